import { z } from 'zod';
import { line, moment } from './fields';
import { idSchema } from './ids';
import { adjudicationDecisions, versionSides } from './vocabulary';

/** A claim of one of the articles that were brought together. */
export const judgedClaimSchema = z.strictObject({
  /** Which of them. */
  side: z.enum(versionSides),
  articleId: idSchema,
  claimId: idSchema,
  /** Whose it is. */
  by: line,
});
export type JudgedClaim = z.infer<typeof judgedClaimSchema>;

/** What was decided about a place that somebody marked. Claims of the one version follow from it. */
export const adjudicationSchema = z.strictObject({
  type: z.literal('adjudication'),
  id: idSchema,
  articleId: idSchema,
  /** What each had there, at most one claim each; none of them is in two adjudications of an article. */
  about: z.array(judgedClaimSchema).min(1).max(versionSides.length),
  decision: z.enum(adjudicationDecisions),
  /** The words of the place, from the first that anybody marked to the last. */
  exact: z.string().min(1),
  /** The claims that the decision made; some may have been removed since. */
  claimIds: z.array(idSchema).max(versionSides.length),
  by: line,
  at: moment,
});
export type Adjudication = z.infer<typeof adjudicationSchema>;

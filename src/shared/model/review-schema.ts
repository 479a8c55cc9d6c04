import { z } from 'zod';
import { quotedRangeSchema } from './claim';
import { filledLine, line, moment, prose } from './fields';
import { idSchema } from './ids';
import { MAX_CLAIMS_PER_ARTICLE, MAX_RANGES_PER_CLAIM } from './limits';
import { decisionAnswers, mergeChoices, sendingKinds, stages, verdicts } from './review';

/** Conflicts that one merge can decide: more than a person would. */
const MAX_SETTLED = 100_000;

export const verdictSchema = z.enum(verdicts);
export const decisionAnswerSchema = z.enum(decisionAnswers);
export const stageNameSchema = z.enum(stages);
export const mergeChoiceSchema = z.enum(mergeChoices);

/** What a reviewer would change of a claim; what is absent stays as it is. */
export const proposalSchema = z.strictObject({
  /** All tags that the claim should have. */
  tags: z.array(idSchema).max(100).exactOptional(),
  /** Where it should begin and end, in a draft. */
  place: z.strictObject({ draftId: idSchema, ranges: z.array(quotedRangeSchema).min(1).max(MAX_RANGES_PER_CLAIM) }).exactOptional(),
  /** Label of the source that it should be attributed to. */
  source: filledLine.exactOptional(),
  /** How the article should word it. */
  wording: prose.regex(/\S/, 'must not be empty').exactOptional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** What one reviewer says of one claim. Deciding anew replaces it; the history has what was said before. */
export const decisionSchema = z.strictObject({
  type: z.literal('decision'),
  id: idSchema,
  articleId: idSchema,
  claimId: idSchema,
  verdict: verdictSchema,
  /** The reason, the question, why the change; may be empty for `accept` and `change`. */
  text: prose,
  /** Of `change`. */
  proposal: proposalSchema.exactOptional(),
  by: line,
  at: moment,
  answer: z.strictObject({ kind: decisionAnswerSchema, text: prose, by: line, at: moment }).exactOptional(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** That somebody has said of the article that it is done, or reviewed. */
export const stageSchema = z.strictObject({
  type: z.literal('stage'), id: idSchema, articleId: idSchema, stage: stageNameSchema, by: line, at: moment,
});
export type Stage = z.infer<typeof stageSchema>;

/** That the article was sent in a review package: the package holds the records as they were right after this one was made. */
export const sendingSchema = z.strictObject({
  type: z.literal('sending'),
  id: idSchema,
  articleId: idSchema,
  kind: z.enum(sendingKinds),
  by: line,
  at: moment,
  to: filledLine.exactOptional(),
  /** What to look at, or what the reviewer has to say of it all. */
  note: prose,
  /** The claims it is about; absent: all. */
  claimIds: z.array(idSchema).min(1).max(MAX_CLAIMS_PER_ARTICLE).exactOptional(),
});
export type Sending = z.infer<typeof sendingSchema>;

/** That what came back in a package was merged, and how what both sides had changed was decided. */
export const mergeSchema = z.strictObject({
  type: z.literal('merge'),
  id: idSchema,
  articleId: idSchema,
  /** The sending whose package it was. */
  sendingId: idSchema,
  /** Who sent it. */
  from: line,
  by: line,
  at: moment,
  settled: z.array(z.strictObject({
    /** Id of the conflict, see `Conflict`. */
    conflict: line,
    /** Hashes of both versions: when the same two meet again, it has been decided. */
    mine: line,
    theirs: line,
    choice: mergeChoiceSchema,
  })).max(MAX_SETTLED),
});
export type Merge = z.infer<typeof mergeSchema>;

/** The records that reviews are made of. */
export const reviewRecordSchema = z.discriminatedUnion('type', [decisionSchema, stageSchema, sendingSchema, mergeSchema]);
export type ReviewRecord = z.infer<typeof reviewRecordSchema>;

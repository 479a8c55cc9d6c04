import { z } from 'zod';
import { filledLine, line, moment, prose } from './fields';
import { idSchema } from './ids';
import { groundRules, identities, sourceKinds } from './vocabulary';

export const identitySchema = z.enum(identities);
export const groundRulesSchema = z.enum(groundRules);
export const sourceKindSchema = z.enum(sourceKinds);

/**
 * Who or what claims are attributed to: a record of the source book, shared by all articles of the library.
 * The name of an anonymous source is never kept here.
 */
export const sourceSchema = z.strictObject({
  type: z.literal('source'),
  id: idSchema,
  /** As printed: "a U.S. official". */
  label: filledLine,
  kind: sourceKindSchema,
  name: line.exactOptional(),
  role: line.exactOptional(),
  organisation: line.exactOptional(),
  roleStatus: z.enum(['current', 'former']),
  identity: identitySchema,
  groundRules: groundRulesSchema,
  agreedWording: prose.exactOptional(),
  /** The article gives a reason for the anonymity. */
  reasonStated: z.boolean(),
  reasonText: prose.exactOptional(),
  reasonKind: z.enum(['safety', 'job', 'legal', 'not-authorised', 'internal-matters', 'other']).exactOptional(),
  motive: prose.exactOptional(),
  knowledge: z.enum(['first-hand', 'second-hand', 'unknown']),
  channel: line.exactOptional(),
  affiliation: line.exactOptional(),
  relation: line.exactOptional(),
  /** Two records of one group count as one source. */
  independenceGroup: line.exactOptional(),
  identityKnownTo: z.strictObject({ editor: filledLine, at: moment }).exactOptional(),
  approvals: z.array(z.strictObject({ by: filledLine, at: moment, reason: prose.exactOptional() })),
  notes: prose.exactOptional(),
});
export type Source = z.infer<typeof sourceSchema>;

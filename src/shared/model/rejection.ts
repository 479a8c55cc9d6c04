import { z } from 'zod';
import { line, moment } from './fields';
import { idSchema } from './ids';
import { MAX_RANGES_PER_CLAIM } from './limits';

/** A suggestion that an editor turned down: what the same rule finds in the same words is not offered again. */
export const rejectionSchema = z.strictObject({
  type: z.literal('rejection'),
  id: idSchema,
  articleId: idSchema,
  /** The id of the suggestion; it follows from its rule and words, whatever the draft. */
  suggestionId: idSchema,
  /** The rule that made it. */
  rule: idSchema,
  /** The words that were suggested, part by part. */
  exact: z.array(z.string().min(1)).min(1).max(MAX_RANGES_PER_CLAIM),
  by: line,
  at: moment,
});
export type Rejection = z.infer<typeof rejectionSchema>;

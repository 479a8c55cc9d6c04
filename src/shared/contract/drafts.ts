import { z } from 'zod';
import { textChangeSchema } from '../model/article';
import { filledLine, rangeSchema } from '../model/fields';
import { idSchema } from '../model/ids';
import { targetStates } from '../model/vocabulary';
import { draftEditKinds } from '../report/draft-edit-kinds';
import { draftRowKinds } from '../text/anchor/draft-row-kinds';

const count = z.int().min(0);
const placedWordsSchema = rangeSchema.extend({ words: z.string() });

export const draftMethods = {
  /**
   * Takes a story that was read (`arrivals.read`) as the newest draft of an article: the claims move along. One change, which
   * undo takes back; the events bring it, and the targets of the claims tell what became of each.
   */
  'drafts.add': {
    params: z.strictObject({ articleId: idSchema, arrivalId: idSchema, label: filledLine.exactOptional() }),
    result: z.strictObject({
      draftId: idSchema,
      label: filledLine,
      /** What was changed in the text on the way in. */
      changes: z.array(textChangeSchema),
      /** Comments that the file brought. */
      comments: count,
      /** Number of claims by what became of them. */
      claims: z.record(z.enum(targetStates), count),
    }),
  },
  /** What came between two drafts of an article: see `DraftRow` and `DraftEdit`. Nothing is changed. */
  'drafts.compare': {
    params: z.strictObject({ articleId: idSchema, from: idSchema, to: idSchema }),
    result: z.strictObject({
      rows: z.array(z.strictObject({ kind: z.enum(draftRowKinds), old: rangeSchema.exactOptional(), fresh: rangeSchema.exactOptional() })),
      edits: z.array(z.strictObject({
        kind: z.enum(draftEditKinds), claimIds: z.array(idSchema), from: placedWordsSchema.exactOptional(), to: placedWordsSchema.exactOptional(),
      })),
    }),
  },
} as const;

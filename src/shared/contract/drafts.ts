import { z } from 'zod';
import { textChangeSchema } from '../model/article';
import { filledLine } from '../model/fields';
import { idSchema } from '../model/ids';
import { targetStates } from '../model/vocabulary';

const count = z.int().min(0);

export const draftMethods = {
  /**
   * Takes a file in as the newest draft of an article: the claims move along. One change, which undo takes back; the events
   * bring it, and the targets of the claims tell what became of each.
   */
  'drafts.add': {
    params: z.strictObject({ articleId: idSchema, fileId: idSchema, from: z.enum(['file', 'paste']), label: filledLine.exactOptional() }),
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
} as const;

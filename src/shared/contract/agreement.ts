import { z } from 'zod';
import { filledLine } from '../model/fields';
import { idSchema } from '../model/ids';
import { versionSides } from '../model/vocabulary';

/** People who mark one text, and the version that comes of theirs. The events bring what is made. */
export const agreementMethods = {
  /** Makes an article of the text that an article has now, without its claims, for another person. */
  'agreement.copy': { params: z.strictObject({ articleId: idSchema, for: filledLine }), result: z.strictObject({ articleId: idSchema }) },
  /**
   * Makes the article in which the claims of several articles of one text are brought together: what all marked alike is in it, as a change that can be
   * taken back. The one that there is for these, where there is one. Fails with `refused` where the texts differ.
   */
  'agreement.begin': { params: z.strictObject({ articleIds: z.array(idSchema).min(2).max(versionSides.length) }), result: z.strictObject({ articleId: idSchema }) },
} as const;

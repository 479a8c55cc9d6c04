import { z } from 'zod';
import { filledLine } from '../model/fields';
import { idSchema } from '../model/ids';

/** Two people who mark one text, and the version that comes of both. The events bring what is made. */
export const agreementMethods = {
  /** Makes an article of the text that an article has now, without its claims, for another person. */
  'agreement.copy': { params: z.strictObject({ articleId: idSchema, for: filledLine }), result: z.strictObject({ articleId: idSchema }) },
  /**
   * Makes the article in which the claims of two articles of one text are brought together: what both marked alike is in it, as a change that can be
   * taken back. The one that there is for these two, where there is one. Fails with `refused` where the texts differ.
   */
  'agreement.begin': { params: z.strictObject({ articleIds: z.tuple([idSchema, idSchema]) }), result: z.strictObject({ articleId: idSchema }) },
} as const;

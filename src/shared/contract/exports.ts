import { z } from 'zod';
import { exportFormatIds } from '../formats/format-ids';
import { filledLine, line } from '../model/fields';
import { idSchema } from '../model/ids';
import { MAX_ARTICLES_PER_LIBRARY } from '../model/limits';
import { exportReportSchema } from './values';

/** What is to go out, and how. */
const exportWishSchema = z.strictObject({
  /** Several go out together as a ZIP file; so does one whose format has several files. */
  articleIds: z.array(idSchema).min(1).max(MAX_ARTICLES_PER_LIBRARY).readonly(),
  format: z.enum(exportFormatIds),
  /** Without the text only positions, quotes and the text's hash go out; formats for people hold the text always. */
  includeText: z.boolean(),
  includeHistory: z.boolean(),
  /** Of what a file says beside the article's own words; English when nothing is said. */
  language: z.enum(['en', 'de']).exactOptional(),
  /** With the confidential parts of the sources: one article, in a format that says so first, while they are unlocked. Whoever asks was asked again. */
  confidential: z.literal('asked-twice').exactOptional(),
});

/** Methods by which articles leave the desk as files. */
export const exportMethods = {
  /** Says what a file would leave out, without writing it. */
  'exports.preview': { params: exportWishSchema, result: exportReportSchema.omit({ bytes: true }) },
  /** Exports articles. On the desktop desk a dialog asks where to; the browser desk gets a file to read and keep. */
  'exports.write': {
    params: exportWishSchema,
    result: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), name: line, report: exportReportSchema }),
      z.strictObject({ outcome: z.literal('made'), fileId: idSchema, name: line, size: z.int(), report: exportReportSchema }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
  /**
   * Saves the sheet that the window which asks would print now, as a PDF, where the desk's dialog says. Only where
   * `capabilities.windows`; else the browser prints it.
   */
  'exports.sheet': {
    params: z.strictObject({ title: filledLine }),
    result: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), name: line }), z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
} as const;

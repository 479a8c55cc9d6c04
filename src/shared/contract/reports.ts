import { z } from 'zod';
import { filledLine, line } from '../model/fields';
import { idSchema } from '../model/ids';
import type { ArticleFigures } from '../report/library-report';

const share = z.number().min(0).max(1);

/** See `ArticleFigures`. */
export const articleFiguresSchema = z.strictObject({
  articleId: idSchema,
  bodyLength: z.int().min(0),
  groups: z.record(z.string(), share),
  unnamed: share,
  unnamedClaims: z.int().min(0),
}) satisfies z.ZodType<ArticleFigures>;

/** Articles that one call for the report may ask for: a slice that nobody waits long for. */
export const REPORT_SLICE = 50;

export const pictureKinds = ['svg', 'png'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** Methods of the reports. */
export const reportMethods = {
  /** The figures of some articles; those that are not there, or cannot be read, are left out. */
  'library.report': { params: z.strictObject({ articleIds: z.array(idSchema).max(REPORT_SLICE) }), result: z.array(articleFiguresSchema) },
  /** Saves a picture that the screen has made and sent over, where the desk's dialog says. Only where `capabilities.dialogs`. */
  'exports.picture': {
    params: z.strictObject({ fileId: idSchema, title: filledLine, kind: z.enum(pictureKinds) }),
    result: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), name: line }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
} as const;

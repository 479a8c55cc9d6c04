import { z } from 'zod';
import { annotationFormatIds } from '../formats/annotations/readers';
import { textChangeSchema } from '../model/article';
import { filledLine } from '../model/fields';
import { idSchema } from '../model/ids';
import { OFFSET_UNITS } from '../text/offsets';

const count = z.int().min(0);
const unitSchema = z.enum(OFFSET_UNITS);

/** Which annotations are to be brought in, and how. */
export const annotationWishSchema = z.strictObject({
  fileId: idSchema,
  /** The text file of the same name, for formats that keep the text apart. */
  companionId: idSchema.exactOptional(),
  /** The article that they are of; without it the text of the file becomes one. */
  articleId: idSchema.exactOptional(),
  /** What the offsets count in, where the person knows. */
  unit: unitSchema.exactOptional(),
  /** Which tag a tag of the file stands for, where the person has chosen; null: it is left out. */
  tags: z.array(z.strictObject({ from: z.string(), to: idSchema.nullable() })).max(10_000),
});
export type AnnotationWish = z.infer<typeof annotationWishSchema>;

const itemSchema = z.strictObject({
  ref: z.string(),
  tags: z.array(z.string()),
  words: z.string(),
  outcome: z.enum(['placed', 'repaired', 'doubtful', 'not-placed', 'left-out', 'already']),
  how: z.enum(['other-unit', 'by-quote', 'widened']).exactOptional(),
  unit: unitSchema.exactOptional(),
  why: z.enum([
    'no-place', 'not-a-number', 'negative', 'reversed', 'empty', 'out-of-range', 'cuts-character', 'white-space', 'quote-absent', 'ambiguous',
    'token-differs-from-text', 'too-many-parts',
  ]).exactOptional(),
  claimId: z.string().exactOptional(),
});
export type AnnotationItem = z.infer<typeof itemSchema>;

/** What became, or would become, of one text of a file of annotations. */
export const annotationReportSchema = z.strictObject({
  outcome: z.enum(['added', 'known']),
  document: z.string(),
  format: z.enum(annotationFormatIds),
  /** Null: a new one. */
  articleId: idSchema.nullable(),
  headline: filledLine,
  offsetUnit: unitSchema,
  isUnitAssumed: z.boolean(),
  items: z.array(itemSchema),
  /** Comments that the article gets. */
  comments: count,
  /** What claims have no place for. */
  leftOut: z.array(z.strictObject({ ref: z.string(), what: z.string() })),
  tagTable: z.array(z.strictObject({ from: z.string(), to: idSchema.nullable(), isKnown: z.boolean() })),
  changes: z.array(textChangeSchema),
});
export type AnnotationReport = z.infer<typeof annotationReportSchema>;

export const annotationMethods = {
  /** What taking a file's annotations in would do; nothing is changed. One report a text of the file. */
  'annotations.preview': { params: annotationWishSchema, result: z.array(annotationReportSchema) },
  /** Takes them in, all as one transaction. The screens hear of it by events, also the one that asked. */
  'annotations.take': { params: annotationWishSchema, result: z.array(annotationReportSchema) },
} as const;

import { z } from 'zod';
import { claimStatusSchema } from '../model/claim';
import { filledLine, line, offset, rangeSchema } from '../model/fields';
import { idSchema } from '../model/ids';
import { searchKinds } from '../search/outcome';

const count = z.int().min(0);
/** A stretch of a text with the words found; marks are in UTF-16 code units of `text`. */
const marked = z.strictObject({ text: z.string(), marks: z.array(rangeSchema) });
const inArticle = { articleId: idSchema, headline: filledLine, shown: marked };

/** See `SearchHit`. */
const searchHitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('headline'), ...inArticle }),
  z.strictObject({
    kind: z.literal('claim'), ...inArticle, id: idSchema, status: claimStatusSchema, tags: z.array(idSchema), tagsFound: z.array(idSchema),
    also: marked.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('comment'), ...inArticle, id: idSchema, claimId: idSchema.exactOptional(), by: line }),
  z.strictObject({ kind: z.literal('source'), id: idSchema, shown: marked, also: marked.exactOptional() }),
  z.strictObject({ kind: z.literal('passage'), ...inArticle, start: offset, end: offset }),
]);

/** A search over the whole library: what goes in, what comes out. */
export const searchParamsSchema = z.strictObject({
  query: z.string().max(200),
  wholeWord: z.boolean(),
  /** Only this kind, and more of it; the counts are of all kinds. */
  kind: z.enum(searchKinds).exactOptional(),
});
export const searchResultSchema = z.strictObject({
  /** How many there are of each kind; `MAX_COUNTED` at most. */
  counts: z.strictObject({ headline: count, claim: count, comment: count, source: count, passage: count }),
  hits: z.array(searchHitSchema),
  /** Set while the library has not been read to its end: there may be more. */
  reading: z.strictObject({ read: count, all: count }).nullable(),
});

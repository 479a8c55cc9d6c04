import { z } from 'zod';
import { filledLine, line, moment, offset, prose, sha256Hex } from './fields';
import { idSchema } from './ids';
import { MAX_WAIVERS } from './limits';
import { blockKinds, versionSides } from './vocabulary';

export const blockKindSchema = z.enum(blockKinds);

/** A rule of the publish gate that need not hold here, who says so and why. */
export const waiverSchema = z.strictObject({ rule: line, claimId: idSchema.exactOptional(), by: line, at: moment, reason: prose });
export type Waiver = z.infer<typeof waiverSchema>;

export const articleSchema = z.strictObject({
  type: z.literal('article'),
  id: idSchema,
  headline: filledLine,
  byline: line.exactOptional(),
  dateline: line.exactOptional(),
  publication: line.exactOptional(),
  publishedAt: moment.exactOptional(),
  url: line.exactOptional(),
  /** BCP 47; decides direction and how sentences are cut. */
  language: z.string().max(35),
  currentDraftId: idSchema,
  status: z.enum(['open', 'closed']),
  /** Findings of the publish gate that somebody has waived, on one claim or on the whole article. */
  checks: z.array(waiverSchema).max(MAX_WAIVERS),
  createdAt: moment,
  createdBy: line,
  /** Set on a copy that another person annotates without seeing the claims of that article; `for`: that person. */
  copyOf: z.strictObject({ articleId: idSchema, for: filledLine }).exactOptional(),
  /** Set on the version that articles of the same text were brought together in, theirs in the order of the sides: adjudications say how. */
  agreedFrom: z.strictObject({ articleIds: z.array(idSchema).min(2).max(versionSides.length) }).exactOptional(),
  /** Set while the article lies in the trash. */
  trashedAt: moment.exactOptional(),
});
export type Article = z.infer<typeof articleSchema>;

/** What an importer changed in a text, by kind, counted. */
export const textChangeSchema = z.strictObject({
  kind: z.enum(['line-ends', 'control-characters', 'byte-order-mark', 'lone-surrogates', 'undecodable-bytes', 'charset', 'left-out', 'mended']),
  count: z.int().min(0),
  detail: line.exactOptional(),
});
export type TextChange = z.infer<typeof textChangeSchema>;

/** Where a draft came from and what was changed on the way in. */
export const provenanceSchema = z.strictObject({
  from: z.enum(['file', 'paste', 'sample', 'export']),
  fileName: line.exactOptional(),
  /** Hash of the original bytes. */
  bytesSha256: sha256Hex.exactOptional(),
  charset: line.exactOptional(),
  changes: z.array(textChangeSchema),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** One version of the article's text. The text never changes; a changed text is a new draft. */
export const draftSchema = z.strictObject({
  type: z.literal('draft'),
  id: idSchema,
  articleId: idSchema,
  label: filledLine,
  /** Canonical text: see `shared/text/canonical`. */
  text: z.string(),
  /** SHA-256 of `text` in UTF-8. */
  sha256: sha256Hex,
  importedAt: moment,
  importedBy: line,
  importedFrom: provenanceSchema,
});
export type Draft = z.infer<typeof draftSchema>;

/** A paragraph, headline, caption … of a draft: `[start, end)` in UTF-16 code units of its text. */
export const blockSchema = z.strictObject({
  type: z.literal('block'),
  id: idSchema,
  articleId: idSchema,
  draftId: idSchema,
  start: offset,
  end: offset,
  kind: blockKindSchema,
  /** Where the block stands in the file it came from: "page 2". */
  locator: line.exactOptional(),
  /** Set when a person has read the block: "read, nothing (more) to tag". */
  read: z.strictObject({ by: line, at: moment }).exactOptional(),
});
export type Block = z.infer<typeof blockSchema>;

import { z } from 'zod';
import { articleSchema, blockKindSchema, provenanceSchema, textChangeSchema } from '../model/article';
import { filledLine, line, offset } from '../model/fields';
import { idSchema } from '../model/ids';
import { MAX_KEPT_AT_ONCE } from './article-files';

const nothing = z.strictObject({});
const count = z.int().min(0);

/** What a story was read from. */
export const storyKinds = ['text', 'markdown', 'claimdesk-article', 'html', 'docx', 'pdf', 'ninjs', 'newsml', 'nitf', 'feed'] as const;
export type StoryKind = (typeof storyKinds)[number];

/** A story that was read from a file, to be looked at before the library has it. */
const storySchema = z.strictObject({
  is: z.literal('story'),
  arrivalId: idSchema,
  kind: z.enum(storyKinds),
  ...articleSchema.pick({ headline: true, byline: true, dateline: true, publication: true, publishedAt: true }).shape,
  /** UTF-16 code units. */
  characters: count,
  blocks: count,
  claims: count,
  comments: count,
  sources: count,
  /** What was left out or changed on the way in. */
  changes: z.array(textChangeSchema),
  charset: provenanceSchema.shape.charset,
  /** The article that has this text already, perhaps in the trash. */
  known: z.strictObject({ articleId: idSchema, headline: filledLine }).nullable(),
  /** The article that this is a new draft of, perhaps: a file of its name became it (`file`), or it is the open one and much of its text is here (`text`). */
  draftOf: z.strictObject({ articleId: idSchema, headline: filledLine, why: z.enum(['file', 'text']) }).nullable(),
});
export type ArrivedStory = z.infer<typeof storySchema>;

/** What a file turned out to be. */
const arrivalSchema = z.discriminatedUnion('is', [
  storySchema,
  /** A package that was sent for review, or after one; the file stays held for `reviews.read`. Sealed, nothing of it can be read yet. */
  z.strictObject({ is: z.literal('review'), isSealed: z.boolean() }),
  /** Annotations of another tool, which `annotations.preview` and `annotations.take` bring in; the file stays held for them. */
  z.strictObject({
    is: z.literal('annotations'),
    format: z.string(),
    /** The text file beside one that was chosen on this machine, held like it, for formats that keep the text apart. */
    companionId: idSchema.exactOptional(),
  }),
]);
export type Arrival = z.infer<typeof arrivalSchema>;

export const arrivalMethods = {
  /**
   * Reads a file, and lets it go unless it holds annotations or is a review package. Nothing is in the library yet; what was read is held until it is kept or discarded.
   * `beside`: the article that lies open where it was dropped or pasted, of which it may be a new draft.
   */
  'arrivals.read': { params: z.strictObject({ fileId: idSchema, from: z.enum(['file', 'paste']), beside: idSchema.exactOptional() }), result: z.array(arrivalSchema).min(1) },
  /** Stops the reading of a file, of articles or of annotations, which then fails with `cancelled`; does nothing where it is not being read. */
  'arrivals.stop': { params: z.strictObject({ fileId: idSchema }), result: nothing },
  /** What a story consists of, `BLOCKS_SHOWN` blocks from the one with the number `from` on. */
  'arrivals.show': {
    params: z.strictObject({ arrivalId: idSchema, from: offset }),
    result: z.strictObject({ blocks: z.array(z.strictObject({ kind: blockKindSchema, text: z.string(), locator: line.exactOptional() })) }),
  },
  /** Takes stories into the library, each whole or not at all. A text that is there already is not taken twice unless `evenIfKnown`. */
  'arrivals.keep': {
    params: z.strictObject({ stories: z.array(z.strictObject({ arrivalId: idSchema, evenIfKnown: z.boolean() })).min(1).max(MAX_KEPT_AT_ONCE) }),
    /** In the order asked for. A story that was refused stays held. */
    result: z.array(z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.enum(['added', 'known']), articleId: idSchema, headline: filledLine }),
      z.strictObject({ outcome: z.literal('refused'), message: z.string() }),
    ])),
  },
  'arrivals.discard': { params: z.strictObject({ arrivalIds: z.array(idSchema).max(MAX_KEPT_AT_ONCE) }), result: nothing },
  /** Asks for a folder with the desk's own dialog, and looks through it and those in it; null when the person thinks better of it. */
  'arrivals.chooseFolder': {
    params: nothing,
    result: z.strictObject({
      files: z.array(z.strictObject({ fileId: idSchema, name: line, size: count })),
      /** Files that are of no known format, by their paths in the folder. */
      leftOut: z.array(z.string()),
    }).nullable(),
  },
} as const;

import { z } from 'zod';
import { filledLine, line } from '../model/fields';
import { idSchema } from '../model/ids';
import { MAX_DRAFTS_PER_ARTICLE } from '../model/limits';

const nothing = z.strictObject({});

/** What a screen may ask for its own window, where the desk has windows (`capabilities.windows`). */
export const windowActs = ['zoom-in', 'zoom-out', 'zoom-reset', 'full-screen', 'print'] as const;
export type WindowAct = (typeof windowActs)[number];

/** Libraries and articles that were open lately, the newest first. */
export const recentSchema = z.strictObject({
  libraries: z.array(z.strictObject({ libraryId: idSchema, name: line, folder: z.string(), isOpen: z.boolean() })),
  /** Of the library that is open; some may be gone or in the trash by now. */
  articleIds: z.array(idSchema),
});
export type Recent = z.infer<typeof recentSchema>;

/** Which library to open: one of the recent ones; one that the person chooses by a dialog; a new one, of that name. */
export const libraryChoiceSchema = z.discriminatedUnion('which', [
  z.strictObject({ which: z.literal('recent'), libraryId: idSchema }),
  z.strictObject({ which: z.literal('choose') }),
  z.strictObject({ which: z.literal('new'), name: filledLine }),
]);
export type LibraryChoice = z.infer<typeof libraryChoiceSchema>;

/** A draft of the article in a window, for its menu; by the name that the screen shows. */
const draftInMenuSchema = z.strictObject({ draftId: idSchema, name: filledLine, isCurrent: z.boolean() });
export type DraftInMenu = z.infer<typeof draftInMenuSchema>;

/** Methods about windows, and about which library they show. */
export const windowMethods = {
  /** Opens one more window, on an article or on the library's first screen. */
  'windows.open': { params: z.strictObject({ articleId: idSchema.exactOptional() }), result: nothing },
  'windows.act': { params: z.strictObject({ act: z.enum(windowActs) }), result: nothing },
  /** Says which commands can be done now in this window, for the menu: the ids of the screen's registry. And which drafts its article has. */
  'windows.commands': { params: z.strictObject({ possible: z.array(line).max(1000), drafts: z.array(draftInMenuSchema).max(MAX_DRAFTS_PER_ARTICLE) }), result: nothing },

  'recent.list': { params: nothing, result: recentSchema },
  /** Notes that an article was brought onto a desk. */
  'recent.note': { params: z.strictObject({ articleId: idSchema }), result: nothing },

  /**
   * Opens another library in the place of the present one, in every window; `library.switched` tells the screens. When it
   * cannot be opened, or the present one not be closed, everything stays as it is.
   */
  'libraries.open': {
    params: libraryChoiceSchema,
    result: z.strictObject({ outcome: z.enum(['opened', 'open-already', 'cancelled']) }),
  },
} as const;

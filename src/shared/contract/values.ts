import { z } from 'zod';
import { filledLine, line, moment } from '../model/fields';
import { idSchema } from '../model/ids';
import { tagSetSchema } from '../model/tag-set';
import { themes } from '../model/vocabulary';
import type { ArticleSummary } from '../transactions/summary';

const count = z.int().min(0);
const counts = z.record(z.string(), count);

/** See `ArticleSummary`. */
export const summarySchema = z.strictObject({
  articleId: idSchema,
  headline: filledLine,
  publication: line.exactOptional(),
  createdAt: moment,
  modifiedAt: moment,
  trashedAt: moment.exactOptional(),
  drafts: count,
  characters: count,
  claims: count,
  byTag: counts,
  byStatus: counts,
  open: count,
  bySource: counts,
  paragraphs: count,
  paragraphsRead: count,
  hashes: z.array(z.string()),
}) satisfies z.ZodType<ArticleSummary>;

/** What undo and redo would do next; absent: nothing. */
export const undoStateSchema = z.strictObject({ undo: line.exactOptional(), redo: line.exactOptional() });
export type UndoState = z.infer<typeof undoStateSchema>;

/** What the store set aside, restored or lost when the library was opened: told to the person, never hidden. */
export const noticeSchema = z.strictObject({
  kind: z.enum([
    'restored', 'journal-repaired', 'lost', 'read-only', 'newer-version', 'lock-taken-over', 'rebuilt-index', 'not-opened',
    'snapshots-behind',
  ]),
  /** Plain words: what happened, what is safe, what was lost, what to do. */
  message: z.string(),
  /** The file it is about, relative to the library folder. */
  file: z.string().exactOptional(),
  setAside: z.string().exactOptional(),
  restoredFrom: z.string().exactOptional(),
  replayed: count.exactOptional(),
  lost: count.exactOptional(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** What a person sets for themselves on this machine. */
export const settingsSchema = z.strictObject({
  /** The name under which changes are recorded. */
  editor: filledLine,
  theme: z.enum(themes),
  /** The article on the desk, to be opened again at the next start; null: none. */
  lastArticleId: idSchema.nullable(),
  /** Whether the system's spell-check underlines words in fields; where it has one. */
  spellCheck: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const settingsChangesSchema = settingsSchema.partial();

export const sessionSchema = z.strictObject({
  desk: z.enum(['desktop', 'browser']),
  version: z.string(),
  library: z.strictObject({ id: idSchema, name: line, folder: z.string() }),
  /** Why nothing can be changed, in plain words; null when everything can. */
  readOnly: z.string().nullable(),
  notices: z.array(noticeSchema),
  settings: settingsSchema,
  tagSet: tagSetSchema,
  /** The article to show first: the one asked for on the command line, or null. */
  openArticleId: idSchema.nullable(),
  capabilities: z.strictObject({
    /** The desk has open and save dialogs of its own; else the screen uses the browser's means. */
    dialogs: z.boolean(),
    reveal: z.boolean(),
    /** The desk opens windows, zooms and prints them, has a menu, and asks for folders; else the browser does what it can. */
    windows: z.boolean(),
  }),
});
export type Session = z.infer<typeof sessionSchema>;

/** What an exported file holds and what its format could not hold. */
export const exportReportSchema = z.strictObject({
  bytes: count,
  claims: count,
  fidelity: z.array(z.strictObject({ what: z.string(), count })),
});
export type ExportReport = z.infer<typeof exportReportSchema>;

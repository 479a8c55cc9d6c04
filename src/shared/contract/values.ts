import { z } from 'zod';
import { lockMinutes } from '../model/confidential';
import { filledLine, line, moment } from '../model/fields';
import { idSchema } from '../model/ids';
import { houseRulesSchema } from '../model/house-rules';
import { stages } from '../model/review';
import { tagSetSchema } from '../model/tag-set';
import { personSchema } from '../model/person-schema';
import { languages, measures, textSizes, themes } from '../model/vocabulary';
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
  otherDrafts: z.record(z.string(), z.strictObject({ paragraphs: count, paragraphsRead: count })).exactOptional(),
  currentDraftId: idSchema.exactOptional(),
  hashes: z.array(z.string()),
  fileNames: z.array(z.string()).readonly().exactOptional(),
  copyFor: filledLine.exactOptional(),
  stages: z.partialRecord(z.enum(stages), z.array(line).readonly()).exactOptional(),
  agreedFrom: z.array(idSchema).readonly().exactOptional(),
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
  /** Everybody who works at this desk, the editor among them; each name is there once. */
  people: z.array(personSchema).max(200),
  theme: z.enum(themes),
  language: z.enum(languages),
  textSize: z.enum(textSizes),
  measure: z.enum(measures),
  /** Keys that somebody set in the place of a command's own, by the command's id; an empty list: none. */
  keys: z.record(filledLine, z.array(filledLine).max(8)),
  /** The article on the desk, to be opened again at the next start; null: none. */
  lastArticleId: idSchema.nullable(),
  /** What the last export was for and its format, such as `colleague docx`; empty: nothing was exported yet. */
  exportChoice: line,
  /** The tour was seen, or skipped: it does not come by itself any more. */
  tourSeen: z.boolean(),
  /** After how many minutes without use the confidential parts lock themselves. */
  confidentialLockMinutes: z.literal(lockMinutes),
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
  /** How many earlier states of each file are kept: the newest ones, and one for each of the last hours and days. */
  backups: z.strictObject({ newest: count, hours: count, days: count }),
  settings: settingsSchema,
  tagSet: tagSetSchema,
  /** The rules of the publish gate; null where nobody has changed them. */
  houseRules: houseRulesSchema.nullable(),
  /** The article to show first: the one asked for on the command line, or null. */
  openArticleId: idSchema.nullable(),
  /** A file that was asked for and that the person has to decide on, as `file.offered` tells; null when it has been read. */
  offeredFile: z.strictObject({ fileId: idSchema, name: line }).nullable(),
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

/**
 * What became of a file that goes out: on the desktop desk it is saved where a dialog asked, the browser desk gets it to
 * read and keep.
 */
export const handedOutSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), name: line }),
  z.strictObject({ outcome: z.literal('made'), fileId: idSchema, name: line, size: count }),
  z.strictObject({ outcome: z.literal('cancelled') }),
]);
export type HandedOut = z.infer<typeof handedOutSchema>;

/** What files are asked for to be: it decides what the desk's dialog offers. */
export const filePurposes = ['articles', 'annotations', 'packages', 'tag-set', 'evidence'] as const;
export type FilePurpose = (typeof filePurposes)[number];

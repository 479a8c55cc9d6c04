import { z } from 'zod';
import { provenanceSchema, textChangeSchema } from '../model/article';
import { claimStatusSchema } from '../model/claim';
import { filledLine, line, moment, offset } from '../model/fields';
import { idSchema } from '../model/ids';
import { recordSchema } from '../model/records';
import { sourceSchema } from '../model/source';
import { commandSchema } from '../transactions/command';
import { libraryCommandSchema } from '../transactions/library-command';
import { diffSchema } from '../transactions/diff-schema';
import { FILE_PIECE_BYTES } from './file-pieces';
import { transactionOriginSchema } from '../transactions/transaction';
import { reportMethods } from './reports';
import { windowMethods } from './windows';
import { exportReportSchema, sessionSchema, settingsChangesSchema, settingsSchema, summarySchema, undoStateSchema } from './values';

const nothing = z.strictObject({});
const revision = z.int().min(0);
const base64 = z.string().max(Math.ceil((FILE_PIECE_BYTES * 4) / 3) + 4).regex(/^[A-Za-z0-9+/]*={0,2}$/);

/** What happened to an article by one transaction, as every screen that shows it must learn. */
export const articleChangeSchema = z.strictObject({
  articleId: idSchema,
  transactionId: idSchema,
  revision,
  at: moment,
  by: line,
  origin: transactionOriginSchema,
  label: line,
  diff: diffSchema,
  undo: undoStateSchema,
});
export type ArticleChange = z.infer<typeof articleChangeSchema>;

/** A change of what all articles share, and how to take it back. */
export const libraryChangeSchema = z.strictObject({ scope: z.enum(['sources', 'library']), revision, label: line });
export type LibraryChange = z.infer<typeof libraryChangeSchema>;

/**
 * The one contract between the screens and main: method name -> what goes in, what comes out. The same for Electron's
 * IPC and for loopback HTTP. All values are JSON; a file is named by an id that main gave out, never by a path.
 */
export const methods = {
  /** What the desk is and holds; asked once by every screen that starts. */
  'session.start': { params: nothing, result: sessionSchema },
  'settings.change': { params: settingsChangesSchema, result: settingsSchema },

  ...windowMethods,
  ...reportMethods,

  'library.list': { params: nothing, result: z.array(summarySchema) },
  /** Shows the library's folder in the system's file manager. */
  'library.reveal': { params: nothing, result: nothing },

  /** Carries a command on the source book or the tag set out; null: it changes nothing. The events bring what changed. */
  'library.apply': { params: z.strictObject({ command: libraryCommandSchema, at: moment }), result: libraryChangeSchema.nullable() },
  /** Takes such a change back; what somebody has changed since stays. */
  'library.takeBack': { params: libraryChangeSchema.pick({ scope: true, revision: true }), result: libraryChangeSchema },

  'sources.list': { params: nothing, result: z.array(sourceSchema) },
  /** The claims, in all articles, that name a source. */
  'sources.claims': {
    params: z.strictObject({ sourceId: idSchema }),
    result: z.array(
      z.strictObject({
        articleId: idSchema,
        headline: filledLine,
        claims: z.array(z.strictObject({ id: idSchema, start: offset, quote: z.string(), tags: z.array(idSchema), status: claimStatusSchema })),
      }),
    ),
  },

  /** All records of an article, and the revision they stand for. */
  'articles.open': {
    params: z.strictObject({ articleId: idSchema }),
    result: z.strictObject({ revision, records: z.array(recordSchema), undo: undoStateSchema }),
  },
  /**
   * Carries a command out and answers when it is on disk. When the article has moved on since `baseRevision`, the
   * command is planned on what is there now and the answer's diff differs from the screen's own.
   */
  'articles.apply': {
    params: z.strictObject({ articleId: idSchema, baseRevision: revision, command: commandSchema, at: moment }),
    /** null: the command changed nothing. */
    result: articleChangeSchema.nullable(),
  },
  'articles.undo': { params: z.strictObject({ articleId: idSchema }), result: articleChangeSchema },
  'articles.redo': { params: z.strictObject({ articleId: idSchema }), result: articleChangeSchema },
  /** The history, newest first; `before` is the revision to go on from. */
  'articles.history': {
    params: z.strictObject({ articleId: idSchema, before: revision.optional(), limit: z.int().min(1).max(500) }),
    result: z.array(
      z.strictObject({
        id: idSchema, revision, at: moment, by: line, origin: transactionOriginSchema, label: line,
        /** Ids of the claims it touched. */
        claimIds: z.array(idSchema),
        isUndone: z.boolean(),
      }),
    ),
  },
  /**
   * Takes a text, or an article that Claimdesk exported, into the library. A text that is there already is not taken
   * twice unless `evenIfKnown`.
   */
  'articles.import': {
    params: z.strictObject({
      fileId: idSchema,
      from: z.enum(['file', 'paste']),
      evenIfKnown: z.boolean(),
    }),
    result: z.strictObject({
      outcome: z.enum(['added', 'known']),
      articleId: idSchema,
      headline: filledLine,
      /** What was changed in the text on the way in. */
      changes: z.array(textChangeSchema),
      charset: provenanceSchema.shape.charset,
    }),
  },

  /** Asks for files with the desk's own dialog; empty when the person thinks better of it. */
  'files.choose': {
    params: nothing,
    result: z.array(z.strictObject({ fileId: idSchema, name: line, size: z.int().min(0) })),
  },
  /** Announces a file that the screen holds (dropped, chosen in a browser); its pieces follow. */
  'files.begin': { params: z.strictObject({ name: line, size: z.int().min(0) }), result: z.strictObject({ fileId: idSchema }) },
  'files.append': { params: z.strictObject({ fileId: idSchema, base64 }), result: z.strictObject({ received: z.int().min(0) }) },
  /** A piece of a file that main made for the screen (an export to download). */
  'files.read': {
    params: z.strictObject({ fileId: idSchema, offset }),
    result: z.strictObject({ base64, end: z.boolean() }),
  },
  'files.discard': { params: z.strictObject({ fileId: idSchema }), result: nothing },

  /**
   * Exports an article. On the desktop desk a dialog asks where to; the browser desk gets a file to read and keep.
   */
  'exports.write': {
    params: z.strictObject({
      articleId: idSchema,
      format: z.literal('json'),
      /** Without the text only positions, quotes and the text's hash go out. */
      includeText: z.boolean(),
      includeHistory: z.boolean(),
    }),
    result: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), name: line, report: exportReportSchema }),
      z.strictObject({ outcome: z.literal('made'), fileId: idSchema, name: line, size: z.int(), report: exportReportSchema }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
} as const;

export type MethodName = keyof typeof methods;
export type ParamsOf<M extends MethodName> = z.infer<(typeof methods)[M]['params']>;
export type ResultOf<M extends MethodName> = z.infer<(typeof methods)[M]['result']>;

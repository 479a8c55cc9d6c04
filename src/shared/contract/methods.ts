import { z } from 'zod';
import { claimStatusSchema } from '../model/claim';
import { filledLine, line, moment, offset, sha256Hex } from '../model/fields';
import { idSchema } from '../model/ids';
import { MAX_ARTICLES_PER_LIBRARY } from '../model/limits';
import { recordSchema } from '../model/records';
import { sharedScopes } from '../model/scopes';
import { sourceSchema } from '../model/source';
import { tagSchema } from '../model/tag-set';
import { agreementMethods } from './agreement';
import { annotationMethods } from './annotations';
import { arrivalMethods } from './arrivals';
import { houseLexiconSchema } from '../suggest/house-lexicon-schema';
import { commandSchema } from '../transactions/command';
import { libraryCommandSchema } from '../transactions/library-command';
import { diffSchema } from '../transactions/diff-schema';
import { confidentialMethods } from './confidential';
import { draftMethods } from './drafts';
import { troubleReportSchema } from '../trouble/trouble-report-schema';
import { exportMethods } from './exports';
import { FILE_PIECE_BYTES } from './file-pieces';
import { searchParamsSchema, searchResultSchema } from './search';
import { transactionOriginSchema } from '../transactions/transaction';
import { filePurposes, handedOutSchema, sessionSchema, settingsChangesSchema, settingsSchema, summarySchema, undoStateSchema } from './values';
import { reportMethods } from './reports';
import { reviewMethods } from './reviews';
import { windowMethods } from './windows';

const nothing = z.strictObject({});
const revision = z.int().min(0);
/** Who made a change; without it, whoever works at the desk now: somebody else may have sat down before it came here. */
const by = filledLine.exactOptional();
const base64 = z.string().max(Math.ceil((FILE_PIECE_BYTES * 4) / 3) + 4).regex(/^[A-Za-z0-9+/]*={0,2}$/);

/**
 * What happened to an article by one transaction, as every screen that shows it must learn. Where another draft is the current one now, the
 * changes of claims are not in the diff: the article is to be opened anew.
 */
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
export const libraryChangeSchema = z.strictObject({ scope: z.enum(sharedScopes), revision, label: line });
export type LibraryChange = z.infer<typeof libraryChangeSchema>;

/** An earlier state of the source book or the tag set among the backups. */
const keptSharedSchema = z.strictObject({ scope: z.enum(sharedScopes), at: moment });

/** An earlier state of an article among the backups: of which article, and when it was put aside. */
const keptSchema = z.strictObject({ articleId: idSchema, at: moment });

/**
 * The one contract between the screens and main: method name -> what goes in, what comes out. The same for Electron's
 * IPC and for loopback HTTP. All values are JSON; a file is named by an id that main gave out, never by a path.
 */
export const methods = {
  /** What the desk is and holds; asked once by every screen that starts. */
  'session.start': { params: nothing, result: sessionSchema },
  'settings.change': { params: settingsChangesSchema, result: settingsSchema },

  ...windowMethods,
  ...agreementMethods,
  ...reportMethods,

  'library.list': { params: nothing, result: z.array(summarySchema) },
  /** Takes the worked example in: an article on which everything has been used. The one that is there when it is. */
  'library.addSample': { params: nothing, result: z.strictObject({ articleId: idSchema }) },
  /** Looks for words in headlines, claims, comments, sources and texts of the whole library. */
  'library.search': { params: searchParamsSchema, result: searchResultSchema },
  /** What the library adds to the words that suggestions are made with; null: nothing. Fails where its file cannot be used. */
  'library.houseWords': { params: nothing, result: z.strictObject({ words: houseLexiconSchema.nullable() }) },
  /** Shows the library's folder in the system's file manager. */
  'library.reveal': { params: nothing, result: nothing },

  /** Carries a command on the source book or the tag set out; null: it changes nothing. The events bring what changed. */
  'library.apply': { params: z.strictObject({ command: libraryCommandSchema, at: moment, by }), result: libraryChangeSchema.nullable() },
  /** Takes such a change back; what somebody has changed since stays. */
  'library.takeBack': { params: libraryChangeSchema.pick({ scope: true, revision: true }), result: libraryChangeSchema },

  /** Hands the library's tag set out as a file for another newsroom. */
  'tags.export': { params: nothing, result: handedOutSchema },
  /** What tag set a file holds; nothing is changed by reading it. */
  'tags.read': { params: z.strictObject({ fileId: idSchema }), result: z.strictObject({ name: filledLine, tags: z.array(tagSchema) }) },

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

  /**
   * The records of an article, and the revision they stand for. Those of a large one come in parts: `next` is where the next part begins (`from`),
   * null after the last. When a part stands for another revision than the one before, all are to be asked for again.
   */
  'articles.open': {
    params: z.strictObject({ articleId: idSchema, from: offset.exactOptional() }),
    result: z.strictObject({ revision, records: z.array(recordSchema), next: offset.nullable(), undo: undoStateSchema }),
  },
  /**
   * Carries a command out and answers when it is on disk. When the article has moved on since `baseRevision`, the
   * command is planned on what is there now and the answer's diff differs from the screen's own.
   */
  'articles.apply': {
    params: z.strictObject({
      articleId: idSchema, baseRevision: revision, command: commandSchema, at: moment, by,
    }),
    /** null: the command changed nothing. */
    result: articleChangeSchema.nullable(),
  },
  /** The headline and the text of its present draft: what can be read without the claims. */
  'articles.text': { params: z.strictObject({ articleId: idSchema }), result: z.strictObject({ headline: filledLine, text: z.string() }) },
  'articles.undo': { params: z.strictObject({ articleId: idSchema }), result: articleChangeSchema },
  'articles.redo': { params: z.strictObject({ articleId: idSchema }), result: articleChangeSchema },
  /**
   * The history, newest first; `before` is the revision to go on from. `claimId`: only what touched that claim or the
   * comments on it; `by`: only what that person did.
   */
  'articles.history': {
    params: z.strictObject({
      articleId: idSchema, before: revision.optional(), limit: z.int().min(1).max(500), claimId: idSchema.optional(), by: line.optional(),
    }),
    result: z.array(
      z.strictObject({
        id: idSchema, revision, at: moment, by: line, origin: transactionOriginSchema, label: line,
        /** Ids of the claims it touched. */
        claimIds: z.array(idSchema),
        isUndone: z.boolean(),
      }),
    ),
  },
  /** What has changed in an article since it had a revision: one diff from its records then to those of `revision`, now. */
  'articles.since': {
    params: z.strictObject({ articleId: idSchema, revision: revision.min(1) }),
    result: z.strictObject({
      revision,
      diff: diffSchema,
      /** Sources that claims named then and that the source book no longer has. */
      goneSources: z.array(sourceSchema),
    }),
  },
  /** Puts an article back as it was at a revision: one change more, which undo takes back. */
  'articles.goBack': { params: z.strictObject({ articleId: idSchema, revision: revision.min(1) }), result: articleChangeSchema },
  ...draftMethods,
  ...arrivalMethods,
  ...annotationMethods,
  ...confidentialMethods,
  ...reviewMethods,
  /** Deletes an article that lies in the trash for good, with its history and backups; nothing brings it back. */
  'articles.erase': { params: z.strictObject({ articleId: idSchema }), result: nothing },

  /** The moments at which earlier states were put aside, of articles and of what they share, the newest first. */
  'backups.list': {
    params: nothing,
    result: z.array(z.strictObject({ at: moment, bytes: z.int().min(0), kept: z.array(keptSchema), shared: z.array(keptSharedSchema) })),
  },
  /** What one of the source book or the tag set holds, and what restoring it would do: see `SharedRestore`. */
  'backups.showShared': {
    params: z.strictObject({ kept: keptSharedSchema }),
    result: z.strictObject({
      savedAt: moment,
      count: z.int().min(0),
      /** Labels. */
      back: z.array(z.string()),
      changed: z.array(z.string()),
      stay: z.int().min(0),
    }),
  },
  /** Puts the source book or the tag set back; `library.takeBack` undoes it. null: it is so already. */
  'backups.restoreShared': { params: z.strictObject({ kept: keptSharedSchema, by }), result: libraryChangeSchema.nullable() },
  /** What some of them hold, in the order asked for. */
  'backups.show': {
    params: z.strictObject({ kept: z.array(keptSchema).min(1).max(100) }),
    result: z.array(
      z.strictObject({
        kept: keptSchema,
        /** Null: it cannot be read; `problem` says why. */
        preview: z.strictObject({ headline: filledLine, claims: z.int().min(0), savedAt: moment }).nullable(),
        problem: z.string().nullable(),
      }),
    ),
  },
  /**
   * Puts articles back as they were in backups: one change in each, which undo takes back. An article that the library
   * no longer has comes in as a new one.
   */
  'backups.restore': {
    params: z.strictObject({ kept: z.array(keptSchema).min(1).max(MAX_ARTICLES_PER_LIBRARY) }),
    result: z.strictObject({
      /** Articles that were put back; those that had gone by their new ids. */
      restored: z.array(idSchema),
      /** How many were so already. */
      same: z.int().min(0),
      refused: z.array(z.strictObject({ articleId: idSchema, message: z.string() })),
    }),
  },
  /** Hashes a file for evidence; `keep`: copies it into the library; `expected`: refused when it has another hash. */
  'attachments.take': {
    params: z.strictObject({ fileId: idSchema, keep: z.boolean(), expected: sha256Hex.optional() }),
    result: z.strictObject({ sha256: sha256Hex, name: line, size: z.int().min(0) }),
  },
  /** Hands the library's copy of a file out again. */
  'attachments.save': { params: z.strictObject({ sha256: sha256Hex, name: filledLine }), result: handedOutSchema },

  /** Asks for files with the desk's own dialog; empty when the person thinks better of it. */
  'files.choose': {
    params: z.strictObject({ purpose: z.enum(filePurposes) }),
    result: z.array(z.strictObject({ fileId: idSchema, name: line, size: z.int().min(0) })),
  },
  /**
   * Announces a file that the screen holds (dropped, chosen in a browser); its pieces follow. For `evidence` it may be as large
   * as `MAX_ATTACHMENT_BYTES`; without a purpose it is an article.
   */
  'files.begin': {
    params: z.strictObject({ name: line, size: z.int().min(0), purpose: z.enum(filePurposes).exactOptional() }), result: z.strictObject({ fileId: idSchema }),
  },
  'files.append': { params: z.strictObject({ fileId: idSchema, base64 }), result: z.strictObject({ received: z.int().min(0) }) },
  /** A piece of a file that main made for the screen (an export to download). */
  'files.read': {
    params: z.strictObject({ fileId: idSchema, offset }),
    result: z.strictObject({ base64, end: z.boolean() }),
  },
  'files.discard': { params: z.strictObject({ fileId: idSchema }), result: nothing },

  ...exportMethods,
  /**
   * Has an article dragged out of the window that asks, as a file of annotated JSON, while the pointer is still pressed. Only
   * where `capabilities.windows`.
   */
  'exports.drag': { params: z.strictObject({ articleId: idSchema }), result: nothing },

  /** Saves a report of something that broke, where the desk's dialog says. Only where the desk has dialogs. */
  'reports.save': {
    params: z.strictObject({ report: troubleReportSchema }),
    result: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), name: line }), z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
} as const;

export type MethodName = keyof typeof methods;
export type ParamsOf<M extends MethodName> = z.infer<(typeof methods)[M]['params']>;
export type ResultOf<M extends MethodName> = z.infer<(typeof methods)[M]['result']>;

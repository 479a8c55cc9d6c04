import type { NewId } from '@shared/model/new-id';
import type { Scope, SharedScope } from '@shared/model/scopes';
import type { Failure } from '@shared/result';
import type { Diff } from '@shared/transactions/diff';
import type { RecordSet } from '@shared/transactions/record-set';
import type { ArticleSummary } from '@shared/transactions/summary';
import type { Transaction, TransactionOrigin } from '@shared/transactions/transaction';
import type { Disk } from './disk';
import type { KeptArticle, KeptRecords, KeptShared } from './kept-articles';
import type { Desk } from './library-lock';

export interface OpenOptions {
  /** The library folder. Made when it is not there and `mode` is `write`. */
  readonly folder: string;
  /** `read`: takes no lock and writes nothing at all, so it works beside a process that writes, and on a read-only disk. */
  readonly mode: 'write' | 'read';
  /** Who opens it; others are told. */
  readonly owner: { readonly desk: Desk };
  readonly clock: () => Date;
  readonly newId: NewId;
  /** Milliseconds without a change after which snapshots are written; default 250. */
  readonly checkpointDelayMs?: number;
  /** Told whenever the answer to "is everything saved?" changes. */
  onState?(state: SaveState): void;
  /** Makes the list of articles anew from the articles, whatever `library.json` says of it; reads all of them. */
  readonly rebuildIndex?: boolean;
  /** Another file system than the real one; for tests. */
  readonly disk?: Disk;
}

/** Where the latest changes are. Only `saved` may be shown as saved. */
export type SaveState =
  | {
      readonly is: 'saved';
      /** Set when snapshots cannot be written at the moment: everything is safe in the journal, but something is wrong. */
      readonly behind?: Failure;
    }
  | { readonly is: 'saving'; readonly waiting: number }
  /** The last changes could not be saved and were taken back. */
  | { readonly is: 'failed'; readonly failure: Failure };

export type NoticeCode =
  | 'replayed' // changes were taken from the journal, as after every unclean end
  | 'tail-cut' // an unfinished line at the end of the journal was cut off
  | 'journal-damaged' // lines of the journal could not be read
  | 'restored' // a damaged file was set aside and its contents restored
  | 'caught-up' // a snapshot older than its history was brought up to date
  | 'lost' // a damaged file could not be restored
  | 'index-rebuilt' // the list of articles was made anew from the articles
  | 'newer-version'; // files of a newer Claimdesk: reading only

/** Something that happened to the library's files and that the user is told. */
export interface StoreNotice {
  readonly code: NoticeCode;
  /** `loss`: something the user entered is gone. */
  readonly level: 'info' | 'warning' | 'loss';
  /** In plain words: what happened, what was restored from what, what is lost. */
  readonly message: string;
  /** File in the library folder that it is about. */
  readonly file?: string;
  /** Where the damaged original is kept, in the library folder. */
  readonly quarantined?: string;
  /** Changes taken from the journal or the history. */
  readonly replayed?: number;
  /** Changes that are gone. */
  readonly lost?: number;
}

export interface Change {
  readonly diff: Diff;
  /** What was done, in words an editor uses. */
  readonly label: string;
  readonly by: string;
  readonly origin: TransactionOrigin;
  /** The transaction that an undo takes back, or that a redo does again. */
  readonly reverts?: string;
  /** Given when the change was made elsewhere already; else the store chooses them. */
  readonly id?: string;
  readonly at?: string;
}

export type StoreEvent =
  /** A transaction is durable. */
  | { readonly is: 'committed'; readonly transaction: Transaction }
  /** Transactions that could not be saved were taken back; newest first. */
  | { readonly is: 'taken-back'; readonly transactions: readonly Transaction[]; readonly failure: Failure }
  /** An article was deleted for good: whoever keeps anything of it is to forget it. */
  | { readonly is: 'erased'; readonly articleId: string }
  | { readonly is: 'notice'; readonly notice: StoreNotice };

export interface HistoryOptions {
  /** Only transactions with a lower revision. */
  readonly before?: number;
  readonly limit?: number;
}

/** A library folder, opened. */
export interface LibraryStore {
  /** The folder, symbolic links resolved. */
  readonly folder: string;
  readonly readOnly: boolean;
  readonly libraryId: string;
  /** What happened to the files, at opening and since; oldest first. */
  readonly notices: readonly StoreNotice[];
  /** The list of articles, by article id. Live: changes with each commit. */
  summaries(): ReadonlyMap<string, ArticleSummary>;
  /**
   * The live records of a scope: the same set for everyone who holds it, changed by every commit.
   * @throws ClaimdeskError `not-found` for an article that the library does not have; `damaged` when its file is and
   * could not be restored; `newer-version`
   */
  load(scope: Scope): Promise<RecordSet>;
  /** The same for a short look at many articles: one that was not in memory is let go again as soon as nobody holds it. */
  glance(scope: Scope): Promise<RecordSet>;
  /** The scope's revision, waiting changes included; 0 when nothing was ever changed in it. */
  revision(scope: Scope): number;
  /**
   * Makes a change. It is in the live sets when the call returns (before the promise settles), provided that the
   * articles it touches are loaded; else they are loaded first. The promise resolves when the change is durable.
   *
   * When it cannot be saved, it and everything made after it is taken back from the live sets, and each of these
   * promises rejects. The store stays usable: the next change is tried afresh.
   * @throws ClaimdeskError (always as a rejection) `disk`; `conflict` when the diff does not fit the records;
   * `read-only`; `locked` when another process has taken the library over; `newer-version`; `not-found`
   */
  commit(change: Change): Promise<Transaction>;
  /** The transactions of a scope, newest first; waits for those that are not durable yet. */
  history(scope: Scope, options?: HistoryOptions): Promise<Transaction[]>;
  /** The earlier states of articles that are kept as backups, the newest first. */
  kept(): Promise<KeptArticle[]>;
  /** What one of them holds. @throws ClaimdeskError `not-found`, `damaged`, `newer-version` */
  keptRecords(articleId: string, at: string): Promise<KeptRecords>;
  /** The earlier states of the source book and the tag set that are kept as backups, the newest first. */
  keptShared(): Promise<KeptShared[]>;
  /** What one of them holds. @throws ClaimdeskError as `keptRecords` does */
  keptSharedRecords(scope: SharedScope, at: string): Promise<KeptRecords>;
  /**
   * Deletes an article that lies in the trash for good: its records, its history, its backups. Transactions that it shares
   * with the source book or the library stay in their histories.
   * @throws ClaimdeskError `not-found`; `refused` when it is not in the trash; `conflict` when somebody works on it;
   * `read-only`, `disk`: it is still there, whole
   */
  erase(articleId: string): Promise<void>;
  /** Writes the snapshots now. Never needed for safety: the journal has everything. */
  checkpoint(): Promise<void>;
  /** Waits for everything that is waiting, writes the snapshots, lets go of the lock. */
  close(): Promise<void>;
  /** @returns a function that ends the subscription */
  on(listener: (event: StoreEvent) => void): () => void;
}

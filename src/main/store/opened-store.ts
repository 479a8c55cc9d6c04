import type { Scope, SharedScope } from '@shared/model/scopes';
import { articleOfScope, articleScope } from '@shared/model/scopes';
import type { Failure } from '@shared/result';
import { ClaimdeskError } from '@shared/result';
import type { Diff } from '@shared/transactions/diff';
import { emptyDiff } from '@shared/transactions/diff';
import { RecordSet } from '@shared/transactions/record-set';
import type { ArticleSummary } from '@shared/transactions/summary';
import type { Transaction } from '@shared/transactions/transaction';
import { Backups } from './backups';
import { writeCheckpoint } from './checkpoint';
import { CheckpointTimer } from './checkpoint-timer';
import type { Disk } from './disk';
import { ifThere } from './disk';
import { diskError } from './disk-error';
import { eraseFiles } from './erase';
import { HistoryFile, revisionIn } from './history-file';
import { Journal } from './journal';
import type { KeptArticle, KeptRecords, KeptShared } from './kept-articles';
import { keptArticles, keptRecords, keptShared, keptState } from './kept-articles';
import type { LibraryFiles } from './library-files';
import type { LibraryLock } from './library-lock';
import { entryOf } from './live-records';
import type { OpenedLibrary } from './open-library';
import { lossNotice } from './open-library';
import { splitDiff } from './split-diff';
import type { Change, HistoryOptions, LibraryStore, OpenOptions, SaveState, StoreEvent, StoreNotice } from './store-types';


/**
 * An opened library. What it holds of records stands in memory; a change is applied there first, then appended to the
 * journal, and taken back where that fails. Files of their own are written at the checkpoints.
 */
export class OpenedStore implements LibraryStore {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly libraryId: string;
  readonly #options: OpenOptions;
  readonly #disk: Disk;
  readonly #files: LibraryFiles;
  readonly #opened: OpenedLibrary;
  readonly #lock: LibraryLock | undefined;
  readonly #journal: Journal;
  readonly #backups: Backups;
  readonly #timer: CheckpointTimer;
  readonly #notices: StoreNotice[];
  readonly #listeners = new Set<(event: StoreEvent) => void>();
  readonly #loading = new Map<Scope, Promise<RecordSet>>();
  /** Articles of a newer Claimdesk: they can be read at most. */
  readonly #newerArticles = new Set<Scope>();
  /** Changes that were applied and are not durable yet, and what takes each back; oldest first. */
  readonly #waiting = new Map<Transaction, () => void>();
  /** Settles, and never rejects, when the newest change is durable or taken back. */
  #lastAppend: Promise<void> = Promise.resolve();
  /** Durable transactions that are in no history yet, oldest first. */
  readonly #hot: Transaction[];
  #dirty: Set<Scope>;
  #oldSegments: readonly number[];
  #checkpointing: Promise<ClaimdeskError | undefined> | undefined;
  #closing: Promise<void> | undefined;
  #behind: Failure | undefined;
  /** Why nothing can be written any more: closed, or another process has taken over. */
  #ended: ClaimdeskError | undefined;

  constructor(
    options: OpenOptions,
    disk: Disk,
    files: LibraryFiles,
    opened: OpenedLibrary,
    lock: LibraryLock | undefined,
  ) {
    this.folder = files.folder;
    this.readOnly = lock === undefined;
    this.libraryId = opened.identity.libraryId;
    this.#options = options;
    this.#disk = disk;
    this.#files = files;
    this.#opened = opened;
    this.#lock = lock;
    this.#notices = opened.notices;
    this.#hot = opened.hot;
    this.#dirty = opened.dirty;
    this.#oldSegments = opened.segments;
    this.#backups = new Backups(disk, files, options.clock);
    this.#timer = new CheckpointTimer(options.checkpointDelayMs, async () => (await this.#tryCheckpoint()) === undefined);
    this.#journal = new Journal({
      disk,
      files,
      libraryId: this.libraryId,
      firstSegment: (opened.segments.at(-1) ?? 0) + 1,
      onDurable: (transactions) => this.#becameDurable(transactions),
      onFailed: (transactions, error) => this.#takeBack(transactions, error),
    });
  }

  /** Last step of opening for writing: the first segment, the files of a new library, what is left to write. */
  async begin(): Promise<void> {
    try {
      await this.#journal.prepare();
      const isNew = (await ifThere(this.#disk.stat(this.#files.snapshot('library')))) === undefined;
      if (isNew) await this.#checkpointNow();
      else if (this.#dirty.size > 0) this.#timer.changed();
    } catch (error) {
      await this.#letGo();
      throw error;
    }
  }

  get notices(): readonly StoreNotice[] {
    return this.#notices;
  }

  summaries(): ReadonlyMap<string, ArticleSummary> {
    return this.#opened.live.summaries;
  }

  revision(scope: Scope): number {
    return this.#opened.live.revision(scope);
  }

  on(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(scope: Scope): Promise<RecordSet> {
    const { live } = this.#opened;
    const articleId = articleOfScope(scope);
    if (articleId !== undefined && !live.summaries.has(articleId) && !this.#newerArticles.has(scope)) {
      throw new ClaimdeskError('not-found', `The library has no article ${articleId}.`, { articleId });
    }
    return this.#load(scope);
  }

  async glance(scope: Scope): Promise<RecordSet> {
    const { live } = this.#opened;
    const wasThere = live.find(scope) !== undefined;
    const set = await this.load(scope);
    if (!wasThere && !this.#dirty.has(scope)) live.letGo(scope);
    return set;
  }

  async history(scope: Scope, { before = Infinity, limit = Infinity }: HistoryOptions = {}): Promise<Transaction[]> {
    await this.#lastAppend;
    const hot = this.#hot.filter((transaction) => revisionIn(transaction, scope) > 0);
    // What is in the journal may be in the history as well, after an interrupted checkpoint.
    const oldestHot = hot[0] ? revisionIn(hot[0], scope) : Infinity;
    const found = hot.filter((transaction) => revisionIn(transaction, scope) < before).reverse().slice(0, limit);
    if (found.length >= limit) return found;
    for await (const transaction of new HistoryFile(this.#disk, this.#files, scope).backwards(Math.min(before, oldestHot))) {
      found.push(transaction);
      if (found.length >= limit) break;
    }
    return found;
  }

  kept(): Promise<KeptArticle[]> {
    return keptArticles(this.#disk, this.#files);
  }

  keptRecords(articleId: string, at: string): Promise<KeptRecords> {
    return keptRecords(this.#disk, this.#files, articleId, at);
  }

  keptShared(): Promise<KeptShared[]> {
    return keptShared(this.#disk, this.#files);
  }

  keptSharedRecords(scope: SharedScope, at: string): Promise<KeptRecords> {
    return keptState(this.#disk, this.#files, scope, at);
  }

  async erase(articleId: string): Promise<void> {
    const scope = articleScope(articleId);
    this.#assertWritable(new Map([[scope, emptyDiff]]));
    const records = await this.load(scope);
    // Whatever else is written meanwhile waits, as for a checkpoint; changes go on into the journal.
    while (this.#checkpointing) await this.#checkpointing;
    this.#checkpointing = this.#eraseSafely(articleId, records);
    const failure = await this.#checkpointing.finally(() => (this.#checkpointing = undefined));
    if (failure) throw failure;
    this.#emit({ is: 'erased', articleId });
  }

  async #eraseSafely(articleId: string, records: RecordSet): Promise<ClaimdeskError | undefined> {
    const scope = articleScope(articleId);
    try {
      if (!(await this.#lock!.isOurs())) return this.#takenOver();
      await this.#checkpointNow(); // takes what the journal has of it into the files that go
      if (records.get('article', articleId)?.trashedAt === undefined) {
        return new ClaimdeskError('refused', 'Only an article that lies in the trash is deleted for good.', { articleId });
      }
      const isBusy = this.#dirty.has(scope) || this.#hot.some((transaction) => revisionIn(transaction, scope) > 0);
      if (isBusy) return new ClaimdeskError('conflict', 'Somebody is changing this article just now. Try again.', { articleId });
      await this.#eraseNow(articleId);
      return undefined;
    } catch (error) {
      return diskError('The article could not be deleted', error);
    }
  }

  async #eraseNow(articleId: string): Promise<void> {
    const bringBack = this.#opened.live.forget(articleId); // from here on the library does not have it
    try {
      this.#dirty.add('library');
      await this.#checkpointNow();
      await eraseFiles(this.#disk, this.#files, articleScope(articleId));
    } catch (error) {
      bringBack();
      this.#dirty.add('library').add(articleScope(articleId));
      this.#timer.changed();
      throw error;
    }
  }

  async checkpoint(): Promise<void> {
    if (this.readOnly) return;
    const failure = await this.#tryCheckpoint();
    if (failure) throw failure;
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    const takenOver = this.#ended !== undefined;
    this.#ended = new ClaimdeskError('cancelled', 'The library has been closed.');
    this.#timer.stop();
    if (this.readOnly) return;
    // A checkpoint that fails now loses nothing: the journal is replayed at the next opening.
    if (!takenOver) await this.#tryCheckpoint();
    await this.#letGo();
  }

  async #letGo(): Promise<void> {
    await this.#journal.close();
    await this.#lock?.release().catch(() => undefined); // a lock that stays is stale as soon as the process has ended
  }

  #assertWritable(parts: ReadonlyMap<Scope, Diff>): void {
    if (this.#ended) throw this.#ended;
    if (this.readOnly) {
      throw new ClaimdeskError('read-only', 'The library is open for reading only; nothing can be changed.');
    }
    if (parts.size === 0) throw new ClaimdeskError('bad-request', 'A change that changes nothing cannot be saved.');
    for (const scope of parts.keys()) {
      if (this.#newerArticles.has(scope)) {
        throw new ClaimdeskError('newer-version', 'This article was written by a newer Claimdesk and can only be read.');
      }
    }
  }

  /** Whether a scope's set is in memory; makes the set of a new article. */
  #ready(scope: Scope, part: Diff): boolean {
    const { live } = this.#opened;
    const articleId = articleOfScope(scope);
    if (articleId === undefined || live.entry(scope)) return live.find(scope) !== undefined;
    if (!part.added.some(({ id }) => id === articleId)) {
      throw new ClaimdeskError('not-found', `The library has no article ${articleId}.`, { articleId });
    }
    this.#files.snapshot(scope); // refuses an id that cannot be a file name before anything has happened
    live.put(scope, new RecordSet());
    return true;
  }

  /** Everything up to the first await happens before the call returns. */
  async commit(change: Change): Promise<Transaction> {
    const parts = splitDiff(change.diff);
    this.#assertWritable(parts);
    const absent = [...parts.keys()].filter((scope) => !this.#ready(scope, parts.get(scope)!));
    if (absent.length > 0) {
      for (const scope of absent) await this.#load(scope);
      return this.commit(change);
    }
    const { diff, label, by, origin, reverts } = change;
    const at = change.at ?? this.#options.clock().toISOString();
    const { revisions, takeBack } = this.#opened.live.apply(parts, at);
    const transaction: Transaction = {
      id: change.id ?? this.#options.newId('txn'), at, by, origin, label, revisions,
      ...(reverts === undefined ? {} : { reverts }), diff,
    };
    this.#waiting.set(transaction, takeBack);
    for (const scope of parts.keys()) this.#dirty.add(scope);
    this.#tellState();
    const appended = this.#journal.append(transaction);
    this.#lastAppend = appended.catch(() => undefined);
    try {
      await appended;
    } catch (error) {
      throw notSaved(error);
    }
    return transaction;
  }

  #becameDurable(transactions: readonly Transaction[]): void {
    for (const transaction of transactions) {
      this.#waiting.delete(transaction);
      this.#hot.push(transaction);
      this.#emit({ is: 'committed', transaction });
    }
    this.#timer.changed();
    this.#tellState();
  }

  #takeBack(transactions: readonly Transaction[], error: unknown): void {
    const newestFirst = transactions.toReversed();
    for (const transaction of newestFirst) {
      this.#waiting.get(transaction)?.();
      this.#waiting.delete(transaction);
    }
    const { failure } = notSaved(error);
    this.#emit({ is: 'taken-back', transactions: newestFirst, failure });
    this.#tell({ is: 'failed', failure });
  }

  /** The set of a scope that the library has, from memory or from the files. */
  async #load(scope: Scope): Promise<RecordSet> {
    const { live } = this.#opened;
    const set = live.find(scope);
    if (set) return set;
    let loading = this.#loading.get(scope);
    if (!loading) {
      loading = this.#read(scope).finally(() => this.#loading.delete(scope));
      this.#loading.set(scope, loading);
    }
    return loading;
  }

  async #read(scope: Scope): Promise<RecordSet> {
    const { live, reader, migratedFrom } = this.#opened;
    const hot = this.#hot.filter((transaction) => revisionIn(transaction, scope) > 0);
    const read = await reader.read(scope, hot, live.revision(scope)).catch((error: unknown) => {
      this.#beyondRepair(scope, error);
      throw error;
    });
    if (read.newer) this.#newerArticles.add(scope);
    if (read.migratedFrom !== undefined) migratedFrom.set(scope, read.migratedFrom);
    const articleId = articleOfScope(scope);
    const entry = live.entry(scope);
    if (articleId !== undefined && entry && read.revision > entry.revision) {
      // A newer file than the list knows: written by another process, when this one only reads, or put there by hand.
      const modifiedAt = read.data?.modifiedAt ?? entry.summary?.modifiedAt ?? '';
      live.setEntry(entryOf(articleId, read.revision, read.set, modifiedAt));
    }
    live.put(scope, read.set);
    if (read.outdated && !this.readOnly) {
      this.#dirty.add(scope);
      this.#timer.changed();
    }
    if (read.notice) this.#notice(read.notice);
    return read.set;
  }

  /** An article whose file is damaged and that nothing can restore leaves the list; what is left of it is kept aside. */
  #beyondRepair(scope: Scope, error: unknown): void {
    const articleId = articleOfScope(scope);
    const notice = lossNotice(error);
    if (articleId === undefined || !notice || this.readOnly) return;
    this.#opened.live.dropEntry(articleId);
    this.#dirty.add('library');
    this.#timer.changed();
    this.#notice(notice);
  }

  #notice(notice: StoreNotice): void {
    this.#notices.push(notice);
    this.#emit({ is: 'notice', notice });
  }

  /**
   * One checkpoint at a time; one that is asked for meanwhile comes after it.
   * @returns why it failed, if it did
   */
  async #tryCheckpoint(): Promise<ClaimdeskError | undefined> {
    while (this.#checkpointing) await this.#checkpointing;
    this.#checkpointing = this.#checkpointSafely();
    try {
      return await this.#checkpointing;
    } finally {
      this.#checkpointing = undefined;
    }
  }

  async #checkpointSafely(): Promise<ClaimdeskError | undefined> {
    if (this.#dirty.size === 0 && this.#hot.length === 0) return undefined;
    try {
      if (!(await this.#lock!.isOurs())) return this.#takenOver();
      await this.#checkpointNow();
      this.#setBehind(undefined);
      return undefined;
    } catch (error) {
      const failure = diskError('The snapshots could not be written; every change is safe in the journal', error);
      this.#setBehind(failure.failure);
      return failure;
    }
  }

  async #checkpointNow(): Promise<void> {
    const { live, identity, migratedFrom } = this.#opened;
    for (const scope of this.#dirty) await this.#load(scope);
    let dirty = new Set<Scope>();
    const takeDirty = (): Set<Scope> => {
      dirty = this.#dirty;
      this.#dirty = new Set();
      return dirty;
    };
    const { journal, hot, backups } = { journal: this.#journal, hot: this.#hot, backups: this.#backups };
    try {
      const count = await writeCheckpoint(
        {
          disk: this.#disk, files: this.#files, live, journal, hot, backups, clock: this.#options.clock, identity, takeDirty,
          waiting: () => this.#waiting.size, migratedFrom: (scope) => migratedFrom.get(scope),
        },
        this.#oldSegments,
      );
      hot.splice(0, count);
    } catch (error) {
      for (const scope of dirty) this.#dirty.add(scope);
      throw error;
    }
    this.#oldSegments = [];
    for (const scope of dirty) migratedFrom.delete(scope);
    live.trim((scope) => this.#dirty.has(scope));
  }

  #takenOver(): ClaimdeskError {
    const message = 'Another process has taken over this library, or its lock file was removed. Nothing more is written here: close and open it again.';
    this.#ended = new ClaimdeskError('locked', message);
    this.#timer.stop();
    this.#tell({ is: 'failed', failure: this.#ended.failure });
    return this.#ended;
  }

  #setBehind(behind: Failure | undefined): void {
    if (this.#behind?.message === behind?.message) return;
    this.#behind = behind;
    this.#tellState();
  }

  #tellState(): void {
    const waiting = this.#waiting.size;
    const state: SaveState = waiting > 0 ? { is: 'saving', waiting } : { is: 'saved' };
    this.#tell(state.is === 'saved' && this.#behind ? { ...state, behind: this.#behind } : state);
  }

  #tell(state: SaveState): void {
    guarded(() => this.#options.onState?.(state));
  }

  #emit(event: StoreEvent): void {
    for (const listener of this.#listeners) guarded(() => listener(event));
  }
}

/** Calls somebody else's code: its faults must not keep a change from the disk, or undo one that is there. */
function guarded(call: () => void): void {
  try {
    call();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : new Error(String(error)));
  }
}

function notSaved(error: unknown): ClaimdeskError {
  return diskError('The change was not saved and has been taken back', error);
}

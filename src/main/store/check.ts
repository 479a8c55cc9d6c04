import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { createNewId } from '@shared/model/new-id';
import type { Scope } from '@shared/model/scopes';
import { articleOfScope } from '@shared/model/scopes';
import { ClaimdeskError } from '@shared/result';
import { RecordSet } from '@shared/transactions/record-set';
import type { ArticleSummary } from '@shared/transactions/summary';
import { summarise } from '@shared/transactions/summary';
import type { Transaction } from '@shared/transactions/transaction';
import { transactionSchema } from '@shared/transactions/transaction';
import { AttachmentCheck } from './attachment-check';
import { generationsOf } from './backups';
import type { RecordProblem } from './check-records';
import { recordProblems } from './check-records';
import type { Disk } from './disk';
import { ifThere, nodeDisk } from './disk';
import { diskError } from './disk-error';
import { isTemporary } from './durable-file';
import { HistoryFile, revisionIn } from './history-file';
import type { JournalContents } from './journal-reader';
import { readJournal } from './journal-reader';
import { articleScopesIn, kindOfFolder, LibraryFiles } from './library-files';
import type { Desk } from './library-lock';
import { readHolder } from './library-lock';
import { openLibraryStore } from './library-store';
import { recordsOf } from './live-records';
import { initialRecords } from './recover';
import { replay } from './replay';
import type { IndexEntry, Snapshot, SnapshotFault } from './snapshot';
import { readSnapshot } from './snapshot-adapter';

export type ProblemCode =
  | `snapshot-${SnapshotFault}`
  | 'backup-damaged'
  | 'bad-line' // a line of a journal or history that cannot be read
  | 'bad-transaction' // a line that can be read, but breaks the model
  | 'revision-gap' // numbers are missing between snapshot, history and journal
  | 'history-disagrees' // the history, replayed, does not give the snapshot
  | 'index-disagrees' // the list of articles does not say what the articles hold
  | 'attachment-missing' // evidence names a copy of a file that is not there
  | 'attachment-damaged' // a copy is not the file whose hash it is called by
  | 'left-over' // a half-written file of a killed process
  | RecordProblem['code'];

export interface Problem {
  /** In the library folder. */
  readonly file: string;
  readonly code: ProblemCode;
  readonly message: string;
}

export interface CheckReport {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** With `repair`: the problems that were there before and are no longer. */
  readonly repaired: readonly Problem[];
}

/** Times a finding is looked at again while another process writes to the library. */
const ATTEMPTS = 5;
/** Milliseconds between: longer than a small checkpoint takes. */
const PAUSE = 100;

/**
 * Reads everything in a library and tells what is wrong. Without `repair` nothing is changed, no lock is taken, and
 * another process may go on writing meanwhile.
 * @throws ClaimdeskError `not-found`: there is no library; with `repair` also what `openLibraryStore` throws; `disk`
 */
export async function checkLibrary(folder: string, options: { repair?: boolean; desk?: Desk; disk?: Disk } = {}): Promise<CheckReport> {
  const disk = options.disk ?? nodeDisk;
  try {
    const problems = await findProblems(folder, disk);
    if (!options.repair || problems.length === 0) return report(problems, []);
    await repair(folder, options.desk ?? 'cli', disk);
    const left = await findProblems(folder, disk);
    const isLeft = (problem: Problem): boolean => left.some(({ file, code }) => file === problem.file && code === problem.code);
    return report(left, problems.filter((problem) => !isLeft(problem)));
  } catch (error) {
    throw diskError(`The library ${folder} could not be checked`, error);
  }
}

function report(problems: readonly Problem[], repaired: readonly Problem[]): CheckReport {
  return { ok: problems.length === 0, problems, repaired };
}

/** Opening repairs what is damaged; loading every article finds all of it; a checkpoint writes it down. */
async function repair(folder: string, desk: Desk, disk: Disk): Promise<void> {
  const newId = createNewId(randomBytes);
  const store = await openLibraryStore({
    folder, mode: 'write', owner: { desk }, clock: () => new Date(), newId, disk, rebuildIndex: true,
  });
  try {
    for (const articleId of [...store.summaries().keys()]) {
      // What is beyond repair stays a problem, and must not keep the rest from being repaired.
      await store.load(`article:${articleId}`).catch(() => undefined);
    }
    await store.checkpoint();
  } finally {
    await store.close();
  }
}

async function findProblems(folder: string, disk: Disk): Promise<Problem[]> {
  const names = await ifThere(disk.readdir(folder));
  if (!names || kindOfFolder(names) !== 'library') {
    throw new ClaimdeskError('not-found', `There is no library in ${folder}.`);
  }
  const files = new LibraryFiles(await disk.realpath(folder));
  for (let attempt = 1; ; attempt++) {
    const problems = await new Check(disk, files).run();
    // A writer that is at work leaves things in between; what is really wrong is so the next time, too.
    if (problems.length === 0 || attempt === ATTEMPTS || !(await readHolder(disk, files.lock))) return problems;
    await setTimeout(PAUSE);
  }
}

/** One walk through all files. */
class Check {
  readonly #disk: Disk;
  readonly #files: LibraryFiles;
  readonly #problems: Problem[] = [];

  constructor(disk: Disk, files: LibraryFiles) {
    this.#disk = disk;
    this.#files = files;
  }

  async run(): Promise<Problem[]> {
    const held = (await readHolder(this.#disk, this.#files.lock)) !== undefined;
    if (!held) await this.#leftOvers(); // the holder of the lock may be writing one this moment
    const journal = await readJournal(this.#disk, this.#files);
    this.#journalLines(journal);
    const sources = await this.#scope('sources', journal, new RecordSet());
    const library = await this.#scope('library', journal, sources.set);
    const entries = new Map((library.snapshot?.data.articles ?? []).map((entry) => [entry.articleId, entry]));
    const summaries = new Map<string, ArticleSummary | null>();
    const attachments = new AttachmentCheck(this.#disk, this.#files);
    for (const scope of await this.#articleScopes(journal, entries)) {
      const { set, snapshot } = await this.#scope(scope, journal, sources.set);
      attachments.note(set.all('claim'));
      const articleId = articleOfScope(scope)!;
      const modifiedAt = snapshot?.data.modifiedAt ?? '';
      const entry = entries.get(articleId);
      if (snapshot && entry && entry.revision === snapshot.revision) {
        const there = set.get('article', articleId) !== undefined;
        summaries.set(articleId, there ? summarise(snapshot.data.records, modifiedAt) : null);
      }
    }
    this.#index(entries, summaries);
    for (const { file, code, message } of await attachments.problems()) this.#add(file, code, message);
    return this.#problems;
  }

  #add(file: string, code: ProblemCode, message: string): void {
    this.#problems.push({ file: this.#files.relative(file), code, message });
  }

  async #leftOvers(): Promise<void> {
    for (const folder of [this.#files.folder, ...this.#files.folders, this.#files.attachments]) {
      for (const name of (await ifThere(this.#disk.readdir(folder))) ?? []) {
        if (isTemporary(name)) this.#add(path.join(folder, name), 'left-over', 'half written by a process that was killed');
      }
    }
  }

  #journalLines({ bad, segments, transactions }: JournalContents): void {
    for (const { segment, start, end, is } of bad) {
      // An unfinished line at the very end is what a writer at work, or one that was killed, leaves; opening cuts it off.
      if (is === 'torn' && segment === segments.at(-1)?.number) continue;
      this.#add(this.#files.segment(segment), 'bad-line', `bytes ${start} to ${end} are no transaction`);
    }
    for (const transaction of transactions) this.#transaction(this.#files.journal, transaction);
  }

  #transaction(file: string, transaction: Transaction): void {
    const verdict = transactionSchema.safeParse(transaction);
    if (verdict.success) return;
    const [issue] = verdict.error.issues;
    this.#add(file, 'bad-transaction', `transaction ${transaction.id}: ${issue?.path.join('.')}: ${issue?.message}`);
  }

  async #articleScopes(journal: JournalContents, entries: ReadonlyMap<string, IndexEntry>): Promise<Scope[]> {
    const names = (await ifThere(this.#disk.readdir(this.#files.articles))) ?? [];
    const inJournal = journal.transactions.flatMap(({ revisions }) => Object.keys(revisions) as Scope[]);
    const all = [
      ...articleScopesIn(names, '.json'), ...articleScopesIn(names, '.history'),
      ...[...entries.keys()].map((id): Scope => `article:${id}`), ...inJournal,
    ];
    return [...new Set(all)].filter((scope) => articleOfScope(scope) !== undefined).sort();
  }

  /** Checks snapshot, history, journal and backups of a scope against each other, and its records. */
  async #scope(scope: Scope, journal: JournalContents, sources: RecordSet): Promise<{ set: RecordSet; snapshot: Snapshot | undefined }> {
    const file = this.#files.snapshot(scope);
    const read = await readSnapshot(this.#disk, file, scope);
    const hot = journal.transactions.filter((transaction) => revisionIn(transaction, scope) > 0);
    const history = await this.#history(scope);
    const snapshot = read.ok ? read.value : undefined;
    // A new article stands in the journal alone until the first checkpoint.
    const isNew = !read.ok && read.error.fault === 'missing' && hot[0] !== undefined && revisionIn(hot[0], scope) === 1;
    if (!read.ok && !isNew) this.#add(file, `snapshot-${read.error.fault}`, read.error.message);
    this.#numbers(scope, snapshot?.revision ?? 0, history, hot);
    if (snapshot) this.#compareWithHistory(scope, snapshot, history);
    await this.#backups(scope);

    const set = new RecordSet(snapshot?.data.records ?? initialRecords(scope));
    replay(set, snapshot?.revision ?? 0, snapshot ? hot : [...history, ...hot], scope);
    for (const { code, message } of recordProblems(scope, set, scope === 'sources' ? set : sources)) this.#add(file, code, message);
    return { set, snapshot };
  }

  async #history(scope: Scope): Promise<Transaction[]> {
    const file = this.#files.history(scope);
    const { transactions, badLines, newerLines } = await new HistoryFile(this.#disk, this.#files, scope).readAll();
    if (badLines > 0) this.#add(file, 'bad-line', `${badLines} of its lines cannot be read`);
    if (newerLines > 0) this.#add(file, 'bad-line', `${newerLines} of its lines are of a newer Claimdesk`);
    for (const transaction of transactions) this.#transaction(file, transaction);
    return transactions;
  }

  /** Numbers rise by one from 1, through history and journal, and reach at least as far as the snapshot. */
  #numbers(scope: Scope, snapshot: number, history: readonly Transaction[], hot: readonly Transaction[]): void {
    const file = this.#files.history(scope);
    let last = 0;
    for (const transaction of [...history, ...hot]) {
      const number = revisionIn(transaction, scope);
      if (number <= last) continue; // in the journal and, after an interrupted checkpoint, in the history as well
      if (number !== last + 1) this.#add(file, 'revision-gap', `revisions ${last + 1} to ${number - 1} are missing`);
      last = number;
    }
    if (last < snapshot) this.#add(file, 'revision-gap', `revisions ${last + 1} to ${snapshot} are missing`);
  }

  #compareWithHistory(scope: Scope, snapshot: Snapshot, history: readonly Transaction[]): void {
    const upTo = history.filter((transaction) => revisionIn(transaction, scope) <= snapshot.revision);
    if (upTo.length < snapshot.revision || upTo.length === 0) return; // not whole: told by `#numbers`
    const set = new RecordSet(initialRecords(scope));
    const { lost } = replay(set, 0, upTo, scope);
    const byId = (records: Iterable<{ id: string }>): Map<string, unknown> => new Map([...records].map((one) => [one.id, one]));
    if (lost > 0 || !isDeepStrictEqual(byId(recordsOf(set)), byId(snapshot.data.records))) {
      this.#add(this.#files.history(scope), 'history-disagrees', 'replayed, it does not give the records of the snapshot');
    }
  }

  async #backups(scope: Scope): Promise<void> {
    for (const { file } of await generationsOf(this.#disk, this.#files, scope)) {
      const read = await readSnapshot(this.#disk, file, scope);
      if (!read.ok && read.error.fault !== 'missing') this.#add(file, 'backup-damaged', read.error.message);
    }
  }

  #index(entries: ReadonlyMap<string, IndexEntry>, summaries: ReadonlyMap<string, ArticleSummary | null>): void {
    const comparable = (summary: ArticleSummary | null): unknown =>
      summary && { ...summary, hashes: summary.hashes.toSorted(), modifiedAt: '' };
    for (const [articleId, summary] of summaries) {
      if (!isDeepStrictEqual(comparable(entries.get(articleId)!.summary), comparable(summary))) {
        this.#add(this.#files.snapshot('library'), 'index-disagrees', `what the list says of article ${articleId} is not what it holds`);
      }
    }
  }
}

import type { NewId } from '@shared/model/new-id';
import type { AnyRecord } from '@shared/model/records';
import type { Scope } from '@shared/model/scopes';
import { articleOfScope, articleScope } from '@shared/model/scopes';
import { ClaimdeskError } from '@shared/result';
import { counted } from '@shared/text/counted';
import { RecordSet } from '@shared/transactions/record-set';
import type { Transaction } from '@shared/transactions/transaction';
import type { Disk } from './disk';
import { ifThere, makeFolder } from './disk';
import { sweepTemporaries } from './durable-file';
import { revisionIn } from './history-file';
import { lossOf, mend, scopesWithGaps } from './journal-recovery';
import type { BadStretch, JournalContents } from './journal-reader';
import { readJournal } from './journal-reader';
import type { LibraryFiles } from './library-files';
import { articleScopesIn } from './library-files';
import { entryOf, LiveRecords, nextEntry } from './live-records';
import type { Quarantine } from './quarantine';
import type { ReadScope } from './recover';
import { ScopeReader } from './recover';
import { splitDiff } from './split-diff';
import type { StoreNotice } from './store-types';

/** What reading a library folder yields: everything the store needs to begin. */
export interface OpenedLibrary {
  readonly live: LiveRecords;
  readonly reader: ScopeReader;
  readonly identity: { readonly libraryId: string; readonly createdAt: string };
  /** The journal's transactions, oldest first. */
  readonly hot: Transaction[];
  readonly dirty: Set<Scope>;
  readonly migratedFrom: Map<Scope, number>;
  readonly notices: StoreNotice[];
  /** Numbers of the journal's segments. */
  readonly segments: readonly number[];
  /** A newer Claimdesk wrote to it: reading only. */
  readonly newer: boolean;
}

export interface ReadingContext {
  readonly disk: Disk;
  readonly files: LibraryFiles;
  readonly clock: () => Date;
  readonly newId: NewId;
  /** Undefined when the library is only read: then nothing on the disk is touched. */
  readonly quarantine: Quarantine | undefined;
  /** Believe nothing that `library.json` says of the articles. */
  readonly rebuildIndex: boolean;
}

/** Makes the folders of a library, those that are missing. The journal's comes first: by it a library is known. */
export async function makeFolders(disk: Disk, files: LibraryFiles): Promise<void> {
  await makeFolder(disk, files.journal);
  for (const folder of files.folders) await makeFolder(disk, folder);
}

/** Reads a library folder: snapshots of library and sources, index, journal; repairs what is damaged on the way. */
export async function readLibrary(context: ReadingContext): Promise<OpenedLibrary> {
  const { disk, files, clock, newId, quarantine } = context;
  if (quarantine) for (const folder of [files.folder, ...files.folders, files.attachments]) await sweepTemporaries(disk, folder);
  // The journal first: a process that writes may fold it into the snapshots while we read, never the other way round.
  const journal = await readJournal(disk, files);
  const reader = new ScopeReader(disk, files, quarantine);
  const live = new LiveRecords();
  const notices: StoreNotice[] = [];
  const dirty = new Set<Scope>();
  const migratedFrom = new Map<Scope, number>();

  const library = await reader.read('library', [], 0);
  const sources = await reader.read('sources', [], 0);
  const begun = journal.transactions.length > 0 || (await hasTraces(context));
  for (const [scope, read] of [['library', library], ['sources', sources]] as const) {
    live.put(scope, read.set);
    live.setRevision(scope, read.revision);
    if (read.migratedFrom !== undefined) migratedFrom.set(scope, read.migratedFrom);
    if (read.outdated) dirty.add(scope);
    if (read.notice && begun) notices.push(read.notice); // a library whose making was interrupted has lost nothing
  }
  const opened: OpenedLibrary = {
    live,
    reader,
    identity: {
      libraryId: library.data?.libraryId ?? sources.data?.libraryId ?? journal.libraryId ?? newId('lib'),
      createdAt: library.data?.createdAt ?? clock().toISOString(),
    },
    hot: [],
    dirty,
    migratedFrom,
    notices,
    segments: journal.segments.map(({ number }) => number),
    newer: library.newer || sources.newer || journal.newer,
  };
  await readIndex(context, opened, library, journal);
  await replayJournal(context, opened, journal);
  if (opened.newer) {
    const message = 'This library was written to by a newer Claimdesk. It can be read here, not changed. Nothing of it was touched.';
    notices.push({ code: 'newer-version', level: 'warning', message });
  }
  return opened;
}

/** Whether somebody has worked in this folder before, as opposed to a library whose making was interrupted. */
async function hasTraces({ disk, files }: ReadingContext): Promise<boolean> {
  const articles = (await ifThere(disk.readdir(files.articles))) ?? [];
  const backups = (await ifThere(disk.readdir(files.backups))) ?? [];
  const library = await ifThere(disk.stat(files.snapshot('library')));
  const quarantined = (await ifThere(disk.readdir(files.quarantine))) ?? [];
  return library !== undefined || articles.length + backups.length + quarantined.length > 0;
}

/**
 * Fills the index. What `library.json` holds of it is believed as long as it names exactly the articles that are there;
 * it is derived from the articles, so they can always make it anew.
 */
async function readIndex(
  context: ReadingContext,
  opened: OpenedLibrary,
  library: ReadScope,
  journal: JournalContents,
): Promise<void> {
  const { live, notices, dirty } = opened;
  const names = (await ifThere(context.disk.readdir(context.files.articles))) ?? [];
  const present = new Set(articleScopesIn(names, '.json'));
  const trusted = !context.rebuildIndex && library.notice === undefined && library.data?.articles !== undefined;
  const entries = new Map((trusted ? library.data.articles : []).map((entry) => [articleScope(entry.articleId), entry]));
  for (const entry of entries.values()) live.setEntry(entry);

  // Articles that the index does not know, or that have lost their file.
  const known = new Set([...present, ...entries.keys(), ...articleScopesIn(names, '.history')]);
  const odd = [...known].filter((scope) => !present.has(scope) || !entries.has(scope));
  for (const scope of odd) await readIntoIndex(context, opened, scope, journal.transactions);
  // A checkpoint that was interrupted leaves such articles too; then the journal still has them, and all is as it should.
  const inJournal = touched(journal.transactions);
  const unexplained = odd.filter((scope) => present.has(scope) && !inJournal.has(scope));
  if (context.rebuildIndex) dirty.add('library');
  else if (unexplained.length > 0 && context.quarantine) {
    const message = `${counted(unexplained.length, 'article')} that the list of articles did not name ${unexplained.length === 1 ? 'was' : 'were'} put into it.`;
    notices.push({ code: 'index-rebuilt', level: 'info', message, file: 'library.json' });
    dirty.add('library');
  }
}

async function readIntoIndex(
  context: ReadingContext,
  opened: OpenedLibrary,
  scope: Scope,
  transactions: readonly Transaction[],
): Promise<void> {
  const articleId = articleOfScope(scope)!;
  const { live, reader, notices } = opened;
  const revision = live.revision(scope);
  // An article whose first transaction is still in the journal has no file yet, and misses none.
  if (revision === 0 && transactions.some((transaction) => revisionIn(transaction, scope) === 1)) return;
  try {
    const read = await reader.read(scope, [], revision);
    if (read.notice) notices.push(read.notice);
    const modifiedAt = read.data?.modifiedAt ?? context.clock().toISOString();
    live.setEntry(entryOf(articleId, read.revision, read.set, modifiedAt));
    if (read.outdated) {
      opened.dirty.add(scope);
      live.put(scope, read.set);
    }
  } catch (error) {
    const notice = lossNotice(error);
    if (!notice) throw error;
    notices.push(notice);
    if (notice.code === 'lost') live.dropEntry(articleId);
  }
}

/** What a person is told of a file that could not be read; undefined for errors of another kind. */
export function lossNotice(error: unknown): StoreNotice | undefined {
  if (!(error instanceof ClaimdeskError)) return undefined;
  const { code, message, details } = error.failure;
  if (code === 'newer-version') return { code, level: 'warning', message };
  if (code !== 'damaged') return undefined;
  const { file, quarantined } = details ?? {};
  return {
    code: 'lost', level: 'loss', message,
    ...(typeof file === 'string' ? { file } : {}), ...(typeof quarantined === 'string' ? { quarantined } : {}),
  };
}

/** Brings what the snapshots gave forward by what the journal has, and tells what was wrong with it. */
async function replayJournal(context: ReadingContext, opened: OpenedLibrary, journal: JournalContents): Promise<void> {
  const { live, hot, dirty, notices } = opened;
  const { transactions } = journal;
  const known = (scope: Scope): number => live.revision(scope);
  const replayed = transactions.filter(({ revisions }) =>
    (Object.keys(revisions) as Scope[]).some((scope) => revisions[scope]! > known(scope))).length;
  const quarantined = await setAsideDamage(context, journal);
  let lost = 0;
  if (scopesWithGaps(transactions, known).size === 0) {
    for (const transaction of transactions) if (!replayOne(live, transaction)) lost++;
    hot.push(...transactions);
  } else {
    const sets = new Map<Scope, RecordSet>();
    for (const scope of touched(transactions)) sets.set(scope, await setOf(opened, scope));
    const mended = mend(transactions, sets, known, context.newId, context.clock());
    for (const [scope, set] of sets) adopt(live, scope, set, mended.transactions);
    hot.push(...mended.transactions);
    lost = lossOf(mended, linesIn(journal.bad.filter(({ is }) => is === 'damaged')));
  }
  if (context.quarantine) await cutTails(context.disk, journal);
  for (const scope of touched(hot)) dirty.add(scope);
  notices.push(...damageNotices(journal, quarantined, lost, context.quarantine !== undefined));
  if (replayed > 0 && context.quarantine) {
    const message = `Claimdesk was not closed the last time. ${counted(replayed, 'change')} saved shortly before ${replayed === 1 ? 'was' : 'were'} taken from the journal.`;
    notices.push({ code: 'replayed', level: 'info', message, replayed });
  }
}

function touched(transactions: readonly Transaction[]): Set<Scope> {
  return new Set(transactions.flatMap(({ revisions }) => Object.keys(revisions) as Scope[]));
}

/**
 * Applies one transaction to what is in memory: sets of library and sources, the index for articles.
 * @returns false when a part of it did not fit, which only damage can bring about
 */
function replayOne(live: LiveRecords, transaction: Transaction): boolean {
  let fitted = true;
  for (const [scope, part] of splitDiff(transaction.diff)) {
    const number = revisionIn(transaction, scope);
    if (number <= live.revision(scope)) continue;
    try {
      live.find(scope)?.apply(part);
    } catch {
      fitted = false;
    }
    const articleId = articleOfScope(scope);
    if (articleId === undefined) live.setRevision(scope, number);
    else {
      const entry = live.entry(scope);
      const isArticle = ({ type }: AnyRecord): boolean => type === 'article';
      const there = part.added.some(isArticle) || (!part.removed.some(isArticle) && (entry?.summary ?? null) !== null);
      live.setEntry(nextEntry(articleId, entry, number, part, transaction.at, there));
    }
  }
  return fitted;
}

/** The records of a scope before the journal: those in memory, those of the snapshot, or none for a new article. */
async function setOf({ live, reader }: OpenedLibrary, scope: Scope): Promise<RecordSet> {
  const revision = live.revision(scope);
  return live.find(scope) ?? (revision === 0 ? new RecordSet() : (await reader.read(scope, [], revision)).set);
}

/** Takes over a set that was brought forward by mended transactions. */
function adopt(live: LiveRecords, scope: Scope, set: RecordSet, transactions: readonly Transaction[]): void {
  const last = transactions.findLast((transaction) => revisionIn(transaction, scope) > 0);
  const revision = Math.max(live.revision(scope), last ? revisionIn(last, scope) : 0);
  const articleId = articleOfScope(scope);
  live.put(scope, set);
  if (articleId === undefined) live.setRevision(scope, revision);
  else {
    const modifiedAt = last?.at ?? live.entry(scope)?.summary?.modifiedAt ?? '';
    live.setEntry(entryOf(articleId, revision, set, modifiedAt));
  }
}

/** Keeps a copy of every segment that has damaged lines, before anything of it is cut off or folded away. */
async function setAsideDamage({ quarantine }: ReadingContext, journal: JournalContents): Promise<string[]> {
  const damaged = new Set(journal.bad.filter(({ is }) => is === 'damaged').map(({ segment }) => segment));
  const copies: string[] = [];
  for (const { number, file } of journal.segments) {
    if (!quarantine || !damaged.has(number)) continue;
    copies.push(await quarantine.copy(file, 'some of its lines cannot be read'));
  }
  return copies;
}

/** Cuts off what stands behind the last good line of a segment. */
async function cutTails(disk: Disk, journal: JournalContents): Promise<void> {
  for (const { file, size, goodBytes } of journal.segments) {
    if (size === goodBytes) continue;
    const segment = await disk.open(file, 'r+');
    try {
      await segment.truncate(goodBytes);
      await segment.sync();
    } finally {
      await segment.close();
    }
  }
}

function linesIn(stretches: readonly BadStretch[]): number {
  return stretches.reduce((sum, { lines }) => sum + lines, 0);
}

function damageNotices(journal: JournalContents, quarantined: string[], gaps: number, told: boolean): StoreNotice[] {
  const notices: StoreNotice[] = [];
  const { bad, segments } = journal;
  const last = segments.at(-1);
  const torn = bad.filter(({ is }) => is === 'torn');
  const damaged = bad.filter(({ is }) => is === 'damaged');
  if (torn.length > 0 && told) {
    const bytes = torn.reduce((sum, { start, end }) => sum + end - start, 0);
    const message = `The journal ended in the middle of a line (${counted(bytes, 'byte')}), as when a process is killed. The line was never acknowledged as saved and was cut off.`;
    notices.push({ code: 'tail-cut', level: 'info', message, lost: 0 });
  }
  if (damaged.length > 0 || gaps > 0) {
    const lines = linesIn(damaged);
    // Behind the very last good line no numbers can be missing: every bad line there may have been a change.
    const atEnd = damaged.filter(({ segment, end, start }) => segment === last?.number && start === last.goodBytes && end > start);
    const lost = gaps + linesIn(atEnd);
    const kept = quarantined.length > 0 ? ` A copy of the damaged journal is kept as ${quarantined.join(', ')}.` : '';
    const message = `${counted(lines, 'line')} of the journal could not be read. ${counted(lost, 'change')} could not be saved from it; everything else was.${kept}`;
    notices.push({
      code: 'journal-damaged', level: lost > 0 ? 'loss' : 'warning', message, lost,
      ...(quarantined[0] === undefined ? {} : { quarantined: quarantined[0] }),
    });
  }
  return notices;
}

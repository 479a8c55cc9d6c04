import { Low } from 'lowdb';
import type { Scope } from '@shared/model/scopes';
import type { Transaction } from '@shared/transactions/transaction';
import type { Backups } from './backups';
import type { Disk } from './disk';
import { ifThere } from './disk';
import { HistoryFile, revisionIn } from './history-file';
import type { Journal } from './journal';
import type { LibraryFiles } from './library-files';
import { SCHEMA_VERSION } from './library-files';
import type { LiveRecords } from './live-records';
import { recordsOf } from './live-records';
import type { Snapshot, SnapshotData } from './snapshot';
import { SnapshotAdapter } from './snapshot-adapter';

export interface CheckpointContext {
  readonly disk: Disk;
  readonly files: LibraryFiles;
  readonly live: LiveRecords;
  readonly journal: Journal;
  readonly backups: Backups;
  readonly clock: () => Date;
  /** What `library.json` says of the library itself. */
  readonly identity: { readonly libraryId: string; readonly createdAt: string };
  /** Durable transactions that are in no history yet, oldest first. */
  readonly hot: readonly Transaction[];
  /** How many more were applied and wait for the disk. */
  waiting(): number;
  /**
   * The scopes that changed since their snapshots were written, all of them in memory; from now on the next checkpoint
   * is responsible for what changes.
   */
  takeDirty(): ReadonlySet<Scope>;
  /** The schema version that a scope's file has, if that is an older one. */
  migratedFrom(scope: Scope): number | undefined;
}

/**
 * Folds the journal into the files that are made for reading: snapshots and histories. The order makes it safe to be
 * killed anywhere in between: the journal's segments go last, when everything in them stands elsewhere and is synced; and
 * what is found twice after a crash is told apart by its revision.
 * @param oldSegments segments of earlier processes
 * @returns how many of the hot transactions are in the histories now
 */
export async function writeCheckpoint(
  context: CheckpointContext,
  oldSegments: readonly number[],
): Promise<number> {
  const { disk, files, journal, hot } = context;
  await journal.prepare();

  // In one go: what is in memory now is what the segments up to here hold once the journal has turned the page.
  const turned = journal.turnPage();
  const count = hot.length + context.waiting();
  const snapshots = [...context.takeDirty()].filter((scope) => scope !== 'library').map((scope) => capture(context, scope));
  const library = capture(context, 'library');
  const finished = await turned;

  const cold = hot.slice(0, count);
  for (const snapshot of snapshots) await write(context, snapshot);
  for (const [scope, transactions] of byScope(cold)) await new HistoryFile(disk, files, scope).append(transactions);
  await write(context, library); // last of all: it has the index, which trusts that the articles are there

  const done = [...oldSegments, ...finished];
  for (const number of done) await ifThere(disk.unlink(files.segment(number)));
  journal.forget(done);
  return count;
}

function capture({ live, identity, clock }: CheckpointContext, scope: Scope): Snapshot {
  const savedAt = clock().toISOString();
  const records = recordsOf(live.find(scope)!);
  return {
    scope, revision: live.revision(scope), savedAt, schemaVersion: SCHEMA_VERSION, data: { ...beside(), records },
  };

  function beside(): Omit<SnapshotData, 'records'> {
    if (scope === 'library') return { ...identity, articles: live.index() };
    if (scope === 'sources') return { libraryId: identity.libraryId };
    return { modifiedAt: live.entry(scope)?.summary?.modifiedAt ?? savedAt };
  }
}

async function write(context: CheckpointContext, snapshot: Snapshot): Promise<void> {
  const { disk, files, backups } = context;
  const { scope } = snapshot;
  await backups.beforeReplacing(scope, context.migratedFrom(scope));
  await new Low(new SnapshotAdapter(disk, files.snapshot(scope), scope), snapshot).write();
}

function byScope(transactions: readonly Transaction[]): Map<Scope, Transaction[]> {
  const scopes = new Map<Scope, Transaction[]>();
  for (const transaction of transactions) {
    for (const scope of Object.keys(transaction.revisions) as Scope[]) {
      const list = scopes.get(scope);
      if (list) list.push(transaction);
      else scopes.set(scope, [transaction]);
    }
  }
  for (const [scope, list] of scopes) list.sort((a, b) => revisionIn(a, scope) - revisionIn(b, scope));
  return scopes;
}

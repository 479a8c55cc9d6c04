import type { Scope } from '@shared/model/scopes';
import { TAG_SET_ID, defaultTags } from '@shared/model/tags';
import type { AnyRecord } from '@shared/model/records';
import { ClaimdeskError } from '@shared/result';
import { counted } from '@shared/text/counted';
import { RecordSet } from '@shared/transactions/record-set';
import type { Transaction } from '@shared/transactions/transaction';
import { generationsOf } from './backups';
import type { Disk } from './disk';
import { HistoryFile, revisionIn } from './history-file';
import type { LibraryFiles } from './library-files';
import { SCHEMA_VERSION } from './library-files';
import { recordsOf } from './live-records';
import type { Quarantine } from './quarantine';
import { replay } from './replay';
import type { Snapshot, SnapshotData, SnapshotProblem } from './snapshot';
import { recordFault } from './snapshot';
import { readSnapshot } from './snapshot-adapter';
import type { StoreNotice } from './store-types';

/** The records of a scope as the files have them, and what it took to get them. */
export interface ReadScope {
  readonly set: RecordSet;
  readonly revision: number;
  /** What the snapshot held beside the records; undefined when there was none to read. */
  readonly data: SnapshotData | undefined;
  /** The snapshot file does not hold this: it has to be written anew. */
  readonly outdated: boolean;
  /** Set when the file had an older schema version. */
  readonly migratedFrom?: number;
  /** The file is of a newer Claimdesk. */
  readonly newer: boolean;
  readonly notice?: StoreNotice;
}

/** The records a scope begins with, before its first transaction. */
export function initialRecords(scope: Scope): AnyRecord[] {
  return scope === 'library' ? [{ type: 'tag-set', id: TAG_SET_ID, tags: [...defaultTags] }] : [];
}

/** Gets the records of a scope out of the files, whatever state they are in. */
export class ScopeReader {
  readonly #disk: Disk;
  readonly #files: LibraryFiles;
  readonly #quarantine: Quarantine | undefined;

  /** @param quarantine where bad files go; without it (reading only) they stay where they are */
  constructor(disk: Disk, files: LibraryFiles, quarantine: Quarantine | undefined) {
    this.#disk = disk;
    this.#files = files;
    this.#quarantine = quarantine;
  }

  /**
   * Reads the snapshot and brings it forward by the journal's transactions.
   * When the snapshot is bad, it is set aside and made anew: newest good backup (or nothing), history, journal.
   * @param hot the scope's transactions that are still in the journal, oldest first
   * @param expected the revision that the scope is known to have had; what cannot be reached is counted as lost
   * @throws ClaimdeskError `newer-version`, when the file is of a newer Claimdesk and cannot be read;
   * `damaged`, when nothing at all is left of the scope
   */
  async read(scope: Scope, hot: readonly Transaction[], expected: number): Promise<ReadScope> {
    const read = await readSnapshot(this.#disk, this.#files.snapshot(scope), scope);
    if (!read.ok && read.error.fault === 'missing' && hot[0] && revisionIn(hot[0], scope) === 1) return fromJournal(scope, hot);
    if (!read.ok) return this.#restore(scope, read.error, hot, expected);
    const { value: snapshot } = read;
    const set = new RecordSet(snapshot.data.records);
    const newer = snapshot.schemaVersion > SCHEMA_VERSION;
    const direct = { data: snapshot.data, newer, ...migration(snapshot) };
    const first = hot.find((transaction) => revisionIn(transaction, scope) > snapshot.revision);
    const goal = Math.max(expected, snapshot.revision);
    const begins = first ? revisionIn(first, scope) : goal + 1;
    if (begins <= snapshot.revision + 1 || newer) {
      const { revision, lost } = replay(set, snapshot.revision, hot, scope);
      const notice = lost > 0 ? { notice: this.#gap(scope, lost) } : {};
      return { set, revision, outdated: 'migratedFrom' in direct, ...direct, ...notice };
    }
    // The snapshot is whole but too old: somebody put an old copy in its place.
    const history = await new HistoryFile(this.#disk, this.#files, scope).readAll();
    const { revision, applied } = replay(set, snapshot.revision, [...history.transactions, ...hot], scope);
    const lost = Math.max(goal, revision) - snapshot.revision - applied;
    const file = this.#relative(scope);
    const message = `${file} was older than its history. It was brought up to date with ${counted(applied, 'change')}. ${lossOf(lost)}`;
    const notice: StoreNotice = {
      code: 'caught-up', level: lost > 0 ? 'loss' : 'warning', message, file, replayed: applied, lost,
    };
    return { set, revision: Math.max(goal, revision), outdated: true, ...direct, notice };
  }

  async #restore(
    scope: Scope,
    problem: SnapshotProblem,
    hot: readonly Transaction[],
    expected: number,
  ): Promise<ReadScope> {
    const file = this.#relative(scope);
    if (problem.fault === 'newer-version') throw new ClaimdeskError('newer-version', `${file}: ${problem.message}.`, { file });
    const quarantined =
      problem.fault === 'missing' ? undefined : await this.#quarantine?.move(this.#files.snapshot(scope), problem.message);
    const backup = await this.#newestBackup(scope);
    const history = await new HistoryFile(this.#disk, this.#files, scope).readAll();
    const later = [...history.transactions, ...hot];
    const fromBackup = attempt(scope, backup, later);
    // A backup may be worth less than the whole history: when the history between is damaged.
    const fromNothing = attempt(scope, undefined, later);
    const best = fromNothing.reach > fromBackup.reach ? fromNothing : fromBackup;
    if (best.base === undefined && best.applied === 0 && scope !== 'library' && (scope !== 'sources' || expected > 0)) {
      const kept = quarantined === undefined ? '' : ` It was set aside as ${quarantined}.`;
      throw new ClaimdeskError(
        'damaged',
        `${file} could not be read (${problem.message}), and there is neither a backup nor a history to restore it from.${kept}`,
        quarantined === undefined ? { file } : { file, quarantined },
      );
    }
    const left = recordsOf(best.set).filter((record) => recordFault(record, scope) === undefined);
    const leftOut = recordsOf(best.set).length - left.length;
    const revision = Math.max(expected, best.revision);
    const lost = revision - (best.base?.revision ?? 0) - best.applied;
    return {
      set: leftOut > 0 ? new RecordSet(left) : best.set,
      revision,
      data: best.base?.data,
      outdated: true,
      newer: false,
      notice: restored(file, problem, quarantined, best.base, best.applied, lost, leftOut),
    };
  }

  async #newestBackup(scope: Scope): Promise<Snapshot | undefined> {
    for (const { file } of await generationsOf(this.#disk, this.#files, scope)) {
      const read = await readSnapshot(this.#disk, file, scope);
      if (read.ok && read.value.schemaVersion <= SCHEMA_VERSION) return read.value;
    }
    return undefined;
  }

  #gap(scope: Scope, lost: number): StoreNotice {
    const file = this.#relative(scope);
    const message = `${counted(lost, 'change')} in the journal did not fit ${file} and could not be applied.`;
    return { code: 'lost', level: 'loss', message, file, lost };
  }

  #relative(scope: Scope): string {
    return this.#files.relative(this.#files.snapshot(scope));
  }
}

/** A scope that is younger than the last checkpoint: all of it is in the journal. */
function fromJournal(scope: Scope, hot: readonly Transaction[]): ReadScope {
  const set = new RecordSet(initialRecords(scope));
  const { revision } = replay(set, 0, hot, scope);
  return { set, revision, data: undefined, outdated: true, newer: false };
}

function migration({ schemaVersion }: Snapshot): { migratedFrom?: number } {
  return schemaVersion < SCHEMA_VERSION ? { migratedFrom: schemaVersion } : {};
}

interface Attempt {
  readonly base: Snapshot | undefined;
  readonly set: RecordSet;
  readonly revision: number;
  readonly applied: number;
  /** Changes that the result has in it. */
  readonly reach: number;
}

function attempt(scope: Scope, base: Snapshot | undefined, later: readonly Transaction[]): Attempt {
  const set = new RecordSet(base?.data.records ?? initialRecords(scope));
  const from = base?.revision ?? 0;
  const { revision, applied } = replay(set, from, later, scope);
  return { base, set, revision, applied, reach: from + applied };
}

function restored(
  file: string,
  problem: SnapshotProblem,
  quarantined: string | undefined,
  base: Snapshot | undefined,
  replayed: number,
  lost: number,
  leftOut: number,
): StoreNotice {
  const from = base ? `the backup of ${base.savedAt}` : 'nothing';
  const kept = quarantined === undefined ? '' : ` The damaged file was set aside as ${quarantined}.`;
  const omitted = leftOut > 0 ? ` ${counted(leftOut, 'record')} that broke the rules stayed out.` : '';
  return {
    code: 'restored',
    level: lost + leftOut > 0 ? 'loss' : 'warning',
    message:
      `${file} could not be read: ${problem.message}.${kept} Its contents were restored from ${from} and ` +
      `${counted(replayed, 'later change')}. ${lossOf(lost)}${omitted}`,
    file,
    ...(quarantined === undefined ? {} : { quarantined }),
    replayed,
    lost: lost + leftOut,
  };
}

function lossOf(lost: number): string {
  return lost === 0 ? 'Nothing is lost.' : `${counted(lost, 'change')} could not be found again.`;
}

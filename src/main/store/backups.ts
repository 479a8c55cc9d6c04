import path from 'node:path';
import type { Scope } from '@shared/model/scopes';
import type { Disk } from './disk';
import { ifThere, makeFolder, syncFolder } from './disk';
import { copyDurably } from './durable-file';
import type { LibraryFiles } from './library-files';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The first write after opening keeps what was there, unless that was done just before. */
const SPACING_AT_OPEN = 10 * MINUTE;
const SPACING = HOUR;
/** How many generations stay: the newest ones, one an hour, one a day. Those from before a migration stay for ever. */
export const KEPT = { newest: 10, hours: 24, days: 14 } as const;

/** An earlier state of a snapshot file. */
export interface Generation {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Set on the last file of an old schema version. */
  readonly beforeMigration: boolean;
}

// 20260131T120000000Z.json, 20260131T120000000Z-v1.json
const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z(-v\d+)?\.json$/;

/** A moment as part of a file name. */
export function stampOf(at: Date): string {
  return at.toISOString().replaceAll(/[-:.]/g, '');
}

/** The generations of a scope, newest first. */
export async function generationsOf(disk: Disk, files: LibraryFiles, scope: Scope): Promise<Generation[]> {
  const folder = files.backupsOf(scope);
  const generations: Generation[] = [];
  for (const name of (await ifThere(disk.readdir(folder))) ?? []) {
    const match = NAME.exec(name);
    if (!match) continue;
    const [, year, month, day, hour, minute, second, ms, version] = match;
    const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
    generations.push({ file: path.join(folder, name), at, beforeMigration: version !== undefined });
  }
  return generations.sort((a, b) => b.at - a.at);
}

/** Which generations may go, of a list that is sorted newest first. */
export function expired(generations: readonly Generation[], now: number): Generation[] {
  const spaced = generations.filter(({ beforeMigration }) => !beforeMigration);
  const kept = new Set(spaced.slice(0, KEPT.newest));
  for (const [length, count] of [[HOUR, KEPT.hours], [DAY, KEPT.days]] as const) {
    const newestOf = new Map<number, Generation>();
    for (const generation of spaced) {
      const slot = Math.floor(generation.at / length);
      if (slot > Math.floor(now / length) - count && !newestOf.has(slot)) newestOf.set(slot, generation);
    }
    for (const generation of newestOf.values()) kept.add(generation);
  }
  return spaced.filter((generation) => !kept.has(generation));
}

/** Keeps generations of snapshots: called before each replacement, acts when one is due. */
export class Backups {
  readonly #disk: Disk;
  readonly #files: LibraryFiles;
  readonly #clock: () => Date;
  /** When the newest generation of a scope was made, of scopes written to since the library was opened. */
  readonly #newest = new Map<Scope, number>();

  constructor(disk: Disk, files: LibraryFiles, clock: () => Date) {
    this.#disk = disk;
    this.#files = files;
    this.#clock = clock;
  }

  /**
   * Keeps the snapshot that is about to be replaced, if it is time to.
   * @param migratedFrom the file's schema version when it is about to be replaced by a newer form
   */
  async beforeReplacing(scope: Scope, migratedFrom?: number): Promise<void> {
    const now = this.#clock();
    const known = this.#newest.get(scope);
    const generations = known === undefined ? await generationsOf(this.#disk, this.#files, scope) : undefined;
    const newest = known ?? generations?.[0]?.at ?? -Infinity;
    this.#newest.set(scope, newest);
    const due = now.getTime() - newest >= (known === undefined ? SPACING_AT_OPEN : SPACING) || newest > now.getTime();
    if (!due && migratedFrom === undefined) return;
    const suffix = migratedFrom === undefined ? '' : `-v${migratedFrom}`;
    if (!(await this.#keep(scope, `${stampOf(now)}${suffix}.json`))) return;
    this.#newest.set(scope, now.getTime());
    const all = await generationsOf(this.#disk, this.#files, scope);
    for (const { file } of expired(all, now.getTime())) await ifThere(this.#disk.unlink(file));
  }

  /** False when there is no snapshot to keep yet. */
  async #keep(scope: Scope, name: string): Promise<boolean> {
    const snapshot = this.#files.snapshot(scope);
    if (!(await ifThere(this.#disk.stat(snapshot)))) return false;
    const folder = this.#files.backupsOf(scope);
    await makeFolder(this.#disk, folder);
    const target = path.join(folder, name);
    // A snapshot is replaced, never written into: a second name for it costs nothing and keeps it as it is.
    await this.#disk
      .link(snapshot, target)
      .catch(() => copyDurably(this.#disk, snapshot, target)); // a file system without hard links
    await syncFolder(this.#disk, folder);
    return true;
  }
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { ClaimdeskError } from '@shared/result';
import type { Disk } from './disk';
import { errorCode, ifThere, syncFolder, writeFully } from './disk';
import { FILE_MODE, temporaryName } from './durable-file';
import type { LibraryFiles } from './library-files';

export type Desk = 'desktop' | 'browser' | 'cli';

/** What the lock file says of its holder. */
const holderSchema = z.looseObject({
  id: z.string().min(1),
  desk: z.string(),
  pid: z.int().min(1),
  /** When the process began, as the system counts (Linux: boot id and clock ticks); null where it does not tell. */
  processStart: z.string().nullable(),
  host: z.string(),
  since: z.string(),
});
export type Holder = z.infer<typeof holderSchema>;

const deskNames: Readonly<Record<string, string>> = {
  desktop: 'the desktop desk', browser: 'the browser desk', cli: 'the command line',
};

/** What a file system without hard links answers. */
const noHardLinks: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK']);
/** Tries to get hold of a lock that changes hands under our eyes. */
const ATTEMPTS = 5;
/** Time in which a rival writes a lock or clears a stale one away. Milliseconds. */
const SETTLE = 30;

/** The right to write to a library folder: held by one process at a time, whatever desk it serves. */
export class LibraryLock {
  readonly #disk: Disk;
  readonly #files: LibraryFiles;
  readonly holder: Holder;

  private constructor(disk: Disk, files: LibraryFiles, holder: Holder) {
    this.#disk = disk;
    this.#files = files;
    this.holder = holder;
  }

  /**
   * Takes the lock. A lock whose process is dead is cleared away first, by one process at a time. How old a lock is never
   * matters.
   * @throws ClaimdeskError `locked` when another process holds it
   */
  static async acquire(disk: Disk, files: LibraryFiles, desk: Desk, now: Date): Promise<LibraryLock> {
    const holder: Holder = {
      id: randomBytes(12).toString('hex'),
      desk,
      pid: process.pid,
      processStart: (await processStart(process.pid)) ?? null,
      host: hostname(),
      since: now.toISOString(),
    };
    const lock = new LibraryLock(disk, files, holder);
    let other: Holder | undefined;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (await lock.#place(files.lock)) return lock;
      const found = await readHolder(disk, files.lock);
      other = typeof found === 'object' ? found : undefined;
      if (other && (await isAlive(other))) throw lockedBy(other);
      if (found !== undefined) await lock.#clear(files.lock, other?.id);
    }
    throw lockedBy(other);
  }

  /** Whether the lock file is still the one we placed. */
  async isOurs(): Promise<boolean> {
    const holder = await readHolder(this.#disk, this.#files.lock);
    return typeof holder === 'object' && holder.id === this.holder.id;
  }

  async release(): Promise<void> {
    if (await this.isOurs()) await ifThere(this.#disk.unlink(this.#files.lock));
  }

  /** Puts a lock of ours in a place, whole from the first moment on; false when there is one. */
  async #place(place: string): Promise<boolean> {
    const bytes = Buffer.from(`${JSON.stringify(this.holder)}\n`, 'utf8');
    const temporary = temporaryName(place);
    try {
      await this.#write(temporary, bytes);
      await this.#disk.link(temporary, place);
      await syncFolder(this.#disk, this.#files.folder);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      if (noHardLinks.has(errorCode(error))) return await this.#placeWithoutLink(place, bytes);
      throw error;
    } finally {
      await this.#disk.unlink(temporary).catch(() => undefined); // it may not have come to be
    }
  }

  /** For file systems without hard links: for a moment the lock is there and empty. */
  async #placeWithoutLink(place: string, bytes: Buffer): Promise<boolean> {
    try {
      await this.#write(place, bytes);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
  }

  async #write(target: string, bytes: Buffer): Promise<void> {
    const file = await this.#disk.open(target, 'wx', FILE_MODE);
    try {
      await writeFully(file, bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /**
   * Removes a stale lock, unless a rival was faster. Only who holds the right to do so (a lock beside the lock) removes
   * one, and looks again before: a lock that somebody lives by is never touched, however long this process slept.
   */
  async #clear(place: string, staleId: string | undefined): Promise<void> {
    const right = `${place}.clearing`;
    if (!(await this.#place(right))) {
      const rival = await readHolder(this.#disk, right);
      if (rival === undefined || (typeof rival === 'object' && (await isAlive(rival)))) await setTimeout(SETTLE);
      else await this.#clear(right, idOf(rival));
      return;
    }
    try {
      const found = await readHolder(this.#disk, place);
      if (found !== undefined && idOf(found) === staleId) await ifThere(this.#disk.unlink(place));
    } finally {
      await ifThere(this.#disk.unlink(right));
    }
  }
}

function idOf(holder: Holder | 'unreadable'): string | undefined {
  return holder === 'unreadable' ? undefined : holder.id;
}

/** Who holds the lock in a place; undefined when nobody does. */
export async function readHolder(disk: Disk, place: string): Promise<Holder | 'unreadable' | undefined> {
  for (let attempt = 1; ; attempt++) {
    const bytes = await ifThere(disk.readFile(place));
    if (!bytes) return undefined;
    const holder = parseHolder(bytes);
    if (holder !== 'unreadable' || attempt === ATTEMPTS) return holder;
    await setTimeout(SETTLE); // perhaps it is being written this moment
  }
}

function parseHolder(bytes: Buffer): Holder | 'unreadable' {
  try {
    return holderSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return 'unreadable';
  }
}

/** False only when it is certain that the holder's process is gone. */
async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true; // another computer on a shared folder: we cannot look there
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
  // The number lives: is it the same process, or one that got the number later?
  const start = await processStart(holder.pid);
  return start === undefined || holder.processStart === null || start === holder.processStart;
}

/** When a process began: boot id and start in clock ticks (proc(5), stat field 22). Undefined where the system has no /proc. */
async function processStart(pid: number): Promise<string | undefined> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name may hold spaces and brackets
    return `${boot}:${afterName[19]}`;
  } catch {
    return undefined;
  }
}

function lockedBy(holder: Holder | undefined): ClaimdeskError {
  if (!holder) return new ClaimdeskError('locked', 'Another process is opening this library. Try again in a moment.');
  const who = deskNames[holder.desk] ?? holder.desk;
  const where = holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
  return new ClaimdeskError(
    'locked',
    `The library is open in ${who} (${where}, since ${holder.since}). Close it there, or open the library for reading only.`,
    { desk: holder.desk, pid: holder.pid, host: holder.host, since: holder.since },
  );
}

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
/** After a takeover: time in which a rival, who may have moved our lock, puts it back. Milliseconds. */
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
   * Takes the lock. A lock whose process is dead is taken over: moved aside, then ours put in its place. How old a lock
   * is never matters.
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
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (await lock.#place()) return lock;
      const other = await readHolder(disk, files);
      if (other !== undefined && other !== 'unreadable' && (await isAlive(other))) throw lockedBy(other);
      await lock.#moveAside(other === 'unreadable' ? undefined : other?.id);
      if ((await lock.#place()) && (await setTimeout(SETTLE), await lock.isOurs())) return lock;
    }
    const other = await readHolder(disk, files);
    throw lockedBy(other === 'unreadable' ? undefined : other);
  }

  /** Whether the lock file is still the one we placed. */
  async isOurs(): Promise<boolean> {
    const holder = await readHolder(this.#disk, this.#files);
    return typeof holder === 'object' && holder.id === this.holder.id;
  }

  async release(): Promise<void> {
    if (await this.isOurs()) await ifThere(this.#disk.unlink(this.#files.lock));
  }

  /** Puts our lock in place, whole from the first moment on; false when there is one. */
  async #place(): Promise<boolean> {
    const bytes = Buffer.from(`${JSON.stringify(this.holder)}\n`, 'utf8');
    const temporary = temporaryName(this.#files.lock);
    try {
      await this.#write(temporary, bytes);
      await this.#disk.link(temporary, this.#files.lock);
      await syncFolder(this.#disk, this.#files.folder);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      if (noHardLinks.has(errorCode(error))) return await this.#placeWithoutLink(bytes);
      throw error;
    } finally {
      await this.#disk.unlink(temporary).catch(() => undefined); // it may not have come to be
    }
  }

  /** For file systems without hard links: for a moment the lock is there and empty. */
  async #placeWithoutLink(bytes: Buffer): Promise<boolean> {
    try {
      await this.#write(this.#files.lock, bytes);
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

  /** Moves a stale lock away. If a rival was faster and it is his that we moved, it goes back. */
  async #moveAside(staleId: string | undefined): Promise<void> {
    const aside = temporaryName(this.#files.lock);
    try {
      await this.#disk.rename(this.#files.lock, aside);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return; // it was released, or a rival moved it
      throw error;
    }
    const moved = parseHolder((await ifThere(this.#disk.readFile(aside))) ?? Buffer.alloc(0));
    const movedId = moved === 'unreadable' ? undefined : moved.id;
    if (movedId !== staleId) await this.#disk.link(aside, this.#files.lock).catch(() => undefined);
    await ifThere(this.#disk.unlink(aside));
  }
}

/** Who holds the lock; undefined when nobody does. */
export async function readHolder(disk: Disk, files: LibraryFiles): Promise<Holder | 'unreadable' | undefined> {
  for (let attempt = 1; ; attempt++) {
    const bytes = await ifThere(disk.readFile(files.lock));
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

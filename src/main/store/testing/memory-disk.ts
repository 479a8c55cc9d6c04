import { constants } from 'node:fs';
import path from 'node:path';
import type { Disk, DiskFile } from '../disk';

/** One piece of a file's contents that was written and perhaps not synced. */
interface PendingWrite {
  readonly position: number;
  readonly bytes: Buffer;
}

class Inode {
  /** What programs see. */
  live: Buffer = Buffer.alloc(0);
  /** What a power cut leaves for certain. */
  durable: Buffer = Buffer.alloc(0);
  /** Since the last sync, in order; a truncation is a write of nothing. */
  pending: PendingWrite[] = [];
}

class Folder {
  readonly live = new Map<string, Inode | Folder>();
  durable = new Map<string, Inode | Folder>();
  /** Changes of names since the folder was synced, in order. */
  pending: ((entries: Map<string, Inode | Folder>) => void)[] = [];

  change(step: (entries: Map<string, Inode | Folder>) => void): void {
    step(this.live);
    this.pending.push(step);
  }

  sync(): void {
    this.durable = new Map(this.live);
    this.pending = [];
  }
}

function failure(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code });
}

/**
 * A file system in memory that knows what a power cut would leave: contents of files that were synced, names in folders
 * that were synced, and of the rest as much as chance wants. Stricter than any real one.
 */
export class MemoryDisk implements Disk {
  #root = new Folder();
  /** Operations until the power fails. */
  #left = Infinity;
  operations = 0;

  /** The power fails after so many more operations that change something; every later one throws. */
  cutAfter(operations: number): void {
    this.#left = operations;
  }

  get isDead(): boolean {
    return this.#left < 0;
  }

  /** What is on the disk when the power comes back. @param chance gives numbers from 0 to below 1 */
  afterPowerCut(chance: () => number): MemoryDisk {
    const next = new MemoryDisk();
    const files = new Map<Inode, Inode>();
    const survive = (folder: Folder): Folder => {
      const entries = new Map(folder.durable);
      // Names change in the order in which they were changed, but the last ones may be missing.
      for (const step of folder.pending.slice(0, Math.floor(chance() * (folder.pending.length + 1)))) step(entries);
      const after = new Folder();
      for (const [name, entry] of entries) {
        if (entry instanceof Folder) after.live.set(name, survive(entry));
        else {
          let file = files.get(entry);
          if (!file) files.set(entry, (file = surviving(entry, chance)));
          after.live.set(name, file);
        }
      }
      after.sync();
      return after;
    };
    next.#root = survive(this.#root);
    return next;
  }

  async open(target: string, flags: string | number): Promise<DiskFile> {
    const exclusive = typeof flags === 'number' ? (flags & constants.O_EXCL) !== 0 : flags.includes('x');
    const existing = this.#find(target);
    if (existing instanceof Folder) return this.#folderFile(existing);
    if (existing && exclusive) throw failure('EEXIST', target);
    if (!existing && !exclusive) throw failure('ENOENT', target);
    const inode = existing ?? new Inode();
    if (!existing) {
      this.#spend();
      this.#parent(target).change((entries) => entries.set(path.basename(target), inode));
    }
    return this.#file(inode, typeof flags === 'number' && (flags & constants.O_DSYNC) !== 0);
  }

  async readFile(target: string): Promise<Buffer> {
    return Buffer.from(this.#inode(target).live);
  }

  async readdir(target: string): Promise<string[]> {
    return [...this.#folder(target).live.keys()];
  }

  async stat(target: string): Promise<{ size: number; mtimeMs: number; isDirectory(): boolean }> {
    const entry = this.#find(target);
    if (!entry) throw failure('ENOENT', target);
    return { size: entry instanceof Inode ? entry.live.length : 0, mtimeMs: 0, isDirectory: () => entry instanceof Folder };
  }

  async realpath(target: string): Promise<string> {
    if (!this.#find(target)) throw failure('ENOENT', target);
    return target;
  }

  async mkdir(target: string): Promise<void> {
    this.#spend();
    const folder = new Folder();
    this.#parent(target).change((entries) => entries.set(path.basename(target), folder));
  }

  async rename(from: string, to: string): Promise<void> {
    const inode = this.#inode(from);
    this.#spend();
    const [source, target] = [this.#parent(from), this.#parent(to)];
    if (source === target) {
      source.change((entries) => {
        entries.delete(path.basename(from));
        entries.set(path.basename(to), inode);
      });
      return;
    }
    target.change((entries) => entries.set(path.basename(to), inode));
    source.change((entries) => entries.delete(path.basename(from)));
  }

  async link(existing: string, created: string): Promise<void> {
    const inode = this.#inode(existing);
    if (this.#find(created)) throw failure('EEXIST', created);
    this.#spend();
    this.#parent(created).change((entries) => entries.set(path.basename(created), inode));
  }

  async unlink(target: string): Promise<void> {
    this.#inode(target);
    this.#spend();
    this.#parent(target).change((entries) => entries.delete(path.basename(target)));
  }

  #file(inode: Inode, eachWriteLasts: boolean): DiskFile {
    const sync = async (): Promise<void> => {
      this.#spend();
      inode.durable = Buffer.from(inode.live);
      inode.pending = [];
    };
    return {
      write: async (bytes, offset, length, position) => {
        this.#spend();
        const piece = Buffer.from(bytes.subarray(offset, offset + length));
        inode.pending.push({ position, bytes: piece });
        inode.live = overwritten(inode.live, position, piece);
        if (eachWriteLasts) await sync();
        return { bytesWritten: length };
      },
      read: async (bytes, offset, length, position) => {
        const piece = inode.live.subarray(position, position + length);
        bytes.set(piece, offset);
        return { bytesRead: piece.length };
      },
      stat: async () => ({ size: inode.live.length }),
      truncate: async (length) => {
        this.#spend();
        inode.live = inode.live.subarray(0, length);
        await sync(); // kept simple: a cut that did not last would be a torn tail again
      },
      sync,
      datasync: sync,
      close: async () => undefined,
    };
  }

  #folderFile(folder: Folder): DiskFile {
    const sync = async (): Promise<void> => {
      this.#spend();
      folder.sync();
    };
    const never = (): Promise<never> => Promise.reject(failure('EISDIR', 'a folder'));
    return { write: never, read: never, truncate: never, stat: never, sync, datasync: sync, close: async () => undefined };
  }

  #spend(): void {
    if (--this.#left < 0) throw failure('EIO', 'the power has failed');
    this.operations++;
  }

  #find(target: string): Inode | Folder | undefined {
    let entry: Inode | Folder | undefined = this.#root;
    for (const name of target.split('/').filter(Boolean)) {
      entry = entry instanceof Folder ? entry.live.get(name) : undefined;
    }
    return entry;
  }

  #inode(target: string): Inode {
    const entry = this.#find(target);
    if (!(entry instanceof Inode)) throw failure('ENOENT', target);
    return entry;
  }

  #folder(target: string): Folder {
    const entry = this.#find(target);
    if (!(entry instanceof Folder)) throw failure('ENOENT', target);
    return entry;
  }

  #parent(target: string): Folder {
    return this.#folder(path.dirname(target));
  }
}

function overwritten(contents: Buffer, position: number, bytes: Buffer): Buffer {
  const after = Buffer.alloc(Math.max(contents.length, position + bytes.length));
  contents.copy(after);
  bytes.copy(after, position);
  return after;
}

/** A file after a power cut: what was synced, and of each later write the whole, a beginning, NUL bytes, or nothing. */
function surviving(inode: Inode, chance: () => number): Inode {
  const after = new Inode();
  let contents: Buffer = Buffer.from(inode.durable);
  for (const { position, bytes } of inode.pending) {
    const fate = chance();
    const kept = bytes.subarray(0, Math.floor(chance() * (bytes.length + 1)));
    if (fate < 0.25) contents = overwritten(contents, position, bytes);
    else if (fate < 0.5) contents = overwritten(contents, position, kept);
    else if (fate < 0.75) contents = overwritten(contents, position, Buffer.alloc(bytes.length));
  }
  after.live = contents;
  after.durable = Buffer.from(contents);
  return after;
}

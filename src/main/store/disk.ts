import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';

/** An open file, as far as the store uses one. Positions and lengths are bytes. */
export interface DiskFile {
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>;
  read(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  stat(): Promise<{ size: number }>;
  truncate(length: number): Promise<void>;
  sync(): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Everything the store asks of the file system. The one seam of the store: tests put a disk in its place that is full,
 * slow or broken, or that notes the order of what is done.
 */
export interface Disk {
  open(path: string, flags: string | number, mode?: number): Promise<DiskFile>;
  readFile(path: string): Promise<Buffer>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{ size: number; mtimeMs: number; isDirectory(): boolean }>;
  realpath(path: string): Promise<string>;
  mkdir(path: string, mode: number): Promise<unknown>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, created: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

/** The real file system. */
export const nodeDisk: Disk = fs;

/** The system's name for what went wrong (`ENOSPC`), or undefined for an error that is not the file system's. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Whether a write to a log file returns only when its bytes last. On Linux `O_DSYNC` gives that in one trip to the disk;
 * elsewhere (macOS takes the flag and leaves the bytes in the drive's cache) a `datasync` must follow.
 */
const writesLast = process.platform === 'linux';
const LOG_FLAGS = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | (writesLast ? constants.O_DSYNC : 0);

/** Makes a file that must not exist yet, for `writeLasting`. */
export function createLog(disk: Disk, path: string, mode: number): Promise<DiskFile> {
  return disk.open(path, LOG_FLAGS, mode);
}

/** Writes all of `bytes` to a file made by `createLog`; resolves when they last through a power cut. */
export async function writeLasting(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
  await writeFully(file, bytes, position);
  if (!writesLast) await file.datasync();
}

/** Waits for what may be absent: undefined instead of an error when there is no such file or folder. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Writes all of `bytes` at `position`. A system may write less than it is asked to and say so only by the count. */
export async function writeFully(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw Object.assign(new Error('The disk took no more bytes.'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
}

/** Reads `length` bytes from `position`, fewer at the end of the file. */
export async function readFully(file: DiskFile, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** Systems that cannot sync a folder (Windows, some network shares) say so with one of these. */
const folderSyncUnsupported: ReadonlySet<string | undefined> = new Set([
  'EINVAL', 'EISDIR', 'EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'EBADF',
]);

/** Makes creations, renames and removals in a folder last through a power cut; does nothing where that is unsupported. */
export async function syncFolder(disk: Disk, target: string): Promise<void> {
  let folder: DiskFile | undefined;
  try {
    folder = await disk.open(target, 'r');
    await folder.sync();
  } catch (error) {
    if (!folderSyncUnsupported.has(errorCode(error))) throw error;
  } finally {
    await folder?.close();
  }
}

/** Makes a folder, with those above it that are missing, and makes all of them last. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  if (await ifThere(disk.stat(folder))) return;
  const above = path.dirname(folder);
  // Step by step: Node's own `recursive` calls a folder that may not be written to one that is gone.
  if (above !== folder) await makeFolder(disk, above);
  await disk.mkdir(folder, 0o700);
  await syncFolder(disk, above); // the new folder is an entry in the one above, and lasts when that one is synced
}

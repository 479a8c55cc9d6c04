import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Disk, DiskFile } from './disk';
import { errorCode, ifThere, syncFolder, writeFully } from './disk';

/** Readable by nobody but the user: articles before publication. */
export const FILE_MODE = 0o600;

/** For what is made to be handed on: others may read it, as far as the system's mask lets them. */
export const HANDED_ON = 0o666;

/** A virus scanner or an indexer may hold a file for a moment; what a rename then fails with, and the waits, in ms. */
const heldBriefly: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const RENAME_WAITS = [5, 10, 20, 40, 80, 160, 320];

const TEMPORARY = /\.\d+\.[0-9a-f]{12}\.tmp$/;

/** A name in the same folder, so that the rename stays on one file system; told apart by process and by chance. */
export function temporaryName(target: string): string {
  return `${target}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`;
}

export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** What a file is to hold: text, which becomes UTF-8, or bytes. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Puts a file in the place of another so that at every moment, also after a power cut or on a full disk, the old or the
 * new one is there whole. Resolves when the new one lasts: its bytes, its name, and the folder's entry are synced.
 *
 * A symbolic link is followed, and what it points to replaced.
 * @param chunks the contents in the order in which they are written; each is asked for when the one before is on its way
 * @param mode of a new file; by default its owner alone may read it
 * @returns how many bytes were written
 * @throws the file system's own error; the old file is then untouched and nothing is left behind
 */
export async function writeDurably(
  disk: Disk,
  target: string,
  chunks: Chunks,
  mode = FILE_MODE,
): Promise<number> {
  const place = (await ifThere(disk.realpath(target))) ?? target;
  const temporary = temporaryName(place);
  const file = await disk.open(temporary, 'wx', mode);
  let size: number;
  try {
    size = await fill(file, chunks);
    await renameWithPatience(disk, temporary, place);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined); // the first error is the one to tell
    throw error;
  }
  await syncFolder(disk, path.dirname(place));
  return size;
}

/** A copy of a file, with all the promises of `writeDurably`. */
export async function copyDurably(disk: Disk, from: string, to: string): Promise<void> {
  await writeDurably(disk, to, [await disk.readFile(from)]);
}

async function fill(file: DiskFile, chunks: Chunks): Promise<number> {
  try {
    let size = 0;
    for await (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
      await writeFully(file, bytes, size);
      size += bytes.length;
    }
    // Some file systems take the bytes and lose them: what counts is what the system says is there.
    const there = (await file.stat()).size;
    if (there !== size) {
      throw Object.assign(new Error(`The file has ${there} bytes instead of ${size}.`), { code: 'ENOSPC' });
    }
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

async function renameWithPatience(disk: Disk, from: string, to: string): Promise<void> {
  for (const wait of RENAME_WAITS) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!heldBriefly.has(errorCode(error))) throw error;
      await setTimeout(wait);
    }
  }
  await disk.rename(from, to);
}

/** Removes what a killed process left half written in a folder. Only the holder of the library's lock may do that. */
export async function sweepTemporaries(disk: Disk, folder: string): Promise<string[]> {
  const left = ((await ifThere(disk.readdir(folder))) ?? []).filter(isTemporary);
  for (const name of left) await ifThere(disk.unlink(path.join(folder, name)));
  return left;
}

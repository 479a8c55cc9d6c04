import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createNewId } from '@shared/model/new-id';
import type { LibraryStore, OpenOptions } from '../library-store';
import { openLibraryStore } from '../library-store';

/** A new empty folder that disappears when the test is over. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a library for a test; it is closed when the test is over. Checkpoints come only when they are asked for. */
export async function open(folder: string, options: Partial<OpenOptions> = {}): Promise<LibraryStore> {
  const store = await openLibraryStore({
    folder, mode: 'write', owner: { desk: 'cli' }, clock: () => new Date(), newId: createNewId(randomBytes),
    checkpointDelayMs: 3_600_000, ...options,
  });
  onTestFinished(() => store.close());
  return store;
}

/** Every file under a folder with its contents: to see that nothing was changed. */
export async function bytesUnder(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path.relative(folder, file), (await readFile(file)).toString('base64'));
  }
  return files;
}

/** A copy of a library as a killed process would leave it: everything but the lock. */
export async function asIfKilled(folder: string): Promise<string> {
  const copy = path.join(await emptyFolder(), 'library');
  const { cp } = await import('node:fs/promises');
  await mkdir(copy);
  await cp(folder, copy, { recursive: true, filter: (source) => path.basename(source) !== 'lock' });
  return copy;
}

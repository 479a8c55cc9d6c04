import { mkdtemp, rm } from 'node:fs/promises';
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

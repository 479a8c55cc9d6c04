import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import { checkLibrary } from './check';
import { nodeDisk } from './disk';
import { writeDurably } from './durable-file';
import type { LibraryStore } from './store-types';
import { asIfKilled, bytesUnder, emptyFolder, open } from './testing/library';
import { aChange, aClaim, adding, articleRecords } from './testing/samples';
import { remount, smallDisk, whyNoMounts } from './testing/small-disks';
import { noSpace, watchedDisk } from './testing/watched-disk';

const A1 = articleScope('a1');

/** Adds claims until the disk refuses one. @returns the ids of those that were acknowledged */
async function fillUp(store: LibraryStore, most = 2_000): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let number = 0; number < most; number++) {
    const id = `c${number}`;
    try {
      await store.commit(aChange(adding(aClaim('a1', id, { note: 'x'.repeat(500) }))));
      acknowledged.push(id);
    } catch (error) {
      expect(error).toMatchObject({ failure: { code: 'disk', details: { system: 'ENOSPC' } } });
      expect((error as Error).message).toContain('the disk is full');
      return acknowledged;
    }
  }
  throw new Error('The disk never was full.');
}

async function claimsOf(store: LibraryStore): Promise<string[]> {
  return [...(await store.load(A1)).all('claim')].map(({ id }) => id);
}

describe('ST-4 a disk that is full, as told by a seam', () => {
  test('every acknowledged change is kept, the refused one is not there, and work goes on when there is room', async () => {
    let room = 60_000;
    const disk = watchedDisk(nodeDisk, ({ does }) => {
      if (does !== 'write') return undefined;
      if (room <= 0) return noSpace();
      room -= 1_000;
      return room <= 0 ? 100 : undefined; // the last write is a short one, as full disks make them
    });
    const folder = path.join(await emptyFolder(), 'library');
    const store = await open(folder, { disk, checkpointDelayMs: 1 });
    await store.commit(aChange(adding(...articleRecords('a1'))));
    const acknowledged = await fillUp(store);
    expect(acknowledged.length).toBeGreaterThan(5);
    expect(await claimsOf(store)).toEqual(acknowledged);
    const survivor = await open(await asIfKilled(folder));
    expect(await claimsOf(survivor)).toEqual(acknowledged);
    expect(survivor.notices.filter(({ level }) => level !== 'info')).toEqual([]);
    room = Infinity;
    await store.commit(aChange(adding(aClaim('a1', 'after'))));
    await store.close();
    expect(await claimsOf(await open(folder))).toEqual([...acknowledged, 'after']);
    expect(await checkLibrary(folder)).toMatchObject({ problems: [] });
  });
});

const reason = whyNoMounts();
if (reason !== undefined) console.log(`skipped: tests on a small and on a read-only file system (${reason})`);

describe.skipIf(reason !== undefined)('ST-4 a disk that is full, in earnest', () => {
  test('every acknowledged change is kept; what the files hold is whole; work goes on when there is room', async () => {
    const root = smallDisk('512k');
    const folder = path.join(root, 'library');
    const ballast = path.join(root, 'ballast');
    const store = await open(folder, { checkpointDelayMs: 5 });
    await writeFile(ballast, Buffer.alloc(100_000));
    await store.commit(aChange(adding(...articleRecords('a1'))));
    const acknowledged = await fillUp(store);
    expect(acknowledged.length).toBeGreaterThan(5);
    await store.checkpoint().catch(() => undefined);
    const survivor = await open(await asIfKilled(folder));
    expect(await claimsOf(survivor)).toEqual(acknowledged);
    expect(survivor.notices.filter(({ level }) => level !== 'info')).toEqual([]);
    await survivor.close();

    await rm(ballast);
    await store.commit(aChange(adding(aClaim('a1', 'after'))));
    await store.close();
    expect(await claimsOf(await open(folder))).toEqual([...acknowledged, 'after']);
    expect(await checkLibrary(folder)).toMatchObject({ problems: [] });
  });

  test('ST-23 a good file is not replaced by one that does not fit, and nothing is left behind', async () => {
    const root = smallDisk('256k');
    const file = path.join(root, 'library.json');
    await writeDurably(nodeDisk, file, ['the old contents']);
    const tooLong = Array.from({ length: 40 }, () => 'x'.repeat(10_000));
    await expect(writeDurably(nodeDisk, file, tooLong)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readFile(file, 'utf8')).toBe('the old contents');
    expect(await readdir(root)).toEqual(['library.json']);
  });

  test('ST-19 a library that cannot be made is refused in plain words', async () => {
    const root = smallDisk('16k');
    await writeFile(path.join(root, 'ballast'), Buffer.alloc(8_192)).catch(() => undefined);
    await expect(open(path.join(root, 'library'))).rejects.toMatchObject({ failure: { code: 'disk' } });
    await expect(open(path.join(root, 'library'))).rejects.toThrow('the disk is full');
  });
});

describe.skipIf(reason !== undefined)('ST-21 a folder that may only be read', () => {
  test('is said to be that, can be read, and is not touched', async () => {
    const root = smallDisk('1m');
    const folder = path.join(root, 'library');
    const store = await open(folder);
    await store.commit(aChange(adding(...articleRecords('a1'), aClaim('a1', 'c1'))));
    await store.close();
    remount(root, 'ro');
    const before = await bytesUnder(root);
    await expect(open(folder)).rejects.toMatchObject({ failure: { code: 'disk', details: { system: 'EROFS' } } });
    await expect(open(folder)).rejects.toThrow('may only be read');
    await expect(open(path.join(root, 'another'))).rejects.toThrow('may only be read');
    const reader = await open(folder, { mode: 'read' });
    expect(await claimsOf(reader)).toEqual(['c1']);
    expect(await checkLibrary(folder)).toEqual({ ok: true, problems: [], repaired: [] });
    expect(await bytesUnder(root)).toEqual(before);
    remount(root, 'rw');
  });

  test('and one that becomes so while it is open: the change is taken back, the next one after it is saved', async () => {
    const root = smallDisk('1m');
    const store = await open(path.join(root, 'library'));
    await store.commit(aChange(adding(...articleRecords('a1'))));
    // A segment that is open for writing keeps a file system from becoming read-only; between two segments it can.
    await store.checkpoint();
    await store.close();
    remount(root, 'ro');
    await expect(open(path.join(root, 'library'))).rejects.toThrow('may only be read');
    remount(root, 'rw');
    const again = await open(path.join(root, 'library'));
    await again.commit(aChange(adding(aClaim('a1', 'c1'))));
    expect(await claimsOf(again)).toEqual(['c1']);
  });
});

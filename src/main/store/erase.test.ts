import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkLibrary } from './check';
import type { Disk } from './disk';
import { nodeDisk } from './disk';
import type { LibraryStore } from './library-store';
import { aChange, aClaim, adding, anArticle, articleRecords, updating } from './testing/samples';
import { emptyFolder, open } from './testing/library';

/** Two articles, one with a word of its own in it, which lies in the trash unless told otherwise. */
async function twoArticles(folder: string, options: { isTrashed?: boolean; disk?: Disk } = {}): Promise<LibraryStore> {
  const { isTrashed = true, ...rest } = options;
  let time = Date.parse('2026-03-01T08:00:00.000Z');
  const store = await open(folder, { clock: () => new Date((time += 2 * 3_600_000)), ...rest });
  await store.commit(aChange(adding(...articleRecords('one'))));
  await store.commit(aChange(adding(...articleRecords('two'))));
  await store.checkpoint();
  await store.commit(aChange(adding(aClaim('one', 'c1', { note: 'Quillfeather' }))));
  await store.checkpoint();
  const article = anArticle('one');
  if (isTrashed) await store.commit(aChange(updating(article, { ...article, trashedAt: '2026-03-01T12:00:00.000Z' })));
  return store;
}

/** The files under a folder that have some words in them. */
async function filesWith(folder: string, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && (await readFile(file, 'utf8')).includes(words)) found.push(path.relative(folder, file));
  }
  return found;
}

test('ER-1 an article in the trash is deleted for good: no file of it is left, and the library opens without it', async () => {
  const folder = await emptyFolder();
  const store = await twoArticles(folder);
  expect(await filesWith(folder, 'Quillfeather')).not.toEqual([]);
  await store.erase('one');
  expect([...store.summaries().keys()]).toEqual(['two']);
  expect(await filesWith(folder, 'Quillfeather')).toEqual([]);
  // Older copies of the list of articles name it until they are pruned; that is told before the deed.
  expect((await filesWith(folder, 'Headline of one')).filter((file) => !file.startsWith(path.join('backups', 'library')))).toEqual([]);
  expect((await store.kept()).filter(({ articleId }) => articleId === 'one')).toEqual([]);
  await expect(store.load('article:one')).rejects.toMatchObject({ failure: { code: 'not-found' } });
  await expect(store.commit(aChange(adding(aClaim('one', 'c2'))))).rejects.toMatchObject({ failure: { code: 'not-found' } });

  await store.commit(aChange(adding(aClaim('two', 'c3'))));
  await store.close();
  expect(await checkLibrary(folder)).toMatchObject({ ok: true });
  const again = await open(folder);
  expect(again.notices).toEqual([]);
  expect([...again.summaries().keys()]).toEqual(['two']);
  await again.commit(aChange(adding(...articleRecords('one')))); // its id is free again
  await again.close();
  expect(await checkLibrary(folder)).toMatchObject({ ok: true });
});

test('ER-2 an article that is not in the trash is not deleted, nor one that is not there', async () => {
  const store = await twoArticles(await emptyFolder(), { isTrashed: false });
  await expect(store.erase('one')).rejects.toMatchObject({ failure: { code: 'refused' } });
  await expect(store.erase('three')).rejects.toMatchObject({ failure: { code: 'not-found' } });
  expect([...store.summaries().keys()]).toEqual(['one', 'two']);
});

test.each(['backups', 'one.json', 'one.history'])('ER-3 where the disk refuses at %s, the article is still there, whole', async (where) => {
  const folder = await emptyFolder();
  const disk: Disk = {
    ...nodeDisk,
    unlink: (file) => (file.includes(where) && file.includes('one') ? Promise.reject(Object.assign(new Error('refused'), { code: 'EACCES' })) : nodeDisk.unlink(file)),
  };
  const store = await twoArticles(folder, { disk });
  await expect(store.erase('one')).rejects.toMatchObject({ failure: { code: 'disk' } });
  expect((await store.load('article:one')).get('claim', 'c1')?.note).toBe('Quillfeather');
  await store.close();
  const again = await open(folder);
  expect((await again.load('article:one')).get('claim', 'c1')?.note).toBe('Quillfeather');
  expect(again.summaries().get('one')?.trashedAt).toBeDefined();
  await again.close();
  expect(await checkLibrary(folder)).toMatchObject({ ok: true });
});

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import { recordsOf } from './live-records';
import { emptyFolder, open } from './testing/library';
import { aChange, aClaim, adding, articleRecords, aSource } from './testing/samples';

test('ST-1 what was committed is there after closing and opening again', async () => {
  const folder = path.join(await emptyFolder(), 'library');
  const store = await open(folder);
  await store.commit(aChange(adding(...articleRecords('a1'))));
  await store.commit(aChange(adding(aClaim('a1', 'c1', { sourceIds: ['s1'] }), aSource('s1'))));
  const before = recordsOf(await store.load(articleScope('a1')));
  const summaries = new Map(store.summaries());
  await store.close();

  const again = await open(folder);
  expect(recordsOf(await again.load(articleScope('a1')))).toEqual(before);
  expect((await again.load('sources')).get('source', 's1')?.label).toBe('a city official');
  expect((await again.load('library')).count('tag-set')).toBe(1);
  expect(again.summaries()).toEqual(summaries);
  expect(again.revision(articleScope('a1'))).toBe(2);
  expect(again.notices).toEqual([]);
  expect((await again.history(articleScope('a1'))).map(({ revisions }) => revisions)).toEqual([
    { 'article:a1': 2, sources: 1 }, { 'article:a1': 1 },
  ]);
  expect(await readdir(path.join(folder, 'journal'))).toHaveLength(1); // the empty segment of the open store
});

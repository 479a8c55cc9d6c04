import { expect, test } from 'vitest';
import type { Scope } from '@shared/model/scopes';
import { RecordSet } from '@shared/transactions/record-set';
import { LiveRecords, recordsOf } from './live-records';
import { splitDiff } from './split-diff';
import { aClaim, adding, anArticle, articleRecords, aSource, removing, updating } from './testing/samples';

const AT = '2026-01-31T12:00:00.000Z';

function twoArticles(): LiveRecords {
  const live = new LiveRecords();
  live.put('sources', new RecordSet());
  for (const id of ['a1', 'a2']) {
    live.put(`article:${id}`, new RecordSet());
    live.apply(splitDiff(adding(...articleRecords(id))), AT);
  }
  return live;
}

function state(live: LiveRecords): unknown {
  const scopes: Scope[] = ['sources', 'article:a1', 'article:a2'];
  return scopes.map((scope) => [live.revision(scope), live.entry(scope), live.find(scope) && recordsOf(live.find(scope)!).map(({ id }) => id).sort()]);
}

test('ST-4 a change taken back leaves records, revisions and the list as they were', () => {
  const live = twoArticles();
  const before = state(live);
  const claim = aClaim('a1', 'c1', { sourceIds: ['s1'] });
  const first = live.apply(splitDiff(adding(claim, aSource('s1'), aClaim('a2', 'c2'))), AT);
  expect(first.revisions).toEqual({ sources: 1, 'article:a1': 2, 'article:a2': 2 });
  expect(live.summaries.get('a1')).toMatchObject({ claims: 1, bySource: { s1: 1 } });
  const second = live.apply(splitDiff({ ...removing(claim), updated: updating(anArticle('a2'), anArticle('a2', { headline: 'Other' })).updated }), AT);
  second.takeBack();
  first.takeBack();
  expect(state(live)).toEqual(before);
});

test('ST-37 a change that does not fit in one scope happens in none', () => {
  const live = twoArticles();
  const before = state(live);
  expect(() => live.apply(splitDiff(adding(aSource('s1'), aClaim('a2', 'c9'), anArticle('a1'))), AT)).toThrow('does not fit');
  expect(state(live)).toEqual(before);
});

test('ST-33 an article whose records all go leaves the list and keeps its number', () => {
  const live = twoArticles();
  live.apply(splitDiff(removing(...articleRecords('a1'))), AT);
  expect(live.summaries.has('a1')).toBe(false);
  expect(live.entry('article:a1')).toEqual({ articleId: 'a1', revision: 2, summary: null });
  live.apply(splitDiff(adding(...articleRecords('a1'))), AT);
  expect(live.summaries.get('a1')).toMatchObject({ headline: 'Headline of a1', drafts: 1 });
  expect(live.revision('article:a1')).toBe(3);
});

test('ST-34 sets that somebody holds are found again; those that are needed stay', () => {
  const live = new LiveRecords();
  live.put('library', new RecordSet());
  const held = new RecordSet();
  live.put('article:held', held);
  for (let number = 0; number < 30; number++) live.put(`article:n${number}`, new RecordSet());
  live.trim((scope) => scope === 'article:n0');
  expect(live.find('article:held')).toBe(held);
  expect(live.find('article:n0')).toBeDefined();
  expect(live.find('library')).toBeDefined();
});

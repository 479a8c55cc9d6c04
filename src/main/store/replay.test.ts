import { expect, test } from 'vitest';
import { emptyDiff } from '@shared/transactions/diff';
import type { Diff } from '@shared/transactions/diff';
import { RecordSet } from '@shared/transactions/record-set';
import type { Transaction } from '@shared/transactions/transaction';
import { lossOf, mend, scopesWithGaps } from './journal-recovery';
import { fits, replay } from './replay';
import { aClaim, adding, articleRecords, aSource, removing, updating } from './testing/samples';

const SCOPE = 'article:a1';
const c1 = aClaim('a1', 'c1');
const c1Noted = { ...c1, note: 'Ring her.' };
const c2 = aClaim('a1', 'c2');

function transaction(revisions: Transaction['revisions'], diff: Diff, label = 'Change'): Transaction {
  return { id: `t-${JSON.stringify(revisions)}`, at: '2026-01-31T12:00:00.000Z', by: 'Ada', origin: 'user', label, revisions, diff };
}
const inArticle = (revision: number, diff: Diff): Transaction => transaction({ [SCOPE]: revision }, diff);
const ids = (set: RecordSet): string[] => [...set].map(({ id }) => id);

test('ST-13 a diff fits when it changes exactly what is there', () => {
  const set = new RecordSet([c1]);
  expect(fits(set, updating(c1, c1Noted))).toBe(true);
  expect(fits(set, updating({ ...c1 }, c1Noted))).toBe(true);
  expect(fits(set, updating(c1Noted, c1))).toBe(false);
  expect(fits(set, removing(c1))).toBe(true);
  expect(fits(set, removing(c1Noted))).toBe(false);
  expect(fits(set, removing(c2))).toBe(false);
  expect(fits(set, adding(c2))).toBe(true);
  expect(fits(set, adding(c1))).toBe(false);
  expect(fits(set, emptyDiff)).toBe(true);
});

test('ST-7 a set is brought forward by what it does not have yet', () => {
  const set = new RecordSet([c1]);
  const result = replay(set, 1, [inArticle(1, adding(c1)), inArticle(2, adding(c2)), inArticle(3, updating(c1, c1Noted))], SCOPE);
  expect(result).toEqual({ revision: 3, applied: 2, lost: 0 });
  expect(set.get('claim', 'c1')).toEqual(c1Noted);
});

test('ST-13 behind a gap is applied what fits; the rest and the missing are counted', () => {
  const set = new RecordSet([c1]);
  // 2 (a note on c1) and 4 (c3) are missing; 5 is about c3, which nobody has seen.
  const result = replay(set, 1, [inArticle(3, adding(c2)), inArticle(5, removing(aClaim('a1', 'c3'))), inArticle(6, removing(c2))], SCOPE);
  expect(result).toEqual({ revision: 6, applied: 2, lost: 3 });
  expect(ids(set)).toEqual(['c1']);
});

test('ST-13 gaps are found per scope', () => {
  const known = (): number => 1;
  expect(scopesWithGaps([inArticle(1, adding(c1)), inArticle(2, adding(c2))], known)).toEqual(new Set());
  expect(scopesWithGaps([inArticle(2, adding(c1)), inArticle(4, adding(c2))], known)).toEqual(new Set([SCOPE]));
  const both = [transaction({ [SCOPE]: 2, sources: 3 }, emptyDiff)];
  expect(scopesWithGaps(both, known)).toEqual(new Set(['sources']));
});

test('ST-37 behind a gap a change of several scopes is kept whole or left out whole', () => {
  const [article, sources] = [new RecordSet([...articleRecords('a1'), c1]), new RecordSet()];
  const sets = new Map([[SCOPE, article], ['sources', sources]] as const);
  let made = 0;
  const mended = mend(
    [
      // 2 of the article, a note on c1, is missing
      transaction({ [SCOPE]: 3, sources: 1 }, { ...updating(c1Noted, c1), added: [aSource('s1')] }, 'Name the source'),
      transaction({ [SCOPE]: 4, sources: 2 }, adding(c2, aSource('s2')), 'Mark a claim'),
    ],
    sets, (scope) => (scope === SCOPE ? 1 : 0), () => `txn-${made++}`, new Date('2026-02-01T00:00:00.000Z'),
  );
  const { transactions } = mended;
  expect([lossOf(mended, 1), mended.leftOut]).toEqual([2, 1]);
  expect(ids(sources)).toEqual(['s2']);
  expect(article.get('claim', 'c2')).toEqual(c2);
  expect(transactions.map(({ revisions, label, diff }) => [revisions, label, diff.added.length])).toEqual([
    [{ [SCOPE]: 2 }, 'Lost: a change that the damaged journal no longer holds', 0],
    [{ [SCOPE]: 3 }, 'Lost: Name the source', 0],
    [{ sources: 1 }, 'Lost: Name the source', 0],
    [{ [SCOPE]: 4, sources: 2 }, 'Mark a claim', 2],
  ]);
});

test('ST-13 transactions that the snapshots have already stay for the histories', () => {
  const old = inArticle(1, adding(c1));
  const { transactions, missing, leftOut } = mend([old, inArticle(2, adding(c2))], new Map([[SCOPE, new RecordSet([c1])]]), () => 1, () => 'x', new Date());
  expect(transactions[0]).toBe(old);
  expect([transactions.length, missing.size, leftOut]).toEqual([2, 0, 0]);
});

test('ST-13 a lost change of several scopes is counted once, if the bad lines say so', () => {
  const missing = new Map([[SCOPE, 2], ['sources', 1]] as const);
  expect(lossOf({ transactions: [], missing, leftOut: 0 }, 2)).toBe(2);
  expect(lossOf({ transactions: [], missing, leftOut: 1 }, 0)).toBe(3);
  expect(lossOf({ transactions: [], missing, leftOut: 0 }, 9)).toBe(3);
  expect(lossOf({ transactions: [], missing: new Map(), leftOut: 0 }, 1)).toBe(0);
});

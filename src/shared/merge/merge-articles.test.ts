import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergeChoice } from '@shared/model/review';
import { recordSchema, type AnyRecord } from '@shared/model/records';
import { unwrap } from '@shared/result';
import { changesOf, isEmptyDiff } from '@shared/transactions/diff';
import { diffBetween } from '@shared/transactions/going-back';
import { invert, type Diff } from '@shared/transactions/diff';
import { RecordSet } from '@shared/transactions/record-set';
import { anyIntents, anyText, ARTICLE_ID, AT, contentsOf, countingContext, libraryOf, tagSet, type Intent } from '@shared/transactions/testing/arbitrary-library';
import { live } from '@shared/transactions/testing/live';
import { mergeArticles, type MergedArticle } from './merge-articles';
import { planArticleMerge } from './plan-article-merge';
import { isSameValue } from './three-way';

/** Commands of one person, carried out on a copy; those that are refused are left out. */
function changed(records: RecordSet, intents: readonly Intent[], by: string, first: number): RecordSet {
  const copy = new RecordSet(records);
  live(copy, intents, { ...countingContext(first), by, at: `2026-01-0${first % 7 + 3}T00:00:00.000Z` });
  return copy;
}

function merged(mine: RecordSet, theirs: RecordSet, base: RecordSet | undefined, choice?: MergeChoice): MergedArticle {
  const wish = { articleId: ARTICLE_ID, base, mine, theirs, tagSet, hash: (text: string) => text.slice(0, 900) };
  const open = mergeArticles({ ...wish, choices: new Map() });
  return choice ? mergeArticles({ ...wish, choices: new Map(open.conflicts.map(({ id }) => [id, choice])) }) : open;
}

let count = 0;
function diffOf(mine: RecordSet, theirs: RecordSet, base: RecordSet | undefined, choice: MergeChoice = 'mine'): Diff {
  const context = { articleId: ARTICLE_ID, at: AT, by: 'Ada', newId: (prefix: string) => `${prefix}_m${++count}` };
  return unwrap(planArticleMerge(mine, { merged: merged(mine, theirs, base, choice), carried: new Map(), sendingId: 'snd_1', from: 'Bo' }, context)).diff;
}

function after(mine: RecordSet, theirs: RecordSet, base: RecordSet | undefined, choice?: MergeChoice): RecordSet {
  const copy = new RecordSet(mine);
  copy.apply(diffOf(mine, theirs, base, choice));
  return copy;
}

/** What counts when two states are compared: without the notes of merges. */
const contents = (records: RecordSet): AnyRecord[] => contentsOf(records).filter(({ type }) => type !== 'merge').map((record) => JSON.parse(sorted(record)) as AnyRecord);
const sorted = (record: object): string => JSON.stringify(record, (_, value: unknown) => (
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
));

const someIntents = fc.array(anyIntents.map((intents) => intents[0]).filter((intent) => intent !== undefined), { maxLength: 5 });
const anyStory = fc.record({ text: anyText, before: anyIntents, mine: someIntents, theirs: someIntents, others: someIntents }).map(({ text, before, mine, theirs, others }) => {
  const base = changed(libraryOf(text), before, 'Ada', 0);
  return { base, mine: changed(base, mine, 'Ada', 1001), theirs: changed(base, theirs, 'Bo', 2002), others: changed(base, others, 'Cy', 3003) };
});

describe('merging what another library made of an article', () => {
  it('MG-1: where only one side has changed anything, it is as that side has it', () => {
    fc.assert(fc.property(anyStory, ({ base, mine, theirs }) => {
      expect(isEmptyDiff(diffOf(mine, base, base))).toBe(true);
      expect(merged(base, theirs, base).conflicts).toEqual([]);
      const here = (records: RecordSet): AnyRecord[] => contents(records).filter(({ type }) => type !== 'source' && type !== 'article' && type !== 'block');
      expect(here(after(base, theirs, base))).toEqual(here(theirs));
    }));
  });

  it('MG-2: the order does not matter, nor in what groups, where nothing has to be decided', () => {
    let meaningful = 0;
    fc.assert(fc.property(anyStory, ({ base, mine, theirs, others }) => {
      const isFree = (a: RecordSet, b: RecordSet): boolean => merged(a, b, base).conflicts.length === 0;
      if (!isFree(mine, theirs) || !isFree(mine, others) || !isFree(theirs, others)) return;
      const [one, two] = [after(mine, theirs, base), after(mine, others, base)];
      const both = after(theirs, others, base);
      if (!isFree(one, others) || !isFree(two, theirs) || !isFree(mine, both)) return;
      expect(contents(after(one, others, base))).toEqual(contents(after(two, theirs, base)));
      expect(contents(after(mine, both, base))).toEqual(contents(after(one, others, base)));
      if (contents(one).length !== contents(mine).length) meaningful++;
    }));
    expect(meaningful).toBeGreaterThan(10);
  });

  it('MG-3: the same once more changes nothing, whatever was decided', () => {
    fc.assert(fc.property(anyStory, fc.constantFrom<MergeChoice>('mine', 'theirs'), ({ base, mine, theirs }, choice) => {
      const once = after(mine, theirs, base, choice);
      expect(merged(once, theirs, base).conflicts).toEqual([]);
      expect(isEmptyDiff(diffOf(once, theirs, base))).toBe(true);
      if (!isEmptyDiff(diffBetween(mine, once))) expect([...once.all('merge')].some(({ from }) => from === 'Bo')).toBe(true);
    }));
  });

  it('MG-4: nothing is dropped: what either side made or changed is there, or has to be decided', () => {
    fc.assert(fc.property(anyStory, ({ base, mine, theirs }) => {
      const { conflicts } = merged(mine, theirs, base);
      const result = after(mine, theirs, base);
      const decided = new Set(conflicts.map(({ type, recordId }) => `${type} ${recordId}`));
      const decidedClaims = new Set(conflicts.filter(({ type, field }) => type === 'claim' && field === null).map(({ recordId }) => recordId));
      for (const side of [mine, theirs]) {
        for (const [before, now] of changesOf(diffBetween(base, side))) {
          if (!now || now.type === 'block' || decided.has(`${now.type} ${now.id}`)) continue;
          if ('claimId' in now && now.claimId !== undefined && decidedClaims.has(now.claimId)) continue;
          if (now.type === 'source' && before === undefined && side === theirs) continue; // comes only where a claim names it
          const there = result.get(now.type, now.id);
          for (const [field, value] of Object.entries(now)) {
            const old: unknown = before && (before as unknown as Record<string, unknown>)[field];
            if (isSameValue(value, old) || ['modifiedBy', 'modifiedAt', 'trashedAt'].includes(field)) continue;
            if (Array.isArray(value)) continue; // merged item by item: MG-5
            expect((there as unknown as Record<string, unknown> | undefined)?.[field], `${now.type} ${field}`).toEqual(value);
          }
        }
      }
    }));
  });

  it('MG-5: sets and lists are merged item by item, and every record keeps to its schema', () => {
    fc.assert(fc.property(anyStory, fc.constantFrom<MergeChoice>('mine', 'theirs'), ({ base, mine, theirs }, choice) => {
      const result = after(mine, theirs, base, choice);
      for (const record of result) recordSchema.parse(record);
      for (const claim of result.all('claim')) {
        for (const id of claim.sourceIds) expect(result.get('source', id)).toBeDefined();
      }
      for (const type of ['comment', 'decision'] as const) {
        for (const { claimId } of result.all(type)) if (claimId !== undefined) expect(result.get('claim', claimId)).toBeDefined();
      }
      for (const { parentId } of result.all('comment')) if (parentId !== undefined) expect(result.get('comment', parentId)).toBeDefined();
      let end = 0;
      for (const block of [...result.all('block')].sort((a, b) => a.start - b.start)) {
        expect(block.start).toBeGreaterThanOrEqual(end);
        end = block.end;
      }
    }));
  });

  it('MG-6: a merge is one change, which is taken back whole', () => {
    fc.assert(fc.property(anyStory, ({ base, mine, theirs }) => {
      const copy = new RecordSet(mine);
      const diff = diffOf(mine, theirs, base, 'theirs');
      copy.apply(diff);
      copy.apply(invert(diff));
      expect(contentsOf(copy)).toEqual(contentsOf(mine));
    }));
  });
});

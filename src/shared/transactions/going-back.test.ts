import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleScope, scopeOf } from '@shared/model/scopes';
import type { Diff } from './diff';
import { filterDiff, invert, isEmptyDiff } from './diff';
import { diffBetween, goingBack, sourcesNamedAfter } from './going-back';
import { plan } from './plan';
import { RecordSet } from './record-set';
import { anyIntents, anyText, ARTICLE_ID, commandFor, contentsOf, countingContext, libraryOf } from './testing/arbitrary-library';

const scope = articleScope(ARTICLE_ID);
const ofArticle = (records: RecordSet): unknown => contentsOf([...records].filter((record) => scopeOf(record) === scope));

describe('GB: going back', () => {
  it('GB-1: going back to a revision gives exactly the article’s records of that revision, and undoing that exactly the present', () => {
    fc.assert(fc.property(anyText, anyIntents, fc.nat(), (text, intents, at) => {
      const records = libraryOf(text);
      const context = countingContext();
      const diffs: Diff[] = [];
      const states = [ofArticle(records)];
      for (const intent of intents) {
        const planned = plan(records, commandFor(records, intent), context);
        if (!planned.ok || isEmptyDiff(planned.value.diff)) continue;
        records.apply(planned.value.diff);
        diffs.push(filterDiff(planned.value.diff, (record) => scopeOf(record) === scope));
        states.push(ofArticle(records));
      }
      const revision = at % states.length;
      const present = contentsOf(records);
      const back = goingBack(diffs.slice(revision).reverse());
      records.apply(back);
      expect(ofArticle(records)).toEqual(states[revision]);
      records.apply(invert(back));
      expect(contentsOf(records)).toEqual(present);
    }));
  });

  it('GB-1: what was changed and changed back is not in it', () => {
    const records = libraryOf('Some words.');
    const [article] = [...records.all('article')];
    const renamed = { ...article!, headline: 'Another' };
    const there = { added: [], updated: [{ before: article!, after: renamed }], removed: [] };
    const back = { added: [], updated: [{ before: renamed, after: { ...article! } }], removed: [] };
    expect(isEmptyDiff(goingBack([back, there]))).toBe(true);
  });

  it('GB-2: the diff between two states leads from one to the other', () => {
    fc.assert(fc.property(anyText, anyIntents, (text, intents) => {
      const before = libraryOf(text);
      const after = new RecordSet(before);
      const context = countingContext();
      for (const intent of intents) {
        const planned = plan(after, commandFor(after, intent), context);
        if (planned.ok) after.apply(planned.value.diff);
      }
      const diff = diffBetween(before, after);
      const named = new Set([...after.all('claim')].flatMap(({ sourceIds }) => sourceIds));
      expect([...sourcesNamedAfter(diff)].every((id) => named.has(id) || [...after.all('claim')].some(({ disputes }) => disputes.some(({ by }) => by === id)))).toBe(true);
      before.apply(diff);
      expect(contentsOf(before)).toEqual(contentsOf(after));
      expect(isEmptyDiff(diffBetween(before, after))).toBe(true);
    }));
  });
});

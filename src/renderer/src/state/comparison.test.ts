import '../testing/browser';
import { describe, expect, it } from 'vitest';
import type { Claim } from '@shared/model/claim';
import { unwrap } from '@shared/result';
import type { Command } from '@shared/transactions/command';
import type { Diff } from '@shared/transactions/diff';
import { squash } from '@shared/transactions/diff';
import { plan } from '@shared/transactions/plan';
import { RecordSet } from '@shared/transactions/record-set';
import { articleRecords, aSource, countingIds, placeOf, tagSet } from '../testing/samples';
import { changesInWords, type RecordChange } from './comparison';

const records = (): RecordSet => new RecordSet([tagSet, aSource('src_1', 'Ana Ohlin'), ...articleRecords('art_1')]);

/** What some commands change, in words. */
function changesBy(set: RecordSet, ...commands: Command[]): RecordChange[] {
  const newId = countingIds('test');
  const diffs: Diff[] = [];
  const before = new RecordSet(set);
  for (const command of commands) {
    const { diff } = unwrap(plan(set, command, { articleId: 'art_1', at: '2026-03-01T08:00:00.000Z', by: 'Bo', newId }));
    set.apply(diff);
    diffs.push(diff);
  }
  return changesInWords(squash(diffs), {
    tagSet, source: (id) => set.get('source', id), draft: (id) => set.get('draft', id),
    claim: (id): Claim | undefined => set.get('claim', id) ?? before.get('claim', id),
  });
}

const claim = (words: string, more: object = {}): Command => ({ do: 'claim.create', claim: { ranges: [placeOf(words)], ...more } });
const fields = (change: RecordChange | undefined): Record<string, readonly string[]> =>
  Object.fromEntries(change!.fields.map(({ label, before, after }) => [label, [before, after]]));

describe('CO: comparing two moments', () => {
  it('CO-1: what was changed of a claim is told field by field, before and after, by its quote', () => {
    const set = records();
    changesBy(set, claim('The bridge', { id: 'clm_1', tags: ['sourced'], note: 'Ask the city first' }));
    const [change, ...others] = changesBy(set, {
      do: 'claim.update', id: 'clm_1', changes: { tags: ['disputed'], sourceIds: ['src_1'], note: 'Ask the harbour first', importance: 'central' },
    });
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'changed', what: 'claim', title: 'The bridge', claimId: 'clm_1' });
    expect(fields(change)).toEqual({
      Tags: ['Sourced', 'Disputed'], Sources: ['', 'Ana Ohlin'], Note: ['Ask the city first', 'Ask the harbour first'], Importance: ['Supporting', 'Central'],
    });
    expect(change!.fields.find(({ label }) => label === 'Note')!.isProse).toBe(true);
  });

  it('CO-2: what came and went comes in the order of the text, comments under the words of their claim', () => {
    const set = records();
    changesBy(set, claim('Shop owners', { id: 'clm_2' }), { do: 'comment.create', claimId: 'clm_2', text: 'Which?' });
    const changes = changesBy(set, { do: 'claim.remove', id: 'clm_2' }, claim('The bridge', { id: 'clm_1' }));
    expect(changes.map(({ kind, what, title }) => [kind, what, title])).toEqual([
      ['added', 'claim', 'The bridge'], ['removed', 'claim', 'Shop owners'], ['removed', 'comment', 'Shop owners'],
    ]);
  });

  it('CO-3: paragraphs and the article are told of too, and a change that no field shows is not passed over', () => {
    const set = records();
    const [block] = set.all('block');
    const changes = changesBy(set, { do: 'block.read', id: block!.id, read: true }, { do: 'article.update', changes: { headline: 'Bridge open again' } });
    expect(changes.map(({ what }) => what)).toEqual(['article', 'block']);
    expect(fields(changes[0])).toEqual({ Headline: ['Headline of art_1', 'Bridge open again'] });
    expect(fields(changes[1])['Read']![1]).toMatch(/^Bo, /);
    const article = set.get('article', 'art_1')!;
    const [unseen] = changesInWords(
      { added: [], updated: [{ before: article, after: { ...article, createdBy: 'Cy' } }], removed: [] },
      { tagSet, source: () => undefined, draft: () => undefined, claim: () => undefined },
    );
    expect(fields(unseen)).toEqual({ 'Further details': ['', 'changed'] });
  });
});

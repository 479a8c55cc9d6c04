import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim';
import { newSource } from '../model/new-source';
import { reanchor } from '../text/anchor/reanchor';
import { describeRange } from '../text/quote';
import { blankClaim } from '../transactions/plan-claim';
import { type DraftEdit, draftEdits, type DraftsToCompare } from './draft-edits';

const old = [
  'The company allegedly sold the quay for $3,000, a U.S. official said. Its lawyer denied that.', '',
  '“We did nothing wrong,” the lawyer said. The council will meet on Monday to talk about the harbour.', '',
  'About 120 boats lie there. Nobody was hurt when the old crane fell over in March.',
].join('\n');
const official = newSource('src_1', { label: 'a U.S. official' });

/** Two drafts with claims on some words of the old one, carried over; the first is attributed to the official. */
function drafts(fresh: string, quotes: readonly string[], more?: Partial<DraftsToCompare>): DraftsToCompare {
  const claims = quotes.map((quote, index): Claim => {
    const range = { start: old.indexOf(quote), end: old.indexOf(quote) + quote.length };
    const [{ state, ranges, score }] = reanchor(old, fresh, [{ id: 'any', ranges: [range] }]) as [ReturnType<typeof reanchor>[number]];
    return {
      ...blankClaim({ id: `clm_${index}`, articleId: 'art_1', by: 'Ada', at: '2026-01-01T00:00:00.000Z' }, 'hand'),
      sourceIds: index === 0 ? ['src_1'] : [],
      targets: [
        { draftId: 'drf_1', ranges: [describeRange(old, range)], state: 'exact', score: 1 },
        { draftId: 'drf_2', ranges: ranges.map((place) => describeRange(fresh, place)), state, score },
      ],
    };
  });
  return { old: { id: 'drf_1', text: old }, fresh: { id: 'drf_2', text: fresh }, language: 'en', claims, sources: new Map([['src_1', official]]), ...more };
}

const told = (edits: readonly DraftEdit[]) => edits.map(({ kind, claimIds, from, to }) => [kind, from?.words ?? null, to?.words ?? null, claimIds.join()]);

describe('DE: what an edit did to the claims', () => {
  it('DE-1: names claims whose words are gone', () => {
    const fresh = old.replace(' Nobody was hurt when the old crane fell over in March.', '');
    expect(told(draftEdits(drafts(fresh, ['Nobody was hurt', 'About 120 boats'])))).toEqual([['cut', 'Nobody was hurt', null, 'clm_0']]);
  });

  it('DE-2: names words of doubt that went, with the claims they stand in', () => {
    const fresh = old.replace('allegedly ', '');
    expect(told(draftEdits(drafts(fresh, ['sold the quay'])))).toEqual([['hedge', 'allegedly', null, 'clm_0']]);
    expect(draftEdits(drafts(old.replace('allegedly', 'reportedly'), ['sold the quay']))).toEqual([]);
  });

  it('DE-3: names figures and quotations that changed, went or came', () => {
    expect(told(draftEdits(drafts(old.replace('$3,000', '$4,500'), [])))).toEqual([['number', '$3,000', '$4,500', '']]);
    expect(told(draftEdits(drafts(old.replace('About 120 boats', 'Many boats'), ['boats lie there'])))).toEqual([['number', '120', null, 'clm_0']]);
    expect(told(draftEdits(drafts(old.replace('nothing wrong', 'nothing illegal'), [])))).toEqual([['quote', '“We did nothing wrong,”', '“We did nothing illegal,”', '']]);
    expect(draftEdits(drafts(old.replace('“', '"').replace('”', '"'), []))).toEqual([]);
  });

  it('DE-4: names a source that is called otherwise, or not at all', () => {
    const named = old.replace('a U.S. official said', 'John Smith of the State Department said');
    expect(told(draftEdits(drafts(named, ['sold the quay'])))).toEqual([['source', 'a U.S. official', 'John Smith of the State Department', 'clm_0']]);
    const unnamed = old.replace(', a U.S. official said', '');
    expect(told(draftEdits(drafts(unnamed, ['sold the quay'])))).toEqual([['source', 'a U.S. official', null, 'clm_0']]);
  });

  it('DE-5: names new sentences that say something and have no claim', () => {
    const fresh = `${old} The minister said that 14 people were ill. The weather was fine.`;
    expect(told(draftEdits(drafts(fresh, [])))).toEqual([['unmarked', null, 'The minister said that 14 people were ill.', '']]);
    expect(told(draftEdits(drafts(fresh, [], { wantsClaim: (sentence) => sentence.includes('weather') })))).toEqual([['unmarked', null, 'The weather was fine.', '']]);
  });

  it('DE-6: an edit that moves words and changes none does nothing to the claims', () => {
    const [first, ...rest] = old.split('\n\n');
    expect(draftEdits(drafts([...rest, first].join('\n\n'), ['sold the quay', 'About 120 boats']))).toEqual([]);
    expect(draftEdits(drafts(old, ['sold the quay']))).toEqual([]);
  });
});

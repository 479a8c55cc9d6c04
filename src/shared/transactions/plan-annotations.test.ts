import { describe, expect, it } from 'vitest';
import { unwrap } from '../result';
import { invert } from './diff';
import { planAnnotations } from './plan-annotations';
import { contentsOf, countingContext, libraryOf } from './testing/arbitrary-library';

const claim = { id: 'clm_1', ref: 'T1', ranges: [{ start: 0, end: 3 }], tags: ['sourced', 'not-in-the-set'], note: 'Ask.', source: 'the mayor', importance: 'central', origin: 'a.ann · T1' } as const;

describe('AF-11: the annotations of a file as one change', () => {
  it('has claims with their tags as they are, one source for one label, and comments on what they are about', () => {
    const records = libraryOf('One two three.');
    const before = contentsOf(records);
    const input = { label: 'Took 2 claims from a.ann', claims: [claim, { ...claim, id: 'clm_2', ref: 'T2', ranges: [{ start: 4, end: 7 }] }], comments: [{ text: 'Sure?', about: 'T2' }, { text: 'All?' }] };
    const { diff, label } = unwrap(planAnnotations(records, input, countingContext()));
    expect(contentsOf(records)).toEqual(before);
    expect(label).toBe('Took 2 claims from a.ann');
    records.apply(diff);
    const [first, second] = [...records.all('claim')];
    expect(first).toMatchObject({ tags: ['sourced', 'not-in-the-set'], note: 'Ask.', importance: 'central', origin: { kind: 'import', detail: 'a.ann · T1' } });
    expect(first!.sourceIds).toEqual(second!.sourceIds);
    expect([...records.all('source')]).toMatchObject([{ label: 'the mayor' }]);
    expect([...records.all('comment')].map(({ text, claimId }) => [text, claimId])).toEqual([['Sure?', second!.id], ['All?', undefined]]);
    records.apply(invert(diff));
    expect(contentsOf(records)).toEqual(before);
  });

  it('is refused as a whole when one of its places is none', () => {
    const records = libraryOf('One two three.');
    const wrong = { ...claim, id: 'clm_2', ref: 'T2', ranges: [{ start: 4, end: 700 }] };
    expect(planAnnotations(records, { label: 'x', claims: [claim, wrong], comments: [] }, countingContext())).toMatchObject({ ok: false, error: { code: 'bad-range' } });
  });
});

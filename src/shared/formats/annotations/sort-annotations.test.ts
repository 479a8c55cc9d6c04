import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/claim';
import type { AnnotatedClaim } from '../../transactions/plan-annotations';
import type { PlacedAnnotation } from './place-annotations';
import { alreadyTaken, leaveOut } from './sort-annotations';

const placed = (...tags: string[]): PlacedAnnotation => ({ annotation: { ref: 'T1', tags, parts: [] }, outcome: 'placed', ranges: [{ start: 0, end: 3 }] });
const claim = (changes: Partial<Claim>, start = 0, end = 3): Claim => ({
  id: 'clm_1', tags: ['sourced'], note: '', origin: { kind: 'import', detail: 'a.ann · T1' },
  targets: [{ draftId: 'drf_1', ranges: [{ start, end, exact: 'One', prefix: '', suffix: '' }], state: 'exact', score: 1 }], ...changes,
}) as Claim;
const annotated = (changes: Partial<AnnotatedClaim> = {}): AnnotatedClaim => ({ ref: 'T1', ranges: [{ start: 0, end: 3 }], tags: ['sourced'], note: '', origin: 'a.ann · T1', ...changes });

describe('AR-9: what the table leaves out', () => {
  it('takes the items along that have no other tag; those without any tag stay', () => {
    const table = [{ from: 'POS', to: null }, { from: 'Src', to: 'sourced' }];
    const fates = leaveOut([placed('POS'), placed('POS', 'Src'), placed(), { annotation: { ref: 'T2', tags: ['POS'], parts: [] }, outcome: 'not-placed', why: 'empty' }], table);
    expect(fates.map(({ outcome }) => outcome)).toEqual(['left-out', 'placed', 'placed', 'not-placed']);
  });
});

describe('AR-8: what the article has already', () => {
  it('is an item of the same file that still touches its place, whatever has been changed since', () => {
    const known = alreadyTaken([claim({ tags: ['disputed'], note: 'Changed.' }, 2, 9)], 'drf_1');
    expect(known(annotated())).toBe('clm_1');
    expect(known(annotated({ ranges: [{ start: 9, end: 12 }] }))).toBeUndefined();
    expect(known(annotated({ origin: 'b.ann · T1' }))).toBeUndefined();
  });

  it('is a claim on the same words with all its tags, where the item says nothing more', () => {
    const known = alreadyTaken([claim({ tags: ['sourced', 'number'], origin: { kind: 'hand' }, note: 'Mine.' })], 'drf_1');
    expect(known(annotated())).toBe('clm_1');
    expect(known(annotated({ note: 'Mine.' }))).toBe('clm_1');
    for (const more of [{ tags: ['quote'] }, { note: 'Theirs.' }, { source: 'the mayor' }, { ranges: [{ start: 0, end: 4 }] }]) expect(known(annotated(more))).toBeUndefined();
  });

  it('is nothing of another draft', () => {
    expect(alreadyTaken([claim({})], 'drf_2')(annotated())).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Place } from '@shared/agreement/places';
import type { Adjudication } from '@shared/model/adjudication';
import { isInGroup, judgedPlaces, placeGroups } from './agreement-places';

const claim = (id: string): Place['claims'][number] => ({ id, ranges: [{ start: 0, end: 3 }], tags: [] });
const range = { start: 0, end: 3 };
const places: Place[] = [
  { kind: 'agree', range, claims: [claim('a1'), claim('b1')] },
  { kind: 'tags', range, claims: [claim('a2'), claim('b2')] },
  { kind: 'overlap', range, claims: [claim('a3'), claim('b3')] },
  { kind: 'some', range, claims: [claim('a4'), undefined] },
  { kind: 'some', range, claims: [undefined, claim('b5')] },
];
const decided = (...claimIds: string[]): Adjudication => ({
  type: 'adjudication', id: `adj_${claimIds[0]}`, articleId: 'art_1', about: claimIds.map((claimId) => ({ side: claimId.startsWith('a') ? 'a' as const : 'b' as const, articleId: 'x', claimId, by: 'Ada' })),
  decision: 'a', exact: 'abc', claimIds: [], by: 'Ada', at: '2026-01-02T03:04:05.000Z',
});

describe('AG-13: the lists of places', () => {
  it('have those that differ apart from those that are decided, and each kind', () => {
    const judged = judgedPlaces(places, [decided('a1', 'b1'), decided('b3'), decided('a9')]);
    const lists = Object.fromEntries(placeGroups.map((group) => [group, judged.filter((each) => isInGroup(each, group)).map(({ key }) => key)]));
    expect(lists).toEqual({ open: ['a2 b2', 'a4', 'b5'], decided: ['a1 b1', 'a3 b3'], tags: ['a2 b2'], overlap: ['a3 b3'], a: ['a4'], b: ['b5'], c: [], d: [], some: [], agree: ['a1 b1'] });
  });

  it('tell of three people what one alone marked from what several did, and not all', () => {
    const three: Place[] = [
      { kind: 'agree', range, claims: [claim('a1'), claim('b1'), claim('c1')] },
      { kind: 'some', range, claims: [claim('a2'), undefined, claim('c2')] },
      { kind: 'some', range, claims: [undefined, undefined, claim('c3')] },
    ];
    expect(judgedPlaces(three, [decided('c2')]).map(({ kind, decision }) => [kind, decision?.about[0]?.claimId])).toEqual([['agree', undefined], ['some', 'c2'], ['c', undefined]]);
  });
});

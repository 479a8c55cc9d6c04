import { describe, expect, it } from 'vitest';
import type { Rejection } from '../model/rejection';
import type { Claim } from '../model/claim';
import type { TextRange } from '../text/ranges';
import { blankClaim } from '../transactions/plan-claim';
import { marksOf, stillOpen } from './marks';
import { suggest } from './suggest';

const text = 'Moe said the tunnel was safe. Lund said the old bridge was not.';
const [moe, lund] = suggest(text, [{ start: 0, end: text.length, kind: 'paragraph' }]) as [ReturnType<typeof suggest>[0], ReturnType<typeof suggest>[0]];

function claim(ranges: TextRange[], more: Partial<Claim> = {}, state: Claim['targets'][0]['state'] = 'exact'): Claim {
  const quoted = ranges.map(({ start, end }) => ({ start, end, exact: text.slice(start, end), prefix: '', suffix: '' }));
  return { ...blankClaim({ id: 'clm_1', articleId: 'art_1', by: 'Ada', at: '' }, 'hand'), targets: [{ draftId: 'drf_1', ranges: quoted, state, score: 1 }], ...more };
}
const rejection = (suggestionId: string): Rejection => ({ type: 'rejection', id: 'rej_1', articleId: 'art_1', suggestionId, rule: 'bare-clause', exact: ['x'], by: 'Ada', at: '' });
const open = (claims: Claim[], rejections: Rejection[] = []): (string | undefined)[] => stillOpen([moe, lund], marksOf(claims, rejections, 'drf_1')).map(({ source }) => source?.label);

describe('what is still offered', () => {
  it('SU-15: is not what is marked for more than half, however many claims mark it', () => {
    const [{ start, end }] = moe.ranges as [TextRange];
    const middle = Math.floor((start + end) / 2);
    expect(open([])).toEqual(['Moe', 'Lund']);
    expect(open([claim([{ start, end }])])).toEqual(['Lund']);
    expect(open([claim([{ start, end: middle - 1 }])])).toEqual(['Moe', 'Lund']);
    expect(open([claim([{ start, end: middle - 1 }]), claim([{ start, end: middle - 1 }])])).toEqual(['Moe', 'Lund']);
    expect(open([claim([{ start, end: middle - 1 }]), claim([{ start: middle - 1, end: middle + 2 }])])).toEqual(['Lund']);
    expect(open([claim([{ start: 0, end: text.length }])])).toEqual([]);
  });

  it('SU-15: counts only claims that have their place in the draft', () => {
    expect(open([claim([...moe.ranges], {}, 'orphaned')])).toEqual(['Moe', 'Lund']);
    expect(stillOpen([moe], marksOf([claim([...moe.ranges])], [], 'drf_2'))).toEqual([moe]);
  });

  it('SU-13, SU-14: is neither what was accepted, wherever its edges are now, nor what was rejected', () => {
    const { id, rule, confidence } = moe;
    expect(open([claim([{ start: 0, end: 3 }], { origin: { kind: 'suggestion', suggested: { id, rule, confidence } } })])).toEqual(['Lund']);
    expect(open([], [rejection(lund.id)])).toEqual(['Moe']);
    expect(open([], [rejection('another')])).toEqual(['Moe', 'Lund']);
  });
});

import { expect, it } from 'vitest';
import type { Claim } from '../model/claim';
import type { Rejection } from '../model/rejection';
import { blankClaim } from '../transactions/plan-claim';
import { suggestionFigures } from './suggestion-figures';

const claim = (origin: Claim['origin']): Claim => ({ ...blankClaim({ id: 'clm_1', articleId: 'art_1', by: '', at: '' }, 'hand'), origin });
const suggested = { id: 'hedge-1', rule: 'hedge', confidence: 0.7 };

it('SU-21: tells what was accepted, changed first, rejected and marked by hand', () => {
  const claims = [
    claim({ kind: 'suggestion', suggested }), claim({ kind: 'suggestion', suggested: { ...suggested, edited: true } }),
    claim({ kind: 'hand' }), claim({ kind: 'hand' }), claim({ kind: 'hand' }), claim({ kind: 'import', detail: 'a.ann' }),
  ];
  const rejections: Rejection[] = [{ type: 'rejection', id: 'rej_1', articleId: 'art_1', suggestionId: 'hedge-2', rule: 'hedge', exact: ['x'], by: '', at: '' }];
  expect(suggestionFigures(claims, rejections)).toEqual({ accepted: 2, edited: 1, rejected: 1, byHand: 3 });
  expect(suggestionFigures([], [])).toEqual({ accepted: 0, edited: 0, rejected: 0, byHand: 0 });
});

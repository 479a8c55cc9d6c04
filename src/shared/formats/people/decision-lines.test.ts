import { expect, it } from 'vitest';
import type { Decision } from '@shared/model/review-schema';
import { exportWords } from './export-words';
import { decisionLines } from './decision-lines';

const decision: Decision = {
  type: 'decision', id: 'dcs_1', articleId: 'art_1', claimId: 'clm_1', verdict: 'change', text: 'It is a figure.', by: 'Bo', at: '2026-01-02T03:04:05.000Z',
  proposal: { tags: ['number'], place: { draftId: 'drf_1', ranges: [{ start: 0, end: 3, exact: 'Two', prefix: '', suffix: '' }] }, source: 'The clerk', wording: 'Three' },
  answer: { kind: 'declined', text: 'House style.', by: 'Ada', at: '2026-01-03T03:04:05.000Z' },
};

it('RV-3: files for people tell what reviewers said of a claim, and what was answered', () => {
  const { proposal: _, answer: __, ...plain } = decision;
  expect(decisionLines([{ ...plain, verdict: 'accept', text: '' }, decision], exportWords('en'))).toEqual([
    'Bo: accepted',
    'Bo: proposes a change – Tags: number, Claim: “Two”, Source: The clerk, Suggested rewording: “Three” – It is a figure. (Ada: not followed – House style.)',
  ]);
});

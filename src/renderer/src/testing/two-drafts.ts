import type { Claim, Target } from '@shared/model/claim';
import type { AnyRecord } from '@shared/model/records';
import { describeRange } from '@shared/text/quote';
import { blankClaim } from '@shared/transactions/plan-claim';
import { articleRecords, placeOf, TEXT } from './samples';

/** The sample story after an edit. */
export const EDITED = TEXT.replace('3 million', '4 million').replace('Shop owners said they had lost half their trade.', '');
/** When the second draft came. */
export const AT_2 = '2026-02-01T12:00:00.000Z';

function aClaim(id: string, words: string, target?: Partial<Target> & { words?: string }): Claim {
  const { words: newWords, ...more } = target ?? {};
  const ranges = newWords === undefined ? [] : [describeRange(EDITED, placeOf(newWords, EDITED))];
  return {
    ...blankClaim({ id, articleId: 'art_1', by: 'Ada', at: AT_2 }, 'hand'),
    targets: [
      { draftId: 'art_1-draft', ranges: [describeRange(TEXT, placeOf(words))], state: 'exact', score: 1 },
      ...(target ? [{ draftId: 'drf_2', ranges, state: 'exact' as const, score: 1, ...more }] : []),
    ],
  };
}

/** An article with two drafts, the second on the desk, and a claim of each kind. */
export function twoDrafts(): AnyRecord[] {
  const records = articleRecords('art_1').map((record) => (record.type === 'article' ? { ...record, currentDraftId: 'drf_2' } : record));
  const second = articleRecords('art_1', EDITED).flatMap((record): AnyRecord[] => {
    if (record.type === 'draft') return [{ ...record, id: 'drf_2', label: 'Draft 2', sha256: '1'.repeat(64), importedAt: AT_2 }];
    return record.type === 'block' ? [{ ...record, id: `${record.id}-2`, draftId: 'drf_2' }] : [];
  });
  return [
    ...records, ...second,
    aClaim('clm_same', 'The bridge was closed on Monday', { words: 'The bridge was closed on Monday' }),
    aClaim('clm_moved', 'Ana Ohlin', { words: 'Ana Ohlin', state: 'moved' }),
    aClaim('clm_words', 'Repairs cost 3 million', { words: 'Repairs cost 4 million', state: 'reworded', score: 0.8 }),
    aClaim('clm_gone', 'Shop owners', { state: 'orphaned', score: 0 }),
    aClaim('clm_old', 'disputes the figure'),
  ];
}

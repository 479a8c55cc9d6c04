import type { DecisionAnswer, StageName, Verdict } from '@shared/model/review';

/** Reviews, in English. */
export const review = {
  verdicts: { accept: 'Accepted', reject: 'Rejected', question: 'Question', change: 'Change proposed' } satisfies Record<Verdict, string>,
  answers: { agreed: 'Agreed', declined: 'Not followed', replied: 'Replied' } satisfies Record<DecisionAnswer, string>,
  stages: { done: 'Done', reviewed: 'Reviewed' } satisfies Record<StageName, string>,
};

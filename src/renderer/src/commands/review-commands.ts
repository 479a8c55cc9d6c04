import { endPlacing } from '../state/draft-decisions';
import { desk } from '../state/desk-store';
import type { ReviewActs } from '../state/review-acts';
import { labelled, type DeskCommand } from './command';

const hasWordsToPlace = (): boolean => desk.get().placing !== null && (desk.get().selection?.ranges.length ?? 0) > 0;

/** What the review of a draft does with the claim in hand, as far as it can be done. */
const act = (which: keyof ReviewActs): Pick<DeskCommand, 'inDialog' | 'when' | 'run'> => ({
  inDialog: 'draft-review',
  when: () => desk.get().review?.[which] !== undefined,
  run: () => desk.get().review?.[which]?.(),
});

export const reviewCommands = labelled([
  { id: 'review.next', group: 'review', keys: ['n'], ...act('next') },
  { id: 'review.previous', group: 'review', keys: ['p'], ...act('previous') },
  { id: 'review.confirm', group: 'review', keys: ['a'], ...act('confirm') },
  { id: 'review.choose', group: 'review', keys: ['o'], ...act('choose') },
  { id: 'review.mark', group: 'review', keys: ['e'], ...act('mark') },
  { id: 'review.cut', group: 'review', keys: ['d'], ...act('cut') },
  { id: 'review.place', group: 'review', keys: ['Shift+Enter'], when: hasWordsToPlace, run: endPlacing },
]);

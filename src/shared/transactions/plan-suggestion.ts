import { MAX_CLAIMS_PER_ARTICLE } from '../model/limits';
import type { Rejection } from '../model/rejection';
import { fail } from '../result';
import type { RejectedSuggestion } from './command';
import { currentDraft, placeTarget } from './plan-claim';
import type { PlanContext, Planned } from './planning';
import { find, planned, quoted } from './planning';
import type { RecordsView } from './record-set';

/** Remembers that a suggestion was turned down; nothing where it was before. `id` is made up when absent. */
export function planRejection(records: RecordsView, suggestion: RejectedSuggestion, given: string | undefined, context: PlanContext): Planned {
  const draft = currentDraft(records, context);
  if (!draft.ok) return draft;
  const target = placeTarget(draft.value, suggestion.ranges);
  if (!target.ok) return target;
  for (const { suggestionId } of records.all('rejection')) if (suggestionId === suggestion.id) return planned({}, '');
  const id = given ?? context.newId('rej');
  if (records.get('rejection', id)) return fail('already-there', `There is a rejection ${id} already.`, { id });
  if (records.count('rejection') >= MAX_CLAIMS_PER_ARTICLE) {
    return fail('too-large', `An article remembers at most ${MAX_CLAIMS_PER_ARTICLE.toLocaleString('en')} rejected suggestions.`);
  }
  const { articleId, by, at } = context;
  const exact = target.value.ranges.map((range) => range.exact);
  const rejection: Rejection = { type: 'rejection', id, articleId, suggestionId: suggestion.id, rule: suggestion.rule, exact, by, at };
  return planned({ added: [rejection] }, `Rejected the suggestion ${quoted(exact.join(' … '))}`);
}

/** Forgets that a suggestion was turned down. */
export function planOfferAgain(records: RecordsView, id: string): Planned {
  const rejection = find(records, 'rejection', id);
  if (!rejection.ok) return rejection;
  return planned({ removed: [rejection.value] }, `Offers the suggestion again: ${quoted(rejection.value.exact.join(' … '))}`);
}

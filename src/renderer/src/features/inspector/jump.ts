import type { StatusCondition, StatusField } from '@shared/model/claim-status';
import { focusIn } from '../../ui/focus';

/** Where in the inspector each field of a condition is; those of a source are looked for in its card. */
const places: Readonly<Record<StatusField, string>> = {
  comment: '[data-field=comment]', evidence: '[data-field=new-evidence]', locator: '[data-stance=supports] [data-field=locator]',
  source: '[data-field=source]', 'known-to': '[data-field=known-to]', approval: '[data-field=approval]',
  dispute: '[data-field=new-dispute]', handling: '[data-field=handling]', response: '[data-field=response]',
  approver: '[data-field=approver]', reason: '[data-field=status-reason]', suggestion: '[data-field=suggestion]',
  'suggestion-reason': '[data-field=suggestion-reason]', status: '[data-field=status]',
};

/** Puts the focus where a condition is met, opening what the field lies in. */
export function jumpTo({ field, sourceId }: Pick<StatusCondition, 'field' | 'sourceId'>): void {
  if (sourceId === undefined) return focusIn(`.claim-fields ${places[field]}`);
  const card = document.querySelector(`[data-source="${sourceId}"]`);
  card?.querySelector<HTMLElement>('[aria-expanded=false]')?.click();
  // The card's fields are there when what the click asked for has been drawn.
  setTimeout(() => focusIn(`[data-source="${sourceId}"] ${places[field]}`));
}

/** Opens the card of a source of the claim and puts the focus on its first field. */
export function jumpToSource(sourceId: string): void {
  const card = document.querySelector(`[data-source="${sourceId}"]`);
  card?.querySelector<HTMLElement>('[aria-expanded=false]')?.click();
  setTimeout(() => focusIn(`[data-source="${sourceId}"] .source-fields`));
}

import { desk } from '../state/desk-store';
import {
  acceptSuggestion, acceptSure, closeSuggestions, offerBeside, offerInHand, offerRejectedAgain, rejectSuggestion, stepSuggestion, suggestClaims, sureOffers,
} from '../state/suggestions';
import { labelled } from './command';

const isShown = (): boolean => desk.get().suggestions !== null && desk.get().sidePanel === 'suggestions';
const hasOffer = (): boolean => offerInHand() !== undefined;

/** Shows the queue, or puts it away. */
function toggle(): void {
  if (isShown()) closeSuggestions();
  else suggestClaims();
}

export const suggestionCommands = labelled([
  { id: 'suggestion.find', group: 'claim', keys: ['q'], when: () => desk.get().article !== null, run: toggle },
  { id: 'suggestion.next', group: 'claim', keys: ['Tab'], when: () => isShown() && offerBeside(1) !== undefined, run: () => stepSuggestion(1) },
  { id: 'suggestion.previous', group: 'claim', keys: ['Shift+Tab'], when: () => isShown() && offerBeside(-1) !== undefined, run: () => stepSuggestion(-1) },
  { id: 'suggestion.accept', group: 'claim', keys: ['a'], when: hasOffer, run: acceptSuggestion },
  { id: 'suggestion.reject', group: 'claim', keys: ['x'], when: hasOffer, run: rejectSuggestion },
  { id: 'suggestion.accept-sure', group: 'claim', keys: ['Shift+a'], when: () => isShown() && sureOffers().length > 0, run: acceptSure },
  { id: 'suggestion.again', group: 'claim', when: () => (desk.get().article?.records.count('rejection') ?? 0) > 0, run: offerRejectedAgain },
]);

import type { TextRange } from '@shared/model/fields';
import type { Suggestion } from '@shared/suggest/suggestion';

/** What an editor has changed of a suggestion before accepting it. */
export interface SuggestionEdit {
  readonly ranges?: readonly TextRange[];
  readonly tags?: readonly string[];
}

/** The suggestions for the article on the desk. */
export interface SuggestionState {
  /** The text is being looked through. */
  readonly isLooking: boolean;
  /** All that was found, in reading order; what has been settled or marked since is among it. */
  readonly found: readonly Suggestion[];
  /** The id of the one in hand; null: none. */
  readonly inHand: string | null;
  /** By id. */
  readonly edits: ReadonlyMap<string, SuggestionEdit>;
  /** How sure those are, at least, that are accepted together; 0 to 1. */
  readonly from: number;
}

export const FIRST_FROM = 0.9;

export const nothingSuggested: SuggestionState = { isLooking: true, found: [], inHand: null, edits: new Map(), from: FIRST_FROM };

import type { Claim } from '../model/claim';
import type { Rejection } from '../model/rejection';

/** What became of the suggestions of an article. */
export interface SuggestionFigures {
  /** Claims made from suggestions. */
  readonly accepted: number;
  /** Of these, those whose edges or tags were changed before. */
  readonly edited: number;
  readonly rejected: number;
  /** Claims that somebody marked without a suggestion. */
  readonly byHand: number;
}

export function suggestionFigures(claims: Iterable<Claim>, rejections: Iterable<Rejection>): SuggestionFigures {
  let accepted = 0;
  let edited = 0;
  let byHand = 0;
  for (const { origin } of claims) {
    if (origin.kind === 'suggestion') accepted++;
    if (origin.suggested?.edited) edited++;
    if (origin.kind === 'hand') byHand++;
  }
  return { accepted, edited, rejected: [...rejections].length, byHand };
}

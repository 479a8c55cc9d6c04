import type { TextRange } from '@shared/model/fields';
import { findWords } from '@shared/text/find';
import { cutsNoWord } from '@shared/text/words';
import { t } from '../i18n';
import { rangesOf, selectedClaim } from './changes';
import { desk } from './desk-store';
import { announce } from './runtime';
import { rangeInHand } from './selection';

/** Words longer than this stand in a text once. */
const LONGEST_WORDS = 1_000;

let last: { text: string; words: string; whole: boolean; ranges: readonly TextRange[] } | undefined;

/**
 * Every place of the article with the same words as a range of it, in the same case; whole words, unless the range cuts
 * one itself.
 */
export function occurrencesOf(text: string, range: TextRange): readonly TextRange[] {
  if (range.end - range.start > LONGEST_WORDS) return [range];
  const words = text.slice(range.start, range.end);
  const whole = cutsNoWord(text, range);
  if (last?.text !== text || last.words !== words || last.whole !== whole) {
    last = { text, words, whole, ranges: findWords(text, words, { matchCase: true, wholeWord: whole }).ranges };
  }
  return last.ranges;
}

/** The range whose occurrences would be selected: of the selection, or of the claim in hand. */
export function rangeToRepeat(): TextRange | undefined {
  const { article, selection } = desk.get();
  if (!article) return undefined;
  if (selection) return rangeInHand(selection);
  const claim = selectedClaim();
  const ranges = claim ? rangesOf(article, claim) : [];
  return ranges.length === 1 ? ranges[0] : undefined;
}

/** Selects every place with the words in hand, each to be a claim of its own; once more: the one place again. */
export function selectOccurrences(): void {
  const { article, selection } = desk.get();
  const range = rangeToRepeat();
  if (!article || !range) return;
  const { start, end } = range;
  const ranges = selection?.each ? [range] : occurrencesOf(article.draft.text, range);
  desk.set({
    selection: { ranges, anchor: start, focus: end, ...(!selection?.each && { each: true as const }) }, caret: end, selectedClaimId: null,
  });
  announce(t.selection.allPlaces(ranges.length));
}

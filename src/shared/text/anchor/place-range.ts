/**
 * Where one range of the old draft stands in the new one, by the comparison of the two. In this order: the same words in
 * the place that the comparison names; what is left of them there, between their neighbours; the quote among what the
 * comparison says nothing about.
 */

import type { TargetState } from '@shared/model/vocabulary';
import { align } from '../align';
import { snapToGraphemes } from '../graphemes';
import type { TextRange } from '../ranges';
import type { DraftComparison } from './compare-drafts';
import { AS_GOOD, FLOOR, scoreOf, type TokenPlace } from './place';
import { type Partner, remainingPlace, wholePlace } from './remains';
import { QuoteSearch } from './search-quote';
import { fates } from './token-map';
import { printedAlike, tokenAfter } from './tokens';

/**
 * `exact`: the same words at the same offsets. `moved`: the same words at others. `reworded`: changed words, or the same
 * ones among so much that changed that a person must look. `ambiguous`: several places are as good. `orphaned`: nowhere.
 */
export type AnchorState = Exclude<TargetState, 'confirmed'>;

export interface PlacedRange {
  readonly state: AnchorState;
  /** None for an ambiguous or orphaned range. */
  readonly range?: TextRange;
  /** Of an ambiguous range: the places that are as good, by offset. */
  readonly candidates?: readonly TextRange[];
  /** 0 to 1; see `scoreOf`. */
  readonly score: number;
}

/** Words that stayed in a changed sentence are sure when so much of what is before and after them stayed (together, of 2). */
const ENOUGH_CONTEXT = 0.6;
/** Words that stand in another place are sure when so much of what is around them is there too (of 2). */
const FULL_CONTEXT = 1.5;

/** Places ranges of the old draft in the new one, each by itself: none depends on another. */
export class RangePlacer {
  readonly #comparison: DraftComparison;
  readonly #search: QuoteSearch;
  readonly #partner: Partner;

  constructor(comparison: DraftComparison) {
    this.#comparison = comparison;
    this.#search = new QuoteSearch(comparison);
    this.#partner = (token) => comparison.to[token] ?? -1;
  }

  /** `range` holds something other than white space. */
  place(range: TextRange): PlacedRange {
    const { old } = this.#comparison;
    const first = tokenAfter(old, range.start);
    let end = first + 1;
    while (end < old.count && old.starts[end]! < range.end) end++;

    const whole = wholePlace(this.#comparison, this.#partner, first, end);
    const expected = whole ?? remainingPlace(this.#comparison, this.#partner, first, end);
    const rivals = this.#amongRivals(first, end);
    if (rivals.length > 0) return this.#best(range, first, end, expected ? [expected, ...rivals] : rivals, whole !== undefined);
    if (whole) return this.#told(range, first, end, whole, this.#isSure(first, end, whole));
    if (expected && scoreOf(expected) >= FLOOR) return this.#told(range, first, end, expected, false);
    return this.#best(range, first, end, this.#search.places(first, end), true);
  }

  /** Whether nobody need look at words that stand unchanged. */
  #isSure(first: number, end: number, place: TokenPlace): boolean {
    const { fate, oldSentences, to } = this.#comparison;
    let isUntouched = true;
    for (let token = first; token < end && isUntouched; token++) {
      const became = fate[oldSentences.of[token]!];
      isUntouched = (became === fates.same || became === fates.moved) && to[token] === token - first + place.first;
    }
    return isUntouched || place.before + place.after >= (place.position === 1 ? ENOUGH_CONTEXT : FULL_CONTEXT);
  }

  /** The places in other sentences that the sentence of the range may be as well. */
  #amongRivals(first: number, end: number): TokenPlace[] {
    const { old, fresh, oldSentences, freshSentences, rivals } = this.#comparison;
    const sentence = oldSentences.of[first]!;
    if (sentence !== oldSentences.of[end - 1]) return [];
    const oldFirst = oldSentences.first[sentence]!;
    const ids = old.ids.subarray(oldFirst, oldSentences.first[sentence + 1]);
    return (rivals.get(sentence) ?? []).flatMap((rival) => {
      const freshFirst = freshSentences.first[rival]!;
      const stays = align(ids, fresh.ids.subarray(freshFirst, freshSentences.first[rival + 1]));
      const partner: Partner = (token) => ((stays[token - oldFirst] ?? -1) < 0 ? -1 : freshFirst + stays[token - oldFirst]!);
      return wholePlace(this.#comparison, partner, first, end) ?? remainingPlace(this.#comparison, partner, first, end) ?? [];
    });
  }

  /** The best of some places; none of them where others are as good. `isSearched`: it may be sure if all around it agrees. */
  #best(range: TextRange, first: number, end: number, places: readonly TokenPlace[], isSearched: boolean): PlacedRange {
    const good = places.filter((place) => scoreOf(place) >= FLOOR).sort((a, b) => scoreOf(b) - scoreOf(a) || a.first - b.first);
    const [best] = good;
    if (!best) return { state: 'orphaned', score: 0 };
    const asGood = good.filter((place) => scoreOf(place) > scoreOf(best) - AS_GOOD);
    const candidates = asGood.map((place) => this.#rangeOf(range, first, end, place)).sort((a, b) => a.start - b.start || a.end - b.end);
    const different = candidates.filter(({ start, end: to }, index) => candidates[index - 1]?.start !== start || candidates[index - 1]?.end !== to);
    if (different.length > 1) return { state: 'ambiguous', candidates: different, score: scoreOf(best) };
    return this.#told(range, first, end, best, isSearched && best.quote === 1 && best.before + best.after >= FULL_CONTEXT);
  }

  #told(range: TextRange, first: number, end: number, place: TokenPlace, isSure: boolean): PlacedRange {
    const { old, fresh } = this.#comparison;
    const found = this.#rangeOf(range, first, end, place);
    const [words, freshWords] = [old.text.slice(range.start, range.end), fresh.text.slice(found.start, found.end)];
    const isSame = words === freshWords || printedAlike(words) === printedAlike(freshWords);
    const score = scoreOf(place);
    if (!isSure || !isSame) return { state: 'reworded', range: found, score };
    const isThere = words === freshWords && found.start === range.start && found.end === range.end;
    return { state: isThere ? 'exact' : 'moved', range: found, score };
  }

  /** The place in offsets; where the range begins or ends within a token, or beyond it in white space, so does the place. */
  #rangeOf(range: TextRange, first: number, end: number, place: TokenPlace): TextRange {
    const { old, fresh } = this.#comparison;
    let [start, stop] = [fresh.starts[place.first]!, fresh.ends[place.end - 1]!];
    const [lead, trail] = [range.start - old.starts[first]!, range.end - old.ends[end - 1]!];
    if (lead > 0 && isSameToken(old, first, fresh, place.first)) start += lead;
    if (lead < 0 && fresh.text.endsWith(old.text.slice(range.start, old.starts[first]), start)) start += lead;
    if (trail < 0 && isSameToken(old, end - 1, fresh, place.end - 1)) stop += trail;
    if (trail > 0 && fresh.text.startsWith(old.text.slice(old.ends[end - 1], range.end), stop)) stop += trail;
    return snapToGraphemes(fresh.text, { start, end: stop });
  }
}

/** Whether two tokens are the same, unit by unit. */
function isSameToken(old: DraftComparison['old'], token: number, fresh: DraftComparison['fresh'], place: number): boolean {
  return old.text.slice(old.starts[token], old.ends[token]) === fresh.text.slice(fresh.starts[place], fresh.ends[place]);
}

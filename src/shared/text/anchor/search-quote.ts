import type { DraftComparison } from './compare-drafts';
import { AS_GOOD, contextOf, FLOOR, scoreOf, type TokenPlace } from './place';

/** What of the words must be there at least, by weight. */
const LEAST_QUOTE = 0.75;
/** Words that say less than this together are everywhere. */
const LEAST_WEIGHT = 1;
/** So many of the rarest words are looked up … */
const LOOKED_UP = 3;
/** … those that stand in no more places than this. */
const MOST_PLACES = 64;
/** A place this far from the expected one, as a share of the text, is as good as any other. */
const FAR = 0.1;

/** Looks for quotes among those words of the new draft that the comparison knows nothing of: all others are something else already. */
export class QuoteSearch {
  readonly #comparison: DraftComparison;
  readonly #places = new Map<number, number[]>();

  constructor(comparison: DraftComparison) {
    const { fresh, from } = (this.#comparison = comparison);
    for (let token = 0; token < fresh.count; token++) {
      if (from[token]! >= 0) continue;
      const known = this.#places.get(fresh.ids[token]!);
      if (known) known.push(token);
      else this.#places.set(fresh.ids[token]!, [token]);
    }
  }

  /** The best place of the old tokens `[first, end)`, with those that are as good, by offset; none below the floor. */
  places(first: number, end: number): TokenPlace[] {
    const { old } = this.#comparison;
    const rare = Array.from({ length: end - first }, (_, index) => first + index)
      .map((token) => ({ token, places: this.#places.get(old.ids[token]!) ?? [] }))
      .filter(({ places }) => places.length > 0 && places.length <= MOST_PLACES)
      .sort((a, b) => a.places.length - b.places.length || a.token - b.token)
      .slice(0, LOOKED_UP);
    const shifts = new Set(rare.flatMap(({ token, places }) => places.map((place) => place - token)));
    const found = [...shifts].flatMap((shift) => this.#placeAt(first, end, shift) ?? []);
    const best = Math.max(...found.map(scoreOf));
    return found.filter((place) => scoreOf(place) > best - AS_GOOD).sort((a, b) => a.first - b.first);
  }

  #placeAt(first: number, end: number, shift: number): TokenPlace | undefined {
    const { old, fresh, from, weights } = this.#comparison;
    const place = { first: first + shift, end: end + shift };
    if (place.first < 0 || place.end > fresh.count) return undefined;
    let [kept, all] = [0, 0];
    for (let token = first; token < end; token++) {
      const weight = weights[old.ids[token]!]!;
      all += weight;
      if (old.ids[token] === fresh.ids[token + shift] && from[token + shift]! < 0) kept += weight;
    }
    if (kept < LEAST_WEIGHT || kept / all < LEAST_QUOTE) return undefined;
    const away = Math.abs(first / old.count - place.first / fresh.count);
    const found = { ...place, quote: kept / all, ...contextOf(this.#comparison, () => -1, first, end, place), position: Math.max(0, 1 - away / FAR) };
    return scoreOf(found) >= FLOOR ? found : undefined;
  }
}

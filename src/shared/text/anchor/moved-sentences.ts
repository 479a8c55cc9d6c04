/** Sentences that were changed and stand in another place: looked for among those sentences of the new draft that come from nowhere. */

import type { SentenceList } from './sentence-list';
import type { TokenMap } from './token-map';
import { fates, shareOf } from './token-map';
import type { Tokens } from './tokens';

/** What sentences that are the same but for a few words have in common at least, by weight. */
const LEAST_ALIKE = 0.5;
/** Two places that differ by less than this are as good as one another. */
const MARGIN = 0.12;
/** A new sentence of which more is known than this is no new one. */
const MOST_KNOWN = 0.5;
/** Words that more of the new sentences have than so many tell nothing. */
const MOST_COMMON = 64;

interface Sides {
  readonly old: Tokens;
  readonly fresh: Tokens;
  readonly oldSentences: SentenceList;
  readonly freshSentences: SentenceList;
  readonly fate: Uint8Array;
  readonly weights: Float64Array;
}

/** A place that an old sentence may have moved to; `alike` is 0 to 1. */
interface Likeness {
  readonly sentence: number;
  readonly place: number;
  readonly alike: number;
}

/**
 * Joins the words of sentences that moved and changed, and sets their fate.
 * @returns for old sentences the new ones that they may as well be
 */
export function findMoved(sides: Sides, map: TokenMap): Map<number, number[]> {
  const { old, oldSentences, freshSentences, fate, weights } = sides;
  const news = new NewSentences(sides, map);
  const found: Likeness[] = [];
  const likenesses = new Map<number, Likeness[]>();
  const stayed = new Map<number, number>();
  for (let sentence = 0; sentence < oldSentences.count; sentence++) {
    if (fate[sentence] !== fates.changed && fate[sentence] !== fates.gone) continue;
    const likely = news.like(sentence);
    if (likely.length === 0) continue;
    const kept = fate[sentence] === fates.gone ? 0 : shareOf(old.ids, map.to, oldSentences.first[sentence]!, oldSentences.first[sentence + 1]!, weights);
    likenesses.set(sentence, likely);
    stayed.set(sentence, kept);
    found.push(...likely.filter(({ alike }) => alike > kept + MARGIN));
  }

  const [done, taken] = [new Set<number>(), new Set<number>()];
  for (const { sentence, place } of found.sort((a, b) => b.alike - a.alike || a.sentence - b.sentence || a.place - b.place)) {
    if (done.has(sentence) || taken.has(place)) continue;
    done.add(sentence);
    taken.add(place);
    fate[sentence] = oldSentences.keys[sentence] === freshSentences.keys[place] ? fates.moved : fates.movedAndChanged;
    const [first, end] = [oldSentences.first[sentence]!, oldSentences.first[sentence + 1]!];
    map.part(first, end);
    for (let token = freshSentences.first[place]!; token < freshSentences.first[place + 1]!; token++) {
      if (map.from[token]! >= 0) map.part(map.from[token]!, map.from[token]! + 1);
    }
    map.align(numbers(first, end), numbers(freshSentences.first[place]!, freshSentences.first[place + 1]!));
  }

  const rivals = new Map<number, number[]>();
  for (const [sentence, likely] of likenesses) {
    const isMoved = done.has(sentence);
    const own = isMoved ? likely[0]!.alike : stayed.get(sentence)!;
    const others = likely.filter(({ place, alike }) => alike >= own - MARGIN && !(isMoved && taken.has(place)));
    if (fate[sentence] !== fates.gone && others.length > 0) rivals.set(sentence, others.map(({ place }) => place));
  }
  return rivals;
}

/** The sentences of the new draft that come from nowhere, to be found by their words. */
class NewSentences {
  readonly #sides: Sides;
  readonly #byWord = new Map<number, number[]>();
  /** The weight of a new sentence: of its different words, together. */
  readonly #weight = new Map<number, number>();

  constructor(sides: Sides, { from }: TokenMap) {
    const { fresh, freshSentences, weights } = (this.#sides = sides);
    for (let sentence = 0; sentence < freshSentences.count; sentence++) {
      const [first, end] = [freshSentences.first[sentence]!, freshSentences.first[sentence + 1]!];
      if (shareOf(fresh.ids, from, first, end, weights) > MOST_KNOWN) continue;
      const words = new Set(fresh.ids.subarray(first, end));
      this.#weight.set(sentence, weightOf(words, weights));
      for (const word of words) {
        const known = this.#byWord.get(word);
        if (known) known.push(sentence);
        else this.#byWord.set(word, [sentence]);
      }
    }
  }

  /** The new sentences that are like an old one, the likest first. */
  like(sentence: number): Likeness[] {
    const { old, oldSentences, weights } = this.#sides;
    const words = new Set(old.ids.subarray(oldSentences.first[sentence], oldSentences.first[sentence + 1]));
    const shared = new Map<number, number>();
    for (const word of words) {
      const places = this.#byWord.get(word);
      if (!places || places.length > MOST_COMMON) continue;
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + weights[word]!);
    }
    const own = weightOf(words, weights);
    return [...shared]
      .map(([place, weight]) => ({ sentence, place, alike: (2 * weight) / (own + this.#weight.get(place)!) }))
      .filter(({ alike }) => alike >= LEAST_ALIKE)
      .sort((a, b) => b.alike - a.alike || a.place - b.place);
  }
}

function weightOf(words: Iterable<number>, weights: Float64Array): number {
  let sum = 0;
  for (const word of words) sum += weights[word]!;
  return sum;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

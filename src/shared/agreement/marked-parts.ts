import type { TextRange } from '../model/fields';
import { compareRanges, intersects } from '../text/ranges';
import type { Annotation, MarkedClaim, MarkedText } from './marked-article';

/** Something that everybody looked at, and each person's claims on it. */
export interface Item {
  /** How much it counts: of a stretch its length, of a sentence 1. */
  readonly weight: number;
  readonly claims: readonly (readonly MarkedClaim[])[];
}

/** A stretch of the text whose borders nobody's claim crosses. The parts together are the text. */
export interface Part extends TextRange {
  /** Each person's claims in it. */
  readonly claims: readonly (readonly MarkedClaim[])[];
  readonly sentences: readonly Item[];
  /** It all, cut wherever a claim begins or ends. */
  readonly stretches: readonly Item[];
}

/** The text in the smallest parts that begin with a sentence and that no claim reaches out of. */
export function partsOf({ length, sentences }: MarkedText, annotations: readonly Annotation[]): Part[] {
  const claims = annotations.map((annotation) => [...annotation.claims].sort((a, b) => compareRanges(hullOf(a), hullOf(b))));
  const borders = uncrossed(sentences.slice(1).map(({ start }) => start), claims.flat().map(hullOf));
  const nextClaim = annotations.map(() => 0);
  let nextSentence = 0;
  let start = 0;
  return [...borders, length].map((end) => {
    const within = claims.map((own, person) => {
      const from = nextClaim[person]!;
      let to = from;
      while (to < own.length && hullOf(own[to]!).start < end) to++;
      nextClaim[person] = to;
      return own.slice(from, to);
    });
    const from = nextSentence;
    while (nextSentence < sentences.length && sentences[nextSentence]!.start < end) nextSentence++;
    const part = partOf({ start, end }, sentences.slice(from, nextSentence), within);
    start = end;
    return part;
  });
}

/** From where a claim begins to where it ends; a split quotation with what lies between. */
export function hullOf({ ranges }: MarkedClaim): TextRange {
  return { start: ranges[0]!.start, end: ranges.at(-1)!.end };
}

function partOf(place: TextRange, sentences: readonly TextRange[], claims: Part['claims']): Part {
  const on = (range: TextRange): Item['claims'] => claims.map((own) => own.filter(({ ranges }) => ranges.some((marked) => intersects(marked, range))));
  const borders = new Set([place.start, place.end, ...claims.flat().flatMap(({ ranges }) => ranges.flatMap(({ start, end }) => [start, end]))]);
  const sorted = [...borders].sort((a, b) => a - b);
  return {
    ...place,
    claims,
    sentences: sentences.map((sentence) => ({ weight: 1, claims: on(sentence) })),
    stretches: sorted.slice(1).map((end, index) => ({ weight: end - sorted[index]!, claims: on({ start: sorted[index]!, end }) })),
  };
}

/** Those of the borders that lie inside no range. Both are walked through once. */
function uncrossed(borders: readonly number[], ranges: readonly TextRange[]): number[] {
  const sorted = [...ranges].sort(compareRanges);
  let next = 0;
  let reach = 0;
  return borders.filter((border) => {
    while (next < sorted.length && sorted[next]!.start < border) reach = Math.max(reach, sorted[next++]!.end);
    return reach <= border;
  });
}

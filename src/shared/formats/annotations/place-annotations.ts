import { MAX_RANGES_PER_CLAIM } from '../../model/limits';
import { asPattern } from '../../text/as-pattern';
import { canonicalise } from '../../text/canonical';
import { isOnGraphemeBoundaries, snapToGraphemes } from '../../text/graphemes';
import type { OffsetMap, OffsetUnit } from '../../text/offsets';
import { createOffsetMap, OFFSET_UNITS } from '../../text/offsets';
import { findQuote } from '../../text/quote';
import type { TextRange } from '../../text/ranges';
import { normaliseRanges } from '../../text/ranges';
import type { CanonicalPlaces } from './canonical-places';
import { canonicalPlaces } from './canonical-places';
import type { Fault, RawAnnotation, RawPart, RawQuote } from './raw-annotation';

/** How a wrong place was mended. */
export type Repair =
  | 'other-unit' // the offsets count in another unit than the one of the file
  | 'by-quote' // the words were found elsewhere
  | 'widened'; // a character was cut; the words tell which

/** What became of an annotation. Ranges are UTF-16 code units of the canonical text, on whole characters. */
export type PlacedAnnotation = { readonly annotation: RawAnnotation } & (
  | { readonly outcome: 'placed'; readonly ranges: readonly TextRange[] }
  | { readonly outcome: 'repaired'; readonly ranges: readonly TextRange[]; readonly how: Repair; readonly unit?: OffsetUnit }
  /** Its words are others in this text: where they stand is likely, 0 to 1, and for a person to say. `was`: the words that it had. */
  | { readonly outcome: 'doubtful'; readonly ranges: readonly TextRange[]; readonly score: number; readonly was: string }
  | { readonly outcome: 'not-placed'; readonly why: Fault }
);

export interface Placement {
  /** The unit that the offsets were read in first. */
  readonly unit: OffsetUnit;
  /** Nobody had said the unit. */
  readonly isUnitAssumed: boolean;
  /** The canonical text that the ranges are places of. */
  readonly text: string;
  readonly changes: CanonicalPlaces['changes'];
  /** One for each annotation, in their order. */
  readonly annotations: readonly PlacedAnnotation[];
}

export interface PlaceOptions {
  /** What the offsets count in; without it the unit in which most quotes are right, else `usual`. */
  readonly unit?: OffsetUnit | undefined;
  readonly usual: OffsetUnit;
  /** Parts with nothing but line ends and white space between them are one part. */
  readonly joinsLines?: boolean | undefined;
}

type PartPlace =
  | { readonly range: TextRange; readonly repair?: { readonly how: Repair; readonly unit?: OffsetUnit } }
  | { readonly why: Fault };

/**
 * Places annotations in a text. Each slice is compared with its quote; where they differ the other offset units are
 * tried, then the words are looked for with those around them. What cannot be placed for certain is not placed.
 * @param text as the file has it: its line ends and marks count in the offsets
 */
export function placeAnnotations(text: string, annotations: readonly RawAnnotation[], options: PlaceOptions): Placement {
  const placer = new Placer(text);
  const unit = options.unit ?? placer.unitOfQuotes(annotations, options.usual);
  return {
    unit,
    isUnitAssumed: options.unit === undefined,
    text: placer.canonical.text,
    changes: placer.canonical.changes,
    annotations: annotations.map((annotation) => placer.place(annotation, unit, options.joinsLines ?? false)),
  };
}

class Placer {
  readonly canonical: CanonicalPlaces;
  readonly #original: string;
  readonly #maps = new Map<OffsetUnit, OffsetMap>();

  constructor(text: string) {
    this.#original = text;
    this.canonical = canonicalPlaces(text);
  }

  /** The unit in which most slices are what their quotes say; the usual one where none is better. */
  unitOfQuotes(annotations: readonly RawAnnotation[], usual: OffsetUnit): OffsetUnit {
    const parts = annotations.flatMap((annotation) => annotation.parts);
    const agreeing = (unit: OffsetUnit): number => parts.filter((part) => this.#quoted(part, unit)).length;
    return [usual, ...OFFSET_UNITS].reduce((best, unit) => (agreeing(unit) > agreeing(best) ? unit : best));
  }

  place(annotation: RawAnnotation, unit: OffsetUnit, joinsLines: boolean): PlacedAnnotation {
    const { parts, fault } = annotation;
    const notPlaced = (why: Fault): PlacedAnnotation => ({ annotation, outcome: 'not-placed', why });
    if (fault) return notPlaced(fault);
    if (parts.length === 0) return notPlaced('no-place');
    if (parts.length > MAX_RANGES_PER_CLAIM) return notPlaced('too-many-parts');
    const ranges: TextRange[] = [];
    let repair: { readonly how: Repair; readonly unit?: OffsetUnit } | undefined;
    for (const part of parts) {
      const place = this.#placePart(part, unit);
      if ('why' in place) return notPlaced(place.why);
      ranges.push(place.range);
      repair ??= place.repair;
    }
    const placed = joinsLines ? this.#joinLines(normaliseRanges(ranges)) : normaliseRanges(ranges);
    return repair ? { annotation, outcome: 'repaired', ranges: placed, ...repair } : { annotation, outcome: 'placed', ranges: placed };
  }

  #placePart(part: RawPart, unit: OffsetUnit): PartPlace {
    const place = this.#placeAsSaid(part, unit);
    const range = 'why' in place ? undefined : place.range;
    if (range && this.#words(range).trim() === '') return { why: 'white-space' };
    return place;
  }

  #placeAsSaid(part: RawPart, unit: OffsetUnit): PartPlace {
    const said = part.range ? this.#resolve(part.range, unit) : undefined;
    if (!isFilled(part.quote)) {
      if (said === undefined) return { why: 'no-place' };
      if (typeof said === 'string') return { why: said };
      return isOnGraphemeBoundaries(this.canonical.text, said) ? { range: said } : { why: 'cuts-character' };
    }
    const here = this.#quoted(part, unit);
    if (here) return this.#whole(here);
    for (const other of OFFSET_UNITS) {
      const there = other === unit ? undefined : this.#quoted(part, other);
      if (there) return { range: snapToGraphemes(this.canonical.text, there), repair: { how: 'other-unit', unit: other } };
    }
    const found = this.#find(part.quote);
    if (typeof found !== 'string') return part.range ? { range: found, repair: { how: 'by-quote' } } : { range: found };
    return { why: typeof said === 'string' && found === 'quote-absent' ? said : found };
  }

  /** A range whose words are right, widened where it cuts a character. */
  #whole(range: TextRange): PartPlace {
    if (isOnGraphemeBoundaries(this.canonical.text, range)) return { range };
    return { range: snapToGraphemes(this.canonical.text, range), repair: { how: 'widened' } };
  }

  /** Where a part lies in a unit, if its quote stands there. */
  #quoted({ range, quote }: RawPart, unit: OffsetUnit): TextRange | undefined {
    if (!range || !isFilled(quote)) return undefined;
    const place = this.#resolve(range, unit);
    return typeof place !== 'string' && sameWords(this.#words(place), quote.exact) ? place : undefined;
  }

  /** A range of the file as one of the canonical text, or what is wrong with it. */
  #resolve({ start, end }: { start: number; end: number }, unit: OffsetUnit): TextRange | Fault {
    if (!Number.isInteger(start) || !Number.isInteger(end)) return 'not-a-number';
    if (start < 0 || end < 0) return 'negative';
    if (start > end) return 'reversed';
    if (start === end) return 'empty';
    const map = this.#map(unit);
    if (map.length === null || end > map.length) return 'out-of-range';
    const [from, to] = [map.fromUnit(start), map.fromUnit(end)];
    if (from === null || to === null) return 'cuts-character';
    const place = { start: this.canonical.at(from), end: this.canonical.at(to) };
    return place.start < place.end ? place : 'empty';
  }

  /** The one place where the words stand: with those around them, else without; white space may differ. */
  #find({ exact, prefix = '', suffix = '' }: RawQuote): TextRange | 'quote-absent' | 'ambiguous' {
    const words = canonicalise(exact).text;
    const context = { prefix: canonicalise(withoutHalves(prefix)).text, suffix: canonicalise(withoutHalves(suffix)).text };
    for (const query of [{ exact: words, ...context }, { exact: words }]) {
      const found = findQuote(this.canonical.text, query);
      if (found.ok) return found.value;
      if (found.error.code === 'ambiguous') return 'ambiguous';
    }
    return findLoosely(this.canonical.text, words);
  }

  #joinLines(ranges: readonly TextRange[]): TextRange[] {
    const joined: TextRange[] = [];
    for (const range of ranges) {
      const last = joined.at(-1);
      if (last && /^\s*\n\s*$/.test(this.canonical.text.slice(last.end, range.start))) joined[joined.length - 1] = { start: last.start, end: range.end };
      else joined.push(range);
    }
    return joined;
  }

  #words({ start, end }: TextRange): string {
    return this.canonical.text.slice(start, end);
  }

  #map(unit: OffsetUnit): OffsetMap {
    let map = this.#maps.get(unit);
    if (!map) this.#maps.set(unit, (map = createOffsetMap(this.#original, unit)));
    return map;
  }
}

/** Longer quotes are found exactly or not at all. UTF-16 code units. */
const LONGEST_LOOSE_QUOTE = 10_000;

/** Words whose white space differs from that of the text, where they stand once. */
function findLoosely(text: string, exact: string): TextRange | 'quote-absent' | 'ambiguous' {
  const words = exact.trim();
  if (words === '' || words.length > LONGEST_LOOSE_QUOTE || !/\s/.test(words)) return 'quote-absent';
  const pattern = words.split(/\s+/).map(asPattern).join('\\s+');
  const [first, second] = text.matchAll(new RegExp(pattern, 'gu'));
  if (second) return 'ambiguous';
  if (!first) return 'quote-absent';
  const range = { start: first.index, end: first.index + first[0].length };
  return isOnGraphemeBoundaries(text, range) ? range : 'quote-absent';
}

function isFilled(quote: RawQuote | undefined): quote is RawQuote {
  return quote !== undefined && quote.exact.trim() !== '';
}

/** Whether two texts have the same words; formats that know no line ends write blanks for them. */
function sameWords(a: string, b: string): boolean {
  return a === b || collapsed(a) === collapsed(b);
}

function collapsed(text: string): string {
  return canonicalise(text).text.replace(/\s+/g, ' ').trim();
}

/** Context without the halves of characters that tools cut off at its ends. */
function withoutHalves(context: string): string {
  return context.replace(/^\p{Surrogate}+|\p{Surrogate}+$/gu, '');
}

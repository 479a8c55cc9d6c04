import type { TextRange } from '../model/fields';

/** A claim as it is printed. */
export interface PrintedClaim {
  /** From 1, in reading order. */
  readonly number: number;
  /** Ordered, apart from each other (UTF-16 code units). */
  readonly ranges: readonly TextRange[];
  readonly tags: readonly string[];
}

/** A stretch of text under the same tags throughout. */
export interface Stretch extends TextRange {
  readonly tags: readonly string[];
  /** The numbers of the claims that end with it: they stand behind it. */
  readonly numbers: readonly number[];
}

/**
 * Cuts a part of a text where tags begin and end.
 * @param claims those that reach into the part, in reading order
 * @returns stretches that together are the part, none of them empty
 */
export function stretchesOf({ start, end }: TextRange, claims: readonly PrintedClaim[]): Stretch[] {
  const cuts = new Set([start, end]);
  for (const { ranges } of claims) {
    for (const range of ranges) for (const at of [range.start, range.end]) if (at > start && at < end) cuts.add(at);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1]!;
    const over = claims.filter(({ ranges }) => ranges.some((range) => range.start <= from && range.end >= to));
    return {
      start: from,
      end: to,
      tags: [...new Set(over.flatMap(({ tags }) => (tags.length > 0 ? tags : [''])))],
      numbers: over.filter(({ ranges }) => ranges.at(-1)!.end === to).map(({ number }) => number),
    };
  });
}

/**
 * The claims of each of some parts that follow one another, as their ranges lie: one walk over both.
 * @param claims ordered by their first beginning
 */
export function claimsOfParts(parts: readonly TextRange[], claims: readonly PrintedClaim[]): PrintedClaim[][] {
  const found: PrintedClaim[][] = parts.map(() => []);
  for (const claim of claims) {
    const [first, last] = [claim.ranges[0], claim.ranges.at(-1)];
    if (!first || !last) continue;
    for (let at = firstEndingAfter(parts, first.start); at < parts.length && parts[at]!.start < last.end; at++) found[at]!.push(claim);
  }
  return found;
}

function firstEndingAfter(parts: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (parts[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

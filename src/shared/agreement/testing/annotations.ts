import fc from 'fast-check';
import { normaliseRanges } from '../../text/ranges';
import type { Annotation, MarkedClaim, MarkedText } from '../marked-article';

/** A claim on places written as `0-10 20-30`. */
export function aClaim(id: string, places: string, ...tags: readonly string[]): MarkedClaim {
  const ranges = places.split(' ').map((place) => {
    const [start, end] = place.split('-').map(Number);
    return { start: start!, end: end! };
  });
  return { id, ranges, tags };
}

/** Characters of the texts of `anAnnotations`. */
export const LENGTH = 120;

/** A text of that length in sentences of ten characters, a space between them. */
export const tenByTen: MarkedText = {
  length: LENGTH,
  sentences: Array.from({ length: LENGTH / 10 }, (_, index) => ({ start: index * 10, end: index * 10 + 9 })),
};

/** What two to four people may mark in such a text. */
export function anAnnotations(): fc.Arbitrary<Annotation[]> {
  const range = fc.tuple(fc.nat({ max: LENGTH - 2 }), fc.integer({ min: 1, max: 25 })).map(([start, length]) => ({ start, end: Math.min(LENGTH, start + length) }));
  const claim = fc.record({ ranges: fc.array(range, { minLength: 1, maxLength: 2 }), tags: fc.subarray(['sourced', 'disputed', 'quote']) });
  return fc.array(fc.array(claim, { maxLength: 6 }), { minLength: 2, maxLength: 4 }).map((people) => people.map((claims, person) => ({
    name: `Person ${person}`,
    claims: claims.map(({ ranges, tags }, index) => ({ id: `${person}-${index}`, ranges: normaliseRanges(ranges), tags })),
  })));
}

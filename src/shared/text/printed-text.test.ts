import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOfParts, stretchesOf, type PrintedClaim } from './printed-text';

const claim = (number: number, tags: string[], ...ranges: [number, number][]): PrintedClaim => ({
  number, tags, ranges: ranges.map(([start, end]) => ({ start, end })),
});

describe('WN-7: the printed text', () => {
  it('is cut where tags begin and end; a number stands where its claim ends', () => {
    const claims = [claim(1, ['a'], [2, 6]), claim(2, ['b'], [4, 8], [12, 14]), claim(3, [], [9, 10])];
    expect(stretchesOf({ start: 0, end: 10 }, claims)).toEqual([
      { start: 0, end: 2, tags: [], numbers: [] },
      { start: 2, end: 4, tags: ['a'], numbers: [] },
      { start: 4, end: 6, tags: ['a', 'b'], numbers: [1] },
      { start: 6, end: 8, tags: ['b'], numbers: [] },
      { start: 8, end: 9, tags: [], numbers: [] },
      { start: 9, end: 10, tags: [''], numbers: [3] },
    ]);
    expect(stretchesOf({ start: 11, end: 20 }, [claims[1]!])[1]).toEqual({ start: 12, end: 14, tags: ['b'], numbers: [2] });
  });

  it('holds every part of the text once, and every claim’s number once', () => {
    const arbitrary = fc.array(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 30 })), { maxLength: 12 });
    fc.assert(
      fc.property(arbitrary, (spans) => {
        const claims = spans.sort((a, b) => a[0] - b[0]).map(([start, length], index) => claim(index + 1, [`t${index % 3}`], [start, Math.min(start + length, 100)]));
        const parts = [{ start: 0, end: 40 }, { start: 41, end: 100 }];
        const found = claimsOfParts(parts, claims).flatMap((each, index) => stretchesOf(parts[index]!, each));
        expect(found.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(99);
        const ends = claims.filter(({ ranges }) => ranges[0]!.end !== 41).map(({ number }) => number);
        expect(found.flatMap(({ numbers }) => numbers).sort((a, b) => a - b)).toEqual(ends);
      }),
    );
  });
});

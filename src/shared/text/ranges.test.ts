import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  intersection,
  intersects,
  normaliseRanges,
  subtractRanges,
  type TextRange,
  unionRanges,
  validRange,
} from './ranges';

const LENGTH = 30;
const range = fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const ranges = fc.array(range, { maxLength: 8 });

/** Which units a list of ranges covers: the meaning that every operation must keep. */
function units(list: readonly TextRange[]): number[] {
  return Array.from({ length: LENGTH }, (_, at) => at).filter((at) => list.some((each) => each.start <= at && at < each.end));
}

function isNormal(list: readonly TextRange[]): boolean {
  return list.every((each, index) => each.start < each.end && (index === 0 || list[index - 1]!.end < each.start));
}

describe('ranges', () => {
  it.each([
    [{ start: 0, end: 5 }, true],
    [{ start: 4, end: 5 }, true],
    [{ start: 0, end: 6 }, false],
    [{ start: 2, end: 2 }, false],
    [{ start: 3, end: 2 }, false],
    [{ start: -1, end: 2 }, false],
    [{ start: 0.5, end: 2 }, false],
    [{ start: 0, end: NaN }, false],
    [{ start: 0, end: Infinity }, false],
  ])('TX-60: %j in a text of 5 units is valid: %s', (each, valid) => {
    expect(validRange(each, 5)).toBe(valid);
  });

  it('TX-61: ranges that only touch do not intersect', () => {
    expect(intersects({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
    expect(intersects({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
    expect(intersection({ start: 0, end: 3 }, { start: 3, end: 5 })).toBeNull();
    expect(intersection({ start: 0, end: 4 }, { start: 3, end: 5 })).toEqual({ start: 3, end: 4 });
    expect(contains({ start: 0, end: 4 }, { start: 3, end: 4 })).toBe(true);
    expect(contains({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(false);
  });

  it('TX-62: a normalised list is sorted, disjoint, and covers the same units', () => {
    fc.assert(
      fc.property(ranges, (list) => {
        const normal = normaliseRanges(list);
        expect(isNormal(normal)).toBe(true);
        expect(units(normal)).toEqual(units(list));
      }),
    );
  });

  it('TX-63: union and subtraction cover what sets of units would', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const union = unionRanges(a, b);
        const difference = subtractRanges(a, b);
        const inB = new Set(units(b));
        expect(isNormal(union) && isNormal(difference)).toBe(true);
        expect(units(union)).toEqual(units([...a, ...b]));
        expect(units(difference)).toEqual(units(a).filter((at) => !inB.has(at)));
      }),
    );
  });
});

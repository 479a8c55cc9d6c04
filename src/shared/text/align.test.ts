import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, longestRise } from './align';

/** The length of a longest common subsequence, by the definition. */
function longestCommon(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a[0] === b[0]) return 1 + longestCommon(a.slice(1), b.slice(1));
  return Math.max(longestCommon(a.slice(1), b), longestCommon(a, b.slice(1)));
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

describe('TX-101: sequences side by side', () => {
  it('keeps as many items as can stay in order, each once', () => {
    fc.assert(fc.property(letters, letters, (old, fresh) => {
      const places = [...align(old, fresh)];
      const kept = places.filter((place) => place >= 0);
      expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
      expect(kept).toHaveLength(longestCommon(old, fresh));
      for (const [index, place] of places.entries()) if (place >= 0) expect(fresh[place]).toBe(old[index]);
    }));
  });

  it('cuts long ones at what both have once', () => {
    const old = Array.from({ length: 6_000 }, (_, index) => (index % 100 === 0 ? index : index % 7));
    const fresh = old.filter((_, index) => index < 2_000 || index > 2_050);
    const places = align(old, fresh);
    expect([...places].filter((place) => place >= 0).length).toBeGreaterThan(fresh.length - 100);
    expect(places[5_900]).toBe(5_900 - 51);
  });

  it('finds the longest rise', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 8 }), (values) => {
      const rise = longestRise(values).map((index) => values[index]!);
      for (const [index, value] of rise.entries()) if (index > 0) expect(value).toBeGreaterThan(rise[index - 1]!);
      const all = Array.from({ length: 2 ** values.length }, (_, mask) => values.filter((_value, bit) => (mask >> bit) % 2 === 1));
      const longest = Math.max(...all.filter((some) => some.every((value, index) => index === 0 || value > some[index - 1]!)).map(({ length }) => length));
      expect(rise).toHaveLength(longest);
    }));
  });
});

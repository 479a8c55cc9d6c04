import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normaliseRanges } from '@shared/text/ranges';
import { combOf, seenStretches } from './strip';

it('stretches that the eye cannot tell apart are one, and none is too thin to be seen', () => {
  expect(seenStretches([])).toEqual([]);
  expect(seenStretches([{ start: 0.5, end: 0.500001 }, { start: 0.5001, end: 0.5002 }])).toEqual([{ start: 0.5, end: 151 / 300 }]);
  expect(seenStretches([{ start: 0, end: 0.1 }, { start: 0.9, end: 1 }])).toEqual([{ start: 0, end: 0.1 }, { start: 0.9, end: 1 }]);
});

it('whatever the stretches, the seen ones cover them, stay in the strip and are few', () => {
  const places = fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 20_000 })), { maxLength: 2_000 });
  fc.assert(fc.property(places, (given) => {
    const ranges = normaliseRanges(given.map(([start, length]) => ({ start, end: start + length })));
    const all = ranges.map(({ start, end }) => ({ start: start / 120_000, end: end / 120_000 }));
    const seen = seenStretches(all);
    expect(seen.length).toBeLessThanOrEqual(150);
    for (const { start, end } of all) expect(seen.some((each) => each.start <= start && each.end >= end - 1e-9)).toBe(true);
    for (const [index, { start, end }] of seen.entries()) {
      expect(start).toBeGreaterThanOrEqual(seen[index - 1]?.end ?? 0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(1);
    }
  }));
});

it('a comb has a tooth for each', () => {
  expect(combOf([{ start: 0.25, end: 0.5 }])).toBe('polygon(0 100%, 25% 100%, 25% 0, 50% 0, 50% 100%, 100% 100%)');
});

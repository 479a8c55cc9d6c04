import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, IntervalIndex } from './interval-index';

/** What the index must answer, the slow and obvious way. */
class Model {
  private list: Interval[] = [];

  insert(interval: Interval): void {
    this.list.push(interval);
    this.list.sort((a, b) => a.start - b.start || b.end - a.end || a.handle - b.handle);
  }

  remove({ start, end, handle }: Interval): boolean {
    const at = this.list.findIndex((each) => each.start === start && each.end === end && each.handle === handle);
    if (at >= 0) this.list.splice(at, 1);
    return at >= 0;
  }

  overlapping(start: number, end: number): Interval[] {
    return this.list.filter((each) => each.start < end && start < each.end && start < end);
  }

  all(): Interval[] {
    return this.list;
  }
}

const interval = fc
  .tuple(fc.nat(300), fc.integer({ min: 1, max: 60 }), fc.nat(9))
  .map(([start, length, handle]): Interval => ({ start, end: start + length, handle }));

type Step =
  | { do: 'insert'; interval: Interval }
  | { do: 'remove'; pick: number }
  | { do: 'replace'; pick: number; by: Interval }
  | { do: 'ask'; start: number; length: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('insert' as const), interval }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('replace' as const), pick: fc.nat(), by: interval }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), start: fc.nat(360), length: fc.nat(80) }) },
);

describe('interval index', () => {
  it('TX-70: answers as a plain list does, through any inserts, removals and replacements', () => {
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 400, size: 'max' }),
        fc.array(step, { maxLength: 200, size: 'max' }),
        (first, steps) => {
          const index = IntervalIndex.build(first);
          const model = new Model();
          first.forEach((each) => model.insert(each));
          const picked = (pick: number): Interval | undefined => model.all()[pick % Math.max(model.all().length, 1)];
          for (const each of steps) {
            if (each.do === 'insert') {
              index.insert(each.interval);
              model.insert(each.interval);
            } else if (each.do === 'ask') {
              const { start, length } = each;
              expect(index.overlapping(start, start + length)).toEqual(model.overlapping(start, start + length));
              expect(index.at(start)).toEqual(model.overlapping(start, start + 1).map(({ handle }) => handle));
            } else {
              const target = picked(each.pick);
              if (target === undefined) continue;
              if (each.do === 'remove') {
                expect(index.remove(target)).toBe(true);
                model.remove(target);
              } else {
                expect(index.replace(target, each.by)).toBe(true);
                model.remove(target);
                model.insert(each.by);
              }
            }
          }
          expect([...index]).toEqual(model.all());
          expect(index.size).toBe(model.all().length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('TX-71: gives outer before inner, and later only what begins later', () => {
    const index = IntervalIndex.build([
      { start: 4, end: 6, handle: 1 },
      { start: 0, end: 9, handle: 2 },
      { start: 4, end: 9, handle: 3 },
      { start: 4, end: 6, handle: 0 },
    ]);
    expect(index.at(5)).toEqual([2, 3, 0, 1]);
    expect(index.at(9)).toEqual([]);
    expect(index.overlapping(6, 7).map(({ handle }) => handle)).toEqual([2, 3]);
  });

  it('TX-72: finds a long interval that begins far before', () => {
    const index = IntervalIndex.build(Array.from({ length: 5000 }, (_, n) => ({ start: n * 10, end: n * 10 + 5, handle: n })));
    index.insert({ start: 3, end: 49_000, handle: 9999 });
    expect(index.at(48_998)).toEqual([9999]);
    expect(index.remove({ start: 3, end: 49_000, handle: 9999 })).toBe(true);
    expect(index.at(48_998)).toEqual([]);
    expect(index.remove({ start: 3, end: 49_000, handle: 9999 })).toBe(false);
  });

  it('TX-73: refuses what is no interval and stays as it was', () => {
    const index = IntervalIndex.build([{ start: 0, end: 2, handle: 0 }]);
    const bad = [
      { start: 2, end: 2, handle: 0 },
      { start: 3, end: 2, handle: 0 },
      { start: -1, end: 2, handle: 0 },
      { start: 0.5, end: 2, handle: 0 },
      { start: 0, end: NaN, handle: 0 },
      { start: 0, end: 2, handle: -1 },
    ];
    for (const each of bad) {
      expect(() => index.insert(each)).toThrow(RangeError);
      expect(() => index.replace({ start: 0, end: 2, handle: 0 }, each)).toThrow(RangeError);
    }
    expect([...index]).toEqual([{ start: 0, end: 2, handle: 0 }]);
    expect(index.replace({ start: 1, end: 2, handle: 0 }, { start: 5, end: 6, handle: 0 })).toBe(false);
    expect(index.size).toBe(1);
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GAP_MS, InOrder } from './in-order';

let missing: number;
let used: number[];
let order: InOrder;
const take = (number: number): boolean => order.take(number, () => used.push(number));

beforeEach(() => {
  vi.useFakeTimers();
  missing = 0;
  used = [];
  order = new InOrder(4, () => missing++);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('numbered things', () => {
  it('are handed on in order and once, however they come (UI-3)', () => {
    fc.assert(fc.property(fc.shuffledSubarray([5, 6, 7, 8, 9, 10], { minLength: 6 }), fc.array(fc.integer({ min: 1, max: 10 })), (numbers, again) => {
      used = [];
      order = new InOrder(4, () => missing++);
      for (const number of [...numbers, ...again]) take(number);
      expect(used).toEqual([5, 6, 7, 8, 9, 10]);
      expect(order.last).toBe(10);
    }), { numRuns: 200 });
  });

  it('wait for what belongs before them', () => {
    expect(take(6)).toBe(true);
    expect(used).toEqual([]);
    expect(take(6)).toBe(false);
    expect(take(4)).toBe(false);
    take(5);
    expect(used).toEqual([5, 6]);
    vi.advanceTimersByTime(10 * GAP_MS);
    expect(missing).toBe(0);
  });

  it('may be asked for while one is being used', () => {
    take(6);
    order.take(5, () => {
      used.push(5);
      take(7);
    });
    expect(used).toEqual([5, 6, 7]);
  });

  it('tell when one does not come in time', () => {
    take(6);
    vi.advanceTimersByTime(GAP_MS - 1);
    expect(missing).toBe(0);
    vi.advanceTimersByTime(1);
    expect(missing).toBe(1);
    expect(used).toEqual([]);
  });

  it('are released in order, gaps or not', () => {
    take(9);
    take(7);
    order.release();
    expect(used).toEqual([7, 9]);
    expect(order.last).toBe(9);
    vi.advanceTimersByTime(10 * GAP_MS);
    expect(missing).toBe(0);
  });
});

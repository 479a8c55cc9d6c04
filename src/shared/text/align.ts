/**
 * Sequences laid side by side: which items of one stay in the other. Pure, over items of any kind that `===` tells apart.
 */

/** Beyond so many comparisons a stretch is first cut at items that both sides have exactly once. */
const MOST_COMPARISONS = 4_000_000;

/** A stretch of both sequences that is still to be aligned. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly freshFrom: number;
  readonly freshTo: number;
}

/**
 * Where each item of `old` stays in `fresh`, along a longest common subsequence: indexes that only rise, -1 for what
 * goes. Long stretches are cut at items that occur once on both sides; where there is none, the stretch is taken for
 * changed as a whole.
 */
export function align<T>(old: ArrayLike<T>, fresh: ArrayLike<T>): Int32Array {
  const places = new Int32Array(old.length).fill(-1);
  const waiting: Stretch[] = [{ from: 0, to: old.length, freshFrom: 0, freshTo: fresh.length }];
  for (let stretch = waiting.pop(); stretch; stretch = waiting.pop()) {
    let { from, to, freshFrom, freshTo } = stretch;
    while (from < to && freshFrom < freshTo && old[from] === fresh[freshFrom]) places[from++] = freshFrom++;
    while (from < to && freshFrom < freshTo && old[to - 1] === fresh[freshTo - 1]) places[--to] = --freshTo;
    if (from === to || freshFrom === freshTo) continue;
    const rest = { from, to, freshFrom, freshTo };
    if ((to - from) * (freshTo - freshFrom) <= MOST_COMPARISONS) alignAll(old, fresh, rest, places);
    else waiting.push(...cutAtUnique(old, fresh, rest, places));
  }
  return places;
}

/** Aligns a stretch along a longest common subsequence; where two are as long, what goes comes before what comes. */
function alignAll<T>(old: ArrayLike<T>, fresh: ArrayLike<T>, { from, to, freshFrom, freshTo }: Stretch, places: Int32Array): void {
  const [height, width] = [to - from, freshTo - freshFrom + 1];
  /** How many items `old` from i and `fresh` from j have in common, at i * width + j; never above the root of the most comparisons. */
  const common = new Uint16Array((height + 1) * width);
  for (let i = height - 1; i >= 0; i--) {
    const item = old[from + i];
    for (let j = width - 2, at = i * width + j; j >= 0; j--, at--) {
      common[at] = item === fresh[freshFrom + j] ? common[at + width + 1]! + 1 : Math.max(common[at + width]!, common[at + 1]!);
    }
  }
  for (let i = 0, j = 0; i < height && j < width - 1;) {
    const at = i * width + j;
    if (old[from + i] === fresh[freshFrom + j]) places[from + i++] = freshFrom + j++;
    else if (common[at + width]! >= common[at + 1]!) i++;
    else j++;
  }
}

/** Aligns the items that a stretch has once on both sides, in their longest common order; returns what lies between. */
function cutAtUnique<T>(old: ArrayLike<T>, fresh: ArrayLike<T>, { from, to, freshFrom, freshTo }: Stretch, places: Int32Array): Stretch[] {
  const pairs = uniquePairs(old, fresh, { from, to, freshFrom, freshTo });
  const order = longestRise(pairs.map(([, place]) => place));
  const cuts: Stretch[] = [];
  let [last, freshLast] = [from, freshFrom];
  for (const index of order) {
    const [at, place] = pairs[index]!;
    places[at] = place;
    cuts.push({ from: last, to: at, freshFrom: freshLast, freshTo: place });
    [last, freshLast] = [at + 1, place + 1];
  }
  if (order.length > 0) cuts.push({ from: last, to, freshFrom: freshLast, freshTo });
  return cuts;
}

/** The places [in `old`, in `fresh`] of items that occur exactly once in either, in the order of `old`. */
export function uniquePairs<T>(
  old: ArrayLike<T>, fresh: ArrayLike<T>, { from, to, freshFrom, freshTo }: Stretch = { from: 0, to: old.length, freshFrom: 0, freshTo: fresh.length },
): [number, number][] {
  const only = new Map<T, { at: number; place: number; times: number; freshTimes: number }>();
  for (let at = from; at < to; at++) {
    const known = only.get(old[at]!);
    if (known) known.times++;
    else only.set(old[at]!, { at, place: -1, times: 1, freshTimes: 0 });
  }
  for (let place = freshFrom; place < freshTo; place++) {
    const known = only.get(fresh[place]!);
    if (!known) continue;
    known.place = place;
    known.freshTimes++;
  }
  const pairs: [number, number][] = [];
  for (const { at, place, times, freshTimes } of only.values()) if (times === 1 && freshTimes === 1) pairs.push([at, place]);
  return pairs;
}

/** Indexes of a longest strictly rising subsequence of numbers. */
export function longestRise(values: readonly number[]): number[] {
  /** The index that ends the lowest rise of each length. */
  const ends: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = ends[low - 1]!;
    ends[low] = index;
  }
  const rise: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rise.push(index);
  return rise.reverse();
}

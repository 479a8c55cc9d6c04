/**
 * Small algebra over ranges of a text. All offsets are UTF-16 code units, `[start, end)`.
 */

import type { TextRange } from '@shared/model/fields';

export type { TextRange };

/** True when `range` has whole-numbered ends, is not empty and lies inside a text of `length` UTF-16 units. */
export function validRange(range: TextRange, length: number): boolean {
  return (
    Number.isInteger(range.start) &&
    Number.isInteger(range.end) &&
    range.start >= 0 &&
    range.start < range.end &&
    range.end <= length
  );
}

/** True when the two ranges share at least one unit; ranges that only touch do not. */
export function intersects(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The part both ranges share, or null. */
export function intersection(a: TextRange, b: TextRange): TextRange | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** True when `outer` covers all of `inner`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of the document: earlier start first, then the longer range, so that an outer range precedes what it holds. */
export function compareRanges(a: TextRange, b: TextRange): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * The same stretches as a sorted list of disjoint ranges: empty ranges dropped, overlapping and touching ones merged.
 * The input is left alone.
 */
export function normaliseRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const range of ranges.filter((each) => each.start < each.end).sort(compareRanges)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ start: range.start, end: range.end });
  }
  return merged;
}

/** Everything covered by either list, normalised. */
export function unionRanges(a: readonly TextRange[], b: readonly TextRange[]): TextRange[] {
  return normaliseRanges([...a, ...b]);
}

/** What is left of `from` when everything in `remove` is taken away, normalised. */
export function subtractRanges(from: readonly TextRange[], remove: readonly TextRange[]): TextRange[] {
  const holes = normaliseRanges(remove);
  const left: TextRange[] = [];
  let firstHole = 0;
  for (const range of normaliseRanges(from)) {
    while (firstHole < holes.length && holes[firstHole]!.end <= range.start) firstHole += 1;
    let start = range.start;
    for (let at = firstHole; at < holes.length && holes[at]!.start < range.end; at += 1) {
      const hole = holes[at]!;
      if (start < hole.start) left.push({ start, end: hole.start });
      start = Math.max(start, hole.end);
    }
    if (start < range.end) left.push({ start, end: range.end });
  }
  return left;
}

/** Stretches of text in order: blocks, pieces. Pure; offsets are UTF-16 code units. */

import type { TextRange } from '@shared/model/fields';

/**
 * The index of the last stretch that begins at or before `offset`; 0 when `offset` lies before the first, -1 when there
 * are none. `stretches` are sorted and disjoint.
 */
export function indexAt(stretches: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stretches[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 && stretches.length > 0 ? 0 : low - 1;
}

/** Calls `visit` for each stretch that shares text with `[start, end)`, with the shared part. */
export function clip<T extends TextRange>(
  stretches: readonly T[], start: number, end: number, visit: (stretch: T, start: number, end: number) => void,
): void {
  for (let index = indexAt(stretches, start); index >= 0 && index < stretches.length; index += 1) {
    const stretch = stretches[index]!;
    if (stretch.start >= end) return;
    const from = Math.max(start, stretch.start);
    const to = Math.min(end, stretch.end);
    if (from < to) visit(stretch, from, to);
  }
}

/** The place nearest to `offset` that lies in (or at an end of) the stretch. */
export function clampTo({ start, end }: TextRange, offset: number): number {
  return Math.min(Math.max(offset, start), end);
}

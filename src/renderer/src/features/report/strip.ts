import type { TextRange } from '@shared/model/fields';

/** Into how many cells a strip is cut: about as many as the eye can tell apart on it. */
const CELLS = 300;

/**
 * Stretches of a strip (0 its beginning, 1 its end; sorted, disjoint) as the eye can tell them apart: each at least a
 * cell wide, and those with no cell between them as one. However many claims there are, a strip stays as cheap as it is wide.
 */
export function seenStretches(stretches: readonly TextRange[]): TextRange[] {
  const cells: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const from = Math.min(Math.floor(start * CELLS), CELLS - 1);
    const to = Math.max(Math.ceil(end * CELLS), from + 1);
    const last = cells.at(-1);
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else cells.push({ start: from, end: to });
  }
  return cells.map(({ start, end }) => ({ start: start / CELLS, end: end / CELLS }));
}

/** Stretches as a CSS shape that cuts all of them out of one box: a comb, whose back has no height. */
export function combOf(stretches: readonly TextRange[]): string {
  const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;
  const teeth = stretches.flatMap(({ start, end }) => [`${percent(start)} 100%`, `${percent(start)} 0`, `${percent(end)} 0`, `${percent(end)} 100%`]);
  return `polygon(0 100%, ${teeth.join(', ')}, 100% 100%)`;
}

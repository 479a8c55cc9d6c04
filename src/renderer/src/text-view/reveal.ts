import type { LineRect } from './places';

/** Room kept above and below what is scrolled into view, in px. */
const MARGIN = 72;

/**
 * How far to scroll so that a stretch of text is in view: as little as needed, or to the middle. What is higher than
 * the view shows its beginning. `text` from its first to its last line; all in viewport coordinates.
 */
export function scrollToReveal(text: Pick<LineRect, 'top' | 'bottom'>, view: Pick<LineRect, 'top' | 'bottom'>, block: 'nearest' | 'center'): number {
  const room = view.bottom - view.top;
  const margin = Math.min(MARGIN, room / 4);
  const toTop = text.top - view.top - margin;
  if (text.bottom - text.top > room - 2 * margin) return block === 'center' || toTop < 0 || text.top > view.bottom - margin ? toTop : 0;
  if (block === 'center') return (text.top + text.bottom) / 2 - (view.top + view.bottom) / 2;
  if (toTop < 0) return toTop;
  return Math.max(text.bottom - view.bottom + margin, 0);
}

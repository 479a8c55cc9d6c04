import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How far beyond the edges rows exist all the same, in CSS pixels, so that a quick scroll finds them. */
const MARGIN = 400;
/** How far one scrolls until other rows are made: not with each frame, as any change of the page costs more than its rows. */
const STEP = 400;

export interface RowsInView<E extends HTMLElement> {
  /** For the element that scrolls. */
  box: RefObject<E | null>;
  /** The rows that must exist: `[first, last)`. */
  first: number;
  last: number;
}

/** Which rows of a long list are in view; all rows are `rowHeight` CSS pixels high. Keeps row `active` in view (-1: none). */
export function useRowsInView<E extends HTMLElement>(count: number, rowHeight: number, active: number): RowsInView<E> {
  const box = useRef<E>(null);
  /** What was seen last of the element: asking it while the page is being changed has the page laid out once more. */
  const seen = useRef<{ scrollTop: number; clientHeight: number }>(null);
  const [{ top, bottom }, setView] = useState({ top: 0, bottom: 2 * STEP });

  useLayoutEffect(() => {
    const element = box.current!;
    const look = (): void => {
      const { scrollTop, clientHeight } = element;
      seen.current = { scrollTop, clientHeight };
      const view = { top: Math.floor(scrollTop / STEP) * STEP, bottom: Math.ceil((scrollTop + clientHeight) / STEP) * STEP };
      setView((before) => (before.top === view.top && before.bottom === view.bottom ? before : view));
    };
    const observer = new ResizeObserver(look); // looks at once: after the layout of the frame
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  useLayoutEffect(() => {
    const element = box.current!;
    if (active < 0) return;
    const { scrollTop, clientHeight } = seen.current ?? element;
    const top = active * rowHeight;
    if (top < scrollTop) element.scrollTop = top;
    else if (top + rowHeight > scrollTop + clientHeight) element.scrollTop = top + rowHeight - clientHeight;
  }, [active, rowHeight, count]);

  return {
    box,
    first: Math.max(0, Math.floor((top - MARGIN) / rowHeight)),
    last: Math.min(count, Math.ceil((bottom + MARGIN) / rowHeight)),
  };
}

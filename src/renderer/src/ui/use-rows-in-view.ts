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
  const [{ top, bottom }, setView] = useState({ top: 0, bottom: STEP });

  useLayoutEffect(() => {
    const element = box.current!;
    const look = (): void => {
      const seen = { top: Math.floor(element.scrollTop / STEP) * STEP, bottom: Math.ceil((element.scrollTop + element.clientHeight) / STEP) * STEP };
      setView((before) => (before.top === seen.top && before.bottom === seen.bottom ? before : seen));
    };
    look();
    const observer = new ResizeObserver(look);
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
    const top = active * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight;
  }, [active, rowHeight, count]);

  return {
    box,
    first: Math.max(0, Math.floor((top - MARGIN) / rowHeight)),
    last: Math.min(count, Math.ceil((bottom + MARGIN) / rowHeight)),
  };
}

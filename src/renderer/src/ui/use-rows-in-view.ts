import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Rows beyond the edges that exist all the same, so that a quick scroll finds them. */
const MARGIN_ROWS = 8;

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
  const [view, setView] = useState({ top: 0, height: 400 });

  useLayoutEffect(() => {
    const element = box.current!;
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
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
    first: Math.max(0, Math.floor(view.top / rowHeight) - MARGIN_ROWS),
    last: Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + MARGIN_ROWS),
  };
}

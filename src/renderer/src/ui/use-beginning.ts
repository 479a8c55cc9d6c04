import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Rows that are made at once: a view of a small window full of them. */
const FIRST = 12;
const MORE = 40;
/** How far below the view rows exist all the same, in CSS pixels. */
const MARGIN = 400;

interface Beginning<E extends HTMLElement> {
  /** For the element that scrolls. */
  box: RefObject<E | null>;
  /** How many rows must exist. */
  shown: number;
}

/**
 * How much of a list is made, whose rows have heights of their own: what fills the view, and more as one scrolls on or
 * steps to row `active`. Begins anew with another `list`.
 */
export function useBeginning<E extends HTMLElement>(list: readonly unknown[], active: number): Beginning<E> {
  const box = useRef<E>(null);
  const [made, setMade] = useState({ list, count: FIRST });
  const shown = Math.min(list.length, Math.max(made.list === list ? made.count : FIRST, active + FIRST));

  useLayoutEffect(() => {
    const element = box.current!;
    const look = (): void => {
      const below = element.scrollHeight - element.scrollTop - element.clientHeight;
      if (below < (element.scrollTop === 0 ? 1 : MARGIN)) setMade({ list, count: shown + MORE });
    };
    if (shown === list.length) return undefined;
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [list, shown]);

  return { box, shown };
}

import { useEffect, useRef, type RefObject } from 'react';

/**
 * For the button of a dialog that Enter means, where it cannot be pressed at once: it gets the focus when it can, unless the person has gone
 * somewhere by then.
 */
export function useFocusWhenReady(isReady: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const dialog = button.current?.closest('dialog');
    const at = document.activeElement;
    const isNowhere = at === null || at === document.body || at === dialog || at.parentElement?.matches('dialog header') === true;
    if (isReady && isNowhere) button.current?.focus();
  }, [isReady]);
  return button;
}

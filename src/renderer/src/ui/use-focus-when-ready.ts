import { useEffect, useRef, type RefObject } from 'react';

/** Whether nobody has gone anywhere in the dialog that an element is in: the focus is where the platform puts it. */
export function isFocusNowhere(within: Element | null): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at === within?.closest('dialog') || at.parentElement?.matches('dialog header') === true;
}

/**
 * For the button of a dialog that Enter means, where it cannot be pressed at once: it gets the focus when it can, unless the person has gone
 * somewhere by then.
 */
export function useFocusWhenReady(isReady: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isReady && isFocusNowhere(button.current)) button.current?.focus();
  }, [isReady]);
  return button;
}

import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type RefObject } from 'react';

const ITEM = '[role^=menuitem]:not(:disabled)';

interface OpenMenu {
  box: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
}

/**
 * What every menu does while it is open: the focus goes to the item that is chosen, else to the first; the arrows move it;
 * a press anywhere else lets go of the menu.
 * @param open what the menu is open for; null: it is closed. Another value is another opening.
 * @param onLeave a press elsewhere: the focus follows the press
 * @param onEscape the menu is to close and to give the focus back
 */
export function useOpenMenu(open: unknown, onLeave: () => void, onEscape: () => void): OpenMenu {
  const box = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    if (open === null) return;
    const items = itemsIn(box.current);
    (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
    const onPointer = ({ target }: PointerEvent): void => {
      if (!box.current?.contains(target as Node)) leave();
    };
    window.addEventListener('pointerdown', onPointer);
    return () => window.removeEventListener('pointerdown', onPointer);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (open === null) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      onEscape();
    } else if (by) {
      event.preventDefault();
      const items = itemsIn(box.current);
      items[(items.indexOf(document.activeElement as HTMLElement) + by + items.length) % items.length]?.focus();
    }
  };
  return { box, onKeyDown };
}

function itemsIn(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>(ITEM) ?? [])];
}

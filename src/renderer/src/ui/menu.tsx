import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Icon } from './icon';

export interface MenuItem {
  label: string;
  run: () => void;
}

/** A small menu behind a "more" button; the arrows move in it, Esc closes it. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const onPointer = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    window.addEventListener('pointerdown', onPointer);
    return () => window.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setOpen(false);
      box.current?.querySelector<HTMLElement>('button')?.focus();
    } else if (by && isOpen) {
      event.preventDefault();
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      rows[(at + by + rows.length) % rows.length]?.focus();
    }
  };

  return (
    <div className="menu" ref={box} onKeyDown={onKeyDown}>
      <button type="button" className="icon-button small" aria-label={label} title={label} aria-haspopup="menu" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>
        <Icon name="more" />
      </button>
      {isOpen && (
        <div className="menu-items" role="menu" id={id} aria-label={label}>
          {items.map((item) => (
            <button key={item.label} type="button" role="menuitem" onClick={() => { setOpen(false); item.run(); }}>{item.label}</button>
          ))}
        </div>
      )}
    </div>
  );
}

import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Icon } from './icon';

const ITEM = '[role^=menuitem]';

export interface MenuItem {
  label: string;
  run: () => void;
  /** Given where the items are a choice: whether it is the present one. */
  isChosen?: boolean;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** The words of the button; without them it is a "more" button. */
  children?: ReactNode;
  disabled?: boolean;
  /** For keys that lead here: the `data-field` of the button. */
  field?: string;
}

/** A small menu behind a button; the arrows move in it, Esc closes it, and the focus comes back to the button. */
export function Menu({ label, items, children, disabled, field }: MenuProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    const rows = box.current?.querySelectorAll<HTMLElement>(ITEM);
    ([...rows ?? []].find((row) => row.ariaChecked === 'true') ?? rows?.[0])?.focus();
    const onPointer = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    window.addEventListener('pointerdown', onPointer);
    return () => window.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    box.current?.querySelector<HTMLElement>('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    } else if (by && isOpen) {
      event.preventDefault();
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEM)];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      rows[(at + by + rows.length) % rows.length]?.focus();
    }
  };

  return (
    <div className="menu" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button" className={children ? 'button' : 'icon-button small'} aria-label={label} title={label} aria-haspopup="menu" aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined} disabled={disabled} data-field={field} onClick={() => setOpen(!isOpen)}
      >
        {children ? <>{children} <Icon name="down" size={14} /></> : <Icon name="more" />}
      </button>
      {isOpen && (
        <div className="menu-items" role="menu" id={id} aria-label={label}>
          {items.map((item) => (
            <button
              key={item.label} type="button" role={item.isChosen === undefined ? 'menuitem' : 'menuitemradio'} aria-checked={item.isChosen}
              onClick={() => { close(); item.run(); }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

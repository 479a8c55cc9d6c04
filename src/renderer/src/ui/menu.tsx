import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { Icon } from './icon';
import { useOpenMenu } from './use-open-menu';

export interface MenuItem {
  label: string;
  run: () => void;
  /** Where labels may be the same: what tells this item from the others. */
  key?: string;
  isDisabled?: boolean;
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

/** A menu at the foot of a list is scrolled to. */
function bringIntoView(menu: HTMLElement | null): void {
  if (menu && 'scrollIntoView' in menu) menu.scrollIntoView({ block: 'nearest' });
}

/** A small menu behind a button; the arrows move in it, Esc closes it, and the focus comes back to the button. */
export function Menu({ label, items, children, disabled, field }: MenuProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const id = useId();

  const close = (): void => {
    setOpen(false);
    box.current?.querySelector<HTMLElement>('button')?.focus();
  };
  const { box, onKeyDown } = useOpenMenu(isOpen || null, () => setOpen(false), close);

  return (
    <div className="menu" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button" className={children ? 'button' : 'icon-button small'} aria-label={label} title={label} aria-haspopup="menu" aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined} disabled={disabled} data-field={field} onClick={() => setOpen(!isOpen)}
      >
        {children ? <>{children} <Icon name="down" size={14} /></> : <Icon name="more" />}
      </button>
      {isOpen && (
        <div ref={bringIntoView} className="menu-items" role="menu" id={id} aria-label={label}>
          {items.map((item) => (
            <button
              key={item.key ?? item.label} type="button" disabled={item.isDisabled} role={item.isChosen === undefined ? 'menuitem' : 'menuitemradio'} aria-checked={item.isChosen}
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

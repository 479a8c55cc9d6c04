import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { offerUndo } from '../../state/changes';
import { announce } from '../../state/runtime';
import { Icon } from '../../ui/icon';
import { Section } from '../../ui/section';
import { useUnsent } from '../../ui/use-unsent';

interface ItemListProps<T extends { id: string }> {
  claimId: string;
  items: readonly T[];
  words: { title: string; add: string; added: string; remove: string; removed: string };
  isReadOnly: boolean;
  /** A new one to be filled in, without an id. */
  blank: Omit<T, 'id'>;
  /** Whether there is enough to add it. */
  isComplete: (item: Omit<T, 'id'>) => boolean;
  newId: () => string;
  /** The line by which a closed one is read. */
  summary: (item: T) => ReactNode;
  /** Attributes by which keys and buttons find one. */
  marks?: (item: T) => Record<`data-${string}`, string>;
  /** The fields of one. `isNew`: they are part of a form that is sent as a whole; it has no id yet. */
  fields: (item: Omit<T, 'id'>, change: (item: Omit<T, 'id'>) => void, isNew: boolean, id?: string) => ReactNode;
  /** @returns whether the change was made */
  onChange: (items: T[]) => boolean;
}

/** Things kept with a claim, each read as a line and opened to be changed; the last line adds one more. */
export function ItemList<T extends { id: string }>(props: ItemListProps<T>): ReactElement {
  const { claimId, items, words, isReadOnly, blank, isComplete, newId, summary, marks, fields, onChange } = props;
  const [fresh, change, clear] = useUnsent(`${words.title} ${claimId}`, blank);
  const adder = useRef<HTMLDetailsElement>(null);

  const leaveTo = (element: HTMLElement | null | undefined): void => element?.focus();
  const add = (): void => {
    if (!isComplete(fresh)) return leaveTo(adder.current?.querySelector('input'));
    if (!onChange([...items, { ...fresh, id: newId() } as T])) return;
    clear();
    announce(words.added);
    closeAdder();
  };
  const closeAdder = (): void => {
    if (!adder.current) return;
    adder.current.open = false;
    leaveTo(adder.current.querySelector('summary'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    closeAdder();
  };
  const remove = (id: string): void => {
    leaveTo(adder.current?.closest<HTMLElement>('.section')?.querySelector('summary')); // before the button goes that has the focus
    if (onChange(items.filter((item) => item.id !== id))) offerUndo(words.removed);
  };

  return (
    <Section title={words.title} about={items.length ? String(items.length) : ''} isOpen={items.length > 0}>
      {items.map((item) => (
        <details key={item.id} className="item" {...marks?.(item)}>
          <summary>{summary(item)}</summary>
          <div className="fields">
            {fields(item, (changed) => { onChange(items.map((other) => (other.id === item.id ? { ...changed, id: item.id } as T : other))); }, false, item.id)}
            {!isReadOnly && (
              <button type="button" className="button quiet item-remove" onClick={() => remove(item.id)}><Icon name="trash" size={14} /> {words.remove}</button>
            )}
          </div>
        </details>
      ))}
      {!isReadOnly && (
        <details className="item adder" ref={adder}>
          <summary><Icon name="plus" size={12} /> {words.add}</summary>
          <form className="fields" aria-label={words.add} onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); add(); }}>
            {fields(fresh, change, true)}
            <button type="submit" className="button item-add">{words.add}</button>
          </form>
        </details>
      )}
    </Section>
  );
}

import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { t } from '../i18n';
import { VirtualList } from './virtual-list';

const ROW_HEIGHT = 44;

interface QueueListProps<Group extends string, Item> {
  /** What is queued, in a line. */
  title: string;
  /** What the counts are of, for those who do not see them. */
  tallyLabel?: string;
  groups: readonly { readonly id: Group; readonly label: string; readonly count: number }[];
  group: Group;
  onGroup: (group: Group) => void;
  /** The items of the group. */
  listed: readonly Item[];
  at: number;
  onChoose: (item: Item) => void;
  /** Names an item's row on the page. */
  idOf: (item: Item, index: number) => string;
  /** What stands in an item's row: its words, and in small print what is to be known of it. */
  row: (item: Item) => ReactNode;
}

/** How many items of a queue are of what group, and those of one group to choose from, by arrow keys too. */
export function QueueList<Group extends string, Item>(props: QueueListProps<Group, Item>): ReactElement {
  const { title, tallyLabel, groups, group, onGroup, listed, at, onChoose, idOf, row } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = listed[at + by];
    if (next) onChoose(next);
  };
  return (
    <div className="review-side">
      <h3>{title}</h3>
      <ul className="tally" aria-label={tallyLabel}>
        {groups.map(({ id, label, count }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === group} onClick={() => onGroup(id)}>
              <b>{t.number(count)}</b> <span>{label}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > 0 && (
        <VirtualList
          count={listed.length} rowHeight={ROW_HEIGHT} active={at} label={groups.find(({ id }) => id === group)!.label} className="review-rows"
          activeId={listed[at] && idOf(listed[at], at)} onKeyDown={onKeyDown}
          row={(index) => {
            const item = listed[index]!;
            const id = idOf(item, index);
            return (
              <div key={id} id={id} role="option" aria-selected={index === at} className="review-row" style={{ height: ROW_HEIGHT }} onClick={() => onChoose(item)}>
                {row(item)}
              </div>
            );
          }}
        />
      )}
    </div>
  );
}

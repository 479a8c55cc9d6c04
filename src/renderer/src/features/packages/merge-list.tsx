import type { KeyboardEvent, ReactElement } from 'react';
import { t } from '../../i18n';
import type { Incoming } from '../../state/merge-changes';
import type { Choices } from '../../state/review-package';
import type { MergeLine } from '../../state/use-merge-preview';
import { Icon } from '../../ui/icon';
import { VirtualList } from '../../ui/virtual-list';

export const mergeGroups = ['both', 'added', 'changed', 'removed'] as const;
export type MergeGroup = (typeof mergeGroups)[number];
const ROW_HEIGHT = 44;

interface MergeListProps {
  lines: readonly MergeLine[];
  /** How many changes come in. */
  incoming: number;
  group: MergeGroup;
  onGroup: (group: MergeGroup) => void;
  /** The lines of the group. */
  listed: readonly MergeLine[];
  at: number;
  choices: Choices;
  onChoose: (line: MergeLine) => void;
}

/** How much comes in of what kind, and the lines of one kind to choose from. */
export function MergeList({ lines, incoming, group, onGroup, listed, at, choices, onChoose }: MergeListProps): ReactElement {
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = listed[at + by];
    if (next) onChoose(next);
  };
  return (
    <div className="review-side">
      <h3>{t.packages.merge.count(incoming)}</h3>
      <ul className="tally" aria-label={t.packages.merge.tally}>
        {mergeGroups.map((each) => (
          <li key={each}>
            <button type="button" aria-pressed={each === group} onClick={() => onGroup(each)}>
              <b>{t.number(lines.filter((line) => line.group === each).length)}</b> <span>{t.packages.merge.groups[each]}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > 0 && (
        <VirtualList
          count={listed.length} rowHeight={ROW_HEIGHT} active={at} label={t.packages.merge.groups[group]} className="review-rows" onKeyDown={onKeyDown}
          activeId={idOf(at)}
          row={(index) => <Row key={listed[index]!.key} id={idOf(index)} line={listed[index]!} isChosen={index === at} isDecided={choices[listed[index]!.key] !== undefined} onChoose={onChoose} />}
        />
      )}
    </div>
  );
}

function Row({ id, line, isChosen, isDecided, onChoose }: { id: string; line: MergeLine; isChosen: boolean; isDecided: boolean; onChoose: (line: MergeLine) => void }): ReactElement {
  const { what, title } = line.group === 'both' ? line.words : line.change;
  return (
    <div id={id} role="option" aria-selected={isChosen} className="review-row" style={{ height: ROW_HEIGHT }} onClick={() => onChoose(line)}>
      <span className="said">{title}</span>
      <small>{whatIs(what)}{isDecided && <Icon name="check" size={12} className="good" />}</small>
    </div>
  );
}

/** What a record is, in a word. */
export function whatIs(what: Incoming['what']): string {
  return what === 'source' ? t.packages.merge.source : t.recovery.compare.what[what];
}

const idOf = (index: number): string => `merge-line-${index}`;

import type { ReactElement } from 'react';
import { t } from '../../i18n';
import type { Incoming } from '../../state/merge-changes';
import type { Choices } from '../../state/review-package';
import type { MergeLine } from '../../state/use-merge-preview';
import { Icon } from '../../ui/icon';
import { QueueList } from '../../ui/queue-list';

export const mergeGroups = ['both', 'added', 'changed', 'removed'] as const;
export type MergeGroup = (typeof mergeGroups)[number];
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
  const countOf = (group: MergeGroup): number => lines.filter((line) => line.group === group).length;
  return (
    <QueueList
      title={t.packages.merge.count(incoming)} tallyLabel={t.packages.merge.tally} group={group} onGroup={onGroup} listed={listed} at={at} onChoose={onChoose}
      groups={mergeGroups.map((id) => ({ id, label: t.packages.merge.groups[id], count: countOf(id) }))} idOf={(_, index) => `merge-line-${index}`}
      row={(line) => {
        const { what, title } = line.group === 'both' ? line.words : line.change;
        return (
          <>
            <span className="said">{title}</span>
            <small>{whatIs(what)}{choices[line.key] !== undefined && <Icon name="check" size={12} className="good" />}</small>
          </>
        );
      }}
    />
  );
}

/** What a record is, in a word. */
export function whatIs(what: Incoming['what']): string {
  return what === 'source' ? t.packages.merge.source : t.recovery.compare.what[what];
}

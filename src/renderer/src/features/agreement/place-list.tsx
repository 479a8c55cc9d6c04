import type { ReactElement } from 'react';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import { placeGroups, type JudgedPlace, type PlaceGroup } from '../../state/agreement-places';
import type { ComparedVersions } from '../../state/agreement';
import { Icon } from '../../ui/icon';
import { QueueList } from '../../ui/queue-list';

interface PlaceListProps {
  compared: ComparedVersions;
  counts: Readonly<Record<PlaceGroup, number>>;
  /** All places together. */
  all: number;
  group: PlaceGroup;
  onGroup: (group: PlaceGroup) => void;
  /** The places of the group. */
  listed: readonly JudgedPlace[];
  at: number;
  onChoose: (judged: JudgedPlace) => void;
}

/** How many places are of what kind, and those of one kind to choose from. */
export function PlaceList({ compared, counts, all, group, onGroup, listed, at, onChoose }: PlaceListProps): ReactElement {
  const { text, language } = compared;
  return (
    <QueueList
      title={t.agreement.counted(all)} tallyLabel={t.agreement.places} group={group} onGroup={onGroup} listed={listed} at={at} onChoose={onChoose} idOf={idOf}
      groups={placeGroups.filter((each) => counts[each] > 0 || each === 'open').map((id) => ({ id, label: t.agreement.groups[id], count: counts[id] }))}
      row={({ place: { range }, kind, decision }) => (
        <>
          <span lang={language} className="said">{shorten(text.slice(range.start, range.end), 80)}</span>
          <small>{t.agreement.groups[kind]}{decision && <Icon name="check" size={12} className="good" />}</small>
        </>
      )}
    />
  );
}

function idOf({ place: { claims } }: JudgedPlace): string {
  return `place-${claims.map((claim) => claim?.id ?? '').join('-')}`;
}

import type { KeyboardEvent, ReactElement } from 'react';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import { placeGroups, type JudgedPlace, type PlaceGroup } from '../../state/agreement-places';
import type { ComparedPair } from '../../state/agreement';
import { Icon } from '../../ui/icon';
import { VirtualList } from '../../ui/virtual-list';

const ROW_HEIGHT = 44;

interface PlaceListProps {
  compared: ComparedPair;
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
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = listed[at + by];
    if (next) onChoose(next);
  };
  return (
    <div className="review-side">
      <h3>{t.agreement.counted(all)}</h3>
      <ul className="tally" aria-label={t.agreement.places}>
        {placeGroups.filter((each) => counts[each] > 0 || each === 'open').map((each) => (
          <li key={each}>
            <button type="button" aria-pressed={each === group} onClick={() => onGroup(each)}>
              <b>{t.number(counts[each])}</b> <span>{t.agreement.groups[each]}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > 0 && (
        <VirtualList
          count={listed.length} rowHeight={ROW_HEIGHT} active={at} label={t.agreement.groups[group]} className="review-rows"
          activeId={listed[at] && idOf(listed[at])} onKeyDown={onKeyDown}
          row={(index) => <Row key={listed[index]!.key} compared={compared} judged={listed[index]!} isChosen={index === at} onChoose={onChoose} />}
        />
      )}
    </div>
  );
}

interface RowProps {
  compared: ComparedPair;
  judged: JudgedPlace;
  isChosen: boolean;
  onChoose: (judged: JudgedPlace) => void;
}

function Row({ compared: { text, language }, judged, isChosen, onChoose }: RowProps): ReactElement {
  const { place: { range }, kind, decision } = judged;
  return (
    <div id={idOf(judged)} role="option" aria-selected={isChosen} className="review-row" style={{ height: ROW_HEIGHT }} onClick={() => onChoose(judged)}>
      <span lang={language} className="said">{shorten(text.slice(range.start, range.end), 80)}</span>
      <small>{t.agreement.groups[kind]}{decision && <Icon name="check" size={12} className="good" />}</small>
    </div>
  );
}

function idOf({ place: { claims } }: JudgedPlace): string {
  return `place-${claims.map((claim) => claim?.id ?? '').join('-')}`;
}

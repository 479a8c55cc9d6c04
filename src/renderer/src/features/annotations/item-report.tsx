import { useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { AnnotationItem } from '@shared/contract/annotations';
import { t } from '../../i18n';
import { goToItem } from '../../state/annotations';
import type { ReportedItem } from '../../state/annotations-in-hand';
import { Icon, type IconName } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import { VirtualList } from '../../ui/virtual-list';

const ROW_HEIGHT = 56;
const icons: Record<AnnotationItem['outcome'], IconName> = { placed: 'check', repaired: 'check', doubtful: 'search', 'not-placed': 'cross', 'left-out': 'trash', already: 'check' };
/** Words that bring their quotation mark along need none around them. */
const BEGINS_QUOTED = /^["'“”„«»‘’‹›]/u;
const outcomes = ['placed', 'repaired', 'doubtful', 'not-placed', 'left-out', 'already'] as const;
type Wanted = 'all' | AnnotationItem['outcome'];

/** Every item of a file with what became of it; those that have become claims lead there. */
export function ItemReport({ items, isTaken }: { items: readonly ReportedItem[]; isTaken: boolean }): ReactElement {
  const [wanted, setWanted] = useState<Wanted>('all');
  const [active, setActive] = useState(0);
  const counts = useMemo(() => countsOf(items), [items]);
  const options: Wanted[] = ['all', ...outcomes.filter((outcome) => counts[outcome] > 0)];
  const isThere = options.includes(wanted);
  const shown = useMemo(() => items.filter(({ item }) => !isThere || wanted === 'all' || item.outcome === wanted), [items, wanted, isThere]);
  const at = Math.min(active, shown.length - 1);
  const words = t.annotations;
  const go = (index: number): void => {
    setActive(index);
    if (isTaken) void goToItem(shown[index]!);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (next !== undefined) setActive(Math.max(0, Math.min(next, shown.length - 1)));
    else if (event.key === 'Enter' && isTaken) go(at);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Segmented
        label={words.show} value={isThere ? wanted : 'all'} options={options} onChange={(next) => { setWanted(next); setActive(0); }}
        labels={{ all: words.all(items.length), ...Object.fromEntries(outcomes.map((outcome) => [outcome, words.outcomes[outcome](counts[outcome])])) } as Record<Wanted, string>}
      />
      <VirtualList
        count={shown.length} rowHeight={ROW_HEIGHT} active={at} activeId={shown[at] && `item-${at}`} label={words.items} className="annotation-items" onKeyDown={onKeyDown}
        row={(index) => <Row key={index} index={index} reported={shown[index]!} isActive={index === at} isTaken={isTaken} onGo={go} />}
      />
    </>
  );
}

interface RowProps {
  index: number;
  reported: ReportedItem;
  isActive: boolean;
  isTaken: boolean;
  onGo: (index: number) => void;
}

function Row({ index, reported: { item }, isActive, isTaken, onGo }: RowProps): ReactElement {
  const { ref, tags, words, outcome, claimId } = item;
  return (
    <div
      id={`item-${index}`} role="option" aria-selected={isActive} className="annotation-item" data-outcome={outcome} data-leads={isTaken && claimId !== undefined}
      style={{ height: ROW_HEIGHT }} onClick={() => onGo(index)}
    >
      <Icon name={icons[outcome]} />
      <span>
        <b>{words === '' ? ref : BEGINS_QUOTED.test(words) ? words : t.handing.quoted(words)}</b>
        <small><em>{t.annotations.fateOf(item)}</em> {[...tags, ref].join(' · ')}</small>
      </span>
      {isTaken && claimId !== undefined && <Icon name="right" className="dim" />}
    </div>
  );
}

function countsOf(items: readonly ReportedItem[]): Record<AnnotationItem['outcome'], number> {
  const counts = { placed: 0, repaired: 0, doubtful: 0, 'not-placed': 0, 'left-out': 0, already: 0 };
  for (const { item } of items) counts[item.outcome] += 1;
  return counts;
}

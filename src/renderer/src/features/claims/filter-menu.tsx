import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { claimStatuses, severities } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { changeFilter, claimsThatAre, toggleValue, valuesOf } from '../../state/claim-filter';
import { facets, switches, type ClaimFilter, type Facet } from '../../state/filter-state';
import { labelOf } from './filter-labels';

interface FilterMenuProps {
  article: ArticleSession;
  filter: ClaimFilter;
  /** The button that opened it. */
  anchor: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** Everything that claims of this article can be filtered by, with how many have it. */
export function FilterMenu({ article, filter, anchor, onClose }: FilterMenuProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ right: number; bottom: number; maxHeight: number }>();

  useEffect(() => {
    const rect = anchor.current!.getBoundingClientRect();
    setPlace({ right: innerWidth - rect.right, bottom: innerHeight - rect.top + 4, maxHeight: rect.top - 12 });
  }, [anchor]);
  useEffect(() => {
    box.current?.querySelector('input')?.focus();
    const onPointer = ({ target }: PointerEvent): void => {
      if (!box.current?.contains(target as Node) && !anchor.current?.contains(target as Node)) onClose();
    };
    window.addEventListener('pointerdown', onPointer);
    return () => window.removeEventListener('pointerdown', onPointer);
  }, [anchor, onClose]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
    anchor.current?.focus();
  };
  const counts = countsOf(article);
  return (
    <div ref={box} className="popup filter-menu" role="dialog" aria-label={t.filter.more} style={place} onKeyDown={onKeyDown}>
      {facets.map((facet) => (
        <fieldset key={facet}>
          <legend className="group-head">{t.filter.facets[facet]}</legend>
          {sorted(article, facet, [...counts[facet]]).map(([value, count]) => (
            <Choice key={value} label={labelOf(article, facet, value)} count={count} isChosen={filter[facet].includes(value)} onToggle={() => toggleValue(facet, value)} />
          ))}
        </fieldset>
      ))}
      <fieldset>
        <legend className="group-head">{t.filter.comments}</legend>
        {switches.map((each) => (
          <Choice key={each} label={t.filter[each]} count={claimsThatAre(article, each).size} isChosen={filter[each]} onToggle={() => changeFilter({ [each]: !filter[each] })} />
        ))}
      </fieldset>
    </div>
  );
}

function Choice({ label, count, isChosen, onToggle }: { label: string; count: number; isChosen: boolean; onToggle: () => void }): ReactElement {
  return (
    <label className="filter-choice">
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <span>{label}</span>
      <b>{t.number(count)}</b>
    </label>
  );
}

type Counts = Record<Facet, Map<string, number>>;

function countsOf(article: ArticleSession): Counts {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Counts;
  for (const claim of article.records.all('claim')) {
    for (const facet of facets) {
      for (const value of valuesOf(claim, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** Tags, statuses and severities in the order they have everywhere; all else by how many claims have it. */
function sorted(article: ArticleSession, facet: Facet, values: [string, number][]): [string, number][] {
  const orders: Partial<Record<Facet, readonly string[]>> = { tags: article.tagSet.tags.map(({ id }) => id), statuses: claimStatuses, severities };
  const order = orders[facet];
  if (!order) return values.sort(([, a], [, b]) => b - a);
  const place = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
  return values.sort(([a], [b]) => place(a) - place(b));
}

import { useRef, useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { changeFilter, isFiltering, toggleValue } from '../../state/claim-filter';
import { facets, noFilter, switches, type ClaimFilter } from '../../state/filter-state';
import { Icon } from '../../ui/icon';
import { FilterMenu } from './filter-menu';
import { labelOf } from './filter-labels';

/** A compact row over the list of claims: words to look for, a menu of all else, and a chip for each thing chosen. */
export function FilterRow({ article, filter }: { article: ArticleSession; filter: ClaimFilter }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div className="filter-row">
        <input
          type="search" data-field="claim-filter" aria-label={t.filter.words} placeholder={t.filter.words} value={filter.words} maxLength={200} spellCheck={false}
          onChange={(event) => changeFilter({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || filter.words === '') return;
            event.stopPropagation();
            changeFilter({ words: '' });
          }}
        />
        <button
          ref={button} type="button" className="icon-button" aria-label={t.filter.more} title={t.filter.more} aria-haspopup="dialog" aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="settings" />
        </button>
      </div>
      {isOpen && <FilterMenu article={article} filter={filter} anchor={button} onClose={() => setOpen(false)} />}
      {isFiltering(filter) && (
        <div className="filter-chips" role="group" aria-label={t.filter.chosen}>
          {facets.flatMap((facet) => filter[facet].map((value) => (
            <Chip key={`${facet} ${value}`} label={labelOf(article, facet, value)} onRemove={() => toggleValue(facet, value)} />
          )))}
          {switches.map((each) => filter[each] && <Chip key={each} label={t.filter[each]} onRemove={() => changeFilter({ [each]: false })} />)}
          <button type="button" className="link" onClick={() => changeFilter(noFilter)}>{t.filter.clear}</button>
        </div>
      )}
    </>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }): ReactElement {
  return (
    <button type="button" className="chip" aria-label={t.filter.remove(label)} title={t.filter.remove(label)} onClick={onRemove}>
      <span>{label}</span><Icon name="cross" size={12} className="chip-cross" />
    </button>
  );
}

import { memo, type ReactElement } from 'react';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { useLibrarySearch, type LibraryHit } from '../../state/library-search';
import { useBeginning } from '../../ui/use-beginning';
import { SearchRow } from './search-row';

interface SearchResultsProps {
  hits: readonly LibraryHit[];
  /** The hit in hand. */
  at: number;
  onChoose: (hit: LibraryHit) => void;
}

/** What was found, by kinds. A letter that is typed leaves it alone until its answer is there. */
export const SearchResults = memo(function SearchResults({ hits, at, onChoose }: SearchResultsProps): ReactElement {
  const tagSet = useDesk((state) => state.session?.tagSet);
  const { box, shown } = useBeginning<HTMLDivElement>(hits, at);
  return (
    <div ref={box} id="search-list" className="palette-list" role="listbox" aria-label={t.search.results}>
      {hits.slice(0, shown).map((hit, index) => (
        <div key={index} role="presentation">
          {hits[index - 1]?.kind !== hit.kind && <p className="group-head" role="presentation">{t.search.kinds[hit.kind]}</p>}
          <SearchRow
            hit={hit} index={index} count={hits.length} isActive={index === at} tagSet={tagSet} onPoint={() => useLibrarySearch.setState({ at: index })} onChoose={() => onChoose(hit)}
          />
        </div>
      ))}
    </div>
  );
});

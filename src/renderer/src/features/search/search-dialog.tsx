import { useCallback, useEffect, type KeyboardEvent, type ReactElement } from 'react';
import { MAX_COUNTED, searchKinds } from '@shared/search/outcome';
import { t } from '../../i18n';
import {
  beginLibrarySearch, endLibrarySearch, openLibraryHit, seekInLibrary, stepLibraryHit, useLibrarySearch, type LibraryHit,
} from '../../state/library-search';
import { useModal } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { Keycap } from '../../ui/keycap';
import { Segmented } from '../../ui/segmented';
import { SearchResults } from './search-results';

const everywhere = 'everywhere';
const options = [everywhere, ...searchKinds] as const;
const none: readonly LibraryHit[] = [];

/** One field for the whole library: claims, comments, sources, texts and headlines, opened or not, as one types. */
export function SearchDialog({ onClose }: { onClose: () => void }): ReactElement {
  const element = useModal(onClose);
  const { query, wholeWord, kind, found, at, problem } = useLibrarySearch();
  useEffect(() => {
    beginLibrarySearch();
    element.current?.querySelector('input')?.select();
    return endLibrarySearch;
  }, [element]);

  const isSought = query.trim() !== '';
  const hits = (isSought && found?.hits) || none;
  const choose = useCallback((hit: LibraryHit): void => {
    onClose();
    setTimeout(() => void openLibraryHit(hit)); // after the dialog has given the focus back
  }, [onClose]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (by) stepLibraryHit(by);
    else if (event.key !== 'Enter') return;
    else if (hits[at]) choose(hits[at]);
    event.preventDefault();
  };
  const labels = { everywhere: t.search.everywhere, ...t.search.kinds };
  const withCounts = Object.fromEntries(options.map((option) => [
    option, option === everywhere || !isSought || !found ? labels[option] : `${labels[option]} ${t.search.count(found.counts[option], MAX_COUNTED)}`,
  ])) as Record<(typeof options)[number], string>;
  return (
    <dialog ref={element} className="dialog palette library-search" aria-label={t.search.title}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          type="text" role="combobox" aria-expanded="true" aria-controls="search-list" aria-label={t.search.title} data-autofocus spellCheck={false} maxLength={200}
          aria-activedescendant={hits[at] && `search-${at}`} placeholder={t.search.placeholder} value={query}
          onChange={(event) => seekInLibrary({ query: event.target.value })} onKeyDown={onKeyDown}
        />
        <button
          type="button" className="find-option" aria-pressed={wholeWord} aria-label={t.search.wholeWord} title={t.search.wholeWord}
          onClick={() => seekInLibrary({ wholeWord: !wholeWord })}
        >
          <u>ab</u>
        </button>
      </div>
      <div className="search-kinds">
        <Segmented
          label={t.search.kind} value={kind ?? everywhere} options={options} labels={withCounts}
          onChange={(option) => seekInLibrary({ kind: option === everywhere ? undefined : option })}
        />
      </div>
      <SearchResults hits={hits} at={at} onChoose={choose} />
      <p className="hint search-state" role="status">{problem === null ? stateOf(isSought, found) : t.told(problem)}</p>
      <footer className="palette-foot">
        <span><Keycap>↑</Keycap><Keycap>↓</Keycap> {t.palette.move}</span>
        <span><Keycap>Enter</Keycap> {t.search.open}</span>
        <span><Keycap>Esc</Keycap> {t.palette.close}</span>
      </footer>
    </dialog>
  );
}

/** What is to be known of the answer besides the answer. */
function stateOf(isSought: boolean, found: ReturnType<typeof useLibrarySearch.getState>['found']): string {
  if (!found || !isSought) return t.search.hint;
  const counts = Object.values(found.counts);
  const count = counts.reduce((sum, each) => sum + each, 0);
  const reading = found.reading && t.search.reading(found.reading.read, found.reading.all);
  return reading ?? (count === 0 ? t.search.none : t.search.found(count, counts.some((each) => each >= MAX_COUNTED)));
}

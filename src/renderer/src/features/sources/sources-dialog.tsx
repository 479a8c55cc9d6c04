import { useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Source } from '@shared/model/source';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { takeBackLibraryChange } from '../../state/library-changes';
import { findSources, useSourceUses } from '../../state/source-search';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { VirtualList } from '../../ui/virtual-list';
import { sourceIcon } from '../inspector/source-icon';
import { SourceRecord } from './source-record';

const ROW_HEIGHT = 44;

/** The source book: every source of the library, who it is, what it says in all articles, and which are the same; opened at one of them, if given. */
export function SourcesDialog({ sourceId, onClose }: { sourceId?: string | undefined; onClose: () => void }): ReactElement {
  const sources = useDesk((state) => state.sources);
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const lastChange = useDesk((state) => state.libraryChanges.at(-1));
  const uses = useSourceUses();
  const [query, setQuery] = useState('');
  const [chosenId, setChosenId] = useState(sourceId);
  const shown = useMemo(() => findSources(sources.values(), query, uses), [sources, query, uses]);
  const at = shown.findIndex(({ id }) => id === chosenId);
  const chosen = chosenId === undefined ? undefined : sources.get(chosenId);

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || shown.length === 0) return;
    event.preventDefault();
    setChosenId(shown[Math.min(Math.max(at + by, 0), shown.length - 1)]!.id);
  };
  return (
    <Dialog
      title={t.sourceBook.title} onClose={onClose} className="book"
      actions={lastChange && (
        <button type="button" className="button" onClick={() => void takeBackLibraryChange()}>{t.sourceBook.undo(t.recorded(lastChange.label))}</button>
      )}
    >
      <div className="book-list">
        <label className="filter">
          <Icon name="search" className="dim" />
          <input
            type="search" aria-label={t.sourceBook.find} placeholder={t.sourceBook.find} value={query}
            onChange={(event) => setQuery(event.target.value)} onKeyDown={onKeyDown}
          />
        </label>
        <p className="hint" aria-live="polite">{t.sourceBook.count(shown.length, sources.size)}</p>
        {shown.length === 0
          ? <p className="hint">{sources.size === 0 ? t.sourceBook.empty : t.sourceBook.none}</p>
          : (
            <VirtualList
              count={shown.length} rowHeight={ROW_HEIGHT} active={at} label={t.sourceBook.list} activeId={at < 0 ? undefined : `book-${chosenId}`}
              className="book-rows" onKeyDown={onKeyDown}
              row={(index) => <Row key={shown[index]!.id} source={shown[index]!} count={uses.get(shown[index]!.id) ?? 0} isChosen={index === at} onChoose={setChosenId} />}
            />
          )}
      </div>
      {chosen
        ? <SourceRecord key={chosen.id} source={chosen} isReadOnly={isReadOnly} onOpened={onClose} />
        : <p className="hint book-hint">{t.sourceBook.choose}</p>}
    </Dialog>
  );
}

interface RowProps {
  source: Source;
  count: number;
  isChosen: boolean;
  onChoose: (id: string) => void;
}

function Row({ source, count, isChosen, onChoose }: RowProps): ReactElement {
  const facts = [source.role, source.organisation, source.identity !== 'named' && t.source.identities[source.identity]].filter(Boolean);
  return (
    <div id={`book-${source.id}`} role="option" aria-selected={isChosen} className="book-row" style={{ height: ROW_HEIGHT }} onClick={() => onChoose(source.id)}>
      <Icon name={sourceIcon(source)} />
      <span><b>{source.label}</b>{facts.length > 0 && <small>{facts.join(', ')}</small>}</span>
      <em>{count ? t.plural(count, 'claim') : t.claim.unused}</em>
    </div>
  );
}

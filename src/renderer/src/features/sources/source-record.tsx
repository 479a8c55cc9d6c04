import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import type { Source } from '@shared/model/source';
import type { SourceChanges } from '@shared/transactions/command';
import { t } from '../../i18n';
import { selectClaim } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { changeLibrary } from '../../state/library-changes';
import { openArticle } from '../../state/open';
import { bridge, toastFailure } from '../../state/runtime';
import { canMerge, findSources, lookalikes, useSourceUses } from '../../state/source-search';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import { ConfidentialPart } from './confidential-part';
import { SourceFields } from './source-fields';

interface SourceRecordProps {
  source: Source;
  isReadOnly: boolean;
  /** An article was opened: the book makes room for it. */
  onOpened: () => void;
}

/** One record of the source book: who it is, which other records are the same, what it says in all articles. */
export function SourceRecord({ source, isReadOnly, onOpened }: SourceRecordProps): ReactElement {
  const change = (changes: SourceChanges): Promise<boolean> => changeLibrary({ do: 'source.update', id: source.id, changes });
  const text = (field: 'motive' | 'notes') => (value: string): Promise<boolean> => change({ [field]: value.trim() || null });
  return (
    <div className="book-record" role="group" aria-label={source.label}>
      <h3 className="book-name">{source.label}</h3>
      <SourceFields source={source} isReadOnly={isReadOnly} onChange={change} />
      <div className="source-fields more">
        <Choice
          label={t.sourceBook.knowledge} value={source.knowledge} options={['first-hand', 'second-hand', 'unknown']} labels={t.sourceBook.knowledges}
          disabled={isReadOnly} onChange={(knowledge) => void change({ knowledge })}
        />
        <TextField label={t.sourceBook.motive} value={source.motive ?? ''} disabled={isReadOnly} onCommit={text('motive')} />
        <TextField label={t.sourceBook.notes} value={source.notes ?? ''} multiline disabled={isReadOnly} onCommit={text('notes')} />
      </div>
      <ConfidentialPart sourceId={source.id} isReadOnly={isReadOnly} />
      {!isReadOnly && <Merge source={source} />}
      <ClaimsOf sourceId={source.id} onOpened={onOpened} />
    </div>
  );
}

const OFFERED = 6;

/** Other records that may be the same source; one press makes them one. */
function Merge({ source }: { source: Source }): ReactElement {
  const sources = useDesk((state) => state.sources);
  const uses = useSourceUses();
  const [query, setQuery] = useState('');
  const others = useMemo(() => {
    const candidates = [...sources.values()].filter((other) => other.id !== source.id && canMerge(source, other));
    return { any: candidates.length > 0, offered: (query.trim() ? findSources(candidates, query, uses) : lookalikes(source, candidates)).slice(0, OFFERED) };
  }, [sources, source, query, uses]);
  if (!others.any) return <p className="hint">{t.sourceBook.mergeNone}</p>;
  return (
    <section aria-label={t.sourceBook.merge}>
      <h3>{t.sourceBook.merge}</h3>
      <label className="filter">
        <Icon name="search" className="dim" />
        <input type="search" aria-label={t.sourceBook.mergeFind} placeholder={t.sourceBook.mergeFind} value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      {others.offered.map((other) => (
        <button
          key={other.id} type="button" className="button" aria-label={t.sourceBook.mergeWith(other.label)}
          onClick={() => void changeLibrary({ do: 'source.merge', keepId: source.id, otherId: other.id })}
        >
          {other.label}
          <em>{t.plural(uses.get(other.id) ?? 0, 'claim')}</em>
        </button>
      ))}
      <p className="hint">{t.sourceBook.mergeHint}</p>
    </section>
  );
}

/** The claims that name a source, article by article; read anew whenever their number may have changed. */
function ClaimsOf({ sourceId, onOpened }: { sourceId: string; onOpened: () => void }): ReactElement {
  const uses = useSourceUses().get(sourceId) ?? 0;
  const tagSet = useDesk((state) => state.session?.tagSet);
  const [found, setFound] = useState<ResultOf<'sources.claims'>>([]);
  useEffect(() => {
    let isWanted = true;
    void bridge().invoke('sources.claims', { sourceId }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setFound(answer.value);
      else toastFailure(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [sourceId, uses]);
  const show = async (articleId: string, claimId: string): Promise<void> => {
    await openArticle(articleId);
    selectClaim(claimId);
    onOpened();
  };
  return (
    <section aria-label={t.sourceBook.claims}>
      <h3>{t.sourceBook.claims} <span>{uses}</span></h3>
      {found.length === 0 && <p className="hint">{t.sourceBook.noClaims}</p>}
      {found.map(({ articleId, headline, claims }) => (
        <div key={articleId} className="book-article">
          <h4>{headline}</h4>
          <ul>
            {claims.map(({ id, quote, tags }) => (
              <li key={id}>
                <button type="button" title={t.sourceBook.openClaim} onClick={() => void show(articleId, id)}>
                  <span className="said">{quote}</span>
                  <span>{tags.map((tag) => tagSet?.tags.find((each) => each.id === tag)?.label ?? tag).join(', ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

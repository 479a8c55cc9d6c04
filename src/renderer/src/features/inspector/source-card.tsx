import { useState, type ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import type { Source } from '@shared/model/source';
import { t } from '../../i18n';
import { applyCommand } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { Icon } from '../../ui/icon';
import { SourceFields } from '../sources/source-fields';
import { sourceIcon } from './source-icon';

/** A source of the claim: read at a glance; its fields open below. */
export function SourceCard({ source, claim, isReadOnly }: { source: Source; claim: Claim; isReadOnly: boolean }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const summaries = useDesk((state) => state.summaries);
  const here = summaries.get(claim.articleId)?.bySource[source.id] ?? 0;
  const everywhere = [...summaries.values()].reduce((sum, { bySource }) => sum + (bySource[source.id] ?? 0), 0);
  const remove = (): void => {
    applyCommand({ do: 'claim.update', id: claim.id, changes: { sourceIds: claim.sourceIds.filter((id) => id !== source.id) } });
  };
  return (
    <section className="card source-card" aria-label={source.label} data-source={source.id}>
      <div className="card-head">
        <Icon name={sourceIcon(source)} />
        <div>
          <b>{source.label}</b>
          <span>{t.source.kinds[source.kind]} · {t.claim.inThisArticle(here)}, {t.claim.inLibrary(everywhere)}</span>
        </div>
        <button type="button" className="icon-button small" aria-expanded={isOpen} aria-label={t.claim.editSource} title={t.claim.editSource} onClick={() => setOpen(!isOpen)}>
          <Icon name="down" size={14} className={isOpen ? 'flipped' : ''} />
        </button>
        {!isReadOnly && (
          <button type="button" className="icon-button small" aria-label={t.claim.removeSource} title={t.claim.removeSource} onClick={remove}>
            <Icon name="cross" size={14} />
          </button>
        )}
      </div>
      {isOpen
        ? <SourceFields source={source} isReadOnly={isReadOnly} onChange={(changes) => applyCommand({ do: 'source.update', id: source.id, changes })} />
        : <SourceFacts source={source} />}
    </section>
  );
}

function SourceFacts({ source }: { source: Source }): ReactElement {
  const who = [source.name !== source.label && source.name, source.role, source.organisation].filter(Boolean).join(', ');
  return (
    <dl className="facts tight">
      {who && <><dt>{t.source.name}</dt><dd>{who}</dd></>}
      <dt>{t.source.identity}</dt>
      <dd title={t.source.identityTitles[source.identity]}>{t.source.identities[source.identity]}</dd>
      {source.groundRules !== 'not-stated' && <><dt>{t.source.groundRules}</dt><dd>{t.source.rules[source.groundRules]}</dd></>}
      {source.reasonText && <><dt>{t.source.reason}</dt><dd className="said">{source.reasonText}</dd></>}
    </dl>
  );
}

import { useState, type ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import { groundRules, identities, sourceKinds } from '@shared/model/vocabulary';
import type { Source } from '@shared/model/source';
import type { SourceChanges } from '@shared/transactions/command';
import { t } from '../../i18n';
import { applyCommand } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
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
      {isOpen ? <SourceFields source={source} isReadOnly={isReadOnly} /> : <SourceFacts source={source} />}
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

function SourceFields({ source, isReadOnly }: { source: Source; isReadOnly: boolean }): ReactElement {
  const change = (changes: SourceChanges): void => {
    applyCommand({ do: 'source.update', id: source.id, changes });
  };
  const text = (field: 'name' | 'role' | 'organisation') => (value: string): void => change({ [field]: value.trim() || null });
  return (
    <div className="source-fields">
      <TextField label={t.source.label} value={source.label} disabled={isReadOnly} onCommit={(label) => label.trim() && change({ label: label.trim() })} />
      <span className="field-label">{t.source.identity}</span>
      <Segmented
        label={t.source.identity} value={source.identity} options={identities} labels={t.source.identities} titles={t.source.identityTitles} disabled={isReadOnly}
        onChange={(identity) => change({ identity, ...(identity === 'anonymous' && source.name !== undefined && { name: null }) })}
      />
      {source.identity === 'anonymous'
        ? <><span className="field-label">{t.source.name}</span><p className="hint">{t.source.nameHidden}</p></>
        : <TextField label={t.source.name} value={source.name ?? ''} disabled={isReadOnly} onCommit={text('name')} />}
      <TextField label={t.source.role} value={source.role ?? ''} disabled={isReadOnly} onCommit={text('role')} />
      <TextField label={t.source.organisation} value={source.organisation ?? ''} disabled={isReadOnly} onCommit={text('organisation')} />
      <Choice label={t.source.kind} value={source.kind} options={sourceKinds} labels={t.source.kinds} disabled={isReadOnly} onChange={(kind) => change({ kind })} />
      <Choice label={t.source.groundRules} value={source.groundRules} options={groundRules} labels={t.source.rules} disabled={isReadOnly} onChange={(rules) => change({ groundRules: rules })} />
      <TextField
        label={t.source.reason} value={source.reasonText ?? ''} placeholder={t.source.reasonHint} multiline disabled={isReadOnly}
        onCommit={(reason) => change({ reasonText: reason.trim() || null, reasonStated: reason.trim() !== '' })}
      />
      {source.identity !== 'named' && <Approval source={source} isReadOnly={isReadOnly} change={change} />}
      <TextField
        label={t.source.independence} value={source.independenceGroup ?? ''} placeholder={t.source.independenceHint} disabled={isReadOnly}
        onCommit={(group) => change({ independenceGroup: group.trim() || null })}
      />
    </div>
  );
}

/** Who knows a source that is not named, and who approved it: what a check of an anonymous claim asks for. */
function Approval({ source, isReadOnly, change }: { source: Source; isReadOnly: boolean; change: (changes: SourceChanges) => void }): ReactElement {
  const now = (): string => new Date().toISOString();
  const last = source.approvals.at(-1);
  return (
    <>
      <TextField
        label={t.source.knownTo} value={source.identityKnownTo?.editor ?? ''} placeholder={t.source.knownToHint} field="known-to" disabled={isReadOnly}
        onCommit={(editor) => change({ identityKnownTo: editor.trim() ? { editor: editor.trim(), at: now() } : null })}
      />
      <TextField
        label={t.source.approvedBy} value={last?.by ?? ''} placeholder={t.source.approvedByHint} field="approval" disabled={isReadOnly}
        onCommit={(by) => change({ approvals: [...source.approvals.slice(0, -1), ...(by.trim() ? [{ ...last, by: by.trim(), at: now() }] : [])] })}
      />
    </>
  );
}

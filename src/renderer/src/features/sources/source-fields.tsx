import type { ReactElement } from 'react';
import { groundRules, identities, sourceKinds } from '@shared/model/vocabulary';
import type { Source } from '@shared/model/source';
import type { SourceChanges } from '@shared/transactions/command';
import { t } from '../../i18n';
import { Choice } from '../../ui/choice';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import { SourceApprovals } from './source-approvals';

interface SourceFieldsProps {
  source: Source;
  isReadOnly: boolean;
  /** False, at once or as a promise: it was refused. */
  onChange: (changes: SourceChanges) => unknown;
}

/** Who a source is, to be filled in. The name of an anonymous source has no field here. */
export function SourceFields({ source, isReadOnly, onChange }: SourceFieldsProps): ReactElement {
  const text = (field: 'name' | 'role' | 'organisation') => (value: string): unknown => onChange({ [field]: value.trim() || null });
  return (
    <div className="source-fields">
      <TextField label={t.source.label} value={source.label} disabled={isReadOnly} onCommit={(label) => label.trim() !== '' && onChange({ label: label.trim() })} />
      <span className="field-label">{t.source.identity}</span>
      <Segmented
        label={t.source.identity} value={source.identity} options={identities} labels={t.source.identities} titles={t.source.identityTitles} disabled={isReadOnly}
        onChange={(identity) => onChange({ identity, ...(identity === 'anonymous' && source.name !== undefined && { name: null }) })}
      />
      {source.identity === 'anonymous'
        ? <><span className="field-label">{t.source.name}</span><p className="hint">{t.source.nameHidden}</p></>
        : <TextField label={t.source.name} value={source.name ?? ''} disabled={isReadOnly} onCommit={text('name')} />}
      <TextField label={t.source.role} value={source.role ?? ''} disabled={isReadOnly} onCommit={text('role')} />
      <TextField label={t.source.organisation} value={source.organisation ?? ''} disabled={isReadOnly} onCommit={text('organisation')} />
      <Choice label={t.source.kind} value={source.kind} options={sourceKinds} labels={t.source.kinds} disabled={isReadOnly} onChange={(kind) => onChange({ kind })} />
      <Choice label={t.source.groundRules} value={source.groundRules} options={groundRules} labels={t.source.rules} disabled={isReadOnly} onChange={(rules) => onChange({ groundRules: rules })} />
      <TextField
        label={t.source.reason} value={source.reasonText ?? ''} placeholder={t.source.reasonHint} multiline disabled={isReadOnly}
        onCommit={(reason) => onChange({ reasonText: reason.trim() || null, reasonStated: reason.trim() !== '' })}
      />
      {source.identity !== 'named' && <Approval source={source} isReadOnly={isReadOnly} onChange={onChange} />}
      <TextField
        label={t.source.independence} value={source.independenceGroup ?? ''} placeholder={t.source.independenceHint} disabled={isReadOnly}
        onCommit={(group) => onChange({ independenceGroup: group.trim() || null })}
      />
    </div>
  );
}

/** Who knows a source that is not named, and who approved it: what a check of an anonymous claim asks for. */
function Approval({ source, isReadOnly, onChange }: SourceFieldsProps): ReactElement {
  const now = (): string => new Date().toISOString();
  return (
    <>
      <TextField
        label={t.source.knownTo} value={source.identityKnownTo?.editor ?? ''} placeholder={t.source.knownToHint} field="known-to" disabled={isReadOnly}
        onCommit={(editor) => onChange({ identityKnownTo: editor.trim() ? { editor: editor.trim(), at: now() } : null })}
      />
      <SourceApprovals source={source} isReadOnly={isReadOnly} onChange={onChange} />
    </>
  );
}

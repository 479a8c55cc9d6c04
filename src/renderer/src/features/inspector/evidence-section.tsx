import type { ReactElement } from 'react';
import type { Claim, Evidence } from '@shared/model/claim';
import { evidenceStances, evidenceTypes } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import { setEvidenceFile, withFile, type AttachedFile } from '../../state/attachments';
import { applyCommand } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { newId } from '../../state/runtime';
import { Choice } from '../../ui/choice';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import { EvidenceFile } from './evidence-file';
import { ItemList } from './item-list';
import { withText } from './with-text';

type EvidenceFieldValues = Omit<Evidence, 'id'>;

/** How the newsroom knows. */
export function EvidenceSection({ claim, isReadOnly }: { claim: Claim; isReadOnly: boolean }): ReactElement {
  const words = t.inspector.evidence;
  const addedBy = desk.get().session?.settings.editor ?? '';
  return (
    <ItemList<Evidence>
      claimId={claim.id} items={claim.evidence} words={words} isReadOnly={isReadOnly}
      blank={{ type: 'document', title: '', stance: 'supports', primary: false, addedBy }}
      isComplete={({ title }) => title.trim() !== ''} newId={() => newId('evd')}
      marks={({ stance }) => ({ 'data-stance': stance })}
      summary={({ title, type, locator, stance, fileName }) => (
        <span><b>{title}</b> <small>{[words.types[type], locator ?? words.noPlace, words.stances[stance], fileName].filter(Boolean).join(' · ')}</small></span>
      )}
      fields={(item, change, isNew, id) => (
        <EvidenceFields
          item={item} change={change} isNew={isNew} isReadOnly={isReadOnly}
          onFile={(file) => (id === undefined ? change(withFile(item, file)) : setEvidenceFile(claim.id, id, file))}
        />
      )}
      onChange={(evidence) => applyCommand({ do: 'claim.update', id: claim.id, changes: { evidence } })}
    />
  );
}

interface EvidenceFieldsProps {
  item: EvidenceFieldValues;
  change: (item: EvidenceFieldValues) => void;
  isNew: boolean;
  isReadOnly: boolean;
  onFile: (file: AttachedFile | undefined) => void;
}

function EvidenceFields({ item, change, isNew, isReadOnly, onFile }: EvidenceFieldsProps): ReactElement {
  const words = t.inspector.evidence;
  const shared = { disabled: isReadOnly, isPartOfForm: isNew };
  return (
    <>
      <TextField
        label={words.name} value={item.title} field={isNew ? 'new-evidence' : 'title'} {...shared}
        onCommit={(title) => { if (isNew || title.trim()) change({ ...item, title }); }}
      />
      <Choice label={words.type} value={item.type} options={evidenceTypes} labels={words.types} disabled={isReadOnly} onChange={(type) => change({ ...item, type })} />
      <TextField
        label={words.locator} value={item.locator ?? ''} placeholder={words.locatorHint} field={isNew ? 'new-locator' : 'locator'} {...shared}
        onCommit={(locator) => change(withText(item, 'locator', locator))}
      />
      <TextField label={words.url} value={item.url ?? ''} {...shared} onCommit={(url) => change(withText(item, 'url', url))} />
      <EvidenceFile file={item} isReadOnly={isReadOnly} onFile={onFile} />
      <span className="field-label">{words.stance}</span>
      <Segmented label={words.stance} value={item.stance} options={evidenceStances} labels={words.stances} disabled={isReadOnly} onChange={(stance) => change({ ...item, stance })} />
      <label className="check">
        <input type="checkbox" checked={item.primary} disabled={isReadOnly} onChange={({ target }) => change({ ...item, primary: target.checked })} /> {words.primary}
      </label>
    </>
  );
}

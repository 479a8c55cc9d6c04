import type { ReactElement } from 'react';
import type { Claim, Dispute } from '@shared/model/claim';
import { disputeHandlings, disputeKinds, disputePlaces } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { applyCommand } from '../../state/claims';
import { newId } from '../../state/runtime';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import { SourceCombobox } from '../sources/source-combobox';
import { ItemList } from './item-list';
import { withText } from './with-text';

type DisputeFieldValues = Omit<Dispute, 'id'>;

/** Who rejects the claim, and how the article deals with it. */
export function DisputesSection({ article, claim, isReadOnly }: { article: ArticleSession; claim: Claim; isReadOnly: boolean }): ReactElement {
  const words = t.inspector.disputes;
  const sourceLabel = (id: string): string => article.records.get('source', id)?.label ?? id;
  return (
    <ItemList<Dispute>
      claimId={claim.id} items={claim.disputes} words={words} isReadOnly={isReadOnly}
      blank={{ kind: 'denial', where: 'in-article', handling: 'open' }} isComplete={() => true} newId={() => newId('dsp')}
      summary={({ by, kind, handling }) => (
        <span><b>{words.kinds[kind]}</b> <small>{[by === undefined ? words.nobody : sourceLabel(by), words.handlings[handling]].join(' · ')}</small></span>
      )}
      fields={(item, change, isNew) => <DisputeFields item={item} change={change} isNew={isNew} isReadOnly={isReadOnly} sourceLabel={sourceLabel} />}
      onChange={(disputes) => applyCommand({ do: 'claim.update', id: claim.id, changes: { disputes } })}
    />
  );
}

interface DisputeFieldsProps {
  item: DisputeFieldValues;
  change: (item: DisputeFieldValues) => void;
  isNew: boolean;
  isReadOnly: boolean;
  sourceLabel: (id: string) => string;
}

function DisputeFields({ item, change, isNew, isReadOnly, sourceLabel }: DisputeFieldsProps): ReactElement {
  const words = t.inspector.disputes;
  return (
    <>
      <span className="field-label">{words.by}</span>
      <Disputer
        label={item.by === undefined ? undefined : sourceLabel(item.by)} without={item.by === undefined ? [] : [item.by]} isReadOnly={isReadOnly}
        field={isNew ? 'new-dispute' : undefined} onChange={(by) => change(withText(item, 'by', by))}
      />
      <Choice label={words.kind} value={item.kind} options={disputeKinds} labels={words.kinds} disabled={isReadOnly} onChange={(kind) => change({ ...item, kind })} />
      <span className="field-label">{words.where}</span>
      <Segmented label={words.where} value={item.where} options={disputePlaces} labels={words.places} disabled={isReadOnly} onChange={(where) => change({ ...item, where })} />
      <Choice
        label={words.handling} value={item.handling} options={disputeHandlings} labels={words.handlings} disabled={isReadOnly} field={isNew ? 'new-handling' : 'handling'}
        onChange={(handling) => change({ ...item, handling })}
      />
      <TextField
        label={words.text} value={item.text ?? ''} multiline disabled={isReadOnly} isPartOfForm={isNew}
        onCommit={(text) => change(withText(item, 'text', text))}
      />
    </>
  );
}

interface DisputerProps {
  /** Who it is now; undefined: not said. */
  label: string | undefined;
  without: readonly string[];
  isReadOnly: boolean;
  field: string | undefined;
  /** The id of a source; empty: nobody. */
  onChange: (sourceId: string) => void;
}

/** Who rejects the claim: any source of the source book. */
function Disputer({ label, without, isReadOnly, field, onChange }: DisputerProps): ReactElement {
  const words = t.inspector.disputes;
  return (
    <div className="disputer">
      {label !== undefined && (
        <p className="words">
          <span>{label}</span>
          {!isReadOnly && (
            <button type="button" className="icon-button small" aria-label={words.removeBy} title={words.removeBy} onClick={() => onChange('')}><Icon name="cross" size={14} /></button>
          )}
        </p>
      )}
      {isReadOnly
        ? label === undefined && <p className="hint">{words.nobody}</p>
        : (
          <SourceCombobox
            label={words.by} placeholder={label === undefined ? words.findBy : words.otherBy} {...(field !== undefined && { field })} without={without}
            onKnown={({ id }) => onChange(id)}
          />
        )}
    </div>
  );
}

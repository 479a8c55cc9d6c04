import type { ReactElement } from 'react';
import type { Claim, Dispute } from '@shared/model/claim';
import { disputeHandlings, disputeKinds, disputePlaces } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { applyCommand } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { newId } from '../../state/runtime';
import { Choice } from '../../ui/choice';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import { ItemList } from './item-list';
import { withText } from './with-text';

type DisputeFieldValues = Omit<Dispute, 'id'>;

/** Who rejects the claim, and how the article deals with it. */
export function DisputesSection({ article, claim, isReadOnly }: { article: ArticleSession; claim: Claim; isReadOnly: boolean }): ReactElement {
  const words = t.inspector.disputes;
  const sourceLabels = useSourceLabels(article, claim);
  return (
    <ItemList<Dispute>
      claimId={claim.id} items={claim.disputes} words={words} isReadOnly={isReadOnly}
      blank={{ kind: 'denial', where: 'in-article', handling: 'open' }} isComplete={() => true} newId={() => newId('dsp')}
      summary={({ by, kind, handling }) => (
        <span><b>{words.kinds[kind]}</b> <small>{[by === undefined ? words.nobody : sourceLabels[by] ?? by, words.handlings[handling]].join(' · ')}</small></span>
      )}
      fields={(item, change, isNew) => <DisputeFields item={item} change={change} isNew={isNew} isReadOnly={isReadOnly} sourceLabels={sourceLabels} />}
      onChange={(disputes) => applyCommand({ do: 'claim.update', id: claim.id, changes: { disputes } })}
    />
  );
}

interface DisputeFieldsProps {
  item: DisputeFieldValues;
  change: (item: DisputeFieldValues) => void;
  isNew: boolean;
  isReadOnly: boolean;
  sourceLabels: Readonly<Record<string, string>>;
}

function DisputeFields({ item, change, isNew, isReadOnly, sourceLabels }: DisputeFieldsProps): ReactElement {
  const words = t.inspector.disputes;
  const labels = { '': words.nobody, ...sourceLabels };
  return (
    <>
      <Choice
        label={words.by} value={item.by ?? ''} options={Object.keys(labels)} labels={labels} disabled={isReadOnly} {...(isNew && { field: 'new-dispute' })}
        onChange={(by) => change(withText(item, 'by', by))}
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

/** The sources of the article by id, as printed: those that its claims name, and those that the claim's disputes do. */
function useSourceLabels(article: ArticleSession, claim: Claim): Record<string, string> {
  const named = useDesk((state) => state.summaries.get(claim.articleId)?.bySource) ?? {};
  const ids = new Set([...Object.keys(named), ...claim.sourceIds, ...claim.disputes.flatMap(({ by }) => by ?? [])]);
  const sources = [...ids].flatMap((id) => article.records.get('source', id) ?? []).sort((a, b) => a.label.localeCompare(b.label));
  return Object.fromEntries(sources.map(({ id, label }) => [id, label]));
}

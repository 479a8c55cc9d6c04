import type { ReactElement } from 'react';
import type { Source } from '@shared/model/source';
import type { SourceChanges } from '@shared/transactions/command';
import { formatMoment, t } from '../../i18n';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import { useUnsent } from '../../ui/use-unsent';

interface SourceApprovalsProps {
  source: Source;
  isReadOnly: boolean;
  /** False, at once or as a promise: it was refused. */
  onChange: (changes: SourceChanges) => unknown;
}

/** A press elsewhere ends first: the lines that come with an approval would move the button away under it. */
const AFTER_PRESS_MS = 250;

type Approval = Source['approvals'][number];

/** Who approved that a source is not named, each with a reason; the last field adds one more. */
export function SourceApprovals({ source, isReadOnly, onChange }: SourceApprovalsProps): ReactElement {
  const { approvals } = source;
  const words = t.approvals;
  const now = (): string => new Date().toISOString();
  const put = (index: number, changed: Approval | undefined): unknown =>
    onChange({ approvals: changed ? approvals.with(index, changed) : approvals.filter((_, at) => at !== index) });
  const setReason = (index: number, reason: string): unknown => {
    const { reason: _, ...rest } = approvals[index]!;
    return put(index, reason.trim() ? { ...rest, reason: reason.trim() } : rest);
  };
  return (
    <>
      {approvals.map((approval, index) => (
        // By place: a name that is corrected must not take the field away that it is typed in.
        <div key={index} className="approval" role="group" aria-label={words.by(index + 1)}>
          <TextField
            label={t.source.approvedBy} value={approval.by} field={index === 0 ? 'approval' : `approval-${index}`} disabled={isReadOnly}
            onCommit={(by) => by.trim() !== '' && put(index, { ...approval, by: by.trim(), at: now() })}
          />
          <TextField
            label={words.reason(approval.by)} value={approval.reason ?? ''} placeholder={words.reasonHint} disabled={isReadOnly}
            onCommit={(reason) => setReason(index, reason)}
          />
          <small>{formatMoment(approval.at)}</small>
          {!isReadOnly && (
            <button type="button" className="icon-button small" aria-label={words.remove(approval.by)} title={words.remove(approval.by)} onClick={() => put(index, undefined)}>
              <Icon name="cross" size={14} />
            </button>
          )}
        </div>
      ))}
      {!isReadOnly && <NextApproval sourceId={source.id} isFirst={approvals.length === 0} onAdd={(by) => onChange({ approvals: [...approvals, { by, at: now() }] })} />}
    </>
  );
}

/** The field for one more approval. It is added on Enter or on leaving the field, never in the middle of a name. */
function NextApproval({ sourceId, isFirst, onAdd }: { sourceId: string; isFirst: boolean; onAdd: (by: string) => void }): ReactElement {
  const [by, setBy, clear] = useUnsent(`approval ${sourceId}`, '');
  const label = isFirst ? t.source.approvedBy : t.approvals.another;
  const add = (): void => {
    if (by.trim() === '') return;
    clear();
    onAdd(by.trim());
  };
  return (
    <div
      className="approval" role="group" aria-label={label} onBlur={() => setTimeout(add, AFTER_PRESS_MS)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        add();
      }}
    >
      <TextField label={label} value={by} placeholder={t.source.approvedByHint} field={isFirst ? 'approval' : 'next-approval'} isPartOfForm onCommit={(typed) => setBy(typed)} />
    </div>
  );
}

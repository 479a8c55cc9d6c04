import { useEffect, useState, type ReactElement } from 'react';
import type { Claim, Comment } from '@shared/model/claim';
import { canBeOverridden, statusConditions, wantsApprover, wantsReason, type StatusAnswer, type StatusCondition } from '@shared/model/claim-status';
import type { Source } from '@shared/model/source';
import { claimStatuses, type ClaimStatus } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import { applyCommand } from '../../state/claims';
import { announce } from '../../state/runtime';
import { focusIn } from '../../ui/focus';
import { Icon } from '../../ui/icon';
import { Menu } from '../../ui/menu';
import { TextField } from '../../ui/text-field';
import { jumpTo } from './jump';

interface StatusFieldProps {
  claim: Claim;
  sources: readonly Source[];
  comments: readonly Comment[];
  isReadOnly: boolean;
}

/**
 * The status of a claim. One whose conditions are met is set at once; of another it is shown here what is missing, and
 * each line leads to its field.
 */
export function StatusField({ claim, sources, comments, isReadOnly }: StatusFieldProps): ReactElement {
  const [wanted, setWanted] = useState<ClaimStatus | null>(null);
  const words = t.inspector.status;
  const { statusReason } = claim;
  const conditionsOf = (status: ClaimStatus, answer: StatusAnswer): StatusCondition[] => statusConditions({ claim, sources, comments, status, answer });

  const set = (status: ClaimStatus, answer: StatusAnswer): void => {
    const { reason = '', approver = '' } = answer;
    if (!applyCommand({ do: 'claim.status', id: claim.id, status, ...(reason && { reason }), ...(approver && { approver }) })) return;
    setWanted(null);
    announce(words.now(t.statuses[status]));
    focusIn('[data-field=status]');
  };
  const choose = (status: ClaimStatus): void => {
    if (status === claim.status && !statusReason) setWanted(null);
    else if (conditionsOf(status, {}).every(({ isMet }) => isMet)) set(status, {});
    else setWanted(status);
  };

  return (
    <>
      <div className="field-row">
        <span className="field-label">{t.claim.status}</span>
        <Menu
          label={words.menu(t.statuses[claim.status])} field="status" disabled={isReadOnly}
          items={claimStatuses.map((status) => ({ label: words.means[status], isChosen: status === claim.status, run: () => choose(status) }))}
        >
          <span className={`status-${claim.status}`}>{t.statuses[claim.status]}</span>
        </Menu>
        {statusReason && <p className="status-reason hint">{words.by(statusReason.approver ?? '', statusReason.reason)}</p>}
      </div>
      {wanted && (
        <StatusPanel
          key={wanted} status={wanted} first={wanted === claim.status ? statusReason ?? {} : {}} conditionsOf={(answer) => conditionsOf(wanted, answer)}
          onSet={(answer) => set(wanted, answer)} onLeave={() => { setWanted(null); focusIn('[data-field=status]'); }}
        />
      )}
    </>
  );
}

interface StatusPanelProps {
  status: ClaimStatus;
  /** What was answered before. */
  first: StatusAnswer;
  conditionsOf: (answer: StatusAnswer) => StatusCondition[];
  onSet: (answer: StatusAnswer) => void;
  onLeave: () => void;
}

function StatusPanel({ status, first, conditionsOf, onSet, onLeave }: StatusPanelProps): ReactElement {
  const [answer, setAnswer] = useState<StatusAnswer>(first);
  const [isOverriding, setOverriding] = useState(false);
  const words = t.inspector.status;
  const label = t.statuses[status];
  const conditions = conditionsOf(answer);
  const missing = conditions.filter(({ isMet }) => !isMet);

  useEffect(() => focusIn('.status-panel'), []);
  useEffect(() => {
    if (isOverriding) focusIn('[data-field=approver]');
  }, [isOverriding]);

  const submit = (): void => {
    const [next] = missing;
    if (!next) return onSet(answer);
    announce(words.missing(words.conditions[next.code]));
    jumpTo(next);
  };
  return (
    <form
      className="status-panel" role="group" aria-label={words.panel(label)}
      onSubmit={(event) => { event.preventDefault(); submit(); }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <p>{missing.length === 0 ? words.allMet(label) : words.met(conditions.length - missing.length, conditions.length, label)}</p>
      {/* Those that are met stay where they are: a line that went while a button is pressed would move the button away. */}
      <ul>
        {conditions.map(({ code, isMet, ...place }) => (
          <li key={`${code} ${place.sourceId ?? ''}`} data-met={isMet}>
            <Icon name={isMet ? 'check' : 'cross'} size={14} />
            {isMet ? words.conditions[code] : <button type="button" className="link" title={words.goTo} onClick={() => jumpTo(place)}>{words.conditions[code]}</button>}
          </li>
        ))}
      </ul>
      {(wantsApprover.has(status) || isOverriding) && (
        <div className="field-row">
          <TextField
            label={status === 'fixed' ? words.lookedAt : words.approver} value={answer.approver ?? ''} field="approver" isPartOfForm
            onCommit={(approver) => setAnswer({ ...answer, approver })}
          />
        </div>
      )}
      {(wantsReason.has(status) || isOverriding) && (
        <div className="field-row">
          <TextField
            label={words.reason} value={answer.reason ?? ''} field="status-reason" isPartOfForm
            onCommit={(reason) => setAnswer({ ...answer, reason })}
          />
        </div>
      )}
      <div className="form-foot">
        {canBeOverridden(missing) && !isOverriding && (
          <button type="button" className="button quiet" onClick={() => setOverriding(true)}>{words.override}</button>
        )}
        <button type="button" className="button quiet" onClick={onLeave}>{words.leave}</button>
        <button type="submit" className="button">{words.set(label)}</button>
      </div>
    </form>
  );
}

import { useState, type ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import { wantsApprover, wantsReason, type StatusAnswer } from '@shared/model/claim-status';
import { claimStatuses, type ClaimStatus } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { setStatusOf, statusOutlook } from '../../state/bulk-handling';
import { chooseThese } from '../../state/chosen';
import { TextField } from '../../ui/text-field';

interface BulkStatusProps {
  article: ArticleSession;
  claims: readonly Claim[];
  /** The status that was asked for and has something left to say or to ask. */
  wanted: ClaimStatus | null;
  onWant: (status: ClaimStatus | null) => void;
}

/** The status of several claims. Those that can have the one chosen get it at once, unless it wants a name or a reason. */
export function BulkStatus({ article, claims, onWant }: Omit<BulkStatusProps, 'wanted'>): ReactElement {
  const shared = claims.every(({ status }) => status === claims[0]!.status) ? claims[0]!.status : '';
  const choose = (status: ClaimStatus): void => {
    const { refused } = statusOutlook(article, claims, status, {});
    const isAsking = wantsApprover.has(status) || wantsReason.has(status);
    if (!isAsking) setStatusOf(claims, status, {});
    onWant(isAsking || refused.length > 0 ? status : null);
  };
  return (
    <select aria-label={t.bulkHandling.status} value={shared} onChange={(event) => choose(event.target.value as ClaimStatus)}>
      <option value="" disabled>{t.claim.status}</option>
      {claimStatuses.map((each) => <option key={each} value={each}>{t.statuses[each]}</option>)}
    </select>
  );
}

/** Which of the claims can have the wanted status, what the others lack, and what is to be given along with it. */
export function BulkStatusPanel({ article, claims, wanted, onWant }: BulkStatusProps & { wanted: ClaimStatus }): ReactElement {
  const [answer, setAnswer] = useState<StatusAnswer>({});
  const words = t.inspector.status;
  const status = t.statuses[wanted];
  const { able, there, refused, reasons } = statusOutlook(article, claims, wanted, answer);
  const set = (): void => {
    if (setStatusOf(claims, wanted, answer) && refused.length === 0) onWant(null);
  };
  return (
    <form
      className="bulk-status" role="group" aria-label={t.bulkHandling.panel(status)} onSubmit={(event) => { event.preventDefault(); set(); }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onWant(null);
      }}
    >
      <p>{t.bulkHandling.outlook(able.length, there.length, claims.length, status)}</p>
      <ul>
        {reasons.map(({ code, claims: lacking }) => (
          <li key={code}>
            <button type="button" className="link" title={t.bulkHandling.choose} onClick={() => chooseThese(lacking.map(({ id }) => id))}>
              {t.bulkHandling.lacks(lacking.length, words.conditions[code])}
            </button>
          </li>
        ))}
      </ul>
      {wantsApprover.has(wanted) && (
        <div className="field-row">
          <TextField
            label={wanted === 'fixed' ? words.lookedAt : words.approver} value={answer.approver ?? ''} isPartOfForm
            onCommit={(approver) => setAnswer({ ...answer, approver })}
          />
        </div>
      )}
      {wantsReason.has(wanted) && (
        <div className="field-row">
          <TextField label={words.reason} value={answer.reason ?? ''} isPartOfForm onCommit={(reason) => setAnswer({ ...answer, reason })} />
        </div>
      )}
      <div className="form-foot">
        <button type="button" className="button quiet" onClick={() => onWant(null)}>{t.bulkHandling.leave}</button>
        {able.length > 0 && <button type="submit" className="button">{t.bulkHandling.setNow(able.length)}</button>}
      </div>
    </form>
  );
}

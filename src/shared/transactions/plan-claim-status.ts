import type { Claim } from '../model/claim';
import { quoteOf } from '../model/claim-target';
import { conditionWords, missingConditions } from '../model/claim-status';
import type { ClaimStatus } from '../model/vocabulary';
import { fail } from '../result';
import type { SimpleCommand } from './command';
import type { PlanContext, Planned } from './planning';
import { find, planned, quoted } from './planning';
import type { RecordsView } from './record-set';

/** How the history says what was done. */
const actions: Readonly<Record<ClaimStatus, string>> = {
  todo: 'Sent back to do', queried: 'Queried', verified: 'Verified', 'on-author': 'Left to the author', change: 'Asked for a change',
  fixed: 'Fixed', unverifiable: 'Found unverifiable', cut: 'Cut',
};

/** Gives a claim a status. Refused while a condition of it is missing; the failure names the first in plain words. */
export function planClaimStatus(
  records: RecordsView, command: Extract<SimpleCommand, { do: 'claim.status' }>, context: PlanContext,
): Planned {
  const found = find(records, 'claim', command.id);
  if (!found.ok) return found;
  const claim = found.value;
  const { status } = command;
  const [reason, approver] = [command.reason?.trim() ?? '', command.approver?.trim() ?? ''];

  const missing = missingConditions({
    claim, status, answer: { reason, approver },
    sources: claim.sourceIds.flatMap((id) => records.get('source', id) ?? []),
    get comments() {
      return [...records.all('comment')].filter(({ claimId }) => claimId === claim.id);
    },
  });
  const [first] = missing;
  if (first) {
    const details = { status, missing: missing.map(({ code }) => code), field: first.field };
    return fail('refused', `The claim cannot be “${status.replace('-', ' ')}” yet. Missing: ${conditionWords[first.code]}`, details);
  }

  const { statusReason: _, ...rest } = claim;
  const after: Claim = {
    ...rest, status,
    ...((reason || approver) && { statusReason: { reason, ...(approver && { approver }) } }),
  };
  if (status === claim.status && JSON.stringify(after.statusReason) === JSON.stringify(claim.statusReason)) return planned({}, '');
  const draftId = records.get('article', context.articleId)?.currentDraftId;
  const label = (): string => `${actions[status]}: ${quoted(quoteOf(claim, draftId))}`;
  return planned({ updated: [{ before: claim, after: { ...after, modifiedBy: context.by, modifiedAt: context.at } }] }, label);
}

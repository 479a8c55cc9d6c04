import { quoteOf } from '../model/claim-target';
import type { Verdict } from '../model/review';
import { wantsText } from '../model/review';
import type { Decision, Proposal } from '../model/review-schema';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { findQuote } from '../text/quote';
import type { TextRange } from '../text/ranges';
import type { ClaimChanges, DecisionAnswerInput, DecisionInput } from './command';
import { squash } from './diff';
import { currentDraft, placeTarget, planClaimUpdate } from './plan-claim';
import type { PlanContext, Planned } from './planning';
import { find, isSame, planned, quoted } from './planning';
import type { RecordsView } from './record-set';

/** How the history says what was decided. */
const actions: Readonly<Record<Verdict, string>> = {
  accept: 'Accepted the claim', reject: 'Rejected the claim', question: 'Questioned the claim', change: 'Proposed a change of the claim',
};

/**
 * What a reviewer says of a claim. Each has one decision a claim: deciding anew replaces the one before, and its answer. A proposed change is
 * refused where it could not be made.
 */
export function planDecision(records: RecordsView, { id: given, claimId, verdict, text = '', proposal }: DecisionInput, context: PlanContext): Planned {
  const claim = find(records, 'claim', claimId);
  if (!claim.ok) return claim;
  if (wantsText.has(verdict) && text.trim() === '') {
    return verdict === 'reject'
      ? fail('refused', 'A claim is rejected with a reason. Write it.', { claimId })
      : fail('refused', 'A question has words. Write them.', { claimId });
  }
  const proposed = verdict === 'change' ? proposalOf(records, claimId, proposal ?? {}, text, context) : ok(undefined);
  if (!proposed.ok) return proposed;

  const { articleId, by, at } = context;
  const before = decisionOf(records, claimId, by);
  const id = before?.id ?? given ?? context.newId('dcs');
  if (!before && records.get('decision', id)) return fail('already-there', `There is a decision ${id} already.`, { id });
  const decision: Decision = {
    type: 'decision', id, articleId, claimId, verdict, text, ...(proposed.value && { proposal: proposed.value }), by, at,
  };
  const label = (): string => `${actions[verdict]} ${wordsOf(records, claimId, context)}${text.trim() ? `: ${quoted(text)}` : ''}`;
  if (!before) return planned({ added: [decision] }, label);
  if (isSame({ ...decision, at: before.at }, before)) return planned({}, label);
  return planned({ updated: [{ before, after: decision }] }, label);
}

/** Takes one's own decision back. */
export function planDecisionRemove(records: RecordsView, id: string, context: PlanContext): Planned {
  const decision = find(records, 'decision', id);
  if (!decision.ok) return decision;
  if (decision.value.by !== context.by) return fail('refused', `Only ${decision.value.by} can take this decision back. Answer it instead.`, { id });
  return planned({ removed: [decision.value] }, () => `Took back a decision on ${wordsOf(records, decision.value.claimId, context)}`);
}

/** Answers a decision. Agreeing to a proposed change makes it, in the same transaction; refused where it cannot be made any more. */
export function planDecisionAnswer(records: RecordsView, id: string, { kind, text = '' }: DecisionAnswerInput, context: PlanContext): Planned {
  const found = find(records, 'decision', id);
  if (!found.ok) return found;
  const decision = found.value;
  if (kind === 'replied' && text.trim() === '') return fail('refused', 'A reply has words. Write them.', { id });
  const { by, at } = context;
  const after: Decision = { ...decision, answer: { kind, text, by, at } };
  const answered = { added: [], updated: [{ before: decision, after }], removed: [] };
  const label = (): string => `${answerActions[kind]} ${decision.by} on ${wordsOf(records, decision.claimId, context)}${text.trim() ? `: ${quoted(text)}` : ''}`;
  if (kind !== 'agreed' || !decision.proposal) return planned(answered, label);
  const changes = changesOfProposal(records, decision.proposal, decision.text, context);
  if (!changes.ok) return changes;
  const made = planClaimUpdate(records, decision.claimId, changes.value, context);
  if (!made.ok) return made;
  return planned(squash([made.value.diff, answered]), label);
}

const answerActions = { agreed: 'Agreed with', declined: 'Declined what was said by', replied: 'Replied to' } as const;

/** The decision of a person on a claim. */
export function decisionOf(records: RecordsView, claimId: string, by: string): Decision | undefined {
  for (const decision of records.all('decision')) if (decision.claimId === claimId && decision.by === by) return decision;
  return undefined;
}

/** A proposal as it is kept, seen to be one that can be made. */
function proposalOf(
  records: RecordsView, claimId: string, { ranges, ...rest }: NonNullable<DecisionInput['proposal']>, reason: string, context: PlanContext,
): Result<Proposal> {
  const draft = currentDraft(records, context);
  if (!draft.ok) return draft;
  const target = ranges && placeTarget(draft.value, ranges);
  if (target && !target.ok) return target;
  const { tags, source, wording } = rest;
  // In the order of the schema: equal proposals are equal values.
  const proposal: Proposal = {
    ...(tags && { tags }),
    ...(target && { place: { draftId: draft.value.id, ranges: target.value.ranges } }),
    ...(source !== undefined && { source }),
    ...(wording !== undefined && { wording }),
  };
  if (Object.keys(proposal).length === 0) return fail('refused', 'A proposed change says what is to change: tags, edges, source or wording.', { claimId });
  const changes = changesOfProposal(records, proposal, reason, context);
  if (!changes.ok) return changes;
  const possible = planClaimUpdate(records, claimId, changes.value, context);
  return possible.ok ? ok(proposal) : possible;
}

/** What making a proposed change changes of the claim. Edges of another draft are found by their words in the current one. */
function changesOfProposal(
  records: RecordsView, { tags, place, source, wording }: Proposal, reason: string, context: PlanContext,
): Result<ClaimChanges> {
  const ranges = place && rangesNow(records, place, context);
  if (ranges && !ranges.ok) return ranges;
  return ok({
    ...(tags && { tags }),
    ...(ranges && { ranges: ranges.value }),
    ...(source !== undefined && { source: { label: source } }),
    ...(wording !== undefined && { suggestion: { replacement: wording, reason } }),
  });
}

function rangesNow(records: RecordsView, { draftId, ranges }: NonNullable<Proposal['place']>, context: PlanContext): Result<TextRange[]> {
  const draft = currentDraft(records, context);
  if (!draft.ok) return draft;
  if (draft.value.id === draftId) return ok(ranges.map(({ start, end }) => ({ start, end })));
  const found: TextRange[] = [];
  for (const { exact, prefix, suffix } of ranges) {
    const exactly = findQuote(draft.value.text, { exact, prefix, suffix });
    const place = exactly.ok ? exactly : findQuote(draft.value.text, { exact });
    if (!place.ok) return fail('refused', 'The proposed edges are of another draft, and their words do not stand in this one, or more than once. Mark them by hand.');
    found.push(place.value);
  }
  return ok(found);
}

function wordsOf(records: RecordsView, claimId: string, { articleId }: PlanContext): string {
  const claim = records.get('claim', claimId);
  return quoted(claim ? quoteOf(claim, records.get('article', articleId)?.currentDraftId) : claimId);
}

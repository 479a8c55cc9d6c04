import type { Claim, Comment } from './claim';
import type { Source } from './source';
import type { ClaimStatus } from './vocabulary';

/** What a status may want before a claim can have it, one code a condition. */
export type StatusConditionCode =
  | 'question' | 'evidence' | 'locator' | 'anonymous-source' | 'identity-known' | 'approval' | 'second-source' | 'dispute'
  | 'dispute-handled' | 'response-sought' | 'approver' | 'reason' | 'suggestion' | 'suggestion-reason' | 'change-first' | 'looked-at';

/** Where on a claim (or on one of its sources) a condition is met. */
export type StatusField =
  | 'comment' | 'evidence' | 'locator' | 'source' | 'known-to' | 'approval' | 'dispute' | 'handling' | 'response' | 'approver'
  | 'reason' | 'suggestion' | 'suggestion-reason' | 'status';

/** The field that each condition concerns. */
export const fieldOfCondition: Readonly<Record<StatusConditionCode, StatusField>> = {
  question: 'comment', evidence: 'evidence', locator: 'locator', 'anonymous-source': 'source', 'identity-known': 'known-to',
  approval: 'approval', 'second-source': 'source', dispute: 'dispute', 'dispute-handled': 'handling', 'response-sought': 'response',
  approver: 'approver', reason: 'reason', suggestion: 'suggestion', 'suggestion-reason': 'suggestion-reason',
  'change-first': 'status', 'looked-at': 'approver',
};

/** What has to be there, in words an editor uses. They stay true when it is there. */
export const conditionWords: Readonly<Record<StatusConditionCode, string>> = {
  question: 'A comment that asks the question, not resolved yet.',
  evidence: 'Evidence that supports it, with the place in it.',
  locator: 'The place in the supporting evidence: page, paragraph, time code.',
  'anonymous-source': 'The anonymous source: the claim is tagged anonymous.',
  'identity-known': 'An editor who knows who the anonymous source is.',
  approval: 'A recorded approval of the anonymous source.',
  'second-source': 'A second, independent source: the claim is central and anonymous.',
  dispute: 'The dispute: who rejects the claim, and how the article deals with it.',
  'dispute-handled': 'A dispute that has been dealt with: the claim is tagged disputed.',
  'response-sought': 'A request for a response: the claim is an allegation.',
  approver: 'The name of whoever answers for it.',
  reason: 'The reason.',
  suggestion: 'A suggested rewording.',
  'suggestion-reason': 'The reason for the suggested rewording.',
  'change-first': 'The status Change before: only what was to be changed can be fixed.',
  'looked-at': 'The name of whoever looked at the new text.',
};

/** What is given along with a new status. */
export interface StatusAnswer {
  reason?: string | undefined;
  /** Who answers for it: who approved, who looked again. */
  approver?: string | undefined;
}

/** The statuses that are given with the name of somebody who answers for them, or who looked again. */
export const wantsApprover: ReadonlySet<ClaimStatus> = new Set(['on-author', 'fixed']);
/** The statuses that are given with a reason. */
export const wantsReason: ReadonlySet<ClaimStatus> = new Set(['on-author', 'unverifiable', 'cut']);

/** All that the conditions of a status look at. */
export interface StatusQuestion {
  claim: Claim;
  /** The records of `claim.sourceIds`. */
  sources: readonly Source[];
  /** The comments on the claim; only a query looks at them. */
  comments: readonly Comment[];
  /** The status wanted. */
  status: ClaimStatus;
  answer: StatusAnswer;
}

export interface StatusCondition {
  code: StatusConditionCode;
  field: StatusField;
  isMet: boolean;
  /** The source that it concerns, where it concerns one. */
  sourceId?: string;
}

/**
 * What a status wants of a claim, in the order of its fields (design of the model, "Status of a claim").
 *
 * Which steps exist: any status may follow any other once what it wants is there, so that an editor who finds the
 * proof at once need not pass through "queried"; `todo` wants nothing. One step is bound to another: `fixed` says that
 * a change was made, so it follows `change` only. A status that a claim has is not taken away when what it wanted goes.
 */
export function statusConditions(question: StatusQuestion): StatusCondition[] {
  const { claim, status, answer } = question;
  switch (status) {
    case 'todo':
      return [];
    case 'queried':
      return [condition('question', question.comments.some(({ resolved }) => !resolved))];
    case 'verified':
      return verifiedConditions(question);
    case 'on-author':
      return [condition('approver', isFilled(answer.approver)), condition('reason', isFilled(answer.reason))];
    case 'change':
      return [
        condition('suggestion', isFilled(claim.suggestion?.replacement)),
        condition('suggestion-reason', isFilled(claim.suggestion?.reason)),
      ];
    case 'fixed':
      return [
        condition('change-first', claim.status === 'change' || claim.status === 'fixed'),
        condition('looked-at', isFilled(answer.approver)),
      ];
    case 'unverifiable':
    case 'cut':
      return [condition('reason', isFilled(answer.reason))];
  }
}

/** Those of the conditions that are not met: the status may be set exactly when there is none. */
export function missingConditions(question: StatusQuestion): StatusCondition[] {
  return statusConditions(question).filter(({ isMet }) => !isMet);
}

/** Whether the status can be had by a named override where a second source is missing. */
export function canBeOverridden(conditions: readonly StatusCondition[]): boolean {
  return conditions.some(({ code }) => code === 'second-source');
}

function verifiedConditions({ claim, sources, answer }: StatusQuestion): StatusCondition[] {
  const supporting = claim.evidence.filter(({ stance }) => stance === 'supports');
  const conditions = [
    supporting.length === 0 ? condition('evidence', false) : condition('locator', supporting.some(({ locator }) => isFilled(locator))),
  ];
  if (claim.tags.some((tag) => tag.startsWith('anonymous-'))) conditions.push(...anonymousConditions(claim, sources, answer));
  if (claim.tags.includes('disputed')) {
    const { disputes } = claim;
    conditions.push(disputes.length === 0 ? condition('dispute', false) : condition('dispute-handled', disputes.some(({ handling }) => handling !== 'open')));
  }
  if (claim.tags.includes('allegation')) conditions.push(condition('response-sought', claim.response.state !== 'to-seek'));
  return conditions;
}

/**
 * Sources that the text does not name: withheld by agreement, or simply not said. Each must be known to an editor and
 * approved. A central claim wants two that are independent of each other, or somebody who answers for one.
 */
function anonymousConditions(claim: Claim, sources: readonly Source[], answer: StatusAnswer): StatusCondition[] {
  const veiled = sources.filter(({ identity }) => identity !== 'named');
  const conditions = veiled.length === 0 ? [condition('anonymous-source', false)] : veiled.flatMap((source) => [
    { ...condition('identity-known', source.identityKnownTo !== undefined), sourceId: source.id },
    { ...condition('approval', source.approvals.length > 0), sourceId: source.id },
  ]);
  if (claim.importance !== 'central') return conditions;
  const isOverridden = isFilled(answer.approver) && isFilled(answer.reason);
  return [...conditions, condition('second-source', isOverridden || independentSources(sources) >= 2)];
}

/** How many of the sources do not depend on another one. */
export function independentSources(sources: readonly Source[]): number {
  return new Set(sources.map(({ id, independenceGroup }) => (isFilled(independenceGroup) ? `group ${independenceGroup?.trim()}` : `source ${id}`))).size;
}

function condition(code: StatusConditionCode, isMet: boolean): StatusCondition {
  return { code, field: fieldOfCondition[code], isMet };
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

import type { GateSeverity } from '../model/vocabulary';

/** What the number of a rule counts. */
export type ThresholdUnit = 'sources' | 'approvals' | 'percent';

/** The number that a rule measures by. */
export interface Threshold {
  readonly unit: ThresholdUnit;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** Where in the inspector, or about the article, what a rule asks for is put right. */
export type GateField =
  | 'source' | 'source-record' | 'known-to' | 'approval' | 'evidence' | 'dispute' | 'handling' | 'response' | 'status' | 'comment' | 'tags' | 'words' | 'place' | 'byline' | 'text';

/** What is known of a rule before it looks at anything; its words are in `words-en` and `words-de`. */
export interface GateRule {
  /** How much it weighs where no profile says otherwise. */
  readonly severity: GateSeverity;
  readonly field: GateField;
  readonly threshold?: Threshold;
  /** It guards the sign-off itself: no house and nobody takes it away, and a finding of it cannot be waived. */
  readonly isFixed?: true;
  /** It says no more of a claim than its status does: the margin, which is looked at while claims are being made, has no flag for it. */
  readonly isUnflagged?: true;
}

const sources: Threshold = { unit: 'sources', usual: 2, least: 1, most: 10 };
const percent = (usual: number): Threshold => ({ unit: 'percent', usual, least: 0, most: 100 });

/** The rules of the publish gate, in the order in which a checklist has them. An id never changes meaning. */
export const gateRules = {
  'claim-open': { severity: 'blocker', field: 'status', isFixed: true, isUnflagged: true },
  'marked-blocker': { severity: 'blocker', field: 'status', isFixed: true },
  'place-doubtful': { severity: 'blocker', field: 'place' },
  'source-missing': { severity: 'warning', field: 'source' },
  'off-the-record': { severity: 'blocker', field: 'source-record' },
  'identity-unknown': { severity: 'blocker', field: 'known-to' },
  'approval-missing': { severity: 'warning', field: 'approval', threshold: { unit: 'approvals', usual: 1, least: 1, most: 5 } },
  'reason-missing': { severity: 'warning', field: 'source-record' },
  'reason-rote': { severity: 'advice', field: 'source-record' },
  'one-anonymous-source': { severity: 'blocker', field: 'source', threshold: sources },
  'too-few-sources': { severity: 'off', field: 'source', threshold: sources },
  'allegation-unnamed': { severity: 'warning', field: 'approval', threshold: { unit: 'approvals', usual: 2, least: 1, most: 5 } },
  'allegation-unanswered': { severity: 'blocker', field: 'response' },
  'response-awaited': { severity: 'advice', field: 'response' },
  'anonymous-quote': { severity: 'warning', field: 'words' },
  'anonymous-opinion': { severity: 'blocker', field: 'words' },
  'quote-without-speaker': { severity: 'blocker', field: 'source' },
  'bare-label': { severity: 'warning', field: 'source-record' },
  'plural-of-one': { severity: 'advice', field: 'source' },
  'vague-attribution': { severity: 'warning', field: 'words' },
  'central-unattributed': { severity: 'warning', field: 'evidence' },
  'evidence-missing': { severity: 'warning', field: 'evidence' },
  'dispute-open': { severity: 'blocker', field: 'handling' },
  'conflict-inside': { severity: 'warning', field: 'handling' },
  'needs-check': { severity: 'warning', field: 'tags' },
  'question-open': { severity: 'warning', field: 'comment' },
  'declined-and-anonymous': { severity: 'warning', field: 'source-record' },
  'first-quote-anonymous': { severity: 'advice', field: 'words' },
  'byline-missing': { severity: 'warning', field: 'byline' },
  'anonymous-share': { severity: 'advice', field: 'text', threshold: percent(30) },
  'text-unread': { severity: 'warning', field: 'text', threshold: percent(100) },
} as const satisfies Readonly<Record<string, GateRule>>;

export type GateRuleId = keyof typeof gateRules;
export const gateRuleIds = Object.keys(gateRules) as readonly GateRuleId[];

/** What is known of a rule; undefined for a rule of another version. */
export function gateRule(id: string): GateRule | undefined {
  return Object.hasOwn(gateRules, id) ? gateRules[id as GateRuleId] : undefined;
}

import type { GateRuleId } from './catalogue';

/** What a rule found wanting, in one place. Told in words by `GateWords.rules[rule].says`. */
export interface Finding {
  readonly rule: GateRuleId;
  /** Absent: it is about the article as a whole. */
  readonly claimId?: string;
  /** The source that it concerns, where it concerns one, … */
  readonly sourceId?: string;
  /** … and that source as it is printed. */
  readonly label?: string;
  /** What there is, where the rule counts something, … */
  readonly count?: number;
  /** … and what it asks for. */
  readonly wanted?: number;
}

/** What a finding says beside its rule and claim. */
export type FindingFacts = Omit<Finding, 'rule' | 'claimId'>;

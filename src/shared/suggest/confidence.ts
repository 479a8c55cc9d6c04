/** How sure a suggestion is: by its rule, less for what makes it doubtful. */

import type { LoweredBy, SuggestionRule } from './suggestion';

/** How often a rule's suggestions were right, by the bench and by judgement; not calibrated rule by rule. */
const OF_RULE: Readonly<Record<SuggestionRule, number>> = {
  'quotation': 0.97, 'speaker-quotation': 0.95, 'that-clause': 0.93, 'bare-clause': 0.93, 'clause-first': 0.92, 'according-to': 0.92, 'wh-clause': 0.82,
  'infinitive': 0.74, 'naming': 0.82, 'object': 0.8, 'participle': 0.84, 'noun': 0.75, 'hedge': 0.72,
};

const LESS: Readonly<Record<LoweredBy, number>> = {
  'no-speaker': 0.9, 'shared-subject': 0.96, 'pronoun': 0.98, 'unknown-verb': 0.85, 'belief': 0.75, 'short-claim': 0.85,
};

/** 0 to 1, two decimals. */
export function confidenceOf(rule: SuggestionRule, lowered: readonly LoweredBy[]): number {
  const value = lowered.reduce((product, reason) => product * LESS[reason], OF_RULE[rule]);
  return Math.round(value * 100) / 100;
}

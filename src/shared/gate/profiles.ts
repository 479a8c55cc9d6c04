import type { HouseRules } from '../model/house-rules';
import { HOUSE_RULES_ID, type GateProfile, type GateSeverity } from '../model/vocabulary';
import { gateRuleIds, gateRules, type GateRule, type GateRuleId } from './catalogue';

/** What a profile or a house asks of a rule. */
export interface RuleSetting {
  readonly severity: GateSeverity;
  /** In the rule's unit; nought for a rule that counts nothing. */
  readonly threshold: number;
}

/** All rules as they hold. Made anew when something about them changes, so that two of them are the same or differ. */
export type RuleSettings = Readonly<Record<GateRuleId, RuleSetting>>;

type Differences = Readonly<Partial<Record<GateRuleId, Partial<RuleSetting>>>>;

/** In what each profile differs from the rules' own weights. */
const profiles: Readonly<Record<GateProfile, Differences>> = {
  agency: {
    'approval-missing': { severity: 'blocker' }, 'reason-missing': { severity: 'blocker' }, 'reason-rote': { severity: 'warning' },
    'bare-label': { severity: 'blocker' }, 'byline-missing': { severity: 'blocker' }, 'declined-and-anonymous': { severity: 'blocker' },
    'plural-of-one': { severity: 'warning' }, 'central-unattributed': { severity: 'blocker' }, 'anonymous-share': { threshold: 25 },
  },
  'two-source': {
    'too-few-sources': { severity: 'blocker' }, 'evidence-missing': { severity: 'blocker' }, 'plural-of-one': { severity: 'blocker' },
    'first-quote-anonymous': { severity: 'warning' },
  },
  broadcaster: {
    'allegation-unnamed': { severity: 'blocker', threshold: 1 }, 'response-awaited': { severity: 'warning' }, 'too-few-sources': { severity: 'advice' },
    'vague-attribution': { severity: 'blocker' }, 'byline-missing': { severity: 'off' }, 'first-quote-anonymous': { severity: 'off' },
    'reason-rote': { severity: 'off' }, 'anonymous-quote': { severity: 'advice' },
  },
  lenient: {
    'place-doubtful': { severity: 'warning' }, 'identity-unknown': { severity: 'warning' }, 'approval-missing': { severity: 'advice' },
    'reason-missing': { severity: 'advice' }, 'reason-rote': { severity: 'off' }, 'one-anonymous-source': { severity: 'warning' },
    'allegation-unnamed': { severity: 'advice' }, 'allegation-unanswered': { severity: 'warning' }, 'response-awaited': { severity: 'off' },
    'anonymous-quote': { severity: 'off' }, 'anonymous-opinion': { severity: 'warning' }, 'quote-without-speaker': { severity: 'warning' },
    'bare-label': { severity: 'advice' }, 'plural-of-one': { severity: 'off' }, 'vague-attribution': { severity: 'advice' },
    'central-unattributed': { severity: 'advice' }, 'evidence-missing': { severity: 'advice' }, 'dispute-open': { severity: 'warning' },
    'needs-check': { severity: 'advice' }, 'question-open': { severity: 'advice' }, 'declined-and-anonymous': { severity: 'advice' },
    'first-quote-anonymous': { severity: 'off' }, 'byline-missing': { severity: 'advice' }, 'anonymous-share': { threshold: 50 },
    'text-unread': { severity: 'advice', threshold: 80 },
  },
};

/** The rules of a library in which nobody has changed them. */
export const usualHouseRules: HouseRules = { type: 'house-rules', id: HOUSE_RULES_ID, profile: 'agency', rules: [] };

/** What a profile asks of a rule. */
export function settingOf(profile: GateProfile, id: GateRuleId): RuleSetting {
  const { severity, threshold }: GateRule = gateRules[id];
  return { severity, threshold: threshold?.usual ?? 0, ...profiles[profile][id] };
}

/**
 * The rules as a house has them: those of its profile with what it has changed. What guards the sign-off itself stays as it
 * is; settings of rules that this version does not have are passed over.
 */
export function settingsOf({ profile, rules }: Pick<HouseRules, 'profile' | 'rules'>): RuleSettings {
  const changed = new Map(rules.map((rule) => [rule.rule, rule]));
  const settings = gateRuleIds.map((id): [GateRuleId, RuleSetting] => {
    const usual = settingOf(profile, id);
    const rule: GateRule = gateRules[id];
    if (rule.isFixed) return [id, usual];
    const { severity = usual.severity, threshold = usual.threshold } = changed.get(id) ?? {};
    return [id, { severity, threshold: rule.threshold ? threshold : 0 }];
  });
  return Object.fromEntries(settings) as RuleSettings;
}

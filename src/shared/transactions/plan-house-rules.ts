import { gateRule, type GateRuleId } from '../gate/catalogue';
import { houseRulesIn } from '../gate/gate';
import { settingOf } from '../gate/profiles';
import { gateInEnglish } from '../gate/words-en';
import type { HouseRule, HouseRules } from '../model/house-rules';
import { HOUSE_RULES_ID, type GateProfile, type GateSeverity } from '../model/vocabulary';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Planned } from './planning';
import { planned, plannedUpdate } from './planning';
import type { RecordsView } from './record-set';

/** Another profile, or what single rules are to be otherwise than there; null: as there. */
export interface RulesChange {
  readonly profile?: GateProfile | undefined;
  readonly rules?: readonly { readonly rule: string; readonly severity?: GateSeverity | null | undefined; readonly threshold?: number | null | undefined }[] | undefined;
}

type RuleChange = NonNullable<RulesChange['rules']>[number];

/**
 * Gives a library other rules for its publish gate. What says the same as the profile is not kept, so that it follows the profile;
 * what a house has set otherwise stays so when the profile changes. Refused for what is no rule, for a number that a rule cannot
 * have, and for the rules that guard the sign-off itself.
 */
export function planHouseRules(records: RecordsView, { profile, rules = [] }: RulesChange): Planned {
  const before = houseRulesIn(records);
  const now = profile ?? before.profile;
  const set = new Map(before.rules.map((rule) => [rule.rule, rule]));
  for (const change of rules) {
    const wrong = faultOf(change);
    if (!wrong.ok) return wrong;
    set.set(change.rule, merged(set.get(change.rule) ?? { rule: change.rule }, change));
  }
  const kept = [...set.values()].flatMap((rule) => different(now, rule) ?? []).sort((a, b) => (a.rule < b.rule ? -1 : 1));
  const after: HouseRules = { ...before, profile: now, rules: kept };
  const label = now !== before.profile ? `Chose the house rules “${gateInEnglish.profiles[now].name}”` : rules.length === 1 ? `Changed the rule “${gateInEnglish.rules[rules[0]!.rule as GateRuleId].name}”` : 'Changed the house rules';
  if (records.get('house-rules', HOUSE_RULES_ID)) return plannedUpdate(before, after, label);
  const saysNothing = now === before.profile && kept.length === 0;
  return saysNothing ? planned({}, '') : planned({ added: [after] }, label);
}

function faultOf({ rule, threshold }: RuleChange): Result<null> {
  const known = gateRule(rule);
  if (!known) return fail('not-found', `The publish gate has no rule ${rule}.`, { rule });
  if (known.isFixed) return fail('refused', `The rule ${rule} guards the sign-off itself and cannot be changed.`, { rule });
  if (threshold === undefined || threshold === null) return ok(null);
  if (!known.threshold) return fail('refused', `The rule ${rule} counts nothing, so it takes no number.`, { rule });
  const { least, most } = known.threshold;
  if (threshold < least || threshold > most) return fail('refused', `The rule ${rule} takes a number from ${least} to ${most}; ${threshold} is none.`, { rule, threshold });
  return ok(null);
}

function merged(rule: HouseRule, { severity, threshold }: RuleChange): HouseRule {
  const after = { ...rule };
  if (severity === null) delete after.severity;
  else if (severity !== undefined) after.severity = severity;
  if (threshold === null) delete after.threshold;
  else if (threshold !== undefined) after.threshold = threshold;
  return after;
}

/** A rule with what of it is otherwise than in the profile; undefined where nothing is. One that is not known stays as it is. */
function different(profile: HouseRules['profile'], rule: HouseRule): HouseRule | undefined {
  if (!gateRule(rule.rule)) return rule;
  const usual = settingOf(profile, rule.rule as GateRuleId);
  const { severity, threshold } = rule;
  const after: HouseRule = {
    rule: rule.rule,
    ...(severity !== undefined && severity !== usual.severity && { severity }),
    ...(threshold !== undefined && threshold !== usual.threshold && { threshold }),
  };
  return Object.keys(after).length > 1 ? after : undefined;
}

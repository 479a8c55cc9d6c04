import { gateRule, type GateRuleId } from '@shared/gate/catalogue';
import { Gate, type GateResult } from '@shared/gate/gate';
import { usualHouseRules } from '@shared/gate/profiles';
import { toldSignOffs, type ToldSignOff } from '@shared/gate/sign-offs';
import type { HouseRules } from '@shared/model/house-rules';
import { gateProfiles, type GateProfile, type GateSeverity } from '@shared/model/vocabulary';
import { t } from '../i18n';
import type { ArticleSession } from './article-session';
import { applyCommand } from './changes';
import { desk } from './desk-store';
import { changeLibrary } from './library-changes';
import { announce } from './runtime';

/** What is remembered of each article that was looked at: its next check is quick. */
const gates = new WeakMap<ArticleSession, Gate>();

/** Holds an article to the rules of its library, and shows what comes of it. @returns the same */
export function checkArticle(article: ArticleSession): GateResult {
  let gate = gates.get(article);
  if (!gate) gates.set(article, (gate = new Gate()));
  const result = gate.check(article.records, article.articleId);
  if (desk.get().article === article) desk.set({ gate: result });
  return result;
}

/** The checklist, or the claim again. */
export function toggleGate(): void {
  desk.set(({ sidePanel }) => ({ sidePanel: sidePanel === 'gate' ? 'inspector' : 'gate' }));
}

/** What a rule asks for; its id where this version does not know it. */
export function ruleName(rule: string): string {
  return gateRule(rule) ? t.gate.rules[rule as GateRuleId].name : rule;
}

/** The sign-offs of an article, newest first. */
export function signOffsOf(article: ArticleSession): readonly ToldSignOff[] {
  return toldSignOffs(article.records, article.articleId);
}

/** Signs the article off. @returns whether it was done; a refusal is told */
export function signOff(editor: string, reason: string): boolean {
  const done = applyCommand({ do: 'gate.sign', editor: editor.trim(), ...(reason.trim() && { reason: reason.trim() }) });
  if (done) announce(t.gate.signed);
  return done;
}

/** Chooses a profile for the library; what was set otherwise stays so. */
export function chooseProfile(profile: GateProfile): void {
  void changeLibrary({ do: 'rules.set', profile });
}

/** Sets how much a rule weighs, or its number; null: as in the profile. @returns whether it was done; a refusal is told */
export function changeRule(rule: GateRuleId, change: { severity: GateSeverity | null } | { threshold: number | null }): Promise<boolean> {
  return changeLibrary({ do: 'rules.set', rules: [{ rule, ...change }] });
}

/** Sets all rules back to what the profile says. */
export function resetRules(): void {
  const { rules } = rulesNow();
  void changeLibrary({ do: 'rules.set', rules: rules.filter(({ rule }) => gateRule(rule)).map(({ rule }) => ({ rule, severity: null, threshold: null })) });
}

/** The rules of the library as they are. */
export function rulesNow(): HouseRules {
  return desk.get().session?.houseRules ?? usualHouseRules;
}

/** The names of the profiles, for a choice. */
export function profileNames(): Readonly<Record<GateProfile, string>> {
  return Object.fromEntries(gateProfiles.map((profile) => [profile, t.gate.profiles[profile].name])) as Record<GateProfile, string>;
}

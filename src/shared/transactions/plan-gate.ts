import { gateRule, type GateRuleId } from '../gate/catalogue';
import { fingerprintOf } from '../gate/fingerprint';
import { Gate } from '../gate/gate';
import { gateInEnglish } from '../gate/words-en';
import type { Article, Waiver } from '../model/article';
import { MAX_WAIVERS } from '../model/limits';
import type { SignOff } from '../model/sign-off';
import { fail } from '../result';
import { counted } from '../text/counted';
import type { SimpleCommand } from './command';
import type { PlanContext, Planned } from './planning';
import { find, planned, quoted, shorten } from './planning';
import type { RecordsView } from './record-set';

/**
 * Signs an article off. Refused while a blocker or an open claim stands, unless a reason is given why it may run all the same; the
 * record then names the rules that stood against it. Nothing where the same editor has signed the same state.
 */
export function planSignOff(records: RecordsView, command: Extract<SimpleCommand, { do: 'gate.sign' }>, context: PlanContext): Planned {
  const { articleId, by, at } = context;
  const article = find(records, 'article', articleId);
  if (!article.ok) return article;
  const draft = find(records, 'draft', article.value.currentDraftId);
  if (!draft.ok) return draft;
  const editor = command.editor.trim();
  const result = new Gate().check(records, articleId);
  const against = result.checks.filter(({ severity, findings }) => severity === 'blocker' && findings.length > 0).map(({ rule }) => rule);
  if (against.length > 0 && command.reason === undefined) {
    return fail('refused',
      `The article cannot be signed off yet. Against it: ${counted(result.counts.blocker, 'blocker')}; open claims among them: ${result.openClaims}. Put that right, or give a reason why it may run all the same.`,
      { blockers: result.counts.blocker, openClaims: result.openClaims, rules: against });
  }
  if (against.length === 0 && command.reason !== undefined) return fail('refused', 'Nothing stands against signing the article off. Leave the reason out.');
  const fingerprint = fingerprintOf(records, article.value);
  for (const known of records.all('sign-off')) if (known.editor === editor && known.fingerprint === fingerprint) return planned({}, '');
  const id = command.id ?? context.newId('sig');
  if (records.get('sign-off', id)) return fail('already-there', `There is a sign-off ${id} already.`, { id });
  const { counts, waived, openClaims, profile } = result;
  const signOff: SignOff = {
    type: 'sign-off', id, articleId, editor, by, at, draftId: draft.value.id, sha256: draft.value.sha256, fingerprint, profile,
    found: { blockers: counts.blocker, warnings: counts.warning, advice: counts.advice, waived, openClaims },
    ...(command.reason !== undefined && { override: { rules: against, reason: command.reason.trim() } }),
  };
  const name = shorten(editor);
  return planned({ added: [signOff] }, signOff.override
    ? `Signed off by ${name} against ${counted(counts.blocker, 'blocker')}: ${quoted(signOff.override.reason)}`
    : `Signed off by ${name}`);
}

/** Takes a sign-off away. */
export function planWithdrawal(records: RecordsView, id: string): Planned {
  const signOff = find(records, 'sign-off', id);
  if (!signOff.ok) return signOff;
  return planned({ removed: [signOff.value] }, `Withdrew the sign-off by ${shorten(signOff.value.editor)}`);
}

/** Waives a rule on one claim or on the article, with a reason; another one for the same takes the place of the first. */
export function planWaive(records: RecordsView, command: Extract<SimpleCommand, { do: 'gate.waive' }>, context: PlanContext): Planned {
  const { rule, claimId, reason } = command;
  const article = find(records, 'article', context.articleId);
  if (!article.ok) return article;
  const known = gateRule(rule);
  if (!known) return fail('not-found', `The publish gate has no rule ${rule}.`, { rule });
  if (known.isFixed) return fail('refused', `The rule ${rule} guards the sign-off itself and cannot be waived. Settle the claims, or sign off with a reason.`, { rule });
  if (claimId !== undefined) {
    const claim = find(records, 'claim', claimId);
    if (!claim.ok) return claim;
  }
  const waiver: Waiver = { rule, ...(claimId !== undefined && { claimId }), by: context.by, at: context.at, reason: reason.trim() };
  const { checks } = article.value;
  const at = checks.findIndex((other) => isSamePlace(other, waiver));
  if (at < 0 && checks.length >= MAX_WAIVERS) return fail('too-large', `An article remembers at most ${MAX_WAIVERS.toLocaleString('en')} waived findings.`);
  return changed(article.value, at < 0 ? [...checks, waiver] : checks.with(at, waiver), `Waived “${nameOf(rule)}”: ${quoted(waiver.reason)}`);
}

/** Lets a rule hold again; nothing where it was not waived. */
export function planUnwaive(records: RecordsView, command: Extract<SimpleCommand, { do: 'gate.unwaive' }>, context: PlanContext): Planned {
  const article = find(records, 'article', context.articleId);
  if (!article.ok) return article;
  const checks = article.value.checks.filter((waiver) => !isSamePlace(waiver, command));
  if (checks.length === article.value.checks.length) return planned({}, '');
  return changed(article.value, checks, `Asks again for “${nameOf(command.rule)}”`);
}

function changed(before: Article, checks: Waiver[], label: string): Planned {
  return planned({ updated: [{ before, after: { ...before, checks } }] }, label);
}

function isSamePlace(a: { readonly rule: string; readonly claimId?: string | undefined }, b: { readonly rule: string; readonly claimId?: string | undefined }): boolean {
  return a.rule === b.rule && a.claimId === b.claimId;
}

/** What a rule asks for, in English; its id where this version does not know it. */
function nameOf(rule: string): string {
  return gateRule(rule) ? gateInEnglish.rules[rule as GateRuleId].name : rule;
}

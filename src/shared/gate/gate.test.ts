import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateProfiles } from '../model/vocabulary';
import { invert } from '../transactions/diff';
import { plan } from '../transactions/plan';
import { anyIntents, anyText, ARTICLE_ID, commandFor, countingContext, libraryOf } from '../transactions/testing/arbitrary-library';
import { gateRule, gateRuleIds, gateRules, type GateRule } from './catalogue';
import { Gate } from './gate';
import { settingOf, settingsOf } from './profiles';
import { articleWith, checked, foundIn, house, run } from './testing/gated';
import { gateInGerman } from './words-de';
import { gateInEnglish } from './words-en';

describe('GT-2: profiles and what a house sets otherwise', () => {
  it.each(gateProfiles)('%s asks for what guards the sign-off, and for numbers that its rules can have', (profile) => {
    for (const id of gateRuleIds) {
      const rule: GateRule = gateRules[id];
      const { severity, threshold } = settingOf(profile, id);
      if (rule.isFixed) expect(severity, id).toBe('blocker');
      if (!rule.threshold) expect(threshold, id).toBe(0);
      else {
        expect(threshold, id).toBeGreaterThanOrEqual(rule.threshold.least);
        expect(threshold, id).toBeLessThanOrEqual(rule.threshold.most);
      }
    }
  });

  it('a rule weighs what the house says, and is not asked for where it is off', () => {
    const records = articleWith({ tags: ['needs-check'] });
    const severityOf = (severity?: 'blocker' | 'advice' | 'off') => checked(records, house('agency', severity ? [{ rule: 'needs-check', severity }] : [])).counts;
    expect(severityOf()).toEqual({ blocker: 0, warning: 1, advice: 0 });
    expect(severityOf('blocker')).toEqual({ blocker: 1, warning: 0, advice: 0 });
    expect(severityOf('off')).toEqual({ blocker: 0, warning: 0, advice: 0 });
  });

  it('a number is held to', () => {
    const records = articleWith({ importance: 'central', evidence: [{ id: 'evd_1', type: 'document', title: 'Log', locator: '1', stance: 'supports', primary: true, addedBy: 'Ada' }] }, { sources: [{}, {}] });
    expect(foundIn(records, house('two-source'))).toEqual([]);
    expect(checked(records, house('two-source', [{ rule: 'too-few-sources', threshold: 3 }])).checks).toMatchObject([
      { rule: 'too-few-sources', severity: 'blocker', findings: [{ claimId: 'clm_1', count: 2, wanted: 3 }] },
    ]);
  });

  it('what guards the sign-off stays, and rules of another version are passed over', () => {
    const settings = settingsOf(house('lenient', [{ rule: 'claim-open', severity: 'off' }, { rule: 'of-another-version', severity: 'off' }]));
    expect(settings['claim-open'].severity).toBe('blocker');
    expect(settings).not.toHaveProperty('of-another-version');
    expect(gateRule('toString')).toBeUndefined();
  });
});

describe('GT-3: a check after changes', () => {
  it('says what a check from scratch says, whatever was changed', () => {
    fc.assert(
      fc.property(anyText, anyIntents, fc.constantFrom(...gateProfiles), (text, intents, profile) => {
        const records = libraryOf(text);
        const context = countingContext();
        const gate = new Gate();
        const rules = house(profile);
        for (const intent of intents) {
          const planned = plan(records, commandFor(records, intent), context);
          if (planned.ok) records.apply(planned.value.diff);
          expect(gate.check(records, ARTICLE_ID, rules)).toEqual(new Gate().check(records, ARTICLE_ID, rules));
          if (!planned.ok || intent.a % 3 !== 0) continue;
          records.apply(invert(planned.value.diff));
          expect(gate.check(records, ARTICLE_ID, rules)).toEqual(new Gate().check(records, ARTICLE_ID, rules));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('follows one claim that goes while another comes back as it was', () => {
    const records = articleWith({ tags: ['needs-check'] });
    const [first] = [...records.all('claim')];
    const second = { ...first!, id: 'clm_2' };
    const gate = new Gate();
    const claimsFound = () => gate.check(records, ARTICLE_ID).checks.flatMap(({ findings }) => findings.map(({ claimId }) => claimId));
    expect(claimsFound()).toEqual(['clm_1']);
    records.apply({ added: [second], updated: [], removed: [first!] });
    expect(claimsFound()).toEqual(['clm_2']);
    records.apply({ added: [first!], updated: [], removed: [second] });
    expect(claimsFound()).toEqual(['clm_1']);
  });

  it('follows a change of a source, of a question and of the rules, though the claim is the same', () => {
    const records = articleWith({}, { sources: [{ identity: 'named' }] });
    const gate = new Gate();
    const rulesFound = (rules = house('agency')) => gate.check(records, ARTICLE_ID, rules).checks.map(({ rule }) => rule);
    expect(rulesFound()).toEqual([]);
    run(records, { do: 'source.update', id: 'src_0', changes: { groundRules: 'off-record' } });
    expect(rulesFound()).toEqual(['off-the-record']);
    run(records, { do: 'comment.create', text: 'Sure?', claimId: 'clm_1' });
    expect(rulesFound()).toEqual(['off-the-record', 'question-open']);
    expect(rulesFound(house('agency', [{ rule: 'question-open', severity: 'off' }]))).toEqual(['off-the-record']);
  });
});

describe('GT-8: the flags', () => {
  it('are of what was found beyond that a claim is open, which the list has all the same', () => {
    const records = articleWith({ status: 'todo' });
    const fresh = checked(records);
    expect(fresh.checks.map(({ rule, findings }) => [rule, findings.map(({ claimId }) => claimId)])).toEqual([['claim-open', ['clm_1']]]);
    expect([fresh.openClaims, fresh.passes, [...fresh.flags]]).toEqual([1, false, []]);
    run(records, { do: 'claim.create', claim: { id: 'clm_2', ranges: [{ start: 0, end: 8 }], tags: ['needs-check'] } });
    run(records, { do: 'claim.create', claim: { id: 'clm_3', ranges: [{ start: 2, end: 8 }], tags: ['needs-check', 'allegation'] } });
    const result = checked(records);
    expect(result.openClaims).toBe(3);
    expect([...result.flags]).toEqual([['clm_3', 'blocker'], ['clm_2', 'warning']]);
  });

  it('are of a settled claim that an editor marked as a blocker', () => {
    expect([...checked(articleWith({ status: 'unverifiable', severity: 'blocker' })).flags]).toEqual([['clm_1', 'blocker']]);
  });
});

describe('GT-4: waived findings', () => {
  it('do not count, and say who waived them and why; those of other claims stand', () => {
    const records = articleWith({ tags: ['needs-check'] });
    run(records, { do: 'claim.create', claim: { id: 'clm_2', ranges: [{ start: 0, end: 8 }], tags: ['needs-check'] } });
    run(records, { do: 'gate.waive', rule: 'needs-check', claimId: 'clm_1', reason: 'Printed so in the report' });
    const result = checked(records);
    const check = result.checks.find(({ rule }) => rule === 'needs-check')!;
    expect(check.findings).toEqual([{ rule: 'needs-check', claimId: 'clm_2' }]);
    expect(check.waived).toMatchObject([{ finding: { claimId: 'clm_1' }, waiver: { by: 'Ada', reason: 'Printed so in the report' } }]);
    expect(result.waived).toBe(1);
    expect([...result.flags.keys()]).toEqual(['clm_2']);
    run(records, { do: 'gate.unwaive', rule: 'needs-check', claimId: 'clm_1' });
    expect(checked(records).waived).toBe(0);
  });

  it('on the whole article waive the rule on every claim', () => {
    const records = articleWith({ tags: ['needs-check'] });
    run(records, { do: 'gate.waive', rule: 'needs-check', reason: 'A live page' });
    expect(foundIn(records)).toEqual([]);
  });

  it('cannot be had of what guards the sign-off', () => {
    const records = articleWith({ status: 'todo' });
    const wish = (rule: string) => plan(records, { do: 'gate.waive', rule, reason: 'No time' }, countingContext());
    expect(wish('claim-open')).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(wish('no-such-rule')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(plan(records, { do: 'gate.waive', rule: 'needs-check', claimId: 'clm_9', reason: 'No' }, countingContext())).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('the words of the gate', () => {
  it.each([['English', gateInEnglish], ['German', gateInGerman]] as const)('are distinct names and whole sentences in %s', (_, words) => {
    const facts = { label: 'a clerk', count: 2, wanted: 3 };
    const told = gateRuleIds.map((id) => words.rules[id]);
    expect(new Set(told.map(({ name }) => name)).size).toBe(gateRuleIds.length);
    for (const { says, basis } of told) {
      expect(says(facts)).toMatch(/^["“„\p{L}\d].*\.$/u);
      expect(says(facts)).not.toContain('undefined');
      expect(basis).toMatch(/\.$/);
    }
  });
});

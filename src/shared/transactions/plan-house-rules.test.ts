import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateRule, gateRuleIds } from '../gate/catalogue';
import { houseRulesIn } from '../gate/gate';
import { settingsOf } from '../gate/profiles';
import { houseRulesSchema } from '../model/house-rules';
import { gateProfiles, gateSeverities } from '../model/vocabulary';
import { unwrap } from '../result';
import { invert } from './diff';
import { planLibrary, type LibraryCommand } from './library-command';
import { RecordSet } from './record-set';
import { AT, contentsOf, countingContext, tagSet } from './testing/arbitrary-library';

const { newId } = countingContext();
type Rules = Extract<LibraryCommand, { do: 'rules.set' }>;
const planned = (records: RecordSet, command: Omit<Rules, 'do'>) => planLibrary(records, { do: 'rules.set', ...command }, { at: AT, by: 'Bea', newId });
const set = (records: RecordSet, command: Omit<Rules, 'do'>): void => records.apply(unwrap(planned(records, command)).diff);
const library = (): RecordSet => new RecordSet([tagSet]);

const anyChange: fc.Arbitrary<Omit<Rules, 'do'>> = fc.record({
  profile: fc.option(fc.constantFrom(...gateProfiles), { nil: undefined }),
  rules: fc.array(fc.record({
    rule: fc.constantFrom(...gateRuleIds),
    severity: fc.option(fc.constantFrom(...gateSeverities, null), { nil: undefined }),
    threshold: fc.option(fc.oneof(fc.nat({ max: 120 }), fc.constant(null)), { nil: undefined }),
  }), { maxLength: 5 }),
});

describe('GT-7: the rules of the house', () => {
  it('are those of agencies until somebody changes them', () => {
    expect(houseRulesIn(library())).toMatchObject({ profile: 'agency', rules: [] });
    expect(unwrap(planned(library(), { profile: 'agency' })).diff.added).toEqual([]);
  });

  it('keep what is otherwise than in the profile, and nothing else', () => {
    const records = library();
    set(records, { rules: [{ rule: 'needs-check', severity: 'blocker' }, { rule: 'anonymous-share', threshold: 10 }, { rule: 'byline-missing', severity: 'blocker' }] });
    expect(houseRulesIn(records).rules).toEqual([{ rule: 'anonymous-share', threshold: 10 }, { rule: 'needs-check', severity: 'blocker' }]);
    set(records, { profile: 'lenient', rules: [{ rule: 'needs-check', severity: null }] });
    expect(houseRulesIn(records)).toMatchObject({ profile: 'lenient', rules: [{ rule: 'anonymous-share', threshold: 10 }] });
    expect(settingsOf(houseRulesIn(records))['needs-check'].severity).toBe('advice');
  });

  it('are refused where they are no rules, no numbers of theirs, or guard the sign-off', () => {
    const code = (rule: NonNullable<Rules['rules']>[number]): unknown => planned(library(), { rules: [rule] });
    expect(code({ rule: 'no-such-rule', severity: 'off' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(code({ rule: 'claim-open', severity: 'off' })).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(code({ rule: 'needs-check', threshold: 2 })).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(code({ rule: 'anonymous-share', threshold: 101 })).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringContaining('from 0 to 100') as string } });
  });

  it('keep rules of another version', () => {
    const foreign = { rule: 'of-another-version', severity: 'blocker' } as const;
    const records = new RecordSet([tagSet, { type: 'house-rules', id: 'house-rules', profile: 'agency', rules: [foreign] }]);
    set(records, { profile: 'broadcaster' });
    expect(houseRulesIn(records).rules).toEqual([foreign]);
  });

  it('whatever is changed, they are valid, change only as asked, and can be taken back', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), (changes) => {
        const records = library();
        for (const change of changes) {
          const before = contentsOf(records);
          const plan = planned(records, change);
          if (!plan.ok) {
            expect(change.rules!.some(({ rule, threshold }) => gateRule(rule)!.isFixed ?? (typeof threshold === 'number'))).toBe(true);
            continue;
          }
          records.apply(plan.value.diff);
          const after = houseRulesIn(records);
          expect(houseRulesSchema.safeParse(after).success).toBe(true);
          for (const { rule, severity } of change.rules!) {
            const last = change.rules!.findLast((other) => other.rule === rule && other.severity !== undefined);
            if (severity && last?.severity === severity) expect(settingsOf(after)[rule as (typeof gateRuleIds)[number]].severity).toBe(severity);
          }
          const again = new RecordSet(records);
          again.apply(invert(plan.value.diff));
          expect(contentsOf(again)).toEqual(before);
        }
      }),
    );
  });
});

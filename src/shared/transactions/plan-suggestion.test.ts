import { beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '@shared/result';
import { commandSchema, type Command } from './command';
import { invert } from './diff';
import { plan } from './plan';
import type { RecordSet } from './record-set';
import { ARTICLE_ID, AT, contentsOf, countingContext, libraryOf } from './testing/arbitrary-library';
import { carryOut } from './testing/live';
import { withIds } from './with-ids';

const context = countingContext();
let records: RecordSet;

const run = (command: Command): string => carryOut(records, command, context);
const suggested = { id: 'that-clause-0011', rule: 'that-clause', confidence: 0.93 };
const reject = { do: 'suggestion.reject', id: 'rej_1', suggestion: { id: suggested.id, rule: suggested.rule, ranges: [{ start: 14, end: 27 }] } } satisfies Command;

beforeEach(() => {
  records = libraryOf('Moe said that the wall held.');
});

describe('SU-13: a claim made of a suggestion', () => {
  it('keeps what was suggested', () => {
    expect(run({ do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 14, end: 27 }], tags: ['sourced'], suggested } })).toBe('Accepted as Sourced: “the wall held”');
    expect(records.get('claim', 'clm_1')!.origin).toEqual({ kind: 'suggestion', suggested });
    expect(run({ do: 'claim.create', claim: { id: 'clm_2', ranges: [{ start: 14, end: 22 }], suggested: { ...suggested, edited: true } } })).toBe('Accepted “the wall”');
    expect(records.get('claim', 'clm_2')!.origin.suggested).toEqual({ ...suggested, edited: true });
    expect(run({ do: 'claim.create', claim: { id: 'clm_3', ranges: [{ start: 0, end: 3 }] } })).toBe('Marked “Moe”');
    expect(records.get('claim', 'clm_3')!.origin).toEqual({ kind: 'hand' });
  });

  it('keeps it when it is changed', () => {
    run({ do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 14, end: 27 }], suggested } });
    run({ do: 'claim.update', id: 'clm_1', changes: { ranges: [{ start: 14, end: 22 }] } });
    expect(records.get('claim', 'clm_1')!.origin.suggested).toEqual(suggested);
  });

  it.each([{ ...suggested, confidence: 1.1 }, { ...suggested, rule: '' }, { ...suggested, edited: false }, { id: 'x' }])('is refused with %j', (wrong) => {
    expect(commandSchema.safeParse({ do: 'claim.create', claim: { ranges: [{ start: 0, end: 3 }], suggested: wrong } }).success).toBe(false);
  });
});

describe('SU-14: a rejection', () => {
  it('is remembered with the words and the rule, once', () => {
    expect(run(reject)).toBe('Rejected the suggestion “the wall held”');
    expect(records.get('rejection', 'rej_1')).toEqual({
      type: 'rejection', id: 'rej_1', articleId: ARTICLE_ID, suggestionId: suggested.id, rule: 'that-clause', exact: ['the wall held'], by: 'Ada', at: AT,
    });
    run({ ...reject, id: 'rej_2' });
    expect(records.count('rejection')).toBe(1);
  });

  it('is taken back by its diff turned round, or forgotten by a command', () => {
    const before = contentsOf(records);
    const { diff } = unwrap(plan(records, reject, context));
    records.apply(diff);
    records.apply(invert(diff));
    expect(contentsOf(records)).toEqual(before);
    run(reject);
    expect(run({ do: 'suggestion.restore', id: 'rej_1' })).toBe('Offers the suggestion again: “the wall held”');
    expect(contentsOf(records)).toEqual(before);
  });

  it('of words that are not there, or one that is not there, is refused', () => {
    expect(plan(records, { ...reject, suggestion: { ...reject.suggestion, ranges: [{ start: 5, end: 500 }] } }, context)).toMatchObject({ ok: false, error: { code: 'bad-range' } });
    expect(plan(records, { do: 'suggestion.restore', id: 'rej_9' }, context)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    run(reject);
    expect(plan(records, { ...reject, suggestion: { ...reject.suggestion, id: 'other' } }, context)).toMatchObject({ ok: false, error: { code: 'already-there' } });
  });

  it('has the id that the screen gave it', () => {
    const { id: _, ...withoutId } = reject;
    expect(withIds(withoutId, (prefix) => `${prefix}_7`)).toMatchObject({ id: 'rej_7' });
    expect(withIds(reject, () => 'no')).toEqual(reject);
  });
});

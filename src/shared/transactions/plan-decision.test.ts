import { beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '@shared/model/review-schema';
import { unwrap } from '@shared/result';
import type { Command } from './command';
import { invert } from './diff';
import { plan } from './plan';
import { planSending } from './plan-review';
import type { RecordSet } from './record-set';
import { ARTICLE_ID, AT, contentsOf, countingContext, libraryOf } from './testing/arbitrary-library';
import { withIds } from './with-ids';

const ada = countingContext();
const bo = { ...countingContext(100), by: 'Bo' };
let records: RecordSet;

function run(command: Command, context = bo): string {
  const { diff, label } = unwrap(plan(records, command, context));
  records.apply(diff);
  return label;
}
const decision = (): Decision | undefined => [...records.all('decision')][0];

beforeEach(() => {
  records = libraryOf('Words that say something.');
  run({ do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 5 }] } }, ada);
});

describe('RV-1: a reviewer decides on a claim', () => {
  it('accepts it, rejects it with a reason, or asks', () => {
    expect(run({ do: 'decision.make', claimId: 'clm_1', verdict: 'accept' })).toBe('Accepted the claim “Words”');
    expect(decision()).toMatchObject({ articleId: ARTICLE_ID, claimId: 'clm_1', verdict: 'accept', text: '', by: 'Bo', at: AT });
    expect(run({ do: 'decision.make', claimId: 'clm_1', verdict: 'reject', text: 'Two sources say no.' })).toBe('Rejected the claim “Words”: “Two sources say no.”');
    expect(run({ do: 'decision.make', claimId: 'clm_1', verdict: 'question', text: 'Who says so?' })).toBe('Questioned the claim “Words”: “Who says so?”');
  });

  it('deciding anew replaces what the same person said, and nobody else’s', () => {
    run({ do: 'decision.make', claimId: 'clm_1', verdict: 'accept' });
    run({ do: 'decision.make', claimId: 'clm_1', verdict: 'question', text: 'Who?' });
    run({ do: 'decision.make', claimId: 'clm_1', verdict: 'accept' }, ada);
    expect([...records.all('decision')].map(({ by, verdict }) => [by, verdict])).toEqual([['Bo', 'question'], ['Ada', 'accept']]);
    expect(unwrap(plan(records, { do: 'decision.make', claimId: 'clm_1', verdict: 'question', text: 'Who?' }, bo)).diff.updated).toEqual([]);
  });

  const refused: [string, Command][] = [
    ['a rejection without a reason', { do: 'decision.make', claimId: 'clm_1', verdict: 'reject', text: ' ' }],
    ['a question without words', { do: 'decision.make', claimId: 'clm_1', verdict: 'question' }],
    ['a change that changes nothing', { do: 'decision.make', claimId: 'clm_1', verdict: 'change' }],
    ['a tag that there is not', { do: 'decision.make', claimId: 'clm_1', verdict: 'change', proposal: { tags: ['no-tag'] } }],
    ['edges outside the text', { do: 'decision.make', claimId: 'clm_1', verdict: 'change', proposal: { ranges: [{ start: 0, end: 99 }] } }],
    ['a claim that is not there', { do: 'decision.make', claimId: 'clm_9', verdict: 'accept' }],
  ];
  it.each(refused)('RV-2: refused: %s', (_, command) => {
    expect(plan(records, command, bo)).toMatchObject({ ok: false });
  });

  it('RV-5: is removed by who made it, and with its claim; undo brings both back', () => {
    run({ do: 'decision.make', claimId: 'clm_1', verdict: 'accept', id: 'dcs_1' });
    expect(plan(records, { do: 'decision.remove', id: 'dcs_1' }, ada)).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(unwrap(plan(records, { do: 'decision.remove', id: 'dcs_1' }, bo)).diff.removed).toMatchObject([{ id: 'dcs_1' }]);
    const before = contentsOf(records);
    const { diff } = unwrap(plan(records, { do: 'claim.remove', id: 'clm_1' }, ada));
    records.apply(diff);
    expect(records.count('decision')).toBe(0);
    records.apply(invert(diff));
    expect(contentsOf(records)).toEqual(before);
  });

  it('gets the id on the screen that main is to use', () => {
    expect(withIds({ do: 'decision.make', claimId: 'clm_1', verdict: 'accept' }, (prefix) => `${prefix}_own`)).toMatchObject({ id: 'dcs_own' });
    expect(withIds({ do: 'stage.set', stage: 'done', isSet: true }, (prefix) => `${prefix}_own`)).toMatchObject({ id: 'stg_own' });
  });
});

describe('RV-3: the annotator answers', () => {
  it('agreeing to a proposed change makes it, in the same change; declining makes nothing', () => {
    run({ do: 'decision.make', id: 'dcs_1', claimId: 'clm_1', verdict: 'change', text: 'It is a quotation.', proposal: { tags: ['quote'], ranges: [{ start: 0, end: 10 }], source: 'The mayor', wording: 'Word' } });
    const before = contentsOf(records);
    const agreed = unwrap(plan(records, { do: 'decision.answer', id: 'dcs_1', answer: { kind: 'agreed' } }, ada));
    expect(agreed.label).toBe('Agreed with Bo on “Words”');
    records.apply(agreed.diff);
    expect(records.get('claim', 'clm_1')).toMatchObject({
      tags: ['quote'], targets: [{ ranges: [{ exact: 'Words that' }] }], suggestion: { replacement: 'Word', reason: 'It is a quotation.' }, modifiedBy: 'Ada',
    });
    expect([...records.all('source')]).toMatchObject([{ label: 'The mayor' }]);
    expect(decision()?.answer).toEqual({ kind: 'agreed', text: '', by: 'Ada', at: AT });
    records.apply(invert(agreed.diff));
    expect(contentsOf(records)).toEqual(before);
    expect(run({ do: 'decision.answer', id: 'dcs_1', answer: { kind: 'declined', text: 'House style.' } }, ada)).toBe('Declined what was said by Bo on “Words”: “House style.”');
    expect(records.get('claim', 'clm_1')!.tags).toEqual([]);
  });

  it('edges that were proposed in another draft are found by their words, or refused', () => {
    run({ do: 'decision.make', id: 'dcs_1', claimId: 'clm_1', verdict: 'change', proposal: { ranges: [{ start: 0, end: 10 }] } });
    const draft = { ...[...records.all('draft')][0]!, id: 'drf_2', sha256: '1'.repeat(64) };
    const article = records.get('article', ARTICLE_ID)!;
    const goOver = (text: string): void => records.apply({ added: records.get('draft', 'drf_2') ? [] : [{ ...draft, text }], updated: [{ before: article, after: { ...article, currentDraftId: 'drf_2' } }], removed: [] });
    goOver('And then: Words that say nothing.');
    expect(unwrap(plan(records, { do: 'decision.answer', id: 'dcs_1', answer: { kind: 'agreed' } }, ada)).diff.updated[0]?.after)
      .toMatchObject({ targets: [{ draftId: 'drf_1' }, { draftId: 'drf_2', ranges: [{ start: 10, end: 20 }] }] });
    records.apply({ added: [{ ...draft, id: 'drf_3', text: 'Nothing of it.' }], updated: [{ before: article, after: { ...article, currentDraftId: 'drf_3' } }], removed: [] });
    expect(plan(records, { do: 'decision.answer', id: 'dcs_1', answer: { kind: 'agreed' } }, ada)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('a reply has words, and there must be something to answer', () => {
    run({ do: 'decision.make', id: 'dcs_1', claimId: 'clm_1', verdict: 'question', text: 'Who?' });
    expect(plan(records, { do: 'decision.answer', id: 'dcs_1', answer: { kind: 'replied' } }, ada)).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(run({ do: 'decision.answer', id: 'dcs_1', answer: { kind: 'replied', text: 'The clerk.' } }, ada)).toBe('Replied to Bo on “Words”: “The clerk.”');
    expect(plan(records, { do: 'decision.answer', id: 'dcs_9', answer: { kind: 'agreed' } }, ada)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('RV-4: done and reviewed', () => {
  it('are two things, said by people, each once, and taken back by who said it', () => {
    expect(run({ do: 'stage.set', stage: 'done', isSet: true }, ada)).toBe('Said that the article is done');
    run({ do: 'stage.set', stage: 'reviewed', isSet: true });
    run({ do: 'stage.set', stage: 'reviewed', isSet: true });
    expect([...records.all('stage')].map(({ stage, by }) => [stage, by])).toEqual([['done', 'Ada'], ['reviewed', 'Bo']]);
    expect(run({ do: 'stage.set', stage: 'done', isSet: false })).toBe('');
    expect(run({ do: 'stage.set', stage: 'done', isSet: false }, ada)).toBe('Took back that the article is done');
    expect([...records.all('stage')]).toHaveLength(1);
  });
});

describe('a sending', () => {
  it('is noted with whom, what for and which claims; not of claims that are not there', () => {
    const { diff, label } = unwrap(planSending(records, { id: 'snd_1', kind: 'request', to: 'Bo', note: 'The figures.', claimIds: ['clm_1'] }, ada));
    expect(label).toBe('Sent the article for review to Bo');
    expect(diff.added).toEqual([{ type: 'sending', id: 'snd_1', articleId: ARTICLE_ID, by: 'Ada', at: AT, kind: 'request', to: 'Bo', note: 'The figures.', claimIds: ['clm_1'] }]);
    expect(planSending(records, { id: 'snd_1', kind: 'review', note: '', claimIds: ['clm_9'] }, ada)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

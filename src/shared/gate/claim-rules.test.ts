import { describe, expect, it } from 'vitest';
import type { Claim, Evidence } from '../model/claim';
import type { Source } from '../model/source';
import { AT, DRAFT_ID } from '../transactions/testing/arbitrary-library';
import { gateRuleIds, type GateRuleId } from './catalogue';
import { articleRules } from './article-rules';
import { claimRules } from './claim-rules';
import { articleWith, changeArticle, checked, foundIn, run, TEXT } from './testing/gated';

const proof: Evidence = { id: 'evd_1', type: 'document', title: 'Log', locator: 'p. 4', stance: 'supports', primary: true, addedBy: 'Ada' };
const second: Evidence = { ...proof, id: 'evd_2', type: 'second-source' };
const known = { identityKnownTo: { editor: 'Bo', at: AT }, approvals: [{ by: 'Bo', at: AT }, { by: 'Cy', at: AT }] };
/** An anonymous source about which nothing is left to ask. */
const veiled: Partial<Source> = { label: 'a clerk of the harbour office', identity: 'anonymous', reasonStated: true, reasonText: 'who fears for the job', ...known };
const named: Partial<Source> = { identity: 'named' };

const at = (words: string): { start: number; end: number } => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

interface Case {
  readonly claim?: Partial<Claim>;
  readonly sources?: readonly Partial<Source>[];
  readonly words?: string;
}

/** For each rule that looks at a claim: one that it is about, and the like of it that is in order. */
const cases: Readonly<Record<keyof typeof claimRules, readonly [wanting: Case, inOrder: Case]>> = {
  'claim-open': [{ claim: { status: 'change' } }, { claim: { status: 'unverifiable' } }],
  'marked-blocker': [{ claim: { severity: 'blocker', status: 'on-author' } }, { claim: { severity: 'blocker', status: 'fixed' } }],
  'place-doubtful': [
    { claim: { targets: [{ draftId: DRAFT_ID, ranges: [], state: 'orphaned', score: 0 }] } },
    { claim: { targets: [{ draftId: DRAFT_ID, ranges: [{ start: 0, end: 1, exact: 'A', prefix: '', suffix: '' }], state: 'confirmed', score: 1 }] } },
  ],
  'source-missing': [{ claim: { tags: ['sourced'] } }, { claim: { tags: ['sourced'] }, sources: [named] }],
  'off-the-record': [{ sources: [{ groundRules: 'off-record' }] }, { sources: [{ groundRules: 'background' }] }],
  'identity-unknown': [{ sources: [{ ...veiled, identityKnownTo: undefined! }] }, { sources: [veiled] }],
  'approval-missing': [{ sources: [{ ...veiled, approvals: [] }] }, { sources: [veiled] }],
  'reason-missing': [{ sources: [{ ...veiled, reasonStated: false }] }, { sources: [veiled] }],
  'reason-rote': [{ sources: [{ ...veiled, reasonText: 'because of the Sensitivity of the matter' }] }, { sources: [veiled] }],
  'one-anonymous-source': [
    { claim: { importance: 'central', evidence: [proof] }, sources: [{ ...veiled, independenceGroup: 'port' }, { ...veiled, independenceGroup: 'port ' }] },
    { claim: { importance: 'central', evidence: [proof] }, sources: [veiled, veiled] },
  ],
  'too-few-sources': [{ claim: { importance: 'central', evidence: [proof] }, sources: [named] }, { claim: { importance: 'central', evidence: [proof, second] }, sources: [named] }],
  'allegation-unnamed': [
    { claim: { tags: ['allegation'], response: { state: 'received' } }, sources: [{ ...veiled, approvals: [{ by: 'Bo', at: AT }, { by: 'bo ', at: AT }] }] },
    { claim: { tags: ['allegation'], response: { state: 'received' } }, sources: [veiled] },
  ],
  'allegation-unanswered': [{ claim: { tags: ['allegation'], response: { state: 'to-seek' } }, sources: [named] }, { claim: { tags: ['allegation'], response: { state: 'no-reply' } }, sources: [named] }],
  'response-awaited': [{ claim: { response: { state: 'asked' } } }, { claim: { response: { state: 'received' } } }],
  'anonymous-quote': [{ claim: { attribution: { type: 'direct' } }, sources: [named, veiled] }, { claim: { attribution: { type: 'indirect' } }, sources: [veiled] }],
  'anonymous-opinion': [{ claim: { tags: ['opinion'] }, sources: [veiled] }, { claim: { tags: ['opinion'] }, sources: [veiled, named] }],
  'quote-without-speaker': [{ claim: { tags: ['quote'] } }, { claim: { tags: ['quote'] }, sources: [named] }],
  'bare-label': [{ sources: [{ ...veiled, label: 'Two senior officials' }] }, { sources: [{ ...veiled, label: 'two senior officials of the harbour office' }] }],
  'plural-of-one': [{ sources: [{ ...veiled, label: 'diplomats of two states', kind: 'person' }] }, { sources: [{ ...veiled, label: 'diplomats of two states', kind: 'group' }] }],
  'vague-attribution': [{ claim: { attribution: { type: 'indirect', cue: at('seen as') } } }, { claim: { attribution: { type: 'indirect', cue: at('said') } } }],
  'central-unattributed': [{ claim: { importance: 'central', tags: ['unattributed', 'opinion'] } }, { claim: { importance: 'central', tags: ['unattributed', 'opinion'], evidence: [proof] } }],
  'evidence-missing': [{ claim: { importance: 'central', evidence: [{ ...second, locator: ' ' }] }, sources: [named] }, { claim: { importance: 'central', evidence: [second] }, sources: [named] }],
  'dispute-open': [
    { claim: { disputes: [{ id: 'dsp_1', kind: 'denial', where: 'outside', handling: 'to-add' }] } },
    { claim: { tags: ['disputed'], disputes: [{ id: 'dsp_1', kind: 'denial', where: 'in-article', handling: 'in-text' }] } },
  ],
  'conflict-inside': [
    { claim: { disputes: [{ id: 'dsp_1', kind: 'internal-conflict', where: 'in-article', handling: 'open' }] } },
    { claim: { disputes: [{ id: 'dsp_1', kind: 'internal-conflict', where: 'in-article', handling: 'rebutted' }] } },
  ],
  'needs-check': [{ claim: { tags: ['needs-check'] } }, { claim: { tags: ['number'] } }],
  'question-open': [{}, {}],
};

describe('GT-1: the rules of the publish gate', () => {
  it.each(Object.entries(cases).filter(([rule]) => rule !== 'question-open'))('%s finds what it asks for, and only that', (rule, [wanting, inOrder]) => {
    const found = ({ claim = {}, ...rest }: Case): GateRuleId[] => foundIn(articleWith(claim, rest)).filter((id) => id !== 'first-quote-anonymous' && id !== 'anonymous-share');
    expect(found(wanting)).toContain(rule);
    expect(found(inOrder)).not.toContain(rule);
  });

  it('a claim in order is found in order by all of them', () => {
    expect(foundIn(articleWith({ importance: 'central', tags: ['sourced', 'quote'], evidence: [proof] }, { sources: [named, named] }))).toEqual([]);
  });

  it('an open question is counted; its answers and what is resolved are not', () => {
    const records = articleWith({});
    run(records, { do: 'comment.create', text: 'Sure?', claimId: 'clm_1', id: 'cmt_1' });
    run(records, { do: 'comment.create', text: 'Yes.', parentId: 'cmt_1', id: 'cmt_2' });
    expect(checked(records).checks[0]).toMatchObject({ rule: 'question-open', findings: [{ claimId: 'clm_1', count: 1 }] });
    run(records, { do: 'comment.update', id: 'cmt_1', changes: { resolved: true } });
    expect(foundIn(records)).toEqual([]);
  });

  it('a second source is not asked for where somebody has answered for one by name', () => {
    const claim: Partial<Claim> = { importance: 'central', evidence: [proof], statusReason: { reason: 'Saw the letter', approver: 'Bo' } };
    expect(foundIn(articleWith(claim, { sources: [named] }))).toEqual([]);
    expect(foundIn(articleWith({ ...claim, status: 'on-author' }, { sources: [named] }))).toEqual(['too-few-sources']);
  });

  it('a claim that was cut is not looked at', () => {
    const records = articleWith({ status: 'cut', tags: ['allegation', 'needs-check', 'quote'], severity: 'blocker' }, { sources: [{ identity: 'anonymous' }] });
    expect(foundIn(records)).toEqual([]);
    expect(checked(records).claims).toBe(0);
  });

  it('each rule looks at claims or at the article, and none is without a check', () => {
    expect([...Object.keys(claimRules), ...Object.keys(articleRules)].sort()).toEqual([...gateRuleIds].sort());
  });
});

describe('GT-1: the rules that see the whole article', () => {
  it('somebody who speaks anonymously is not said elsewhere to have declined', () => {
    const records = articleWith({}, { sources: [{ ...veiled, independenceGroup: 'Mayor' }] });
    run(records, { do: 'source.create', source: { id: 'src_mayor', label: 'the mayor', independenceGroup: 'mayor' } });
    run(records, { do: 'claim.create', claim: { id: 'clm_2', ranges: [at('The mayor declined to comment')], sourceIds: ['src_mayor'] } });
    expect(checked(records).checks.find(({ rule }) => rule === 'declined-and-anonymous')?.findings).toEqual([
      { rule: 'declined-and-anonymous', claimId: 'clm_1', sourceId: 'src_0', label: 'a clerk of the harbour office' },
    ]);
  });

  it('the first quotation is not of somebody unnamed', () => {
    expect(foundIn(articleWith({ tags: ['quote'] }, { sources: [veiled] }))).toContain('first-quote-anonymous');
    expect(foundIn(articleWith({ tags: ['quote'] }, { sources: [named] }))).not.toContain('first-quote-anonymous');
  });

  it('anonymous sources want a byline: of the article, or in the text', () => {
    const records = articleWith({}, { sources: [veiled] });
    expect([...records.all('block')].some(({ kind }) => kind === 'byline')).toBe(true);
    expect(foundIn(records)).not.toContain('byline-missing');
    for (const { id, kind } of [...records.all('block')]) if (kind === 'byline') run(records, { do: 'block.update', id, kind: 'paragraph' });
    expect(foundIn(records)).toContain('byline-missing');
    changeArticle(records, { byline: 'Ada Moe' });
    expect(foundIn(records)).not.toContain('byline-missing');
  });

  it('the share of claims on unnamed people is counted in hundredths', () => {
    expect(checked(articleWith({}, { sources: [veiled] })).checks.find(({ rule }) => rule === 'anonymous-share')?.findings).toEqual([{ rule: 'anonymous-share', count: 100, wanted: 30 }]);
    expect(foundIn(articleWith({}, { sources: [named] }))).not.toContain('anonymous-share');
  });

  it('paragraphs that nobody has read are counted', () => {
    const records = articleWith({});
    const body = [...records.all('block')].filter(({ kind }) => kind === 'paragraph');
    run(records, { do: 'block.read', id: body[0]!.id, read: false });
    expect(checked(records).checks).toMatchObject([{ rule: 'text-unread', findings: [{ count: 1, wanted: 100 }] }]);
  });
});

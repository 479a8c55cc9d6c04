import { describe, expect, it } from 'vitest';
import type { Claim, Comment, Dispute, Evidence } from './claim';
import { canBeOverridden, conditionWords, fieldOfCondition, missingConditions, statusConditions, type StatusAnswer } from './claim-status';
import { newSource } from './new-source';
import type { Source } from './source';
import { claimStatuses, type ClaimStatus } from './vocabulary';

const AT = '2026-01-02T03:04:05.000Z';
const blank: Claim = {
  type: 'claim', id: 'clm_1', articleId: 'art_1', targets: [], tags: [], attribution: { type: 'none' }, sourceIds: [], evidence: [],
  disputes: [], response: { state: 'not-needed' }, importance: 'supporting', status: 'todo', note: '', createdBy: 'Ada', createdAt: AT,
  modifiedBy: 'Ada', modifiedAt: AT, origin: { kind: 'hand' },
};
const proof: Evidence = { id: 'evd_1', type: 'recording', title: 'Interview', locator: '12:40', stance: 'supports', primary: true, addedBy: 'Ada' };
const { locator: _, ...proofWithoutPlace } = proof;
const open: Dispute = { id: 'dsp_1', kind: 'denial', where: 'in-article', handling: 'open' };
const handled: Dispute = { ...open, id: 'dsp_2', handling: 'in-text' };
const question: Comment = { type: 'comment', id: 'cmt_1', articleId: 'art_1', claimId: 'clm_1', by: 'Ada', at: AT, text: 'Who?', resolved: false };
const veiled: Source = newSource('src_1', { label: 'an official', identity: 'anonymous' });
const approved: Source = {
  ...veiled, identityKnownTo: { editor: 'Bo', at: AT }, approvals: [{ by: 'Bo', at: AT }],
};
const unnamed: Source = { ...approved, id: 'src_2', identity: 'unnamed' };
const named: Source = newSource('src_3', { label: 'the mayor', identity: 'named' });

interface Case { claim?: Partial<Claim>; sources?: Source[]; comments?: Comment[]; answer?: StatusAnswer }

function missing(status: ClaimStatus, { claim, sources = [], comments = [], answer = {} }: Case = {}): string[] {
  return missingConditions({ claim: { ...blank, ...claim }, sources, comments, status, answer }).map(({ code }) => code);
}

const anonymous = { tags: ['anonymous-official'], evidence: [proof] };
const central = { ...anonymous, importance: 'central' as const };

describe('what a status wants', () => {
  const table: [string, ClaimStatus, Case, string[]][] = [
    ['CS-2: todo, nothing', 'todo', { claim: { status: 'cut' } }, []],
    ['CS-3: queried, a comment', 'queried', {}, ['question']],
    ['CS-3: queried, one that is open', 'queried', { comments: [{ ...question, resolved: true }] }, ['question']],
    ['CS-3: queried with its question', 'queried', { comments: [{ ...question, resolved: true }, question] }, []],
    ['CS-4: verified, evidence', 'verified', {}, ['evidence']],
    ['CS-4: verified, evidence that supports', 'verified', { claim: { evidence: [{ ...proof, stance: 'contradicts' }] } }, ['evidence']],
    ['CS-4: verified, the place in it', 'verified', { claim: { evidence: [proofWithoutPlace] } }, ['locator']],
    ['CS-4: verified, a place of more than blanks', 'verified', { claim: { evidence: [{ ...proof, locator: '  ' }] } }, ['locator']],
    ['CS-4: verified, the place in what supports', 'verified', { claim: { evidence: [proofWithoutPlace, { ...proof, stance: 'context' }] } }, ['locator']],
    ['CS-4: verified with proof', 'verified', { claim: { evidence: [proofWithoutPlace, proof] } }, []],
    ['CS-5: anonymous, a source', 'verified', { claim: anonymous }, ['anonymous-source']],
    ['CS-5: anonymous, a source that is not named', 'verified', { claim: anonymous, sources: [named] }, ['anonymous-source']],
    ['CS-5: anonymous, who knows it and who approved', 'verified', { claim: anonymous, sources: [veiled] }, ['identity-known', 'approval']],
    ['CS-5: anonymous, who approved', 'verified', { claim: anonymous, sources: [{ ...approved, approvals: [] }] }, ['approval']],
    ['CS-5: every anonymous source counts', 'verified', { claim: anonymous, sources: [approved, { ...veiled, id: 'src_4' }] }, ['identity-known', 'approval']],
    ['CS-5: a named source need not be approved', 'verified', { claim: anonymous, sources: [approved, named] }, []],
    ['CS-5: anonymous sources of a claim not tagged so', 'verified', { claim: { evidence: [proof] }, sources: [veiled] }, []],
    ['CS-5: central, a second source', 'verified', { claim: central, sources: [approved] }, ['second-source']],
    ['CS-5: central, one that is independent', 'verified', {
      claim: central, sources: [{ ...approved, independenceGroup: 'ministry' }, { ...unnamed, independenceGroup: ' ministry' }],
    }, ['second-source']],
    ['CS-5: central, with two', 'verified', { claim: central, sources: [approved, unnamed] }, []],
    ['CS-5: central, a name alone', 'verified', { claim: central, sources: [approved], answer: { approver: 'Bo' } }, ['second-source']],
    ['CS-5: central, a reason alone', 'verified', { claim: central, sources: [approved], answer: { reason: 'Seen it' } }, ['second-source']],
    ['CS-5: central, overridden by name', 'verified', { claim: central, sources: [approved], answer: { approver: 'Bo', reason: 'Seen it' } }, []],
    ['CS-5: central but not anonymous', 'verified', { claim: { ...central, tags: ['sourced'] }, sources: [named] }, []],
    ['CS-6: disputed, the dispute', 'verified', { claim: { evidence: [proof], tags: ['disputed'] } }, ['dispute']],
    ['CS-6: disputed, one dealt with', 'verified', { claim: { evidence: [proof], tags: ['disputed'], disputes: [open] } }, ['dispute-handled']],
    ['CS-6: disputed and dealt with', 'verified', { claim: { evidence: [proof], tags: ['disputed'], disputes: [open, handled] } }, []],
    ['CS-6: allegation, a response', 'verified', { claim: { evidence: [proof], tags: ['allegation'], response: { state: 'to-seek' } } }, ['response-sought']],
    ['CS-6: allegation with one asked for', 'verified', { claim: { evidence: [proof], tags: ['allegation'], response: { state: 'asked' } } }, []],
    ['CS-7: on author', 'on-author', {}, ['approver', 'reason']],
    ['CS-7: on author, filled with more than blanks', 'on-author', { answer: { approver: ' ', reason: '\n' } }, ['approver', 'reason']],
    ['CS-7: on author with both', 'on-author', { answer: { approver: 'Bo', reason: 'Was there' } }, []],
    ['CS-7: change', 'change', {}, ['suggestion', 'suggestion-reason']],
    ['CS-7: change, its reason', 'change', { claim: { suggestion: { replacement: 'nearly', reason: '' } } }, ['suggestion-reason']],
    ['CS-7: change with both', 'change', { claim: { suggestion: { replacement: 'nearly', reason: 'so' } } }, []],
    ['CS-2: fixed, from change only', 'fixed', { answer: { approver: 'Bo' } }, ['change-first']],
    ['CS-7: fixed, who looked', 'fixed', { claim: { status: 'change' } }, ['looked-at']],
    ['CS-7: fixed and looked at', 'fixed', { claim: { status: 'change' }, answer: { approver: 'Bo' } }, []],
    ['CS-7: fixed, by somebody else', 'fixed', { claim: { status: 'fixed' }, answer: { approver: 'Eve' } }, []],
    ['CS-7: unverifiable', 'unverifiable', {}, ['reason']],
    ['CS-7: unverifiable with a reason', 'unverifiable', { answer: { reason: 'No record' } }, []],
    ['CS-7: cut', 'cut', {}, ['reason']],
    ['CS-7: cut with a reason', 'cut', { answer: { reason: 'Wrong' } }, []],
  ];
  it.each(table)('%s', (_name, status, given, expected) => {
    expect(missing(status, given)).toEqual(expected);
  });

  it('CS-2: todo can be had from anywhere', () => {
    for (const status of claimStatuses) expect(missing('todo', { claim: { status } })).toEqual([]);
  });

  it('names the source that is concerned', () => {
    const conditions = statusConditions({ claim: { ...blank, ...anonymous }, sources: [named, veiled], comments: [], status: 'verified', answer: {} });
    expect(conditions.filter(({ sourceId }) => sourceId === 'src_1').map(({ code, isMet }) => [code, isMet]))
      .toEqual([['identity-known', false], ['approval', false]]);
  });

  it('can be overridden by name where a second source is the matter, and nowhere else', () => {
    const wants = (claim: Partial<Claim>, status: ClaimStatus): boolean =>
      canBeOverridden(statusConditions({ claim: { ...blank, ...claim }, sources: [approved], comments: [], status, answer: {} }));
    expect([wants(central, 'verified'), wants(anonymous, 'verified'), wants(central, 'cut')]).toEqual([true, false, false]);
  });

  it('has plain words for every condition', () => {
    for (const code of Object.keys(fieldOfCondition) as (keyof typeof fieldOfCondition)[]) expect(conditionWords[code]).toMatch(/^[A-Z].*\.$/);
  });
});

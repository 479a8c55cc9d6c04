import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionWords, missingConditions } from '@shared/model/claim-status';
import type { Claim, Comment, Evidence } from '@shared/model/claim';
import { newSource } from '@shared/model/new-source';
import { recordSchema } from '@shared/model/records';
import type { Source } from '@shared/model/source';
import { claimStatuses, importances, type ClaimStatus } from '@shared/model/vocabulary';
import { unwrap } from '@shared/result';
import type { SimpleCommand } from './command';
import { plan } from './plan';
import type { RecordSet } from './record-set';
import { ARTICLE_ID, AT, countingContext, libraryOf } from './testing/arbitrary-library';

const context = countingContext();
const proof: Evidence = { id: 'evd_1', type: 'notes', title: 'Notebook', locator: 'p. 3', stance: 'supports', primary: true, addedBy: 'Ada' };

/** A library with the claim `clm_1`. */
function withClaim(changes: Partial<Claim> = {}, more: (Source | Comment)[] = []): RecordSet {
  const records = libraryOf('Words that say something.');
  const made = unwrap(plan(records, { do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 5 }] } }, context));
  const claim = { ...made.diff.added[0] as Claim, ...changes };
  records.apply({ added: [claim, ...more], updated: [], removed: [] });
  return records;
}

function set(records: RecordSet, status: ClaimStatus, answer: { reason?: string; approver?: string } = {}): Claim {
  records.apply(unwrap(plan(records, { do: 'claim.status', id: 'clm_1', status, ...answer }, context)).diff);
  return records.get('claim', 'clm_1')!;
}

const someone = fc.constantFrom('', ' ', 'Bo');
const anySource = fc.record({
  id: fc.constantFrom('src_1', 'src_2', 'src_3'), identity: fc.constantFrom('named', 'anonymous', 'unnamed'), isKnown: fc.boolean(),
  isApproved: fc.boolean(), group: fc.constantFrom(undefined, 'a', 'b'),
}).map(({ id, identity, isKnown, isApproved, group }): Source => ({
  ...newSource(id, { label: id, identity }), approvals: isApproved ? [{ by: 'Bo', at: AT }] : [],
  ...(isKnown && { identityKnownTo: { editor: 'Bo', at: AT } }), ...(group && { independenceGroup: group }),
}));
const anyComments = fc.array(fc.record({ resolved: fc.boolean(), claimId: fc.constantFrom('clm_1', undefined) }), { maxLength: 2 })
  .map((all) => all.map(({ resolved, claimId }, index): Comment => ({
    type: 'comment', id: `cmt_${index}`, articleId: ARTICLE_ID, by: 'Ada', at: AT, text: 'Who?', resolved, ...(claimId && { claimId }),
  })));
const anyCase = fc.record({
  tags: fc.subarray(['sourced', 'anonymous-official', 'disputed', 'allegation']),
  importance: fc.constantFrom(...importances),
  before: fc.constantFrom(...claimStatuses),
  status: fc.constantFrom(...claimStatuses),
  stances: fc.array(fc.constantFrom<Evidence['stance']>('supports', 'contradicts', 'context'), { maxLength: 2 }),
  locator: someone,
  handling: fc.constantFrom(undefined, 'open', 'rebutted'),
  response: fc.constantFrom('to-seek', 'received'),
  replacement: someone, why: someone, reason: someone, approver: someone,
  sources: fc.uniqueArray(anySource, { maxLength: 3, selector: ({ id }) => id }),
  comments: anyComments,
});

describe('claim.status', () => {
  it('CS-1: succeeds exactly when no condition is missing, and names the first that is', () => {
    fc.assert(fc.property(anyCase, (given) => {
      const { tags, importance, before, status, reason, approver, sources, comments } = given;
      const records = withClaim({
        tags, importance, status: before, sourceIds: sources.map(({ id }) => id),
        evidence: given.stances.map((stance, index) => ({ ...proof, id: `evd_${index}`, stance, locator: given.locator })),
        disputes: given.handling === undefined ? [] : [{ id: 'dsp_1', kind: 'denial', where: 'outside', handling: given.handling }],
        response: { state: given.response },
        suggestion: { replacement: given.replacement, reason: given.why },
      }, [...sources, ...comments]);
      const claim = records.get('claim', 'clm_1')!;
      const missing = missingConditions({
        claim, sources, status, answer: { reason, approver }, comments: comments.filter(({ claimId }) => claimId === 'clm_1'),
      });
      const planned = plan(records, { do: 'claim.status', id: 'clm_1', status, reason, approver }, context);
      expect(planned.ok).toBe(missing.length === 0);
      if (planned.ok) {
        records.apply(planned.value.diff);
        expect(records.get('claim', 'clm_1')!.status).toBe(status);
        expect(recordSchema.safeParse(records.get('claim', 'clm_1')).success).toBe(true);
      } else {
        expect(planned.error.message).toContain(conditionWords[missing[0]!.code]);
        expect(planned.error).toMatchObject({ code: 'refused', details: { missing: missing.map(({ code }) => code), field: missing[0]!.field } });
      }
    }), { numRuns: 500 });
  });

  it('CS-8: keeps the reason and the approver it was given, trimmed, and lets them go with the status', () => {
    const records = withClaim();
    expect(set(records, 'on-author', { reason: ' Was there. ', approver: 'Bo ' }).statusReason).toEqual({ reason: 'Was there.', approver: 'Bo' });
    expect(set(records, 'cut', { reason: 'Wrong' }).statusReason).toEqual({ reason: 'Wrong' });
    expect(set(records, 'todo')).not.toHaveProperty('statusReason');
  });

  it('changes nothing when nothing is new', () => {
    const records = withClaim();
    expect(unwrap(plan(records, { do: 'claim.status', id: 'clm_1', status: 'todo' }, context)).diff.updated).toEqual([]);
    set(records, 'cut', { reason: 'Wrong' });
    const again = (reason: string): number =>
      unwrap(plan(records, { do: 'claim.status', id: 'clm_1', status: 'cut', reason }, context)).diff.updated.length;
    expect([again('Wrong'), again('Not even wrong')]).toEqual([0, 1]);
  });

  it('CS-9: leaves the status when what it wanted is taken away', () => {
    const records = withClaim({ evidence: [proof] });
    set(records, 'verified');
    records.apply(unwrap(plan(records, { do: 'claim.update', id: 'clm_1', changes: { evidence: [] } }, context)).diff);
    expect(records.get('claim', 'clm_1')).toMatchObject({ evidence: [], status: 'verified' });
  });

  it('sees what earlier commands of its batch did', () => {
    const commands: SimpleCommand[] = [
      { do: 'comment.create', claimId: 'clm_1', text: 'Who counted?' }, { do: 'claim.status', id: 'clm_1', status: 'queried' },
    ];
    expect(plan(withClaim(), { do: 'batch', label: 'Asked', commands }, context)).toMatchObject({ ok: true });
    expect(plan(withClaim(), { do: 'batch', label: 'Asked', commands: commands.toReversed() }, context)).toMatchObject({ ok: false });
  });

  it('says in the history what was done', () => {
    const label = unwrap(plan(withClaim(), { do: 'claim.status', id: 'clm_1', status: 'cut', reason: 'Wrong' }, context)).label;
    expect(label).toBe('Cut: “Words”');
  });

  it('refuses a claim that is not there', () => {
    expect(plan(withClaim(), { do: 'claim.status', id: 'clm_2', status: 'todo' }, context)).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('claim.update of a suggestion', () => {
  it('sets it and takes it away', () => {
    const records = withClaim();
    const suggest = (suggestion: Claim['suggestion'] | null): Claim => {
      records.apply(unwrap(plan(records, { do: 'claim.update', id: 'clm_1', changes: { suggestion: suggestion ?? null } }, context)).diff);
      return records.get('claim', 'clm_1')!;
    };
    expect(suggest({ replacement: 'Signs', reason: 'clearer' }).suggestion).toEqual({ replacement: 'Signs', reason: 'clearer' });
    expect(suggest(null)).not.toHaveProperty('suggestion');
  });
});

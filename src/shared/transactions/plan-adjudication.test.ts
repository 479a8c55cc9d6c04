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

const ofBo = { side: 'a' as const, articleId: 'art_bo', claimId: 'clm_bo', by: 'Bo' };
const ofCy = { side: 'b' as const, articleId: 'art_cy', claimId: 'clm_cy', by: 'Cy' };
const place = { start: 9, end: 27 };
const base = { do: 'claim.adjudicate' as const, about: [ofBo, ofCy], place };
const boHad = { of: 'clm_bo', ranges: [{ start: 14, end: 27 }], tags: ['sourced'] };
const cyHad = { of: 'clm_cy', ranges: [place], tags: ['disputed', 'no-such-tag'] };

beforeEach(() => {
  records = libraryOf('Moe said that the wall held.');
});

describe('AG-10: a decision between two versions', () => {
  it('makes the claim of either, with the name of whoever marked it, and is remembered', () => {
    expect(run({ ...base, id: 'adj_1', decision: 'b', claims: [{ ...cyHad, id: 'clm_1', note: 'see the log' }] })).toBe('Took the version of Cy: “that the wall held”');
    expect(records.get('claim', 'clm_1')).toMatchObject({
      tags: ['disputed', 'no-such-tag'], note: 'see the log', createdBy: 'Cy', modifiedBy: 'Ada', origin: { kind: 'merge', detail: 'clm_cy' }, status: 'todo',
    });
    expect(records.get('adjudication', 'adj_1')).toEqual({
      type: 'adjudication', id: 'adj_1', articleId: ARTICLE_ID, about: [ofBo, ofCy], decision: 'b', exact: 'that the wall held', claimIds: ['clm_1'], by: 'Ada', at: AT,
    });
  });

  it('can be for both, for neither, for what both have alike, and for another one', () => {
    expect(run({ ...base, decision: 'both', claims: [boHad, cyHad] })).toBe('Took both versions: “that the wall held”');
    expect([...records.all('claim')].map(({ createdBy }) => createdBy)).toEqual(['Bo', 'Cy']);
    expect(run({ ...base, decision: 'neither', claims: [] })).toBe('Left unmarked: “that the wall held”');
    expect(records.count('claim')).toBe(0);
    expect(run({ ...base, decision: 'alike', claims: [boHad] })).toBe('Both marked alike: “that the wall held”');
    expect(run({ ...base, decision: 'own', claims: [{ ranges: [{ start: 18, end: 22 }], tags: ['opinion'] }] })).toBe('Decided otherwise than both: “that the wall held”');
    expect([...records.all('claim')]).toMatchObject([{ createdBy: 'Ada', tags: ['opinion'], origin: { kind: 'merge' } }]);
    expect(run({ ...base, about: [ofCy], decision: 'a', claims: [] })).toBe('Left unmarked: “that the wall held”');
    expect(records.count('claim')).toBe(0);
  });

  it('can be between more than two, and is told so', () => {
    const ofDee = { side: 'c' as const, articleId: 'art_dee', claimId: 'clm_dee', by: 'Dee' };
    const deeHad = { of: 'clm_dee', ranges: [{ start: 18, end: 27 }], tags: [] };
    const three = { ...base, about: [ofBo, ofCy, ofDee] };
    expect(run({ ...three, decision: 'both', claims: [boHad, cyHad, deeHad] })).toBe('Took all versions: “that the wall held”');
    expect([...records.all('claim')].map(({ createdBy }) => createdBy)).toEqual(['Bo', 'Cy', 'Dee']);
    expect(run({ ...three, decision: 'c', claims: [deeHad] })).toBe('Took the version of Dee: “that the wall held”');
    expect([...records.all('claim')].map(({ createdBy }) => createdBy)).toEqual(['Dee']);
    expect(run({ ...three, decision: 'alike', claims: [boHad] })).toBe('All marked alike: “that the wall held”');
    expect(run({ ...three, decision: 'own', claims: [{ ranges: [place] }] })).toBe('Decided otherwise than all: “that the wall held”');
    expect(run({ ...three, decision: 'd', claims: [] })).toBe('Left unmarked: “that the wall held”');
    expect([...records.all('adjudication')]).toMatchObject([{ about: [ofBo, ofCy, ofDee], decision: 'd' }]);
    expect(() => commandSchema.parse({ ...three, about: [...three.about, { ...ofBo, side: 'd' }, { ...ofBo, side: 'd' }], decision: 'neither', claims: [] })).toThrow();
  });

  it('takes the place of an earlier one on any of its claims, with what that made and was not removed since', () => {
    run({ ...base, id: 'adj_1', decision: 'both', claims: [{ ...boHad, id: 'clm_1' }, { ...cyHad, id: 'clm_2' }] });
    run({ do: 'claim.remove', id: 'clm_1' });
    run({ do: 'comment.create', claimId: 'clm_2', text: 'Sure?' });
    run({ ...base, id: 'adj_2', about: [ofCy], decision: 'b', claims: [{ ...cyHad, id: 'clm_3' }] });
    expect([...records.all('adjudication')].map(({ id }) => id)).toEqual(['adj_2']);
    expect([...records.all('claim')].map(({ id }) => id)).toEqual(['clm_3']);
    expect(records.count('comment')).toBe(0);
  });

  it('is taken back whole by its diff turned round', () => {
    run({ ...base, decision: 'both', claims: [boHad, cyHad] });
    const before = contentsOf(records);
    const { diff } = unwrap(plan(records, { ...base, decision: 'a', claims: [boHad] }, context));
    records.apply(diff);
    expect(contentsOf(records)).not.toEqual(before);
    records.apply(invert(diff));
    expect(contentsOf(records)).toEqual(before);
  });

  it.each<[string, Partial<Extract<Command, { do: 'claim.adjudicate' }>>, string]>([
    ['fewer claims than it leaves', { decision: 'both', claims: [boHad] }, 'leaves 2 claims in this place, and 1 were given'],
    ['claims that are none of it', { decision: 'a', claims: [{ ...boHad, of: 'clm_x' }] }, 'not about the claim clm_x'],
    ['two claims of one side', { about: [ofBo, { ...ofCy, side: 'a' }], decision: 'neither', claims: [] }, 'one claim in a place'],
    ['a place outside the text', { decision: 'neither', claims: [], place: { start: 0, end: 500 } }, 'does not lie in the text'],
    ['a claim outside the text', { decision: 'a', claims: [{ ...boHad, ranges: [{ start: 0, end: 500 }] }] }, 'does not lie in the text'],
  ])('is refused with %s, and changes nothing', (_, changes, message) => {
    expect(plan(records, { ...base, decision: 'a', claims: [boHad], ...changes }, context)).toMatchObject({ ok: false, error: { message: expect.stringContaining(message) } });
  });

  it('has the ids that the screen gave it', () => {
    expect(withIds({ ...base, decision: 'a', claims: [boHad] }, (prefix) => `${prefix}_7`)).toMatchObject({ id: 'adj_7', claims: [{ id: 'clm_7' }] });
  });
});

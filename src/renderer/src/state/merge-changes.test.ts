import { describe, expect, it } from 'vitest';
import type { Claim } from '@shared/model/claim';
import type { Source } from '@shared/model/source';
import { newSource } from '@shared/model/new-source';
import { placedTarget } from '@shared/model/claim-target';
import { plan } from '@shared/transactions/plan';
import { RecordSet } from '@shared/transactions/record-set';
import { articleRecords, countingIds, placeOf, tagSet } from '../testing/samples';
import { conflictInWords, incomingChanges, type Conflict } from './merge-changes';
import type { Wording } from './comparison';

const AT = '2026-01-31T12:00:00.000Z';
const records = new RecordSet([tagSet, ...articleRecords('art_1')]);
const made = plan(records, { do: 'claim.create', claim: { id: 'clm_1', ranges: [placeOf('Two lanes')], tags: ['number'] } }, { articleId: 'art_1', at: AT, by: 'Ada', newId: countingIds('t') });
if (!made.ok) throw new Error(made.error.message);
records.apply(made.value.diff);
const claim: Claim = records.get('claim', 'clm_1')!;
const source: Source = newSource('src_1', { label: 'Ana Ohlin' });
const wording: Wording = { tagSet, source: (id) => (id === 'src_1' ? source : undefined), draft: (id) => records.get('draft', id), claim: (id) => records.get('claim', id) };
const hashes = { mine: 'a', theirs: 'b' };
const about = (field: string | null, values: Partial<Conflict>): Conflict => ({ id: `claim/clm_1/${field ?? ''}`, type: 'claim', recordId: 'clm_1', field, hashes, ...values });

describe('MG-10: what a merge brings, in words', () => {
  it('names every record that comes in, sources too, and not the note that it was merged', () => {
    const merge = { type: 'merge' as const, id: 'mrg_1', articleId: 'art_1', sendingId: 'snd_1', from: 'Bo', by: 'Ada', at: AT, settled: [] };
    const changes = incomingChanges({ added: [source, merge], updated: [{ before: claim, after: { ...claim, note: 'Ask again.' } }], removed: [] }, wording);
    expect(changes.map(({ kind, what, title }) => [kind, what, title])).toEqual([['added', 'source', 'Ana Ohlin'], ['changed', 'claim', 'Two lanes']]);
    expect(changes[1]!.fields).toEqual([expect.objectContaining({ before: '', after: 'Ask again.' })]);
  });

  it('shows a field that both have changed with the three versions of it', () => {
    const words = conflictInWords(about('note', { base: '', mine: 'Hers.', theirs: 'His.' }), claim, wording, true)!;
    expect([words.what, words.title]).toEqual(['claim', 'Two lanes']);
    const side = (after: string): object => ({ is: 'there', fields: [{ label: 'Note', after }] });
    expect(words.sides).toEqual({ base: side(''), mine: side('Hers.'), theirs: side('His.') });
    expect(conflictInWords(about('note', { mine: 'Hers.', theirs: 'His.' }), claim, wording, false)!.sides.base).toEqual({ is: 'unknown' });
  });

  it('shows fields that are one thing together, and a part of a list, by what differs', () => {
    const status = conflictInWords(about('status', {
      base: { status: 'todo' }, mine: { status: 'in-work' }, theirs: { status: 'cannot-stand', statusReason: { reason: 'Nobody said so', by: 'Bo', at: AT } },
    }), claim, wording, true)!;
    expect(status.sides.theirs).toEqual({ is: 'there', fields: [{ label: 'Status', after: expect.stringContaining('Nobody said so') }] });
    const target = placedTarget(claim)!;
    const moved = { ...target, ranges: [{ ...target.ranges[0]!, ...placeOf('Two lanes will'), exact: 'Two lanes will' }] };
    const place = conflictInWords(about('targets', { part: target.draftId, base: target, mine: target, theirs: moved }), claim, wording, true)!;
    expect(place.sides.theirs).toEqual({ is: 'there', fields: expect.arrayContaining([{ label: 'Words', after: 'Two lanes will' }]) });
  });

  it('shows a record that is gone on one side, and what the other has changed of it', () => {
    const words = conflictInWords(about(null, { base: claim, theirs: { ...claim, note: 'His.' } }), undefined, wording, true)!;
    expect(words.title).toBe('Two lanes');
    expect(words.sides).toEqual({ mine: { is: 'absent' }, theirs: { is: 'there', fields: [expect.objectContaining({ after: 'His.' })] }, base: { is: 'there', fields: [] } });
  });

  it('shows what no words are known for as it is recorded', () => {
    const words = conflictInWords({ id: 'source/src_1/role', type: 'source', recordId: 'src_1', field: 'role', hashes, base: '', mine: 'Engineer', theirs: 'City engineer' }, source, wording, true)!;
    expect(words.title).toBe('Ana Ohlin');
    expect(words.sides.theirs).toEqual({ is: 'there', fields: [{ label: 'Further details', after: 'City engineer' }] });
  });
});

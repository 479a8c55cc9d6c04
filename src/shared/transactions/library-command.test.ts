import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSource } from '@shared/model/new-source';
import { defaultTags } from '@shared/model/tags';
import type { Tag } from '@shared/model/tag-set';
import { unwrap } from '@shared/result';
import { emptyDiff } from './diff';
import type { Diff } from './diff';
import type { LibraryCommand } from './library-command';
import { planLibrary } from './library-command';
import { plan } from './plan';
import { RecordSet } from './record-set';
import { takingBack } from './take-back';
import { AT, articleOf, contentsOf, countingContext, tagSet } from './testing/arbitrary-library';

const mayor = newSource('src_mayor', { label: 'the mayor', notes: 'Call in the morning', role: 'mayor' });
const ana = newSource('src_ana', { label: 'Ana Ruiz', name: 'Ana Ruiz', notes: 'Met twice', organisation: 'City' });
const official = newSource('src_official', { label: 'an official', identity: 'anonymous' });

/** A library with these three sources and a claim of each of the first two, the second one disputed by the first. */
function library(): RecordSet {
  const records = new RecordSet([tagSet, mayor, ana, official, ...articleOf('The clock stopped at nine. It was old.')]);
  const claim = (id: string, start: number, end: number, sourceIds: string[], by?: string): void => {
    const disputes = by === undefined ? [] : [{ id: 'dsp_1', by, kind: 'denial', where: 'outside', handling: 'open' } as const];
    records.apply(unwrap(plan(records, { do: 'claim.create', claim: { id, ranges: [{ start, end }], sourceIds, disputes } }, countingContext())).diff);
  };
  claim('clm_1', 0, 9, ['src_mayor']);
  claim('clm_2', 10, 17, ['src_ana', 'src_mayor'], 'src_mayor');
  return records;
}

const { newId } = countingContext();
const planned = (records: RecordSet, command: LibraryCommand) => planLibrary(records, command, { at: AT, by: 'Bea', newId });
const merge = { do: 'source.merge', keepId: 'src_ana', otherId: 'src_mayor' } as const;

describe('LC: changes of what all articles share', () => {
  it('LC-1: two sources become one, in every claim that names the other', () => {
    const records = library();
    records.apply(unwrap(planned(records, merge)).diff);
    expect(records.get('source', 'src_mayor')).toBeUndefined();
    expect(records.get('claim', 'clm_1')).toMatchObject({ sourceIds: ['src_ana'], modifiedBy: 'Bea' });
    expect(records.get('claim', 'clm_2')).toMatchObject({ sourceIds: ['src_ana'], disputes: [{ by: 'src_ana' }] });
  });

  it('LC-1: the one that stays says what either says, and both notes', () => {
    const records = library();
    records.apply(unwrap(planned(records, merge)).diff);
    expect(records.get('source', 'src_ana')).toMatchObject({
      label: 'Ana Ruiz', name: 'Ana Ruiz', role: 'mayor', organisation: 'City', notes: 'Met twice\nCall in the morning',
    });
  });

  it('LC-2: an anonymous source is not merged with a named one, nor any with itself or with nobody', () => {
    const records = library();
    const code = (keepId: string, otherId: string): unknown => planned(records, { do: 'source.merge', keepId, otherId });
    expect(code('src_ana', 'src_official')).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(code('src_official', 'src_ana')).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(code('src_ana', 'src_ana')).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(code('src_ana', 'src_nobody')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('LC-3: taken back at once, everything is as it was', () => {
    const records = library();
    const before = contentsOf(records);
    const { diff } = unwrap(planned(records, merge));
    records.apply(diff);
    records.apply(takingBack(records, diff, () => true));
    expect(contentsOf(records)).toEqual(before);
  });

  it('LC-3: taken back later, what was changed since stays', () => {
    const records = library();
    const { diff } = unwrap(planned(records, merge));
    records.apply(diff);
    const later = unwrap(plan(records, { do: 'claim.update', id: 'clm_1', changes: { note: 'Ask again', tags: ['disputed'] } }, countingContext()));
    records.apply(later.diff);
    records.apply(takingBack(records, diff, () => true));
    expect(records.get('claim', 'clm_1')).toMatchObject({ sourceIds: ['src_mayor'], note: 'Ask again', tags: ['disputed'] });
    expect(records.get('source', 'src_mayor')).toEqual(mayor);
  });

  it('LC-3: taken back twice, the second time nothing is left; a source in use does not go', () => {
    const records = library();
    const { diff } = unwrap(planned(records, { do: 'source.create', source: { label: 'A clerk' } }));
    records.apply(diff);
    expect(takingBack(records, diff, () => false)).toEqual(emptyDiff);
    records.apply(takingBack(records, diff, () => true));
    expect(takingBack(records, diff, () => true)).toEqual(emptyDiff);
  });

  it('LC-3: whatever changes of sources are made, each taken back in turn leads to the beginning', () => {
    const anyChange = fc.record({
      id: fc.constantFrom('src_mayor', 'src_ana'), role: fc.constantFrom('mayor', 'clerk', null), notes: fc.constantFrom('x', 'y', null),
    });
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
        const records = library();
        const before = contentsOf(records);
        const diffs: Diff[] = changes.map(({ id, ...fields }) => {
          const { diff } = unwrap(planned(records, { do: 'source.update', id, changes: fields }));
          records.apply(diff);
          return diff;
        });
        for (const diff of diffs.reverse()) records.apply(takingBack(records, diff, () => true));
        expect(contentsOf(records)).toEqual(before);
      }),
    );
  });

  it('LC-4: the tag set takes new tags, other labels and another order; claims are left alone', () => {
    const records = library();
    const tags: Tag[] = [...defaultTags].reverse();
    const { diff, label } = unwrap(planned(records, { do: 'tags.set', tags: [...tags, { ...tags[0]!, id: 'hearsay', label: 'Hearsay', key: 'y' }] }));
    expect(label).toBe('Added the tag Hearsay');
    expect(diff.updated).toHaveLength(1);
    records.apply(diff);
    expect(records.get('tag-set', 'tags')?.tags.at(-1)?.id).toBe('hearsay');
  });

  it('LC-4: tags that stood together before the set came to exclude them may stay, and other tags come beside them', () => {
    const records = library();
    const update = (tags: string[]) => plan(records, { do: 'claim.update', id: 'clm_1', changes: { tags } }, countingContext());
    records.apply(unwrap(update(['number', 'quote'])).diff);
    records.apply(unwrap(planned(records, { do: 'tags.set', tags: defaultTags.map((tag) => (tag.group === 'form' ? { ...tag, exclusiveInGroup: true } : tag)) })).diff);
    expect(update(['number', 'quote', 'sourced'])).toMatchObject({ ok: true });
    expect(update(['number', 'quote', 'opinion'])).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('LC-4: what they were taken over from is in the label', () => {
    expect(unwrap(planned(library(), { do: 'tags.set', tags: [defaultTags[0]!], from: 'Harbour desk' })).label).toBe('Took over the tag set “Harbour desk”');
  });

  it('LC-6: two tags become one on every claim, once where a claim had both, and are two again when taken back', () => {
    const records = library();
    const set = (id: string, tags: string[]): void => records.apply(unwrap(plan(records, { do: 'claim.update', id, changes: { tags } }, countingContext())).diff);
    set('clm_1', ['number']);
    set('clm_2', ['quote', 'number']);
    const before = contentsOf(records);
    const { diff, label } = unwrap(planned(records, { do: 'tags.merge', keepId: 'quote', otherId: 'number' }));
    expect(label).toBe('Merged the tag Number into Quote');
    records.apply(diff);
    expect(records.get('claim', 'clm_1')?.tags).toEqual(['quote']);
    expect(records.get('claim', 'clm_2')?.tags).toEqual(['quote']);
    expect(records.get('tag-set', 'tags')?.tags.map(({ id }) => id)).not.toContain('number');
    records.apply(takingBack(records, diff, () => true));
    expect(contentsOf(records)).toEqual(before);
    expect(planned(records, { do: 'tags.merge', keepId: 'quote', otherId: 'quote' })).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(planned(records, { do: 'tags.merge', keepId: 'quote', otherId: 'gone' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it.each([['id', { id: 'sourced' }], ['label', { label: ' SOURCED ' }], ['key', { key: '1' }]])('LC-5: two tags of one %s are refused', (field, clash) => {
    const other = { ...defaultTags[5]!, ...clash };
    const refused = planned(library(), { do: 'tags.set', tags: [defaultTags[0]!, other] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'refused', details: { field } } });
  });

  it('LC-5: a retired tag does not stand in the way of another with its label and key', () => {
    const retired: Tag = { ...defaultTags[0]!, id: 'old', retired: true };
    expect(planned(library(), { do: 'tags.set', tags: [defaultTags[0]!, retired] }).ok).toBe(true);
  });
});

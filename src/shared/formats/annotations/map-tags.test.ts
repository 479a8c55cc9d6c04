import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSchema } from '../../model/ids';
import { tagSet } from '../../transactions/testing/arbitrary-library';
import { MAX_TAGS } from '../../model/limits';
import { unwrap } from '../../result';
import { mapTags, tagSetAfter, tagTable } from './map-tags';

describe('AF-5: tags of a file', () => {
  it('stand for a tag by its id, by its label whatever the case, or for one that the tag set does not have', () => {
    expect(tagTable(['sourced', 'Anonymous Official', 'DISPUTED', 'Source!', 'Source?', 'Needs_second_source', 'Quelle (offiziell)', '出典', 'sourced'], tagSet)).toEqual([
      { from: 'sourced', to: 'sourced', isKnown: true },
      { from: 'Anonymous Official', to: 'anonymous-official', isKnown: true },
      { from: 'DISPUTED', to: 'disputed', isKnown: true },
      { from: 'Source!', to: 'Source', isKnown: false },
      { from: 'Source?', to: 'Source-2', isKnown: false },
      { from: 'Needs_second_source', to: 'Needs_second_source', isKnown: false },
      { from: 'Quelle (offiziell)', to: 'Quelle-offiziell', isKnown: false },
      { from: '出典', to: 'tag', isKnown: false },
    ]);
  });

  it('follow a table that a person has changed', () => {
    expect(mapTags([{ from: 'Source!', to: 'sourced' }, { from: 'sourced', to: 'sourced' }, { from: 'x', to: null }])(['Source!', 'x', 'sourced'])).toEqual(['sourced']);
  });

  it('become valid ids, different ones for words that no tag stands for', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 })), (tags) => {
      const rows = tagTable(tags, tagSet);
      for (const { to } of rows) expect(idSchema.safeParse(to).success).toBe(true);
      const unknown = rows.filter(({ isKnown }) => !isKnown);
      expect(new Set(unknown.map(({ to }) => to)).size).toBe(unknown.length);
    }));
  });
});

describe('AR-9: the table of tags is remembered', () => {
  it('what was chosen otherwise than by name comes again, new tags are in the set, and the same choices change nothing', () => {
    const choices = [{ from: 'Src', to: 'sourced' }, { from: 'POS', to: null }, { from: 'Disputed', to: 'number' }];
    const words = ['Src', 'POS', 'Disputed', 'Place', 'sourced'];
    const table = tagTable(words, tagSet, choices);
    expect(table).toEqual([
      { from: 'Src', to: 'sourced', isKnown: true }, { from: 'POS', to: null, isKnown: true }, { from: 'Disputed', to: 'number', isKnown: true },
      { from: 'Place', to: 'Place', isKnown: false }, { from: 'sourced', to: 'sourced', isKnown: true },
    ]);
    const after = unwrap(tagSetAfter(tagSet, table));
    expect(after.foreign).toEqual([{ word: 'Src', tag: 'sourced' }, { word: 'POS', tag: null }, { word: 'Disputed', tag: 'number' }]);
    expect(after.tags.at(-1)).toMatchObject({ id: 'Place', label: 'Place' });
    const next = tagTable(words, after);
    expect(next.map(({ to }) => to)).toEqual(table.map(({ to }) => to));
    expect(unwrap(tagSetAfter(after, next))).toBe(after);
    expect(unwrap(tagSetAfter(after, tagTable(['Disputed'], after, [{ from: 'Disputed', to: 'disputed' }]))).foreign).toHaveLength(2);
  });

  it('a remembered tag that has gone is forgotten, and two words of one label become two tags', () => {
    expect(tagTable(['Src'], { ...tagSet, foreign: [{ word: 'Src', tag: 'gone' }] })).toEqual([{ from: 'Src', to: 'Src', isKnown: false }]);
    const { tags } = unwrap(tagSetAfter(tagSet, tagTable(['Ort', ' Ort'], tagSet)));
    expect(tags.slice(-2).map(({ label }) => label)).toEqual(['Ort', 'Ort (2)']);
  });

  it('refuses more tags than a set may have, with what to do', () => {
    const many = Array.from({ length: MAX_TAGS + 1 }, (_, index) => `t${index}`);
    expect(tagSetAfter(tagSet, tagTable(many, tagSet))).toMatchObject({ ok: false, error: { code: 'too-large', message: expect.stringContaining('Leave some of them out') } });
  });
});

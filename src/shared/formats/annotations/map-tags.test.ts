import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSchema } from '../../model/ids';
import { tagSet } from '../../transactions/testing/arbitrary-library';
import { mapTags, tagTable } from './map-tags';

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

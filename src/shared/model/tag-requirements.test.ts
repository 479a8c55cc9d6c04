import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagSet } from '../transactions/testing/arbitrary-library';
import type { Claim } from './claim';
import { missingFieldsOf, requirableFields } from './tag-requirements';
import { defaultTags } from './tags';

const bare: Claim = {
  type: 'claim', id: 'clm_1', articleId: 'art_1', targets: [], tags: [], attribution: { type: 'none' }, sourceIds: [], evidence: [], disputes: [],
  response: { state: 'not-needed' }, importance: 'supporting', status: 'todo', note: '', createdBy: 'Ada', createdAt: '', modifiedBy: 'Ada', modifiedAt: '',
  origin: { kind: 'hand' },
};
const missing = (changes: Partial<Claim>): string[] => missingFieldsOf(tagSet, { ...bare, ...changes }).map(({ field, tags }) => `${field}: ${tags.map(({ id }) => id).join(' ')}`);

describe('MD-8: what tags ask for', () => {
  it('is told while it is not there, with the tags that ask', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ tags: ['sourced', 'anonymous-official', 'allegation'] })).toEqual(['sourceIds: sourced anonymous-official', 'response: allegation']);
    expect(missing({ tags: ['sourced', 'disputed'], sourceIds: ['src_1'] })).toEqual(['disputes: disputed']);
    expect(missing({ tags: ['allegation'], response: { state: 'to-seek' } })).toEqual([]);
  });

  it('an unknown tag asks for nothing', () => {
    expect(missing({ tags: ['house-style'] })).toEqual([]);
  });

  it('every default tag asks only for fields that can be shown, each once', () => {
    for (const { requires } of defaultTags) expect(requirableFields).toEqual(expect.arrayContaining([...requires]));
    fc.assert(fc.property(fc.subarray(defaultTags.map(({ id }) => id)), (tags) => {
      const fields = missingFieldsOf(tagSet, { ...bare, tags }).map(({ field }) => field);
      expect(new Set(fields).size).toBe(fields.length);
    }));
  });
});

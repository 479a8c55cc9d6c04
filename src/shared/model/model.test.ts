import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDiff } from '../transactions/diff';
import type { Stage } from './review-schema';
import { summarise, updateSummary } from '../transactions/summary';
import { anyIntents, anyText, ARTICLE_ID, AT, libraryOf, tagSet } from '../transactions/testing/arbitrary-library';
import { live } from '../transactions/testing/live';
import { idSchema } from './ids';
import { createNewId } from './new-id';
import { newSource } from './new-source';
import { recordSchema } from './records';
import { articleOfScope, articleScope, scopeOf } from './scopes';
import { sourceSchema } from './source';
import { tagSetSchema } from './tag-set';
import { defaultTags, excludeEachOther, tagOf, tagsInOrder, toggleTag } from './tags';

describe('MD-1: ids', () => {
  it('are three letters and 16 letters that no file system confuses, and good ids by the schema', () => {
    const newId = createNewId((count) => Uint8Array.from({ length: count }, (_, index) => index * 17));
    const id = newId('clm');
    expect(id).toMatch(/^clm_[0-9abcdefghjkmnpqrstvwxyz]{16}$/);
    expect(idSchema.safeParse(id).success).toBe(true);
  });

  it.each(['', '../x', 'a/b', 'a b', '.x', '_x', '__proto__', 'a'.repeat(65), 'ä', 'a\n'])('%j is none', (text) => {
    expect(idSchema.safeParse(text).success).toBe(false);
  });
});

describe('MD-2: scopes', () => {
  it('every record belongs to one', () => {
    const records = libraryOf('Some words.');
    expect(new Set([...records].map(scopeOf))).toEqual(new Set(['library', articleScope(ARTICLE_ID)]));
    expect(scopeOf(newSource('src_1', { label: 'x' }))).toBe('sources');
    expect(articleOfScope(articleScope(ARTICLE_ID))).toBe(ARTICLE_ID);
    expect(articleOfScope('sources')).toBeUndefined();
  });
});

describe('MD-3: the default tag set', () => {
  it('is valid; its ids and keys are distinct; keys 1, 2, 3 are the first three tags', () => {
    expect(tagSetSchema.safeParse(tagSet).success).toBe(true);
    const keys = defaultTags.map(({ key }) => key);
    expect(new Set(keys).size).toBe(defaultTags.length);
    expect(new Set(defaultTags.map(({ id }) => id)).size).toBe(defaultTags.length);
    expect(defaultTags.filter(({ key }) => key && '123'.includes(key)).map(({ id }) => id)).toEqual(['sourced', 'anonymous-official', 'disputed']);
    expect(keys).not.toContain('0');
  });
});

describe('MD-4: tags of a claim', () => {
  it('an exclusive tag takes the place of the other exclusive one of its group, and leaves the rest', () => {
    expect(toggleTag(tagSet, ['sourced', 'anonymous-official', 'number'], 'unattributed')).toEqual(['sourced', 'number', 'unattributed']);
    expect(toggleTag(tagSet, ['sourced'], 'anonymous-official')).toEqual(['sourced', 'anonymous-official']);
    expect(toggleTag(tagSet, ['sourced', 'number'], 'sourced')).toEqual(['number']);
  });

  it('however they are toggled, none is there twice and none excludes another', () => {
    const ids = defaultTags.map(({ id }) => id);
    fc.assert(fc.property(fc.array(fc.constantFrom(...ids), { maxLength: 30 }), (toggles) => {
      const tags = toggles.reduce<string[]>((before, id) => toggleTag(tagSet, before, id), []);
      expect(new Set(tags).size).toBe(tags.length);
      for (const a of tags) for (const b of tags) expect(excludeEachOther(tagOf(tagSet, a), tagOf(tagSet, b))).toBe(false);
    }));
  });

  it('one that the tag set does not have is shown as what it is, after the others', () => {
    expect(tagOf(tagSet, 'house-tag')).toMatchObject({ id: 'house-tag', label: 'house-tag', group: 'unknown' });
    expect(tagsInOrder(tagSet, ['house-tag', 'number', 'sourced']).map(({ id }) => id)).toEqual(['sourced', 'number', 'house-tag']);
  });
});

describe('MD-5: a new source', () => {
  it('has its defaults, and is valid', () => {
    const source = newSource('src_1', { label: 'a U.S. official', reasonText: 'not authorised to speak' });
    expect(sourceSchema.safeParse(source).success).toBe(true);
    expect(source).toMatchObject({ identity: 'named', groundRules: 'not-stated', reasonStated: true, kind: 'person', roleStatus: 'current' });
  });
});

describe('MD-6: records', () => {
  it('are strict: what the model does not know is refused', () => {
    for (const record of libraryOf('Some words.')) {
      expect(recordSchema.safeParse(record).success).toBe(true);
      expect(recordSchema.safeParse({ ...record, extra: 1 }).success).toBe(false);
      expect(recordSchema.safeParse(JSON.parse(JSON.stringify(record).replace('{', '{"__proto__":{},'))).success).toBe(false);
    }
  });
});

describe('MD-7: the summary of an article', () => {
  it('kept up to date by diffs is the one made from all records', () => {
    fc.assert(fc.property(anyText, anyIntents, (text, intents) => {
      const records = libraryOf(text);
      let summary = summarise(records, AT);
      for (const diff of live(records, intents)) summary = updateSummary(summary, diff, AT);
      expect(summary).toEqual(summarise(records, AT));
    }));
  });

  it('RV-23: has who says that it is done or reviewed, as long as they do', () => {
    const records = libraryOf('Some words.');
    const stage = (stage: 'done' | 'reviewed', by: string): Stage => ({ type: 'stage', id: `stg_${stage}${by}`, articleId: 'art_1', stage, by, at: AT });
    const said = (added: Stage[], removed: Stage[] = []): unknown => (summary = updateSummary(summary, { added, updated: [], removed }, AT)).stages;
    let summary = summarise(records, AT);
    expect(summary.stages).toBeUndefined();
    expect(said([stage('reviewed', 'Bo')])).toEqual({ reviewed: ['Bo'] });
    expect(said([stage('done', 'Cy'), stage('done', 'Ada')])).toEqual({ done: ['Ada', 'Cy'], reviewed: ['Bo'] });
    expect(Object.keys(summary.stages!)).toEqual(['done', 'reviewed']);
    expect(said([], [stage('done', 'Ada')])).toEqual({ done: ['Cy'], reviewed: ['Bo'] });
    expect(said([], [stage('done', 'Cy'), stage('reviewed', 'Bo')])).toBeUndefined();
    expect('stages' in summary).toBe(false);
  });

  it('changes nothing but the time when nothing changes', () => {
    const before = summarise(libraryOf('Some words.'), AT);
    expect(updateSummary(before, emptyDiff, '2027-01-01T00:00:00.000Z')).toEqual({ ...before, modifiedAt: '2027-01-01T00:00:00.000Z' });
  });
});

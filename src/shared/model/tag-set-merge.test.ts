import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../result';
import { planTags, tagClash } from '../transactions/plan-tags';
import { tagPresets } from './tag-presets';
import type { Tag } from './tag-set';
import { tagSetSchema } from './tag-set';
import { changesTags, mergeTagSet } from './tag-set-merge';
import { defaultTags, TAG_SET_ID } from './tags';
import { tagColours, tagLanes, tagPatterns } from './vocabulary';

const preset = (id: string): readonly Tag[] => tagPresets.find((each) => each.id === id)!.tags;
const ids = (tags: readonly { id: string }[]): string[] => tags.map(({ id }) => id);
const tag = (id: string, changes: Partial<Tag> = {}): Tag => ({
  id, label: id, group: 'form', exclusiveInGroup: false, colour: 'green', pattern: 'solid', lane: 'form', description: '', requires: [], ...changes,
});

const anyTag = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  label: fc.constantFrom('One', 'one', 'Two', 'Two (2)', 'Three', 'One (2)'),
  key: fc.option(fc.constantFrom('1', '2', 'x', 'y'), { nil: undefined }),
  colour: fc.constantFrom(...tagColours), pattern: fc.constantFrom(...tagPatterns), lane: fc.constantFrom(...tagLanes),
  retired: fc.option(fc.constant(true as const), { nil: undefined }),
}).map(({ key, retired, ...rest }) => tag(rest.id, { ...rest, ...(key !== undefined && { key }), ...(retired && { retired }) }));
const anySet = fc.uniqueArray(anyTag, { maxLength: 6, selector: ({ id }) => id }).filter((tags) => tagClash(tags) === undefined);
const anyOptions = fc.record({ rest: fc.constantFrom('keep', 'retire'), takenKeys: fc.constantFrom(new Set<string>(), new Set(['x'])) });

describe('LC-7: a tag set is taken over', () => {
  it('no tag goes, the result is a set that the library takes, and what is said of it is so', () => {
    fc.assert(fc.property(anySet, anySet, anyOptions, (current, incoming, options) => {
      const merge = mergeTagSet(current, incoming, options);
      expect(new Set(ids(merge.tags))).toEqual(new Set([...ids(current), ...ids(incoming)]));
      expect(planTags({ type: 'tag-set', id: TAG_SET_ID, tags: current }, merge.tags)).toMatchObject({ ok: true });
      const { added, changed, same, kept, retired } = merge;
      expect([...ids(added), ...changed.map(({ after }) => after.id), ...ids(same), ...ids(kept), ...ids(retired)].sort()).toEqual(ids(merge.tags).sort());
      for (const { key, retired: isRetired } of merge.tags.filter(({ id }) => ids(incoming).includes(id))) {
        if (!isRetired && key !== undefined) expect(options.takenKeys.has(key)).toBe(false);
      }
      if (options.rest === 'keep') for (const each of kept) expect(current).toContain(each);
    }));
  });

  it('a second time it changes nothing', () => {
    fc.assert(fc.property(anySet, anySet, anyOptions, (current, incoming, options) => {
      const { tags } = mergeTagSet(current, incoming, options);
      const again = mergeTagSet(tags, incoming, options);
      expect(again.tags).toEqual(tags);
      expect(changesTags(tags, again)).toBe(false);
    }));
  });

  it('tells what is added, what reads otherwise, and what is kept or retired', () => {
    const current = [...defaultTags, tag('hearsay', { label: 'Hearsay', key: 'y' })];
    const incoming = [tag('rumour', { label: 'Rumour' }), { ...defaultTags[0]!, label: 'On the record' }];
    const kept = mergeTagSet(current, incoming, { rest: 'keep' });
    expect(ids(kept.added)).toEqual(['rumour']);
    expect(kept.changed).toEqual([{ before: defaultTags[0], after: incoming[1], fields: ['label'] }]);
    expect(kept.kept).toEqual(current.slice(1));
    expect(ids(kept.tags).slice(0, 2)).toEqual(['rumour', 'sourced']);
    const retired = mergeTagSet(current, incoming, { rest: 'retire' });
    expect(retired.kept).toEqual([]);
    expect(retired.retired.at(-1)).toEqual({ ...tag('hearsay', { label: 'Hearsay' }), retired: true });
  });

  it('where label or key would be there twice, the tag that the library alone has keeps it', () => {
    const here = tag('hearsay', { label: 'Rumour', key: 'y' });
    const { tags, relabelled, keyless } = mergeTagSet([here], [tag('rumour', { label: 'rumour', key: 'y' }), tag('talk', { key: 'q' })], { rest: 'keep', takenKeys: new Set(['q']) });
    expect(tags[0]).toEqual(tag('rumour', { label: 'rumour (2)' }));
    expect(relabelled).toEqual([{ tag: tags[0], label: 'rumour' }]);
    expect(keyless).toEqual([{ tag: tags[0], key: 'y' }, { tag: tag('talk'), key: 'q' }]);
    expect(tags.at(-1)).toBe(here);
  });

  it('a retired one comes back into use when the other set has it', () => {
    const { key: _, ...rest } = defaultTags[0]!;
    const { changed } = mergeTagSet([{ ...rest, retired: true }], defaultTags, { rest: 'keep' });
    expect(changed[0]).toMatchObject({ fields: expect.arrayContaining(['retired', 'key']), after: defaultTags[0] });
  });
});

describe('LC-8: the presets', () => {
  it.each(tagPresets.map(({ id, tags }) => [id, tags] as const))('%s is a valid set with distinct ids, labels and keys, and explains every tag', (_, tags) => {
    expect(tagSetSchema.safeParse({ type: 'tag-set', id: TAG_SET_ID, tags }).success).toBe(true);
    expect(tagClash(tags)).toBeUndefined();
    for (const { description } of tags) expect(description).toMatch(/\S/);
  });

  it('are the mission’s three tags, the set of a new library, and the one for checking line by line', () => {
    expect(preset('mission-three').map(({ label, key }) => [label, key])).toEqual([['Sourced', '1'], ['Anonymous official', '2'], ['Disputed', '3']]);
    expect(preset('newsroom')).toEqual(defaultTags);
    expect(ids(preset('line-by-line'))).toEqual(expect.arrayContaining(['sourced', 'quote', 'paraphrase', 'name', 'seen-by-author', 'needs-check']));
  });

  it('one after the other, in whatever order, they leave no claim without the meaning of its tag', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...tagPresets), fc.constantFrom('keep', 'retire')), { maxLength: 6 }), (steps) => {
      let tags: readonly Tag[] = defaultTags;
      for (const [{ tags: incoming }, rest] of steps) tags = mergeTagSet(tags, incoming, { rest }).tags;
      for (const id of ids(defaultTags)) expect(ids(tags)).toContain(id);
      expect(unwrap(planTags({ type: 'tag-set', id: TAG_SET_ID, tags: [] }, tags)).diff.updated).toHaveLength(1);
    }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagPresets } from '../model/tag-presets';
import { defaultTags } from '../model/tags';
import { unwrap } from '../result';
import { readTagSet, tagSetJson } from './claimdesk-tag-set';

const about = { exportedAt: '2026-01-02T03:04:05.000Z', version: '1.2.3' };
const text = tagSetJson({ name: 'Harbour desk', tags: defaultTags }, about);
/** The file with something done to it. */
function broken(change: (file: Record<string, unknown> & { tags: Record<string, unknown>[] }) => void): string {
  const file = JSON.parse(text) as Parameters<typeof change>[0];
  change(file);
  return JSON.stringify(file);
}

describe('EX-14: a tag set as a file', () => {
  it('read again, is the same set', () => {
    for (const { tags } of tagPresets) {
      expect(unwrap(readTagSet(tagSetJson({ name: 'House', tags }, about)))).toEqual({ name: 'House', tags });
    }
  });

  it('says what it is', () => {
    expect(JSON.parse(text)).toMatchObject({ format: 'claimdesk-tag-set', version: 1, generator: { name: 'Claimdesk', version: '1.2.3' }, name: 'Harbour desk' });
  });

  it.each([
    ['no JSON', '{"format":', 'not-text', undefined],
    ['an article', '{"format":"claimdesk-article","version":1}', 'bad-request', 'format'],
    ['a list', '[]', 'bad-request', 'format'],
    ['a newer version', broken((file) => (file['version'] = 2)), 'newer-version', undefined],
    ['a version that is no number', broken((file) => (file['version'] = '1')), 'bad-request', 'version'],
    ['no tags', broken((file) => (file.tags = [])), 'bad-request', 'tags'],
    ['a tag without a label', broken((file) => delete file.tags[1]!['label']), 'bad-request', 'tags.1.label'],
    ['a colour that is none', broken((file) => (file.tags[2]!['colour'] = 'puce')), 'bad-request', 'tags.2.colour'],
    ['an id that is a path', broken((file) => (file.tags[0]!['id'] = '../x')), 'bad-request', 'tags.0.id'],
    ['an unknown field', broken((file) => (file.tags[0]!['extra'] = 1)), 'bad-request', 'tags.0'],
    ['an id twice', broken((file) => (file.tags[1]!['id'] = 'sourced')), 'refused', 'tags'],
    ['a key twice', broken((file) => (file.tags[1]!['key'] = '1')), 'refused', 'tags'],
    ['a label twice', broken((file) => (file.tags[1]!['label'] = ' sourced')), 'refused', 'tags'],
  ])('%s is refused, with the place', (_, file, code, where) => {
    const { ok, ...rest } = readTagSet(file);
    expect(ok).toBe(false);
    expect(rest).toMatchObject({ error: { code, ...(where !== undefined && { details: { where } }) } });
  });

  it('any other JSON is refused', () => {
    fc.assert(fc.property(fc.json(), (json) => {
      expect(readTagSet(json).ok).toBe(false);
    }));
  });
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTagSet } from '@shared/formats/claimdesk-tag-set';
import { mergeTagSet } from '@shared/model/tag-set-merge';
import { tagPresets } from '@shared/model/tag-presets';
import type { Tag } from '@shared/model/tag-set';
import { defaultTags } from '@shared/model/tags';
import { unwrap } from '@shared/result';
import { emptyFolder } from '../store/testing/library';
import { AT, newDesk, rangeOf, STORY, type TestDesk } from './testing/desk';

const tagsOf = async (desk: TestDesk): Promise<Tag[]> => (await desk.call('session.start', {})).tagSet.tags;
const hearsay: Tag = { ...defaultTags[0]!, id: 'hearsay', label: 'Hearsay', key: 'y' };

describe('SV-25: tag sets go from library to library', () => {
  it('a set that one desk exported is read by another, and taken over there as one change that can be taken back', async () => {
    const here = await newDesk();
    await here.call('library.apply', { command: { do: 'tags.set', tags: [...defaultTags, hearsay] }, at: AT });
    const made = await here.call('tags.export', {});
    if (made.outcome !== 'made') throw new Error(made.outcome);
    expect(made.name).toBe('my-library-tags.json');
    const bytes = await here.download(made.fileId);

    const there = await newDesk();
    const before = await tagsOf(there);
    const read = await there.call('tags.read', { fileId: await there.upload('tags.json', bytes) });
    expect(read).toEqual({ name: 'My library', tags: [...defaultTags, hearsay] });
    expect(await tagsOf(there)).toEqual(before); // reading changes nothing
    const { tags } = mergeTagSet(before, read.tags, { rest: 'keep' });
    const change = await there.call('library.apply', { command: { do: 'tags.set', tags: [...tags], from: read.name }, at: AT });
    expect(change).toMatchObject({ scope: 'library', label: 'Took over the tag set “My library”' });
    expect(await tagsOf(there)).toEqual([...defaultTags, hearsay]);
    await there.call('library.takeBack', { scope: 'library', revision: change!.revision });
    expect(await tagsOf(there)).toEqual(before);
  });

  it('is saved where the desk’s dialog asks, whole, or not at all', async () => {
    const desk = await newDesk();
    desk.host.capabilities = { dialogs: true, reveal: false, windows: false };
    desk.host.savePath = path.join(await emptyFolder(), 'house.json');
    expect(await desk.call('tags.export', {})).toEqual({ outcome: 'saved', name: 'house.json' });
    expect(unwrap(readTagSet(await readFile(desk.host.savePath, 'utf8'))).tags).toEqual(defaultTags);
    desk.host.savePath = undefined;
    expect(await desk.call('tags.export', {})).toEqual({ outcome: 'cancelled' });
    desk.host.savePath = '/nowhere/house.json';
    expect(await desk.try('tags.export', {})).toMatchObject({ ok: false, error: { code: 'disk' } });
  });

  it('a file that is none is refused in plain words, and let go', async () => {
    const desk = await newDesk();
    const fileId = await desk.upload('story.txt', Buffer.from(STORY));
    expect(await desk.try('tags.read', { fileId })).toMatchObject({ ok: false, error: { code: 'not-text', message: expect.stringContaining('not a whole JSON file') } });
    expect(await desk.try('tags.read', { fileId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('a byte order mark does no harm', async () => {
    const desk = await newDesk();
    const made = await desk.call('tags.export', {});
    if (made.outcome !== 'made') throw new Error(made.outcome);
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), await desk.download(made.fileId)]);
    expect((await desk.call('tags.read', { fileId: await desk.upload('tags.json', marked) })).tags).toEqual(defaultTags);
  });

  it('a claim keeps its tag when a set without it is taken over and the rest retired', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    await desk.call('articles.apply', { articleId, baseRevision: 1, at: AT, command: { do: 'claim.create', claim: { ranges: [rangeOf('It has never stopped before')], tags: ['number'] } } });
    const { tags } = mergeTagSet(await tagsOf(desk), tagPresets[0]!.tags, { rest: 'retire' });
    await desk.call('library.apply', { command: { do: 'tags.set', tags: [...tags] }, at: AT });
    const { records } = await desk.call('articles.open', { articleId });
    expect(records.find(({ type }) => type === 'claim')).toMatchObject({ tags: ['number'] });
    expect((await tagsOf(desk)).find(({ id }) => id === 'number')).toMatchObject({ label: 'Number', retired: true });
  });
});

describe('EX-8: unknown tags', () => {
  it('of an article that comes in survive a tag set taken over, and go out again', async () => {
    const desk = await newDesk();
    await desk.call('library.apply', { command: { do: 'tags.set', tags: [...defaultTags, { ...hearsay, id: 'house-style' }] }, at: AT });
    const articleId = await desk.addText(STORY);
    await desk.call('articles.apply', { articleId, baseRevision: 1, at: AT, command: { do: 'claim.create', claim: { ranges: [rangeOf('nobody knows why')], tags: ['house-style', 'sourced'] } } });
    const exported = async (from: TestDesk, id: string): Promise<Buffer> => {
      const made = await from.call('exports.write', { articleIds: [id], format: 'json', includeText: true, includeHistory: false });
      if (made.outcome !== 'made') throw new Error(made.outcome);
      return from.download(made.fileId);
    };
    const other = await newDesk();
    const { articleId: copyId } = await other.take(await other.upload('a.json', await exported(desk, articleId)));
    const { tags } = mergeTagSet(await tagsOf(other), tagPresets[2]!.tags, { rest: 'retire' });
    await other.call('library.apply', { command: { do: 'tags.set', tags: [...tags] }, at: AT });
    const { records } = await other.call('articles.open', { articleId: copyId });
    const { id } = records.find(({ type }) => type === 'claim')!;
    const changes = { tags: ['house-style', 'sourced', 'number'] }; // its other tags may change
    await other.call('articles.apply', { articleId: copyId, baseRevision: 1, at: AT, command: { do: 'claim.update', id, changes } });
    const { claims } = JSON.parse((await exported(other, copyId)).toString('utf8')) as { claims: { tags: string[] }[] };
    expect(claims[0]!.tags).toEqual(['house-style', 'sourced', 'number']);
  });
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultTags } from '@shared/model/tags';
import { emptyFolder } from '../store/testing/library';
import { AT, rangeOf, STORY, TestDesk } from './testing/desk';

interface Rig {
  desk: TestDesk;
  folder: string;
  articleIds: [string, string];
}

/** A desk with two articles; each has a claim of the same person, under two labels. */
async function rig(): Promise<Rig> {
  const folder = path.join(await emptyFolder(), 'desk');
  const desk = await TestDesk.open(folder, { libraryFolder: path.join(folder, 'other') });
  const first = await desk.addText(STORY, 'story.txt');
  const second = await desk.addText(`${STORY}\nAn added line.`, 'second.txt');
  const mark = (articleId: string, label: string, id: string): Promise<unknown> =>
    desk.call('articles.apply', {
      articleId, baseRevision: 1, at: AT,
      command: { do: 'claim.create', claim: { id, ranges: [rangeOf('The clock')], source: { id: `src_${id}`, label } } },
    });
  await mark(first, 'Ana Ruiz', 'a');
  await mark(second, 'A. Ruiz', 'b');
  return { desk, folder, articleIds: [first, second] };
}

const merge = { command: { do: 'source.merge', keepId: 'src_a', otherId: 'src_b' }, at: AT } as const;

async function sourcesIn({ desk, articleIds }: Rig): Promise<string[][]> {
  const opened = await Promise.all(articleIds.map((articleId) => desk.call('articles.open', { articleId })));
  return opened.map(({ records }) => records.flatMap((record) => (record.type === 'claim' ? record.sourceIds : [])));
}

describe('SV-24: the source book across articles', () => {
  it('merging two sources changes the claims of all articles, in one change, and tells every screen', async () => {
    const it = await rig();
    const change = await it.desk.call('library.apply', merge);
    expect(change).toMatchObject({ scope: 'sources', label: 'Merged the source A. Ruiz into Ana Ruiz' });
    expect(await sourcesIn(it)).toEqual([['src_a'], ['src_a']]);
    expect((await it.desk.call('sources.list', {})).map(({ id }) => id)).toEqual(['src_a']);
    expect(it.desk.eventsOf('article.changed').at(-1)).toMatchObject({ articleId: it.articleIds[1], diff: { updated: [{ after: { id: 'b' } }] } });
    expect(it.desk.eventsOf('shared.changed').at(-1)?.diff.removed).toMatchObject([{ id: 'src_b' }]);
  });

  it('is by whoever the screen says made it, also when somebody else has sat down meanwhile', async () => {
    const { desk, articleIds } = await rig();
    await desk.call('library.apply', { ...merge, by: 'Bo Lind' });
    const [newest] = await desk.call('articles.history', { articleId: articleIds[1], limit: 1 });
    expect(newest).toMatchObject({ by: 'Bo Lind', origin: 'library' });
  });

  it('is taken back in all of them, also after a restart, and not by an article’s undo', async () => {
    const before = await rig();
    const { scope, revision } = (await before.desk.call('library.apply', merge))!;
    await before.desk.app.close();
    const after = { ...before, desk: await TestDesk.open(before.folder, { libraryFolder: path.join(before.folder, 'other') }) };
    expect((await after.desk.call('articles.open', { articleId: after.articleIds[1] })).undo).toMatchObject({ undo: expect.stringMatching(/The clock/) as string });
    await after.desk.call('library.takeBack', { scope, revision });
    expect(await sourcesIn(after)).toEqual([['src_a'], ['src_b']]);
    expect(await after.desk.try('library.takeBack', { scope, revision })).toMatchObject({ ok: false, error: { code: 'nothing-to-do' } });
    expect(await after.desk.try('library.takeBack', { scope, revision: 99 })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('an article’s undo after a merge takes back what was done before it', async () => {
    const it = await rig();
    await it.desk.call('articles.apply', { articleId: it.articleIds[1], baseRevision: 2, at: AT, command: { do: 'claim.update', id: 'b', changes: { note: 'Ask' } } });
    await it.desk.call('library.apply', merge);
    await it.desk.call('articles.undo', { articleId: it.articleIds[1] });
    const { records } = await it.desk.call('articles.open', { articleId: it.articleIds[1] });
    expect(records.find(({ id }) => id === 'b')).toMatchObject({ note: '' });
  });

  it('lists the claims of a source in all articles, but not of those in the trash', async () => {
    const it = await rig();
    await it.desk.call('library.apply', merge);
    const listed = await it.desk.call('sources.claims', { sourceId: 'src_a' });
    expect(listed.map(({ articleId, claims }) => [articleId, claims.map(({ id, quote }) => [id, quote])])).toEqual([
      [it.articleIds[0], [['a', 'The clock']]],
      [it.articleIds[1], [['b', 'The clock']]],
    ]);
    await it.desk.call('articles.apply', { articleId: it.articleIds[0], baseRevision: 9, at: AT, command: { do: 'article.trash' } });
    expect(await it.desk.call('sources.claims', { sourceId: 'src_a' })).toHaveLength(1);
  });

  it('the tag set is changed, told, and taken back', async () => {
    const { desk } = await rig();
    const tags = defaultTags.map((tag) => (tag.id === 'sourced' ? { ...tag, label: 'On the record' } : tag));
    const change = await desk.call('library.apply', { command: { do: 'tags.set', tags }, at: AT });
    expect(change).toMatchObject({ scope: 'library', label: 'Changed the tag On the record' });
    expect((await desk.call('session.start', {})).tagSet.tags[0]?.label).toBe('On the record');
    expect(desk.eventsOf('shared.changed').at(-1)?.diff.updated).toHaveLength(1);
    await desk.call('library.takeBack', { scope: change!.scope, revision: change!.revision });
    expect((await desk.call('session.start', {})).tagSet.tags).toEqual(defaultTags);
  });

  it('a change that changes nothing answers so', async () => {
    const { desk } = await rig();
    expect(await desk.call('library.apply', { command: { do: 'tags.set', tags: [...defaultTags] }, at: AT })).toBeNull();
  });
});

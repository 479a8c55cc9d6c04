import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ResultOf } from '@shared/contract/methods';
import { emptyFolder, open } from '../store/testing/library';
import { ArticlesService } from './articles-service';
import { ImportService } from './import-service';
import { newId } from './open-library';
import { SearchService } from './search-service';
import type { TestDesk } from './testing/desk';
import { AT, newDesk, rangeOf, STORY } from './testing/desk';

type Found = ResultOf<'library.search'>;

/** Asks until the library has been read. */
async function search(desk: TestDesk, query: string, kind?: Found['hits'][number]['kind']): Promise<Found> {
  for (;;) {
    const found = await desk.call('library.search', { query, wholeWord: false, ...(kind && { kind }) });
    if (!found.reading) return found;
    await setImmediate();
  }
}

async function mark(desk: TestDesk, articleId: string, words: string, note = ''): Promise<string> {
  const change = await desk.call('articles.apply', {
    articleId, baseRevision: 1, at: AT, command: { do: 'claim.create', claim: { ranges: [rangeOf(words)], tags: ['sourced'], note } },
  });
  return change!.diff.added.find(({ type }) => type === 'claim')!.id;
}

describe('SR-6 the search of a desk', () => {
  it('finds what is in articles that nobody has opened', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    const id = await mark(desk, articleId, 'the mayor said', 'Call her office');
    expect((await search(desk, 'clock')).hits).toContainEqual(expect.objectContaining({ kind: 'headline', articleId }));
    expect((await search(desk, 'office')).hits).toContainEqual(expect.objectContaining({ kind: 'claim', articleId, id, also: { text: 'Call her office', marks: [{ start: 9, end: 15 }] } }));
    expect((await search(desk, 'nobody knows', 'passage')).hits).toMatchObject([{ kind: 'passage', articleId }]);
  });

  it('follows every change: new claims, undo, the trash, a new article, sources', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    await search(desk, '');
    await mark(desk, articleId, 'four faces');
    expect((await search(desk, 'four faces')).counts).toMatchObject({ claim: 1, passage: 1 });
    await desk.call('articles.undo', { articleId });
    expect((await search(desk, 'four faces')).counts).toMatchObject({ claim: 0, passage: 1 });
    const other = await desk.addText('Granite quarry\n\nIt was closed.', 'other.txt');
    expect((await search(desk, 'granite')).hits).toMatchObject([{ kind: 'headline', articleId: other }, { kind: 'passage', articleId: other }]);
    await desk.call('articles.apply', { articleId: other, baseRevision: 1, at: AT, command: { do: 'article.trash' } });
    expect((await search(desk, 'granite')).hits).toEqual([]);
  });

  it('SR-8 an article that was deleted for good leaves its memory at once, also while it is being read', async () => {
    const store = await open(await emptyFolder());
    const imports = new ImportService({ store, newId });
    const change = { by: 'Ada', at: AT };
    const take = async (text: string): Promise<string> => (await imports.take({ bytes: Buffer.from(text), name: 'a.txt', from: 'file', evenIfKnown: false }, change)).articleId;
    const articles = new ArticlesService({ store, newId });
    const erase = async (articleId: string): Promise<void> => {
      await articles.apply(articleId, { do: 'article.trash' }, change);
      await store.erase(articleId);
    };
    const [first, second] = [await take('Granite\n\nA quarry.'), await take('Timber\n\nA forest.')];
    const search = new SearchService({ store });
    const wish = { query: 'granite', wholeWord: false };
    // Begun and not waited for: the articles are read one by one while the first goes.
    await search.search(wish);
    await erase(first);
    while ((await search.search(wish)).reading) await setImmediate();
    expect(search.size).toBe(1);
    await erase(second);
    expect(search.size).toBe(0);
    search.close();
    await store.close();
  });

  it('says while it has not read everything, and finds the newest first', async () => {
    const desk = await newDesk();
    for (let number = 0; number < 4; number++) await desk.addText(`Report ${number}\n\nGranite, part ${number}.`, `${number}.txt`);
    const first = await desk.call('library.search', { query: 'granite', wholeWord: false });
    expect(first.reading).toMatchObject({ all: 5 });
    expect((await search(desk, 'granite')).counts.passage).toBe(4);
  });

  it('has all words, or the whole of them only', async () => {
    const desk = await newDesk();
    await desk.addText(STORY);
    await search(desk, '');
    const count = async (query: string, wholeWord: boolean): Promise<number> =>
      (await desk.call('library.search', { query, wholeWord, kind: 'passage' })).counts.passage;
    expect(await count('stop', false)).toBe(2);
    expect(await count('stop', true)).toBe(0);
  });
});

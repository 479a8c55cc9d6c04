import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@shared/result';
import { startOn } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords } from '../testing/samples';
import { openLibraryHit, seekInLibrary, stepLibraryHit, useLibrarySearch } from './library-search';
import { desk } from './desk-store';

let main: FakeMain;
const asked: string[] = [];

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  await startOn(main);
  asked.length = 0;
  main.on('library.search', ({ query }) => {
    asked.push(query);
    const hit = (start: number) => ({ kind: 'passage' as const, articleId: 'art_1', headline: 'Headline', start, end: start + 3, shown: { text: query, marks: [] } });
    return ok({ counts: { headline: 0, claim: 0, comment: 0, source: 0, passage: 2 }, hits: [hit(4), hit(9)], reading: null });
  });
});

describe('SR-7 the search on the screen', () => {
  it('asks one question at a time, and last the newest', async () => {
    for (const query of ['h', 'ha', 'har']) seekInLibrary({ query });
    await main.settle();
    expect(asked).toEqual(['h', 'har']);
    expect(useLibrarySearch.getState().found?.hits[0]).toMatchObject({ shown: { text: 'har' } });
  });

  it('goes round the hits, and opens one at its place', async () => {
    seekInLibrary({ query: 'har' });
    await main.settle();
    stepLibraryHit(-1);
    const { found, at } = useLibrarySearch.getState();
    expect(at).toBe(1);
    const opening = openLibraryHit(found!.hits[at]!);
    await main.settle();
    await opening;
    expect(desk.get()).toMatchObject({ article: { articleId: 'art_1' }, selection: { ranges: [{ start: 9, end: 12 }] }, caret: 12 });
    await openLibraryHit({ kind: 'source', id: 'src_1', shown: { text: '', marks: [] } });
    expect(desk.get().dialog).toEqual({ kind: 'sources', sourceId: 'src_1' });
  });
});

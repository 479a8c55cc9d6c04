import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '@shared/model/records';
import { articleScope } from '@shared/model/scopes';
import type { Command } from '@shared/transactions/command';
import { anyIntents, commandFor, contentsOf } from '@shared/transactions/testing/arbitrary-library';
import { emptyFolder, open } from '../store/testing/library';
import type { LibraryStore } from '../store/library-store';
import { ArticlesService } from './articles-service';
import { ImportService } from './import-service';
import { LibraryService } from './library-service';
import { newId } from './open-library';
import { AT, rangeOf, STORY } from './testing/desk';

const change = { by: 'Ada', at: AT };

interface Rig {
  store: LibraryStore;
  articles: ArticlesService;
  library: LibraryService;
  articleId: string;
}

async function rig(folder: string): Promise<Rig> {
  const store = await open(folder);
  const file = { bytes: Buffer.from(STORY), name: 'story.txt', from: 'file', evenIfKnown: false } as const;
  const { articleId } = await new ImportService({ store, newId }).take(file, change);
  const articles = new ArticlesService({ store, newId });
  const nobody = (): void => undefined;
  return { store, articles, articleId, library: new LibraryService({ store, newId, articles, onArticle: nobody, onShared: nobody }) };
}

async function contents({ store, articleId }: Rig): Promise<unknown> {
  return contentsOf(await store.load(articleScope(articleId)));
}

function claim(words: string, more: object = {}): Command {
  return { do: 'claim.create', claim: { ranges: [rangeOf(words)], ...more } };
}

describe('GB: going back in an article', () => {
  it('GB-3: gives exactly the records of that revision, undo exactly the present, whether the changes are in the journal or the history', async () => {
    await fc.assert(fc.asyncProperty(anyIntents, fc.nat(), fc.nat(), async (intents, at, cut) => {
      const folder = await emptyFolder();
      let desk = await rig(folder);
      const states = [await contents(desk)];
      for (const [index, intent] of intents.entries()) {
        const records = await desk.articles.records(desk.articleId);
        // The generator knows its draft by a fixed id; this one has its own.
        const drafted = {
          get: (type: string, id: string) => (type === 'draft' ? [...records.all('draft')][0] : records.get(type as never, id)),
          all: records.all.bind(records), count: records.count.bind(records),
        };
        const made = await desk.articles.apply(desk.articleId, commandFor(drafted as never, intent), change).catch(() => null);
        if (made) states.push(await contents(desk));
        if (index === cut % intents.length) {
          await desk.store.close();
          desk = await rig(folder);
        }
      }
      const present = contentsOf([...(await desk.store.load(articleScope(desk.articleId))), ...(await desk.store.load('sources'))]);
      const revision = 1 + (at % states.length);
      const since = await desk.articles.since(desk.articleId, revision);
      expect(since.revision).toBe(states.length);
      const went = await desk.articles.goBack(desk.articleId, revision, change).catch(() => null);
      expect(await contents(desk)).toEqual(states[revision - 1]);
      if (!went) return desk.store.close(); // it was so already
      expect(went).toMatchObject({ origin: 'restore', revision: states.length + 1 });
      for (const record of await desk.store.load(articleScope(desk.articleId))) recordSchema.parse(record);
      await desk.articles.undo(desk.articleId, change);
      expect(contentsOf([...(await desk.store.load(articleScope(desk.articleId))), ...(await desk.store.load('sources'))])).toEqual(present);
      await desk.store.close();
    }), { numRuns: 40 });
  });

  it('GB-4: sources that claims named then and that have gone come back with them, and go again with undo', async () => {
    const desk = await rig(await emptyFolder());
    await desk.articles.apply(desk.articleId, claim('The clock', { id: 'clm_1', source: { id: 'src_1', label: 'the mayor' } }), change);
    await desk.articles.apply(desk.articleId, { do: 'source.create', source: { id: 'src_2', label: 'Mayor Ilse Brandt' } }, change);
    await desk.articles.apply(desk.articleId, { do: 'claim.remove', id: 'clm_1' }, change);
    await desk.library.apply({ do: 'source.merge', keepId: 'src_2', otherId: 'src_1' }, change);
    const { goneSources } = await desk.articles.since(desk.articleId, 2);
    expect(goneSources.map(({ label }) => label)).toEqual(['the mayor']);
    await desk.articles.goBack(desk.articleId, 2, change);
    const sources = await desk.store.load('sources');
    expect(sources.get('source', 'src_1')?.label).toBe('the mayor');
    expect((await desk.store.load(articleScope(desk.articleId))).get('claim', 'clm_1')?.sourceIds).toEqual(['src_1']);
    await desk.articles.undo(desk.articleId, change);
    expect(sources.get('source', 'src_1')).toBeUndefined();
  });

  it('GB-3: says what it went back to; to where one is there is nothing to do, and where one never was nothing is found', async () => {
    const desk = await rig(await emptyFolder());
    await desk.articles.apply(desk.articleId, claim('The clock', { id: 'clm_1' }), change);
    await desk.articles.apply(desk.articleId, { do: 'claim.remove', id: 'clm_1' }, change);
    expect((await desk.articles.goBack(desk.articleId, 2, change)).label).toMatch(/^Went back to: .*The clock/);
    await expect(desk.articles.goBack(desk.articleId, 2, change)).rejects.toMatchObject({ failure: { code: 'nothing-to-do' } });
    await expect(desk.articles.goBack(desk.articleId, 9, change)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    await expect(desk.articles.since(desk.articleId, 9)).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });

  it('GB-5: where the history has a gap it says so, and changes nothing', async () => {
    const folder = await emptyFolder();
    let desk = await rig(folder);
    for (const words of ['The clock', 'blamed the budget', 'four faces']) await desk.articles.apply(desk.articleId, claim(words), change);
    await desk.store.close();
    await writeFile(path.join(folder, 'articles', `${desk.articleId.replaceAll(/[A-Z]/g, (letter) => `=${letter.toLowerCase()}`)}.history`), '');
    desk = await rig(folder);
    const before = await contents(desk);
    await expect(desk.articles.goBack(desk.articleId, 2, change)).rejects.toMatchObject({ failure: { code: 'damaged' } });
    expect(await contents(desk)).toEqual(before);
  });

  it('GB-6: the history is asked for by claim, comments on it included, and by person', async () => {
    const desk = await rig(await emptyFolder());
    const bo = { by: 'Bo', at: AT };
    await desk.articles.apply(desk.articleId, claim('The clock', { id: 'clm_1' }), change);
    await desk.articles.apply(desk.articleId, claim('four faces', { id: 'clm_2' }), bo);
    await desk.articles.apply(desk.articleId, { do: 'comment.create', claimId: 'clm_1', text: 'Who?' }, bo);
    const revisions = async (wish: object): Promise<number[]> =>
      (await desk.articles.history(desk.articleId, { limit: 2, ...wish })).map(({ revision }) => revision);
    expect(await revisions({ claimId: 'clm_1' })).toEqual([4, 2]);
    expect(await revisions({ by: 'Ada' })).toEqual([2, 1]);
    expect(await revisions({ by: 'Bo', claimId: 'clm_1' })).toEqual([4]);
    expect(await revisions({ claimId: 'clm_1', before: 4 })).toEqual([2]);
    expect(await revisions({ by: 'Nobody' })).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '@shared/model/records';
import { articleScope } from '@shared/model/scopes';
import type { Command } from '@shared/transactions/command';
import { commandFor, contentsOf, type Intent } from '@shared/transactions/testing/arbitrary-library';
import { nodeDisk } from '../store/disk';
import type { LibraryStore, OpenOptions } from '../store/library-store';
import { emptyFolder, open } from '../store/testing/library';
import { noSpace, watchedDisk } from '../store/testing/watched-disk';
import { ArticlesService, RECORDS_AT_ONCE } from './articles-service';
import { ImportService } from './import-service';
import { newId } from './open-library';
import { AT, newDesk, rangeOf, STORY } from './testing/desk';

const change = { by: 'Ada', at: AT };

interface Rig {
  store: LibraryStore;
  articles: ArticlesService;
  articleId: string;
}

/** A library with the story in it, opened (again, when the folder has one). */
async function rig(folder: string, options: Partial<OpenOptions> = {}): Promise<Rig> {
  const store = await open(folder, options);
  const imports = new ImportService({ store, newId });
  const file = { bytes: Buffer.from(STORY), name: 'story.txt', from: 'file', evenIfKnown: false } as const;
  const { articleId } = await imports.take(file, change);
  return { store, articles: new ArticlesService({ store, newId }), articleId };
}

function claim(words: string, more: object = {}): Command {
  return { do: 'claim.create', claim: { ranges: [rangeOf(words)], ...more } };
}

async function contents({ store, articleId }: Rig): Promise<unknown> {
  return contentsOf([...(await store.load(articleScope(articleId))), ...(await store.load('sources'))]);
}

describe('SV-10: undo and redo', () => {
  it('take changes back one by one to the beginning and make them again, also after a restart', async () => {
    const folder = await emptyFolder();
    let desk = await rig(folder);
    const states = [await contents(desk)];
    const labels: string[] = [];
    const commands: Command[] = [
      claim('The clock', { id: 'clm_1', tags: ['sourced'] }),
      { do: 'claim.update', id: 'clm_1', changes: { note: 'Ask again', source: { label: 'the mayor' } } },
      { do: 'article.update', changes: { headline: 'Another headline' } },
      { do: 'claim.remove', id: 'clm_1' },
    ];
    for (const command of commands) {
      labels.push((await desk.articles.apply(desk.articleId, command, change))!.label);
      states.push(await contents(desk));
    }
    for (let count = commands.length; count > 0; count--) {
      await desk.store.close();
      desk = await rig(folder);
      expect((await desk.articles.open(desk.articleId)).undo).toMatchObject({ undo: labels[count - 1] });
      const undone = await desk.articles.undo(desk.articleId, change);
      expect(undone).toMatchObject({ origin: 'undo', label: `Took back: ${labels[count - 1]}`, undo: { redo: labels[count - 1] } });
      expect(await contents(desk)).toEqual(states[count - 1]);
    }
    await expect(desk.articles.undo(desk.articleId, change)).rejects.toMatchObject({ failure: { code: 'nothing-to-do' } });
    for (let count = 1; count <= commands.length; count++) {
      await desk.store.close();
      desk = await rig(folder);
      expect((await desk.articles.redo(desk.articleId, change)).origin).toBe('redo');
      expect(await contents(desk)).toEqual(states[count]);
    }
    await expect(desk.articles.redo(desk.articleId, change)).rejects.toMatchObject({ failure: { code: 'nothing-to-do' } });
  });

  it('reach beyond the first page of the history', async () => {
    const folder = await emptyFolder();
    let desk = await rig(folder);
    const before = await contents(desk);
    for (let count = 0; count < 130; count++) {
      await desk.articles.apply(desk.articleId, claim('The clock', { id: `clm_${count}` }), change);
    }
    for (let count = 0; count < 120; count++) await desk.articles.undo(desk.articleId, change);
    await desk.store.close();
    desk = await rig(folder);
    for (let count = 0; count < 10; count++) await desk.articles.undo(desk.articleId, change);
    expect(await contents(desk)).toEqual(before);
    const history = await desk.articles.history(desk.articleId, { limit: 500 });
    expect(history).toHaveLength(261);
    expect(history.filter(({ isUndone }) => isUndone)).toHaveLength(130);
    expect(history.find(({ revision }) => revision === 2)).toMatchObject({ isUndone: true, claimIds: ['clm_0'] });
  });

  it('asked for at the same time take back one change each', async () => {
    const desk = await rig(await emptyFolder());
    const before = await contents(desk);
    const words = ['The clock', 'blamed the budget', 'four faces'];
    // Not waited for: the undos come while the changes are on their way to the disk.
    const changes = words.map((text) => desk.articles.apply(desk.articleId, claim(text), change));
    const undos = words.map(() => desk.articles.undo(desk.articleId, change));
    await Promise.all([...changes, ...undos]);
    expect(await contents(desk)).toEqual(before);
    expect(desk.store.revision(articleScope(desk.articleId))).toBe(7);
  });

  it('a change of a source alone is in the history of the article in which it was made, and can be taken back there', async () => {
    const folder = await emptyFolder();
    let desk = await rig(folder);
    await desk.articles.apply(desk.articleId, claim('The clock', { source: { id: 'src_1', label: 'the mayor' } }), change);
    const changed = await desk.articles.apply(desk.articleId, { do: 'source.update', id: 'src_1', changes: { role: 'mayor' } }, change);
    expect(changed?.revision).toBe(3);
    await desk.store.close();
    desk = await rig(folder);
    await desk.articles.undo(desk.articleId, change);
    expect((await desk.store.load('sources')).get('source', 'src_1')?.role).toBeUndefined();
  });

  it('leave a source alone that another article has begun to use', async () => {
    const desk = await rig(await emptyFolder());
    const imports = new ImportService({ store: desk.store, newId });
    const other = await imports.take({ bytes: Buffer.from('Another story, with words.'), name: 'b.txt', from: 'file', evenIfKnown: false }, change);
    await desk.articles.apply(desk.articleId, claim('The clock', { source: { id: 'src_1', label: 'the mayor' } }), change);
    const second: Command = { do: 'claim.create', claim: { ranges: [{ start: 0, end: 7 }], sourceIds: ['src_1'] } };
    await desk.articles.apply(other.articleId, second, change);
    await desk.articles.undo(desk.articleId, change);
    const sources = await desk.store.load('sources');
    expect(sources.get('source', 'src_1')?.label).toBe('the mayor');
    await desk.articles.undo(other.articleId, change);
    await desk.articles.redo(desk.articleId, change);
    expect((await desk.store.load(articleScope(desk.articleId))).count('claim')).toBe(1);
    expect(sources.count('source')).toBe(1);
  });

  it('leave a source alone that only disputes a claim of another article, whatever its id', async () => {
    const desk = await rig(await emptyFolder());
    const imports = new ImportService({ store: desk.store, newId });
    const other = await imports.take({ bytes: Buffer.from('Another story, with words.'), name: 'b.txt', from: 'file', evenIfKnown: false }, change);
    await desk.articles.apply(desk.articleId, claim('The clock', { source: { id: 'constructor', label: 'the mayor' } }), change);
    const disputes = [{ id: 'dsp_1', by: 'constructor', kind: 'denial', where: 'outside', handling: 'open' } as const];
    await desk.articles.apply(other.articleId, { do: 'claim.create', claim: { ranges: [{ start: 0, end: 7 }], disputes } }, change);
    await desk.articles.undo(desk.articleId, change);
    const sources = await desk.store.load('sources');
    expect(sources.count('source')).toBe(1);
    await desk.articles.redo(desk.articleId, change);
    await desk.articles.undo(other.articleId, change);
    await desk.articles.undo(desk.articleId, change);
    expect(sources.count('source')).toBe(0);
  });
});

it('DR-21: a large article is told in parts, which are all of it in order', async () => {
  const desk = await newDesk();
  const articleId = await desk.addText(Array.from({ length: RECORDS_AT_ONCE + 50 }, (_, index) => `Paragraph ${index} says so.`).join('\n\n'));
  const first = await desk.call('articles.open', { articleId });
  expect([first.records.length, first.next]).toEqual([RECORDS_AT_ONCE, RECORDS_AT_ONCE]);
  const last = await desk.call('articles.open', { articleId, from: first.next! });
  expect(last).toMatchObject({ revision: first.revision, next: null });
  const blocks = [...first.records, ...last.records].filter((record) => record.type === 'block');
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(RECORDS_AT_ONCE + 50);
});

describe('SV-11: applying', () => {
  it('says nothing changed when nothing did', async () => {
    const desk = await rig(await emptyFolder());
    const same: Command = { do: 'article.update', changes: { language: 'en' } };
    expect(await desk.articles.apply(desk.articleId, same, change)).toBeNull();
    expect(desk.store.revision(articleScope(desk.articleId))).toBe(1);
  });

  it('knows no article that is not there', async () => {
    const desk = await rig(await emptyFolder());
    for (const id of ['art_none', '__proto__', 'constructor', '../x']) {
      await expect(desk.articles.apply(id, claim('The clock'), change)).rejects.toMatchObject({ failure: { code: 'not-found' } });
      await expect(desk.articles.open(id)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    }
  });

  it('carries out commands that come at once in the order in which they came, sharing syncs', async () => {
    let syncs = 0;
    const disk = watchedDisk(nodeDisk, ({ does }) => void (syncs += does === 'datasync' ? 1 : 0));
    const desk = await rig(await emptyFolder(), { disk });
    syncs = 0;
    const words = Array.from({ length: 500 }, (_, index) => desk.articles.apply(desk.articleId, claim('The clock', { id: `clm_${index}` }), change));
    const revisions = (await Promise.all(words)).map((made) => made!.revision);
    expect(revisions).toEqual(Array.from({ length: 500 }, (_, index) => index + 2));
    expect(syncs).toBeLessThan(50);
  });

  it('a label never breaks the limit of its field', async () => {
    const desk = await rig(await emptyFolder());
    const made = await desk.articles.apply(desk.articleId, { do: 'batch', label: 'x'.repeat(1000), commands: [claim('The clock') as never] }, change);
    expect(made?.label).toHaveLength(1000);
    expect((await desk.articles.undo(desk.articleId, change)).label).toHaveLength(1000);
  });

  it('any commands at all keep the records sound, and undo to the beginning restores them', async () => {
    const intent: fc.Arbitrary<Intent> = fc.record({ kind: fc.nat({ max: 15 }), a: fc.nat(10_000), b: fc.nat(10_000), c: fc.nat(10_000), isWild: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.array(intent, { maxLength: 12 }), async (intents) => {
      const folder = await emptyFolder();
      const desk = await rig(folder);
      const beginning = await contents(desk);
      let made = 0;
      for (const each of intents) {
        const records = await desk.articles.records(desk.articleId);
        const drafted = { get: (type: string, id: string) => (type === 'draft' ? [...records.all('draft')][0] : records.get(type as never, id)), all: records.all.bind(records), count: records.count.bind(records) };
        const done = await desk.articles.apply(desk.articleId, commandFor(drafted as never, each), change).catch(() => null);
        if (done) made++;
      }
      const lived = await contents(desk);
      for (const record of await desk.store.load(articleScope(desk.articleId))) expect(recordSchema.safeParse(record).success).toBe(true);
      await desk.store.close();
      const again = await rig(folder);
      expect(await contents(again)).toEqual(lived);
      for (let count = 0; count < made; count++) await again.articles.undo(again.articleId, change);
      expect(await contents(again)).toEqual(beginning);
      for (let count = 0; count < made; count++) await again.articles.redo(again.articleId, change);
      expect(await contents(again)).toEqual(lived);
      await again.store.close();
    }), { numRuns: 25 });
  });
});

describe('SV-12: a disk that refuses', () => {
  it('a change that cannot be saved is taken back, with all that was built on it; undo knows, and work goes on', async () => {
    let isFull = false;
    const disk = watchedDisk(nodeDisk, ({ does, path }) => (isFull && path.includes('journal') && (does === 'write' || does === 'open') ? noSpace() : undefined));
    const desk = await rig(await emptyFolder(), { disk });
    await desk.articles.apply(desk.articleId, claim('The clock', { id: 'clm_1' }), change);
    const before = await contents(desk);
    isFull = true;
    const first = desk.articles.apply(desk.articleId, claim('four faces', { id: 'clm_2' }), change);
    const second = desk.articles.apply(desk.articleId, { do: 'claim.update', id: 'clm_2', changes: { note: 'x' } }, change);
    const undo = desk.articles.undo(desk.articleId, change);
    const results = await Promise.allSettled([first, second, undo]);
    expect(results.slice(0, 2)).toMatchObject([{ reason: { failure: { code: 'disk' } } }, { reason: { failure: { code: 'disk' } } }]);
    expect(results[2].status).toBe('rejected');
    expect(await contents(desk)).toEqual(before);
    isFull = false;
    expect((await desk.articles.open(desk.articleId)).undo).toEqual({ undo: 'Marked “The clock”' });
    await desk.articles.apply(desk.articleId, claim('four faces', { id: 'clm_2' }), change);
    await desk.articles.undo(desk.articleId, change);
    expect(await contents(desk)).toEqual(before);
  });
});

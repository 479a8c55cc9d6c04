import { rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import type { Tag } from '@shared/model/tag-set';
import { TAG_SET_ID } from '@shared/model/tags';
import { contentsOf } from '@shared/transactions/testing/arbitrary-library';
import type { LibraryStore } from '../store/library-store';
import { emptyFolder, open } from '../store/testing/library';
import { ArticlesService } from './articles-service';
import { ImportService } from './import-service';
import { LibraryService } from './library-service';
import { newId } from './open-library';
import { RestoreService } from './restore-service';
import { AT, rangeOf, STORY } from './testing/desk';

const change = { by: 'Ada', at: AT };
const HOUR = 3_600_000;

/** A library with the story, its clock in the test's hand. */
class Rig {
  readonly folder: string;
  time = Date.parse('2026-03-01T08:00:00.000Z');
  store!: LibraryStore;
  articles!: ArticlesService;
  library!: LibraryService;
  restore!: RestoreService;
  articleId!: string;
  readonly returned: string[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Rig> {
    const rig = new Rig(await emptyFolder());
    await rig.open();
    rig.articleId = (await rig.imports().take({ bytes: Buffer.from(STORY), name: 'story.txt', from: 'file', evenIfKnown: false }, change)).articleId;
    await rig.apply('The clock', 'clm_1');
    await rig.store.checkpoint();
    return rig;
  }

  async open(): Promise<void> {
    this.store = await open(this.folder, { clock: () => new Date(this.time) });
    this.articles = new ArticlesService({ store: this.store, newId });
    this.library = new LibraryService({ store: this.store, articles: this.articles, newId, onArticle: () => undefined, onShared: () => undefined });
    this.restore = new RestoreService({ store: this.store, articles: this.articles, library: this.library, newId, onReturn: (id) => this.returned.push(id) });
  }

  imports(): ImportService {
    return new ImportService({ store: this.store, newId });
  }

  async apply(words: string, id: string): Promise<void> {
    await this.articles.apply(this.articleId, { do: 'claim.create', claim: { id, ranges: [rangeOf(words)], source: { id: `src_${id}`, label: words } } }, change);
  }

  /** An hour later a change, so that what was there is put aside. */
  async later(words: string, id: string): Promise<void> {
    this.time += HOUR;
    await this.apply(words, id);
    await this.store.checkpoint();
  }

  async contents(articleId = this.articleId): Promise<unknown> {
    return contentsOf(await this.store.load(articleScope(articleId)));
  }

  /** The folder of the article's backups. */
  backups(): string {
    const [folder] = readdirSync(path.join(this.folder, 'backups', 'articles'));
    return path.join(this.folder, 'backups', 'articles', folder!);
  }
}

describe('RS: restoring from backups', () => {
  it('RS-1: the backups are listed by moment with size and articles, and show headline and claims', async () => {
    const rig = await Rig.make();
    await rig.later('four faces', 'clm_2');
    await rig.later('blamed the budget', 'clm_3');
    const list = await rig.restore.list();
    expect(list.filter(({ kept }) => kept.length > 0).map(({ at }) => at)).toEqual(['2026-03-01T10:00:00.000Z', '2026-03-01T09:00:00.000Z']);
    expect(list[0]).toMatchObject({ kept: [{ articleId: rig.articleId, at: list[0]!.at }] });
    expect(list[0]!.bytes).toBeGreaterThan(list[1]!.bytes);
    const shown = await rig.restore.show(list.flatMap(({ kept }) => kept));
    expect(shown.map(({ preview }) => [preview?.headline, preview?.claims])).toEqual([['A town lost its clock', 2], ['A town lost its clock', 1]]);
  });

  it('RS-2: an article is put back exactly as it was; undo gives exactly the present', async () => {
    const rig = await Rig.make();
    const then = await rig.contents();
    await rig.later('four faces', 'clm_2');
    await rig.articles.apply(rig.articleId, { do: 'claim.remove', id: 'clm_1' }, change);
    const now = await rig.contents();
    const { kept } = (await rig.restore.list())[0]!;
    expect(await rig.restore.restore(kept, change)).toEqual({ restored: [rig.articleId], same: 0, refused: [] });
    expect(await rig.contents()).toEqual(then);
    expect(await rig.restore.restore(kept, change)).toEqual({ restored: [], same: 1, refused: [] });
    expect((await rig.articles.history(rig.articleId, { limit: 1 }))[0]).toMatchObject({ origin: 'restore', label: 'Restored from the backup of 2026-03-01 09:00 UTC' });
    await rig.articles.undo(rig.articleId, change);
    expect(await rig.contents()).toEqual(now);
  });

  it('RS-2: what is restored comes out of the trash', async () => {
    const rig = await Rig.make();
    await rig.later('four faces', 'clm_2');
    await rig.articles.apply(rig.articleId, { do: 'article.trash' }, change);
    await rig.later('blamed the budget', 'clm_3');
    const [newest] = await rig.restore.list();
    await rig.restore.restore(newest!.kept, change);
    expect(rig.store.summaries().get(rig.articleId)?.trashedAt).toBeUndefined();
  });

  it('RS-3: an article that has gone comes in again, with its sources, under ids of its own', async () => {
    const rig = await Rig.make();
    await rig.later('four faces', 'clm_2');
    await rig.store.close();
    for (const name of readdirSync(path.join(rig.folder, 'articles'))) await rm(path.join(rig.folder, 'articles', name));
    const kept = readdirSync(rig.backups());
    await writeFile(path.join(rig.folder, 'library.json'), ''); // the list is lost as well: nothing knows the article any more
    await rm(path.join(rig.folder, 'backups', 'library'), { recursive: true, force: true });
    await rig.open();
    expect(kept).toHaveLength(1);
    expect(rig.store.summaries().has(rig.articleId)).toBe(false);
    const [moment] = await rig.restore.list();
    const { restored } = await rig.restore.restore(moment!.kept, change);
    expect(restored).toHaveLength(1);
    expect(restored[0]).not.toBe(rig.articleId);
    expect(rig.returned).toEqual(restored);
    expect(rig.store.summaries().get(restored[0]!)).toMatchObject({ headline: 'A town lost its clock', claims: 1, bySource: { src_clm_1: 1 } });
    expect((await rig.store.load('sources')).get('source', 'src_clm_1')).toBeDefined();
  });

  it('RS-4: a damaged backup says so, is refused, and keeps no other from being restored', async () => {
    const rig = await Rig.make();
    await rig.later('four faces', 'clm_2');
    await rig.later('blamed the budget', 'clm_3');
    const [newest, oldest] = await rig.restore.list();
    const files = readdirSync(rig.backups()).sort();
    await writeFile(path.join(rig.backups(), files.at(-1)!), Buffer.alloc(40));
    const [shown] = await rig.restore.show(newest!.kept);
    expect(shown).toMatchObject({ preview: null });
    expect(shown!.problem).toContain('NUL');
    const before = await rig.contents();
    const gone = { articleId: rig.articleId, at: '2020-01-01T00:00:00.000Z' };
    const { refused, restored } = await rig.restore.restore([...newest!.kept, gone], change);
    expect(restored).toEqual([]);
    expect(refused.map(({ message }) => message)).toEqual([expect.stringContaining('cannot be read'), 'This backup is not kept any more.']);
    expect(await rig.contents()).toEqual(before);
    expect((await rig.restore.restore([...newest!.kept, ...oldest!.kept], change)).restored).toEqual([rig.articleId]);
  });

  it('RS-5: the source book is put back: what is gone comes back, what is different is as it was, what came since stays; it is taken back', async () => {
    const rig = await Rig.make();
    await rig.library.apply({ do: 'source.update', id: 'src_clm_1', changes: { role: 'keeper' } }, change);
    await rig.later('four faces', 'clm_2');
    await rig.library.apply({ do: 'source.merge', keepId: 'src_clm_2', otherId: 'src_clm_1' }, change);
    await rig.library.apply({ do: 'source.update', id: 'src_clm_2', changes: { role: 'clockmaker' } }, change);
    await rig.later('blamed the budget', 'clm_3');
    const kept = (await rig.restore.list())[0]!.shared.find(({ scope }) => scope === 'sources')!;
    const preview = await rig.restore.showShared(kept);
    expect(preview).toMatchObject({ count: 2, back: ['The clock'], changed: ['four faces'], stay: 1 });

    const before = await rig.contents();
    const book = async (): Promise<unknown> => contentsOf(await rig.store.load('sources'));
    const present = await book();
    const done = await rig.restore.restoreShared(kept, change);
    expect(done).toMatchObject({ scope: 'sources', label: 'Restored the source book from the backup of 2026-03-01 10:00 UTC' });
    const sources = await rig.store.load('sources');
    expect(sources.get('source', 'src_clm_1')).toMatchObject({ label: 'The clock', role: 'keeper' });
    expect(sources.get('source', 'src_clm_2')?.role).toBeUndefined();
    expect(sources.get('source', 'src_clm_3')).toBeDefined();
    expect(await rig.contents()).toEqual(before); // no article is touched
    expect(await rig.restore.showShared(kept)).toMatchObject({ back: [], changed: [] });
    expect(await rig.restore.restoreShared(kept, change)).toBeNull();

    await rig.library.takeBack('sources', done!.revision, change);
    expect(await book()).toEqual(present);
  });

  it('RS-5: the tag set is put back, and no tag of today goes', async () => {
    const rig = await Rig.make();
    const tags = async (): Promise<readonly Tag[]> => (await rig.store.load('library')).get('tag-set', TAG_SET_ID)!.tags;
    const original = await tags();
    await rig.library.apply({ do: 'tags.set', tags: [...original] }, change);
    await rig.later('four faces', 'clm_2');
    const own: Tag = { ...original[0]!, id: 'own', label: 'Our own', key: 'y' };
    await rig.library.apply({ do: 'tags.set', tags: [{ ...original[0]!, label: 'Backed' }, ...original.slice(2), own] }, change);
    await rig.later('blamed the budget', 'clm_3');
    const kept = (await rig.restore.list()).flatMap(({ shared }) => shared).find(({ scope }) => scope === 'library')!;
    expect(await rig.restore.showShared(kept)).toMatchObject({ count: original.length, back: [original[1]!.label], changed: [original[0]!.label], stay: 1 });
    const done = await rig.restore.restoreShared(kept, change);
    expect((await tags()).map(({ label }) => label)).toEqual([...original.map(({ label }) => label), 'Our own']);
    await rig.library.takeBack('library', done!.revision, change);
    expect((await tags())[0]?.label).toBe('Backed');
  });

  it('RS-5: a backup of them that is not kept, or cannot be read, is refused, and nothing is changed', async () => {
    const rig = await Rig.make();
    await rig.later('four faces', 'clm_2');
    const kept = (await rig.restore.list())[0]!.shared.find(({ scope }) => scope === 'sources')!;
    const folder = path.join(rig.folder, 'backups', 'sources');
    for (const name of readdirSync(folder)) await writeFile(path.join(folder, name), 'damaged');
    await expect(rig.restore.restoreShared(kept, change)).rejects.toMatchObject({ failure: { code: 'damaged' } });
    await expect(rig.restore.showShared({ scope: 'sources', at: AT })).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });
});

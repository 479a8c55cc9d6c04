import { mkdir, readdir, readFile, symlink, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import { emptyDiff } from '@shared/transactions/diff';
import { nodeDisk } from './disk';
import { openLibraryStore } from './library-store';
import { recordsOf } from './live-records';
import type { SaveState, StoreEvent } from './store-types';
import { asIfKilled, bytesUnder, emptyFolder, open } from './testing/library';
import { aChange, aClaim, adding, anArticle, articleRecords, aSource, removing, updating } from './testing/samples';
import { noSpace, systemError, watchedDisk } from './testing/watched-disk';

const A1 = articleScope('a1');
const addA1 = aChange(adding(...articleRecords('a1')), 'Add an article');
const addC1 = aChange(adding(aClaim('a1', 'c1', { sourceIds: ['s1'] }), aSource('s1')), 'Mark a claim');

async function newFolder(): Promise<string> {
  return path.join(await emptyFolder(), 'library');
}

describe('opening and closing', () => {
  test('ST-1 what was committed is there after closing and opening again', async () => {
    const folder = await newFolder();
    const store = await open(folder);
    await store.commit(addA1);
    await store.commit(addC1);
    const before = recordsOf(await store.load(A1));
    const summaries = new Map(store.summaries());
    await store.close();

    const again = await open(folder);
    expect(recordsOf(await again.load(A1))).toEqual(before);
    expect((await again.load('sources')).get('source', 's1')?.label).toBe('a city official');
    expect((await again.load('library')).count('tag-set')).toBe(1);
    expect(again.summaries()).toEqual(summaries);
    expect(again.libraryId).toBe(store.libraryId);
    expect(again.revision(A1)).toBe(2);
    expect(again.notices).toEqual([]);
    expect((await again.history(A1)).map(({ revisions }) => revisions)).toEqual([{ [A1]: 2, sources: 1 }, { [A1]: 1 }]);
    expect(await readdir(path.join(folder, 'journal'))).toHaveLength(1); // the empty segment of the open store
  });

  test('ST-1 a closed library has no lock and no journal left, and takes no changes', async () => {
    const folder = await newFolder();
    const store = await open(folder);
    await store.commit(addA1);
    await Promise.all([store.close(), store.close()]);
    expect((await readdir(folder)).sort()).toEqual([
      'articles', 'backups', 'journal', 'library.history', 'library.json', 'quarantine', 'sources.json',
    ].filter((name) => name !== 'library.history'));
    expect(await readdir(path.join(folder, 'journal'))).toEqual([]);
    await expect(store.commit(addC1)).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });

  test('ST-1 changes that were still waiting when the library was closed are saved', async () => {
    const folder = await newFolder();
    const store = await open(folder);
    const waiting = [store.commit(addA1), store.commit(addC1)];
    await store.close();
    await Promise.all(waiting);
    expect((await (await open(folder)).load(A1)).get('claim', 'c1')).toBeDefined();
  });

  test('ST-19 the making of a library may be interrupted anywhere: it opens the next time, and says nothing of it', async () => {
    let steps = 0;
    const counting = watchedDisk(nodeDisk, () => void steps++);
    await (await open(await newFolder(), { disk: counting })).close();
    for (let step = 1; step < steps; step += 3) {
      const folder = await newFolder();
      let left = step;
      const failing = watchedDisk(nodeDisk, () => (left-- <= 0 ? systemError('EIO') : undefined));
      await openLibraryStore({
        folder, mode: 'write', owner: { desk: 'cli' }, clock: () => new Date(), newId: (what) => `${what}-1`, disk: failing,
      }).then((store) => store.close(), () => undefined);
      await unlink(path.join(folder, 'lock')).catch(() => undefined); // its process is gone, as far as the next one knows
      const store = await open(folder);
      await store.commit(addA1);
      expect(store.notices, `step ${step}`).toEqual([]);
      expect(store.summaries().size).toBe(1);
      await store.close();
    }
  });

  test('ST-20 a folder that is something else is refused and left alone', async () => {
    const folder = await emptyFolder();
    await writeFile(path.join(folder, 'library.json'), '{"books":[]}');
    const before = await bytesUnder(folder);
    await expect(open(folder)).rejects.toMatchObject({ failure: { code: 'refused' } });
    await writeFile(path.join(folder, 'diary.txt'), 'Dear diary');
    await expect(open(folder)).rejects.toThrow('not a Claimdesk library, and not empty');
    await unlink(path.join(folder, 'diary.txt'));
    expect(await bytesUnder(folder)).toEqual(before);
    await expect(open(path.join(folder, 'library.json'))).rejects.toThrow('is a file');
  });

  test('ST-15 there must be a library to be read', async () => {
    const folder = await newFolder();
    await expect(open(folder, { mode: 'read' })).rejects.toMatchObject({ failure: { code: 'not-found' } });
    await mkdir(folder);
    await expect(open(folder, { mode: 'read' })).rejects.toMatchObject({ failure: { code: 'not-found' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('ST-22 a library behind a symbolic link works like any other, and the link stays', async () => {
    const folder = await newFolder();
    const link = path.join(await emptyFolder(), 'link');
    await mkdir(folder);
    await symlink(folder, link);
    const store = await open(link);
    expect(store.folder).toBe(await nodeDisk.realpath(folder));
    await store.commit(addA1);
    await expect(open(folder)).rejects.toMatchObject({ failure: { code: 'locked' } });
    await store.close();
    expect((await open(folder)).summaries().size).toBe(1);
  });

  test('ST-26 what a killed process left half written is swept at the next opening', async () => {
    const folder = await newFolder();
    await (await open(folder)).close();
    const left = path.join(folder, 'articles', 'a1.json.4711.0123456789ab.tmp');
    await writeFile(left, 'half');
    await open(folder, { mode: 'read' });
    expect(await readdir(path.dirname(left))).toHaveLength(1);
    await open(folder);
    expect(await readdir(path.dirname(left))).toEqual([]);
  });
});

describe('committing', () => {
  test('ST-2 a change is in the live sets, the list and the numbers when the call returns', async () => {
    const store = await open(await newFolder());
    const saved = store.commit(addA1);
    expect(store.summaries().get('a1')?.headline).toBe('Headline of a1');
    expect(store.revision(A1)).toBe(1);
    await saved;
    const set = await store.load(A1);
    const next = store.commit(addC1);
    expect(set.get('claim', 'c1')).toBeDefined();
    expect(store.revision('sources')).toBe(1);
    expect(await next).toMatchObject({ label: 'Mark a claim', by: 'Ada', origin: 'user', revisions: { [A1]: 2, sources: 1 } });
  });

  test('ST-2 an article that is not in memory is loaded first', async () => {
    const folder = await newFolder();
    const first = await open(folder);
    await first.commit(addA1);
    await first.close();
    const store = await open(folder);
    const [one, two] = await Promise.all([store.commit(addC1), store.commit(aChange(adding(aClaim('a1', 'c2'))))]);
    expect([one.revisions[A1], two.revisions[A1]].sort()).toEqual([2, 3]);
    expect((await store.load(A1)).count('claim')).toBe(2);
  });

  test('ST-2 changes that cannot be are refused, and change nothing', async () => {
    const store = await open(await newFolder());
    await store.commit(addA1);
    await expect(store.commit(aChange(adding(aClaim('a9', 'c1'))))).rejects.toMatchObject({ failure: { code: 'not-found' } });
    await expect(store.commit(addA1)).rejects.toMatchObject({ failure: { code: 'conflict' } });
    await expect(store.commit(aChange(removing(aClaim('a1', 'c7'))))).rejects.toMatchObject({ failure: { code: 'conflict' } });
    await expect(store.commit(aChange(emptyDiff))).rejects.toMatchObject({ failure: { code: 'bad-request' } });
    await expect(store.load(articleScope('a9'))).rejects.toMatchObject({ failure: { code: 'not-found' } });
    await expect(store.commit(aChange(adding(anArticle('../../evil'))))).rejects.toThrow();
    expect(store.revision(A1)).toBe(1);
    expect([...store.summaries().keys()]).toEqual(['a1']);
  });

  test('ST-3 a hundred changes at once share a few writes, and keep their order', async () => {
    let writes = 0;
    const disk = watchedDisk(nodeDisk, ({ does, path: where }) => void (does === 'write' && where.endsWith('.journal') && writes++));
    const store = await open(await newFolder(), { disk });
    await store.commit(addA1);
    writes = 0;
    const made = await Promise.all(Array.from({ length: 100 }, (_, index) => store.commit(aChange(adding(aClaim('a1', `c${index}`))))));
    expect(writes).toBeLessThanOrEqual(2);
    expect(made.map(({ revisions }) => revisions[A1])).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
  });

  test('ST-2 others hear of a change when it is durable, in order; listeners cannot do harm', async () => {
    const store = await open(await newFolder());
    const warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const heard: StoreEvent[] = [];
    store.on(() => {
      throw new Error('a faulty listener');
    });
    const off = store.on((event) => heard.push(event));
    const saved = store.commit(addA1);
    expect(heard).toEqual([]);
    const transaction = await saved;
    expect(heard).toEqual([{ is: 'committed', transaction }]);
    off();
    await store.commit(addC1);
    expect(heard).toHaveLength(1);
    expect(warning).toHaveBeenCalled();
    warning.mockRestore();
  });

  test('ST-2 "saved" is said only when everything is durable', async () => {
    const states: SaveState[] = [];
    const store = await open(await newFolder(), { onState: (state) => states.push(state) });
    const both = Promise.all([store.commit(addA1), store.commit(addC1)]);
    expect(states).toEqual([{ is: 'saving', waiting: 1 }, { is: 'saving', waiting: 2 }]);
    await both;
    expect(states.at(-1)).toEqual({ is: 'saved' });
  });

  test('ST-34 everyone is given the same set', async () => {
    const folder = await newFolder();
    const first = await open(folder);
    await first.commit(addA1);
    await first.close();
    const store = await open(folder);
    const [one, two] = await Promise.all([store.load(A1), store.load(A1)]);
    expect(one).toBe(two);
    for (let number = 0; number < 20; number++) await store.commit(aChange(adding(...articleRecords(`b${number}`))));
    await store.checkpoint();
    expect(await store.load(A1)).toBe(one);
    await store.commit(addC1);
    expect(one.get('claim', 'c1')).toBeDefined();
  });
});

describe('ST-4 when the disk refuses', () => {
  test.each([
    ['ENOSPC', 'the disk is full'], ['EROFS', 'may only be read'], ['EACCES', 'may only be read'], ['EIO', 'error of its own'],
    ['ENOENT', 'the folder is gone'], ['EWEIRD', 'EWEIRD'],
  ])('%s: the change is taken back, in plain words, and the store works on', async (code, words) => {
    let broken = false;
    const states: SaveState[] = [];
    const events: StoreEvent[] = [];
    const folder = await newFolder();
    const disk = watchedDisk(nodeDisk, ({ does, path: where }) => (broken && where.includes('journal') && does !== 'truncate' ? systemError(code) : undefined));
    const store = await open(folder, { disk, onState: (state) => states.push(state) });
    store.on((event) => events.push(event));
    await store.commit(addA1);
    const set = await store.load(A1);
    const before = [store.summaries().get('a1'), store.revision('sources'), recordsOf(set)];

    broken = true;
    const article = set.get('article', 'a1')!;
    const renamed = { ...article, headline: 'Another' };
    const failed = [store.commit(addC1), store.commit(aChange(updating(article, renamed))), store.commit(aChange(removing(renamed)))];
    expect(store.revision(A1)).toBe(4);
    const outcomes = await Promise.allSettled(failed);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { failure: { code: 'disk', details: { system: code } } } });
    }
    expect((outcomes[0] as { reason: Error }).reason.message).toContain(words);
    expect((outcomes[0] as { reason: Error }).reason.message).toContain('taken back');
    expect([store.summaries().get('a1'), store.revision('sources'), recordsOf(set)]).toEqual(before);
    expect(states.at(-1)).toMatchObject({ is: 'failed', failure: { code: 'disk' } });
    expect(events.at(-1)).toMatchObject({ is: 'taken-back', transactions: [{ revisions: { [A1]: 4 } }, { revisions: { [A1]: 3 } }, { revisions: { [A1]: 2 } }] });

    broken = false;
    expect((await store.commit(addC1)).revisions).toEqual({ [A1]: 2, sources: 1 });
    expect(states.at(-1)).toEqual({ is: 'saved' });
    const survivor = await open(await asIfKilled(folder));
    expect((await survivor.history(A1)).map(({ label }) => label)).toEqual(['Mark a claim', 'Add an article']);
  });

  test('a new article that could not be saved is not there, and nothing can be added to it', async () => {
    let full = false;
    const disk = watchedDisk(nodeDisk, ({ does }) => (full && does === 'write' ? noSpace() : undefined));
    const store = await open(await newFolder(), { disk });
    full = true;
    await expect(store.commit(addA1)).rejects.toThrow('the disk is full');
    full = false;
    expect(store.summaries().size).toBe(0);
    await expect(store.commit(addC1)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    await expect(store.load(A1)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    await store.commit(addA1);
    expect(store.revision(A1)).toBe(1);
  });
});

describe('checkpoints', () => {
  test('ST-42 fold the journal into snapshots and histories', async () => {
    const folder = await newFolder();
    const store = await open(folder);
    await store.commit(addA1);
    await store.commit(addC1);
    await store.checkpoint();
    const [segment] = await readdir(path.join(folder, 'journal'));
    expect(await readFile(path.join(folder, 'journal', segment!), 'utf8')).toBe('');
    expect(JSON.parse(await readFile(path.join(folder, 'articles/a1.json'), 'utf8'))).toMatchObject({ revision: 2 });
    expect((await readFile(path.join(folder, 'articles/a1.history'), 'utf8')).trimEnd().split('\n')).toHaveLength(2);
    expect((await readFile(path.join(folder, 'sources.history'), 'utf8')).trimEnd().split('\n')).toHaveLength(1);
  });

  test('ST-42 come by themselves soon after the last change, and late at most by eight times that', async () => {
    const folder = await newFolder();
    const store = await open(folder, { checkpointDelayMs: 40 });
    await store.commit(addA1);
    await vi.waitFor(async () => expect(await readdir(path.join(folder, 'articles'))).toContain('a1.json'));
    const begin = performance.now();
    let revision = 0;
    for (let number = 0; revision < 2 && performance.now() < begin + 10_000; number++) {
      await store.commit(aChange(adding(aClaim('a1', `d${number}`)))); // never idle for 40 ms
      ({ revision } = JSON.parse(await readFile(path.join(folder, 'articles/a1.json'), 'utf8')) as { revision: number });
    }
    expect(revision).toBeGreaterThanOrEqual(2);
  });

  test('ST-42 take exactly what the journal has before the page is turned, whatever is committed meanwhile', async () => {
    const folder = await newFolder();
    const store = await open(folder);
    await store.commit(addA1);
    for (let round = 0; round < 30; round++) {
      const commits: Promise<unknown>[] = [];
      const checkpoint = store.checkpoint();
      for (let number = 0; number < 10; number++) {
        commits.push(store.commit(aChange(adding(aClaim('a1', `c${round}-${number}`)))));
        for (let turns = 0; turns < round; turns++) await Promise.resolve();
      }
      await Promise.all([...commits, checkpoint]);
      const survivor = await open(await asIfKilled(folder));
      expect((await survivor.load(A1)).count('claim')).toBe((round + 1) * 10);
      expect(survivor.notices.filter(({ level }) => level !== 'info')).toEqual([]);
      await survivor.close();
    }
  });

  test('ST-27 that fail neither lose nor block anything, are told, and are made up for', async () => {
    let full = false;
    const states: SaveState[] = [];
    const folder = await newFolder();
    const disk = watchedDisk(nodeDisk, ({ does, path: where }) => (full && does === 'write' && !where.includes('journal') ? noSpace() : undefined));
    const store = await open(folder, { disk, onState: (state) => states.push(state) });
    await store.commit(addA1);
    full = true;
    await expect(store.checkpoint()).rejects.toMatchObject({ failure: { code: 'disk' } });
    expect(states.at(-1)).toMatchObject({ is: 'saved', behind: { code: 'disk' } });
    await store.commit(addC1);
    await expect(store.checkpoint()).rejects.toThrow('the disk is full');
    expect((await (await open(await asIfKilled(folder))).load(A1)).get('claim', 'c1')).toBeDefined();
    expect((await store.history(A1)).map(({ revisions }) => revisions[A1])).toEqual([2, 1]);
    full = false;
    await store.checkpoint();
    expect(states.at(-1)).toEqual({ is: 'saved' });
    expect((await store.history(A1)).map(({ revisions }) => revisions[A1])).toEqual([2, 1]);
    expect(await readdir(path.join(folder, 'journal'))).toHaveLength(1);
  });

  test('ST-27 may fail at any step: nothing is lost, and the next one puts everything right', async () => {
    let left = Infinity;
    const disk = watchedDisk(nodeDisk, ({ does }) => (left-- <= 0 && does !== 'close' ? systemError('EIO') : undefined));
    const folder = await newFolder();
    const store = await open(folder, { disk });
    await store.commit(addA1);
    let failures = 0;
    for (let step = 0; step < 60; step++) {
      await store.commit(aChange(adding(aClaim('a1', `c${step}`))));
      left = step;
      await store.checkpoint().catch(() => failures++);
      left = Infinity;
      const survivor = await open(await asIfKilled(folder));
      expect((await survivor.load(A1)).count('claim'), `step ${step}`).toBe(step + 1);
      expect(survivor.notices.filter(({ level }) => level !== 'info'), `step ${step}`).toEqual([]);
      await survivor.close();
    }
    expect(failures).toBeGreaterThan(30);
    await store.checkpoint();
    expect((await store.history(A1)).map(({ revisions }) => revisions[A1])).toEqual(Array.from({ length: 61 }, (_, index) => 61 - index));
  });

  test('ST-28 keep the file they replace, when it is time to', async () => {
    const folder = await newFolder();
    const first = await open(folder);
    await first.commit(addA1);
    await first.close();
    const store = await open(folder);
    await store.commit(addC1);
    await store.checkpoint();
    expect(await readdir(path.join(folder, 'backups/articles/a1'))).toHaveLength(1);
    expect(await readdir(path.join(folder, 'backups/library'))).toHaveLength(1);
  });
});

describe('history', () => {
  test('ST-32 newest first, over journal and histories, in pages, without doubles', async () => {
    const folder = await newFolder();
    const store = await open(folder);
    await store.commit(addA1);
    for (let number = 2; number <= 30; number++) {
      void store.commit(aChange(adding(aClaim('a1', `c${number}`))));
      if (number % 7 === 0) await store.checkpoint();
    }
    const revisions = async (options?: { before?: number; limit?: number }): Promise<(number | undefined)[]> =>
      (await store.history(A1, options)).map((transaction) => transaction.revisions[A1]);
    const all = Array.from({ length: 30 }, (_, index) => 30 - index);
    expect(await revisions()).toEqual(all); // those that were still waiting included
    expect(await revisions({ limit: 4 })).toEqual([30, 29, 28, 27]);
    expect(await revisions({ before: 12, limit: 3 })).toEqual([11, 10, 9]);
    expect(await revisions({ before: 29, limit: 3 })).toEqual([28, 27, 26]);
    expect(await revisions({ before: 3 })).toEqual([2, 1]);
    expect(await revisions({ before: 1 })).toEqual([]);
    expect(await revisions({ limit: 0 })).toEqual([]);
    expect(await store.history('sources')).toEqual([]);
  });
});

describe('two processes', () => {
  test('ST-16 the second is told who writes, and may read what there is', async () => {
    const folder = await newFolder();
    const writer = await open(folder, { owner: { desk: 'desktop' } });
    await writer.commit(addA1);
    await writer.checkpoint();
    await writer.commit(addC1);
    await expect(open(folder)).rejects.toThrow('the desktop desk');
    const before = await bytesUnder(folder);
    const reader = await open(folder, { mode: 'read' });
    expect(reader.readOnly).toBe(true);
    expect(reader.notices).toEqual([]);
    expect((await reader.load(A1)).get('claim', 'c1')).toBeDefined();
    expect(await reader.history(A1)).toHaveLength(2);
    await expect(reader.commit(addC1)).rejects.toMatchObject({ failure: { code: 'read-only' } });
    await reader.checkpoint();
    await reader.close();
    expect(await bytesUnder(folder)).toEqual(before);
  });

  test('ST-15 reading beside a writer gives a state that was', async () => {
    const folder = await newFolder();
    const writer = await open(folder, { checkpointDelayMs: 1 });
    await writer.commit(addA1);
    let writing = true;
    const work = (async () => {
      for (let number = 0; writing; number++) await writer.commit(aChange(adding(aClaim('a1', `c${number}`))));
    })();
    let last = 0;
    for (let round = 0; round < 25; round++) {
      const reader = await open(folder, { mode: 'read' });
      const claims = [...(await reader.load(A1)).all('claim')].map(({ id }) => id);
      expect(claims).toEqual(claims.map((_, index) => `c${index}`));
      expect(claims.length).toBeGreaterThanOrEqual(last);
      expect(reader.notices).toEqual([]);
      last = claims.length;
      await reader.close();
    }
    writing = false;
    await work;
    expect(last).toBeGreaterThan(0);
  });

  test('ST-18 a process that has lost its lock stops writing, and says so', async () => {
    const folder = await newFolder();
    const states: SaveState[] = [];
    const store = await open(folder, { onState: (state) => states.push(state) });
    await store.commit(addA1);
    await unlink(path.join(folder, 'lock'));
    const other = await open(folder);
    await expect(store.checkpoint()).rejects.toMatchObject({ failure: { code: 'locked' } });
    expect(states.at(-1)).toMatchObject({ is: 'failed', failure: { code: 'locked' } });
    await expect(store.commit(addC1)).rejects.toMatchObject({ failure: { code: 'locked' } });
    await store.close();
    await other.commit(addC1);
    await other.close();
    expect((await open(folder)).summaries().get('a1')).toMatchObject({ claims: 1 });
  });
});

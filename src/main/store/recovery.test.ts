import { appendFile, copyFile, readdir, readFile, rename, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import { encodeLine } from './line';
import { Pace } from './json-pieces';
import type { LibraryStore, StoreNotice } from './store-types';
import { asIfKilled, bytesUnder, emptyFolder, open } from './testing/library';
import { aChange, aClaim, adding, articleRecords, aSource, updating } from './testing/samples';
import { contentsOf } from './testing/workload';

const A1 = articleScope('a1');

interface Library {
  folder: string;
  file: (name: string) => string;
  /** All records and numbers, as they were when it was closed. */
  contents: Awaited<ReturnType<typeof contentsOf>>;
}

/**
 * A closed library of two articles, worked on in several sittings, so that it has backups (of revision 4 of the first
 * article, which is at 8) and histories.
 */
async function aLibrary(): Promise<Library> {
  const folder = path.join(await emptyFolder(), 'library');
  let hour = 0;
  let contents: Library['contents'] | undefined;
  for (let sitting = 0; sitting < 3; sitting++) {
    const store = await open(folder, { clock: () => new Date(Date.UTC(2026, 0, 31, hour)) });
    if (sitting === 0) await store.commit(aChange(adding(...articleRecords('a1'), ...articleRecords('a2'))));
    for (let number = 0; number < (sitting === 0 ? 3 : 2); number++) {
      const id = `${sitting}-${number}`;
      await store.commit(aChange(adding(aClaim('a1', `c${id}`, { sourceIds: [`s${id}`] }), aSource(`s${id}`)), `Mark claim ${id}`));
    }
    contents = await contentsOf(store);
    await store.close();
    hour += 2;
  }
  return { folder, file: (name) => path.join(folder, name), contents: contents! };
}

const damages: [string, (file: string) => Promise<void>][] = [
  ['is empty', (file) => writeFile(file, '')],
  ['is full of NUL bytes', async (file) => writeFile(file, Buffer.alloc((await readFile(file)).length))],
  ['is cut short', async (file) => truncate(file, Math.floor((await readFile(file)).length / 2))],
  ['has a wrong checksum', async (file) => writeFile(file, (await readFile(file, 'utf8')).replace('"a city', '"A city').replace('Headline', 'headline').replace('Sourced', 'sourced'))],
  ['is something else', (file) => writeFile(file, '<html>Sign in to the hotel’s network</html>')],
  ['is missing', (file) => unlink(file)],
];

async function loadAll(store: LibraryStore): Promise<StoreNotice[]> {
  for (const articleId of store.summaries().keys()) await store.load(articleScope(articleId));
  return store.notices.filter(({ level }) => level !== 'info');
}

describe.each(['articles/a1.json', 'sources.json', 'library.json'])('ST-9 %s', (name) => {
  test.each(damages)('that %s is set aside and made anew: nothing is lost, and it is told', async (_, damage) => {
    const { folder, file, contents } = await aLibrary();
    await damage(file(name));
    const bad = await readFile(file(name)).catch(() => undefined);
    const store = await open(folder);
    const notices = await loadAll(store);
    expect(notices).toMatchObject([{ code: 'restored', level: 'warning', file: name, lost: 0 }]);
    expect(notices[0]!.message).toMatch(/could not be read: .*Nothing is lost\./s);
    expect(await contentsOf(store)).toEqual(contents);

    const { quarantined } = notices[0]!;
    if (bad) {
      expect(await readFile(file(quarantined!))).toEqual(bad);
      expect(await readFile(file(`${quarantined!}.why.txt`), 'utf8')).toContain(name);
    } else expect(quarantined).toBeUndefined();
    await store.close();

    const again = await open(folder);
    expect(await loadAll(again)).toEqual([]);
    expect(await contentsOf(again)).toEqual(contents);
  });
});

describe('ST-10 without a backup', () => {
  test.each(['articles/a1.json', 'sources.json', 'library.json'])('%s comes from its history alone', async (name) => {
    const { folder, file, contents } = await aLibrary();
    await rm(file('backups'), { recursive: true });
    await writeFile(file(name), '');
    const store = await open(folder);
    expect(await loadAll(store)).toMatchObject([{ code: 'restored', lost: 0 }]);
    expect(await contentsOf(store)).toEqual(contents);
  });

  test('the library is known by its id, which the sources have as well', async () => {
    const { folder, file } = await aLibrary();
    const before = await open(folder);
    await before.close();
    await rm(file('backups'), { recursive: true });
    await writeFile(file('library.json'), '');
    expect((await open(folder)).libraryId).toBe(before.libraryId);
  });

  test('a damaged backup is passed over for an older one', async () => {
    const { folder, file, contents } = await aLibrary();
    const generations = (await readdir(file('backups/articles/a1'))).sort();
    expect(generations.length).toBeGreaterThan(1);
    await writeFile(file(`backups/articles/a1/${generations.at(-1)!}`), '');
    await writeFile(file('articles/a1.json'), '');
    const store = await open(folder);
    expect(await loadAll(store)).toMatchObject([{ code: 'restored', lost: 0 }]);
    expect(await contentsOf(store)).toEqual(contents);
  });

  test('what is in the journal alone is there as well', async () => {
    const { folder } = await aLibrary();
    const store = await open(folder);
    await store.commit(aChange(adding(aClaim('a1', 'hot'))));
    const contents = await contentsOf(store);
    const killed = await asIfKilled(folder);
    await writeFile(path.join(killed, 'articles/a1.json'), '');
    const survivor = await open(killed);
    expect(await loadAll(survivor)).toMatchObject([{ code: 'restored', lost: 0 }]);
    expect(await contentsOf(survivor)).toEqual(contents);
  });
});

describe('ST-11 what nothing can restore', () => {
  test('an article: it leaves the list, the others are untouched, what is left of it is kept', async () => {
    const { folder, file } = await aLibrary();
    await writeFile(file('articles/a1.json'), 'rubbish');
    await rm(file('articles/a1.history'));
    await rm(file('backups'), { recursive: true });
    const store = await open(folder);
    await expect(store.load(A1)).rejects.toMatchObject({ failure: { code: 'damaged' } });
    expect([...store.summaries().keys()]).toEqual(['a2']);
    const [notice] = store.notices;
    expect(notice).toMatchObject({ code: 'lost', level: 'loss', file: 'articles/a1.json' });
    expect(await readFile(file(notice!.quarantined!), 'utf8')).toBe('rubbish');
    await expect(store.load(A1)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    expect((await store.load(articleScope('a2'))).count('draft')).toBe(1);
    await store.close();
    expect([...(await open(folder)).summaries().keys()]).toEqual(['a2']);
  });

  test('changes after the last backup, when the history is gone too: they are counted', async () => {
    const { folder, file } = await aLibrary();
    await writeFile(file('articles/a1.json'), '');
    await rm(file('articles/a1.history'));
    const store = await open(folder);
    const [notice] = await loadAll(store);
    // The backup made at the beginning of the last sitting has revision 6; 7 and 8 were made in it.
    expect(notice).toMatchObject({ code: 'restored', level: 'loss', lost: 2 });
    expect(notice!.message).toContain('2 changes could not be found again');
    expect((await store.load(A1)).count('claim')).toBe(5);
    expect((await store.commit(aChange(adding(aClaim('a1', 'new'))))).revisions[A1]).toBe(9);
  });
});

test('ST-45 a snapshot older than its history is brought up to date', async () => {
  const { folder, file, contents } = await aLibrary();
  const [oldest] = (await readdir(file('backups/articles/a1'))).sort();
  await copyFile(file(`backups/articles/a1/${oldest!}`), file('articles/a1.json'));
  const store = await open(folder);
  expect(await loadAll(store)).toMatchObject([{ code: 'caught-up', level: 'warning', lost: 0 }]);
  expect(await contentsOf(store)).toEqual(contents);
});

describe('ST-33 the list of articles', () => {
  test('takes in an article that was put into the folder', async () => {
    const { folder, file } = await aLibrary();
    const other = await aLibrary();
    const store = await open(other.folder);
    await store.commit(aChange(adding(...articleRecords('a3'))));
    await store.close();
    await copyFile(other.file('articles/a3.json'), file('articles/a3.json'));
    await copyFile(other.file('articles/a3.history'), file('articles/a3.history'));
    const mine = await open(folder);
    expect(mine.notices).toMatchObject([{ code: 'index-rebuilt', level: 'info' }]);
    expect(mine.summaries().get('a3')).toMatchObject({ headline: 'Headline of a3' });
    expect((await mine.load(articleScope('a3'))).count('draft')).toBe(1);
  });

  test('is made anew when it is asked for', async () => {
    const { folder } = await aLibrary();
    const before = await open(folder);
    const summaries = new Map(before.summaries());
    await before.close();
    expect((await open(folder, { rebuildIndex: true })).summaries()).toEqual(summaries);
  });
});

describe('the journal', () => {
  /** A library whose last changes stand in the journal alone, as after a kill. */
  async function killed(changes = 5): Promise<{ folder: string; segment: string; contents: Library['contents'] }> {
    const { folder } = await aLibrary();
    const store = await open(folder);
    for (let number = 0; number < changes; number++) await store.commit(aChange(adding(aClaim('a1', `hot${number}`), aSource(`hs${number}`)), `Hot ${number}`));
    const contents = await contentsOf(store);
    const copy = await asIfKilled(folder);
    const [name] = await readdir(path.join(copy, 'journal'));
    return { folder: copy, segment: path.join(copy, 'journal', name!), contents };
  }

  async function linesOf(file: string): Promise<string[]> {
    return (await readFile(file, 'utf8')).split('\n');
  }

  test('ST-5 is replayed, and that is told', async () => {
    const { folder, contents } = await killed();
    const store = await open(folder);
    expect(store.notices).toMatchObject([{ code: 'replayed', level: 'info', replayed: 5 }]);
    expect(await contentsOf(store)).toEqual(contents);
    expect(await loadAll(store)).toEqual([]);
  });

  test('ST-12 a torn last line is cut off, with a note; it was never acknowledged', async () => {
    const { folder, segment, contents } = await killed();
    await appendFile(segment, (await linesOf(segment)).at(-2)!.slice(0, 100));
    const store = await open(folder);
    expect(store.notices).toMatchObject([{ code: 'tail-cut', level: 'info', lost: 0 }, { code: 'replayed' }]);
    expect((await readFile(segment, 'utf8')).endsWith('}\n')).toBe(true);
    expect(await contentsOf(store)).toEqual(contents);
  });

  test('ST-13 a damaged line: what follows is kept as far as it fits, the loss is counted, the segment kept aside', async () => {
    const { folder, segment, contents } = await killed();
    const lines = await linesOf(segment);
    lines[2] = lines[2]!.replace('Hot 1', 'Hot ?'); // the second change: claim hot1 and source hs1
    await writeFile(segment, lines.join('\n'));
    const store = await open(folder);
    const [notice] = store.notices.filter(({ level }) => level === 'loss');
    expect(notice).toMatchObject({ code: 'journal-damaged', lost: 1 });
    expect(await readFile(path.join(folder, notice!.quarantined!), 'utf8')).toBe(lines.join('\n'));
    const after = await contentsOf(store);
    for (const id of ['hot1', 'hs1']) contents.records.delete(id);
    expect(after).toEqual(contents);
    expect((await store.history(A1)).map(({ label }) => label).slice(0, 5)).toEqual([
      'Hot 4', 'Hot 3', 'Hot 2', 'Lost: a change that the damaged journal no longer holds', 'Hot 0',
    ]);
    await store.close();
    const again = await open(folder);
    expect(again.notices).toEqual([]);
    expect(await contentsOf(again)).toEqual(after);
  });

  test('ST-13 what builds on the lost change is left out, and nothing else', async () => {
    const { folder } = await aLibrary();
    const store = await open(folder);
    const claim = aClaim('a1', 'hot');
    await store.commit(aChange(adding(claim), 'Mark'));
    await store.commit(aChange(updating(claim, { ...claim, note: 'Ring her.' }), 'Note'));
    await store.commit(aChange(adding(aClaim('a1', 'other')), 'Mark another'));
    await store.commit(aChange(adding(aClaim('a2', 'elsewhere')), 'Mark elsewhere'));
    const copy = await asIfKilled(folder);
    const [name] = await readdir(path.join(copy, 'journal'));
    const segment = path.join(copy, 'journal', name!);
    const lines = await linesOf(segment);
    lines[1] = '\0'.repeat(lines[1]!.length);
    await writeFile(segment, lines.join('\n'));
    const survivor = await open(copy);
    expect(survivor.notices.find(({ code }) => code === 'journal-damaged')).toMatchObject({ level: 'loss', lost: 2 });
    const set = await survivor.load(A1);
    expect([set.get('claim', 'hot'), set.get('claim', 'other')?.id]).toEqual([undefined, 'other']);
    expect((await survivor.load(articleScope('a2'))).get('claim', 'elsewhere')).toBeDefined();
    expect((await survivor.history(A1)).map(({ label }) => label).slice(0, 3)).toEqual(['Mark another', 'Lost: Note', 'Lost: a change that the damaged journal no longer holds']);
    expect(survivor.summaries().get('a1')).toMatchObject({ claims: 8 });
  });

  test('ST-13 a damaged last line counts as a change that may be lost', async () => {
    const { folder, segment } = await killed();
    const lines = await linesOf(segment);
    lines[5] = lines[5]!.replace('Hot 4', 'Hot ?');
    await writeFile(segment, lines.join('\n'));
    const store = await open(folder);
    expect(store.notices.find(({ code }) => code === 'journal-damaged')).toMatchObject({ level: 'loss', lost: 1 });
    expect((await store.load(A1)).get('claim', 'hot3')).toBeDefined();
  });

  test('ST-8 cut at any byte it opens with the changes before that byte', async () => {
    const { folder, segment, contents } = await killed(3);
    const bytes = await readFile(segment);
    for (let size = 0; size <= bytes.length; size += 61) {
      const copy = await asIfKilled(folder);
      const mine = path.join(copy, 'journal', path.basename(segment));
      await truncate(mine, size);
      const whole = Math.max(0, bytes.subarray(0, size).toString('latin1').split('\n').length - 2);
      const store = await open(copy);
      const claims = [...(await store.load(A1)).all('claim')].map(({ id }) => id).filter((id) => id.startsWith('hot'));
      expect(claims, `cut at ${size}`).toEqual(['hot0', 'hot1', 'hot2'].slice(0, whole));
      expect(store.revision(A1)).toBe(contents.revisions.get(A1)! - 3 + whole);
      expect(store.notices.filter(({ level }) => level !== 'info')).toEqual([]);
      await store.close();
    }
  });
});

describe('ST-14 a newer version', () => {
  async function newer(file: string): Promise<void> {
    const text = (await readFile(file, 'utf8')).replace('"schemaVersion":1', '"schemaVersion":9').replace(/,\n"sha256":.*\n$/, '');
    const { createHash } = await import('node:crypto');
    await writeFile(file, `${text},\n"sha256":"${createHash('sha256').update(text).digest('hex')}"}\n`);
  }

  test.each(['library.json', 'sources.json'])('of %s: the library can be read, not changed; not a byte is touched', async (name) => {
    const { folder, file, contents } = await aLibrary();
    await newer(file(name));
    const before = await bytesUnder(folder);
    const store = await open(folder);
    expect(store.readOnly).toBe(true);
    expect(store.notices).toMatchObject([{ code: 'newer-version', level: 'warning' }]);
    expect(await contentsOf(store)).toEqual(contents);
    await expect(store.commit(aChange(adding(aSource('new'))))).rejects.toMatchObject({ failure: { code: 'read-only' } });
    await store.close();
    expect(await bytesUnder(folder)).toEqual(before);
  });

  test('of the journal: likewise', async () => {
    const { folder, file } = await aLibrary();
    const header = { format: 'claimdesk-journal', schemaVersion: 9, libraryId: 'lib_1', segment: 99 };
    await writeFile(file('journal/000099.journal'), Buffer.concat(await encodeLine(header, new Pace())));
    const before = await bytesUnder(folder);
    const store = await open(folder);
    expect(store.readOnly).toBe(true);
    await store.close();
    expect(await bytesUnder(folder)).toEqual(before);
  });

  test('that cannot be read at all is refused, and left as it is', async () => {
    const { folder, file } = await aLibrary();
    await writeFile(file('library.json'), '{"format":"claimdesk-library","schemaVersion":9,"packed":"…"}');
    const before = await bytesUnder(folder);
    await expect(open(folder)).rejects.toMatchObject({ failure: { code: 'newer-version' } });
    expect(await bytesUnder(folder)).toEqual(before);
  });

  test('of one article: it can be read, not changed, and the others can', async () => {
    const { folder, file } = await aLibrary();
    await newer(file('articles/a1.json'));
    const before = await readFile(file('articles/a1.json'));
    const store = await open(folder);
    expect((await store.load(A1)).count('claim')).toBe(7);
    await expect(store.commit(aChange(adding(aClaim('a1', 'new'))))).rejects.toMatchObject({ failure: { code: 'newer-version' } });
    await store.commit(aChange(adding(aClaim('a2', 'new'))));
    await store.close();
    expect(await readFile(file('articles/a1.json'))).toEqual(before);
  });
});

test('ST-15 a damaged library can be read without being changed', async () => {
  const { folder, file, contents } = await aLibrary();
  await writeFile(file('articles/a1.json'), '');
  await writeFile(file('sources.json'), '');
  await rename(file('library.json'), path.join(await emptyFolder(), 'away'));
  const before = await bytesUnder(folder);
  const store = await open(folder, { mode: 'read' });
  expect(await contentsOf(store)).toEqual(contents);
  expect(store.notices.filter(({ code }) => code === 'restored')).toHaveLength(3);
  await store.close();
  expect(await bytesUnder(folder)).toEqual(before);
});

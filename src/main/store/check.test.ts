import { appendFile, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import type { AnyRecord } from '@shared/model/records';
import { checkLibrary } from './check';
import { asIfKilled, bytesUnder, emptyFolder, open } from './testing/library';
import { aBlock, aChange, aClaim, adding, anArticle, articleRecords, aSource, updating } from './testing/samples';

interface Library {
  folder: string;
  file: (name: string) => string;
}

async function aLibrary(...more: AnyRecord[]): Promise<Library> {
  const folder = path.join(await emptyFolder(), 'library');
  const store = await open(folder);
  await store.commit(aChange(adding(...articleRecords('a1'), aClaim('a1', 'c1', { sourceIds: ['s1'] }), aSource('s1'), ...more)));
  await store.commit(aChange(updating(aClaim('a1', 'c1', { sourceIds: ['s1'] }), aClaim('a1', 'c1', { sourceIds: ['s1'], note: 'Ring her.' }))));
  await store.close();
  return { folder, file: (name) => path.join(folder, name) };
}

async function codes(folder: string): Promise<string[]> {
  return (await checkLibrary(folder)).problems.map(({ file, code }) => `${file}: ${code}`).sort();
}

/** Changes the text of a snapshot and makes its checksum right again. */
async function forge(file: string, change: (text: string) => string): Promise<void> {
  const text = change((await readFile(file, 'utf8')).replace(/,\n"sha256":.*\n$/, ''));
  await writeFile(file, `${text},\n"sha256":"${createHash('sha256').update(text).digest('hex')}"}\n`);
}

async function editLine(file: string, line: number, change: (text: string) => string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  lines[line] = change(lines[line]!);
  await writeFile(file, lines.join('\n'));
}

test('ST-36 a good library has no problems, and checking changes nothing', async () => {
  const { folder } = await aLibrary();
  const before = await bytesUnder(folder);
  expect(await checkLibrary(folder)).toEqual({ ok: true, problems: [], repaired: [] });
  expect(await checkLibrary(folder, { repair: true })).toEqual({ ok: true, problems: [], repaired: [] });
  expect(await bytesUnder(folder)).toEqual(before);
});

test('ST-36 one that was killed has none either: what is in the journal is as good as in the snapshots', async () => {
  const { folder } = await aLibrary();
  const store = await open(folder);
  await store.commit(aChange(adding(...articleRecords('a2'), aClaim('a2', 'c2'))));
  expect(await codes(await asIfKilled(folder))).toEqual([]);
});

test('ST-36 it can be checked while somebody works on it', async () => {
  const { folder } = await aLibrary();
  const store = await open(folder, { checkpointDelayMs: 1 });
  let working = true;
  const work = (async () => {
    for (let number = 0; working; number++) await store.commit(aChange(adding(aClaim('a1', `n${number}`))));
  })();
  for (let round = 0; round < 15; round++) expect(await codes(folder)).toEqual([]);
  working = false;
  await work;
});

test('ST-36 what is no library cannot be checked', async () => {
  await expect(checkLibrary(await emptyFolder())).rejects.toMatchObject({ failure: { code: 'not-found' } });
  await expect(checkLibrary('/no/such/folder')).rejects.toMatchObject({ failure: { code: 'not-found' } });
});

describe('ST-36 every damage is found, named by its file, and repaired where it can be', () => {
  const finds: [string, (library: Library) => Promise<unknown>, string[], 'repaired' | 'stays'][] = [
    ['an empty snapshot', ({ file }) => writeFile(file('articles/a1.json'), ''), ['articles/a1.json: snapshot-empty'], 'repaired'],
    ['a missing snapshot', ({ file }) => unlink(file('articles/a1.json')), ['articles/a1.json: snapshot-missing'], 'repaired'],
    ['a damaged library file', ({ file }) => writeFile(file('library.json'), Buffer.alloc(99)), ['library.json: snapshot-nul-bytes'], 'repaired'],
    ['a wrong checksum', ({ file }) => editLine(file('sources.json'), 3, (line) => line.replace('city', 'town')), ['sources.json: snapshot-bad-checksum'], 'repaired'],
    ['a record that breaks the model', ({ file }) => forge(file('articles/a1.json'), (text) => text.replace('"importance":"supporting"', '"importance":"huge"')),
      ['articles/a1.json: snapshot-bad-shape'], 'repaired'],
    ['a half-written file', ({ file }) => writeFile(file('articles/a1.json.1.0123456789ab.tmp'), 'x'), ['articles/a1.json.1.0123456789ab.tmp: left-over'], 'repaired'],
    ['a list that is wrong', ({ file }) => forge(file('library.json'), (text) => text.replace('"claims":1', '"claims":2')), ['library.json: index-disagrees'], 'repaired'],
    ['a snapshot that was changed, checksum and all', ({ file }) => forge(file('articles/a1.json'), (text) => text.replace('Ring her.', 'Ring him.')),
      ['articles/a1.history: history-disagrees'], 'stays'],
    ['a damaged line of a history', ({ file }) => editLine(file('articles/a1.history'), 0, (line) => line.replace('Ada', 'Eve')),
      ['articles/a1.history: bad-line', 'articles/a1.history: revision-gap'], 'stays'],
    ['a history that is gone', ({ file }) => rm(file('sources.history')), ['sources.history: revision-gap'], 'stays'],
    ['a damaged backup', async ({ folder, file }) => {
      const store = await open(folder);
      await store.commit(aChange(adding(aClaim('a1', 'c9'))));
      await store.close();
      const [name] = await readdir(file('backups/articles/a1'));
      await rm(file(`backups/articles/a1/${name!}`));
      await writeFile(file('backups/articles/a1/20260131T120000000Z.json'), '');
    }, ['backups/articles/a1/20260131T120000000Z.json: backup-damaged'], 'stays'],
    ['a damaged line of the journal', ({ file }) => writeFile(file('journal/000007.journal'), 'rubbish\n'), ['journal/000007.journal: bad-line'], 'repaired'],
  ];
  test.each(finds)('%s', async (_, damage, expected, fate) => {
    const library = await aLibrary();
    await damage(library);
    const before = await bytesUnder(library.folder);
    expect(await codes(library.folder)).toEqual(expected);
    expect(await bytesUnder(library.folder)).toEqual(before);
    const report = await checkLibrary(library.folder, { repair: true });
    expect(report.repaired.map(({ file, code }) => `${file}: ${code}`).sort()).toEqual(fate === 'repaired' ? expected : []);
    expect(report.ok).toBe(fate === 'repaired');
    if (fate === 'repaired') expect(await codes(library.folder)).toEqual([]);
  });
});

test('ST-36 an unfinished line at the end of the journal is no problem: opening cuts it off', async () => {
  const { folder } = await aLibrary();
  const store = await open(folder);
  await store.commit(aChange(adding(aClaim('a1', 'c2'))));
  const copy = await asIfKilled(folder);
  const [name] = await readdir(path.join(copy, 'journal'));
  await appendFile(path.join(copy, 'journal', name!), '{"v":1,"id":"txn_');
  expect(await codes(copy)).toEqual([]);
});

describe('ST-36 records are held to the text and to each other', () => {
  const wrong: [string, AnyRecord[], string[]][] = [
    ['a range that leaves the text', [aBlock('a1'), { ...aBlock('a1'), id: 'b9', end: 9_999 }].slice(1), ['bad-range']],
    ['words that are not those of the text', [{ ...aClaim('a1', 'c9'), targets: aClaim('a1', 'c9').targets.map((target) => ({ ...target, ranges: [{ ...target.ranges[0]!, exact: 'elsewhere' }] })) }], ['bad-quote']],
    ['a source that is not there', [aClaim('a1', 'c9', { sourceIds: ['nobody'] })], ['unknown-reference']],
    ['a disputing source that is not there', [aClaim('a1', 'c9', { disputes: [{ id: 'd1', by: 'nobody', kind: 'denial', where: 'outside', handling: 'open' }] })], ['unknown-reference']],
    ['a draft that is not there', [{ ...aBlock('a1'), id: 'b9', draftId: 'none' }], ['unknown-reference']],
    ['an article without its draft', [anArticle('a2')], ['unknown-reference']],
    ['a comment on a claim that is not there', [{ type: 'comment', id: 'm1', articleId: 'a1', claimId: 'none', by: 'Ada', at: '2026-01-31T12:00:00.000Z', text: '?', resolved: false }], ['unknown-reference']],
  ];
  test.each(wrong)('%s', async (_, records, expected) => {
    const { folder } = await aLibrary(...records);
    const { problems } = await checkLibrary(folder);
    expect(problems.map(({ code }) => code)).toEqual(expected);
    expect(JSON.stringify(problems)).not.toContain('bridge'); // never words of an article
  });

  test('a text that is not the one that came in', async () => {
    const { folder } = await aLibrary();
    const store = await open(folder);
    const draft = (await store.load(articleScope('a1'))).get('draft', 'a1-draft')!;
    await store.commit(aChange(updating(draft, { ...draft, text: draft.text.replace('May', 'Mai') })));
    await store.close();
    expect((await checkLibrary(folder)).problems.map(({ code }) => code)).toEqual(['bad-hash']);
  });

  test('a transaction that breaks the model', async () => {
    const { folder } = await aLibrary();
    const store = await open(folder);
    await store.commit({ ...aChange(adding(aSource('s2'))), at: 'yesterday' });
    await store.close();
    expect((await checkLibrary(folder)).problems).toMatchObject([{ file: 'sources.history', code: 'bad-transaction' }]);
  });
});

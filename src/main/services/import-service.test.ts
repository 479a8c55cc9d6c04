import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import { bodyKinds } from '@shared/model/vocabulary';
import { guessBlocks } from '@shared/text/blocks';
import { emptyFolder, open } from '../store/testing/library';
import type { LibraryStore } from '../store/library-store';
import { ArticlesService } from './articles-service';
import { ExportService } from './export-service';
import type { FileToImport } from './import-service';
import { ImportService } from './import-service';
import { newId } from './open-library';
import type { TestDesk } from './testing/desk';
import { AT, newDesk, rangeOf, STORY } from './testing/desk';

const change = { by: 'Ada', at: AT };

function file(content: string | Uint8Array, more: Partial<FileToImport> = {}): FileToImport {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { bytes, name: 'text.txt', from: 'file', evenIfKnown: false, ...more };
}

async function library(): Promise<{ store: LibraryStore; imports: ImportService; articles: ArticlesService; exports: ExportService }> {
  const store = await open(await emptyFolder());
  const articles = new ArticlesService({ store, newId });
  return { store, articles, imports: new ImportService({ store, newId }), exports: new ExportService({ store, articles, now: () => AT, version: '1' }) };
}

describe('SV-20: taking texts in', () => {
  it('decodes, makes canonical, hashes, guesses blocks, and says what was changed', async () => {
    const { store, imports } = await library();
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(STORY.replaceAll('\n', '\r\n'))]);
    const taken = await imports.take(file(bytes, { name: 'clock.txt' }), change);
    expect(taken).toMatchObject({ outcome: 'added', headline: 'A town lost its clock', characters: STORY.length, claims: 0, charset: 'utf-8' });
    expect(taken.changes.map(({ kind }) => kind).sort()).toEqual(['byte-order-mark', 'line-ends']);
    const records = await store.load(articleScope(taken.articleId));
    const draft = records.get('draft', taken.draftId)!;
    expect(draft.text).toBe(STORY);
    expect(draft.sha256).toBe(createHash('sha256').update(STORY).digest('hex'));
    expect(draft.importedFrom).toMatchObject({ from: 'file', fileName: 'clock.txt', bytesSha256: createHash('sha256').update(bytes).digest('hex') });
    expect(records.get('article', taken.articleId)).toMatchObject({ byline: 'By Ada Moe', dateline: 'HARBOR', language: 'en' });
    expect(records.count('block')).toBe(guessBlocks(STORY).blocks.length);
    expect(store.summaries().get(taken.articleId)?.paragraphs).toBe([...records.all('block')].filter(({ kind }) => bodyKinds.has(kind)).length);
  });

  it('reads Windows-1252 and UTF-16', async () => {
    const { imports, store } = await library();
    const windows = await imports.take(file(Buffer.from([0x93, 0x48, 0x69, 0x94, 0x20, 0x97, 0x20, 0x79, 0x65, 0x73])), change);
    expect((await store.load(articleScope(windows.articleId))).get('draft', windows.draftId)?.text).toBe('“Hi” — yes');
    const utf16 = await imports.take(file(Buffer.from('\uFEFFZwölf Töne', 'utf16le')), change);
    expect(utf16).toMatchObject({ charset: 'utf-16le', headline: 'Zwölf Töne' });
  });

  it('takes pasted text as UTF-8, without a file’s name', async () => {
    const { imports, store } = await library();
    const { articleId, draftId } = await imports.take(file('Pasted “words”.', { from: 'paste', name: 'Pasted text' }), change);
    expect((await store.load(articleScope(articleId))).get('draft', draftId)?.importedFrom).toEqual({ from: 'paste', charset: 'utf-8', changes: [] });
  });

  it('makes a headline of the first words where a text has none', async () => {
    const { imports } = await library();
    const { headline } = await imports.take(file(`${'word '.repeat(400)}.`), change);
    expect(headline).toMatch(/^word word.*…$/);
    expect(headline.length).toBeLessThanOrEqual(121);
  });
});

describe('SV-21: a text that is there already', () => {
  it('is known by its bytes, by its text, and in the trash; and taken again when asked', async () => {
    const { imports, articles } = await library();
    const first = await imports.take(file(STORY), change);
    expect(await imports.take(file(STORY, { name: 'other.txt' }), change)).toMatchObject({ outcome: 'known', articleId: first.articleId });
    expect(await imports.take(file(STORY.replaceAll('\n', '\r\n')), change)).toMatchObject({ outcome: 'known', articleId: first.articleId });
    await articles.apply(first.articleId, { do: 'article.trash' }, change);
    expect(await imports.take(file(STORY), change)).toMatchObject({ outcome: 'known', articleId: first.articleId });
    const second = await imports.take(file(STORY, { evenIfKnown: true }), change);
    expect(second.outcome).toBe('added');
    expect(second.articleId).not.toBe(first.articleId);
  });

  it('comes in once when it is asked for twice at the same time', async () => {
    const { imports, store } = await library();
    const both = await Promise.all([imports.take(file(STORY), change), imports.take(file(STORY), change)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['added', 'known']);
    expect(store.summaries().size).toBe(1);
  });
});

describe('SV-22: what is no text is refused, and nothing is changed', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const bad: [string, FileToImport, string][] = [
    ['an empty file', file(''), 'empty'],
    ['nothing but white space', file(' \n\t\n'), 'empty'],
    ['a picture', file(png, { name: 'a.txt' }), 'not-text'],
    ['random bytes', file(Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256))), 'not-text'],
    ['a file full of NULs', file(Buffer.alloc(10_000)), 'not-text'],
    ['too long a text', file('a '.repeat(2_600_000)), 'too-long'],
    ['JSON that is no export', file('{"hello": "world"}', { name: 'data.json' }), 'not-text'],
    ['a .json that is cut off', file('{"format": "claimdesk-article", ', { name: 'data.json' }), 'not-text'],
    ['an export that is empty', file('{"format": "claimdesk-article", "version": 1}'), 'bad-request'],
    ['an export with a hostile key', file('{"format": "claimdesk-article", "version": 1, "__proto__": {"a": 1}}'), 'bad-request'],
    ['an export of a newer version', file('{"format": "claimdesk-article", "version": 7}'), 'newer-version'],
  ];
  it.each(bad)('%s', async (_, content, code) => {
    const { imports, store } = await library();
    await expect(imports.take(content, change)).rejects.toMatchObject({ failure: { code } });
    expect(store.summaries().size).toBe(0);
  });

  it('a text that merely begins like JSON is a text', async () => {
    const { imports } = await library();
    expect(await imports.take(file('{sic} the minister said.'), change)).toMatchObject({ outcome: 'added' });
  });

  it('one line of nearly five million characters is taken', async () => {
    const { imports } = await library();
    expect(await imports.take(file('abcd '.repeat(999_999)), change)).toMatchObject({ outcome: 'added', characters: 4_999_995 });
  });

  it('the most blocks an article may have, and no more', async () => {
    const { imports, store } = await library();
    const { articleId } = await imports.take(file('A line of words.\n\n'.repeat(60_000)), change);
    const records = await store.load(articleScope(articleId));
    expect(records.count('block')).toBeLessThanOrEqual(50_000);
  });
});

describe('SV-23: an export taken in again', () => {
  const withClaims = async (desk: TestDesk): Promise<{ articleId: string; json: Buffer }> => {
    const articleId = await desk.addText(STORY);
    const apply = (command: Parameters<ArticlesService['apply']>[1]) => desk.call('articles.apply', { articleId, baseRevision: 1, at: AT, command });
    await apply({ do: 'claim.create', claim: { ranges: [rangeOf('🕰️ four faces')], tags: ['number'], source: { label: 'the mayor', role: 'mayor' } } });
    await apply({ do: 'claim.create', claim: { ranges: [rangeOf('blamed the budget'), rangeOf('A city official')], tags: ['anonymous-official'], note: 'Who?', source: { label: 'a city official', identity: 'anonymous' } } });
    const made = await desk.call('exports.write', { articleIds: [articleId], format: 'json', includeText: true, includeHistory: true });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    return { articleId, json: await desk.download(made.fileId) };
  };
  const withoutTime = (json: Buffer): unknown => ({ ...JSON.parse(json.toString()), exportedAt: '', history: [] });

  it('in another library is the same article with the same ids', async () => {
    const { articleId, json } = await withClaims(await newDesk());
    const other = await newDesk();
    const fileId = await other.upload('export.json', json);
    const imported = await other.take(fileId);
    expect(imported).toMatchObject({ outcome: 'added', articleId });
    const made = await other.call('exports.write', { articleIds: [articleId], format: 'json', includeText: true, includeHistory: false });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    expect({ ...(withoutTime(await other.download(made.fileId)) as object), history: [] }).toEqual(withoutTime(json));
    expect(other.eventsOf('shared.changed')[0]?.diff.added).toHaveLength(2);
  });

  it('in the same library is known; taken all the same, a copy with new ids that uses the same sources', async () => {
    const desk = await newDesk();
    const { articleId, json } = await withClaims(desk);
    expect(await desk.take(await desk.upload('export.json', json))).toMatchObject({ outcome: 'known', articleId });
    const copy = await desk.take(await desk.upload('export.json', json), true);
    expect(copy.outcome).toBe('added');
    expect(copy.articleId).not.toBe(articleId);
    const { records } = await desk.call('articles.open', { articleId: copy.articleId });
    expect(records.filter(({ type }) => type === 'claim')).toHaveLength(2);
    expect(await desk.call('sources.list', {})).toHaveLength(2);
  });

  it('without its text is refused with what is missing', async () => {
    const desk = await newDesk();
    const { articleId } = await withClaims(desk);
    const made = await desk.call('exports.write', { articleIds: [articleId], format: 'json', includeText: false, includeHistory: false });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    const json = await desk.download(made.fileId);
    expect(json.toString()).not.toContain('nobody knows why');
    const other = await newDesk();
    const fileId = await other.upload('export.json', json);
    const refused = await other.tryTake(fileId);
    expect(refused).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringContaining('text is missing') } });
  });
});

describe('EX-13: the history in an export', () => {
  it('calls a source that is anonymous today by today’s label throughout', async () => {
    const { imports, articles, exports } = await library();
    const { articleId } = await imports.take(file(STORY), change);
    const apply = (command: Parameters<ArticlesService['apply']>[1]) => articles.apply(articleId, command, change);
    await apply({ do: 'source.create', source: { id: 'src_1', label: 'Ada Lovelace-Moe, the clerk of the town hall archive', name: 'Ada Lovelace-Moe' } });
    await apply({ do: 'claim.create', claim: { id: 'clm_1', ranges: [rangeOf('blamed the budget')] } });
    await apply({ do: 'claim.update', id: 'clm_1', changes: { sourceIds: ['src_1'] } });
    await apply({ do: 'source.update', id: 'src_1', changes: { label: 'a city official', name: null, identity: 'anonymous' } });
    const prepared = await exports.prepare({ articleId, format: 'json', includeText: true, includeHistory: true });
    const { bytes } = await exports.bytes(prepared);
    expect(bytes.toString()).not.toContain('Lovelace');
    const { history } = JSON.parse(bytes.toString()) as { history: { label: string }[] };
    expect(history).toHaveLength(5);
    expect(history.map(({ label }) => label)).toContain('Added a city official to the source book');
  });
});

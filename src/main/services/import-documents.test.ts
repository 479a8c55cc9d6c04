import { describe, expect, it } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import { isCanonical } from '@shared/text/canonical';
import { docxOf } from '../documents/testing/zip-of';
import { emptyFolder, open } from '../store/testing/library';
import type { FileToImport } from './import-service';
import { ImportService } from './import-service';
import { newId } from './open-library';
import { AT } from './testing/desk';

const change = { by: 'Ada', at: AT };
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const file = (content: string | Uint8Array, name: string, more: Partial<FileToImport> = {}): FileToImport => ({
  bytes: Buffer.from(content), name, from: 'file', evenIfKnown: false, ...more,
});

const COMMENTED = docxOf(
  `<w:p/><w:p>${run('  The crane 👩‍⚖️ ')}<w:commentRangeStart w:id="7"/>${run('stands idle, and')}</w:p><w:p>${run(' has for a year. ')}<w:commentRangeEnd w:id="7"/>${run('So they say.')}<w:del w:author="Lie">`
  + '<w:r><w:delText>Not</w:delText></w:r></w:del></w:p>',
  { 'word/comments.xml': '<w:comments><w:comment w:id="7" w:author="Ada Moe" w:date="2026-03-08T12:00:00Z"><w:p><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment></w:comments>' },
);

describe('DO-12: a document becomes an article like any other', () => {
  it('text, blocks, a claim for a comment on words, a comment for a tracked change', async () => {
    const store = await open(await emptyFolder());
    const imports = new ImportService({ store, newId });
    const taken = await imports.take(file(COMMENTED, 'crane.docx'), change);
    expect(taken).toMatchObject({ outcome: 'added', claims: 1, changes: [{ kind: 'mended', count: 1, detail: '1 tracked change taken as accepted; kept as comments.' }] });
    const records = await store.load(articleScope(taken.articleId));
    const { text, importedFrom } = records.get('draft', taken.draftId)!;
    expect(text).toBe('The crane 👩‍⚖️ stands idle, and\n\nhas for a year. So they say.');
    expect(isCanonical(text)).toBe(true);
    expect(importedFrom).toMatchObject({ from: 'file', fileName: 'crane.docx' });
    expect([...records.all('block')].map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n\n'));
    const [claim] = [...records.all('claim')];
    expect(claim).toMatchObject({ tags: ['needs-check'], status: 'todo', origin: { kind: 'import' }, targets: [{ ranges: [{ exact: 'stands idle, and\n\nhas for a year.' }] }] });
    expect([...records.all('comment')].map(({ by, at, text: words, claimId }) => ({ by, at, words, claimId })).sort((a, b) => a.by.localeCompare(b.by))).toEqual([
      { by: 'Ada Moe', at: '2026-03-08T12:00:00.000Z', words: 'Who says so?', claimId: claim!.id },
      { by: 'Lie', at: AT, words: '− “Not”', claimId: undefined },
    ]);
    expect((await imports.take(file(COMMENTED, 'again.docx'), change)).outcome).toBe('known');
  });

  it('named sources come into the source book once; fields, dates and language as the file says', async () => {
    const store = await open(await emptyFolder());
    const imports = new ImportService({ store, newId });
    const item = (uri: string): string => JSON.stringify({
      uri, language: 'nb-NO', firstCreated: '2026-03-09T06:00:00+01:00', by: 'Ada Moe', headlines: [{ value: `Crane ${uri}` }], infoSources: [{ name: 'Port Authority', role: 'owner' }],
      bodies: [{ contentType: 'text/html', value: `<p>The crane stands idle, says ${uri}.</p>` }],
    });
    const first = await imports.take(file(item('one'), 'a.json'), change);
    await imports.take(file(item('two'), 'b.json'), change);
    expect((await store.load(articleScope(first.articleId))).get('article', first.articleId)).toMatchObject({
      headline: 'Crane one', byline: 'Ada Moe', language: 'nb-NO', publishedAt: '2026-03-09T05:00:00.000Z',
    });
    expect([...(await store.load('sources')).all('source')].map(({ label, role }) => [label, role])).toEqual([['Port Authority', 'owner']]);
  });

  it('DO-7: what is refused changes nothing', async () => {
    const store = await open(await emptyFolder());
    const imports = new ImportService({ store, newId });
    for (const [content, name] of [['%PDF-1.7 cut', 'a.pdf'], ['<!DOCTYPE nitf [<!ENTITY a "b">]><nitf/>', 'a.xml'], ['<nitf/>', 'a.xml'], ['PK\u0003\u0004word/document', 'a.docx']] as const) {
      await expect(imports.take(file(content, name), change)).rejects.toThrow(/\. [A-Z]/);
    }
    expect(store.summaries().size).toBe(0);
  });

  it('DO-10: rich text from the clipboard is an article without a file’s name', async () => {
    const store = await open(await emptyFolder());
    const imports = new ImportService({ store, newId });
    const { articleId, draftId, headline } = await imports.take(file('<h1>Crane stands idle</h1><p>One.</p><p>Two.</p>', 'Pasted text.html', { from: 'paste' }), change);
    const draft = (await store.load(articleScope(articleId))).get('draft', draftId)!;
    expect([headline, draft.text, draft.importedFrom]).toEqual(['Crane stands idle', 'Crane stands idle\n\nOne.\n\nTwo.', { from: 'paste', changes: [] }]);
  });
});

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import type { ParamsOf } from '@shared/contract/methods';
import { exportFormatIds, holdsConfidential } from '@shared/formats/format-ids';
import { emptyFolder } from './store/testing/library';
import { AT, rangeOf, STORY, TestDesk } from './services/testing/desk';

/** Nobody else's word: wherever it turns up, it came from the confidential part. */
const MARKER = 'Zwitscherling';
const passphrase = `${MARKER} under the school roof`;

/** The marker in every shape in which a program might put it down without meaning to. */
const shapes = [
  Buffer.from(MARKER, 'utf8'),
  Buffer.from(MARKER, 'utf16le'),
  Buffer.from(MARKER.toLowerCase(), 'utf8'),
  Buffer.from(Buffer.from(MARKER).toString('hex')),
  // Base64 of the inside of the word, for each of the three ways in which it can fall.
  ...[0, 1, 2].map((at) => Buffer.from(Buffer.from(MARKER.slice(at, at + 9)).toString('base64'))),
];

async function filesWithMarker(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    if (shapes.some((shape) => bytes.includes(shape))) found.push(path.relative(folder, file));
  }
  return found;
}

/** An export as its file is called, and its text: of what is packed, unpacked. */
async function exportedAs(desk: TestDesk, wish: ParamsOf<'exports.write'>): Promise<{ name: string; text: string }> {
  const made = await desk.call('exports.write', wish);
  if (made.outcome !== 'made') throw new Error(made.outcome);
  const bytes = await desk.download(made.fileId);
  const text = bytes.subarray(0, 2).toString() === 'PK' ? textOfParts(unzipSync(bytes)) : bytes.toString('utf8');
  return { name: made.name, text };
}

/** The text of a Word document first, whatever else is in the file behind. */
function textOfParts(parts: Record<string, Uint8Array>): string {
  const { 'word/document.xml': document, ...others } = parts;
  return [document, ...Object.values(others)].map((part) => Buffer.from(part ?? []).toString('utf8')).join('\n');
}

describe('CF: nothing confidential gets out', () => {
  test('CF-20: no file, answer, event, export or line of the log ever has it, through a day of work', async () => {
    const log: unknown[] = [];
    for (const way of ['log', 'warn', 'error', 'info', 'debug'] as const) vi.spyOn(console, way).mockImplementation((...said) => void log.push(said));
    const folder = await emptyFolder();
    const desk = await TestDesk.open(folder);
    const articleId = await desk.addText(STORY);
    const apply = async (command: Parameters<typeof desk.call<'articles.apply'>>[1]['command']): Promise<void> => {
      const { revision } = await desk.call('articles.open', { articleId });
      await desk.call('articles.apply', { articleId, baseRevision: revision, command, at: AT });
    };
    await apply({ do: 'claim.create', claim: { ranges: [rangeOf('A city official')], tags: ['anonymous-official'], source: { label: 'a city official' } } });
    const [source] = await desk.call('sources.list', {});
    const sourceId = source!.id;

    await desk.call('confidential.create', { passphrase });
    const part = { name: MARKER, position: `deputy to ${MARKER}`, contact: `${MARKER}@example.org`, notes: `met ${MARKER} twice\n`.repeat(40) };
    await desk.call('confidential.write', { sourceId, part });
    await desk.call('confidential.write', { sourceId, part: { ...part, notes: `${MARKER} again` } });
    // What can go wrong, goes wrong: errors are where such things get out.
    await desk.try('confidential.unlock', { passphrase: `${MARKER} wrong` });
    await desk.try('confidential.changePassphrase', { present: MARKER, next: `${MARKER} and ${MARKER}` });
    await desk.try('confidential.write', { sourceId, part: { name: MARKER, [MARKER]: MARKER } } as never);
    await desk.try('confidential.write', { sourceId: `../${MARKER}`, part });
    await desk.try(MARKER as never, part as never);
    // Work round it, over the whole desk.
    await desk.call('library.apply', { command: { do: 'source.update', id: sourceId, changes: { role: 'official' } }, at: AT });
    await apply({ do: 'claim.create', claim: { ranges: [rangeOf('the budget')], tags: ['allegation'], note: 'ask' } });
    await desk.call('articles.undo', { articleId });
    await desk.call('articles.redo', { articleId });
    await desk.call('settings.change', { confidentialLockMinutes: 15 });
    const made = await desk.call('exports.write', { articleIds: [articleId], format: 'json', includeText: true, includeHistory: true });
    const exported = made.outcome === 'made' ? await desk.download(made.fileId) : Buffer.alloc(0);
    expect(exported.length).toBeGreaterThan(0);
    for (const format of exportFormatIds) {
      const { name, ...file } = await exportedAs(desk, { articleIds: [articleId], format, includeText: true, includeHistory: true });
      expect(`${name} ${file.text}`).not.toContain(MARKER);
    }
    const answers = [
      await desk.call('session.start', {}), await desk.call('library.list', {}), await desk.call('sources.list', {}),
      await desk.call('articles.open', { articleId }), await desk.call('articles.history', { articleId, limit: 100 }), await desk.call('sources.claims', { sourceId }),
    ];
    expect(await desk.call('confidential.read', { sourceId })).toMatchObject({ name: MARKER }); // it was there all the time
    await desk.call('confidential.changePassphrase', { present: passphrase, next: `${passphrase}, tarred` });
    await desk.app.close();

    expect(await filesWithMarker(folder)).toEqual([]);
    expect(await readdir(path.join(folder, 'library'))).toContain('confidential.json');
    for (const said of [exported.toString('utf8'), JSON.stringify(answers), JSON.stringify(desk.events), JSON.stringify(log)]) expect(said).not.toContain(MARKER);
    vi.restoreAllMocks();
  });

  test('OP-15: a file that was asked for twice has it, and says so first; one that was asked for once is not made', async () => {
    const desk = await TestDesk.open(await emptyFolder());
    const articleId = await desk.addText(STORY);
    await desk.call('articles.apply', {
      articleId, baseRevision: 1, at: AT,
      command: { do: 'claim.create', claim: { ranges: [rangeOf('A city official')], tags: ['anonymous-official'], source: { label: 'a city official', identity: 'anonymous' } } },
    });
    const [source] = await desk.call('sources.list', {});
    const wish = { articleIds: [articleId], includeText: true, includeHistory: false } as const;
    const twice = { ...wish, confidential: 'asked-twice' } as const;
    await desk.call('confidential.create', { passphrase });
    expect(await desk.try('exports.write', { ...twice, format: 'html' })).toMatchObject({ error: { code: 'refused' } }); // there is no part yet
    await desk.call('confidential.write', { sourceId: source!.id, part: { name: MARKER, contact: '<call>' } });

    expect(await desk.try('exports.write', { ...wish, format: 'html', confidential: true } as never)).toMatchObject({ error: { code: 'bad-request' } });
    for (const format of exportFormatIds.filter((id) => !holdsConfidential(id))) {
      expect(await desk.try('exports.write', { ...twice, format })).toMatchObject({ error: { code: 'bad-request' } });
    }
    expect(await desk.try('exports.write', { ...twice, articleIds: [articleId, articleId], format: 'html' })).toMatchObject({ error: { code: 'bad-request' } });
    for (const format of ['html', 'docx'] as const) {
      const { name, text } = await exportedAs(desk, { ...twice, format });
      expect(name).toMatch(/^confidential-/);
      expect(text).toContain(MARKER);
      expect(text).toContain('&lt;call&gt;');
      expect(text.replace(/^[\s\S]*?<(?:w:)?body\b[^>]*>/, '').replace(/<[^>]+>/g, '').trim()).toMatch(/^CONFIDENTIAL: this file tells who one source is\./);
    }
    await desk.call('confidential.lock', {});
    expect(await desk.try('exports.write', { ...twice, format: 'html' })).toMatchObject({ error: { code: 'refused' } });
  });
});

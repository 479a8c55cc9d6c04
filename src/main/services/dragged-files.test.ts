import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../store/testing/library';
import { AT, newDesk, rangeOf, ScriptedHost, STORY, TestDesk } from './testing/desk';

interface Dragged {
  readonly clientId: string;
  readonly file: string;
}

function hostWithWindows(dragged: Dragged[]): ScriptedHost {
  const host = new ScriptedHost();
  host.capabilities = { dialogs: true, reveal: false, windows: true };
  host.windows = { open: () => undefined, act: () => undefined, commands: () => undefined, pdf: () => Promise.reject(new Error('not printed here')), drag: (clientId, file) => void dragged.push({ clientId, file }) };
  return host;
}

/** A desk with windows, with a claim of an anonymous source that has a confidential part; and what is dragged out of it. */
async function deskWithWindows(): Promise<{ desk: TestDesk; folder: string; articleId: string; dragged: Dragged[] }> {
  const dragged: Dragged[] = [];
  const folder = await emptyFolder();
  const desk = await TestDesk.open(folder, { host: hostWithWindows(dragged) });
  const articleId = await desk.addText(STORY);
  await desk.call('articles.apply', {
    articleId, baseRevision: 1, at: AT,
    command: { do: 'claim.create', claim: { ranges: [rangeOf('blamed the budget')], source: { label: 'a city official', identity: 'anonymous' } } },
  });
  return { desk, folder, articleId, dragged };
}
const left = (folder: string): Promise<string[]> => readdir(path.join(folder, 'dragged')).catch(() => []);

describe('HO-2: an article dragged out', () => {
  it('is a file of annotated JSON, named as the article is, given to the window that asked', async () => {
    const { desk, articleId, dragged } = await deskWithWindows();
    await desk.call('exports.drag', { articleId }, 'window-7');
    expect(dragged).toEqual([{ clientId: 'window-7', file: expect.stringMatching(/a-town-lost-its-clock\.claimdesk\.json$/) }]);
    const exported = JSON.parse(await readFile(dragged[0]!.file, 'utf8')) as { drafts: { text: string }[]; claims: object[]; sources: object[] };
    expect(exported.drafts[0]!.text).toContain('blamed the budget');
    expect(exported.claims).toHaveLength(1);
    expect(exported.sources).toMatchObject([{ label: 'a city official' }]);
  });

  it('holds nothing confidential, also while the parts are open', async () => {
    const { desk, articleId, dragged } = await deskWithWindows();
    const [source] = await desk.call('sources.list', {});
    await desk.call('confidential.create', { passphrase: 'tar on the school roof' });
    await desk.call('confidential.write', { sourceId: source!.id, part: { name: 'Zwitscherling', notes: 'by the boat house' } });
    await desk.call('exports.drag', { articleId });
    const text = await readFile(dragged[0]!.file, 'utf8');
    expect(text).not.toMatch(/Zwitscherling|boat house/);
  });

  it('goes when the desk ends; what one that crashed left behind goes at the next start; few lie there at once', async () => {
    const { desk, folder, articleId, dragged } = await deskWithWindows();
    for (let time = 0; time < 25; time++) await desk.call('exports.drag', { articleId });
    expect(await left(folder)).toHaveLength(20);
    await expect(readFile(dragged.at(-1)!.file)).resolves.toBeDefined();
    await desk.app.close();
    expect(await left(folder)).toEqual([]);
    await mkdir(path.join(folder, 'dragged', 'fil_1'));
    await TestDesk.open(folder, { host: hostWithWindows([]) });
    expect(await left(folder)).toEqual([]);
  });

  it('is refused for an article that is not there, and by a desk without windows', async () => {
    const { desk, dragged } = await deskWithWindows();
    expect(await desk.try('exports.drag', { articleId: 'art_none' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await desk.try('exports.drag', { articleId: '../../etc' })).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(dragged).toEqual([]);
    const browser = await newDesk();
    expect(await browser.try('exports.drag', { articleId: await browser.addText(STORY) })).toMatchObject({ ok: false, error: { code: 'not-available' } });
  });
});

describe('HO-2: the text of an article', () => {
  it('is had without its claims', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    expect(await desk.call('articles.text', { articleId })).toEqual({ headline: 'A town lost its clock', text: STORY });
    expect(await desk.try('articles.text', { articleId: 'art_none' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '@shared/contract/default-settings';
import { personNamed } from '@shared/model/person';
import { AT, fileWith, newDesk, rangeOf, STORY, TestDesk } from './services/testing/desk';
import { emptyFolder } from './store/testing/library';

describe('SV-1: the first start', () => {
  it('finds the sample article in the default library, and does not add it twice', async () => {
    const folder = await emptyFolder();
    const first = await TestDesk.open(folder);
    const [sample] = await first.call('library.list', {});
    expect(sample?.headline).toContain('Museum');
    expect(sample?.paragraphs).toBeGreaterThan(15);
    await first.call('articles.apply', { articleId: sample!.articleId, baseRevision: 1, at: AT, command: { do: 'article.trash' } });
    await first.app.close();
    const second = await TestDesk.open(folder);
    expect(await second.call('library.list', {})).toHaveLength(1);
  });

  it('adds nothing to a library that was named', async () => {
    const desk = await newDesk({ libraryFolder: path.join(await emptyFolder(), 'named') });
    expect(await desk.call('library.list', {})).toEqual([]);
  });

  it('shows an editor’s name, the tag set, no notices', async () => {
    const session = await (await newDesk()).call('session.start', {});
    expect(session.settings.editor).not.toBe('');
    expect(session.tagSet.tags.slice(0, 3).map(({ id }) => id)).toEqual(['sourced', 'anonymous-official', 'disputed']);
    expect(session).toMatchObject({ notices: [], readOnly: null, openArticleId: null, version: '1.2.3', library: { name: 'My library' } });
  });
});

describe('SV-2: a file named at the start', () => {
  it('is opened and shown', async () => {
    const desk = await newDesk({ openPath: await fileWith('clock.txt', STORY) });
    const { openArticleId } = await desk.call('session.start', {});
    const list = await desk.call('library.list', {});
    expect(list.find(({ articleId }) => articleId === openArticleId)?.headline).toBe('A town lost its clock');
  });

  it('that cannot be opened does not keep the desk from starting, and is told', async () => {
    const desk = await newDesk({ openPath: await fileWith('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])) });
    const { notices, openArticleId } = await desk.call('session.start', {});
    expect(openArticleId).toBeNull();
    expect(notices).toMatchObject([{ kind: 'not-opened', file: 'photo.png' }]);
  });

  it('opened while the desk runs is announced to every screen; known already, the article that is there', async () => {
    const desk = await newDesk();
    const file = await fileWith('clock.txt', STORY);
    await desk.app.openPath(file);
    await desk.app.openPath(file);
    const requests = desk.eventsOf('article.requested');
    expect(requests).toHaveLength(2);
    expect(requests[0]).toEqual(requests[1]);
    await expect(desk.app.openPath(path.join(path.dirname(file), 'gone.txt'))).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });
});

describe('SV-3: events', () => {
  it('a change goes to everybody but the screen that made it; the list, the sources and the save state to all', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    desk.events.length = 0;
    const range = rangeOf('nobody knows why');
    const change = await desk.call('articles.apply', {
      articleId, baseRevision: 1, at: AT,
      command: { do: 'claim.create', claim: { ranges: [range], tags: ['sourced'], source: { label: 'the mayor' } } },
    }, 'first');
    const kinds = desk.events.map(({ event, except }) => [event.event, except]);
    expect(kinds).toEqual([
      ['save.changed', undefined], ['save.changed', undefined], ['article.changed', 'first'], ['library.changed', undefined], ['shared.changed', undefined],
    ]);
    expect(desk.eventsOf('save.changed').map(({ state }) => state)).toEqual(['saving', 'saved']);
    expect(desk.eventsOf('article.changed')).toEqual([change]);
    expect(desk.eventsOf('library.changed')[0]?.summary).toMatchObject({ claims: 1, byTag: { sourced: 1 } });
    expect(desk.eventsOf('shared.changed')).toMatchObject([{ diff: { added: [{ label: 'the mayor' }] }, article: { articleId, revision: change!.revision } }]);
  });
});

describe('SV-3: notices', () => {
  it('of an article that was found damaged when it was opened reach the screens that are there', async () => {
    const folder = await emptyFolder();
    const before = await TestDesk.open(folder);
    const articleId = await before.addText(STORY);
    await before.app.close();
    const file = `articles/${articleId}.json`;
    await writeFile(path.join(folder, 'library', file), Buffer.alloc(100));
    const desk = await TestDesk.open(folder);
    expect((await desk.call('session.start', {})).notices).toEqual([]);
    await desk.call('articles.open', { articleId });
    expect(desk.eventsOf('library.noticed')).toMatchObject([{ kind: 'restored', file, lost: 0 }]);
    expect((await desk.call('session.start', {})).notices).toMatchObject([{ kind: 'restored', file }]);
  });
});

describe('SV-9: what goes wrong with the files while the desk runs', () => {
  it('is told: snapshots that cannot be written; the changes are saved all the same', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    const { library } = await desk.call('session.start', {});
    const articles = path.join(library.folder, 'articles');
    await vi.waitFor(async () => expect(await readdir(articles)).toContain(`${articleId}.json`));
    await rename(articles, `${articles}-away`);
    await writeFile(articles, 'in the way');
    await desk.call('articles.apply', { articleId, baseRevision: 1, at: AT, command: { do: 'claim.create', claim: { ranges: [rangeOf('four faces')] } } });
    await vi.waitFor(() => expect(desk.eventsOf('library.noticed')).toMatchObject([{ kind: 'snapshots-behind' }]), { timeout: 10_000 });
    expect(desk.eventsOf('save.changed').at(-1)?.state).toBe('saved');
    await rm(articles);
    await rename(`${articles}-away`, articles);
  });
});

describe('SV-4: a library that another process writes to', () => {
  it('is opened for reading only; everything that changes is refused and says so', async () => {
    const folder = await emptyFolder();
    const writer = await TestDesk.open(folder);
    const articleId = await writer.addText(STORY);
    const reader = await TestDesk.open(folder);
    const session = await reader.call('session.start', {});
    expect(session.readOnly).toMatch(/browser desk/);
    expect((await reader.call('library.list', {})).map((article) => article.articleId)).toContain(articleId);
    expect((await reader.call('articles.open', { articleId })).records.length).toBeGreaterThan(3);

    const readOnly = { ok: false, error: { code: 'read-only' } };
    const command = { do: 'article.trash' } as const;
    expect(await reader.try('articles.apply', { articleId, baseRevision: 1, at: AT, command })).toMatchObject(readOnly);
    expect(await reader.try('articles.undo', { articleId })).toMatchObject(readOnly);
    expect(await reader.try('articles.redo', { articleId })).toMatchObject(readOnly);
    const fileId = await reader.upload('other.txt', Buffer.from('Another text that nobody has seen.'));
    expect(await reader.try('arrivals.read', { fileId, from: 'file' })).toMatchObject(readOnly);
    expect((await reader.try('exports.write', { articleIds: [articleId], format: 'json', includeText: true, includeHistory: false })).ok).toBe(true);
  });
});

describe('SV-5: exports', () => {
  const wish = { format: 'json', includeText: true, includeHistory: true } as const;

  it('are made for the screen to fetch where the desk has no dialogs', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    const made = await desk.call('exports.write', { articleIds: [articleId], ...wish });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    expect(made.name).toBe('a-town-lost-its-clock.json');
    const bytes = await desk.download(made.fileId);
    expect(bytes.length).toBe(made.size);
    expect(JSON.parse(bytes.toString())).toMatchObject({ format: 'claimdesk-article', history: [{ revision: 1 }] });
    await desk.call('files.discard', { fileId: made.fileId });
    expect(await desk.try('files.read', { fileId: made.fileId, offset: 0 })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('are written where the person says, or not at all', async () => {
    const desk = await newDesk();
    desk.host.capabilities = { dialogs: true, reveal: true, windows: true };
    const articleId = await desk.addText(STORY);
    expect(await desk.call('exports.write', { articleIds: [articleId], ...wish })).toEqual({ outcome: 'cancelled' });
    desk.host.savePath = path.join(await emptyFolder(), 'out.json');
    const saved = await desk.call('exports.write', { articleIds: [articleId], ...wish });
    const text = await readFile(desk.host.savePath, 'utf8');
    expect(saved).toMatchObject({ outcome: 'saved', name: 'out.json', report: { bytes: Buffer.byteLength(text), claims: 0, fidelity: [] } });
    desk.host.savePath = path.join(desk.host.savePath, 'no-folder', 'out.json');
    expect(await desk.try('exports.write', { articleIds: [articleId], ...wish })).toMatchObject({ error: { code: 'disk' } });
  });

  it('say what they leave out', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    const made = await desk.call('exports.write', { articleIds: [articleId], ...wish, includeText: false });
    expect(made).toMatchObject({ report: { fidelity: [{ count: 1 }] } });
  });
});

describe('SV-6: settings', () => {
  it('are kept, told to the other screens, and used for the next change', async () => {
    const folder = await emptyFolder();
    const desk = await TestDesk.open(folder);
    expect(await desk.call('settings.change', { editor: 'Ada Moe' }, 'first')).toMatchObject({ editor: 'Ada Moe', theme: 'system' });
    expect(desk.events.at(-1)).toMatchObject({ event: { event: 'settings.changed', payload: { editor: 'Ada Moe' } }, except: 'first' });
    const articleId = await desk.addText(STORY);
    expect((await desk.call('articles.history', { articleId, limit: 1 }))[0]?.by).toBe('Ada Moe');
    await desk.app.close();
    const { settings } = await (await TestDesk.open(folder)).call('session.start', {});
    expect(settings.editor).toBe('Ada Moe');
  });

  it('in a damaged file are set aside, never written over', async () => {
    const folder = await emptyFolder();
    await writeFile(path.join(folder, 'settings.json'), '{"editor": "Ada');
    const desk = await TestDesk.open(folder);
    const { notices } = await desk.call('session.start', {});
    expect(notices).toMatchObject([{ kind: 'lost', file: 'settings.json' }]);
    expect(await readFile(path.join(folder, notices[0]!.setAside!), 'utf8')).toBe('{"editor": "Ada');
  });

  it('of a newer version are kept', async () => {
    const folder = await emptyFolder();
    await writeFile(path.join(folder, 'settings.json'), '{"editor": "Ada", "fontSize": 17}');
    const desk = await TestDesk.open(folder);
    await Promise.all([desk.call('settings.change', { theme: 'dark' }), desk.call('settings.change', { editor: 'Bo' })]);
    expect(JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8'))).toEqual({
      ...defaultSettings('Ada'), editor: 'Bo', people: [personNamed('Ada'), personNamed('Bo')], theme: 'dark', fontSize: 17,
    });
  });
});

describe('SV-7: files on their way', () => {
  it('that were chosen in a dialog are named by ids, never by paths', async () => {
    const desk = await newDesk();
    const file = await fileWith('clock.txt', STORY);
    desk.host.chosen = [{ path: file, name: 'clock.txt', size: 1 }];
    const [chosen] = await desk.call('files.choose', { purpose: 'articles' });
    expect(JSON.stringify(chosen)).not.toContain(path.dirname(file));
    expect(await desk.call('arrivals.read', { fileId: chosen!.fileId, from: 'file' })).toMatchObject([{ is: 'story', headline: 'A town lost its clock', charset: 'utf-8' }]);
  });

  it('must be whole, as long as announced, and not too large', async () => {
    const desk = await newDesk();
    expect(await desk.try('files.begin', { name: 'x', size: 200 * 1024 * 1024 })).toMatchObject({ error: { code: 'too-large' } });
    const { fileId } = await desk.call('files.begin', { name: 'x.txt', size: 4 });
    expect(await desk.call('files.append', { fileId, base64: Buffer.from('ab').toString('base64') })).toEqual({ received: 2 });
    expect(await desk.try('arrivals.read', { fileId, from: 'file' })).toMatchObject({ error: { code: 'bad-request' } });
    expect(await desk.try('files.append', { fileId, base64: Buffer.from('cdefg').toString('base64') })).toMatchObject({ error: { code: 'bad-request' } });
    expect(await desk.try('files.append', { fileId, base64: '' })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('take no more memory than is granted to all of them together', async () => {
    const desk = await newDesk();
    const size = 100 * 1024 * 1024;
    const first = await desk.call('files.begin', { name: 'a', size });
    await desk.call('files.begin', { name: 'b', size });
    expect(await desk.try('files.begin', { name: 'c', size: 1 })).toMatchObject({ error: { code: 'too-large' } });
    await desk.call('files.discard', { fileId: first.fileId });
    await desk.call('files.begin', { name: 'c', size: 1 });
  });
});

describe('SV-4: a place where no library can be', () => {
  it('is told with the reason', async () => {
    const file = await fileWith('a-file', 'in the way');
    await expect(newDesk({ libraryFolder: file })).rejects.toMatchObject({ failure: { code: 'refused' } });
    await expect(newDesk({ libraryFolder: path.join(file, 'library') })).rejects.toMatchObject({ failure: { code: 'disk' } });
  });
});

describe('SV-8: what this desk cannot do', () => {
  it('is refused', async () => {
    const desk = await newDesk();
    expect(await desk.try('library.reveal', {})).toMatchObject({ error: { code: 'not-available' } });
    desk.host.capabilities = { dialogs: true, reveal: true, windows: true };
    await desk.call('library.reveal', {});
    expect(desk.host.revealed).toHaveLength(1);
  });

  it('and closing twice is allowed', async () => {
    const desk = await newDesk();
    await Promise.all([desk.app.close(), desk.app.close()]);
    await desk.app.close();
  });
});

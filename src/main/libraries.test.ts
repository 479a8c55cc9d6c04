import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeskEvent } from '@shared/contract/events';
import type { ArrivedStory } from '@shared/contract/arrivals';
import type { MethodName, ParamsOf, ResultOf } from '@shared/contract/methods';
import type { Result } from '@shared/result';
import { unwrap } from '@shared/result';
import { createSwitchableApp, type SwitchableApp } from './libraries';
import { ScriptedHost } from './services/testing/desk';
import { emptyFolder } from './store/testing/library';

interface Switchable {
  readonly app: SwitchableApp;
  readonly host: ScriptedHost;
  readonly events: DeskEvent[];
  try<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<Result<ResultOf<M>>>;
  call<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<ResultOf<M>>;
}

async function open(userDataFolder: string, libraryFolder: string): Promise<Switchable> {
  const host = new ScriptedHost();
  const app = await createSwitchableApp({ host, userDataFolder, libraryFolder, version: '1.2.3', desk: 'desktop', checkResults: true });
  onTestFinished(() => app.close());
  const events: DeskEvent[] = [];
  app.subscribe((event) => events.push(event));
  const attempt = <M extends MethodName>(method: M, params: ParamsOf<M>): Promise<Result<ResultOf<M>>> =>
    app.dispatch(method, params, { clientId: 'screen' }) as Promise<Result<ResultOf<M>>>;
  return { app, host, events, try: attempt, call: async (method, params) => unwrap(await attempt(method, params)) };
}

const nameOfOpen = async (desk: Switchable): Promise<string> => (await desk.call('session.start', {})).library.name;

describe('WN-4: several libraries', () => {
  it('a new one takes the place of the present one, which can be written to by others then; and back', async () => {
    const folder = await emptyFolder();
    const desk = await open(folder, path.join(folder, 'first'));
    const bytes = Buffer.from('A town lost its clock\n\nThe clock stopped.\n');
    const { fileId } = await desk.call('files.begin', { name: 'a.txt', size: bytes.length });
    await desk.call('files.append', { fileId, base64: bytes.toString('base64') });
    const [arrival] = await desk.call('arrivals.read', { fileId, from: 'file' });
    const [kept] = await desk.call('arrivals.keep', { stories: [{ arrivalId: (arrival as ArrivedStory).arrivalId, evenIfKnown: false }] });
    const { articleId } = kept as Extract<typeof kept, { outcome: 'added' | 'known' }>;
    await Promise.all([desk.call('recent.note', { articleId }), desk.call('settings.change', { lastArticleId: articleId })]);
    expect(await desk.call('libraries.open', { which: 'new', name: 'Elections' })).toEqual({ outcome: 'opened' });
    expect(await nameOfOpen(desk)).toBe('elections');
    expect(desk.events.at(-1)).toMatchObject({ event: 'library.switched', payload: { libraryId: desk.app.library.id } });

    const other = await open(await emptyFolder(), path.join(folder, 'first'));
    expect((await other.call('session.start', {})).readOnly).toBeNull();
    const { libraries } = await desk.call('recent.list', {});
    expect(libraries.map(({ name, isOpen }) => [name, isOpen])).toEqual([['elections', true], ['first', false]]);

    expect(await desk.call('libraries.open', { which: 'recent', libraryId: libraries[1]!.libraryId })).toEqual({ outcome: 'opened' });
    expect((await desk.call('session.start', {})).readOnly).toContain('process'); // the other desk has it
    await other.app.close();
  });

  it('what cannot be opened changes nothing', async () => {
    const folder = await emptyFolder();
    const desk = await open(folder, path.join(folder, 'first'));
    desk.host.capabilities = { dialogs: true, reveal: true, windows: true };
    const foreign = path.join(folder, 'pictures');
    await mkdir(foreign);
    await writeFile(path.join(foreign, 'a.jpg'), 'x');
    desk.host.folder = foreign;
    expect(await desk.try('libraries.open', { which: 'choose' })).toMatchObject({ ok: false });
    desk.host.folder = undefined;
    expect(await desk.call('libraries.open', { which: 'choose' })).toEqual({ outcome: 'cancelled' });
    desk.host.folder = path.join(folder, 'first', '.');
    expect(await desk.call('libraries.open', { which: 'choose' })).toEqual({ outcome: 'open-already' });
    await desk.call('libraries.open', { which: 'new', name: 'Second' });
    expect(await desk.try('libraries.open', { which: 'new', name: 'second' })).toMatchObject({ ok: false, error: { code: 'already-there' } });
    const first = (await desk.call('recent.list', {})).libraries.find(({ isOpen }) => !isOpen)!;
    await rm(first.folder, { recursive: true });
    expect(await desk.try('libraries.open', { which: 'recent', libraryId: first.libraryId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await nameOfOpen(desk)).toBe('second');
    expect(desk.events.filter(({ event }) => event === 'library.switched')).toHaveLength(1);
  });
});

describe('WN-3: what was open lately', () => {
  it('is kept by library, the newest first; a damaged list counts as none', async () => {
    const folder = await emptyFolder();
    const desk = await open(folder, path.join(folder, 'first'));
    for (const articleId of ['art_1', 'art_2', 'art_1']) await desk.call('recent.note', { articleId });
    expect((await desk.call('recent.list', {})).articleIds).toEqual(['art_1', 'art_2']);
    await desk.call('libraries.open', { which: 'new', name: 'Second' });
    expect((await desk.call('recent.list', {})).articleIds).toEqual([]);
    await desk.app.close();

    const again = await open(folder, path.join(folder, 'first'));
    expect((await again.call('recent.list', {})).articleIds).toEqual(['art_1', 'art_2']);
    await again.app.close();
    await writeFile(path.join(folder, 'recent.json'), '{');
    const anew = await open(folder, path.join(folder, 'first'));
    expect((await anew.call('recent.list', {})).articleIds).toEqual([]);
    expect(JSON.parse(await readFile(path.join(folder, 'recent.json'), 'utf8'))).toMatchObject({ libraries: [{ name: 'first' }] });
  });
});

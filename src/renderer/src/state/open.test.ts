import '../testing/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '@shared/result';
import { ConnectionStore } from '../bridge/connection';
import { article, commandsOf, done, startOn, toasts } from '../testing/desk';
import { FakeMain, turn } from '../testing/fake-main';
import { articleRecords, aSource, placeOf } from '../testing/samples';
import { openScreen } from '../testing/screen';
import { applyCommand } from './claims';
import { desk, useDesk } from './desk-store';
import { applyTheme, changeSettings, closeArticle, followConnection, openArticle, renameArticle, setTrashed, sourcesOf, startDesk } from './open';

let main: FakeMain;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  main = new FakeMain([...articleRecords('art_1'), ...articleRecords('art_2'), aSource('src_ana', 'Ana Ohlin')]);
});
afterEach(() => {
  vi.useRealTimers();
});

const create = (id: string, words = 'city official'): Parameters<typeof applyCommand>[0] =>
  ({ do: 'claim.create', claim: { id, ranges: [placeOf(words)] } });
const claimIds = (): string[] => [...article().records.all('claim')].map(({ id }) => id).sort();

describe('starting', () => {
  it('asks what the desk is and holds, and shows the first screen', async () => {
    await startOn(main);
    expect(desk.get()).toMatchObject({ phase: { at: 'ready' }, settings: { editor: 'Ada' }, article: null });
    expect([...desk.get().summaries.keys()]).toEqual(['art_1', 'art_2']);
    expect([...desk.get().sources.keys()]).toEqual(['src_ana']);
  });

  it('opens the article that was asked for', async () => {
    main.session = { openArticleId: 'art_2' };
    await startOn(main);
    expect(article().articleId).toBe('art_2');
  });

  it('opens the article of the last time, unless it lies in the trash or is gone', async () => {
    await startOn(main, 'art_1');
    desk.set({ article: null });
    await done(main, startDesk());
    expect(article().articleId).toBe('art_1');

    desk.set({ article: null });
    main.on('library.list', () => ({ ok: true, value: [{ ...desk.get().summaries.get('art_1')!, hashes: [], trashedAt: '2026-01-31T12:00:00.000Z' }] }));
    await done(main, startDesk());
    expect(desk.get().article).toBeNull();
  });

  it('opens none when the one of the last time was closed', async () => {
    await startOn(main, 'art_1');
    closeArticle();
    await done(main, startDesk());
    expect(desk.get().article).toBeNull();
  });

  it.each(['session.start', 'library.list', 'sources.list'] as const)('says so when %s fails', async (method) => {
    main.on(method, () => fail('disk', 'The library cannot be read.'));
    await startOn(main);
    expect(desk.get().phase).toEqual({ at: 'failed', message: 'The library cannot be read.' });
  });

  it('tried again hears every event once', async () => {
    await startOn(main, 'art_1');
    await done(main, startDesk());
    let heard = 0;
    const before = desk.get().sources;
    const stop = useDesk.subscribe((state, old) => void (state.sources !== old.sources && heard++));
    const other = await openScreen(main, 'art_1', 'ben');
    other.session.apply({ do: 'source.update', id: 'src_ana', changes: { role: 'engineer' } });
    await main.settle();
    stop();
    expect(desk.get().sources).not.toBe(before);
    expect(heard).toBe(1);
  });
});

describe('opening an article', () => {
  it('puts it on the desk with nothing selected', async () => {
    await startOn(main, 'art_1');
    desk.set({ selection: { ranges: [], anchor: 0, focus: 0 }, caret: 7, selectedClaimId: 'x', lastClaimId: 'x' });
    await done(main, openArticle('art_2'));
    expect(desk.get()).toMatchObject({ selection: null, caret: null, selectedClaimId: null, lastClaimId: null, isOpening: false, announcement: 'Headline of art_2' });
    expect(article().articleId).toBe('art_2');
  });

  it('says why it cannot be opened, and leaves the desk as it is', async () => {
    await startOn(main, 'art_1');
    main.on('articles.open', () => fail('damaged', 'The file is damaged.'));
    await done(main, openArticle('art_2'));
    expect(article().articleId).toBe('art_1');
    expect(toasts()).toEqual(['The file is damaged.']);
    expect(desk.get().isOpening).toBe(false);
  });

  it('the article asked for last is the one that comes, whichever is there first (UI-20)', async () => {
    await startOn(main);
    const opening = [openArticle('art_1'), openArticle('art_2')];
    await main.pass('request');
    await main.pass('request');
    const [first, second] = main.transit.filter(({ kind }) => kind === 'answer');
    await main.deliver(second);
    expect(article().articleId).toBe('art_2');
    await main.deliver(first);
    await Promise.all(opening);
    expect(article().articleId).toBe('art_2');
    expect(desk.get().isOpening).toBe(false);
  });

  it('going back to the article that is there calls the other off', async () => {
    await startOn(main, 'art_1');
    const session = article();
    const opening = openArticle('art_2');
    await openArticle('art_1');
    await done(main, opening);
    expect(article()).toBe(session);
    expect(desk.get().isOpening).toBe(false);
  });

  it('takes in what others change while it is being read (UI-21)', async () => {
    await startOn(main);
    const other = await openScreen(main, 'art_1', 'ben');
    const opening = openArticle('art_1');
    await main.pass('request', 'Ada');
    other.session.apply({ do: 'claim.create', claim: { id: 'c1', ranges: [placeOf('city official')], source: { id: 'src_new', label: 'a city official' } } });
    await main.pass('request', 'ben');
    while (main.transit.some(({ kind, clientId }) => kind === 'event' && clientId === 'Ada')) await main.pass('event', 'Ada');
    await done(main, opening);
    expect(claimIds()).toEqual(['c1']);
    expect(article().records.get('source', 'src_new')?.label).toBe('a city official');
    expect(sourcesOf(article(), article().claim('c1')!).map(({ id }) => id)).toEqual(['src_new']);
  });

  it('has the sources that another article has brought in', async () => {
    await startOn(main, 'art_1');
    applyCommand({ do: 'source.create', source: { id: 'src_new', label: 'a city official' } });
    await main.settle();
    await done(main, openArticle('art_2'));
    expect(article().records.get('source', 'src_new')).toBeDefined();
  });
});

describe('leaving an article', () => {
  it('goes on saving what it has', async () => {
    await startOn(main, 'art_1');
    applyCommand(create('c1'));
    closeArticle();
    expect(desk.get().article).toBeNull();
    await main.settle();
    expect(main.records.get('claim', 'c1')).toBeDefined();
    await done(main, openArticle('art_1'));
    expect(claimIds()).toEqual(['c1']);
  });

  it('keeps what cannot be saved, says so, and shows it again with the article (UI-22)', async () => {
    await startOn(main, 'art_1');
    main.failNext('disk');
    applyCommand(create('c1'));
    const session = article();
    const opening = openArticle('art_2');
    await main.settle();
    await opening;
    expect(toasts()).toEqual([expect.stringContaining('Headline of art_1: Not saved')]);

    await done(main, openArticle('art_1'));
    expect(article()).toBe(session);
    expect(claimIds()).toEqual(['c1']);
    session.retry();
    await main.settle();
    expect(main.records.get('claim', 'c1')).toBeDefined();
  });

  it('sends what it kept again by the message’s button', async () => {
    await startOn(main, 'art_1');
    main.failNext('disk');
    main.failNext('disk');
    applyCommand(create('c1'));
    closeArticle();
    await main.settle();
    const [failed] = desk.get().toasts;
    failed!.action!.run();
    await main.settle();
    expect(toasts()).toHaveLength(2);
    failed!.action!.run();
    await main.settle();
    expect(toasts()).toHaveLength(2);
    expect(main.records.get('claim', 'c1')).toBeDefined();
  });

  it('keeps up with others meanwhile', async () => {
    await startOn(main, 'art_1');
    const other = await openScreen(main, 'art_1', 'ben');
    main.failNext('disk');
    applyCommand(create('c1'));
    await main.settle();
    closeArticle();
    other.session.apply(create('c2', 'Two lanes'));
    await main.settle();
    await done(main, openArticle('art_1'));
    expect(claimIds()).toEqual(['c1', 'c2']);
  });
});

describe('events', () => {
  it('bring changes of others into the article, the list and the source book', async () => {
    await startOn(main, 'art_1');
    const other = await openScreen(main, 'art_1', 'ben');
    other.session.apply({ do: 'claim.create', claim: { id: 'c1', ranges: [placeOf('city official')], source: { id: 'src_new', label: 'a city official' } } });
    await main.settle();
    expect(claimIds()).toEqual(['c1']);
    expect(desk.get().summaries.get('art_1')?.claims).toBe(1);
    expect(desk.get().sources.get('src_new')?.label).toBe('a city official');
    const undone = other.session.revert('undo');
    await done(main, undone);
    expect(desk.get().sources.has('src_new')).toBe(false);
    expect(claimIds()).toEqual([]);
  });

  it('put the article away when somebody moves it to the trash', async () => {
    await startOn(main, 'art_1');
    const other = await openScreen(main, 'art_1', 'ben');
    other.session.apply({ do: 'article.trash' });
    await main.settle();
    expect(desk.get().article).toBeNull();
  });

  it('open an article that was asked for elsewhere, and change the settings', async () => {
    await startOn(main);
    main.tell('Ada', { event: 'article.requested', payload: { articleId: 'art_2' } });
    main.tell('Ada', { event: 'settings.changed', payload: { editor: 'Eve', theme: 'dark', lastArticleId: null, spellCheck: false } });
    await main.settle();
    await turn();
    expect(article().articleId).toBe('art_2');
    expect(desk.get().settings).toMatchObject({ editor: 'Eve', theme: 'dark' });
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('show what was found damaged and set right', async () => {
    await startOn(main);
    const notice = { kind: 'restored', message: 'articles/art_1.json could not be read. Nothing is lost.', lost: 0 } as const;
    main.tell('Ada', { event: 'library.noticed', payload: notice });
    await main.settle();
    expect(desk.get().notices).toEqual([notice]);
  });

  it('that were missed: the article is read anew, and what is selected stays', async () => {
    await startOn(main, 'art_1');
    const other = await openScreen(main, 'art_1', 'ben');
    applyCommand(create('c1'));
    await main.settle();
    desk.set({ selectedClaimId: 'c1', lastClaimId: 'c2', caret: 5 });
    other.session.apply(create('c2', 'Two lanes'));
    await main.pass('request', 'ben');
    main.transit.splice(0, main.transit.length, ...main.transit.filter(({ clientId }) => clientId === 'ben'));
    other.session.apply(create('c3', 'Repairs'));
    await main.settle();
    const before = article();
    expect(claimIds()).toEqual(['c1']);
    vi.advanceTimersByTime(5_000);
    await main.settle();
    expect(article()).not.toBe(before);
    expect(claimIds()).toEqual(['c1', 'c2', 'c3']);
    expect(desk.get()).toMatchObject({ selectedClaimId: 'c1', lastClaimId: 'c2', caret: 5 });
  });
});

describe('the way to main', () => {
  it('lost and found again: everything that shows is read anew, what is pending is sent (UI-23)', async () => {
    await startOn(main, 'art_1');
    const connection = new ConnectionStore();
    followConnection(connection);
    connection.lost('Gone.');
    expect(desk.get().connection).toBe('Gone.');

    const other = await openScreen(main, 'art_1', 'ben');
    other.session.apply({ do: 'claim.create', claim: { id: 'c1', ranges: [placeOf('city official')], source: { id: 'src_new', label: 'a city official' } } });
    await main.pass('request', 'ben');
    main.transit.splice(0, main.transit.length, ...main.transit.filter(({ clientId }) => clientId === 'ben'));
    main.failNext('not-available', 'after');
    applyCommand(create('c2', 'Two lanes'));
    await main.settle();
    expect(article().save.state).toBe('failed');

    connection.found();
    expect(desk.get().connection).toBeNull();
    await main.settle();
    expect(claimIds()).toEqual(['c1', 'c2']);
    expect(article().save.state).toBe('saved');
    expect(desk.get().sources.has('src_new')).toBe(true);
    expect(desk.get().summaries.get('art_1')?.claims).toBe(2);
    expect(toasts()).toEqual([]);
  });

  it('a change made while the article is read anew stays, and is not missed afterwards', async () => {
    await startOn(main, 'art_1');
    article().loseTrack();
    applyCommand(create('c1'));
    const opened = (): boolean => main.transit.every(({ name }) => name !== 'articles.open');
    while (!opened()) await main.deliver(main.transit.find(({ name }) => name === 'articles.open'));
    expect(claimIds()).toEqual(['c1']);
    const before = article();
    await main.settle();
    expect(article()).not.toBe(before);
    expect(claimIds()).toEqual(['c1']);
    applyCommand(create('c2', 'Two lanes'));
    await main.settle();
    vi.advanceTimersByTime(60_000);
    await main.settle();
    expect(article().save.state).toBe('saved');
    expect(main.heard.filter(({ method }) => method === 'articles.open')).toHaveLength(3);
  });

  it('refused at the start is the end', () => {
    desk.set({ session: null });
    const connection = new ConnectionStore();
    followConnection(connection);
    connection.refused('Open it with the address in the terminal.');
    expect(desk.get().phase).toEqual({ at: 'failed', message: 'Open it with the address in the terminal.' });
  });
});

describe('trash and names', () => {
  it('moves an article to the trash and offers to bring it back', async () => {
    await startOn(main, 'art_1');
    await done(main, setTrashed('art_1', true));
    expect(desk.get().article).toBeNull();
    expect(main.records.get('article', 'art_1')?.trashedAt).toBeDefined();
    expect(toasts()).toEqual(['“Headline of art_1” is in the trash.']);
    desk.get().toasts[0]!.action!.run();
    await main.settle();
    expect(main.records.get('article', 'art_1')?.trashedAt).toBeUndefined();
  });

  it('brought back while it is on the desk: nothing counts as missed', async () => {
    await startOn(main, 'art_1');
    const session = article();
    main.tell = () => undefined; // the desk of this screen does not hear that the article is in the trash
    await done(main, setTrashed('art_2', true));
    await done(main, renameArticle('art_2', 'New'));
    await done(main, openArticle('art_2'));
    await done(main, setTrashed('art_2', false));
    expect(article().article.trashedAt).toBeUndefined();
    applyCommand(create('c1'));
    await main.settle();
    vi.advanceTimersByTime(60_000);
    await main.settle();
    expect(article().records.get('article', 'art_2')?.headline).toBe('New');
    expect(main.heard.filter(({ method }) => method === 'articles.open')).toHaveLength(2);
    expect(session).not.toBe(article());
  });

  it('says why an article cannot be moved or renamed', async () => {
    await startOn(main, 'art_1');
    main.failNext('read-only', 'before', 'Only reading.');
    await done(main, setTrashed('art_2', true));
    main.failNext('read-only', 'before', 'Only reading.');
    await done(main, renameArticle('art_2', 'New'));
    expect(toasts()).toEqual(['Only reading.', 'Only reading.']);
  });

  it('renames the article on the desk at once, any other by main', async () => {
    await startOn(main, 'art_1');
    void renameArticle('art_1', 'One');
    expect(article().article.headline).toBe('One');
    await done(main, renameArticle('art_2', 'Two'));
    expect(desk.get().summaries.get('art_2')?.headline).toBe('Two');
    expect(commandsOf(main)).toHaveLength(2);
  });

  it('renames nothing in a library that is open for reading', async () => {
    main.session = { readOnly: 'Another window writes.' };
    await startOn(main, 'art_1');
    await done(main, renameArticle('art_1', 'One'));
    expect(article().article.headline).toBe('Headline of art_1');
    expect(toasts()).toEqual(['Another window writes.']);
    expect(commandsOf(main)).toEqual([]);
  });
});

describe('settings', () => {
  it('are what main has made of them', async () => {
    await startOn(main);
    await done(main, changeSettings({ theme: 'dark' }));
    expect(desk.get().settings.theme).toBe('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    main.on('settings.change', () => fail('disk', 'Full.'));
    await done(main, changeSettings({ theme: 'light' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(toasts()).toEqual(['Full.']);
  });

  it.each([['system', 'light'], ['light', 'light'], ['dark', 'dark'], ['high-contrast', 'hc']] as const)('the theme %s shows as %s', (theme, shown) => {
    applyTheme({ theme });
    expect(document.documentElement.dataset.theme).toBe(shown);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventPayload } from '@shared/contract/events';
import { invert } from '@shared/transactions/diff';
import type { Command } from '@shared/transactions/command';
import { unwrap } from '@shared/result';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, aSource, placeOf } from '../testing/samples';
import { openScreen, type Screen } from '../testing/screen';

const ARTICLE = 'art_1';

let main: FakeMain;
let screen: Screen;
let other: Screen;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  main = new FakeMain([...articleRecords(ARTICLE), aSource('src_ana', 'Ana Ohlin')]);
  screen = await openScreen(main, ARTICLE, 'ada');
  other = await openScreen(main, ARTICLE, 'ben');
});

afterEach(() => {
  vi.useRealTimers();
});

const create = (id: string, words = 'city official', more: object = {}): Command =>
  ({ do: 'claim.create', claim: { id, ranges: [placeOf(words)], ...more } });
const tag = (id: string, ...tags: string[]): Command => ({ do: 'claim.update', id, changes: { tags } });
const note = (id: string, text: string): Command => ({ do: 'claim.update', id, changes: { note: text } });
const remove = (id: string): Command => ({ do: 'claim.remove', id });

const ids = (one: Screen): string[] => [...one.session.records.all('claim')].map(({ id }) => id).sort();
const commandsHeard = (clientId: string): unknown[] =>
  main.heard.filter((call) => call.clientId === clientId && call.method === 'articles.apply').map(({ params }) => (params as { command: Command }).command);

/** Nothing is on its way and nothing pending, and all have the same records. */
function expectAgreement(...screens: Screen[]): void {
  for (const one of screens) {
    expect(one.contents()).toEqual(main.contents(ARTICLE));
    expect(one.followed()).toEqual(one.contents());
    expect(one.session.hasUnsaved).toBe(false);
    expect([...Array(one.session.order.length).keys()].map((index) => one.session.order.at(index)).sort()).toEqual(ids(one));
  }
}

describe('a change made here', () => {
  it('shows at once, is sent, and is saved when main has acknowledged it', async () => {
    const diff = unwrap(screen.session.apply(create('c1')));
    expect(diff.added.map(({ id }) => id)).toEqual(['c1']);
    expect(ids(screen)).toEqual(['c1']);
    expect(screen.session.order.length).toBe(1);
    expect(screen.session.save).toEqual({ state: 'saving' });
    expect(screen.session.hasUnsaved).toBe(true);
    expect(ids(other)).toEqual([]);

    await main.settle();
    expect(screen.session.save).toMatchObject({ state: 'saved', at: expect.any(String) });
    expect(screen.session.undoState.undo).toContain('city official');
    expect(ids(other)).toEqual(['c1']);
    expectAgreement(screen, other);
  });

  it('is told once to those who follow the diffs when main agrees', async () => {
    const told: string[][] = [];
    screen.session.onDiff((diff) => told.push(diff.added.map(({ id }) => id)));
    screen.session.apply(create('c1'));
    screen.session.apply(tag('c1', 'sourced'));
    await main.settle();
    expect(told).toEqual([['c1'], []]);
  });

  it('changes nothing and goes nowhere when the command cannot be carried out', async () => {
    const before = screen.contents();
    expect(screen.session.apply(tag('nobody', 'sourced'))).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(screen.session.apply({ do: 'claim.create', claim: { ranges: [{ start: 0, end: 99_999 }] } })).toMatchObject({ ok: false, error: { code: 'bad-range' } });
    await main.settle();
    expect(screen.contents()).toEqual(before);
    expect(commandsHeard('ada')).toEqual([]);
    expect(screen.refused).toEqual([]);
  });

  it('goes nowhere when it changes nothing', async () => {
    screen.session.apply(create('c1', 'city official', { tags: ['sourced'] }));
    await main.settle();
    const heard = main.heard.length;
    expect(unwrap(screen.session.apply(tag('c1', 'sourced')))).toEqual({ added: [], updated: [], removed: [] });
    await main.settle();
    expect(main.heard).toHaveLength(heard);
    expect(screen.session.save.state).toBe('saved');
  });

  it('goes out one at a time, in the order in which it was made', async () => {
    screen.session.apply(create('c1'));
    screen.session.apply(note('c1', 'first'));
    screen.session.apply(note('c1', 'second'));
    expect(main.transit).toHaveLength(1);
    await main.settle();
    expect(commandsHeard('ada')).toEqual([create('c1'), note('c1', 'first'), note('c1', 'second')]);
    expect(screen.session.claim('c1')?.note).toBe('second');
    expectAgreement(screen, other);
  });

  it('is sent also when it is made in the moment in which the one before is acknowledged', async () => {
    let more = 3;
    screen.session.subscribe(() => {
      if (screen.session.save.state === 'saved' && more > 0) screen.session.apply(note('c1', `${more--} left`));
    });
    screen.session.apply(create('c1'));
    await main.settle();
    expect(screen.session.claim('c1')?.note).toBe('1 left');
    expect(commandsHeard('ada')).toHaveLength(4);
    expectAgreement(screen, other);
  });

  it('is sent once also when another is made by somebody who hears that it is being saved', async () => {
    let done = false;
    screen.session.subscribe(() => {
      if (screen.session.save.state !== 'saving' || done) return;
      done = true;
      screen.session.apply(note('c1', 'heard'));
    });
    screen.session.apply(create('c1'));
    await main.settle();
    expect(commandsHeard('ada')).toEqual([create('c1'), note('c1', 'heard')]);
    expectAgreement(screen, other);
  });

  it('fills in the ids that are missing, so that main makes the same records', async () => {
    screen.session.apply({ do: 'claim.create', claim: { ranges: [placeOf('city official')] } });
    const [id] = ids(screen);
    await main.settle();
    expect(main.records.get('claim', id!)).toBeDefined();
    expectAgreement(screen, other);
  });

  it('takes main’s word for the ids that only main can make up', async () => {
    screen.session.apply(create('c1', 'city official', { source: { label: 'a city official', identity: 'anonymous' } }));
    await main.settle();
    expectAgreement(screen, other);
  });
});

describe('when the disk fails', () => {
  it('keeps what is pending and says so; Retry sends it in order', async () => {
    main.failNext('disk');
    screen.session.apply(create('c1'));
    screen.session.apply(note('c1', 'kept'));
    await main.settle();
    expect(screen.session.save).toEqual({ state: 'failed', reason: 'A disk failure.' });
    expect(screen.session.claim('c1')?.note).toBe('kept');
    expect(screen.session.hasUnsaved).toBe(true);
    expect(screen.refused).toEqual([]);
    expect(main.revision(ARTICLE)).toBe(0);

    screen.session.retry();
    expect(screen.session.save).toEqual({ state: 'saving' });
    await main.settle();
    expect(commandsHeard('ada')).toEqual([create('c1'), create('c1'), note('c1', 'kept')]);
    expect(screen.session.save.state).toBe('saved');
    expectAgreement(screen, other);
  });

  it.each(['disk', 'not-available', 'internal', 'unauthorised', 'locked', 'read-only'] as const)('keeps a change that failed with %s', async (code) => {
    main.failNext(code);
    screen.session.apply(create('c1'));
    await main.settle();
    expect(ids(screen)).toEqual(['c1']);
    expect(screen.session.save.state).toBe('failed');
  });

  it('a further change is another try', async () => {
    main.failNext('disk');
    screen.session.apply(create('c1'));
    await main.settle();
    screen.session.apply(create('c2', 'Two lanes'));
    await main.settle();
    expect(screen.session.save.state).toBe('saved');
    expect(ids(other)).toEqual(['c1', 'c2']);
    expectAgreement(screen, other);
  });

  it('Retry with nothing pending does nothing', async () => {
    screen.session.retry();
    expect(screen.session.save).toEqual({ state: 'saved', at: null });
    await main.settle();
    screen.session.apply(create('c1'));
    await main.settle();
    expectAgreement(screen, other);
  });

  it('keeps showing the failure when somebody else’s change comes in', async () => {
    main.failNext('disk');
    screen.session.apply(create('c1'));
    await main.settle();
    other.session.apply(create('c2', 'Two lanes'));
    await main.settle();
    expect(screen.session.save.state).toBe('failed');
    expect(ids(screen)).toEqual(['c1', 'c2']);
    screen.session.retry();
    await main.settle();
    expectAgreement(screen, other);
  });

  it('is no failure when nothing is left to be saved', async () => {
    screen.session.apply(create('c1'));
    await main.settle();
    main.failNext('disk');
    screen.session.apply(note('c1', 'mine'));
    other.session.apply(remove('c1'));
    await main.pass('request', 'ada');
    await main.pass('request', 'ben');
    await main.pass('event', 'ada'); // the claim is gone, the note with it, before the failure is known
    await main.settle();
    expect(screen.session.save.state).toBe('saved');
    expect(screen.refused.map(({ code }) => code)).toEqual(['not-found']);
    expectAgreement(screen, other);
  });

  it('takes in what was made although the answer was lost, and tells nobody of a refusal', async () => {
    main.failNext('not-available', 'after');
    screen.session.apply(create('c1'));
    await main.settle();
    expect(ids(screen)).toEqual(['c1']);
    screen.session.retry();
    await main.settle();
    expect(screen.refused).toEqual([]);
    // What else happened meanwhile is not known: the article is to be opened anew.
    expect(screen.gaps()).toBe(1);
    expect(screen.session.hasUnsaved).toBe(false);
  });

  it.each(['answer', 'event'] as const)('knows that main may have made what fell to somebody else’s change, and whose answer was lost (%s first)', async (first) => {
    screen.session.apply(create('c1'));
    await main.settle();
    other.session.apply(remove('c1'));
    await main.pass('request', 'ben');
    await main.pass('answer', 'ben');
    void other.session.revert('undo');
    await main.pass('request', 'ben');
    main.failNext('not-available', 'after');
    screen.session.apply(note('c1', 'made'));
    await main.pass('request', 'ada');
    expect(main.records.get('claim', 'c1')?.note).toBe('made');
    await main.pass(first, 'ada'); // the event: c1 is gone
    await main.settle();
    expect(screen.session.hasUnsaved).toBe(false);
    expect(screen.gaps()).toBe(1);
  });
});

describe('when main refuses', () => {
  it('takes the change back and tells why', async () => {
    main.failNext('refused', 'before', 'No.');
    screen.session.apply(create('c1'));
    expect(ids(screen)).toEqual(['c1']);
    await main.settle();
    expect(ids(screen)).toEqual([]);
    expect(screen.refused).toEqual([{ code: 'refused', message: 'No.' }]);
    expect(screen.session.save.state).toBe('saved');
    expectAgreement(screen, other);
  });

  it('takes back also what built on the change, and keeps the rest', async () => {
    main.failNext('refused');
    screen.session.apply(create('c1'));
    screen.session.apply(note('c1', 'on c1'));
    screen.session.apply(create('c2', 'Two lanes'));
    await main.settle();
    expect(ids(screen)).toEqual(['c2']);
    expect(screen.refused.map(({ code }) => code)).toEqual(['refused', 'not-found']);
    expectAgreement(screen, other);
  });

  it('tells once of a change that fell to somebody else’s while it was on its way', async () => {
    screen.session.apply(create('c1'));
    await main.settle();
    other.session.apply(remove('c1'));
    screen.session.apply(note('c1', 'too late'));
    await main.settle();
    expect(ids(screen)).toEqual([]);
    expect(screen.refused.map(({ code }) => code)).toEqual(['not-found']);
    expectAgreement(screen, other);
  });

  it('says nothing when two have deleted the same claim', async () => {
    screen.session.apply(create('c1'));
    await main.settle();
    other.session.apply(remove('c1'));
    screen.session.apply(remove('c1'));
    await main.settle();
    expect(screen.refused).toEqual([]);
    expectAgreement(screen, other);
  });
});

describe('changes of others', () => {
  it('come in below what is pending here', async () => {
    screen.session.apply(create('c1'));
    await main.settle();
    screen.session.apply(note('c1', 'mine'));
    other.session.apply(tag('c1', 'disputed'));
    await main.pass('request', 'ben');
    await main.pass('event', 'ada');
    expect(screen.session.claim('c1')).toMatchObject({ tags: ['disputed'], note: 'mine' });
    expect(screen.session.hasUnsaved).toBe(true);
    await main.settle();
    expect(main.records.get('claim', 'c1')).toMatchObject({ tags: ['disputed'], note: 'mine' });
    expectAgreement(screen, other);
  });

  it('of the same field: the later at main stands on every screen', async () => {
    screen.session.apply(create('c1'));
    await main.settle();
    screen.session.apply(note('c1', 'mine'));
    other.session.apply(note('c1', 'theirs'));
    await main.settle();
    expect(other.session.claim('c1')?.note).toBe('theirs');
    expectAgreement(screen, other);
  });

  it('that answer says what main made of a change differently: the null answer takes it back', async () => {
    screen.session.apply(create('c1'));
    await main.settle();
    screen.session.apply(note('c1', 'the same'));
    other.session.apply(note('c1', 'the same'));
    await main.settle();
    expect(commandsHeard('ben')).toHaveLength(1);
    expect(main.revision(ARTICLE)).toBe(2);
    expect(screen.session.save.state).toBe('saved');
    expectAgreement(screen, other);
  });

  it('wait for an answer that is older than they are', async () => {
    screen.session.apply(create('c1'));
    other.session.apply(create('c2', 'Two lanes'));
    await main.pass('request', 'ada');
    await main.pass('request', 'ben');
    const answer = main.transit.find(({ kind, clientId }) => kind === 'answer' && clientId === 'ada')!;
    while (main.transit.some(({ kind, clientId }) => kind === 'event' && clientId === 'ada')) await main.pass('event', 'ada');
    await main.deliver(answer);
    await main.settle();
    expect(screen.gaps()).toBe(0);
    expectAgreement(screen, other);
  });

  it('may come after an answer that is newer than they are', async () => {
    screen.session.apply(create('c1'));
    other.session.apply(create('c2', 'Two lanes'));
    await main.pass('request', 'ben');
    await main.pass('request', 'ada');
    await main.pass('answer', 'ada');
    expect(ids(screen)).toEqual(['c1']);
    await main.settle();
    expect(screen.gaps()).toBe(0);
    expectAgreement(screen, other);
  });

  it('are taken in once, however often they come', async () => {
    other.session.apply(create('c2', 'Two lanes'));
    await main.pass('request', 'ben');
    const event = main.transit.find(({ kind, clientId }) => kind === 'event' && clientId === 'ada')!;
    event.run();
    await main.settle();
    expectAgreement(screen, other);
  });

  it('of another article do not matter', () => {
    const version = screen.session.getVersion();
    screen.session.receive({
      articleId: 'art_2', transactionId: 'txn_1', revision: 1, at: '', by: '', origin: 'user', label: '', undo: {},
      diff: { added: [], updated: [], removed: [] },
    });
    expect(screen.session.getVersion()).toBe(version);
  });

  it('that were missed and do not come: the article is to be opened anew', async () => {
    other.session.apply(create('c1'));
    other.session.apply(note('c1', 'seen'));
    await main.pass('request', 'ben');
    main.transit.splice(0, main.transit.length, ...main.transit.filter(({ clientId }) => clientId === 'ben')); // lost
    await main.settle();
    expect(screen.gaps()).toBe(0);
    vi.advanceTimersByTime(10_000);
    expect(screen.gaps()).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(screen.gaps()).toBe(1);
  });

  it('that were missed: what is pending is saved before the article is opened anew', async () => {
    other.session.apply(create('c1'));
    await main.pass('request', 'ben');
    main.transit.splice(0, main.transit.length, ...main.transit.filter(({ clientId }) => clientId === 'ben'));
    await main.settle();
    screen.session.apply(create('c2', 'Two lanes'));
    screen.session.apply(note('c2', 'mine'));
    await main.settle();
    vi.advanceTimersByTime(10_000);
    expect(screen.gaps()).toBe(0);
    await main.settle();
    expect(screen.gaps()).toBe(1);
    expect(screen.session.hasUnsaved).toBe(false);
    expect(main.records.get('claim', 'c2')?.note).toBe('mine');
  });

  it('that do not fit what is shown: the article is to be opened anew, nothing breaks', async () => {
    screen.session.receive({
      articleId: ARTICLE, transactionId: 'txn_x', revision: 1, at: '', by: 'ben', origin: 'user', label: '', undo: {},
      diff: { added: [], updated: [], removed: [{ ...main.records.get('block', `${ARTICLE}-block1`)!, id: 'nobody' }] },
    });
    await main.settle();
    expect(screen.gaps()).toBe(1);
  });

  it('DR-9: another draft is the current one: the article is to be opened anew', async () => {
    const { id: draftId } = screen.session.draft;
    main.records.apply({ added: [{ ...screen.session.draft, id: 'drf_2', label: 'Draft 2' }], updated: [], removed: [] });
    screen = await openScreen(main, ARTICLE, 'ada');
    other = await openScreen(main, ARTICLE, 'ben');
    unwrap(screen.session.apply({ do: 'draft.switch', id: 'drf_2' }));
    await main.settle();
    expect([screen.gaps(), other.gaps()]).toEqual([1, 1]);
    expect(main.records.get('article', ARTICLE)!.currentDraftId).not.toBe(draftId);
  });

  it('connection lost: the article is to be opened anew when all is sent', async () => {
    screen.session.loseTrack();
    expect(screen.gaps()).toBe(1);
    other.session.apply(create('c1'));
    other.session.loseTrack();
    expect(other.gaps()).toBe(0);
    await main.settle();
    expect(other.gaps()).toBe(1);
  });
});

describe('records that all articles share', () => {
  it('come with the change and by an event of their own, and are there once', async () => {
    screen.session.apply(create('c1', 'city official', { source: { id: 'src_new', label: 'a city official' } }));
    await main.settle();
    expect(other.session.records.get('source', 'src_new')?.label).toBe('a city official');
    expectAgreement(screen, other);
  });

  it.each(['event first', 'answer first'])('go with an undo and come back with a redo (%s)', async (order) => {
    const kinds = order === 'event first' ? (['event', 'answer'] as const) : (['answer', 'event'] as const);
    screen.session.apply(create('c1', 'city official', { source: { id: 'src_new', label: 'a city official' } }));
    await main.settle();
    for (const direction of ['undo', 'redo'] as const) {
      const reverted = screen.session.revert(direction);
      await main.pass('request', 'ada');
      for (const kind of kinds) {
        while (main.transit.some((one) => one.clientId === 'ada' && one.kind === kind)) await main.pass(kind, 'ada');
      }
      expect((await reverted).ok).toBe(true);
      await main.settle();
      expect(screen.session.records.get('source', 'src_new') === undefined).toBe(direction === 'undo');
      expectAgreement(screen, other);
    }
  });

  it('come with the change of the article that they are part of, and in its order; others come by themselves', async () => {
    const part = (id: string, revision?: number): EventPayload<'shared.changed'> => ({
      diff: { added: [aSource(id, id)], updated: [], removed: [] }, ...(revision !== undefined && { article: { articleId: ARTICLE, revision } }),
    });
    screen.session.apply(create('c1'));
    await main.settle();
    screen = await openScreen(main, ARTICLE, 'cleo');
    for (const event of [part('src_a', 1), part('src_b', 2), part('src_c')]) screen.session.receiveShared(event);
    expect(['src_a', 'src_b', 'src_c'].filter((id) => screen.session.records.get('source', id))).toEqual(['src_a', 'src_c']);
  });

  it('change below what is pending', async () => {
    main.failNext('disk');
    screen.session.apply({ do: 'source.update', id: 'src_ana', changes: { role: 'engineer' } });
    await main.settle();
    other.session.apply({ do: 'source.update', id: 'src_ana', changes: { organisation: 'the city' } });
    await main.settle();
    expect(screen.session.records.get('source', 'src_ana')).toMatchObject({ role: 'engineer', organisation: 'the city' });
    screen.session.retry();
    await main.settle();
    expectAgreement(screen, other);
  });
});

describe('undo and redo', () => {
  it('take the last change back and make it again', async () => {
    screen.session.apply(create('c1'));
    await main.settle();
    const undone = screen.session.revert('undo');
    await main.settle();
    expect(unwrap(await undone).diff.removed.map(({ id }) => id)).toEqual(['c1']);
    expect(ids(screen)).toEqual([]);
    expect(screen.session.undoState).toEqual({ redo: expect.stringContaining('city official') });
    const redone = screen.session.revert('redo');
    await main.settle();
    expect(unwrap(await redone).diff.added.map(({ id }) => id)).toEqual(['c1']);
    expectAgreement(screen, other);
  });

  it('wait for what is pending: the change taken back is the last one made', async () => {
    screen.session.apply(create('c1'));
    screen.session.apply(create('c2', 'Two lanes'));
    const undone = screen.session.revert('undo');
    await main.settle();
    await undone;
    expect(ids(screen)).toEqual(['c1']);
    expectAgreement(screen, other);
  });

  it('do not take back what was done after the key was pressed', async () => {
    screen.session.apply(create('c1'));
    const undone = screen.session.revert('undo');
    screen.session.apply(create('c2', 'Two lanes'));
    await main.settle();
    expect(unwrap(await undone).diff.removed.map(({ id }) => id)).toEqual(['c1']);
    expect(ids(screen)).toEqual(['c2']);
    expectAgreement(screen, other);
  });

  it('pressed twice take two changes back', async () => {
    screen.session.apply(create('c1'));
    screen.session.apply(create('c2', 'Two lanes'));
    screen.session.apply(create('c3', 'Repairs'));
    const answers = Promise.all([screen.session.revert('undo'), screen.session.revert('undo')]);
    await main.settle();
    expect((await answers).map((answer) => unwrap(answer).diff.removed[0]?.id)).toEqual(['c3', 'c2']);
    expect(ids(screen)).toEqual(['c1']);
    expectAgreement(screen, other);
  });

  it('take back nothing older while the last change cannot be saved', async () => {
    screen.session.apply(create('c1'));
    await main.settle();
    main.failNext('disk');
    screen.session.apply(create('c2', 'Two lanes'));
    main.failNext('disk');
    const undone = screen.session.revert('undo');
    await main.settle();
    expect(await undone).toMatchObject({ ok: false, error: { code: 'disk' } });
    expect(ids(screen)).toEqual(['c1', 'c2']);
    expect(screen.session.save.state).toBe('failed');
    expect(main.heard.filter(({ method }) => method === 'articles.undo')).toEqual([]);
  });

  it('say so when there is nothing to take back', async () => {
    const undone = screen.session.revert('undo');
    await main.settle();
    expect(await undone).toMatchObject({ ok: false, error: { code: 'nothing-to-do' } });
    expect(screen.session.save).toEqual({ state: 'saved', at: null });
  });

  it('leave what comes after them pending when they fail', async () => {
    screen.session.apply(create('c1'));
    await main.settle();
    main.failNext('disk');
    const undone = screen.session.revert('undo');
    screen.session.apply(create('c2', 'Two lanes'));
    await main.settle();
    expect((await undone).ok).toBe(false);
    expect(ids(screen)).toEqual(['c1', 'c2']);
    expectAgreement(screen, other);
  });
});

describe('those who follow', () => {
  it('hear nothing more after they have gone', () => {
    let diffs = 0;
    let changes = 0;
    const offDiff = screen.session.onDiff(() => diffs++);
    const offChange = screen.session.subscribe(() => changes++);
    screen.session.apply(create('c1'));
    const heard = changes;
    expect([diffs, heard > 0]).toEqual([1, true]);
    offDiff();
    offChange();
    screen.session.apply(note('c1', 'more'));
    expect([diffs, changes]).toEqual([1, heard]);
  });

  it('learn by the version that something changed, by the version of the blocks that a block did', async () => {
    const { session } = screen;
    const version = session.getVersion();
    session.apply(create('c1'));
    expect(session.getVersion()).toBeGreaterThan(version);
    expect(session.blocksVersion).toBe(0);
    session.apply({ do: 'block.read', id: `${ARTICLE}-block1`, read: true });
    expect(session.blocksVersion).toBeGreaterThan(0);
    await main.settle();
    expectAgreement(screen, other);
  });

  it('get diffs that can be taken back', async () => {
    const before = screen.contents();
    const diffs: Parameters<typeof invert>[0][] = [];
    screen.session.onDiff((diff) => diffs.push(diff));
    screen.session.apply(create('c1'));
    screen.session.apply(tag('c1', 'sourced'));
    other.session.apply(create('c2', 'Two lanes'));
    await main.settle();
    for (const diff of diffs.reverse()) screen.session.records.apply(invert(diff));
    expect(screen.contents()).toEqual(before);
  });
});

import '../testing/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { article, startOn } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, placeOf, TEXT } from '../testing/samples';
import { applyCommand } from './claims';
import { desk } from './desk-store';
import { announce, bridge, dismissToast, newId, toast } from './runtime';
import { blockAt, blocksOf, readCounts, selectableText } from './text';

let main: FakeMain;

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  await startOn(main, 'art_1');
});

describe('the blocks of the text', () => {
  it('are in order of place, also after one was cut in two', () => {
    const at = placeOf('“Two lanes').start;
    applyCommand({ do: 'block.split', id: 'art_1-block1', at, newId: 'blk_new' });
    const blocks = blocksOf(article());
    expect(blocks.map(({ id }) => id)).toEqual(['art_1-block0', 'art_1-block1', 'blk_new', 'art_1-block2', 'art_1-block3']);
    expect(blocks.map(({ start }) => start)).toEqual(blocks.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('are sorted anew only when a block has changed', () => {
    const before = blocksOf(article());
    applyCommand({ do: 'claim.create', claim: { ranges: [placeOf('Repairs')] } });
    expect(blocksOf(article())).toBe(before);
    applyCommand({ do: 'block.read', id: 'art_1-block1', read: true });
    expect(blocksOf(article())).not.toBe(before);
  });

  it('tell how much of the running text has been read', () => {
    expect(readCounts(article())).toEqual({ read: 0, all: 3 });
    applyCommand({ do: 'block.read', id: 'art_1-block1', read: true });
    applyCommand({ do: 'block.read', id: 'art_1-block0', read: true }); // the headline does not count
    applyCommand({ do: 'block.update', id: 'art_1-block3', kind: 'promo' });
    expect(readCounts(article())).toEqual({ read: 1, all: 2 });
  });

  it('tell which one an offset lies in, or comes after', () => {
    expect(blockAt(article(), 0)?.id).toBe('art_1-block0');
    expect(blockAt(article(), placeOf('The bridge').start - 1)?.id).toBe('art_1-block0');
    expect(blockAt(article(), placeOf('The bridge').start)?.id).toBe('art_1-block1');
    expect(blockAt(article(), TEXT.length + 9)?.id).toBe('art_1-block3');
  });

  it('come with the text to select in; without an article there is none', () => {
    expect(selectableText()).toMatchObject({ text: TEXT, language: 'en', blocks: { length: 4 } });
    desk.set({ article: null });
    expect(selectableText()).toBeUndefined();
  });
});

describe('messages', () => {
  it('go by themselves, bad news only when they are dismissed', () => {
    vi.useFakeTimers();
    const plain = toast('Done.');
    const bad = toast('Failed.', { tone: 'bad' });
    expect(desk.get().toasts).toEqual([{ id: plain, message: 'Done.', tone: 'plain' }, { id: bad, message: 'Failed.', tone: 'bad' }]);
    vi.advanceTimersByTime(60_000);
    expect(desk.get().toasts.map(({ id }) => id)).toEqual([bad]);
    dismissToast(bad);
    expect(desk.get().toasts).toEqual([]);
    vi.useRealTimers();
  });

  it('are three at most, the oldest go first', () => {
    for (const message of ['1', '2', '3', '4']) toast(message, { tone: 'bad' });
    expect(desk.get().toasts.map(({ message }) => message)).toEqual(['2', '3', '4']);
  });

  it('for those who do not see the screen are announced', () => {
    announce('Marked.');
    expect(desk.get().announcement).toBe('Marked.');
  });
});

describe('ids', () => {
  it('say what they name and are never the same', () => {
    const ids = Array.from({ length: 500 }, () => newId('clm'));
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^clm_[0-9a-z]{16}$/);
  });
});

describe('the way to main', () => {
  it('must be set before it is used', async () => {
    expect(bridge().kind).toBe('desktop');
    vi.resetModules();
    const fresh = await import('./runtime');
    expect(() => fresh.bridge()).toThrow('has not been started');
  });
});

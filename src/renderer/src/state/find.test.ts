import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { startOn } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, placeOf, TEXT } from '../testing/samples';
import { desk } from './desk-store';
import { closeFind, openFind, presentHit, seek, stepHit } from './find';

beforeEach(async () => {
  await startOn(new FakeMain(articleRecords('art_1')), 'art_1');
});

const present = (): string | null => {
  const hit = presentHit();
  return hit && TEXT.slice(hit.start, hit.end);
};
const place = (): [number, number] => [desk.get().find.at, desk.get().find.hits.ranges.length];

describe('find in the article', () => {
  it('begins at the caret, goes on from there while one types, and round the ends', () => {
    desk.set({ caret: placeOf('Repairs').start });
    openFind();
    seek({ query: 'the' });
    expect(place()).toEqual([2, 5]);
    seek({ query: 'their' });
    expect(present()).toBe('their');
    seek({ query: 'the' });
    for (const at of [3, 4, 0]) {
      stepHit(1);
      expect(desk.get().find.at).toBe(at);
    }
    stepHit(-1);
    stepHit(-1);
    expect(desk.get().find.at).toBe(3);
  });

  it('follows its options', () => {
    openFind();
    seek({ query: 'the' });
    expect(place()[1]).toBe(5);
    seek({ wholeWord: true });
    expect(place()[1]).toBe(3);
    seek({ matchCase: true });
    expect(place()[1]).toBe(2);
    seek({ query: 'nowhere' });
    expect([presentHit(), place()]).toEqual([null, [-1, 0]]);
  });

  it('takes the selected words up, and leaves the place it came to selected', () => {
    const range = placeOf('official');
    desk.set({ selection: { ranges: [range], anchor: range.start, focus: range.end } });
    openFind();
    expect([desk.get().find.query, present()]).toEqual(['official', 'official']);
    seek({ query: 'bridge' });
    closeFind();
    expect(desk.get().find).toMatchObject({ isOpen: false, query: 'bridge', at: -1 });
    expect(desk.get().selection?.ranges).toEqual([placeOf('bridge')]);
  });

  it('F3 opens it again where the caret is', () => {
    openFind();
    seek({ query: 'bridge' });
    closeFind();
    desk.set({ selection: null, caret: placeOf('The bridge').start });
    stepHit(1);
    expect(presentHit()).toEqual({ start: placeOf('The bridge').start + 4, end: placeOf('The bridge').end });
  });

  it('without an article does nothing', () => {
    desk.set({ article: null });
    openFind();
    expect(desk.get().find.isOpen).toBe(false);
  });
});

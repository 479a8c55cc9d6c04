import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { article, commandsOf, done, startOn, toasts } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, placeOf } from '../testing/samples';
import { pressTag, quoteOf, repeatTag, revert, selectedClaim } from './claims';
import { desk } from './desk-store';
import { occurrencesOf, selectOccurrences } from './occurrences';

const TEXT = 'Officials said no.\n\nThe officials said it; officials’ aides said more. The officials left.';
const THE = placeOf('The officials left', TEXT);

let main: FakeMain;

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1', TEXT));
  await startOn(main, 'art_1');
});

function select(range: { start: number; end: number }): void {
  desk.set({ selection: { ranges: [range], anchor: range.start, focus: range.end }, selectedClaimId: null });
}
const quotes = (): string[] => [...article().records.all('claim')].map((claim) => quoteOf(article(), claim));

describe('all places of the same words', () => {
  const second = { start: THE.start + 4, end: THE.start + 13 };

  it('are those of the same case that cut no word', () => {
    expect(occurrencesOf(TEXT, second)).toEqual([placeOf('officials', TEXT), placeOf('officials’', TEXT), second].map(({ start }) => ({ start, end: start + 9 })));
    const part = placeOf('fficials', TEXT);
    expect(occurrencesOf(TEXT, part)).toHaveLength(4);
  });

  it('become claims in one change, and the one in hand is selected', async () => {
    select(second);
    selectOccurrences();
    expect(desk.get().selection?.ranges).toHaveLength(3);
    pressTag('sourced');
    expect(quotes()).toEqual(['officials', 'officials', 'officials']);
    expect(selectedClaim()?.targets[0]?.ranges[0]).toMatchObject(second);
    expect(toasts()).toEqual(['3 claims marked: Sourced.']);
    await main.settle();
    expect(commandsOf(main)).toHaveLength(1);
    await done(main, revert('undo'));
    expect(quotes()).toEqual([]);
  });

  it('that have such a claim are passed over; with another tag they get one more', () => {
    select(second);
    pressTag('sourced');
    for (const [tag, count] of [['sourced', 3], ['disputed', 6], ['disputed', 6]] as const) {
      select(second);
      selectOccurrences();
      pressTag(tag);
      expect(article().order.length).toBe(count);
    }
    expect(desk.get().announcement).toBe('All 3 places have it already: Disputed.');
  });

  it('of the claim in hand can be chosen too, and let go of', () => {
    select(second);
    pressTag('sourced');
    selectOccurrences();
    expect(desk.get().selection).toMatchObject({ each: true, anchor: second.start });
    selectOccurrences();
    expect(desk.get().selection).toEqual({ ranges: [second], anchor: second.start, focus: second.end });
  });
});

describe('the tag used last', () => {
  it('is set once more by one key, on words and on a claim', () => {
    repeatTag();
    select(THE);
    pressTag('disputed');
    select(placeOf('no', TEXT));
    repeatTag();
    expect(selectedClaim()?.tags).toEqual(['disputed']);
    desk.set({ selectedClaimId: null });
    repeatTag();
    expect(desk.get().brushTagId).toBeNull();
    expect(article().order.length).toBe(2);
  });
});

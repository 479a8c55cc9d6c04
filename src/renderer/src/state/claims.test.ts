import '../testing/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '@shared/result';
import { article, commandsOf, done, startOn, toasts } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, aSource, placeOf } from '../testing/samples';
import { openScreen } from '../testing/screen';
import {
  addNewSource, addSelectionToClaim, applyCommand, clearTags, createClaim, nudgeEdge, pressTag, quoteOf, removeClaim, revert,
  selectClaim, selectedClaim, setSource, sourceFromSelection, stepClaim,
} from './claims';
import { desk } from './desk-store';
import { openArticle } from './open';

let main: FakeMain;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  main = new FakeMain([...articleRecords('art_1'), ...articleRecords('art_2'), aSource('src_ana', 'Ana Ohlin')]);
  await startOn(main, 'art_1');
});
afterEach(() => {
  vi.useRealTimers();
});

function select(...words: string[]): void {
  const ranges = words.map((each) => placeOf(each));
  desk.set({ selection: { ranges, anchor: ranges.at(-1)!.start, focus: ranges.at(-1)!.end }, selectedClaimId: null });
}

/** Makes a claim of some words; it is selected then. */
function mark(words: string, ...tags: string[]): string {
  select(words);
  createClaim({ tags });
  return desk.get().selectedClaimId!;
}

const quote = (id: string): string => quoteOf(article(), article().claim(id)!);

describe('the key of a tag', () => {
  it('makes a claim of the selected words, and selects it (UI-40)', async () => {
    select('city official');
    pressTag('sourced');
    const id = desk.get().selectedClaimId!;
    expect(selectedClaim()).toMatchObject({ tags: ['sourced'], createdBy: 'Ada' });
    expect(quote(id)).toBe('city official');
    expect(desk.get()).toMatchObject({ selection: null, lastClaimId: id, caret: placeOf('city official').end, announcement: 'Sourced: city official' });
    await main.settle();
    expect(commandsOf(main)).toHaveLength(1);
    expect(main.records.get('claim', id)?.tags).toEqual(['sourced']);
  });

  it('of selected words in several places makes one claim', () => {
    select('Two lanes will open in May', 'Repairs');
    pressTag('disputed');
    expect(quote(desk.get().selectedClaimId!)).toBe('Two lanes will open in May … Repairs');
    expect(article().order.length).toBe(1);
  });

  it('gives it to the selected claim, or takes it away', () => {
    const id = mark('city official', 'sourced');
    pressTag('disputed');
    expect(article().claim(id)?.tags).toEqual(['sourced', 'disputed']);
    expect(desk.get().announcement).toBe('Disputed');
    pressTag('sourced');
    expect(article().claim(id)?.tags).toEqual(['disputed']);
    expect(desk.get().announcement).toBe('Take the tag Sourced away');
    expect(desk.get().selectedClaimId).toBe(id);
  });

  it('puts an exclusive tag in the place of the other of its group', () => {
    const id = mark('city official', 'sourced', 'anonymous-official', 'disputed');
    pressTag('anonymous-other');
    expect(article().claim(id)?.tags).toEqual(['sourced', 'disputed', 'anonymous-other']);
    pressTag('unattributed');
    expect(article().claim(id)?.tags).toEqual(['sourced', 'disputed', 'unattributed']);
  });

  it('with nothing selected becomes the brush, pressed again lets it go', () => {
    pressTag('sourced');
    expect(desk.get().brushTagId).toBe('sourced');
    pressTag('disputed');
    expect(desk.get().brushTagId).toBe('disputed');
    pressTag('disputed');
    expect(desk.get().brushTagId).toBeNull();
    expect(article().order.length).toBe(0);
  });

  it('without an article does nothing', () => {
    desk.set({ article: null });
    pressTag('sourced');
    expect(desk.get().brushTagId).toBeNull();
  });

  it('0 takes all tags away', () => {
    const id = mark('city official', 'sourced', 'disputed');
    clearTags();
    expect(article().claim(id)?.tags).toEqual([]);
  });
});

describe('a library that is open for reading', () => {
  const attempts: Record<string, () => void> = {
    'a tag on words': () => (select('city official'), pressTag('sourced')),
    'a tag on a claim': () => pressTag('disputed'),
    'all tags off': clearTags,
    deleting: removeClaim,
    'an edge': () => nudgeEdge('end', 1, 'word'),
    'a source': () => setSource(selectedClaim()!, aSource('src_ana', 'Ana Ohlin')),
    'a new source': () => addNewSource(selectedClaim()!, 'a city official'),
    'a source from words': () => (select('Ana Ohlin'), sourceFromSelection()),
    'one more part': () => (select('Repairs'), addSelectionToClaim()),
  };

  it.each(Object.keys(attempts))('refuses %s, says why, and changes and announces nothing (UI-41)', async (attempt) => {
    mark('city official', 'sourced');
    await main.settle();
    const before = JSON.stringify([...article().records]);
    const heard = main.heard.length;
    desk.set({ session: { ...desk.get().session!, readOnly: 'Another window writes.' }, announcement: 'before' });
    attempts[attempt]!();
    await main.settle();
    expect(toasts()).toEqual(['Another window writes.']);
    expect(JSON.stringify([...article().records])).toBe(before);
    expect(main.heard).toHaveLength(heard);
    expect(desk.get().announcement).toBe('before');
  });
});

describe('a command that cannot be carried out', () => {
  it('is told, and nothing is announced as done', () => {
    expect(applyCommand({ do: 'claim.remove', id: 'nobody' })).toBe(false);
    expect(toasts()).toEqual([expect.stringContaining('nobody')]);
    select('city official');
    desk.set({ announcement: '' });
    createClaim({ tags: ['no-such-tag'] });
    expect(desk.get().announcement).toBe('');
    expect(desk.get().selection).not.toBeNull();
    expect(toasts()).toHaveLength(2);
  });
});

describe('deleting', () => {
  it('asks nothing and offers to take it back in place (UI-42)', async () => {
    const id = mark('city official', 'sourced');
    await main.settle();
    removeClaim();
    expect(article().claim(id)).toBeUndefined();
    expect(desk.get()).toMatchObject({ selectedClaimId: null, lastClaimId: null, caret: placeOf('city official').start });
    await main.settle();
    const [offered] = desk.get().toasts;
    expect(offered).toMatchObject({ message: 'Claim deleted.', action: { label: 'Undo' } });
    offered!.action!.run();
    await main.settle();
    expect(article().claim(id)?.tags).toEqual(['sourced']);
    expect(desk.get().selectedClaimId).toBe(id);
  });

  it('takes the offer away when its Undo would take back something else', async () => {
    mark('city official');
    removeClaim();
    expect(toasts()).toEqual(['Claim deleted.']);
    mark('Two lanes', 'sourced');
    expect(toasts()).toEqual([]);
    removeClaim();
    void revert('undo');
    expect(toasts()).toEqual([]);
    await main.settle();
    expect(article().order.length).toBe(1);
  });

  it('leaves the offer standing for a while', () => {
    mark('city official');
    removeClaim();
    vi.advanceTimersByTime(3_000);
    expect(toasts()).toHaveLength(1);
    vi.advanceTimersByTime(10_000);
    expect(toasts()).toEqual([]);
  });

  it('without a selected claim does nothing', () => {
    removeClaim();
    expect(toasts()).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('select the claim that they touched and say what they did', async () => {
    const id = mark('city official', 'sourced');
    mark('Two lanes', 'disputed');
    await main.settle();
    await done(main, revert('undo'));
    expect(article().order.length).toBe(1);
    expect(desk.get().selectedClaimId).toBeNull();
    selectClaim(id);
    pressTag('number');
    await main.settle();
    selectClaim(null);
    await done(main, revert('undo'));
    expect(desk.get()).toMatchObject({ selectedClaimId: id, announcement: expect.stringContaining('city official') });
    await done(main, revert('redo'));
    expect(article().claim(id)?.tags).toEqual(['sourced', 'number']);
  });

  it('with nothing to do say so quietly; a failure is shown', async () => {
    await done(main, revert('undo'));
    expect(desk.get().announcement).toBe('There is nothing to undo in this article.');
    expect(toasts()).toEqual([]);
    main.on('articles.redo', () => fail('disk', 'Full.'));
    await done(main, revert('redo'));
    expect(toasts()).toEqual(['Full.']);
  });

  it('leave alone what is selected in another article that came meanwhile', async () => {
    mark('city official');
    const undone = revert('undo');
    const opened = openArticle('art_2');
    await main.settle();
    await Promise.all([undone, opened]);
    expect(article().articleId).toBe('art_2');
    const again = revert('redo');
    desk.set({ article: null, selectedClaimId: 'x' });
    await done(main, again);
    expect(desk.get().selectedClaimId).toBe('x');
  });

  it('without an article do nothing', async () => {
    desk.set({ article: null });
    await revert('undo');
    expect(main.heard.filter(({ method }) => method === 'articles.undo')).toEqual([]);
  });
});

describe('edges and parts', () => {
  it('moves an edge of the selected claim by a word or a letter', () => {
    const id = mark('city official');
    nudgeEdge('end', 1, 'word');
    nudgeEdge('start', -1, 'word');
    expect(quote(id)).toBe('a city official said');
    expect(desk.get().announcement).toBe('a city official said');
    nudgeEdge('end', -1, 'grapheme');
    expect(quote(id)).toBe('a city official sai');
    nudgeEdge('start', 1, 'word');
    expect(quote(id)).toBe('city official sai');
  });

  it('does not move an edge past the other', () => {
    const id = mark('city');
    nudgeEdge('end', -1, 'word');
    expect(quote(id)).toBe('city');
  });

  it('gives the claim selected last one more part, as one change', async () => {
    const id = mark('Two lanes will open in May', 'sourced');
    await main.settle();
    select('Repairs');
    addSelectionToClaim();
    expect(quote(id)).toBe('Two lanes will open in May … Repairs');
    expect(desk.get()).toMatchObject({ selectedClaimId: id, selection: null });
    await main.settle();
    expect(commandsOf(main)).toHaveLength(2);
  });
});

describe('who says so', () => {
  it('the selected words become the source of the last claim, in one change (UI-43)', async () => {
    const id = mark('Two lanes will open in May', 'sourced');
    select('U.S. engineer Ana Ohlin');
    sourceFromSelection();
    const claim = article().claim(id)!;
    const source = article().records.get('source', claim.sourceIds[0]!)!;
    expect(source).toMatchObject({ label: 'U.S. engineer Ana Ohlin', name: 'U.S. engineer Ana Ohlin', identity: 'named' });
    expect(claim.attribution).toMatchObject({ sourceText: placeOf('U.S. engineer Ana Ohlin') });
    expect(desk.get()).toMatchObject({ selectedClaimId: id, announcement: 'U.S. engineer Ana Ohlin' });
    await main.settle();
    expect(commandsOf(main)).toHaveLength(2);
    expect(main.records.get('source', source.id)).toEqual(source);
  });

  it('an anonymous claim’s source has no name', () => {
    const id = mark('The bridge was closed', 'anonymous-official');
    select('a city official');
    sourceFromSelection();
    const source = article().records.get('source', article().claim(id)!.sourceIds[0]!)!;
    expect(source).toMatchObject({ label: 'a city official', identity: 'anonymous' });
    expect(source.name).toBeUndefined();
  });

  it('words that the source book has are that source', async () => {
    const id = mark('Two lanes will open in May');
    select('Ana Ohlin');
    sourceFromSelection();
    expect(article().claim(id)).toMatchObject({ sourceIds: ['src_ana'], attribution: { sourceText: placeOf('Ana Ohlin') } });
    await main.settle();
    expect(article().records.count('source')).toBe(1);
    expect(commandsOf(main)).toHaveLength(2);
  });

  it('a source is not named twice', async () => {
    const id = mark('Two lanes will open in May');
    setSource(article().claim(id)!, aSource('src_ana', 'Ana Ohlin'));
    setSource(article().claim(id)!, aSource('src_ana', 'Ana Ohlin'));
    await main.settle();
    expect(article().claim(id)?.sourceIds).toEqual(['src_ana']);
    expect(commandsOf(main)).toHaveLength(2);
  });

  it('without words or a claim nothing happens', async () => {
    select('Ana Ohlin');
    sourceFromSelection();
    addSelectionToClaim();
    mark('Two lanes');
    sourceFromSelection();
    await main.settle();
    expect(commandsOf(main)).toHaveLength(1);
  });
});

describe('going from claim to claim', () => {
  it('goes in reading order, and stops at the ends', () => {
    const last = mark('Repairs');
    const first = mark('The bridge');
    const middle = mark('city official');
    stepClaim(1);
    expect(desk.get().selectedClaimId).toBe(last);
    stepClaim(1);
    expect(desk.get().selectedClaimId).toBe(last);
    stepClaim(-1);
    expect(desk.get()).toMatchObject({ selectedClaimId: middle, caret: placeOf('city official').start, announcement: 'city official' });
    stepClaim(-1);
    stepClaim(-1);
    expect(desk.get().selectedClaimId).toBe(first);
  });

  it('with none selected goes on from the caret', () => {
    const first = mark('The bridge');
    const last = mark('Repairs');
    for (const [direction, expected] of [[1, last], [-1, first]] as const) {
      desk.set({ selectedClaimId: null, caret: placeOf('city official').start });
      stepClaim(direction);
      expect(desk.get().selectedClaimId).toBe(expected);
    }
    desk.set({ selectedClaimId: null, caret: null });
    stepClaim(1);
    expect(desk.get().selectedClaimId).toBe(first);
  });

  it('without claims does nothing', () => {
    stepClaim(1);
    expect(desk.get().selectedClaimId).toBeNull();
  });
});

describe('changes of others', () => {
  it('that take the selected claim away leave nothing selected to be changed', async () => {
    const id = mark('city official');
    await main.settle();
    const other = await openScreen(main, 'art_1', 'ben');
    other.session.apply({ do: 'claim.remove', id });
    await main.settle();
    expect(selectedClaim()).toBeUndefined();
    pressTag('sourced');
    expect(desk.get().brushTagId).toBe('sourced');
    expect(toasts()).toEqual([]);
  });
});

import '../testing/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claim } from '@shared/model/claim';
import { newSource } from '@shared/model/new-source';
import { fail, ok } from '@shared/result';
import { article, commandsOf, done, startOn, toasts } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, aSource, placeOf } from '../testing/samples';
import { SuggestThreadHere } from '../testing/suggest-thread';
import { applyCommand, nudgeEdge, pressTag, revert, selectClaim } from './claims';
import { desk } from './desk-store';
import { openArticle } from './open';
import {
  acceptSuggestion, acceptSure, closeSuggestions, offerBeside, offerInHand, offerRejectedAgain, offers, rejectSuggestion, setFrom, stepSuggestion, suggestClaims,
  wordsOf,
} from './suggestions';

vi.mock('../threads/threads', () => ({ createFindThread: () => undefined, createSuggestThread: () => new SuggestThreadHere() }));

const OFFICIAL = 'The bridge was closed on Monday';
const ENGINEER = '“Two lanes will open in May,”';
const OWNERS = 'they had lost half their trade';
const FIGURE = 'the figure';

let main: FakeMain;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  SuggestThreadHere.all.length = 0;
  SuggestThreadHere.isSlow = false;
  main = new FakeMain([...articleRecords('art_1'), ...articleRecords('art_2')]);
  await startOn(main, 'art_1');
});
afterEach(() => {
  closeSuggestions();
  vi.useRealTimers();
});

const look = async (): Promise<void> => {
  suggestClaims();
  await main.settle();
};
const queue = (): string[] => offers().map(({ ranges }) => wordsOf(ranges));
const inHand = (): string | undefined => {
  const offer = offerInHand();
  return offer && wordsOf(offer.ranges);
};
const claims = (): Claim[] => [...article().records.all('claim')];
const undo = (): Promise<void> => done(main, revert('undo'));

describe('the queue', () => {
  it('SU-13: shows what was found, and nothing of it is a claim', async () => {
    await look();
    expect(queue()).toEqual([OFFICIAL, ENGINEER, OWNERS, FIGURE]);
    expect(inHand()).toBe(OFFICIAL);
    expect(desk.get().sidePanel).toBe('suggestions');
    expect(claims()).toEqual([]);
    expect(commandsOf(main)).toEqual([]);
  });

  it('SU-19: is gone through in reading order, and ends at its ends', async () => {
    await look();
    expect(offerBeside(-1)).toBeUndefined();
    stepSuggestion(1);
    expect(inHand()).toBe(ENGINEER);
    expect(desk.get().announcement).toBe('“Two lanes will open in May,”. Sourced. the U.S. engineer Ana Ohlin. 97%');
    stepSuggestion(1);
    stepSuggestion(1);
    expect(inHand()).toBe(FIGURE);
    expect(offerBeside(1)).toBeUndefined();
    stepSuggestion(-1);
    expect(inHand()).toBe(OWNERS);
  });

  it('begins at the caret', async () => {
    desk.set({ caret: placeOf('Repairs').start });
    await look();
    expect(inHand()).toBe(OWNERS);
  });

  it('gives way to a claim or words in hand, and comes back', async () => {
    await look();
    desk.set({ selection: { ranges: [placeOf('Two lanes')], anchor: 0, focus: 0 } });
    expect(inHand()).toBeUndefined();
    suggestClaims();
    expect(inHand()).toBe(OFFICIAL);
    expect(SuggestThreadHere.all[0]!.asked).toHaveLength(1);
  });

  it('says so where nothing can be suggested', async () => {
    applyCommand({ do: 'article.update', changes: { language: 'de' } });
    await look();
    expect(queue()).toEqual([]);
    expect(desk.get().suggestions).toMatchObject({ isLooking: false, inHand: null });
  });

  it('SU-10: uses the words of the house, and stops where they are wrong', async () => {
    main.on('library.houseWords', () => ok({ words: { format: 'claimdesk-house-words', version: 1, nouns: ['contention'] } }));
    await look();
    expect(SuggestThreadHere.all[0]!.asked[0]!.house).toMatchObject({ nouns: ['contention'] });
    closeSuggestions();
    main.on('library.houseWords', () => fail('bad-request', 'house-words.json: The house words cannot be used.'));
    await look();
    expect(desk.get().suggestions).toBeNull();
    expect(toasts().join()).toContain('house-words.json');
  });
});

describe('accepting', () => {
  it('SU-13: makes a claim with tags, attribution, source and where it comes from, and goes on', async () => {
    await look();
    const { suggestion: { id, confidence } } = offerInHand()!;
    acceptSuggestion();
    expect(claims()).toMatchObject([{
      tags: ['anonymous-official'], targets: [{ ranges: [{ exact: OFFICIAL }] }], attribution: { type: 'indirect', cue: placeOf('said'), sourceText: placeOf('a city official') },
      origin: { kind: 'suggestion', suggested: { id, rule: 'clause-first', confidence } },
    }]);
    expect(article().records.get('source', claims()[0]!.sourceIds[0]!)).toMatchObject({ label: 'a city official', identity: 'anonymous' });
    expect(inHand()).toBe(ENGINEER);
    await main.settle();
    expect([...main.records.all('claim'), ...main.records.all('source')]).toEqual([...claims(), ...article().records.all('source')]);
  });

  it('and undo: the suggestion is there again, and in hand; its source has gone', async () => {
    await look();
    acceptSuggestion();
    stepSuggestion(1);
    await undo();
    expect(queue()).toEqual([OFFICIAL, ENGINEER, OWNERS, FIGURE]);
    expect(inHand()).toBe(OFFICIAL);
    expect([...article().records.all('source')]).toEqual([]);
  });

  it('SU-13: of one that was changed first keeps that', async () => {
    await look();
    nudgeEdge('end', -1, 'word');
    expect(inHand()).toBe('The bridge was closed on');
    pressTag('disputed');
    expect(offerInHand()!.tags).toEqual(['anonymous-official', 'disputed']);
    expect(claims()).toEqual([]);
    acceptSuggestion();
    expect(claims()).toMatchObject([{
      tags: ['anonymous-official', 'disputed'], targets: [{ ranges: [{ exact: 'The bridge was closed on' }] }], origin: { suggested: { edited: true } },
    }]);
    expect(queue()).toEqual([ENGINEER, OWNERS, FIGURE]);
  });

  it('of one that was changed and changed back is as suggested', async () => {
    await look();
    nudgeEdge('end', -1, 'word');
    nudgeEdge('end', 1, 'word');
    acceptSuggestion();
    expect(claims()[0]!.origin.suggested).not.toHaveProperty('edited');
  });

  it('SU-17: of all that are sure enough is one change, with one new source for each who speaks', async () => {
    await startOn(new FakeMain([]));
    main = new FakeMain(articleRecords('art_1', 'A headline here\n\nMoe said the tunnel was safe. Moe said the bridge was new. The ring allegedly belonged to a queen.'));
    await startOn(main, 'art_1');
    await look();
    expect(queue()).toHaveLength(3);
    setFrom(0.9);
    acceptSure();
    await main.settle();
    expect(claims().map(({ targets }) => targets[0]!.ranges[0]!.exact)).toEqual(['the tunnel was safe', 'the bridge was new']);
    expect(new Set(claims().flatMap(({ sourceIds }) => sourceIds)).size).toBe(1);
    expect(queue()).toHaveLength(1);
    expect(commandsOf(main)).toMatchObject([{ do: 'batch', label: 'Accepted 2 suggestions' }]);
    await undo();
    expect(claims()).toEqual([]);
    expect(queue()).toHaveLength(3);
  });

  it('leaves out tags that the tag set has not in use', async () => {
    const session = desk.get().session!;
    const tags = session.tagSet.tags.map((tag) => (tag.id === 'anonymous-official' ? { ...tag, retired: true as const } : tag));
    article().receiveShared({ diff: { added: [], updated: [{ before: article().tagSet, after: { ...article().tagSet, tags } }], removed: [] } });
    await look();
    expect(offerInHand()!.tags).toEqual([]);
  });

  it('is refused in a library that is only read, with nothing changed', async () => {
    desk.set({ session: { ...desk.get().session!, readOnly: 'Somebody else has it.' } });
    await look();
    acceptSuggestion();
    rejectSuggestion();
    expect(claims()).toEqual([]);
    expect(queue()).toHaveLength(4);
    expect(toasts()).toContain('Somebody else has it.');
  });
});

describe('SU-16: the proposed source', () => {
  async function acceptedSource(): Promise<string | undefined> {
    await look();
    acceptSuggestion();
    return claims().at(-1)!.sourceIds[0];
  }
  const on = async (...records: ReturnType<typeof articleRecords>): Promise<void> => {
    main = new FakeMain(records);
    await startOn(main, 'art_1');
    desk.set({ caret: placeOf('“Two').start });
  };

  it('is the one of the source book by its label, or by its name', async () => {
    await on(...articleRecords('art_1'), aSource('src_ana', 'The U.S.  engineer Ana Ohlin'));
    expect(await acceptedSource()).toBe('src_ana');
    closeSuggestions();
    await on(...articleRecords('art_1'), newSource('src_2', { label: 'the engineer', name: 'Ana Ohlin' }));
    expect(await acceptedSource()).toBe('src_2');
    closeSuggestions();
    await on(...articleRecords('art_1'), aSource('src_3', 'Ohlin'), aSource('src_4', 'S. engineer Ana Ohlin'), aSource('src_5', 'Ana Ohlin'));
    expect(await acceptedSource()).toBe('src_5');
  });

  it('who is not named is nobody of another article', async () => {
    await on(...articleRecords('art_1'), newSource('src_else', { label: 'a city official', identity: 'anonymous' }));
    desk.set({ caret: 0 });
    expect(await acceptedSource()).not.toBe('src_else');
    closeSuggestions();
    await on(...articleRecords('art_1'), newSource('src_here', { label: 'A city official', identity: 'anonymous' }));
    applyCommand({ do: 'claim.create', claim: { id: 'c1', ranges: [placeOf('owner Lee')], sourceIds: ['src_here'] } });
    desk.set({ caret: 0 });
    expect(await acceptedSource()).toBe('src_here');
  });

  it('of a pronoun is who it stands for, and the claim says from which one it has it', async () => {
    main = new FakeMain(articleRecords('art_1', 'A headline here\n\nIda Moe, the mayor, said the tunnel was safe. She said the bridge was not.'));
    await startOn(main, 'art_1');
    await look();
    acceptSure();
    const [first, second] = claims();
    expect(second!.sourceIds).toEqual(first!.sourceIds);
    expect(second!.attribution.inheritedFrom).toBe(first!.id);
    expect([...article().records.all('source')]).toMatchObject([{ label: 'Ida Moe', name: 'Ida Moe', identity: 'named' }]);
  });

  it('is nobody where the text has only a pronoun', async () => {
    main = new FakeMain(articleRecords('art_1', 'A headline here\n\nHe said the tunnel was safe.'));
    await startOn(main, 'art_1');
    expect(await acceptedSource()).toBeUndefined();
    expect(claims()[0]!.attribution.sourceText).toBeDefined();
  });
});

describe('SU-14: rejecting', () => {
  it('is one change, remembered, and not offered by a new look', async () => {
    await look();
    rejectSuggestion();
    expect(queue()).toEqual([ENGINEER, OWNERS, FIGURE]);
    expect(inHand()).toBe(ENGINEER);
    await main.settle();
    expect([...main.records.all('rejection')]).toMatchObject([{ rule: 'clause-first', exact: [OFFICIAL], by: 'Ada' }]);
    closeSuggestions();
    await look();
    expect(queue()).toEqual([ENGINEER, OWNERS, FIGURE]);
    await done(main, openArticle('art_2'));
    await done(main, openArticle('art_1'));
    await look();
    expect(queue()).toEqual([ENGINEER, OWNERS, FIGURE]);
  });

  it('of one that was changed rejects what was suggested', async () => {
    await look();
    nudgeEdge('end', -1, 'word');
    rejectSuggestion();
    expect([...article().records.all('rejection')]).toMatchObject([{ exact: [OFFICIAL] }]);
  });

  it('is taken back by undo, or all of it by offering again', async () => {
    await look();
    rejectSuggestion();
    rejectSuggestion();
    await undo();
    expect(queue()).toEqual([ENGINEER, OWNERS, FIGURE]);
    expect(inHand()).toBe(ENGINEER);
    rejectSuggestion();
    await main.settle();
    offerRejectedAgain();
    expect(queue()).toEqual([OFFICIAL, ENGINEER, OWNERS, FIGURE]);
    expect(inHand()).toBe(OFFICIAL);
    await undo();
    expect(queue()).toEqual([OWNERS, FIGURE]);
  });
});

describe('SU-15, SU-18: what changes meanwhile', () => {
  it('words that are marked by hand are offered no longer', async () => {
    await look();
    applyCommand({ do: 'claim.create', claim: { id: 'c1', ranges: [placeOf(OFFICIAL)] } });
    expect(queue()).toEqual([ENGINEER, OWNERS, FIGURE]);
    applyCommand({ do: 'claim.remove', id: 'c1' });
    expect(queue()).toEqual([OFFICIAL, ENGINEER, OWNERS, FIGURE]);
  });

  it('words that were marked while the text was looked through are not offered', async () => {
    SuggestThreadHere.isSlow = true;
    await look();
    expect(desk.get().suggestions?.isLooking).toBe(true);
    applyCommand({ do: 'claim.create', claim: { id: 'c1', ranges: [placeOf(OFFICIAL)] } });
    selectClaim(null);
    SuggestThreadHere.all[0]!.answer();
    await main.settle();
    expect(queue()).toEqual([ENGINEER, OWNERS, FIGURE]);
  });

  it('an answer to blocks that are others now is dropped, and they are looked through', async () => {
    SuggestThreadHere.isSlow = true;
    await look();
    const [thread] = SuggestThreadHere.all;
    applyCommand({ do: 'block.update', id: 'art_1-block1', kind: 'caption' });
    thread!.answer();
    await main.settle();
    expect(queue()).toEqual([]);
    thread!.answer();
    await main.settle();
    expect(thread!.asked).toHaveLength(2);
    expect(queue()).toEqual([OWNERS, FIGURE]);
  });

  it('a paragraph that is marked read is not looked through again', async () => {
    await look();
    applyCommand({ do: 'block.read', id: 'art_1-block1', read: true });
    await main.settle();
    expect(SuggestThreadHere.all[0]!.asked).toHaveLength(1);
  });

  it('another article on the desk ends the thread and drops its answer', async () => {
    SuggestThreadHere.isSlow = true;
    await look();
    const [thread] = SuggestThreadHere.all;
    await done(main, openArticle('art_2'));
    expect(thread!.isEnded).toBe(true);
    thread!.answer();
    await main.settle();
    expect(desk.get().suggestions).toBeNull();
    expect(desk.get().sidePanel).toBe('inspector');
  });
});

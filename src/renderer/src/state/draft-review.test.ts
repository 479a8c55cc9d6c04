import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@shared/result';
import { article, commandsOf, done, startOn } from '../testing/desk';
import { FakeMain, turn } from '../testing/fake-main';
import { placeOf, TEXT } from '../testing/samples';
import { AT_2, EDITED, twoDrafts } from '../testing/two-drafts';
import { addDraft } from './add-draft';
import { revert } from './changes';
import { desk } from './desk-store';
import { pastedText } from './import';
import { beginPlacing, confirmPlace, cutFromDraft, endPlacing, leavePlacing } from './draft-decisions';
import { passageAround, piecesOf, reviewedClaims, wordChanges } from './draft-review';
import { doubtfulCount, draftBefore, showComparison, showReview, stepDraft, switchDraft } from './drafts';

let main: FakeMain;
beforeEach(async () => {
  main = new FakeMain(twoDrafts());
  await startOn(main, 'art_1');
});

describe('DV-1: what is reviewed of a new draft', () => {
  it('is every claim that came into it, by its place in the draft before; those that need eyes apart', () => {
    expect(reviewedClaims(article(), 'drf_2').map(({ claim, group, before }) => [claim.id, group, before.draftId])).toEqual([
      ['clm_same', 'same', 'art_1-draft'], ['clm_moved', 'moved', 'art_1-draft'], ['clm_words', 'eyes', 'art_1-draft'], ['clm_gone', 'eyes', 'art_1-draft'],
    ]);
    expect(doubtfulCount(article())).toBe(2);
    expect(reviewedClaims(article(), 'art_1-draft')).toEqual([]);
    expect([draftBefore(article(), 'drf_2')?.id, draftBefore(article(), 'art_1-draft')]).toEqual(['art_1-draft', undefined]);
  });

  it('each decision is one change, which undo takes back and puts the claim in hand again', async () => {
    expect(confirmPlace('clm_words')).toBe(true);
    expect(cutFromDraft('clm_gone')).toBe(true);
    await main.settle();
    expect(commandsOf(main)).toEqual([{ do: 'claim.place', id: 'clm_words' }, { do: 'claim.status', id: 'clm_gone', status: 'cut', reason: 'Not in Draft 2 any more.' }]);
    expect(reviewedClaims(article(), 'drf_2').map(({ group }) => group)).toEqual(['same', 'moved', 'settled', 'cut']);
    await done(main, revert('undo'));
    expect([doubtfulCount(article()), desk.get().selectedClaimId]).toEqual([1, 'clm_gone']);
    await done(main, revert('undo'));
    expect([doubtfulCount(article()), desk.get().selectedClaimId]).toEqual([2, 'clm_words']);
  });
});

describe('DV-2: words are marked by hand in the text itself', () => {
  it('the selected ones become the place, and the review goes on', async () => {
    showReview();
    expect(desk.get().dialog).toEqual({ kind: 'draft-review', draftId: 'drf_2' });
    beginPlacing('clm_gone', 7);
    expect(desk.get()).toMatchObject({ dialog: null, placing: { claimId: 'clm_gone', quote: 'Shop owners' }, caret: 7 });
    endPlacing(); // nothing is selected yet
    expect(desk.get().dialog).toBeNull();
    const range = placeOf('Lee', EDITED);
    desk.set({ selection: { ranges: [range], anchor: range.start, focus: range.end } });
    endPlacing();
    await main.settle();
    expect(desk.get()).toMatchObject({ dialog: { kind: 'draft-review' }, placing: null, selection: null });
    expect(commandsOf(main)).toEqual([{ do: 'claim.place', id: 'clm_gone', ranges: [range] }]);
    expect(article().claim('clm_gone')!.targets.at(-1)).toMatchObject({ state: 'confirmed', ranges: [{ exact: 'Lee' }] });
  });

  it('left, nothing is changed, and the claim is in hand again', () => {
    beginPlacing('clm_gone', 0);
    leavePlacing();
    expect(desk.get()).toMatchObject({ dialog: { kind: 'draft-review' }, placing: null, selectedClaimId: 'clm_gone' });
    expect(commandsOf(main)).toEqual([]);
  });
});

describe('DV-3: the drafts on the desk', () => {
  it('one goes over to another; what was selected in the one is let go, and the article is shown anew', async () => {
    const range = placeOf('Lee', EDITED);
    desk.set({ selection: { ranges: [range], anchor: range.start, focus: range.end }, caret: range.end, selectedClaimId: 'clm_moved' });
    switchDraft('art_1-draft');
    await main.settle();
    expect(article().shownDraftId).toBe('art_1-draft');
    expect(desk.get()).toMatchObject({ selection: null, caret: null, selectedClaimId: 'clm_moved' });
    expect(article().draft.text).toBe(TEXT);
    stepDraft(-1); // there is none before
    stepDraft(1);
    await main.settle();
    expect(article().shownDraftId).toBe('drf_2');
    expect(commandsOf(main)).toEqual([{ do: 'draft.switch', id: 'art_1-draft' }, { do: 'draft.switch', id: 'drf_2' }]);
  });

  it('are compared with the one before; the first with the second', async () => {
    showComparison();
    expect(desk.get().dialog).toEqual({ kind: 'draft-compare', from: 'art_1-draft', to: 'drf_2' });
    switchDraft('art_1-draft');
    await main.settle();
    showComparison();
    expect(desk.get().dialog).toEqual({ kind: 'draft-compare', from: 'art_1-draft', to: 'drf_2' });
    desk.set({ dialog: null });
    showReview(); // of a first draft there is nothing to review
    expect(desk.get().dialog).toBeNull();
  });
});

describe('DV-3: a draft that is added', () => {
  it('is shown with its review, also where the event overtakes the answer', async () => {
    main = new FakeMain(twoDrafts().map((record) => (record.type === 'article' ? { ...record, currentDraftId: 'art_1-draft' } : record)));
    await startOn(main, 'art_1');
    main.on('files.begin', () => ok({ fileId: 'fil_1' }));
    main.on('arrivals.read', () => ok([{
      is: 'story', arrivalId: 'arv_1', kind: 'text', headline: 'x', characters: 9, blocks: 1, claims: 0, comments: 0, sources: 0, changes: [], known: null, draftOf: null,
    }]));
    main.on('drafts.add', () => {
      const before = main.records.get('article', 'art_1')!;
      const diff = { added: [], removed: [], updated: [{ before, after: { ...before, currentDraftId: 'drf_2' } }] };
      main.records.apply(diff);
      main.tell('Ada', { event: 'article.changed', payload: { articleId: 'art_1', transactionId: 'txn_1', revision: 1, at: AT_2, by: 'Ada', origin: 'reanchor', label: 'Added', diff, undo: {} } });
      return ok({ draftId: 'drf_2', label: 'Evening', changes: [], comments: 0, claims: { exact: 1, moved: 1, reworded: 1, ambiguous: 0, orphaned: 1, confirmed: 0 } });
    });
    const adding = addDraft('art_1', pastedText(EDITED), ' Evening ');
    let isAdded: boolean | undefined;
    void adding.then((added) => (isAdded = added));
    while (isAdded === undefined) {
      await main.settle();
      await turn();
    }
    await main.settle();
    expect(isAdded).toBe(true);
    expect(main.heard.find(({ method }) => method === 'drafts.add')?.params).toEqual({ articleId: 'art_1', arrivalId: 'arv_1', label: 'Evening' });
    expect(desk.get()).toMatchObject({ dialog: { kind: 'draft-review', draftId: 'drf_2' }, announcement: 'Evening is added; 2 of 4 claims need your eyes.' });
    expect(article().shownDraftId).toBe('drf_2');
  });
});

describe('DV-4: text beside text', () => {
  it('is cut where its manner changes, and loses nothing', () => {
    const text = 'one two three four';
    const pieces = piecesOf(text, { start: 4, end: 18 }, [{ start: 0, end: 7 }], [{ start: 6, end: 13 }]);
    expect(pieces).toEqual([
      { text: 'tw', isMarked: true, isChanged: false }, { text: 'o', isMarked: true, isChanged: true }, { text: ' three', isMarked: false, isChanged: true }, { text: ' four', isMarked: false, isChanged: false },
    ]);
    expect(piecesOf(text, { start: 0, end: 3 }, [])).toEqual([{ text: 'one', isMarked: false, isChanged: false }]);
  });

  it('tells the words that the other side has not, by place', () => {
    const [old, fresh] = ['It cost 3 million, he said.', 'So: It cost 4 million, she said.'];
    const { removed, added } = wordChanges(old, { start: 0, end: old.length }, fresh, { start: 4, end: fresh.length });
    expect(removed.map(({ start, end }) => old.slice(start, end))).toEqual(['3', 'he']);
    expect(added.map(({ start, end }) => fresh.slice(start, end))).toEqual(['4', 'she']);
  });

  it('shows the whole paragraphs that the words stand in', () => {
    const blocks = [...main.records.all('block')].filter(({ draftId }) => draftId === 'drf_2').sort((a, b) => a.start - b.start);
    const range = placeOf('4 million', EDITED);
    const { start, end } = passageAround(blocks, [range]);
    expect(EDITED.slice(start, end)).toBe('Repairs cost 4 million. ');
    expect(passageAround([], [range])).toEqual(range);
  });
});

import '../../testing/browser';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@shared/result';
import { article, commandsOf, startOn } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { press, show, unmount, type Shown } from '../../testing/render';
import { EDITED, twoDrafts } from '../../testing/two-drafts';
import { placeOf } from '../../testing/samples';
import { findCommand, handleKey, isPossible } from '../../commands/registry';
import { desk } from '../../state/desk-store';
import { ReviewDialog } from './review-dialog';

let main: FakeMain;
let shown: Shown;
let isClosed: boolean;
beforeEach(async () => {
  main = new FakeMain(twoDrafts());
  main.on('drafts.compare', () => ok({ rows: [], edits: [] }));
  await startOn(main, 'art_1');
  isClosed = false;
  desk.set({ dialog: { kind: 'draft-review', draftId: 'drf_2' } });
  window.addEventListener('keydown', handleKey);
  shown = show(<ReviewDialog draftId="drf_2" onClose={() => (isClosed = true)} />);
});
afterEach(() => {
  window.removeEventListener('keydown', handleKey);
  unmount();
});

const words = (selector: string): string[] => [...shown.box.querySelectorAll(selector)].map(({ textContent }) => textContent);
const tally = (): string[] => words('.tally button');
const key = (name: string, init?: KeyboardEventInit): unknown => press(shown, shown.box.querySelector('[data-autofocus]')!, name, init);
/** Lets main answer, and React draw what follows. */
const settle = (): Promise<void> => act(() => main.settle());

describe('DV-1: the review on the screen', () => {
  it('counts what became of the claims, and shows the first that needs eyes with what went and what came', () => {
    expect(tally()).toEqual(['2 yours to decide', '1 same words, moved', '1 same words, same place']);
    expect(words('.review-title h3')).toEqual(['The words under this claim were changed']);
    expect([words('del'), words('ins')]).toEqual([['3', 'Shop owners said they had lost half their trade.'], ['4']]);
    expect(words('mark')).toEqual(['Repairs cost ', '3', ' million', 'Repairs cost ', '4', ' million']);
  });

  it('a letter decides, and the next claim comes into hand; undo brings the claim back', async () => {
    key('a');
    expect(tally()[0]).toBe('1 yours to decide');
    expect(words('.review-title h3')).toEqual(['The words of this claim are gone']);
    expect(isPossible(findCommand('review.confirm')!)).toBe(false); // where there is no place nothing can be confirmed
    key('a');
    key('d');
    expect(words('.review-done p')).toEqual(['Every claim has its place: nothing is left to decide.']);
    await settle();
    expect(commandsOf(main).map((command) => command.do)).toEqual(['claim.place', 'claim.status']);
    key('z', { ctrlKey: true });
    await settle();
    await settle();
    expect(tally()[0]).toBe('1 yours to decide');
    expect(words('.review-title h3')).toEqual(['The words of this claim are gone']);
    expect(isClosed).toBe(false);
  });

  it('a number chooses among several places; other keys do nothing', () => {
    const claim = article().claim('clm_gone')!;
    const candidates = [[placeOf('Lee', EDITED)], [placeOf('Cafe\u0301', EDITED)]];
    const [before, target] = claim.targets as [typeof claim.targets[0], typeof claim.targets[0]];
    shown.act(() => {
      article().receive({
        articleId: 'art_1', transactionId: 'txn_9', revision: 1, at: '', by: 'Bo', origin: 'user', label: '', undo: {},
        diff: { added: [], removed: [], updated: [{ before: claim, after: { ...claim, targets: [before, { ...target, state: 'ambiguous', candidates }] } }] },
      });
    });
    key('n');
    expect(words('.candidate mark')).toEqual(['Lee', 'Cafe\u0301']);
    key('3');
    key('x');
    key('o');
    expect(document.activeElement).toBe(shown.box.querySelector('.candidate'));
    expect(tally()[0]).toBe('2 yours to decide');
    key('2');
    expect(article().claim('clm_gone')!.targets.at(-1)).toMatchObject({ state: 'confirmed', ranges: [{ exact: 'Cafe\u0301' }] });
    expect(desk.get().selectedClaimId).toBe('clm_words');
  });

  it('DV-9: its keys are those that were set, and of the desk’s own only those that are heard everywhere', () => {
    shown.act(() => desk.set(({ settings }) => ({ settings: { ...settings, keys: { 'review.next': ['w'] } } })));
    key('n');
    expect(words('.review-title h3')).toEqual(['The words under this claim were changed']);
    key('w');
    expect(words('.review-title h3')).toEqual(['The words of this claim are gone']);
    key('h');
    expect(desk.get().sidePanel).toBe('inspector');
    expect(words('.decision kbd')).toEqual(['E', 'D']);
  });

  it('DV-9: its keys do nothing below another dialog, nor while somebody types', () => {
    const field = document.createElement('input');
    shown.box.querySelector('dialog')!.append(field);
    press(shown, field, 'a');
    field.remove();
    const above = document.createElement('dialog');
    above.open = true;
    document.body.append(above);
    key('a');
    press(shown, above, 'd');
    expect(tally()[0]).toBe('2 yours to decide');
    above.remove();
    key('a');
    expect(tally()[0]).toBe('1 yours to decide');
  });

  it('DV-9: can be asked for by menu and palette for as long as it is there, and no longer', () => {
    const possible = (): string[] => ['review.next', 'review.confirm', 'review.choose', 'review.cut'].filter((id) => isPossible(findCommand(id)!));
    expect(possible()).toEqual(['review.next', 'review.confirm', 'review.cut']);
    shown.act(() => findCommand('review.confirm')!.run());
    expect(tally()[0]).toBe('1 yours to decide');
    shown.again(null);
    expect(possible()).toEqual([]);
  });
});

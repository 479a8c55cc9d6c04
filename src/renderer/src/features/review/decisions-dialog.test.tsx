import '../../testing/browser';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyRecord } from '@shared/model/records';
import { findCommand, handleKey, isPossible, runCommand } from '../../commands/registry';
import { createClaim } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { noFilter, type ClaimFilter } from '../../state/filter-state';
import { shownClaims } from '../../state/shown-claims';
import { article, commandsOf, startOn } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { press, show, type, unmount, type Shown } from '../../testing/render';
import { twoDrafts } from '../../testing/two-drafts';
import { DecisionsDialog } from './decisions-dialog';

let main: FakeMain;
let shown: Shown;
beforeEach(async () => {
  main = new FakeMain(markedByBo());
  await startOn(main, 'art_1');
  runCommand('decision.review');
  window.addEventListener('keydown', handleKey);
  shown = show(<DecisionsDialog onClose={() => undefined} />);
});
afterEach(() => {
  window.removeEventListener('keydown', handleKey);
  unmount();
});

/** The article with two drafts, whose claims Bo has marked; Ada is at the desk. */
function markedByBo(): AnyRecord[] {
  return twoDrafts().map((record) => (record.type === 'claim' ? { ...record, createdBy: 'Bo' } : record));
}
const words = (selector: string): string[] => [...shown.box.querySelectorAll(selector)].map(({ textContent }) => textContent);
const tally = (): string[] => words('.tally button');
const area = (): HTMLTextAreaElement => shown.box.querySelector('textarea')!;
const button = (text: string): HTMLButtonElement => [...shown.box.querySelectorAll('button')].find(({ textContent }) => textContent === text)!;
const key = (name: string, init?: KeyboardEventInit): unknown => press(shown, shown.box.querySelector('[data-autofocus]')!, name, init);
const settle = (): Promise<void> => act(() => main.settle());
const decisions = (): unknown[] => commandsOf(main).filter((command) => command.do.startsWith('decision.'));

describe('RV-22: the queue of a reviewer', () => {
  it('has the claims of others, one in hand; a key accepts it, and the next comes', async () => {
    const count = article().records.count('claim');
    expect(desk.get().dialog).toEqual({ kind: 'decisions' });
    expect(words('.review-side h3')).toEqual([`0 of ${count} decided`]);
    const [first] = words('.review-title h3');
    key('a');
    expect(words('.review-side h3')).toEqual([`1 of ${count} decided`]);
    expect(words('.review-title h3')).not.toEqual([first]);
    expect(tally()).toEqual([`${count - 1} yours to decide`, '1 accepted']);
    await settle();
    key('z', { ctrlKey: true });
    await settle();
    expect(words('.review-title h3')).toEqual([first]);
    expect(tally()).toEqual([`${count} yours to decide`]);
    key('Z', { ctrlKey: true, shiftKey: true });
    await settle();
    expect(tally()).toEqual([`${count - 1} yours to decide`, '1 accepted']);
  });

  it('asks for the reason of a rejection and for the words of a question; letters typed there decide nothing', () => {
    key('x');
    type(shown, area(), 'Not so');
    press(shown, area(), 'a');
    expect(decisions()).toEqual([]);
    press(shown, area(), 'Enter');
    key('q');
    expect(isPossible(findCommand('decision.accept')!)).toBe(false);
    press(shown, area(), 'Escape');
    expect(isPossible(findCommand('decision.accept')!)).toBe(true);
    key('q');
    type(shown, area(), 'Who says so?');
    press(shown, area(), 'Enter');
    expect([...article().records.all('decision')].map(({ verdict, text }) => [verdict, text])).toEqual([['reject', 'Not so'], ['question', 'Who says so?']]);
  });

  it('proposes tags, edges, source and wording; what is left as it is, is not proposed', () => {
    key('c');
    expect(button('Propose').disabled).toBe(true);
    shown.act(() => button('End a word earlier').click());
    shown.act(() => shown.box.querySelector<HTMLInputElement>('.own-tags input:not(:checked)')!.click());
    const [source] = shown.box.querySelectorAll<HTMLInputElement>('.change-fields input');
    type(shown, source!, 'The city treasurer');
    type(shown, area(), 'Other words');
    press(shown, area(), 'Enter');
    const [decision] = [...article().records.all('decision')];
    expect(decision).toMatchObject({ verdict: 'change', proposal: { source: 'The city treasurer', wording: 'Other words' } });
    expect(Object.keys(decision!.proposal!)).toEqual(['tags', 'place', 'source', 'wording']);
  });

  it('goes on and back, shows what is decided, and takes it back', () => {
    key('a');
    const [second] = words('.review-title h3');
    key('n');
    expect(words('.review-title h3')).not.toEqual([second]);
    key('p');
    expect(words('.review-title h3')).toEqual([second]);
    shown.act(() => [...shown.box.querySelectorAll<HTMLElement>('.tally button')][1]!.click());
    key('u');
    expect(article().records.count('decision')).toBe(0);
    expect(words('.review-done p')).toEqual(['There are none of these.']);
  });

  it('RV-23: ends with saying that the article is reviewed; the claims one has marked oneself are not in it', () => {
    const count = article().records.count('claim');
    for (let done = 0; done < count; done++) key('a');
    expect(words('.review-done p')).toEqual(['You have decided on every claim.']);
    shown.act(() => button('The article is reviewed').click());
    expect([...article().records.all('stage')]).toMatchObject([{ stage: 'reviewed', by: 'Ada' }]);
    expect(button('The article is reviewed')).toBeUndefined();
    shown.act(() => {
      desk.set({ selection: { ranges: [{ start: 0, end: 5 }], anchor: 0, focus: 5 } });
      createClaim();
    });
    expect(words('.review-side h3')).toEqual([`${count} of ${count} decided`]);
  });
});

describe('RV-24: the list of claims', () => {
  it('is filtered by what is still to be decided on, and by decisions without an answer', () => {
    const shownBy = (filter: Partial<ClaimFilter>): number => shownClaims(article(), { ...noFilter, ...filter }).length;
    const count = shownBy({});
    expect([shownBy({ undecided: true }), shownBy({ unanswered: true })]).toEqual([count, 0]);
    key('a');
    key('q');
    type(shown, area(), 'Who says so?');
    press(shown, area(), 'Enter');
    expect([shownBy({ undecided: true }), shownBy({ unanswered: true })]).toEqual([count - 2, 1]);
    shown.act(() => desk.set(({ settings }) => ({ settings: { ...settings, editor: 'Cy' } })));
    expect(shownBy({ undecided: true })).toBe(count);
  });
});

describe('RV-23: done and reviewed', () => {
  it('are said and taken back by commands, each by itself', () => {
    shown.act(() => desk.set({ dialog: null }));
    shown.act(() => runCommand('stage.done'));
    shown.act(() => runCommand('stage.reviewed'));
    expect([...article().records.all('stage')].map(({ stage }) => stage)).toEqual(['done', 'reviewed']);
    shown.act(() => runCommand('stage.done'));
    expect([...article().records.all('stage')].map(({ stage }) => stage)).toEqual(['reviewed']);
  });
});

import '../../testing/browser';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claim } from '@shared/model/claim';
import type { MergeChoice } from '@shared/model/review';
import { fail, ok, type Result } from '@shared/result';
import type { PackageFacts } from '../../state/bringing';
import { desk } from '../../state/desk-store';
import type { Conflict } from '../../state/merge-changes';
import { article, startOn, toasts } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { press, show, unmount, type Shown } from '../../testing/render';
import { twoDrafts } from '../../testing/two-drafts';
import { MergeDialog } from './merge-dialog';

const facts: PackageFacts = {
  packageId: 'pkg_1', articleId: 'art_1', headline: 'Headline of art_1', claims: 5, decisions: 0,
  sending: { type: 'sending', id: 'snd_1', articleId: 'art_1', kind: 'review', by: 'Bo', at: '2026-02-02T12:00:00.000Z', note: '' },
  here: { headline: 'Headline of art_1', fits: true, isCurrent: true, isMerged: false },
};
/** The notes of three claims, which both sides have changed. */
const conflicts = ['clm_same', 'clm_moved', 'clm_words'].map((recordId): Conflict => ({
  id: `claim/${recordId}/note`, type: 'claim', recordId, field: 'note', base: '', mine: `Mine on ${recordId}.`, theirs: `Theirs on ${recordId}.`, hashes: { mine: 'm', theirs: 't' },
}));

let main: FakeMain;
let shown: Shown;
const merge = vi.fn<(params: { choices: Record<string, MergeChoice> }) => Result<{ articleId: string; revision: number }>>();

beforeEach(async () => {
  main = new FakeMain(twoDrafts());
  await startOn(main, 'art_1');
  main.on('reviews.preview', ({ choices }) => ok({
    base: 'history', diff: { added: [], updated: changed(choices), removed: [] }, conflicts: conflicts.map((one) => ({ ...one, ...(choices[one.id] && { choice: choices[one.id] }) })),
  }));
  main.on('reviews.merge', (params) => merge(params));
  merge.mockReset().mockReturnValue(ok({ articleId: 'art_1', revision: 9 }));
  desk.set({ dialog: { kind: 'merge', facts } });
  shown = show(<MergeDialog facts={facts} />);
  await settle();
});
afterEach(unmount);

/** What comes in once theirs stands. */
function changed(choices: Readonly<Record<string, MergeChoice>>): { before: Claim; after: Claim }[] {
  return conflicts.filter(({ id }) => choices[id] === 'theirs').map(({ recordId, theirs }) => {
    const before = article().claim(recordId)!;
    return { before, after: { ...before, note: String(theirs) } };
  });
}

const settle = (): Promise<void> => act(() => main.settle());
const words = (selector: string): string[] => [...shown.box.querySelectorAll(selector)].map(({ textContent }) => textContent);
const inHand = (): string => words('.review-sides section:first-child dd').join();
const key = (name: string, init?: KeyboardEventInit): KeyboardEvent => press(shown, shown.box.querySelector('[data-autofocus]')!, name, init);
const mergeButton = (): HTMLButtonElement => shown.box.querySelector<HTMLButtonElement>('[type=submit]')!;
const submit = (): Promise<void> => act(async () => {
  shown.box.querySelector('form')!.requestSubmit();
  await main.settle();
});

describe('MG-10: the merge screen by keys', () => {
  it('N and P go on and back through what both changed, and stop at its ends', () => {
    expect(inHand()).toBe('Mine on clm_same.');
    expect(words('.review-sides h4')).toEqual(['Mine', 'Bo’s', 'Before']);
    key('p');
    expect(inHand()).toBe('Mine on clm_same.');
    key('n');
    expect(inHand()).toBe('Mine on clm_moved.');
    key('N');
    expect(inHand()).toBe('Mine on clm_words.');
    expect(words('.review-claim > .hint[role=status]')).toEqual(['3 of 3']);
    key('n');
    expect(inHand()).toBe('Mine on clm_words.');
    key('p');
    expect(inHand()).toBe('Mine on clm_moved.');
    expect(mergeButton().disabled).toBe(true);
  });

  it('one key decides whose stands, and brings what is not decided yet into hand; nothing is merged before all is', async () => {
    key('n');
    key('t');
    await settle();
    expect(inHand()).toBe('Mine on clm_words.');
    expect(words('.dialog [role=status]')).toContain('2 to be decided');
    key('m');
    await settle();
    expect(inHand()).toBe('Mine on clm_same.'); // the one that was left out
    await submit();
    expect(merge).not.toHaveBeenCalled();
    key('m');
    await settle();
    expect(words('.decided')).toEqual(['Mine stands']);
    expect(mergeButton().disabled).toBe(false);
    key('t'); // thought better of
    await settle();
    expect(words('.decided')).toEqual(['Bo’s stands']);
    await submit();
    expect(merge.mock.calls.map(([{ choices }]) => choices)).toEqual([{ 'claim/clm_moved/note': 'theirs', 'claim/clm_words/note': 'mine', 'claim/clm_same/note': 'theirs' }]);
    expect(toasts()).toEqual(['Merged what Bo sent: 2 changed. One undo takes it back.']);
  });

  it('leaves keys alone that mean nothing here, and those of the system', async () => {
    expect(key('x').defaultPrevented).toBe(false);
    expect(key('t', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(key('m', { altKey: true }).defaultPrevented).toBe(false);
    await settle();
    expect(words('.decided')).toEqual([]);
    expect(inHand()).toBe('Mine on clm_same.');
    expect(words('.dialog [role=status]')).toContain('3 to be decided');
  });

  it('looks anew where the article was changed meanwhile, with what was decided', async () => {
    merge.mockReturnValueOnce(fail('conflict', 'The article was changed while the package was merged. Try again.'));
    for (const letter of ['m', 'm', 't']) {
      key(letter);
      await settle();
    }
    const previews = (): number => main.heard.filter(({ method }) => method === 'reviews.preview').length;
    const before = previews();
    await submit();
    await settle();
    expect(toasts()).toEqual(['The article was changed while the package was merged. Try again.']);
    expect(previews()).toBe(before + 1);
    await submit();
    expect(merge.mock.calls.map(([{ choices }]) => Object.values(choices))).toEqual([['mine', 'mine', 'theirs'], ['mine', 'mine', 'theirs']]);
  });
});

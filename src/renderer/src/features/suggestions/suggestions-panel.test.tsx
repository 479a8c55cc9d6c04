import '../../testing/browser';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeSuggestions, stepSuggestion, suggestClaims } from '../../state/suggestions';
import { setLanguage, t } from '../../i18n';
import { article, startOn } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { show, unmount, type Shown } from '../../testing/render';
import { articleRecords } from '../../testing/samples';
import { SuggestThreadHere } from '../../testing/suggest-thread';
import { SuggestionsPanel } from './suggestions-panel';

vi.mock('../../threads/threads', () => ({ createFindThread: () => undefined, createSuggestThread: () => new SuggestThreadHere() }));

let main: FakeMain;
let shown: Shown;

async function showOn(text?: string): Promise<void> {
  main = new FakeMain(articleRecords('art_1', text));
  await startOn(main, 'art_1');
  shown = show(<SuggestionsPanel />);
  await act(async () => {
    suggestClaims();
    await main.settle();
  });
}
const button = (words: RegExp): HTMLButtonElement => [...shown.box.querySelectorAll('button')].find(({ textContent, ariaLabel }) => words.test(ariaLabel ?? textContent))!;
const why = (): string[] => [...shown.box.querySelectorAll('.why li')].map(({ textContent }) => textContent);
const figures = (): string[] => [...shown.box.querySelectorAll('.suggestion-counts dd')].map(({ textContent }) => textContent);

beforeEach(() => {
  SuggestThreadHere.isSlow = false;
});
afterEach(() => {
  act(() => closeSuggestions());
  unmount();
  setLanguage('en');
});

describe('the panel of suggestions', () => {
  it('SU-20: says why, in plain words, and what makes it less sure', async () => {
    await showOn('A headline here\n\nThe mayor left early and said that the tunnel was safe. The ring allegedly belonged to a queen.');
    expect(why()).toEqual([
      t.suggestions.why.rules['that-clause'], 'The cue is “said”.', 'The words of the source: “The mayor”.', 'The speaker stands at an earlier verb of the sentence.',
    ]);
    shown.act(() => button(/^Reject/).click());
    expect(why()).toEqual(expect.arrayContaining([t.suggestions.why.rules.hedge, '“allegedly” contests or doubts it.', 'Nobody is credited.']));
    expect(shown.box.textContent).toContain(t.suggestions.noSource);
  });

  it('SU-20: says everything in German too', async () => {
    await showOn('A headline here\n\nIda Moe, the mayor, said the tunnel was safe. She said the bridge was not.');
    setLanguage('de');
    shown.act(() => stepSuggestion(1));
    expect(why()).toContain('„She“ ist wohl Ida Moe. Der Text sagt es hier nicht.');
    expect(button(/^Annehmen/)).toBeDefined();
  });

  it('SU-16: says whether the source is in the source book', async () => {
    await showOn();
    expect(shown.box.querySelector('.facts')!.textContent).toContain('a city official Anonymous, new in the source book');
  });

  it('SU-21: counts what became of them', async () => {
    await showOn();
    expect(figures()).toEqual(['4', '0', '0', '0', '0']);
    shown.act(() => button(/^Accept A/).click());
    shown.act(() => button(/^Reject/).click());
    expect(figures()).toEqual(['4', '1', '0', '1', '0']);
    expect(shown.box.querySelector('h2')!.textContent).toBe('Suggestions 2 of 4 left');
    shown.act(() => button(/^Offer 1 rejected again/).click());
    expect(figures()).toEqual(['4', '1', '0', '0', '0']);
  });

  it('SU-17: accepts what is as sure as the list says', async () => {
    await showOn();
    const from = shown.box.querySelector('select')!;
    expect(button(/^Accept all/).textContent).toContain('Accept all 3');
    shown.act(() => {
      from.value = '0.95';
      from.dispatchEvent(new Event('change', { bubbles: true }));
    });
    shown.act(() => button(/^Accept all 1/).click());
    expect([...article().records.all('claim')]).toMatchObject([{ origin: { suggested: { confidence: 0.97 } } }]);
  });

  it('says so where nothing was found, and when all has been looked at', async () => {
    await showOn('A headline here\n\nIt rained.');
    expect(shown.box.textContent).toContain(t.suggestions.noneHint);
    act(() => closeSuggestions());
    unmount();
    await showOn('A headline here\n\nMoe said the tunnel was safe.');
    shown.act(() => button(/^Accept A/).click());
    expect(shown.box.textContent).toContain(t.suggestions.allDone);
  });
});

import '../testing/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyCommand, selectClaim } from '../state/claims';
import { tagPresets } from '@shared/model/tag-presets';
import { suggest } from '@shared/suggest/suggest';
import { desk } from '../state/desk-store';
import { nothingSuggested } from '../state/suggestion-state';
import { article, startOn } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, placeOf, tagSet, TEXT } from '../testing/samples';
import type { DeskCommand } from './command';
import { allCommands, findCommand, handleKey, isPossible, keyOf, runCommand, standardCommands } from './registry';

let main: FakeMain;

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  await startOn(main, 'art_1');
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const words = { ranges: [placeOf('city official')], anchor: 0, focus: 5 };

/** The desk in each state that decides what can be done. */
const states: Record<string, () => void> = {
  'no article': () => desk.set({ article: null }),
  'an article': () => undefined,
  'a caret': () => desk.set({ caret: 3 }),
  'words selected': () => desk.set({ selection: words, caret: 5 }),
  'words selected after a claim': () => {
    claim();
    desk.set({ selection: words, selectedClaimId: null, caret: 5 });
  },
  'a claim without tags': () => claim(),
  'a claim with tags': () => claim(['sourced']),
  'a suggestion': () => suggestion(),
  'a claim in review': () => {
    const act = (): void => undefined;
    desk.set({ dialog: { kind: 'draft-review', draftId: 'drf_2' }, review: { next: act, previous: act, confirm: act, choose: act, mark: act, cut: act } });
  },
  'a claim to be decided on': () => {
    const act = (): void => undefined;
    desk.set({ dialog: { kind: 'decisions' }, deciding: { next: act, previous: act, accept: act, reject: act, question: act, change: act, takeBack: act } });
  },
  'a dialog': () => desk.set({ dialog: { kind: 'keys' } }),
};

function claim(tags: string[] = []): void {
  applyCommand({ do: 'claim.create', claim: { id: 'c1', ranges: [placeOf('Two lanes')], tags } });
  selectClaim('c1');
  desk.set({ caret: 0 });
}

/** A suggestion of the article in hand. */
function suggestion(): void {
  const found = suggest(TEXT, [{ start: 0, end: TEXT.length, kind: 'paragraph' }]);
  desk.set({ sidePanel: 'suggestions', suggestions: { ...nothingSuggested, isLooking: false, found, inHand: found[0]!.id } });
}

function press(key: string, init: KeyboardEventInit & { target?: Element } = {}): { event: KeyboardEvent; wasKey: boolean } {
  const { target = document.body, ...rest } = init;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...rest });
  let wasKey = false;
  const listen = (heard: KeyboardEvent): void => void (wasKey = handleKey(heard));
  window.addEventListener('keydown', listen);
  target.dispatchEvent(event);
  window.removeEventListener('keydown', listen);
  return { event, wasKey };
}

function put(name: string, attributes: Record<string, string> = {}): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  document.body.append(element);
  return element;
}

describe('the commands', () => {
  it.each(Object.keys(states))('with %s: no two that can be done share a key (UI-31)', (state) => {
    states[state]!();
    const byKey = new Map<string, string[]>();
    for (const command of allCommands().filter(isPossible)) {
      for (const chord of command.keys ?? []) {
        const key = `${chord} ${command.inDialog ?? ''}`;
        byKey.set(key, [...(byKey.get(key) ?? []), command.id]);
      }
    }
    expect([...byKey].filter(([, ids]) => ids.length > 1)).toEqual([]);
    expect(byKey.size).toBeGreaterThan(0);
  });

  it('have each an id of their own and a label that no other has', () => {
    const commands = allCommands();
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    expect(commands.filter(({ label }) => !label?.trim())).toEqual([]);
    expect(new Set(commands.map(({ label }) => label)).size).toBe(commands.length);
  });

  it('name their keys as key presses give them', () => {
    const modifiers = /^(Shift\+)?(Alt\+)?(Mod\+)?(?=.)/;
    for (const key of allCommands().flatMap(({ keys = [] }) => keys)) {
      const rest = key.replace(modifiers, '');
      expect(rest, key).toMatch(/^(.|[A-Z][A-Za-z]+|F\d+)$/u);
      if (rest.length === 1) expect(rest, key).toBe(rest.toLowerCase());
      const isPlainSign = rest.length === 1 && rest.toLowerCase() === rest.toUpperCase();
      if (isPlainSign) expect(key, key).not.toContain('Shift+');
    }
  });

  it('that work while somebody types eat no letters (UI-32)', () => {
    for (const { keys = [] } of allCommands().filter(({ whileTyping }) => whileTyping)) {
      for (const key of keys) expect(key).toMatch(/Mod\+|^(Shift\+)?F\d+$/);
    }
  });

  it.each(tagPresets.map(({ id, tags }) => [id, tags] as const))('have no key that a tag of the preset %s comes with', (_, tags) => {
    const taken = standardCommands().filter(({ group, inDialog }) => group !== 'tag' && inDialog === undefined).flatMap(({ keys = [] }) => keys);
    expect(tags.flatMap(({ key }) => key ?? []).filter((key) => taken.includes(key))).toEqual([]);
  });

  it('give each tag in use its own key', () => {
    for (const tag of tagSet.tags) expect(findCommand(`tag.${tag.id}`)).toMatchObject({ label: tag.label, keys: [tag.key] });
    expect(keyOf('tag.sourced')).toBe('1');
    expect(['1', '2', '3'].map((key) => allCommands().find((command) => command.keys?.includes(key))?.id))
      .toEqual(['tag.sourced', 'tag.anonymous-official', 'tag.disputed']);
    desk.set({ session: { ...desk.get().session!, tagSet: { ...tagSet, tags: tagSet.tags.map((tag) => ({ ...tag, retired: tag.id === 'sourced' })) } } });
    expect(findCommand('tag.sourced')).toBeUndefined();
    expect(findCommand('tag.disputed')).toBeDefined();
  });

  it('run by their id when they can be done, else not', () => {
    desk.set({ article: null });
    runCommand('view.history');
    expect(desk.get().sidePanel).toBe('inspector');
    runCommand('nothing');
    desk.set({ article: null });
    runCommand('palette.open');
    expect(desk.get().dialog).toEqual({ kind: 'palette' });
  });

  it('can be looked up by those who show them', () => {
    expect(findCommand('edit.undo')?.keys).toEqual(['Mod+z']);
    expect(keyOf('article.trash')).toBeUndefined();
    expect(keyOf('nothing')).toBeUndefined();
  });

  it('have the keys of the design', () => {
    const keys = Object.fromEntries(allCommands().filter(({ inDialog }) => inDialog === undefined).flatMap(({ id, keys: all = [] }: DeskCommand) => all.map((key) => [key, id])));
    expect(keys).toMatchObject({
      j: 'select.next-paragraph', k: 'select.previous-paragraph', s: 'select.next-sentence', 'Shift+s': 'select.previous-sentence',
      'Shift+ArrowRight': 'select.grow-word', 'Shift+Alt+ArrowRight': 'select.grow-letter', 0: 'tag.clear', n: 'claim.next', Enter: 'claim.open',
      Delete: 'claim.remove', '[': 'claim.start-left', ']': 'claim.end-right', r: 'article.read', m: 'claim.source', 'Mod+z': 'edit.undo',
      q: 'suggestion.find', Tab: 'suggestion.next', 'Shift+Tab': 'suggestion.previous', 'Shift+Mod+z': 'edit.redo', 'Mod+k': 'palette.open', '?': 'help.keys', p: 'tag.prediction', o: 'tag.opinion', v: 'tag.visual',
    });
  });
});

describe('SU-19: the keys of the queue', () => {
  it('accept, reject and move edges while a suggestion is in hand', () => {
    suggestion();
    const possible = (key: string): string[] => allCommands().filter((command) => command.keys?.includes(key) && isPossible(command)).map(({ id }) => id);
    expect(['a', 'x', '[', 'Tab', 'Shift+Tab'].map(possible)).toEqual([['suggestion.accept'], ['suggestion.reject'], ['claim.start-left'], ['suggestion.next'], []]);
  });

  it('leave Tab to the browser outside the text', () => {
    suggestion();
    const text = put('div', { class: 'text-host', tabindex: '0' });
    expect(press('Tab', { target: put('button') }).wasKey).toBe(false);
    expect(press('Tab').event.defaultPrevented).toBe(false);
    const { event, wasKey } = press('Tab', { target: text });
    expect([wasKey, event.defaultPrevented]).toEqual([true, true]);
    expect(press('Tab', { target: text, shiftKey: true }).wasKey).toBe(true);
    expect(press('Tab', { target: text, shiftKey: true }).wasKey).toBe(false);
  });
});

describe('a key press', () => {
  it('does what its command does, and nothing else does it too', () => {
    const { event, wasKey } = press('?', { shiftKey: true });
    expect(wasKey).toBe(true);
    expect(event.defaultPrevented).toBe(true);
    expect(desk.get().dialog).toEqual({ kind: 'keys' });
  });

  it('that is nobody’s is left to the browser', () => {
    const { event, wasKey } = press('y');
    expect([wasKey, event.defaultPrevented]).toEqual([false, false]);
  });

  it('of a command that cannot be done is left to the browser', () => {
    expect(press('Delete')).toMatchObject({ wasKey: false, event: { defaultPrevented: false } });
    claim();
    expect(press('Delete').wasKey).toBe(true);
    expect(article().claim('c1')).toBeUndefined();
  });

  it.each(['input', 'textarea', 'select'])('in a field (%s) types, unless the command is one for fields (UI-32)', (name) => {
    const field = put(name);
    expect(press('1', { target: field }).wasKey).toBe(false);
    expect(press('z', { ctrlKey: true, target: field }).wasKey).toBe(false);
    expect(press('Backspace', { target: field }).wasKey).toBe(false);
    expect(press('k', { ctrlKey: true, target: field }).wasKey).toBe(true);
    expect(desk.get().dialog).toEqual({ kind: 'palette' });
  });

  it('while a dialog is open does nothing behind it', () => {
    put('dialog', { open: '' });
    expect(press('1').wasKey).toBe(false);
    expect(press('F6').wasKey).toBe(true);
  });

  it.each(['button', 'a', 'summary'])('of Enter or an arrow on a %s is that one’s own', (name) => {
    claim();
    const element = put(name);
    for (const key of ['Enter', ' ', 'ArrowRight', 'ArrowDown']) expect(press(key, { target: element }).wasKey).toBe(false);
    expect(press('n', { target: element }).wasKey).toBe(true);
  });

  it('that another has answered, or that composes a letter, is left alone', () => {
    const event = new KeyboardEvent('keydown', { key: '?', cancelable: true });
    event.preventDefault();
    expect(handleKey(event)).toBe(false);
    expect(handleKey(new KeyboardEvent('keydown', { key: '?', isComposing: true }))).toBe(false);
  });

  it('before the desk is ready does nothing', () => {
    desk.set({ phase: { at: 'starting' } });
    expect(press('?').wasKey).toBe(false);
  });
});

describe('the keyboard alone', () => {
  const selected = (): string[] => desk.get().selection?.ranges.map(({ start, end }) => article().draft.text.slice(start, end)) ?? [];

  it('does the main job: sentence, tag, next, undo (UI-33)', async () => {
    press('s');
    press('s');
    expect(selected()).toEqual(['The bridge was closed on Monday, a city official said.']);
    press('1');
    const { selectedClaimId } = desk.get();
    expect(article().claim(selectedClaimId)?.tags).toEqual(['sourced']);
    press('2');
    expect(article().claim(selectedClaimId)?.tags).toEqual(['sourced', 'anonymous-official']);
    press('s');
    expect(selected()).toEqual(['“Two lanes will open in May,” the U.S. engineer Ana Ohlin added.']);
    press('3');
    expect(article().order.length).toBe(2);
    press('N', { shiftKey: true });
    expect(desk.get().selectedClaimId).toBe(selectedClaimId);
    press('n');
    press('Delete');
    expect(article().order.length).toBe(1);
    press('z', { ctrlKey: true });
    await main.settle();
    expect(article().order.length).toBe(2);
    expect(article().hasUnsaved).toBe(false);
  });

  it('walks by paragraphs and words, grows and shrinks, lets go step by step', () => {
    press('j');
    expect(desk.get().caret).toBe(0);
    press('j');
    expect(desk.get().caret).toBe(placeOf('The bridge').start);
    press('ArrowRight');
    press('ArrowRight', { shiftKey: true });
    expect(selected()).toEqual(['bridge']);
    press('ArrowRight', { shiftKey: true });
    expect(selected()).toEqual(['bridge was']);
    press('ArrowLeft', { shiftKey: true });
    expect(selected()).toEqual(['bridge']);
    press('ArrowRight', { shiftKey: true, altKey: true });
    expect(selected()).toEqual(['bridge w']);
    press('ArrowRight');
    expect([selected(), desk.get().caret]).toEqual([[], placeOf('bridge was').start + 'bridge w'.length]);
    press('k');
    expect(desk.get().caret).toBe(placeOf('The bridge').start);
    press('k');
    expect(desk.get().caret).toBe(0);

    claim();
    press('s');
    desk.set({ brushTagId: 'sourced' });
    press('Escape');
    expect([selected(), desk.get().brushTagId]).toEqual([[], 'sourced']);
    press('Escape');
    expect(desk.get().brushTagId).toBeNull();
    selectClaim('c1');
    press('Escape');
    expect(desk.get().selectedClaimId).toBeNull();
  });

  it('marks paragraphs read and goes on to the next', () => {
    press('j');
    press('r');
    expect(article().records.get('block', 'art_1-block0')?.read?.by).toBe('Ada');
    expect(desk.get().caret).toBe(placeOf('The bridge').start);
    press('k');
    press('r');
    expect(article().records.get('block', 'art_1-block0')?.read).toBeUndefined();
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { chordOf, isTyping, keycaps } from './keys';

type Press = KeyboardEventInit & { altGr?: boolean };

function event(key: string, { altGr = false, ...init }: Press = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', { key, ...init, ...(altGr && { modifierAltGraph: true }) });
}

/** The module as it is on a Mac. */
async function onMac() {
  vi.resetModules();
  vi.stubGlobal('navigator', { platform: 'MacIntel' });
  return import('./keys');
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('the chord of a key press (UI-30)', () => {
  it.each<[string, Press, string]>([
    ['j', {}, 'j'],
    ['N', { shiftKey: true }, 'Shift+n'],
    ['N', {}, 'n'], // with Caps Lock
    ['?', { shiftKey: true }, '?'],
    ['+', { shiftKey: true }, '+'],
    ['{', { shiftKey: true }, '{'],
    ['1', { shiftKey: true }, '1'], // a French keyboard
    ['z', { ctrlKey: true }, 'Mod+z'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'Shift+Mod+z'],
    [',', { ctrlKey: true }, 'Mod+,'],
    ['ArrowRight', { shiftKey: true, altKey: true }, 'Shift+Alt+ArrowRight'],
    ['[', { altKey: true }, 'Alt+['],
    ['F6', { shiftKey: true }, 'Shift+F6'],
    [' ', {}, 'Space'],
    ['Escape', {}, 'Escape'],
    ['É', { shiftKey: true }, 'Shift+é'],
    ['ц', {}, 'ц'],
  ])('%s %j is %s', (key, init, chord) => {
    expect(chordOf(event(key, init))).toBe(chord);
  });

  it('is the sign alone when AltGr makes it', () => {
    expect(chordOf(event('[', { ctrlKey: true, altKey: true, altGr: true }))).toBe('[');
    expect(chordOf(event('{', { ctrlKey: true, altKey: true, altGr: true }))).toBe('{');
    expect(chordOf(event('ArrowRight', { altKey: true, altGr: true }))).toBe('Alt+ArrowRight');
  });

  it('with a modifier that no command knows is no command’s', () => {
    expect(chordOf(event('n', { metaKey: true }))).toBe('Other+n');
  });

  it('on a Mac has Cmd for Mod, and Ctrl is no command’s', async () => {
    const mac = await onMac();
    expect(mac.chordOf(event('z', { metaKey: true }))).toBe('Mod+z');
    expect(mac.chordOf(event('n', { ctrlKey: true }))).toBe('Other+n');
  });

  it('on a Mac with Option is that of the bracket on the key', async () => {
    const mac = await onMac();
    expect(mac.chordOf(event('“', { altKey: true, code: 'BracketLeft' }))).toBe('Alt+[');
    expect(mac.chordOf(event('’', { altKey: true, shiftKey: true, code: 'BracketRight' }))).toBe('Alt+}');
    expect(mac.chordOf(event('ArrowLeft', { altKey: true, code: 'ArrowLeft' }))).toBe('Alt+ArrowLeft');
  });
});

describe('keycaps', () => {
  it('show the keys of a chord, modifiers first', () => {
    expect(keycaps('Shift+Mod+z')).toEqual(['Shift', 'Ctrl', 'Z']);
    expect(keycaps('Alt+ArrowRight')).toEqual(['Alt', '→']);
    expect(keycaps('+')).toEqual(['+']);
    expect(keycaps('Mod++')).toEqual(['Ctrl', '+']);
    expect(keycaps('?')).toEqual(['?']);
    expect(keycaps('Delete')).toEqual(['Del']);
  });

  it('on a Mac have its signs', async () => {
    const mac = await onMac();
    expect(mac.keycaps('Alt+Mod+z')).toEqual(['⌥', '⌘', 'Z']);
  });
});

describe('typing', () => {
  it.each([
    ['<input>', true],
    ['<input type="search">', true],
    ['<textarea></textarea>', true],
    ['<select></select>', true],
    ['<input type="checkbox">', false],
    ['<input type="radio">', false],
    ['<button></button>', false],
    ['<div tabindex="0"></div>', false],
  ])('is what happens in %s: %s', (markup, expected) => {
    const element = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
    expect(isTyping(document.importNode(element!))).toBe(expected);
  });

  it('is what happens in text that can be edited', () => {
    const element = document.createElement('div');
    Object.defineProperty(element, 'isContentEditable', { value: true }); // jsdom does not work it out
    expect(isTyping(element)).toBe(true);
    expect(isTyping(null)).toBe(false);
    expect(isTyping(window)).toBe(false);
  });
});

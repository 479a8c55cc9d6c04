/**
 * Key chords as they are written in commands: `Mod+z`, `Shift+Mod+z`, `j`, `Shift+n`, `Alt+ArrowRight`, `?`.
 * `Mod` is Ctrl, or Cmd on a Mac. Shift is written for letters and named keys only: a `?` says by itself how it is typed.
 */
export type Chord = string;

export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** What is read of a key press. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/** The chord of a key press. One with a modifier that no command knows (Ctrl on a Mac, the Windows key) is no command's. */
export function chordOf(event: KeyPress): Chord {
  // AltGr is how many keyboards type a sign such as [ and comes as Ctrl and Alt: it is part of the sign.
  const isSignByAltGr = event.key.length === 1 && event.getModifierState('AltGraph');
  const sign = isMac && event.altKey ? signUnderOption(event) : event.key;
  const isPlainSign = sign.length === 1 && sign.toLowerCase() === sign.toUpperCase();
  const key = sign.length === 1 ? sign.toLowerCase() : sign;
  return [
    event.shiftKey && !isPlainSign && 'Shift',
    event.altKey && !isSignByAltGr && 'Alt',
    (isMac ? event.metaKey : event.ctrlKey && !isSignByAltGr) && 'Mod',
    (isMac ? event.ctrlKey : event.metaKey) && 'Other',
    key === ' ' ? 'Space' : key,
  ].filter(Boolean).join('+');
}

/** On a Mac, Option makes other signs of the brackets: what is meant is the sign that the key has without it. */
function signUnderOption({ key, code, shiftKey }: KeyPress): string {
  if (code === 'BracketLeft') return shiftKey ? '{' : '[';
  if (code === 'BracketRight') return shiftKey ? '}' : ']';
  return key;
}

/** The chord that means the same in a text that runs from right to left: there the left arrow leads on, the right one back. */
export function mirrored(chord: Chord): Chord {
  return chord.replace(/Arrow(Left|Right)$/, (_, side) => (side === 'Left' ? 'ArrowRight' : 'ArrowLeft'));
}

const signs: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl', Shift: 'Shift', Alt: isMac ? '⌥' : 'Alt', Other: isMac ? '⌃' : 'Meta', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑',
  ArrowDown: '↓', Escape: 'Esc', Delete: 'Del',
};

/** The keys of a chord as they stand on keycaps, modifiers first. */
export function keycaps(chord: Chord): string[] {
  return chord.split(/\+(?=.)/).map((key) => signs[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

/** Whether a key press belongs to a field that the person types in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox]):not([type=radio])');
}

/**
 * Key chords as they are written in commands: `Mod+z`, `Shift+Mod+z`, `j`, `Shift+n`, `Alt+ArrowRight`, `?`.
 * `Mod` is Ctrl, or Cmd on a Mac. Shift is written for letters and named keys only: a `?` says by itself how it is typed.
 */
export type Chord = string;

export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** The chord of a key press. */
export function chordOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): Chord {
  const isPlainSign = event.key.length === 1 && event.key.toLowerCase() === event.key.toUpperCase();
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isMod = isMac ? event.metaKey : event.ctrlKey;
  return [event.shiftKey && !isPlainSign && 'Shift', event.altKey && 'Alt', isMod && 'Mod', key === ' ' ? 'Space' : key]
    .filter(Boolean)
    .join('+');
}

const signs: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl', Shift: 'Shift', Alt: isMac ? '⌥' : 'Alt', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑',
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

import type { Settings } from '@shared/contract/values';
import type { Strings } from '../i18n';
import type { DeskCommand } from './command';
import type { Chord } from './keys';

/** Keys that somebody set in the place of a command's own, by the command's id; an empty list: none. */
export type KeyBindings = Settings['keys'];
/** Why a key cannot be given to a command: the word of the catalogue that says so. */
export type Reserved = keyof Strings['keySetting']['reserved'];

type Bound = Pick<DeskCommand, 'id' | 'whileTyping' | 'inDialog' | 'keys'>;

/** What a press of a modifier alone, or of a key without a name of its own, comes as. */
const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn', 'FnLock', 'Hyper', 'Super']);
const unknown = new Set(['Dead', 'Unidentified', 'Process', 'Compose', 'ContextMenu', 'PrintScreen']);
const clipboard = new Set(['Mod+c', 'Mod+x', 'Mod+v', 'Mod+a', 'Shift+Delete', 'Shift+Insert', 'Mod+Insert']);
const system = new Set([
  'Mod+q', 'Mod+w', 'Shift+Mod+w', 'Mod+t', 'Shift+Mod+t', 'Mod+n', 'Shift+Mod+n', 'Mod+r', 'Shift+Mod+r', 'Mod+l', 'Mod+0', 'Mod++', 'Mod+-', 'Mod+=',
  'Shift+Mod+i', 'F5', 'Mod+F5', 'F11', 'F12', 'Alt+F4',
]);
const functionKey = /(?:^|\+)F\d+$/;
/** Lets go and closes; a command that has it keeps it. */
const ESCAPE = 'Escape';

/** Whether a key press is that of a modifier alone: the key that is meant is still to come. */
export function isModifierAlone(key: string): boolean {
  return modifiers.has(key);
}

/** Whether the key of a command can be set at all. */
export function isSettable({ keys }: Pick<DeskCommand, 'keys'>): boolean {
  return !keys?.includes(ESCAPE);
}

/** The commands with the keys that were set; those whose keys nobody has set stay the same objects. */
export function withBindings(commands: readonly DeskCommand[], bindings: KeyBindings): readonly DeskCommand[] {
  return commands.map((command) => {
    const keys = isTagCommand(command) ? undefined : bindings[command.id];
    return keys ? { ...command, keys } : command;
  });
}

/** Whether a command sets a tag of the tag set: its key is the tag's, of the library, not a setting of the person. */
export function isTagCommand({ id, group }: Pick<DeskCommand, 'id' | 'group'>): boolean {
  return group === 'tag' && id !== 'tag.repeat' && id !== 'tag.clear';
}

/** Why a command cannot have a key; undefined: it can, if no other command has it. */
export function reservedFor(command: Pick<DeskCommand, 'id' | 'group' | 'whileTyping'>, chord: Chord): Reserved | undefined {
  const key = chord.split(/\+(?=.)/).at(-1)!;
  if (key === 'Tab') return 'focus';
  if (key === ESCAPE) return 'escape';
  if (modifiers.has(key) || unknown.has(key)) return 'unknown';
  if (clipboard.has(chord)) return 'clipboard';
  if (system.has(chord) || chord.split('+').includes('Other')) return 'system';
  if (isTagCommand(command) && Array.from(chord).length !== 1) return 'tag';
  if (command.whileTyping && !chord.includes('Mod+') && !functionKey.test(chord)) return 'typing';
  return undefined;
}

/** The other command that has a key where `one` hears it, of commands with the keys that were set. */
export function holderOf<T extends Bound>(commands: readonly T[], one: Bound, chord: Chord): T | undefined {
  const isHeardBeside = (other: Bound): boolean => other.inDialog === one.inDialog || other.whileTyping === true || one.whileTyping === true;
  return commands.find((command) => command.id !== one.id && command.keys?.includes(chord) && isHeardBeside(command));
}

/**
 * The bindings with other keys for a command. Its own keys are no binding; no key is an empty one.
 * @param standard the command as it comes, with its own keys
 */
export function bind(bindings: KeyBindings, standard: Bound, keys: readonly Chord[]): KeyBindings {
  const { [standard.id]: _, ...others } = bindings;
  return sameKeys(keys, standard.keys ?? []) ? others : { ...others, [standard.id]: [...keys] };
}

/** The bindings without a key that a command has; it keeps its other keys. */
export function unbind(bindings: KeyBindings, standard: Bound, chord: Chord): KeyBindings {
  const keys = bindings[standard.id] ?? standard.keys ?? [];
  return bind(bindings, standard, keys.filter((other) => other !== chord));
}

function sameKeys(a: readonly Chord[], b: readonly Chord[]): boolean {
  return a.length === b.length && a.every((chord, index) => chord === b[index]);
}

import type { DeskCommand } from '../commands/command';
import { bind, holderOf, isTagCommand, unbind } from '../commands/key-bindings';
import { keycaps, type Chord } from '../commands/keys';
import { allCommands, standardCommands } from '../commands/registry';
import { t } from '../i18n';
import { desk } from './desk-store';
import { changeSettings } from './open';
import { announce } from './runtime';
import { setTagKeys } from './tag-set-edits';

/** The keys that a command comes with. */
export function standardKeysOf(id: string): readonly Chord[] {
  return standardCommands().find((command) => command.id === id)?.keys ?? [];
}

/**
 * Gives a command its keys, and takes them from the commands that have them. A tag's key is changed in the tag set, all
 * others in the settings. @returns false: it was refused, which has been shown
 */
export async function giveKeys(command: DeskCommand, keys: readonly Chord[]): Promise<boolean> {
  const holders = keys.flatMap((chord) => {
    const holder = holderOf(allCommands(), command, chord);
    return holder ? [{ holder, chord }] : [];
  });
  const tagKeys = new Map<string, Chord | undefined>();
  for (const { holder } of holders) if (isTagCommand(holder)) tagKeys.set(tagIdOf(holder), undefined);
  if (isTagCommand(command)) tagKeys.set(tagIdOf(command), keys[0]);
  let bindings = desk.get().settings.keys;
  const standard = standardCommands();
  for (const { holder, chord } of holders) {
    if (!isTagCommand(holder)) bindings = unbind(bindings, standard.find(({ id }) => id === holder.id)!, chord);
  }
  if (!isTagCommand(command)) bindings = bind(bindings, standard.find(({ id }) => id === command.id)!, keys);
  if (bindings !== desk.get().settings.keys && !(await changeSettings({ keys: bindings }))) return false;
  if (tagKeys.size > 0 && !(await setTagKeys(tagKeys))) return false;
  announce(t.keySetting.set(command.label, keys.map((chord) => keycaps(chord).join(' ')).join(', ') || t.keySetting.noKey));
  return true;
}

/** Every command has its own keys again. A tag that has taken one of them keeps it: the tag set is not a setting. */
export async function resetAllKeys(): Promise<void> {
  if (await changeSettings({ keys: freeOfTags() })) announce(t.keySetting.resetAllDone);
}

/** The bindings that are left when all are reset: of commands whose own key a tag has, without that key. */
function freeOfTags(): Readonly<Record<string, string[]>> {
  const standard = standardCommands();
  const tags = standard.filter(isTagCommand);
  let bindings: ReturnType<typeof bind> = {};
  for (const command of standard) {
    if (isTagCommand(command)) continue;
    for (const chord of command.keys ?? []) if (holderOf(tags, command, chord)) bindings = unbind(bindings, command, chord);
  }
  return bindings;
}

function tagIdOf({ id }: DeskCommand): string {
  return id.slice('tag.'.length);
}

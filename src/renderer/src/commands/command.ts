import { t, type Strings } from '../i18n';
import type { Dialog } from '../state/desk-store';
import type { Chord } from './keys';

export type CommandGroup = 'tag' | 'select' | 'claim' | 'article' | 'review' | 'decision' | 'view';

/** Something a person can have done: by key, menu, palette or button; all read this one record. */
export interface DeskCommand {
  id: string;
  group: CommandGroup;
  label: string;
  keys?: readonly Chord[];
  /** Also while a field is being typed in. Such keys carry Mod, or they would eat letters. */
  whileTyping?: boolean;
  /** Its keys are heard in the dialog of that kind and nowhere else; without it, where no dialog is open. */
  inDialog?: Dialog['kind'];
  /** Whether it can be done now. */
  when?: () => boolean;
  run: () => void;
}

/** Commands with their labels from the catalogue of the language in use, by their ids. */
export function labelled(commands: readonly (Omit<DeskCommand, 'label'> & { id: keyof Strings['commands'] })[]): readonly DeskCommand[] {
  return commands.map((command) => ({
    ...command,
    get label() {
      return t.commands[command.id];
    },
  }));
}

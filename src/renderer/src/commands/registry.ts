import { desk } from '../state/desk-store';
import { articleCommands } from './article-commands';
import { claimCommands } from './claim-commands';
import type { DeskCommand } from './command';
import { findCommands } from './find-commands';
import { chordOf, isTyping } from './keys';
import { selectionCommands } from './selection-commands';
import { tagCommands } from './tag-commands';
import { windowCommands } from './window-commands';
import { viewCommands } from './view-commands';

/** Every command of the desk as it stands now: the tag set gives some of them. */
export function allCommands(): DeskCommand[] {
  return [...tagCommands(), ...selectionCommands, ...claimCommands, ...articleCommands, ...findCommands, ...viewCommands, ...windowCommands];
}

export function findCommand(id: string): DeskCommand | undefined {
  return allCommands().find((command) => command.id === id);
}

export function isPossible(command: DeskCommand): boolean {
  return command.when?.() ?? true;
}

/** Runs the command of that id if it can be done now. */
export function runCommand(id: string): void {
  const command = findCommand(id);
  if (command && isPossible(command)) command.run();
}

/** The first key of a command, to be shown beside its label. */
export function keyOf(id: string): string | undefined {
  return findCommand(id)?.keys?.[0];
}

/** Does what a key press asks for; true when it was a command's key. */
export function handleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || desk.get().phase.at !== 'ready') return false;
  const chord = chordOf(event);
  const typing = isTyping(event.target);
  const isDialogOpen = document.querySelector('dialog[open]') !== null;
  for (const command of allCommands()) {
    if (!command.keys?.includes(chord)) continue;
    if ((typing || isDialogOpen) && !command.whileTyping) continue;
    if (isOwnKeyOf(event.target, chord)) continue;
    if (!isPossible(command)) continue;
    event.preventDefault();
    command.run();
    return true;
  }
  return false;
}

/** Keys that a focused button or list row answers itself. */
function isOwnKeyOf(target: EventTarget | null, chord: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('button, a, summary, [role=option], [role=radio], [role=menuitem]')) {
    return ['Enter', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(chord);
  }
  return false;
}

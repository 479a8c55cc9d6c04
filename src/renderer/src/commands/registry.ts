import { runsRightToLeft } from '@shared/text/direction';
import { t } from '../i18n';
import { desk } from '../state/desk-store';
import { blockAt } from '../state/text';
import { agreementCommands } from './agreement-commands';
import { articleCommands } from './article-commands';
import { claimCommands } from './claim-commands';
import type { DeskCommand } from './command';
import { decisionCommands } from './decision-commands';
import { draftCommands } from './draft-commands';
import { findCommands } from './find-commands';
import { withBindings } from './key-bindings';
import { chordOf, isTyping, keycaps, mirrored } from './keys';
import { packageCommands } from './package-commands';
import { reviewCommands } from './review-commands';
import { selectionCommands } from './selection-commands';
import { suggestionCommands } from './suggestion-commands';
import { tagCommands } from './tag-commands';
import { windowCommands } from './window-commands';
import { viewCommands } from './view-commands';

let known: { tags: unknown; keys: unknown; words: unknown; commands: readonly DeskCommand[] } | undefined;

/** Every command of the desk as it stands now: the tag set gives some of them, the person may have set their keys. */
export function allCommands(): readonly DeskCommand[] {
  const { keys } = desk.get().settings;
  const tags = tagCommands();
  if (known?.tags !== tags || known.keys !== keys || known.words !== t) {
    known = { tags, keys, words: t, commands: withBindings(standardCommands(), keys) };
  }
  return known.commands;
}

/** The commands with the keys that they come with. */
export function standardCommands(): readonly DeskCommand[] {
  return [...tagCommands(), ...selectionCommands, ...claimCommands, ...suggestionCommands, ...articleCommands, ...draftCommands, ...reviewCommands, ...decisionCommands, ...agreementCommands, ...packageCommands, ...findCommands, ...viewCommands, ...windowCommands];
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

/** The first key of a command as words have it: Shift N; a dash when it has none. */
export function keyWords(id: string): string {
  const key = keyOf(id);
  return key === undefined ? '–' : keycaps(key).join(' ');
}

/** A label with the first key of a command behind it, as a tooltip has it: Next claim (N). */
export function withKey(label: string, id: string): string {
  return keyOf(id) === undefined ? label : `${label} (${keyWords(id)})`;
}

/** Does what a key press asks for; true when it was a command's key. */
export function handleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || desk.get().phase.at !== 'ready') return false;
  const chord = isRightToLeftInHand() ? mirrored(chordOf(event)) : chordOf(event);
  const typing = isTyping(event.target);
  const place = placeOfKeys();
  for (const command of allCommands()) {
    if (!command.keys?.includes(chord)) continue;
    if (!command.whileTyping && (typing || command.inDialog !== place)) continue;
    if (isOwnKeyOf(event.target, chord)) continue;
    if (!isPossible(command)) continue;
    event.preventDefault();
    command.run();
    return true;
  }
  return false;
}

/** The dialog that hears keys: undefined where none is open, null where it is one over another or no dialog of the desk. */
function placeOfKeys(): DeskCommand['inDialog'] | null {
  const open = document.querySelectorAll('dialog[open]').length;
  return open === 0 ? undefined : open === 1 ? (desk.get().dialog?.kind ?? null) : null;
}

/** Whether the keyboard stands in a paragraph that runs from right to left. */
function isRightToLeftInHand(): boolean {
  const { article, selection, caret } = desk.get();
  const block = article && blockAt(article, selection?.focus ?? caret ?? 0);
  return block ? runsRightToLeft(article.draft.text.slice(block.start, Math.min(block.end, block.start + 500))) : false;
}

/** Keys that a focused button or list row answers itself; outside the text, Tab leads from one to the next. */
function isOwnKeyOf(target: EventTarget | null, chord: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (chord.endsWith('Tab')) return target.closest('.text-host') === null;
  if (target.closest('button, a, summary, [role=option], [role=radio], [role=menuitem]')) {
    return ['Enter', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(chord);
  }
  return false;
}

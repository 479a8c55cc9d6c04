import type { LibraryChange } from '@shared/contract/methods';
import type { LibraryCommand } from '@shared/transactions/library-command';
import { t } from '../i18n';
import { desk } from './desk-store';
import { announce, bridge, toastFailure } from './runtime';

/**
 * Changes what all articles share: the source book, the tag set. What changed comes back as an event, to this screen
 * like to all others; a failure is told.
 * @returns whether it was done
 */
export async function changeLibrary(command: LibraryCommand): Promise<boolean> {
  const answer = await bridge().invoke('library.apply', { command, at: new Date().toISOString(), by: desk.get().settings.editor });
  if (!answer.ok) {
    toastFailure(answer.error);
    return false;
  }
  const change = answer.value;
  if (change) desk.set(({ libraryChanges }) => ({ libraryChanges: [...libraryChanges, change] }));
  if (change) announce(t.recorded(change.label));
  return true;
}

/** Takes a change back that this screen has made to what all articles share: the last one, unless another is named. */
export async function takeBackLibraryChange(change: LibraryChange | undefined = desk.get().libraryChanges.at(-1)): Promise<void> {
  if (!change) return;
  desk.set(({ libraryChanges }) => ({ libraryChanges: libraryChanges.filter((each) => each !== change) }));
  const { scope, revision } = change;
  const answer = await bridge().invoke('library.takeBack', { scope, revision });
  if (!answer.ok) toastFailure(answer.error);
  else announce(t.sourceBook.tookBack(t.recorded(change.label)));
}

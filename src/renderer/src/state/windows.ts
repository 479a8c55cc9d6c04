import type { LibraryChoice, WindowAct } from '@shared/contract/windows';
import { t } from '../i18n';
import { desk } from './desk-store';
import { bridge, toast, toastFailure } from './runtime';
import { unsavedSessions } from './unsaved';

/** Whether the desk has windows of its own; else those of the browser are used. */
export function hasOwnWindows(): boolean {
  return desk.get().session?.capabilities.windows ?? false;
}

/** Opens one more window on an article; null: on the library's first screen. */
export async function openNewWindow(articleId: string | null): Promise<void> {
  if (hasOwnWindows()) {
    const answer = await bridge().invoke('windows.open', articleId === null ? {} : { articleId });
    if (!answer.ok) toastFailure(answer.error);
    return;
  }
  // The session of this tab goes along with a tab that it opens; the address says what to show.
  const opened = window.open(`${location.pathname}${articleId === null ? '' : `#article=${articleId}`}`);
  if (!opened) toast(t.windows.noPopup, { tone: 'bad' });
}

/** The article that this window was opened on; asked once, so that a reload shows what was on the desk last. */
export function articleInAddress(): string | undefined {
  const id = /^#article=([\w-]+)$/.exec(location.hash)?.[1];
  if (id !== undefined) history.replaceState(null, '', location.pathname);
  return id;
}

/** Has something done with this window, where the desk has windows. */
export async function actOnWindow(act: WindowAct): Promise<void> {
  const answer = await bridge().invoke('windows.act', { act });
  if (!answer.ok) toastFailure(answer.error);
}

/** Opens another library in the place of this one. What is being saved is waited for by main; what could not be is not left. */
export async function openLibrary(choice: LibraryChoice): Promise<void> {
  const { article } = desk.get();
  if (article?.save.state === 'failed' || unsavedSessions().length > 0) return void toast(t.windows.unsaved, { tone: 'bad' });
  const answer = await bridge().invoke('libraries.open', choice);
  if (!answer.ok) toastFailure(answer.error);
}

export async function readRecent(): Promise<void> {
  const answer = await bridge().invoke('recent.list', {});
  if (answer.ok) desk.set({ recent: answer.value });
}

/** Nobody asked for it, so nobody is told when it fails. */
export function noteRecent(articleId: string): void {
  void bridge().invoke('recent.note', { articleId });
}

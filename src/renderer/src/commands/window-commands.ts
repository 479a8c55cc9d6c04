import { t } from '../i18n';
import { desk } from '../state/desk-store';
import { printArticle } from '../state/print';
import { announce } from '../state/runtime';
import { actOnWindow, hasOwnWindows, openLibrary, openNewWindow } from '../state/windows';
import { labelled } from './command';
import { isMac } from './keys';

const hasArticle = (): boolean => desk.get().article !== null;

function toggleFocusMode(): void {
  const isFocusMode = !desk.get().isFocusMode;
  desk.set({ isFocusMode });
  if (isFocusMode) announce(t.windows.focusMode);
}

/** Zoom and full screen are the browser's own where the desk is a page of it: their keys are left to it. */
export const windowCommands = labelled([
  { id: 'window.new', group: 'view', keys: ['Shift+Mod+n'], whileTyping: true, run: () => void openNewWindow(desk.get().article?.articleId ?? null) },
  { id: 'view.recent', group: 'view', keys: ['Shift+Mod+o'], whileTyping: true, run: () => desk.set({ dialog: { kind: 'recent' } }) },
  { id: 'library.choose', group: 'view', when: hasOwnWindows, run: () => void openLibrary({ which: 'choose' }) },
  { id: 'view.library-report', group: 'view', run: () => desk.set({ dialog: { kind: 'library-report' } }) },
  { id: 'article.print', group: 'article', keys: ['Mod+p'], whileTyping: true, when: hasArticle, run: () => void printArticle() },
  { id: 'view.focus', group: 'view', keys: ['z'], when: () => hasArticle() || desk.get().isFocusMode, run: toggleFocusMode },
  { id: 'view.zoom-in', group: 'view', keys: ['Mod++', 'Mod+='], whileTyping: true, when: hasOwnWindows, run: () => void actOnWindow('zoom-in') },
  { id: 'view.zoom-out', group: 'view', keys: ['Mod+-'], whileTyping: true, when: hasOwnWindows, run: () => void actOnWindow('zoom-out') },
  { id: 'view.zoom-reset', group: 'view', keys: ['Mod+0'], whileTyping: true, when: hasOwnWindows, run: () => void actOnWindow('zoom-reset') },
  { id: 'view.full-screen', group: 'view', keys: [isMac ? 'Mod+Other+f' : 'F11'], whileTyping: true, when: hasOwnWindows, run: () => void actOnWindow('full-screen') },
]);

import { desk } from '../state/desk-store';
import { changeSettings, closeArticle } from '../state/open';
import { bridge, toastFailure } from '../state/runtime';
import { cyclePanes, focusIn } from '../ui/focus';
import type { DeskCommand } from './command';

async function reveal(): Promise<void> {
  const answer = await bridge().invoke('library.reveal', {});
  if (!answer.ok) toastFailure(answer.error);
}

export const viewCommands: readonly DeskCommand[] = [
  { id: 'palette.open', group: 'view', label: 'Find a command, claim or article…', keys: ['Mod+k'], whileTyping: true, run: () => desk.set({ dialog: { kind: 'palette' } }) },
  { id: 'help.keys', group: 'view', label: 'Show all keys', keys: ['?', 'F1'], run: () => desk.set({ dialog: { kind: 'keys' } }) },
  { id: 'view.next-pane', group: 'view', label: 'Next pane', keys: ['F6'], whileTyping: true, run: () => cyclePanes(1) },
  { id: 'view.previous-pane', group: 'view', label: 'Previous pane', keys: ['Shift+F6'], whileTyping: true, run: () => cyclePanes(-1) },
  { id: 'view.text', group: 'view', label: 'Go to the text', keys: ['t'], when: () => desk.get().article !== null, run: () => focusIn('[data-pane=text]') },
  { id: 'view.library', group: 'view', label: 'Show or hide the list of articles', keys: ['l'], run: () => desk.set(({ isLibraryOpen }) => ({ isLibraryOpen: !isLibraryOpen })) },
  { id: 'view.filter', group: 'view', label: 'Filter the articles', keys: ['/'], run: () => { desk.set({ isLibraryOpen: true }); setTimeout(() => focusIn('[data-field=filter]')); } },
  { id: 'view.history', group: 'view', label: 'Show or hide the history', keys: ['h'], when: () => desk.get().article !== null, run: () => desk.set(({ sidePanel }) => ({ sidePanel: sidePanel === 'history' ? 'inspector' : 'history' })) },
  { id: 'view.close', group: 'view', label: 'Put the article away', when: () => desk.get().article !== null, run: closeArticle },
  { id: 'view.trash', group: 'view', label: 'Open the trash', run: () => desk.set({ dialog: { kind: 'trash' } }) },
  { id: 'view.settings', group: 'view', label: 'Settings…', keys: ['Mod+,'], whileTyping: true, run: () => desk.set({ dialog: { kind: 'settings' } }) },
  { id: 'view.reveal', group: 'view', label: 'Show the library’s folder', when: () => desk.get().session?.capabilities.reveal ?? false, run: () => void reveal() },
  { id: 'view.theme.system', group: 'view', label: 'Looks: as the system', run: () => void changeSettings({ theme: 'system' }) },
  { id: 'view.theme.light', group: 'view', label: 'Looks: light', run: () => void changeSettings({ theme: 'light' }) },
  { id: 'view.theme.dark', group: 'view', label: 'Looks: dark', run: () => void changeSettings({ theme: 'dark' }) },
  { id: 'view.theme.high-contrast', group: 'view', label: 'Looks: high contrast', run: () => void changeSettings({ theme: 'high-contrast' }) },
];

import { desk } from '../state/desk-store';
import { toggleGate } from '../state/gate';
import { showHistoryOf } from '../state/history';
import { changeSettings, closeArticle, openArticle } from '../state/open';
import { bridge, toastFailure } from '../state/runtime';
import { startTour } from '../state/tour';
import { cyclePanes, focusIn } from '../ui/focus';
import { labelled } from './command';

/** Takes the worked example in, or finds it where it is, and puts it on the desk. */
async function addSample(): Promise<void> {
  const answer = await bridge().invoke('library.addSample', {});
  if (answer.ok) await openArticle(answer.value.articleId);
  else toastFailure(answer.error);
}

async function reveal(): Promise<void> {
  const answer = await bridge().invoke('library.reveal', {});
  if (!answer.ok) toastFailure(answer.error);
}

/** The palette lies over the review of a draft, and takes the place of any other dialog. */
function openPalette(): void {
  desk.set(({ dialog }) => ({ dialog: dialog?.kind === 'palette' ? dialog : { kind: 'palette', ...((dialog?.kind === 'draft-review' || dialog?.kind === 'decisions') && { over: dialog }) } }));
}

export const viewCommands = labelled([
  { id: 'palette.open', group: 'view', keys: ['Mod+k'], whileTyping: true, run: openPalette },
  { id: 'help.keys', group: 'view', keys: ['?', 'F1'], run: () => desk.set({ dialog: { kind: 'keys' } }) },
  { id: 'help.tour', group: 'view', when: () => desk.get().article !== null, run: startTour },
  { id: 'view.next-pane', group: 'view', keys: ['F6'], whileTyping: true, run: () => cyclePanes(1) },
  { id: 'view.previous-pane', group: 'view', keys: ['Shift+F6'], whileTyping: true, run: () => cyclePanes(-1) },
  { id: 'view.text', group: 'view', keys: ['t'], when: () => desk.get().article !== null, run: () => focusIn('[data-pane=text]') },
  { id: 'view.library', group: 'view', keys: ['l'], run: () => desk.set(({ isLibraryOpen }) => ({ isLibraryOpen: !isLibraryOpen })) },
  { id: 'view.filter', group: 'view', keys: ['/'], run: () => { desk.set({ isLibraryOpen: true }); setTimeout(() => focusIn('[data-field=filter]')); } },
  { id: 'view.history', group: 'view', keys: ['h'], when: () => desk.get().article !== null, run: () => (desk.get().sidePanel === 'history' ? desk.set({ sidePanel: 'inspector' }) : showHistoryOf(null)) },
  { id: 'view.gate', group: 'view', keys: ['Shift+g'], when: () => desk.get().article !== null, run: toggleGate },
  { id: 'view.close', group: 'view', when: () => desk.get().article !== null, run: closeArticle },
  { id: 'view.search', group: 'view', keys: ['Shift+Mod+f'], whileTyping: true, run: () => desk.set({ dialog: { kind: 'search' } }) },
  { id: 'view.sources', group: 'view', run: () => desk.set({ dialog: { kind: 'sources' } }) },
  { id: 'view.tags', group: 'view', run: () => desk.set({ dialog: { kind: 'tags' } }) },
  { id: 'view.report', group: 'view', keys: ['Shift+r'], when: () => desk.get().article !== null, run: () => desk.set({ dialog: { kind: 'report' } }) },
  { id: 'view.trash', group: 'view', run: () => desk.set({ dialog: { kind: 'trash' } }) },
  { id: 'view.restore', group: 'view', run: () => desk.set({ dialog: { kind: 'restore' } }) },
  { id: 'view.settings', group: 'view', keys: ['Mod+,'], whileTyping: true, run: () => desk.set({ dialog: { kind: 'settings' } }) },
  { id: 'view.keys', group: 'view', run: () => desk.set({ dialog: { kind: 'settings', section: 'keys' } }) },
  { id: 'view.people', group: 'view', run: () => desk.set({ dialog: { kind: 'settings', section: 'people' } }) },
  { id: 'library.sample', group: 'view', when: () => desk.get().session?.readOnly === null, run: () => void addSample() },
  { id: 'view.reveal', group: 'view', when: () => desk.get().session?.capabilities.reveal ?? false, run: () => void reveal() },
  { id: 'view.theme.system', group: 'view', run: () => void changeSettings({ theme: 'system' }) },
  { id: 'view.theme.light', group: 'view', run: () => void changeSettings({ theme: 'light' }) },
  { id: 'view.theme.dark', group: 'view', run: () => void changeSettings({ theme: 'dark' }) },
  { id: 'view.theme.high-contrast', group: 'view', run: () => void changeSettings({ theme: 'high-contrast' }) },
]);

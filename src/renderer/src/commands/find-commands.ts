import { desk } from '../state/desk-store';
import { openFind, stepHit } from '../state/find';
import { focusIn } from '../ui/focus';
import { labelled } from './command';

const hasArticle = (): boolean => desk.get().article !== null;
const hasWords = (): boolean => hasArticle() && desk.get().find.query !== '';

/** Opens the field, or comes back to it. */
function find(): void {
  if (!desk.get().find.isOpen) openFind();
  focusIn('[data-field=find]');
}

export const findCommands = labelled([
  { id: 'find.open', group: 'view', keys: ['Mod+f'], whileTyping: true, when: hasArticle, run: find },
  { id: 'find.next', group: 'view', keys: ['F3'], whileTyping: true, when: hasWords, run: () => stepHit(1) },
  { id: 'find.previous', group: 'view', keys: ['Shift+F3'], whileTyping: true, when: hasWords, run: () => stepHit(-1) },
]);

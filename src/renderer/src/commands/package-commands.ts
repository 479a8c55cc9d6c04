import { desk } from '../state/desk-store';
import { chooseFiles } from '../state/import';
import { labelled } from './command';

const mayChange = (): boolean => desk.get().session?.readOnly === null;

export const packageCommands = labelled([
  { id: 'package.send', group: 'article', when: () => desk.get().article !== null && mayChange(), run: () => desk.set({ dialog: { kind: 'package-send' } }) },
  { id: 'package.open', group: 'article', when: mayChange, run: () => void chooseFiles('packages') },
]);

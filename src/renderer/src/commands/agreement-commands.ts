import { desk } from '../state/desk-store';
import { labelled } from './command';

const hasArticle = (): boolean => desk.get().article !== null;
const mayCopy = (): boolean => hasArticle() && desk.get().session?.readOnly === null;

export const agreementCommands = labelled([
  { id: 'agreement.copy', group: 'article', when: mayCopy, run: () => desk.set({ dialog: { kind: 'copy-for' } }) },
  { id: 'agreement.compare', group: 'article', when: hasArticle, run: () => desk.set({ dialog: { kind: 'agreement' } }) },
]);

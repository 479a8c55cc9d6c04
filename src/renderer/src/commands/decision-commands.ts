import type { StageName } from '@shared/model/review';
import type { DecisionActs } from '../state/decision-acts';
import { showDecisions } from '../state/decisions';
import { desk } from '../state/desk-store';
import { toggleStage } from '../state/stages';
import { labelled, type DeskCommand } from './command';

const hasClaims = (): boolean => (desk.get().article?.records.count('claim') ?? 0) > 0;
const mayWrite = (): boolean => desk.get().article !== null && desk.get().session?.readOnly === null;

/** What a reviewer does with the claim in hand, as far as it can be done. */
const act = (which: keyof DecisionActs): Pick<DeskCommand, 'inDialog' | 'when' | 'run'> => ({
  inDialog: 'decisions',
  when: () => desk.get().deciding?.[which] !== undefined,
  run: () => desk.get().deciding?.[which]?.(),
});

const stage = (name: StageName): Pick<DeskCommand, 'when' | 'run'> => ({ when: mayWrite, run: () => toggleStage(name) });

export const decisionCommands = labelled([
  { id: 'decision.review', group: 'claim', keys: ['Shift+w'], when: hasClaims, run: showDecisions },
  { id: 'decision.accept', group: 'decision', keys: ['a'], ...act('accept') },
  { id: 'decision.reject', group: 'decision', keys: ['x'], ...act('reject') },
  { id: 'decision.question', group: 'decision', keys: ['q'], ...act('question') },
  { id: 'decision.change', group: 'decision', keys: ['c'], ...act('change') },
  { id: 'decision.take-back', group: 'decision', keys: ['u'], ...act('takeBack') },
  { id: 'decision.next', group: 'decision', keys: ['n'], ...act('next') },
  { id: 'decision.previous', group: 'decision', keys: ['p'], ...act('previous') },
  { id: 'stage.done', group: 'article', ...stage('done') },
  { id: 'stage.reviewed', group: 'article', ...stage('reviewed') },
]);

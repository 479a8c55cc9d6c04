import { desk } from '../state/desk-store';
import { draftBefore, draftsOf, showComparison, showReview, stepDraft } from '../state/drafts';
import { labelled } from './command';

const canAdd = (): boolean => desk.get().article !== null && desk.get().session?.readOnly === null;

/** Whether the article on the desk has a draft that lies so many drafts away. */
const hasDraft = (step: 1 | -1) => (): boolean => {
  const { article } = desk.get();
  if (!article) return false;
  const drafts = draftsOf(article);
  return drafts[drafts.findIndex(({ id }) => id === article.article.currentDraftId) + step] !== undefined;
};

const hasSeveral = (): boolean => {
  const { article } = desk.get();
  return article !== null && article.records.count('draft') > 1;
};

const isLater = (): boolean => {
  const { article } = desk.get();
  return article !== null && draftBefore(article, article.article.currentDraftId) !== undefined;
};

export const draftCommands = labelled([
  { id: 'draft.add', group: 'article', keys: ['Shift+d'], when: canAdd, run: () => desk.set({ dialog: { kind: 'draft-add' } }) },
  { id: 'draft.compare', group: 'article', when: hasSeveral, run: () => showComparison() },
  { id: 'draft.review', group: 'article', keys: ['Shift+v'], when: isLater, run: showReview },
  { id: 'draft.older', group: 'article', when: hasDraft(-1), run: () => stepDraft(-1) },
  { id: 'draft.newer', group: 'article', when: hasDraft(1), run: () => stepDraft(1) },
]);

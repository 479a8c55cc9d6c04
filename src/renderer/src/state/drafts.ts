import type { Draft } from '@shared/model/article';
import { needsEyes } from '@shared/model/claim-target';
import type { ArticleSession } from './article-session';
import { applyCommand } from './changes';
import { desk } from './desk-store';
import { announce } from './runtime';
import { t } from '../i18n';

/** The drafts of an article, the oldest first. */
export function draftsOf(article: ArticleSession): Draft[] {
  return [...article.records.all('draft')].sort((a, b) => (a.importedAt < b.importedAt ? -1 : a.importedAt > b.importedAt ? 1 : 0));
}

/** What a draft is called on the screen: one that nobody named, in the language of the desk. */
export function draftName({ label }: Pick<Draft, 'label'>): string {
  return t.drafts.name(label);
}

/** The draft before one; undefined before the first. */
export function draftBefore(article: ArticleSession, draftId: string): Draft | undefined {
  const drafts = draftsOf(article);
  return drafts[drafts.findIndex(({ id }) => id === draftId) - 1];
}

/** How many claims somebody must look at in the draft on the desk. */
export function doubtfulCount(article: ArticleSession): number {
  const { currentDraftId } = article.article;
  let count = 0;
  for (const claim of article.records.all('claim')) if (needsEyes(claim, currentDraftId)) count++;
  return count;
}

/** Goes over to another draft, with the claims as they stand in it. */
export function switchDraft(draftId: string): void {
  const { article } = desk.get();
  if (!article || article.article.currentDraftId === draftId) return;
  if (applyCommand({ do: 'draft.switch', id: draftId })) announce(t.drafts.switched(draftName(article.draft)));
}

/** Goes over to the next older or newer draft. */
export function stepDraft(direction: 1 | -1): void {
  const { article } = desk.get();
  if (!article) return;
  const drafts = draftsOf(article);
  const next = drafts[drafts.findIndex(({ id }) => id === article.article.currentDraftId) + direction];
  if (next) switchDraft(next.id);
}

/** Shows what came between two drafts; by default between the one on the desk and the one before it. */
export function showComparison(from?: string, to?: string): void {
  const { article } = desk.get();
  if (!article) return;
  const drafts = draftsOf(article);
  const fresh = to ?? (draftBefore(article, article.article.currentDraftId) ? article.article.currentDraftId : drafts[1]?.id);
  const old = from ?? (fresh === undefined ? undefined : draftBefore(article, fresh)?.id);
  if (old !== undefined && fresh !== undefined) desk.set({ dialog: { kind: 'draft-compare', from: old, to: fresh } });
}

/** Shows the claims that somebody must look at in the draft on the desk. */
export function showReview(): void {
  const { article } = desk.get();
  if (article && draftBefore(article, article.article.currentDraftId)) desk.set({ dialog: { kind: 'draft-review', draftId: article.article.currentDraftId }, placing: null });
}

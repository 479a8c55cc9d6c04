import type { ArticleSummary } from '@shared/transactions/summary';
import type { DeskState } from './desk-store';

type Lists = Pick<DeskState, 'recent' | 'summaries'>;
let last: { lists: Lists; found: readonly ArticleSummary[] } | undefined;

/** The articles that were open lately and are still there, the newest first; the same array while nothing has changed. */
export function recentArticles({ recent, summaries }: Lists): readonly ArticleSummary[] {
  if (last?.lists.recent !== recent || last.lists.summaries !== summaries) {
    const found = recent.articleIds.flatMap((id) => summaries.get(id) ?? []).filter(({ trashedAt }) => !trashedAt);
    last = { lists: { recent, summaries }, found };
  }
  return last.found;
}

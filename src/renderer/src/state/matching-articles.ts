import type { ArticleSummary } from '@shared/transactions/summary';

/** Articles out of the trash whose headline has all the words, the newest first. */
export function matchingArticles(summaries: ReadonlyMap<string, ArticleSummary>, filter: string): ArticleSummary[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return [...summaries.values()]
    .filter(({ headline, trashedAt }) => !trashedAt && words.every((word) => headline.toLowerCase().includes(word)))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

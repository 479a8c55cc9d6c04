import type { ArticleSession } from '../../state/article-session';
import type { Entry } from './use-history';

/** Everybody who has had a hand in an article, as far as its records and the entries read so far tell; sorted. */
export function peopleOf(article: ArticleSession, entries: readonly Entry[]): string[] {
  const people = new Set([article.article.createdBy, ...entries.map(({ by }) => by)]);
  for (const { createdBy, modifiedBy } of article.records.all('claim')) people.add(createdBy).add(modifiedBy);
  for (const { by } of article.records.all('comment')) people.add(by);
  return [...people].sort((a, b) => a.localeCompare(b));
}

import { tagOf } from '@shared/model/tags';
import type { ClaimStatus, Severity } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { NONE, type Facet } from '../../state/filter-state';

/** What a value of a facet is called on the screen. */
export function labelOf(article: ArticleSession, facet: Facet, value: string): string {
  if (value === NONE) return t.filter.none[facet];
  switch (facet) {
    case 'tags':
      return tagOf(article.tagSet, value).label;
    case 'statuses':
      return t.statuses[value as ClaimStatus];
    case 'severities':
      return t.inspector.details.severities[value as Severity];
    case 'sources':
      return article.records.get('source', value)?.label ?? value;
    case 'authors':
      return value;
  }
}

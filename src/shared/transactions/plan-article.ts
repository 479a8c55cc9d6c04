import type { ArticleBundle, ArticleChanges } from './command';
import type { PlanContext, Planned } from './planning';
import { find, planned, plannedUpdate, quoted, withChanges } from './planning';
import type { RecordsView } from './record-set';

/** Takes a whole article in. Sources that the source book has already are left as they are. */
export function planImport(records: RecordsView, bundle: ArticleBundle): Planned {
  const sources = bundle.sources.filter((source) => !records.get('source', source.id));
  return planned(
    { added: [bundle.article, ...bundle.drafts, ...bundle.blocks, ...sources, ...bundle.claims, ...bundle.comments, ...(bundle.rejections ?? []), ...(bundle.adjudications ?? []), ...(bundle.signOffs ?? []), ...(bundle.review ?? [])] },
    `Opened ${quoted(bundle.article.headline)}`,
  );
}

export function planArticleUpdate(records: RecordsView, changes: ArticleChanges, context: PlanContext): Planned {
  const article = find(records, 'article', context.articleId);
  if (!article.ok) return article;
  const after = withChanges(article.value, changes);
  const renamed = after.headline !== article.value.headline;
  return plannedUpdate(article.value, after, renamed ? `Renamed the article ${quoted(after.headline)}` : 'Changed the article’s details');
}

export function planTrash(records: RecordsView, context: PlanContext): Planned {
  const article = find(records, 'article', context.articleId);
  if (!article.ok) return article;
  if (article.value.trashedAt) return planned({}, 'Moved to the trash');
  return plannedUpdate(article.value, { ...article.value, trashedAt: context.at }, 'Moved to the trash');
}

export function planRestore(records: RecordsView, context: PlanContext): Planned {
  const article = find(records, 'article', context.articleId);
  if (!article.ok) return article;
  return plannedUpdate(article.value, withChanges(article.value, { trashedAt: null }), 'Restored from the trash');
}

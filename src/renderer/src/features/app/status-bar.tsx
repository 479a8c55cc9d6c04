import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { pressTag } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { readCounts } from '../../state/text';
import { TagKey } from '../../ui/tag-line';
import { useArticle } from '../../ui/use-article';

/** The tags with their keys and counts, how much has been read, and that no network is needed. */
export function StatusBar(): ReactElement {
  const article = useArticle();
  const summary = useDesk((state) => (state.article ? state.summaries.get(state.article.articleId) : undefined));
  const brush = useDesk((state) => state.brushTagId);
  const tags = useDesk((state) => state.session?.tagSet.tags) ?? [];
  const read = article && readCounts(article);
  return (
    <footer className="status">
      {article && (
        <div className="tag-keys" role="toolbar" aria-label={t.status.tagCounts}>
          {tags.filter((tag) => !tag.retired).map((tag) => (
            <button
              key={tag.id} type="button" data-group={tag.group} aria-pressed={brush === tag.id} title={`${tag.label}: ${tag.description}`}
              aria-label={`${tag.label}, ${t.plural(summary?.byTag[tag.id] ?? 0, 'claim')}`}
              onMouseDown={(event) => event.preventDefault()} onClick={() => pressTag(tag.id)}
            >
              <TagKey tag={tag} />
              <b>{t.compact(summary?.byTag[tag.id] ?? 0)}</b>
            </button>
          ))}
        </div>
      )}
      <span className="grow" />
      {read && <span className="read-count">{t.text.read(read.read, read.all)}</span>}
      <span className="dim" title={t.offlineTitle}>{t.offline}</span>
    </footer>
  );
}

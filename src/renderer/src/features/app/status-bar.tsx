import type { ReactElement } from 'react';
import { t } from '../../i18n';
import type { TextRange } from '@shared/model/fields';
import type { ArticleSession } from '../../state/article-session';
import { pressTag, rangesOf } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { blockAt, readCounts } from '../../state/text';
import { TagKey } from '../../ui/tag-line';
import { useArticle } from '../../ui/use-article';

/** Where the paragraph in hand stands in the file it came from: its page. */
function Locator({ article }: { article: ArticleSession }): ReactElement | null {
  const at = useDesk(({ selection, caret, selectedClaimId }) => selection?.focus ?? caret ?? rangesOfClaim(article, selectedClaimId)?.start ?? null);
  const locator = at === null ? undefined : blockAt(article, at)?.locator;
  return locator === undefined ? null : <span className="locator">{t.text.locator(locator)}</span>;
}

function rangesOfClaim(article: ArticleSession, claimId: string | null): TextRange | undefined {
  const claim = article.claim(claimId);
  return claim && rangesOf(article, claim)[0];
}

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
      {article && <Locator article={article} />}
      {read && <span className="read-count">{t.text.read(read.read, read.all)}</span>}
      <span className="dim" title={t.offlineTitle}>{t.offline}</span>
    </footer>
  );
}

import type { ReactElement } from 'react';
import type { TextRange } from '@shared/model/fields';
import { findingSeverities } from '@shared/model/vocabulary';
import { withKey } from '../../commands/registry';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { pressTag, rangesOf } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { toggleGate } from '../../state/gate';
import { blockAt, readCounts } from '../../state/text';
import { Icon } from '../../ui/icon';
import { TagKey } from '../../ui/tag-line';
import { useArticle } from '../../ui/use-article';
import { Weight } from '../gate/weight';

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

/** What the publish gate says, in a sign and a number; pressed, the checklist opens. */
function GateMark(): ReactElement | null {
  const result = useDesk((state) => state.gate);
  if (!result) return null;
  const found = findingSeverities.filter((severity) => result.counts[severity] > 0);
  const label = t.gate.flagged(found.map((severity) => t.gate.counted[severity](result.counts[severity])).join(', ') || t.gate.passes);
  return (
    <button type="button" className="gate-mark" aria-label={label} title={withKey(label, 'view.gate')} onClick={toggleGate}>
      {found[0] ? <><Weight severity={found[0]} /> {t.compact(result.counts[found[0]])}</> : <Icon name="check" size={14} />}
    </button>
  );
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
      {article && <GateMark />}
      {article && <Locator article={article} />}
      {read && <span className="read-count">{t.text.read(read.read, read.all)}</span>}
      <span className="dim" title={t.offlineTitle}>{t.offline}</span>
    </footer>
  );
}

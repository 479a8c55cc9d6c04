import type { KeyboardEvent, ReactElement } from 'react';
import { tagsInOrder } from '@shared/model/tags';
import { t } from '../../i18n';
import { quoteOf, selectClaim, selectedClaim, stepClaim } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { TagSwatch } from '../../ui/tag-line';
import { useArticle } from '../../ui/use-article';
import { VirtualList } from '../../ui/virtual-list';

const ROW_HEIGHT = 28;

/** All claims in reading order; also how a screen reader meets the highlights, which are silent. */
export function ClaimsList(): ReactElement | null {
  const article = useArticle();
  const selectedId = useDesk((state) => state.selectedClaimId);
  if (!article) return null;
  const selected = article.claim(selectedId);
  const active = selected ? article.order.indexOf(selected) : -1;

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      event.stopPropagation();
      stepClaim(by as 1 | -1);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      selectClaim(article.order.at(event.key === 'Home' ? 0 : article.order.length - 1) ?? null);
    }
  };

  const row = (index: number): ReactElement | null => {
    const claim = article.claim(article.order.at(index) ?? null);
    if (!claim) return null;
    const tags = tagsInOrder(article.tagSet, claim.tags);
    const labels = tags.map(({ label }) => label).join(', ') || t.list.untagged;
    const quote = quoteOf(article, claim).replace(/\s+/g, ' ');
    return (
      <div
        key={claim.id} id={`row-${claim.id}`} role="option" className="claim-row" aria-selected={claim.id === selectedId} aria-posinset={index + 1}
        aria-setsize={article.order.length} aria-label={`${index + 1}. ${quote}. ${labels}. ${t.statuses[claim.status]}`} onClick={() => selectClaim(claim.id)}
      >
        <span className="row-number">{index + 1}</span>
        <span className="row-quote">{quote}</span>
        <span className="swatches">{tags.slice(0, 4).map((tag) => <TagSwatch key={tag.id} tag={tag} />)}</span>
        <span className={`row-status status-${claim.status}`}>{t.statuses[claim.status]}</span>
      </div>
    );
  };

  return (
    <section className="claims" aria-label={t.list.title}>
      <div className="pane-head">
        <h2>{t.list.title} <span>{t.number(article.order.length)}</span></h2>
        <span className="hint">{t.list.order}</span>
      </div>
      {article.order.length === 0
        ? <p className="hint padded">{t.list.empty}</p>
        : (
          <VirtualList
            className="claim-rows" label={t.list.title} count={article.order.length} rowHeight={ROW_HEIGHT} active={active}
            activeId={selectedClaim() && `row-${selectedClaim()!.id}`} row={row} onKeyDown={onKeyDown}
          />
        )}
    </section>
  );
}

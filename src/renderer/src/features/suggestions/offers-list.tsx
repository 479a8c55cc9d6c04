import type { KeyboardEvent, ReactElement } from 'react';
import { tagsInOrder } from '@shared/model/tags';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import type { Offer } from '../../state/offers';
import { stepSuggestion, takeInHand, wordsOf } from '../../state/suggestions';
import { TagSwatch } from '../../ui/tag-line';
import { VirtualList } from '../../ui/virtual-list';

const ROW_HEIGHT = 28;
const ROW_ID = 'offer-';

/** What is still to be looked at, in reading order. */
export function OffersList({ article, offers, inHand }: { article: ArticleSession; offers: readonly Offer[]; inHand: string | null }): ReactElement {
  const active = offers.findIndex(({ suggestion }) => suggestion.id === inHand);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const end = { Home: 0, End: offers.length - 1 }[event.key];
    if (by === undefined && end === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (by !== undefined) stepSuggestion(by as 1 | -1);
    else takeInHand(offers[end!]);
  };
  const row = (index: number): ReactElement | null => {
    const offer = offers[index];
    if (!offer) return null;
    const { suggestion: { id, confidence, source }, ranges, tags } = offer;
    const known = tagsInOrder(article.tagSet, tags);
    const quote = wordsOf(ranges);
    const labels = known.map(({ label }) => label).join(', ') || t.list.untagged;
    return (
      <div
        key={id} id={ROW_ID + id} role="option" className="claim-row offer-row" aria-selected={id === inHand} data-current={id === inHand} aria-posinset={index + 1}
        aria-setsize={offers.length} aria-label={t.suggestions.inWords(quote, labels, source?.label ?? null, confidence)} onClick={() => takeInHand(offer)}
      >
        <span className="row-quote">{quote}</span>
        <span className="swatches">{known.map((tag) => <TagSwatch key={tag.id} tag={tag} />)}</span>
        <span className="row-status">{t.report.percent(confidence)}</span>
      </div>
    );
  };
  return (
    <VirtualList
      className="claim-rows" label={t.suggestions.queue} count={offers.length} rowHeight={ROW_HEIGHT} active={active}
      activeId={active < 0 ? undefined : `${ROW_ID}${inHand}`} row={row} onKeyDown={onKeyDown}
    />
  );
}

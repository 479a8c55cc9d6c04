import type { ReactElement } from 'react';
import { runCommand, withKey } from '../../commands/registry';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { offersIn } from '../../state/offers';
import { closeSuggestions } from '../../state/suggestions';
import { Icon } from '../../ui/icon';
import { useArticle } from '../../ui/use-article';
import { AcceptTogether } from './accept-together';
import { OfferCard } from './offer-card';
import { OffersList } from './offers-list';
import { SuggestionCounts } from './suggestion-counts';

/** What is suggested for the article: the one in hand with its reasons, the queue, and what became of the others. */
export function SuggestionsPanel(): ReactElement | null {
  const article = useArticle();
  const suggestions = useDesk((state) => state.suggestions);
  if (!article || !suggestions) return null;
  const { isLooking, found, inHand } = suggestions;
  const offers = offersIn(article, suggestions);
  const offer = offers.find(({ suggestion }) => suggestion.id === inHand);
  const rejected = article.records.count('rejection');
  const isOtherLanguage = !/^en\b/i.test(article.article.language);
  return (
    <aside className="inspector suggestions" data-pane="inspector" aria-label={t.suggestions.title} aria-busy={isLooking}>
      <div className="inspector-body">
        <div className="pane-head">
          <h2>{t.suggestions.title} <span>{isLooking ? t.suggestions.looking : t.suggestions.left(offers.length, found.length)}</span></h2>
          <span className="grow" />
          <button type="button" className="icon-button" aria-label={t.suggestions.close} title={withKey(t.suggestions.close, 'suggestion.find')} onClick={closeSuggestions}><Icon name="cross" /></button>
        </div>
        {offer
          ? <OfferCard key={offer.suggestion.id} article={article} offer={offer} />
          : !isLooking && (
            <div className="empty">
              <h2>{offers.length > 0 ? t.suggestions.noneInHand : found.length > 0 ? t.suggestions.allDone : t.suggestions.none}</h2>
              <p>{offers.length > 0 ? t.suggestions.noneInHandHint : isOtherLanguage ? t.suggestions.onlyEnglish : t.suggestions.noneHint}</p>
            </div>
          )}
      </div>
      <section className="claims" aria-label={t.suggestions.queue}>
        {offers.length > 0 && <OffersList article={article} offers={offers} inHand={inHand} />}
        {offers.length > 0 && <AcceptTogether offers={offers} from={suggestions.from} />}
        <SuggestionCounts article={article} open={offers.length} />
        {rejected > 0 && <button type="button" className="link padded" onClick={() => runCommand('suggestion.again')}>{t.suggestions.offerAgain(rejected)}</button>}
      </section>
    </aside>
  );
}

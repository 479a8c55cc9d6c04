import type { ReactElement } from 'react';
import { tagsInOrder } from '@shared/model/tags';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { useDesk } from '../../state/desk-store';
import { sourceProposer, type Offer } from '../../state/offers';
import { acceptSuggestion, rejectSuggestion, wordsOf } from '../../state/suggestions';
import { CommandKeys } from '../../ui/command-keys';
import { TagKey } from '../../ui/tag-line';
import { Why } from './why';

/** The suggestion in hand: its words, tags and source, what can be done with it, and why it was made. */
export function OfferCard({ article, offer }: { article: ArticleSession; offer: Offer }): ReactElement {
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const { suggestion, ranges, tags, isEdited } = offer;
  const proposed = sourceProposer(article)(suggestion);
  return (
    <div className="padded offer">
      <blockquote className="quote">{shorten(wordsOf(ranges), 400)}</blockquote>
      <div className="chips">
        {tagsInOrder(article.tagSet, tags).map((tag) => <span key={tag.id} className="chip ghost"><TagKey tag={tag} /></span>)}
        {tags.length === 0 && <span className="hint">{t.list.untagged}</span>}
      </div>
      <dl className="facts">
        <dt>{t.claim.source}</dt>
        <dd>{proposed === null ? t.suggestions.noSource : (
          <>
            <b className="said">{'known' in proposed ? proposed.known.label : proposed.added.label}</b>{' '}
            <span className="hint">{t.source.identities['known' in proposed ? proposed.known.identity : proposed.added.identity ?? 'named']}, {'known' in proposed ? t.suggestions.knownSource : t.suggestions.newSource}</span>
          </>
        )}</dd>
        <dt>{t.suggestions.confidence}</dt>
        <dd>{t.report.percent(suggestion.confidence)}{isEdited && <span className="hint"> {t.suggestions.edited}</span>}</dd>
      </dl>
      <div className="offer-actions">
        <button type="button" className="button primary" disabled={isReadOnly} onClick={acceptSuggestion}>{t.suggestions.accept} <CommandKeys id="suggestion.accept" /></button>
        <button type="button" className="button" disabled={isReadOnly} onClick={rejectSuggestion}>{t.suggestions.reject} <CommandKeys id="suggestion.reject" /></button>
      </div>
      <Why article={article} suggestion={suggestion} />
    </div>
  );
}

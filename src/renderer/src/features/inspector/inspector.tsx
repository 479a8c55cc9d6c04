import type { ReactElement } from 'react';
import { keyWords, runCommand, withKey } from '../../commands/registry';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { stepClaim } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { Icon } from '../../ui/icon';
import { useArticle } from '../../ui/use-article';
import { ClaimFields } from './claim-fields';
import { ClaimsList } from './claims-list';
import { CommentsSection } from './comments-section';
import { SelectionFacts } from './selection-facts';

/** What was said about the article as a whole, as by the comments and tracked changes of a Word document. */
function ArticleComments({ article }: { article: ArticleSession }): ReactElement {
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const comments = [...article.records.all('comment')].filter(({ claimId }) => claimId === undefined);
  return <CommentsSection comments={comments} isReadOnly={isReadOnly} />;
}

/** What is known of the claim (or the selected words) in hand, and below it the list of all claims. */
export function Inspector(): ReactElement | null {
  const article = useArticle();
  const selection = useDesk((state) => state.selection);
  const selectedClaimId = useDesk((state) => state.selectedClaimId);
  if (!article) return null;
  const claim = article.claim(selectedClaimId);
  const hasSelection = (selection?.ranges.length ?? 0) > 0;
  return (
    <aside className="inspector" data-pane="inspector" aria-label={t.claim.title}>
      <div className="inspector-body">
        {claim ? (
          <>
            <div className="pane-head">
              <h2>
                {article.order.indexOf(claim) < 0
                  ? <>{t.claim.title} <span>{t.drafts.noPlace}</span></>
                  : <>{t.claim.title} {article.order.indexOf(claim) + 1} <span>{t.claim.of(article.order.length)}</span></>}
              </h2>
              <span className="grow" />
              <button type="button" className="icon-button" aria-label={t.commands['claim.copy']} title={t.handing.copyTitle} onClick={() => runCommand('claim.copy')}><Icon name="paste" /></button>
              <button type="button" className="icon-button" aria-label={t.claim.previous} title={withKey(t.claim.previous, 'claim.previous')} onClick={() => stepClaim(-1)}><Icon name="left" /></button>
              <button type="button" className="icon-button" aria-label={t.claim.next} title={withKey(t.claim.next, 'claim.next')} onClick={() => stepClaim(1)}><Icon name="right" /></button>
            </div>
            <ClaimFields key={claim.id} article={article} claim={claim} />
          </>
        ) : hasSelection ? (
          <SelectionFacts article={article} selection={selection!} />
        ) : (
          <div className="empty">
            <h2>{t.claim.none}</h2>
            <p>{article.order.length ? t.claim.noneHint(keyWords('claim.next')) : t.claim.firstHint(keyWords('select.next-sentence'))}</p>
            <ArticleComments key={article.articleId} article={article} />
          </div>
        )}
      </div>
      <ClaimsList />
    </aside>
  );
}

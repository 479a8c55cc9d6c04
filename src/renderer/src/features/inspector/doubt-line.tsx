import type { ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import { needsEyes, targetIn } from '@shared/model/claim-target';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { confirmPlace } from '../../state/draft-decisions';

/** That a claim may not belong where it stands, as its words were others in the text that it comes from; and what to do when it does. */
export function DoubtLine({ article, claim, isReadOnly }: { article: ArticleSession; claim: Claim; isReadOnly: boolean }): ReactElement | null {
  const target = targetIn(claim, article.article.currentDraftId);
  if (!target || target.ranges.length === 0 || !needsEyes(claim, target.draftId)) return null;
  return (
    <p className="hint" role="note">
      {t.drafts.inDoubt(target.score)}{' '}
      {!isReadOnly && <button type="button" className="link" onClick={() => confirmPlace(claim.id)}>{t.drafts.review.keep}</button>}
    </p>
  );
}

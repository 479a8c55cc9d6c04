import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { chordOf } from '../../commands/keys';
import { findCommand } from '../../commands/registry';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { revert } from '../../state/changes';
import { desk, useDesk } from '../../state/desk-store';
import { reviewedClaims, reviewGroups, type ReviewedClaim, type ReviewGroup } from '../../state/draft-review';
import { showComparison } from '../../state/drafts';
import { Dialog } from '../../ui/dialog';
import { pressDecision } from '../../ui/press-decision';
import { useArticle } from '../../ui/use-article';
import { ReviewList } from './review-list';
import { ReviewedClaimPane } from './reviewed-claim';
import './drafts.css';

/** The review of a new draft: the claims whose place somebody must look at, one after the other, old and new beside each other; all others counted. */
export function ReviewDialog({ draftId, onClose }: { draftId: string; onClose: () => void }): ReactElement | null {
  const article = useArticle();
  const isThere = article?.shownDraftId === draftId;
  if (!article) return null;
  return (
    <Dialog title={t.drafts.review.title(t.drafts.name(article.records.get('draft', draftId)?.label ?? ''))} onClose={onClose} className="draft-review">
      {isThere ? <Review article={article} draftId={draftId} /> : <p className="hint" aria-busy="true">{t.drafts.review.opening}</p>}
    </Dialog>
  );
}

function Review({ article, draftId }: { article: ArticleSession; draftId: string }): ReactElement {
  const version = article.getVersion();
  const all = useMemo(() => {
    void version; // what is reviewed changes with the records
    return reviewedClaims(article, draftId);
  }, [article, draftId, version]);
  const [group, setGroup] = useState<ReviewGroup>('eyes');
  const selectedId = useDesk((state) => state.selectedClaimId);
  const listed = all.filter((each) => each.group === group);
  const at = Math.max(listed.findIndex(({ claim }) => claim.id === selectedId), 0);
  const inHand = listed[at];
  const choose = (reviewed: ReviewedClaim | undefined): void => desk.set({ selectedClaimId: reviewed?.claim.id ?? null, selection: null });
  const step = (by: 1 | -1): void => choose(listed[Math.min(Math.max(at + by, 0), listed.length - 1)]);
  /** Runs a decision; the next claim comes into hand where this one leaves the list. */
  const decide = (run: () => boolean): void => {
    const next = listed[at + 1] ?? listed[at - 1];
    if (run() && group === 'eyes') choose(next);
  };
  const takeBack = async (direction: 'undo' | 'redo'): Promise<void> => {
    await revert(direction);
    setGroup((before) => {
      const reverted = reviewedClaims(article, draftId).find(({ claim }) => claim.id === desk.get().selectedClaimId);
      return direction === 'undo' && reverted ? reverted.group : before;
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chord = chordOf(event.nativeEvent);
    const has = (id: string): boolean => findCommand(id)?.keys?.includes(chord) ?? false;
    if (has('edit.undo')) void takeBack('undo');
    else if (has('edit.redo')) void takeBack('redo');
    else if (!pressDecision(event.currentTarget, chord)) return;
    event.preventDefault();
  };
  const box = useRef<HTMLDivElement>(null);
  // What was pressed may be gone with the claim: the keys go on from what is in hand.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  });
  const counts = Object.fromEntries(reviewGroups.map((each) => [each, all.filter((reviewed) => reviewed.group === each).length])) as Record<ReviewGroup, number>;
  return (
    <div className="review" ref={box} onKeyDown={onKeyDown}>
      <ReviewList article={article} counts={counts} group={group} onGroup={setGroup} listed={listed} at={at} onChoose={choose} />
      {inHand
        ? <ReviewedClaimPane article={article} reviewed={inHand} place={at + 1} count={listed.length} onStep={step} onDecide={decide} />
        : (
          <div className="review-done" role="region" aria-label={t.drafts.review.inHand} tabIndex={0} data-autofocus>
            <p>{group === 'eyes' ? t.drafts.review.done : t.drafts.review.none}</p>
            <div className="actions">
              <button type="button" className="button" onClick={() => showComparison()}>{t.drafts.review.compare}</button>
              <button type="button" className="button" onClick={() => desk.set({ dialog: null })}>{t.drafts.review.toText}</button>
            </div>
          </div>
        )}
    </div>
  );
}

import { useEffect, type ReactElement, type ReactNode } from 'react';
import type { Draft } from '@shared/model/article';
import type { TextRange } from '@shared/model/fields';
import { tagsInOrder } from '@shared/model/tags';
import { keyWords } from '../../commands/registry';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { desk, useDesk } from '../../state/desk-store';
import { blocksOfDraft, passageAround, wordChanges, type ReviewedClaim } from '../../state/draft-review';
import { beginPlacing, confirmPlace, cutFromDraft, placeAt } from '../../state/draft-decisions';
import { draftName } from '../../state/drafts';
import type { ReviewActs } from '../../state/review-acts';
import { useDraftChanges } from '../../state/use-draft-changes';
import { Decision } from '../../ui/decision';
import { focusIn } from '../../ui/focus';
import { TagKey } from '../../ui/tag-line';
import { NewPlace, expectedPlace } from './new-place';
import { Passage } from './passage';

interface ReviewedClaimProps {
  article: ArticleSession;
  reviewed: ReviewedClaim;
  /** Which of how many. */
  place: number;
  count: number;
  onStep: (by: 1 | -1) => void;
  onDecide: (run: () => boolean) => void;
}

/** A claim in the draft it comes from and in the new one, side by side, and what can be decided on it: one key each. */
export function ReviewedClaimPane({ article, reviewed, place, count, onStep, onDecide }: ReviewedClaimProps): ReactElement {
  const { claim, target, before } = reviewed;
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const old = article.records.get('draft', before.draftId)!;
  const fresh = article.records.get('draft', target.draftId)!;
  // Only what has no place needs the whole texts compared: to show where it stood.
  const isLost = target.ranges.length === 0 && !target.candidates?.length;
  const changes = useDraftChanges(isLost ? article.articleId : undefined, old.id, fresh.id);
  const { language } = article.article;
  const from = passageAround(blocksOfDraft(article, old.id), before.ranges);
  const expected = isLost ? expectedPlace(changes?.rows ?? [], from) : undefined;
  const to = target.ranges.length > 0 ? passageAround(blocksOfDraft(article, fresh.id), target.ranges) : expected?.row;
  const words = to && wordChanges(old.text, from, fresh.text, to);
  const tags = tagsInOrder(article.tagSet, claim.tags);
  const tag = tags.find(({ lane }) => lane === 'sourcing') ?? tags[0];
  const at = target.ranges[0]?.start ?? target.candidates?.[0]?.[0]?.start ?? expected?.at ?? 0;
  const canDecide = !isReadOnly;
  const acts: ReviewActs = {
    next: () => onStep(1),
    previous: () => onStep(-1),
    ...(canDecide && target.ranges.length > 0 && target.state !== 'confirmed' && { confirm: () => onDecide(() => confirmPlace(claim.id)) }),
    ...(canDecide && target.ranges.length === 0 && target.candidates?.length && { choose: () => focusIn('.candidate') }),
    ...(canDecide && { mark: () => beginPlacing(claim.id, at) }),
    ...(canDecide && claim.status !== 'cut' && { cut: () => onDecide(() => cutFromDraft(claim.id)) }),
  };
  useEffect(() => {
    desk.set({ review: acts });
    return () => desk.set({ review: null });
  });
  return (
    <div className="review-claim" role="region" aria-label={t.drafts.review.inHand} tabIndex={0} data-autofocus>
      <p className="hint" role="status">{t.drafts.review.place(place, count)}</p>
      <div className="review-title">
        <h3>{t.drafts.review.heads[target.state]}</h3>
        <span className="chips">{tags.map((each) => <span key={each.id} className="chip"><TagKey tag={each} /></span>)}</span>
      </div>
      <div className="review-sides">
        <Side draft={old}><Passage text={old.text} place={from} language={language} marked={before.ranges} tag={tag} changed={words?.removed ?? []} side="old" /></Side>
        <Side draft={fresh}>
          <NewPlace
            text={fresh.text} language={language} target={target} tag={tag} place={to} added={words?.added ?? []} expected={expected} isComparing={isLost && !changes}
            blocks={blocksOfDraft(article, fresh.id)} label={draftName(fresh)} isReadOnly={isReadOnly}
            onChoose={(ranges: readonly TextRange[]) => onDecide(() => placeAt(claim.id, ranges))}
          />
        </Side>
      </div>
      {canDecide && (
        <div className="decisions" role="group" aria-label={t.drafts.review.decisions}>
          <Decision command="review.confirm" title={t.drafts.review.keep} hint={t.drafts.review.keepHint} onPress={acts.confirm} />
          <Decision command="review.choose" title={t.drafts.review.other} hint={t.drafts.review.otherHint} onPress={acts.choose} />
          <Decision command="review.mark" title={t.drafts.review.mark} hint={t.drafts.review.markHint(draftName(fresh))} onPress={acts.mark} />
          <Decision command="review.cut" title={t.drafts.review.cut} hint={t.drafts.review.cutHint} onPress={acts.cut} />
          <p className="hint">{t.drafts.review.keys(keyWords('review.next'), keyWords('review.previous'), keyWords('edit.undo'))}</p>
        </div>
      )}
      <MovesAlong article={article} reviewed={reviewed} />
    </div>
  );
}

function Side({ draft, children }: { draft: Draft; children: ReactNode }): ReactElement {
  return (
    <section aria-label={draftName(draft)}>
      <h4>{draftName(draft)} <span>{formatMoment(draft.importedAt)}</span></h4>
      {children}
    </section>
  );
}

/** What is kept about the claim and goes along with it. */
function MovesAlong({ article, reviewed: { claim, target } }: { article: ArticleSession; reviewed: ReviewedClaim }): ReactElement {
  const comments = [...article.records.all('comment')].filter(({ claimId }) => claimId === claim.id).length;
  const sources = claim.sourceIds.flatMap((id) => article.records.get('source', id)?.label ?? []);
  const along = t.drafts.review.along(claim.evidence.length, claim.disputes.length, comments);
  return (
    <dl className="review-facts">
      {along && <><dt>{t.drafts.review.alongTitle}</dt><dd>{along}</dd></>}
      {sources.length > 0 && <><dt>{t.claim.source}</dt><dd className="said">{sources.join(', ')}</dd></>}
      <dt>{t.claim.status}</dt><dd>{t.statuses[claim.status]}{target.state === 'reworded' && claim.status === 'todo' ? t.drafts.review.backToDo : ''}</dd>
      {target.ranges.length > 0 && target.state !== 'confirmed' && <><dt>{t.drafts.review.match}</dt><dd>{t.drafts.review.matchOf(target.score)}</dd></>}
    </dl>
  );
}

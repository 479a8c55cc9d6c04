import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { chordOf, isTyping } from '../../commands/keys';
import { findCommand } from '../../commands/registry';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { revert } from '../../state/changes';
import { decisionQueue, type DecisionGroup, type QueuedClaim } from '../../state/decision-queue';
import { desk, useDesk } from '../../state/desk-store';
import { stagesOf, toggleStage } from '../../state/stages';
import { Dialog } from '../../ui/dialog';
import { useArticle } from '../../ui/use-article';
import { DecisionList } from './decision-list';
import { DecisionPane } from './decision-pane';
import '../drafts/drafts.css';
import './review.css';

/** The review of an article: the claims that others marked, one after the other, and one key for what one thinks of each. */
export function DecisionsDialog({ onClose }: { onClose: () => void }): ReactElement | null {
  const article = useArticle();
  if (!article) return null;
  return (
    <Dialog title={t.decisions.dialog} onClose={onClose} className="draft-review deciding">
      <Deciding key={article.articleId} article={article} />
    </Dialog>
  );
}

function Deciding({ article }: { article: ArticleSession }): ReactElement {
  const version = article.getVersion();
  const me = useDesk((state) => state.settings.editor);
  const all = useMemo(() => {
    void version; // what is decided changes with the records
    return decisionQueue(article, me);
  }, [article, me, version]);
  const [group, setGroup] = useState<DecisionGroup>('open');
  const selectedId = useDesk((state) => state.selectedClaimId);
  const listed = all.filter((queued) => queued.group === group);
  const at = Math.max(listed.findIndex(({ claim }) => claim.id === selectedId), 0);
  const inHand = listed[at];
  const choose = (queued: QueuedClaim | undefined): void => desk.set({ selectedClaimId: queued?.claim.id ?? null, selection: null });
  const step = (by: 1 | -1): void => choose(listed[Math.min(Math.max(at + by, 0), listed.length - 1)]);
  /** Runs a decision; the next claim comes into hand where this one leaves the list. */
  const onDecide = (run: () => boolean): boolean => {
    const next = listed[at + 1] ?? listed[at - 1];
    const isDone = run();
    if (isDone && article.claim(inHand?.claim.id ?? null) && decisionQueue(article, me).find(({ claim }) => claim.id === inHand?.claim.id)?.group !== group) choose(next);
    return isDone;
  };
  const takeBack = async (direction: 'undo' | 'redo'): Promise<void> => {
    const before = new Map(all.map(({ claim, decision }) => [claim.id, decision]));
    await revert(direction);
    const changed = decisionQueue(article, me).find(({ claim, decision }) => before.get(claim.id) !== decision);
    if (!changed) return;
    setGroup(direction === 'undo' ? changed.group : group);
    if (direction === 'undo') choose(changed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target)) return;
    const chord = chordOf(event.nativeEvent);
    const has = (id: string): boolean => findCommand(id)?.keys?.includes(chord) ?? false;
    if (has('edit.undo')) void takeBack('undo');
    else if (has('edit.redo')) void takeBack('redo');
    else return;
    event.preventDefault();
  };
  const box = useRef<HTMLDivElement>(null);
  // What was pressed may be gone with the claim: the keys go on from what is in hand.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  });
  return (
    <div className="review" ref={box} onKeyDown={onKeyDown}>
      <DecisionList article={article} all={all} group={group} onGroup={setGroup} listed={listed} at={at} onChoose={choose} />
      {inHand
        ? <DecisionPane key={inHand.claim.id} article={article} queued={inHand} me={me} place={at + 1} count={listed.length} onStep={step} onDecide={onDecide} />
        : <NothingLeft article={article} me={me} hasClaims={all.length > 0} isOpen={group === 'open'} />}
    </div>
  );
}

/** Every claim is decided on, or there is none: the way on is to say that the article is reviewed. */
function NothingLeft({ article, me, hasClaims, isOpen }: { article: ArticleSession; me: string; hasClaims: boolean; isOpen: boolean }): ReactElement {
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const isReviewed = stagesOf(article).some(({ stage, by }) => stage === 'reviewed' && by === me);
  return (
    <div className="review-done" role="region" aria-label={t.decisions.inHand} tabIndex={0} data-autofocus>
      <p>{!hasClaims ? t.decisions.onlyOwn : isOpen ? t.decisions.allDecided : t.decisions.noneOfThese}</p>
      <div className="actions">
        {hasClaims && isOpen && !isReviewed && !isReadOnly && <button type="button" className="button primary" onClick={() => toggleStage('reviewed')}>{t.decisions.stage.sayReviewed}</button>}
        <button type="button" className="button" onClick={() => desk.set({ dialog: null })}>{t.decisions.toText}</button>
      </div>
    </div>
  );
}

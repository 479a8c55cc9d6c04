import type { KeyboardEvent, ReactElement } from 'react';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { quoteOf } from '../../state/changes';
import { decisionGroups, type DecisionGroup, type QueuedClaim } from '../../state/decision-queue';
import { VirtualList } from '../../ui/virtual-list';

const ROW_HEIGHT = 44;

interface DecisionListProps {
  article: ArticleSession;
  /** All claims of the review. */
  all: readonly QueuedClaim[];
  group: DecisionGroup;
  onGroup: (group: DecisionGroup) => void;
  /** The claims of the group. */
  listed: readonly QueuedClaim[];
  at: number;
  onChoose: (queued: QueuedClaim) => void;
}

/** How many claims are decided on and how, and those of one kind to choose from. */
export function DecisionList({ article, all, group, onGroup, listed, at, onChoose }: DecisionListProps): ReactElement {
  const countOf = (each: DecisionGroup): number => all.filter((queued) => queued.group === each).length;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = listed[at + by];
    if (next) onChoose(next);
  };
  return (
    <div className="review-side">
      <h3>{t.decisions.progress(all.length - countOf('open'), all.length)}</h3>
      <ul className="tally" aria-label={t.decisions.groupsTitle}>
        {decisionGroups.filter((each) => each === 'open' || each === group || countOf(each) > 0).map((each) => (
          <li key={each}>
            <button type="button" aria-pressed={each === group} onClick={() => onGroup(each)}>
              <b>{t.number(countOf(each))}</b> <span>{t.decisions.groups[each]}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > 0 && (
        <VirtualList
          count={listed.length} rowHeight={ROW_HEIGHT} active={at} label={t.decisions.groups[group]} className="review-rows"
          activeId={listed[at] && `decision-${listed[at].claim.id}`} onKeyDown={onKeyDown}
          row={(index) => <Row key={listed[index]!.claim.id} article={article} queued={listed[index]!} isChosen={index === at} onChoose={onChoose} />}
        />
      )}
    </div>
  );
}

interface RowProps {
  article: ArticleSession;
  queued: QueuedClaim;
  isChosen: boolean;
  onChoose: (queued: QueuedClaim) => void;
}

function Row({ article, queued, isChosen, onChoose }: RowProps): ReactElement {
  const { claim, decision } = queued;
  return (
    <div id={`decision-${claim.id}`} role="option" aria-selected={isChosen} className="review-row" style={{ height: ROW_HEIGHT }} onClick={() => onChoose(queued)}>
      <span lang={article.article.language} className="said">{shorten(quoteOf(article, claim), 80)}</span>
      <small>{decision?.text ? shorten(decision.text, 60) : t.decisions.markedBy(claim.createdBy)}{decision?.answer && <b>{t.review.answers[decision.answer.kind]}</b>}</small>
    </div>
  );
}

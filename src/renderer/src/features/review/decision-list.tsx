import type { ReactElement } from 'react';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { quoteOf } from '../../state/changes';
import { decisionGroups, type DecisionGroup, type QueuedClaim } from '../../state/decision-queue';
import { QueueList } from '../../ui/queue-list';

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
  return (
    <QueueList
      title={t.decisions.progress(all.length - countOf('open'), all.length)} tallyLabel={t.decisions.groupsTitle}
      groups={decisionGroups.filter((each) => each === 'open' || each === group || countOf(each) > 0).map((id) => ({ id, label: t.decisions.groups[id], count: countOf(id) }))}
      group={group} onGroup={onGroup} listed={listed} at={at} onChoose={onChoose} idOf={({ claim }) => `decision-${claim.id}`}
      row={({ claim, decision }) => (
        <>
          <span lang={article.article.language} className="said">{shorten(quoteOf(article, claim), 80)}</span>
          <small>{decision?.text ? shorten(decision.text, 60) : t.decisions.markedBy(claim.createdBy)}{decision?.answer && <b>{t.review.answers[decision.answer.kind]}</b>}</small>
        </>
      )}
    />
  );
}

import type { ReactElement } from 'react';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { reviewGroups, type ReviewedClaim, type ReviewGroup } from '../../state/draft-review';
import { Icon } from '../../ui/icon';
import { QueueList } from '../../ui/queue-list';

interface ReviewListProps {
  article: ArticleSession;
  counts: Readonly<Record<ReviewGroup, number>>;
  group: ReviewGroup;
  onGroup: (group: ReviewGroup) => void;
  /** The claims of the group. */
  listed: readonly ReviewedClaim[];
  at: number;
  onChoose: (reviewed: ReviewedClaim) => void;
}

/** How many claims became what, and those of one kind to choose from. */
export function ReviewList({ article, counts, group, onGroup, listed, at, onChoose }: ReviewListProps): ReactElement {
  const all = reviewGroups.reduce((sum, each) => sum + counts[each], 0);
  return (
    <QueueList
      title={t.drafts.review.carried(all)} group={group} onGroup={onGroup} listed={listed} at={at} onChoose={onChoose} idOf={({ claim }) => `review-${claim.id}`}
      groups={reviewGroups.filter((each) => counts[each] > 0 || each === 'eyes').map((id) => ({ id, label: t.drafts.review.groups[id], count: counts[id] }))}
      row={(reviewed) => (
        <>
          <span lang={article.article.language} className="said">{shorten(reviewed.before.ranges.map(({ exact }) => exact).join(' … '), 80)}</span>
          <small>
            {t.drafts.states[reviewed.target.state]}
            {reviewed.target.ranges.length > 0 && reviewed.group === 'eyes' && <b>{t.drafts.review.score(reviewed.target.score)}</b>}
            {(reviewed.group === 'settled' || reviewed.group === 'cut') && <Icon name="check" size={12} className="good" />}
          </small>
        </>
      )}
    />
  );
}

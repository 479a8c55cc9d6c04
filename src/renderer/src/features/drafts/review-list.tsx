import type { KeyboardEvent, ReactElement } from 'react';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { reviewGroups, type ReviewedClaim, type ReviewGroup } from '../../state/draft-review';
import { Icon } from '../../ui/icon';
import { VirtualList } from '../../ui/virtual-list';

const ROW_HEIGHT = 44;

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
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = by && listed[at + by];
    if (!by) return;
    event.preventDefault();
    if (next) onChoose(next);
  };
  return (
    <div className="review-side">
      <h3>{t.drafts.review.carried(all)}</h3>
      <ul className="tally">
        {reviewGroups.filter((each) => counts[each] > 0 || each === 'eyes').map((each) => (
          <li key={each}>
            <button type="button" aria-pressed={each === group} onClick={() => onGroup(each)}>
              <b>{t.number(counts[each])}</b> <span>{t.drafts.review.groups[each]}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > 0 && (
        <VirtualList
          count={listed.length} rowHeight={ROW_HEIGHT} active={at} label={t.drafts.review.groups[group]} className="review-rows"
          activeId={listed[at] && `review-${listed[at].claim.id}`} onKeyDown={onKeyDown}
          row={(index) => <Row key={listed[index]!.claim.id} article={article} reviewed={listed[index]!} isChosen={index === at} onChoose={onChoose} />}
        />
      )}
    </div>
  );
}

interface RowProps {
  article: ArticleSession;
  reviewed: ReviewedClaim;
  isChosen: boolean;
  onChoose: (reviewed: ReviewedClaim) => void;
}

function Row({ article, reviewed, isChosen, onChoose }: RowProps): ReactElement {
  const { claim, before, target, group } = reviewed;
  return (
    <div id={`review-${claim.id}`} role="option" aria-selected={isChosen} className="review-row" style={{ height: ROW_HEIGHT }} onClick={() => onChoose(reviewed)}>
      <span lang={article.article.language} className="said">{shorten(before.ranges.map(({ exact }) => exact).join(' … '), 80)}</span>
      <small>
        {t.drafts.states[target.state]}
        {target.ranges.length > 0 && group === 'eyes' && <b>{t.drafts.review.score(target.score)}</b>}
        {(group === 'settled' || group === 'cut') && <Icon name="check" size={12} className="good" />}
      </small>
    </div>
  );
}

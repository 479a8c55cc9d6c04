import type { ReactElement } from 'react';
import { stages } from '@shared/model/review';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { stagesOf } from '../../state/stages';
import { Icon } from '../../ui/icon';

/** That the article is done, or reviewed, and who says so. Nothing where nobody does. */
export function StageMarks({ article }: { article: ArticleSession }): ReactElement | null {
  const said = stagesOf(article);
  if (said.length === 0) return null;
  return (
    <span className="stage-marks">
      {stages.map((stage) => {
        const by = said.filter((one) => one.stage === stage);
        if (by.length === 0) return null;
        return (
          <span key={stage} className="badge stage" title={by.map((one) => t.decisions.said(one.by, formatMoment(one.at))).join('\n')}>
            <Icon name="check" size={12} /> {t.review.stages[stage]}<span className="visually-hidden">: {by.map((one) => one.by).join(', ')}</span>
          </span>
        );
      })}
    </span>
  );
}

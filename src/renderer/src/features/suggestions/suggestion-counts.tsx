import type { ReactElement } from 'react';
import { suggestionFigures } from '@shared/report/suggestion-figures';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';

/** What became of the suggestions of an article. `open`: how many are still to be looked at. */
export function SuggestionCounts({ article, open }: { article: ArticleSession; open: number }): ReactElement {
  const { records } = article;
  const { accepted, edited, rejected, byHand } = suggestionFigures(records.all('claim'), records.all('rejection'));
  const figures = [
    [t.suggestions.figures.suggested, open + accepted + rejected], [t.suggestions.figures.accepted, accepted], [t.suggestions.figures.edited, edited],
    [t.suggestions.figures.rejected, rejected], [t.suggestions.figures.byHand, byHand],
  ] as const;
  return (
    <dl className="suggestion-counts">
      {figures.map(([label, count]) => <div key={label}><dt>{label}</dt><dd>{t.number(count)}</dd></div>)}
    </dl>
  );
}

import type { ReactElement } from 'react';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { CommandKeys } from '../../ui/command-keys';
import { occurrencesOf } from '../../state/occurrences';
import { rangeInHand, type Selection } from '../../state/selection';
import { textView } from '../article/mounted-view';

/** What can be said of selected words before they are a claim. */
export function SelectionFacts({ article, selection }: { article: ArticleSession; selection: Selection }): ReactElement {
  const { text } = article.draft;
  const quotes = selection.ranges.map(({ start, end }) => text.slice(start, end));
  const quote = quotes.join(' … ');
  const last = selection.ranges.at(-1)!;
  const overlaps = textView()?.claimsIn(last).length ?? 0;
  return (
    <>
      <div className="pane-head">
        <h2>{t.selection.title}</h2>
        <span className="hint">{t.selection.notTagged}</span>
      </div>
      <div className="padded">
        <blockquote className="quote">{shorten(quote, 400)}</blockquote>
        <dl className="facts">
          <dt>{t.selection.selected}</dt>
          <dd>
            {t.selection.size(quote.split(/\s+/).filter((word) => word !== '…').length, quotes.reduce((sum, part) => sum + part.length, 0))}
            {quotes.length > 1 && ` ${t.selection.ranges(quotes.length)}`}
          </dd>
          <dt>{t.selection.occurs}</dt>
          <dd>{t.selection.occurrences(occurrencesOf(text, rangeInHand(selection) ?? last).length)}</dd>
          <dt>{t.selection.overlaps}</dt>
          <dd>{overlaps ? t.selection.overlapCount(overlaps) : t.selection.overlapNone}</dd>
        </dl>
        <section className="group">
          <h3>{t.selection.edges}</h3>
          <dl className="key-list">
            {Object.entries(t.selection.edgeKeys).map(([id, label]) => (
              <div key={id}>
                <dt><CommandKeys id={id} /></dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </>
  );
}

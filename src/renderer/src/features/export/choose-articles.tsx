import { useMemo, useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { matchingArticles } from '../../state/matching-articles';
import { CheckLine } from '../../ui/check-line';
import { useRowsInView } from '../../ui/use-rows-in-view';

const ROW_HEIGHT = 32;
/** Rows that are seen at once. */
const ROWS = 5;

interface ChooseArticlesProps {
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** The articles of the library, to choose some of; a word narrows them down. */
export function ChooseArticles({ chosen, onChange }: ChooseArticlesProps): ReactElement {
  const summaries = useDesk((state) => state.summaries);
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => matchingArticles(summaries, filter), [summaries, filter]);
  const { box, first, last } = useRowsInView<HTMLDivElement>(shown.length, ROW_HEIGHT, -1);
  const toggle = (articleId: string): void => {
    const next = new Set(chosen);
    if (!next.delete(articleId)) next.add(articleId);
    onChange(next);
  };
  return (
    <div className="export-articles">
      <input type="search" placeholder={t.library.filter} aria-label={t.library.filter} value={filter} onChange={(event) => setFilter(event.target.value)} />
      {shown.length === 0 && <p className="hint">{t.library.noMatch}</p>}
      <div ref={box} style={{ height: Math.min(shown.length, ROWS) * ROW_HEIGHT }}>
        <ul aria-label={t.library.title} style={{ paddingBlock: `${first * ROW_HEIGHT}px ${(shown.length - last) * ROW_HEIGHT}px` }}>
          {shown.slice(first, last).map(({ articleId, headline }) => (
            <li key={articleId} style={{ height: ROW_HEIGHT }}>
              <CheckLine label={headline} isChecked={chosen.has(articleId)} onChange={() => toggle(articleId)} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

import { useMemo, useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { openArticle } from '../../state/open';
import { useRowsInView } from '../../ui/use-rows-in-view';
import { openStatuses, sorted, type Column, type LibraryRow, type Sorting } from './library-rows';

const ROW_HEIGHT = 32;

/** The articles of the library with what they rest on; only rows in view exist. A column's head sorts by it. */
export function LibraryTable({ rows, onClose }: { rows: readonly LibraryRow[]; onClose: () => void }): ReactElement {
  const tagSet = useDesk((state) => state.session?.tagSet);
  const groups = useMemo(() => [...new Set(tagSet?.tags.map(({ group }) => group))], [tagSet]);
  const [sorting, setSorting] = useState<Sorting>({ column: 'createdAt', isDescending: true });
  const inOrder = useMemo(() => sorted(rows, sorting), [rows, sorting]);
  const { box, first, last } = useRowsInView<HTMLDivElement>(inOrder.length, ROW_HEIGHT, -1);

  const head = (column: Column, label: string, isNumber = true): ReactElement => {
    const isMine = sorting.column === column;
    return (
      <th key={column} scope="col" className={isNumber ? 'number' : undefined} aria-sort={isMine ? (sorting.isDescending ? 'descending' : 'ascending') : undefined}>
        <button type="button" title={t.libraryReport.sortBy(label)} onClick={() => setSorting({ column, isDescending: isMine ? !sorting.isDescending : isNumber })}>
          {label}{isMine && <span aria-hidden="true">{sorting.isDescending ? ' ↓' : ' ↑'}</span>}
        </button>
      </th>
    );
  };
  const gap = (height: number): ReactElement | null => (height > 0 ? <tr aria-hidden="true" className="gap" style={{ height }}><td colSpan={6 + groups.length} /></tr> : null);

  return (
    <div className="library-table" ref={box} tabIndex={0} role="region" aria-label={t.libraryReport.articles}>
      <table className="report-table" aria-rowcount={inOrder.length + 1}>
        <thead>
          <tr>
            {head('headline', t.libraryReport.article, false)}
            {head('createdAt', t.libraryReport.date)}
            {head('claims', t.libraryReport.claims)}
            {groups.map((group) => head(`group:${group}`, t.libraryReport.groups[group] ?? group))}
            {head('unnamed', t.libraryReport.unnamed)}
            {head('open', t.libraryReport.open)}
            <th scope="col">{t.libraryReport.statuses}</th>
          </tr>
        </thead>
        <tbody>
          {gap(first * ROW_HEIGHT)}
          {inOrder.slice(first, last).map(({ summary, figures }, index) => (
            <tr key={summary.articleId} aria-rowindex={first + index + 2} style={{ height: ROW_HEIGHT }}>
              <th scope="row">
                <button type="button" className="link said" title={summary.headline} onClick={() => { onClose(); void openArticle(summary.articleId); }}>{summary.headline}</button>
              </th>
              <td className="number">{t.libraryReport.day(summary.createdAt)}</td>
              <td className="number">{t.number(summary.claims)}</td>
              {groups.map((group) => <td key={group} className="number">{figures ? t.libraryReport.share(figures.groups[group] ?? 0) : t.libraryReport.none}</td>)}
              <td className="number"><b>{figures ? t.libraryReport.share(figures.unnamed) : t.libraryReport.none}</b></td>
              <td className="number">{t.number(summary.open)}</td>
              <td className="open-statuses">
                {openStatuses.filter((status) => summary.byStatus[status]).map((status) => `${t.statuses[status]} ${t.number(summary.byStatus[status]!)}`).join(', ') || t.libraryReport.none}
              </td>
            </tr>
          ))}
          {gap((inOrder.length - last) * ROW_HEIGHT)}
        </tbody>
      </table>
    </div>
  );
}

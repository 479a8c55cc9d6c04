import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { byPeriod, type ArticleFigures, type PeriodUnit } from '@shared/report/library-report';
import type { ArticleSummary } from '@shared/transactions/summary';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { figuresOf, lastFiguresOf, workOut } from '../../state/library-report';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import { LibraryTable } from './library-table';
import { ofDays, type Days, type LibraryRow } from './library-rows';
import { OverTime } from './over-time';
import { libraryDrawing } from './report-drawings';
import { SavePicture } from './save-picture';

const units: readonly PeriodUnit[] = ['week', 'month'];

/** What the articles of the library rest on: a table of them, and how it went over time. */
export function LibraryReportDialog({ onClose }: { onClose: () => void }): ReactElement {
  const summaries = useDesk((state) => state.summaries);
  const [days, setDays] = useState<Days>({ from: '', to: '' });
  const [unit, setUnit] = useState<PeriodUnit>('week');
  const shown = useMemo(() => ofDays(summaries.values(), days), [summaries, days]);
  const { done, figures: known } = useFigures(shown);
  const rows = useMemo<LibraryRow[]>(() => shown.map((summary) => ({ summary, figures: known(summary) })), [shown, known]);
  const periods = useMemo(
    () => byPeriod(rows.map(({ summary, figures }) => ({ createdAt: summary.createdAt, claims: summary.claims, unnamedClaims: figures?.unnamedClaims ?? 0 })), unit),
    [rows, unit],
  );
  const claims = shown.reduce((sum, { claims: own }) => sum + own, 0);
  const basis = t.libraryReport.basis(shown.length, summaries.size, claims);
  const date = (name: keyof Days): ReactElement => (
    <label>
      {t.libraryReport[name]} <input type="date" value={days[name]} onChange={(event) => setDays({ ...days, [name]: event.target.value })} />
    </label>
  );
  return (
    <Dialog title={t.libraryReport.title} onClose={onClose} className="report library-report">
      <div className="report-tools">
        {date('from')}
        {date('to')}
        <span>{t.libraryReport.by}</span>
        <Segmented label={t.libraryReport.by} value={unit} options={units} labels={t.libraryReport.units} onChange={setUnit} />
        <span className="grow" />
        <SavePicture title={t.libraryReport.title} draw={() => libraryDrawing(basis, periods, unit)} />
      </div>
      <p className="hint" role="status">{done < shown.length ? t.libraryReport.working(done, shown.length) : basis}</p>
      {shown.length === 0 ? <p className="report-empty">{t.libraryReport.empty}</p> : (
        <>
          <OverTime periods={periods} unit={unit} />
          <LibraryTable rows={rows} onClose={onClose} />
        </>
      )}
    </Dialog>
  );
}

interface Figures {
  /** Of how many articles the figures are known. */
  readonly done: number;
  /** Another function whenever more is known. */
  readonly figures: (summary: ArticleSummary) => ArticleFigures | undefined;
}

/** Has the figures of articles worked out while they are shown. */
function useFigures(shown: readonly ArticleSummary[]): Figures {
  const [figures, setFigures] = useState<Figures>(() => knownOf(shown.filter((summary) => figuresOf(summary) !== undefined).length));
  useEffect(() => {
    const stop = new AbortController();
    void workOut(shown, stop.signal, (done) => setFigures(knownOf(done))).then(() => {
      if (!stop.signal.aborted) setFigures(knownOf(shown.length));
    });
    return () => stop.abort();
  }, [shown]);
  return figures;
}

function knownOf(done: number): Figures {
  return { done, figures: (summary) => figuresOf(summary) ?? lastFiguresOf(summary) };
}

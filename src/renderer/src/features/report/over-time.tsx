import type { ReactElement } from 'react';
import type { Period, PeriodUnit } from '@shared/report/library-report';
import { t } from '../../i18n';

/** What came in week by week, or month by month, the newest first: figures, and the same as bars. */
export function OverTime({ periods, unit }: { periods: readonly Period[]; unit: PeriodUnit }): ReactElement {
  const most = Math.max(...periods.map(({ claims }) => claims), 1);
  return (
    <div className="over-time" tabIndex={0} role="region" aria-label={t.libraryReport.overTime}>
      <table className="report-table">
        <caption>{t.libraryReport.overTime}</caption>
        <thead>
          <tr>
            <th scope="col">{t.libraryReport.period}</th>
            <th scope="col" className="number">{t.libraryReport.articles}</th>
            <th scope="col" className="number">{t.libraryReport.claims}</th>
            <th scope="col" className="number">{t.libraryReport.unnamedClaims}</th>
            <th scope="col" aria-hidden="true"><span className="hint">{t.libraryReport.legend}</span></th>
          </tr>
        </thead>
        <tbody>
          {[...periods].reverse().map(({ start, articles, claims, unnamedClaims }) => (
            <tr key={start}>
              <th scope="row">{t.libraryReport.periodName(start, unit)}</th>
              <td className="number">{t.number(articles)}</td>
              <td className="number">{t.number(claims)}</td>
              <td className="number">{t.number(unnamedClaims)}</td>
              <td className="time-bar" aria-hidden="true">
                <span style={{ width: `${(claims / most) * 100}%` }}>
                  {unnamedClaims > 0 && <i className="swatch" data-lane="sourcing" data-pattern="double" data-colour="ochre" style={{ width: `${(unnamedClaims / claims) * 100}%` }} />}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

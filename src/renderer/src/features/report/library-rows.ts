import type { ArticleFigures } from '@shared/report/library-report';
import type { ArticleSummary } from '@shared/transactions/summary';
import type { ClaimStatus } from '@shared/model/vocabulary';

/** A line of the table: an article and its figures, as soon as they are known. */
export interface LibraryRow {
  readonly summary: ArticleSummary;
  readonly figures: ArticleFigures | undefined;
}

/** What the table can be sorted by: a column of its own, or the share of a tag group (`group:sourcing`). */
export type Column = 'headline' | 'createdAt' | 'claims' | 'unnamed' | 'open' | `group:${string}`;

export interface Sorting {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** The days, both among them, that articles are shown of: `2026-11-22`; empty: all. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Statuses that leave something to be done, in the order in which the report names them. */
export const openStatuses: readonly ClaimStatus[] = ['todo', 'queried', 'change'];

/** Articles of some days, those in the trash left out. */
export function ofDays(summaries: Iterable<ArticleSummary>, { from, to }: Days): ArticleSummary[] {
  return [...summaries].filter(({ createdAt, trashedAt }) => {
    const day = createdAt.slice(0, 10);
    return trashedAt === undefined && (from === '' || day >= from) && (to === '' || day <= to);
  });
}

/** The lines in the order that was asked for. What is not known comes last; equal ones stand as they came in, the newest first. */
export function sorted(rows: readonly LibraryRow[], { column, isDescending }: Sorting): LibraryRow[] {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a, column), valueOf(b, column)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    if (left !== right) return (left < right ? -1 : 1) * sign;
    return a.summary.createdAt < b.summary.createdAt ? 1 : -1;
  });
}

function valueOf({ summary, figures }: LibraryRow, column: Column): string | number | undefined {
  switch (column) {
    case 'headline':
      return summary.headline.toLocaleLowerCase();
    case 'createdAt':
      return summary.createdAt;
    case 'claims':
      return summary.claims;
    case 'open':
      return summary.open;
    case 'unnamed':
      return figures?.unnamed;
    default:
      return figures && (figures.groups[column.slice('group:'.length)] ?? 0);
  }
}

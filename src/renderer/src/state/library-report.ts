import type { ArticleFigures } from '@shared/report/library-report';
import type { ArticleSummary } from '@shared/transactions/summary';
import { bridge, toastFailure } from './runtime';

/** Articles asked for at once: as many as the contract takes (`REPORT_SLICE`). */
const SLICE = 50;

/** What main has worked out so far, and of which state of each article. Outlives the screen: what is known shows at once. */
const known = new Map<string, { readonly of: ArticleSummary; readonly figures: ArticleFigures | undefined }>();

/** The figures of an article as it is now; undefined while they are not known, or where the article cannot be read. */
export function figuresOf(summary: ArticleSummary): ArticleFigures | undefined {
  const kept = known.get(summary.articleId);
  return kept?.of === summary ? kept.figures : undefined;
}

/** The figures of an article as they were last; better than nothing while they are worked out anew. */
export function lastFiguresOf({ articleId }: ArticleSummary): ArticleFigures | undefined {
  return known.get(articleId)?.figures;
}

/**
 * Asks main for the figures that are not known, slice after slice, until `signal` is aborted.
 * @param onSlice called after each, with the number of articles that are known of those asked for
 */
export async function workOut(summaries: readonly ArticleSummary[], signal: AbortSignal, onSlice: (done: number) => void): Promise<void> {
  const missing = summaries.filter((summary) => known.get(summary.articleId)?.of !== summary);
  for (let at = 0; at < missing.length && !signal.aborted; at += SLICE) {
    const slice = missing.slice(at, at + SLICE);
    const answer = await bridge().invoke('library.report', { articleIds: slice.map(({ articleId }) => articleId) });
    if (!answer.ok) return toastFailure(answer.error);
    const found = new Map(answer.value.map((figures) => [figures.articleId, figures]));
    for (const summary of slice) known.set(summary.articleId, { of: summary, figures: found.get(summary.articleId) });
    if (!signal.aborted) onSlice(summaries.length - missing.length + at + slice.length);
  }
}

/** Forgets everything: what figures rest on beside the articles (sources, tags, the library) has changed. */
export function forgetFigures(): void {
  known.clear();
}

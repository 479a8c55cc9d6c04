import type { ArticleRecords } from '../article-records';
import type { ArticleExportOptions } from '../claimdesk-article-export';
import type { WrittenText } from '../export-format';
import type { ClaimToWrite } from './claims-to-write';
import { articleToWrite, lossesInWords, lossesOf } from './claims-to-write';
import { saidIn } from './said-in';

const LABELS = { from_name: 'label', to_name: 'text', origin: 'manual' };

/** Label Studio JSON: one task with one annotation, a region for each part of a claim. Offsets count code points. */
export function writeLabelStudio(records: ArticleRecords, { exportedAt }: ArticleExportOptions): WrittenText {
  const article = articleToWrite(records);
  const fidelity = lossesOf(article, ['tags', 'untagged', 'edges', 'notes', 'statuses', 'importances']);
  const place = saidIn(article.text, 'code-point');
  const { id, headline } = records.article;
  const task = {
    id: 1,
    data: { text: article.text, headline, article_id: id },
    meta: { exported_at: exportedAt, ...(fidelity.length > 0 && { not_in_this_file: lossesInWords(fidelity) }) },
    annotations: [{ id: 1, was_cancelled: false, ground_truth: false, result: article.claims.flatMap((claim) => regionsOf(claim, place)) }],
    predictions: [],
  };
  return { pieces: [`${JSON.stringify([task], null, 1)}\n`], fidelity };
}

/** A region a part, the later ones with a number behind the claim's id; answers are on the first. */
function regionsOf({ claim, ranges }: ClaimToWrite, place: ReturnType<typeof saidIn>): unknown[] {
  const [first] = ranges;
  if (!first) return [];
  const regions = ranges.map((range, index) => ({
    id: index === 0 ? claim.id : `${claim.id}-${index + 1}`, ...LABELS, type: 'labels',
    value: { ...place(range), text: range.exact, labels: claim.tags },
    ...(index === 0 && claim.note !== '' && { meta: { text: [claim.note] } }),
  }));
  const answers = [['status', claim.status, 'todo'], ['importance', claim.importance, 'supporting']].filter(([, value, usual]) => value !== usual);
  return [...regions, ...answers.map(([question, value]) => (
    { id: claim.id, ...LABELS, from_name: question, type: 'choices', value: { ...place(first), choices: [value] } }
  ))];
}

/** doccano and spaCy: a text with its marks on one line, a mark for each tag and each part of a claim. */

import type { TextRange } from '../../text/ranges';
import type { ArticleRecords } from '../article-records';
import type { ArticleExportOptions } from '../claimdesk-article-export';
import type { WrittenText } from '../export-format';
import type { ArticleToWrite } from './claims-to-write';
import { articleToWrite, lossesInWords, lossesOf, tagsOrStandIn, trimmed } from './claims-to-write';
import { saidIn } from './said-in';

/** doccano sequence labelling. Offsets count UTF-16 units, as in a doccano project of the usual setting, and the line says so. */
export function writeDoccano(records: ArticleRecords, { exportedAt }: ArticleExportOptions): WrittenText {
  const article = articleToWrite(records);
  const fidelity = lossesOf(article, ['edges', 'comments']);
  const line = {
    text: article.text,
    label: marksOf(article, (range) => range).map(({ start, end, tag }) => [start, end, tag]),
    Comments: records.comments.map((comment) => comment.text),
    offset_unit: 'utf-16',
    ...ownFields(records, exportedAt, lossesInWords(fidelity)),
  };
  return { pieces: [`${JSON.stringify(line)}\n`], fidelity };
}

/** spaCy, and Prodigy's `spans_manual`. Offsets count code points; white space at the ends of a span would lose it there, so it is left out. */
export function writeSpacy(records: ArticleRecords, { exportedAt }: ArticleExportOptions): WrittenText {
  const article = articleToWrite(records);
  const fidelity = lossesOf(article, []);
  const place = saidIn(article.text, 'code-point');
  const spans = marksOf(article, (range) => place(trimmed(article.text, range))).map(({ start, end, tag }) => ({ start, end, label: tag }));
  const meta = { offset_unit: 'code-point', ...ownFields(records, exportedAt, lossesInWords(fidelity)) };
  return { pieces: [`${JSON.stringify({ text: article.text, spans, meta })}\n`], fidelity };
}

function marksOf({ claims }: ArticleToWrite, place: (range: TextRange) => TextRange): { start: number; end: number; tag: string }[] {
  return claims.flatMap((claim) => claim.ranges.flatMap((range) => tagsOrStandIn(claim).map((tag) => {
    const { start, end } = place(range);
    return { start, end, tag };
  })));
}

function ownFields({ article }: ArticleRecords, exportedAt: string, losses: string): Record<string, string> {
  return { article_id: article.id, headline: article.headline, exported_at: exportedAt, ...(losses && { not_in_this_file: losses }) };
}

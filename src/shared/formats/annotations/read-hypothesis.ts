import type { Result } from '../../result';
import { fail, ok } from '../../result';
import { fieldOf, listOf, offsetOf, parseJson, stringOf, stringsOf } from './json-values';
import type { AnnotationReader, RawAnnotation, RawComment, RawDocument, RawPart } from './raw-annotation';

/**
 * What the Hypothesis API answers to a search: `{total, rows}`, or the rows alone. Positions count UTF-16 units of the page's text.
 * Replies become comments on what they answer, notes on the page comments on the article.
 */
export const hypothesisReader: AnnotationReader = {
  label: 'Hypothesis (API JSON)',
  unit: 'utf-16',
  recognises: (_name, head) => /^\s*[[{]/.test(head) && head.includes('"target"') && head.includes('"uri"') && /"(permissions|rows)"/.test(head),
  read({ name, text }): Result<RawDocument[]> {
    const parsed = parseJson(text);
    if (!parsed.ok) return parsed;
    const rows: unknown = Array.isArray(parsed.value) ? parsed.value : fieldOf(parsed.value, 'rows');
    if (!Array.isArray(rows)) return fail('not-text', 'This file is no answer of the Hypothesis API: it has no rows.');
    const annotations: RawAnnotation[] = [];
    const comments: RawComment[] = [];
    const leftOut: { ref: string; what: string }[] = [];
    rows.forEach((row: unknown, index) => {
      const ref = stringOf(row, 'id') ?? `rows[${index}]`;
      const parts = listOf(row, 'target').flatMap(partOf);
      const remark = stringOf(row, 'text');
      const author = stringOf(row, 'user');
      const about = stringsOf(listOf(row, 'references')).at(-1);
      if (parts.length > 0 || (remark === undefined && about === undefined)) {
        const tags = stringsOf(listOf(row, 'tags'));
        annotations.push({ ref, tags, parts, ...(remark !== undefined && { note: remark }), ...(author !== undefined && { author }) });
      } else if (remark === undefined) leftOut.push({ ref, what: 'reply without words' });
      else comments.push({ text: remark, ...(author !== undefined && { author }), ...(about !== undefined && { about }) });
    });
    return ok([{ name, annotations, comments, leftOut }]);
  },
};

function partOf(target: unknown): RawPart[] {
  const selectors = listOf(target, 'selector');
  const ofType = (type: string): unknown => selectors.find((selector) => stringOf(selector, 'type') === type);
  const position = ofType('TextPositionSelector');
  const quote = ofType('TextQuoteSelector');
  const exact = stringOf(quote, 'exact');
  if (position === undefined && exact === undefined) return [];
  return [{
    ...(position !== undefined && { range: { start: offsetOf(fieldOf(position, 'start')), end: offsetOf(fieldOf(position, 'end')) } }),
    ...(exact !== undefined && { quote: { exact, prefix: stringOf(quote, 'prefix') ?? '', suffix: stringOf(quote, 'suffix') ?? '' } }),
  }];
}

import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { JsonObject } from './json-values';
import { fieldOf, listOf, nameOf, offsetOf, parseJsonLines, stringOf } from './json-values';
import type { AnnotationReader, RawAnnotation, RawDocument } from './raw-annotation';

/**
 * spaCy and Prodigy, JSONL: a text a line with `entities: [[start, end, label]]` or `spans`. Offsets count code points. What an annotator
 * has rejected or ignored is left out.
 */
export const spacyReader: AnnotationReader = {
  label: 'spaCy / Prodigy (JSONL)',
  unit: 'code-point',
  recognises: (name, head) => /\.jsonl$/i.test(name) && /"text"\s*:/.test(head) && /"(spans|entities)"\s*:/.test(head),
  read({ text }): Result<RawDocument[]> {
    const lines = parseJsonLines(text);
    if (!lines.ok) return lines;
    const documents: RawDocument[] = [];
    for (const { line, value } of lines.value) {
      const words = stringOf(value, 'text');
      if (words === undefined) return fail('not-text', `Line ${line} of the file has no text.`, { line });
      documents.push(documentOf(`line ${line}`, words, value));
    }
    return ok(documents);
  },
};

function documentOf(name: string, text: string, value: JsonObject): RawDocument {
  const author = stringOf(value, '_annotator_id') ?? stringOf(value, '_session_id');
  const spans = ['entities', 'spans'].flatMap((field) => listOf(value, field).map((span, index) => spanOf(span, `${field}[${index}]`, author)));
  const answer = stringOf(value, 'answer');
  const isAccepted = answer === undefined || answer === 'accept';
  return {
    name, text, comments: [],
    annotations: isAccepted ? spans : [],
    leftOut: isAccepted ? [] : spans.map(({ ref }) => ({ ref, what: 'span that was not accepted' })),
  };
}

function spanOf(span: unknown, ref: string, author: string | undefined): RawAnnotation {
  const [start, end, label] = Array.isArray(span) ? (span as unknown[]) : [fieldOf(span, 'start'), fieldOf(span, 'end'), fieldOf(span, 'label')];
  const tag = nameOf(label);
  return { ref, tags: tag ? [tag] : [], parts: [{ range: { start: offsetOf(start), end: offsetOf(end) } }], ...(author !== undefined && { author }) };
}

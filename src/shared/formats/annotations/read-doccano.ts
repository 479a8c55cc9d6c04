import type { Result } from '../../result';
import { fail, ok } from '../../result';
import { OFFSET_UNITS } from '../../text/offsets';
import type { JsonObject } from './json-values';
import { fieldOf, listOf, nameOf, offsetOf, parseJsonLines, stringOf } from './json-values';
import type { AnnotationReader, RawAnnotation, RawDocument } from './raw-annotation';

/**
 * doccano sequence labelling, JSONL: a text a line with `label: [[start, end, tag]]` or `entities`. Offsets count UTF-16 units, or
 * grapheme clusters where the project was set so; the file does not say which, unless it has our `offset_unit`.
 */
export const doccanoReader: AnnotationReader = {
  label: 'doccano (JSONL)',
  unit: 'utf-16',
  isUnitOpen: true,
  recognises: (name, head) => /\.jsonl$/i.test(name) && /"text"\s*:/.test(head) && /"(label|Comments)"\s*:|"start_offset"/.test(head) && !/"spans"\s*:/.test(head),
  read({ text }): Result<RawDocument[]> {
    const lines = parseJsonLines(text);
    if (!lines.ok) return lines;
    const documents: RawDocument[] = [];
    for (const { line, value } of lines.value) {
      const words = stringOf(value, 'text') ?? stringOf(value, 'data');
      if (words === undefined) return fail('not-text', `Line ${line} of the file has no text.`, { line });
      documents.push(documentOf(`line ${line}`, words, value));
    }
    return ok(documents);
  },
};

function documentOf(name: string, text: string, value: JsonObject): RawDocument {
  const labels = listOf(value, 'label').map((label, index) => labelOf(label, `label[${index}]`));
  const entities = listOf(value, 'entities').map((entity, index) => labelOf(entity, `entity ${nameOf(fieldOf(entity, 'id')) ?? index}`));
  const unit = OFFSET_UNITS.find((known) => known === fieldOf(value, 'offset_unit'));
  return {
    name, text, ...(unit && { unit }),
    annotations: [...labels, ...entities],
    comments: listOf(value, 'Comments').flatMap((comment) => {
      const words = typeof comment === 'string' ? comment : stringOf(comment, 'comment');
      return words === undefined ? [] : [{ text: words }];
    }),
    leftOut: listOf(value, 'relations').map((relation) => ({ ref: nameOf(fieldOf(relation, 'id')) ?? '?', what: 'relation' })),
  };
}

/** A label as the tuple `[start, end, tag]` or as an object. */
function labelOf(label: unknown, ref: string): RawAnnotation {
  const [start, end, tag] = Array.isArray(label)
    ? (label as unknown[])
    : [fieldOf(label, 'start_offset'), fieldOf(label, 'end_offset'), fieldOf(label, 'label')];
  return { ref, tags: typeof tag === 'string' && tag !== '' ? [tag] : [], parts: [{ range: { start: offsetOf(start), end: offsetOf(end) } }] };
}

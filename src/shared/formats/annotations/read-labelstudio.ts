import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { DomText } from './dom-text';
import { domText } from './dom-text';
import type { JsonObject } from './json-values';
import { fieldOf, listOf, nameOf, objectOf, offsetOf, parseJson, stringOf, stringsOf } from './json-values';
import type { AnnotationReader, RawAnnotation, RawDocument, RawPart } from './raw-annotation';

/**
 * Label Studio JSON: a list of tasks, each a text or a piece of HTML with regions. Offsets count code points; of HTML, over its text
 * nodes. Older files count UTF-16 units: the quoted text tells. What a model has predicted is no claim of anybody and is left out.
 */
export const labelStudioReader: AnnotationReader = {
  label: 'Label Studio (JSON)',
  unit: 'code-point',
  recognises: (_name, head) => /^\s*[[{]/.test(head) && /"data"\s*:/.test(head) && /"(annotations|completions|predictions|project)"\s*:/.test(head),
  read({ text }): Result<RawDocument[]> {
    const parsed = parseJson(text);
    if (!parsed.ok) return parsed;
    const tasks: unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
    const documents: RawDocument[] = [];
    for (const [index, task] of tasks.entries()) {
      const name = `task ${nameOf(fieldOf(task, 'id')) ?? index + 1}`;
      const words = textOf(fieldOf(task, 'data'));
      if (words === undefined) return fail('not-text', `The Label Studio file has no text in ${name}: export it as JSON, with the data.`, { task: name });
      documents.push(documentOf(name, words, task));
    }
    return ok(documents);
  },
};

/** `data.text`, else the longest string among the data. */
function textOf(data: unknown): string | undefined {
  const strings = stringsOf(Object.values(objectOf(data) ?? {}));
  return stringOf(data, 'text') ?? strings.sort((a, b) => b.length - a.length)[0];
}

function documentOf(name: string, source: string, task: unknown): RawDocument {
  const leftOut: { ref: string; what: string }[] = [];
  for (const prediction of listOf(task, 'predictions')) {
    for (const region of listOf(prediction, 'result')) leftOut.push({ ref: nameOf(fieldOf(region, 'id')) ?? '?', what: 'prediction of a model' });
  }
  const given = [...listOf(task, 'annotations'), ...listOf(task, 'completions')];
  const kept = given.filter((annotation) => fieldOf(annotation, 'was_cancelled') !== true);
  for (const annotation of given) {
    if (!kept.includes(annotation)) leftOut.push({ ref: nameOf(fieldOf(annotation, 'id')) ?? '?', what: 'annotation that was skipped' });
  }
  const items = kept.flatMap((annotation) => listOf(annotation, 'result'));
  const dom = items.some(isOfHtml) ? domText(source) : undefined;
  const annotations = kept.flatMap((annotation) => regionsOf(annotation, dom, leftOut));
  return { name, text: dom?.text ?? source, annotations, comments: [], leftOut };
}

function isOfHtml(item: unknown): boolean {
  return stringOf(item, 'type') === 'hypertextlabels' || stringOf(fieldOf(item, 'value'), 'start') !== undefined;
}

/** The regions of one annotator: the items of a result with the same id are one region. */
function regionsOf(annotation: unknown, dom: DomText | undefined, leftOut: { ref: string; what: string }[]): RawAnnotation[] {
  const author = authorOf(fieldOf(annotation, 'completed_by'));
  const regions = new Map<string, RawAnnotation>();
  for (const [index, item] of listOf(annotation, 'result').entries()) {
    const id = nameOf(fieldOf(item, 'id'));
    const value = objectOf(fieldOf(item, 'value'));
    if (!value) {
      leftOut.push({ ref: id ?? `result[${index}]`, what: stringOf(item, 'type') === 'relation' ? 'relation' : 'result that marks nothing' });
      continue;
    }
    const ref = id ?? `result[${index}]`;
    regions.set(ref, withItem(regions.get(ref) ?? { ref, tags: [], parts: [], ...(author !== undefined && { author }) }, item, value, dom));
  }
  return [...regions.values()];
}

/** A region with what one more item says of it: its labels and its place, or an answer to a question. */
function withItem(region: RawAnnotation, item: unknown, value: JsonObject, dom: DomText | undefined): RawAnnotation {
  const type = stringOf(item, 'type') ?? 'labels';
  const said = stringsOf(listOf(value, type === 'textarea' ? 'text' : type));
  const note = stringsOf(listOf(fieldOf(item, 'meta'), 'text')).join('\n');
  const isLabels = type.endsWith('labels');
  const name = stringOf(item, 'from_name') ?? type;
  return {
    ...region,
    ...(isLabels
      ? { tags: [...region.tags, ...said], parts: [partOf(value, dom)] }
      : { parts: region.parts.length > 0 || type === 'textarea' ? region.parts : [partOf(value, dom)], features: [...(region.features ?? []), ...said.map((answer) => [name, answer] as const)] }),
    ...(note && { note }),
  };
}

function partOf(value: JsonObject, dom: DomText | undefined): RawPart {
  const exact = stringOf(value, 'text');
  const range = rangeOf(value, dom);
  return { ...(range && { range }), ...(exact !== undefined && { quote: { exact } }) };
}

/** Of HTML, the places over its text nodes where the file has them; what lies behind their end is left to the quote. */
function rangeOf(value: JsonObject, dom: DomText | undefined): RawPart['range'] {
  if (!dom) return { start: offsetOf(fieldOf(value, 'start')), end: offsetOf(fieldOf(value, 'end')) };
  const places = fieldOf(value, 'globalOffsets');
  const range = { start: offsetOf(fieldOf(places, 'start')), end: offsetOf(fieldOf(places, 'end')) };
  return range.start >= 0 && range.end <= dom.length ? dom.place(range) : undefined;
}

function authorOf(completedBy: unknown): string | undefined {
  return stringOf(completedBy, 'email') ?? stringOf(completedBy, 'username') ?? nameOf(fieldOf(completedBy, 'id')) ?? nameOf(completedBy);
}

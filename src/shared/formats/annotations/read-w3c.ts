import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { JsonObject } from './json-values';
import { fieldOf, listOf, objectOf, offsetOf, parseJson, stringOf, stringsOf } from './json-values';
import type { AnnotationReader, RawAnnotation, RawComment, RawDocument, RawPart } from './raw-annotation';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** How our own files call the text. */
const OWN_TEXT = 'urn:x-claimdesk:text-';
const TAGGING = new Set(['tagging', 'classifying']);
const REMARKING = new Set(['commenting', 'describing', 'replying', 'questioning']);

/**
 * Web Annotation Data Model (W3C Recommendation, 2017) as JSON-LD: one annotation, a list, a page or a collection. Positions count
 * code points (model 4.2.5); several targets are the parts of a split quotation, several selectors of one target are
 * the same stretch said in other ways. What is said of another annotation is a remark on that
 * one; what is said of the text as a whole, on the article.
 */
export const w3cReader: AnnotationReader = {
  label: 'W3C Web Annotation (JSON-LD)',
  unit: 'code-point',
  recognises: (name, head) => /\.jsonld$/i.test(name) || (/^\s*[[{]/.test(head) && head.includes(CONTEXT)),
  read({ name, text }): Result<RawDocument[]> {
    const parsed = parseJson(text);
    if (!parsed.ok) return parsed;
    const found = annotationsIn(parsed.value);
    if (!found) return fail('not-text', 'This file holds no Web Annotations. It must be an annotation, a list, a page or a collection of them.');
    const refs = new Set(found.annotations.map(refOf));
    const texts = new Set(found.annotations.flatMap((annotation) => listOf(annotation, 'target').map((target) => stringOf(target, 'source'))));
    const comments: RawComment[] = [];
    const annotations: RawAnnotation[] = [];
    for (const [index, annotation] of found.annotations.entries()) {
      const targets = stringsOf(listOf(annotation, 'target'));
      const about = targets.find((target) => refs.has(target));
      const remarks = remarksIn(annotation);
      const isRemark = remarks.length > 0 && (about !== undefined || targets.some((target) => texts.has(target) || target.startsWith(OWN_TEXT)));
      if (!isRemark) annotations.push(annotationOf(annotation, refOf(annotation, index)));
      for (const text of isRemark ? remarks : []) comments.push({ text, ...(about !== undefined && { about }), ...authorOf(annotation) });
    }
    return ok([{ name, annotations, comments, leftOut: found.leftOut }]);
  },
};

interface Found {
  annotations: JsonObject[];
  leftOut: RawDocument['leftOut'][number][];
}

/** Every annotation of a value, whatever holds them; undefined for a value that holds none and is no place for them. */
function annotationsIn(value: unknown): Found | undefined {
  const found: Found = { annotations: [], leftOut: [] };
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => take(item, `[${index}]`, found));
    return value.length === 0 || found.annotations.length > 0 ? found : undefined;
  }
  if (isOfType(value, 'AnnotationCollection')) {
    const first = fieldOf(value, 'first');
    if (typeof first === 'string') found.leftOut.push({ ref: first, what: 'page that is not in the file' });
    else takePage(first, found);
    return found;
  }
  if (isOfType(value, 'AnnotationPage')) {
    takePage(value, found);
    return found;
  }
  take(value, 'the annotation', found);
  return found.annotations.length > 0 ? found : undefined;
}

function takePage(page: unknown, found: Found): void {
  listOf(page, 'items').forEach((item, index) => take(item, `items[${index}]`, found));
  for (let next = fieldOf(page, 'next'); next !== undefined && next !== null; next = fieldOf(next, 'next')) {
    if (typeof next === 'string') found.leftOut.push({ ref: next, what: 'page that is not in the file' });
    listOf(next, 'items').forEach((item, index) => take(item, `next items[${index}]`, found));
  }
}

function take(item: unknown, ref: string, found: Found): void {
  const annotation = objectOf(item);
  if (annotation && (isOfType(annotation, 'Annotation') || 'target' in annotation)) found.annotations.push(annotation);
  else found.leftOut.push({ ref, what: 'item that is no annotation' });
}

function isOfType(value: unknown, type: string): boolean {
  return listOf(value, 'type').includes(type);
}

function refOf(annotation: JsonObject, index = 0): string {
  return stringOf(annotation, 'id') ?? `annotation ${index + 1}`;
}

function annotationOf(annotation: JsonObject, ref: string): RawAnnotation {
  const bodies = listOf(annotation, 'body').filter((body) => typeof body !== 'string');
  const texts = bodies.map((body) => ({ purposes: purposesOf(body, annotation), value: stringOf(body, 'value') }));
  const tags = texts.flatMap(({ purposes, value }) => (value !== undefined && purposes.some((purpose) => TAGGING.has(purpose)) ? [value] : []));
  const features = texts.flatMap(({ purposes: [purpose], value }) => (
    value === undefined || purpose === undefined || TAGGING.has(purpose) || REMARKING.has(purpose) ? [] : [[purpose, value] as const]
  ));
  const note = remarksIn(annotation).join('\n');
  return {
    ref, tags, parts: listOf(annotation, 'target').flatMap(partsOf), ...authorOf(annotation),
    ...(note && { note }), ...(features.length > 0 && { features }),
  };
}

/** What a body is for; a single body without a purpose is for what the whole annotation is for (model 3.3.5). */
function purposesOf(body: unknown, annotation: JsonObject): string[] {
  const own = stringsOf(listOf(body, 'purpose'));
  return own.length > 0 ? own : stringsOf(listOf(annotation, 'motivation')).slice(0, 1);
}

function remarksIn(annotation: JsonObject): string[] {
  const bodyValue = stringOf(annotation, 'bodyValue');
  const remarks = listOf(annotation, 'body').flatMap((body) => {
    const purposes = purposesOf(body, annotation);
    const isRemark = purposes.length === 0 || purposes.some((purpose) => REMARKING.has(purpose));
    return isRemark ? (stringOf(body, 'value') ?? []) : [];
  });
  return bodyValue === undefined ? remarks : [bodyValue, ...remarks];
}

function authorOf(annotation: JsonObject): { author?: string } {
  const [creator] = listOf(annotation, 'creator');
  const author = typeof creator === 'string' ? creator : (stringOf(creator, 'name') ?? stringOf(creator, 'id'));
  return author === undefined ? {} : { author };
}

/** The stretch that a target selects; none for one without selectors, or for one in some other kind of medium. */
function partsOf(target: unknown): RawPart[] {
  if (isOfType(target, 'Composite') || isOfType(target, 'List') || isOfType(target, 'Independents')) return listOf(target, 'items').flatMap(selected);
  return selected(target);
}

function selected(target: unknown): RawPart[] {
  const selectors = listOf(target, 'selector').flatMap((selector) => [selector, ...listOf(selector, 'refinedBy')]);
  const position = selectors.find((selector) => isOfType(selector, 'TextPositionSelector'));
  const quote = selectors.find((selector) => isOfType(selector, 'TextQuoteSelector'));
  const exact = stringOf(quote, 'exact');
  if (position === undefined && exact === undefined) return [];
  return [{
    ...(position !== undefined && { range: { start: offsetOf(fieldOf(position, 'start')), end: offsetOf(fieldOf(position, 'end')) } }),
    ...(exact !== undefined && { quote: { exact, prefix: stringOf(quote, 'prefix') ?? '', suffix: stringOf(quote, 'suffix') ?? '' } }),
  }];
}

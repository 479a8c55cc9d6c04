import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { AnnotationReader, RawAnnotation, RawDocument, RawPart } from './raw-annotation';

const OTHER_LINES: readonly (readonly [RegExp, string])[] = [
  [/^R/, 'relation'], [/^E/, 'event'], [/^[AM]/, 'attribute'], [/^N/, 'normalisation'], [/^\*/, 'equivalence'], [/^#/, 'note'],
];

/**
 * brat standoff: the text in a `.txt`, one annotation a line in a `.ann` beside it. Offsets count code points. Notes of annotators
 * and attributes go with the annotation they are on; relations, events and the like are left out and said so.
 */
export const bratReader: AnnotationReader = {
  label: 'brat standoff (.ann)',
  unit: 'code-point',
  splitsLines: true,
  recognises: (name) => /\.ann$/i.test(name),
  read({ name, text }, companion): Result<RawDocument[]> {
    const lines = text.replace(/^\uFEFF/, '').split('\n').map((line) => line.replace(/\r$/, '')).filter((line) => line.trim() !== '');
    const spans = new Map<string, RawAnnotation>();
    const leftOut: RawDocument['leftOut'][number][] = [];
    const others: string[] = [];
    for (const line of lines) {
      const span = spanOf(line);
      if (span && !spans.has(span.ref)) spans.set(span.ref, span);
      else others.push(line);
    }
    for (const line of others) {
      if (!addToSpan(line, spans)) leftOut.push({ ref: line.split('\t')[0]!.slice(0, 40), what: whatIs(line) });
    }
    if (lines.length > 0 && spans.size === 0 && leftOut.every(({ what }) => what === 'line that cannot be read')) {
      return fail('not-text', 'This file holds no brat annotations: none of its lines has an id, a type and a place.');
    }
    return ok([{ name, ...(companion && { text: companion.text }), annotations: [...spans.values()], comments: [], leftOut }]);
  },
};

/** `T1<TAB>Type 0 5;16 23<TAB>words`; undefined for any other line. */
function spanOf(line: string): RawAnnotation | undefined {
  const [, ref, type, places, words = ''] = /^(T[^\t]*)\t(\S+) ([^\t]*)(?:\t(.*))?$/s.exec(line) ?? [];
  if (ref === undefined || type === undefined || places === undefined) return undefined;
  const ranges = places.split(';').map((place) => {
    const [start = NaN, end = NaN] = place.trim().split(/\s+/).map((number) => (/^-?\d+$/.test(number) ? Number(number) : NaN));
    return { start, end };
  });
  return { ref, tags: [type], parts: partsOf(ranges, words) };
}

/** The words stand in one field, with a blank between those of two ranges: as many characters each as its range has. */
function partsOf(ranges: readonly { start: number; end: number }[], words: string): RawPart[] {
  for (const characters of [[...words], words.split('')]) {
    let at = 0;
    const quotes = ranges.map(({ start, end }) => {
      const exact = characters.slice(at, at + end - start).join('');
      at += end - start + 1;
      return exact;
    });
    if (at === characters.length + 1) return ranges.map((range, index) => ({ range, quote: { exact: quotes[index]! } }));
  }
  return ranges.map((range) => ({ range, quote: { exact: words } }));
}

/** Adds a note of an annotator or an attribute to the span that it is on. */
function addToSpan(line: string, spans: Map<string, RawAnnotation>): boolean {
  const [, note, noted] = /^#[^\t]*\tAnnotatorNotes (\S+)\t(.+)$/s.exec(line) ?? [];
  const [, name, of, value] = /^[AM][^\t]*\t(\S+) (\S+)(?: (.+))?$/.exec(line) ?? [];
  const span = spans.get(note ?? of ?? '');
  if (!span) return false;
  if (noted !== undefined) spans.set(span.ref, { ...span, note: span.note === undefined ? noted : `${span.note}\n${noted}` });
  else spans.set(span.ref, { ...span, features: [...(span.features ?? []), [name!, value ?? 'yes']] });
  return true;
}

function whatIs(line: string): string {
  return OTHER_LINES.find(([start]) => start.test(line))?.[1] ?? 'line that cannot be read';
}

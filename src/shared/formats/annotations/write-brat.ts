import type { TextRange } from '../../text/ranges';
import type { ArticleRecords } from '../article-records';
import type { WrittenText } from '../export-format';
import type { ClaimToWrite } from './claims-to-write';
import { articleToWrite, count, lossesOf, tagsOrStandIn } from './claims-to-write';
import { saidIn } from './said-in';

/**
 * brat standoff: the `.ann`, and the `.txt` that it is of. Offsets count code points. A stretch over several lines is written line by
 * line, as brat itself does; a claim with several tags is written once for each, and said to be one (`Equiv`).
 */
export function writeBrat(records: ArticleRecords): WrittenText {
  const article = articleToWrite(records);
  const { text, claims } = article;
  const place = saidIn(text, 'code-point');
  const fidelity = lossesOf(article, ['parts', 'edges', 'notes', 'statuses', 'importances'], [
    { what: 'claims that begin or end with a line end or an empty line, written without it', count: count(claims, ({ ranges }) => ranges.some((range) => hasEmptyEdge(text, range))) },
    { what: 'claims of parts that only line ends divide, read as one part', count: count(claims, ({ ranges }) => isDividedByLines(text, ranges)) },
    { what: 'line ends in notes, written as blanks', count: count(claims, ({ claim }) => claim.note.includes('\n')) },
  ]);
  return { pieces: linesOf(text, claims, place), fidelity, companions: [{ extension: 'txt', pieces: [text] }] };
}

function* linesOf(text: string, claims: readonly ClaimToWrite[], place: ReturnType<typeof saidIn>): Generator<string> {
  let spans = 0;
  let attributes = 0;
  let notes = 0;
  for (const mark of claims) {
    const { claim, ranges } = mark;
    const lines = ranges.flatMap((range) => linesIn(text, range));
    const places = lines.map((line) => place(line)).map(({ start, end }) => `${start} ${end}`).join(';');
    const words = lines.map(({ start, end }) => text.slice(start, end)).join(' ');
    const ids: string[] = [];
    for (const tag of tagsOrStandIn(mark)) {
      ids.push(`T${++spans}`);
      yield `${ids.at(-1)!}\t${tag} ${places}\t${words}\n`;
    }
    const [id] = ids;
    if (ids.length > 1) yield `*\tEquiv ${ids.join(' ')}\n`;
    if (claim.status !== 'todo') yield `A${++attributes}\tStatus ${id!} ${claim.status}\n`;
    if (claim.importance !== 'supporting') yield `A${++attributes}\tImportance ${id!} ${claim.importance}\n`;
    if (claim.note !== '') yield `#${++notes}\tAnnotatorNotes ${id!}\t${claim.note.replace(/\s*\n\s*/g, ' ')}\n`;
  }
}

/** The stretches of a range between its line ends, without those of nothing but white space. */
function linesIn(text: string, { start, end }: TextRange): TextRange[] {
  return Array.from(text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/g), ({ 0: line, index }) => ({ start: start + index, end: start + index + line.length }));
}

function hasEmptyEdge(text: string, range: TextRange): boolean {
  const lines = linesIn(text, range);
  return lines[0]?.start !== range.start || lines.at(-1)?.end !== range.end;
}

function isDividedByLines(text: string, ranges: readonly TextRange[]): boolean {
  return ranges.some((range, index) => index > 0 && /^(\s*\n\s*)?$/.test(text.slice(ranges[index - 1]!.end, range.start)));
}

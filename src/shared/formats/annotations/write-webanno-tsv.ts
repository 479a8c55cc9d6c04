import type { TextRange } from '../../text/ranges';
import type { ArticleRecords } from '../article-records';
import type { WrittenText } from '../export-format';
import type { ClaimToWrite } from './claims-to-write';
import { articleToWrite, lossesOf } from './claims-to-write';

const FEATURES = ['tag', 'claim', 'source', 'note', 'status', 'importance'] as const;
/** A word, or a run of other marks; white space belongs to it only where it bears a mark and is a character with it. */
const WORD_OR_MARKS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Join_Control}'’_-]*|(?:[^\s\p{L}\p{N}]|\s(?=[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Join_Control}]))+/gu;

/** One mark of a claim: a tag on a part. */
interface Mark {
  readonly number: number;
  readonly range: TextRange;
  readonly values: Readonly<Record<(typeof FEATURES)[number], string | undefined>>;
}

/**
 * WebAnno TSV 3.3: the lines of the text are its sentences; words, and the marks between them, its tokens, cut where a claim begins or
 * ends. A span for each tag and each part of a claim; the feature `claim` says which belong together. Offsets count UTF-16 units.
 */
export function writeWebannoTsv(records: ArticleRecords): WrittenText {
  const article = articleToWrite(records);
  const fidelity = lossesOf(article, ['parts', 'tags', 'untagged', 'notes', 'sources', 'statuses', 'importances'], [
    { what: 'lines of nothing but blanks, written as line ends', count: article.text.match(/^[^\S\n]+$/gm)?.length ?? 0 },
    { what: 'line ends at the end of the text', count: /\n*$/.exec(article.text)![0].length },
  ]);
  return { pieces: linesOf(article.text, article.claims), fidelity };
}

function* linesOf(text: string, claims: readonly ClaimToWrite[]): Generator<string> {
  yield `#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Claim|${FEATURES.join('|')}\n\n`;
  const marks = claims.flatMap(marksOf).map((mark, index): Mark => ({ ...mark, number: index + 1 }));
  const edges = [...new Set(marks.flatMap(({ range }) => [range.start, range.end]))].sort((a, b) => a - b);
  const starting = [...marks].sort((a, b) => a.range.start - b.range.start);
  let open: Mark[] = [];
  let next = 0;
  let sentence = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const tokens = tokensIn(line, index, edges);
    if (tokens.length === 0) continue;
    yield `\n#Text=${line}\n`;
    sentence += 1;
    for (const [at, token] of tokens.entries()) {
      while (next < starting.length && starting[next]!.range.start <= token.start) open.push(starting[next++]!);
      open = open.filter(({ range }) => range.end > token.start);
      const cells = FEATURES.map((feature) => cellOf(feature, open.toSorted((a, b) => a.number - b.number)));
      yield `${sentence}-${at + 1}\t${token.start}-${token.end}\t${escaped(text.slice(token.start, token.end))}\t${cells.join('\t')}\t\n`;
    }
  }
}

function marksOf({ claim, ranges, sources }: ClaimToWrite): Omit<Mark, 'number'>[] {
  const { id, tags, note, status, importance } = claim;
  const said = { claim: id, source: sources.join('; ') || undefined, note: note || undefined, status, importance };
  return ranges.flatMap((range) => (tags.length > 0 ? tags : [undefined]).map((tag) => ({ range, values: { tag, ...said } })));
}

/** The tokens of a line. @param edges ascending places where a token must not go on */
function tokensIn(line: string, offset: number, edges: readonly number[]): TextRange[] {
  const tokens: TextRange[] = [];
  for (const { 0: word, index } of line.matchAll(WORD_OR_MARKS)) {
    let start = offset + index;
    const end = start + word.length;
    for (const edge of edges.slice(firstAbove(edges, start))) {
      if (edge >= end) break;
      tokens.push({ start, end: edge });
      start = edge;
    }
    tokens.push({ start, end });
  }
  return tokens;
}

function firstAbove(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Stacked values, each with the number of its span; `*` where a span has none, `_` where there is no span. */
function cellOf(feature: (typeof FEATURES)[number], marks: readonly Mark[]): string {
  const valueOf = (value: string | undefined): string => (value === undefined ? '*' : escaped(value));
  return marks.map(({ values, number }) => `${valueOf(values[feature])}[${number}]`).join('|') || '_';
}

function escaped(value: string): string {
  return value.replace(/->|[\\[\]|_;*]/g, (special) => `\\${special}`).replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}

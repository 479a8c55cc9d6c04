/**
 * Lines and paragraphs of a text: where one block ends and the next begins. Offsets are UTF-16 code units.
 *
 * Three habits of plain text are told apart, at each line end on its own: paragraphs divided by empty lines, one
 * paragraph a line, and lines wrapped at a width, where a line end is only a space.
 */

import { snapToGraphemes } from './graphemes';
import type { TextRange } from './ranges';

/** Widths at which programs and people wrap lines; longer lines are paragraphs, shorter ones are meant as lines. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 130;
/** In wrapped text few lines happen to end with a sentence; where most do, each line is a paragraph. */
const MOST_SENTENCE_ENDS_IN_WRAPPED = 0.5;

/** Units looked at behind the last letter of a paragraph. */
const LONGEST_CLOSE = 40;
/** A stop, what closes a quotation or bracket after it, and then emoji or the mark of a footnote. */
const SENTENCE_END =
  /[.!?…:;。！？؟۔।።][”’"'»)\]」』]*(?:\s*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200D|\uFE0F|\[\d+\]|[*†‡]))*$/u;

const LIST_ITEM = /^(?:[-*+•·‣▪–]|\d{1,3}[.)])\s+\S/u;
const MARKDOWN_HEADING = /^#{1,6}\s+\S/u;
const MARKDOWN_RULE = /^(?:[-*_]\s*){3,}$/u;

/** A line without the white space around it. */
interface Line extends TextRange {
  readonly text: string;
  readonly indented: boolean;
  /** An empty line stands before it. */
  readonly afterGap: boolean;
}

/** True for a line that begins with a bullet or a number of a list. */
export function isListItem(line: string): boolean {
  return LIST_ITEM.test(line) && !MARKDOWN_RULE.test(line);
}

/** Level of a Markdown heading (1 to 6), or 0. */
export function markdownHeadingLevel(line: string): number {
  return MARKDOWN_HEADING.test(line) ? line.indexOf(' ') : 0;
}

/** True for a Markdown line that only draws a rule. */
export function isMarkdownRule(line: string): boolean {
  return MARKDOWN_RULE.test(line);
}

/** True when the text ends as a sentence does: with a stop and what may close after it. */
export function endsLikeSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-LONGEST_CLOSE));
}

/**
 * The paragraphs of a text, trimmed of white space, in order. Together they hold everything that is not white space.
 * `markdown`: the text is Markdown, where only an empty line or a mark at the start of a line begins a block.
 */
export function paragraphsIn(text: string, { markdown = false }: { markdown?: boolean } = {}): TextRange[] {
  const lines = linesIn(text);
  const goesOn = markdown ? goesOnInMarkdown : wrapRule(lines);
  const paragraphs: { start: number; end: number }[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (before && last && !line.afterGap && goesOn(before, line)) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}

/** The lines that are not empty. */
function linesIn(text: string): Line[] {
  const lines: Line[] = [];
  let afterGap = false;
  for (let from = 0; from <= text.length; ) {
    const lineEnd = text.indexOf('\n', from);
    const to = lineEnd < 0 ? text.length : lineEnd;
    const raw = text.slice(from, to);
    const content = raw.trim();
    if (content === '') {
      afterGap = true;
    } else {
      const indent = raw.length - raw.trimStart().length;
      const end = from + indent + content.length;
      // A blank that carries an accent is one character with it, and belongs to the line.
      const { start } = snapToGraphemes(text, { start: from + indent, end });
      lines.push({ start, end, text: content, indented: indent > 0, afterGap });
      afterGap = false;
    }
    from = to + 1;
  }
  return lines;
}

/** Decides for plain text whether a line goes on in the next one. */
function wrapRule(lines: readonly Line[]): (line: Line, next: Line) => boolean {
  const width = usualWidth(lines);
  const mayBeWrapped = (line: Line, next: Line): boolean =>
    width >= NARROWEST_WRAP &&
    width <= WIDEST_WRAP &&
    !isListItem(next.text) &&
    !(next.indented && !line.indented) &&
    // Whoever wraps puts as many words on a line as fit: had the next word fitted, the line end is meant.
    line.text.length + 1 + firstWordLength(next.text) > width;
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !next.afterGap && mayBeWrapped(line, next);
  });
  const sentenceEnds = broken.filter(({ text }) => endsLikeSentence(text)).length;
  const isWrapped = sentenceEnds <= broken.length * MOST_SENTENCE_ENDS_IN_WRAPPED;
  return (line, next) => (hasCells(line.text) && hasCells(next.text)) || (isWrapped && mayBeWrapped(line, next));
}

function goesOnInMarkdown(line: Line, next: Line): boolean {
  if (isQuoteLine(next.text) || isTableRow(next.text)) {
    return isQuoteLine(line.text) === isQuoteLine(next.text) && isTableRow(line.text) === isTableRow(next.text);
  }
  if (isTableRow(line.text) || markdownHeadingLevel(line.text) > 0 || isMarkdownRule(line.text)) return false;
  return markdownHeadingLevel(next.text) === 0 && !isListItem(next.text) && !isMarkdownRule(next.text);
}

function isQuoteLine(line: string): boolean {
  return line.startsWith('>');
}

function isTableRow(line: string): boolean {
  return line.startsWith('|') && line.length > 1;
}

/** A line with at least two cells divided by tabs. */
function hasCells(line: string): boolean {
  return line.includes('\t');
}

/** The width that hardly any line exceeds; an address or a table does not decide alone. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
}

function firstWordLength(text: string): number {
  const space = text.search(/\s/u);
  return space < 0 ? text.length : space;
}

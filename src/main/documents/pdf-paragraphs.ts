import { endsLikeSentence } from '@shared/text/lines';
import type { PdfLine } from './pdf-lines';

/** Lines that belong together, as one text. */
export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
  readonly page: number;
}

/** An indent, in heights of the letters. */
const INDENT = 0.6;
/** More white above a line than this, in usual distances of lines, begins a paragraph. */
const WIDE = 1.35;
/** A line that ends this much of its column before the right edge, with a stop, ends a paragraph. */
const SHORT = 0.2;
const OTHER_SIZE = 0.08;

const ENDS_WITH_HYPHEN = /(\p{L}+)[-\u00AD\u2010]$/u;
/** First parts of words that keep their hyphen: well-known, three-day. */
const COMPOUNDING = new Set(
  'all anti cross ever full half high ill least less light long low mid much multi near non often old open part post pre pro semi self short so top vice well two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
);

/** Puts lines in reading order together to paragraphs, also over the end of a column or a page, and mends divided words. */
export function paragraphsOf(lines: readonly PdfLine[]): { paragraphs: PdfParagraph[]; mendedWords: number } {
  const usual = usualDistance(lines);
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  const paragraphs: { text: string; size: number; page: number }[] = [];
  let mendedWords = 0;
  lines.forEach((line, at) => {
    const last = lines[at - 1];
    const paragraph = paragraphs.at(-1);
    if (!last || !paragraph || beginsParagraph(line, last, usual)) {
      paragraphs.push({ text: line.text, size: line.size, page: line.page });
      return;
    }
    const divided = ENDS_WITH_HYPHEN.exec(paragraph.text);
    if (divided && /^\p{L}/u.test(line.text)) {
      const joined = joinedWord(paragraph.text, divided[1]!, line.text, words);
      if (!joined.endsWith('-')) mendedWords += 1;
      paragraph.text = joined + line.text;
    } else paragraph.text += /[-\u2010–—/]$/u.test(paragraph.text) && !/\s.$/u.test(paragraph.text) && divided ? line.text : ` ${line.text}`;
  });
  return { paragraphs, mendedWords };
}

function beginsParagraph(line: PdfLine, last: PdfLine, usual: number): boolean {
  if (Math.abs(line.size - last.size) > OTHER_SIZE * last.size) return true;
  if (ENDS_WITH_HYPHEN.test(last.text) && /^\p{Ll}/u.test(line.text)) return false;
  if (line.x - line.left > INDENT * line.size) return last.x - last.left <= INDENT * last.size || line.x - last.x > INDENT * line.size || endsLikeSentence(last.text);
  const isBelow = line.page === last.page && line.left === last.left && last.y > line.y;
  if (isBelow && (last.y - line.y) / last.size > WIDE * usual) return true;
  return last.right - (last.x + last.width) > SHORT * (last.right - last.left) && endsLikeSentence(last.text) && /^[\p{Lu}\p{N}“"«„‘]/u.test(line.text);
}

/** What stands before the rest of a divided word: with its hyphen where it is the word's own. */
function joinedWord(text: string, first: string, next: string, words: ReadonlySet<string>): string {
  const rest = /^[\p{L}-]+/u.exec(next)?.[0] ?? '';
  const whole = `${first}${rest}`.toLowerCase();
  const hyphened = `${first}-${rest}`.toLowerCase();
  const isOwn = /^\p{Lu}/u.test(rest) || (!words.has(whole) && (words.has(hyphened) || COMPOUNDING.has(first.toLowerCase())));
  return isOwn && !text.endsWith('\u00AD') ? text.replace(/\u2010$/u, '-') : text.slice(0, -1);
}

/** The distance from line to line that is the most common one, in heights of the letters. */
function usualDistance(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    const last = lines[at - 1];
    if (!last || last.page !== line.page || last.left !== line.left || last.y <= line.y) return;
    const distance = Math.round(((last.y - line.y) / last.size) * 20) / 20;
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  });
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? Infinity;
}

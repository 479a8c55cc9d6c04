/**
 * Words for selecting: what a double click takes, what a dragged selection snaps to, where Ctrl+arrow stops.
 *
 * A word is what an editor would mark as one: "officials’", U.S., 1,200.50, 3%, al-Muhandis, don’t, U.S.-Iran, @handle.
 * Scripts that write without spaces are cut by `Intl.Segmenter`. Only the run of characters between two white spaces
 * around the offset is looked at, never the whole text. Offsets are UTF-16 code units.
 */

import { nextGraphemeBoundary, previousGraphemeBoundary, snapToGraphemes } from './graphemes';
import type { TextRange } from './ranges';

/** Units looked at on each side of an offset inside a run without white space (a line of Chinese, a long address). */
const LONGEST_LOOK = 256;

const WHITE_SPACE = /\s/u;

/** Letters, digits and the marks on them, or letters with points between and after them: p.m., U.S. */
const ATOM = String.raw`(?:(?:\p{L}\.){2,}|[\p{L}\p{N}_][\p{L}\p{N}\p{M}_\u200C\u200D]*)`;
/** What joins two atoms to one word; a comma, colon or slash only between figures. */
const JOINT = String.raw`(?:['’‐‑\-·.&]|(?<=\p{N})[,:/](?=\p{N}))`;
/** A word, with the sign of a currency, handle or hashtag before it and per cent, degree or currency after it. */
const WORD = new RegExp(String.raw`[#@\p{Sc}]?${ATOM}(?:${JOINT}${ATOM})*(?:[%‰°\p{Sc}]\p{M}*)?`, 'gu');

const SPACELESS_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** A word, or a run of what stands between words (punctuation, symbols). */
interface Token extends TextRange {
  readonly isWord: boolean;
}

/** The word that holds `offset`, or else the one that ends there; null where there is none. */
export function wordAt(text: string, offset: number): TextRange | null {
  const holding = tokenHolding(text, offset);
  if (holding?.isWord) return { start: holding.start, end: holding.end };
  const before = tokenHolding(text, offset - 1);
  return before?.isWord && before.end === offset ? { start: before.start, end: before.end } : null;
}

/**
 * The range a selection means: white space at its ends left out, words that it cuts taken whole. Punctuation and
 * quotation marks stay as they were selected. Null when it covers nothing but white space.
 */
export function snapToWords(text: string, range: TextRange): TextRange | null {
  if (range.start >= range.end) return null;
  let { start, end } = snapToGraphemes(text, range);
  while (start < end && isWhiteSpace(text, start)) start += 1;
  while (end > start && isWhiteSpace(text, end - 1)) end -= 1;
  if (start >= end) return null;
  const first = tokenHolding(text, start);
  if (first?.isWord) start = first.start;
  const last = tokenHolding(text, end - 1);
  if (last?.isWord) end = last.end;
  return snapToGraphemes(text, { start, end });
}

/** Whether neither end of a range lies within a word. */
export function cutsNoWord(text: string, { start, end }: TextRange): boolean {
  return !isWithinWord(text, start) && !isWithinWord(text, end);
}

function isWithinWord(text: string, offset: number): boolean {
  // Most ends stand beside a blank, where no word goes on.
  if (offset <= 0 || offset >= text.length || isWhiteSpace(text, offset) || isWhiteSpace(text, offset - 1)) return false;
  const token = tokenHolding(text, offset);
  return token !== null && token.isWord && token.start < offset;
}

/** The words of `[start, end)`, in order. Reads each character once. */
export function* wordsIn(text: string, start: number, end: number): Generator<TextRange> {
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    if (SPACELESS_SCRIPT.test(word)) {
      for (const { start: from, end: to, isWord } of tokensOf(word)) if (isWord) yield { start: start + index + from, end: start + index + to };
    } else {
      yield { start: start + index, end: start + index + word.length };
    }
  }
}

/** Where Ctrl+Right goes: over white space, then to the end of the word or run of punctuation that follows. */
export function nextWordBoundary(text: string, offset: number): number {
  let at = Math.max(offset, 0);
  while (at < text.length && isWhiteSpace(text, at)) at += 1;
  return at >= text.length ? text.length : (tokenHolding(text, at)?.end ?? nextGraphemeBoundary(text, at));
}

/** Where Ctrl+Left goes: back over white space, then to the start of the word or run of punctuation before it. */
export function previousWordBoundary(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && isWhiteSpace(text, at - 1)) at -= 1;
  return at <= 0 ? 0 : (tokenHolding(text, at - 1)?.start ?? previousGraphemeBoundary(text, at));
}

/** The token that holds the unit at `offset`; null for white space and outside the text. */
function tokenHolding(text: string, offset: number): Token | null {
  if (offset < 0 || offset >= text.length || isWhiteSpace(text, offset)) return null;
  const run = runAround(text, offset);
  const token = tokensOf(text.slice(run.start, run.end)).find(({ end }) => run.start + end > offset);
  if (token === undefined) return null;
  const range = snapToGraphemes(text, { start: run.start + token.start, end: run.start + token.end });
  return { ...range, isWord: token.isWord };
}

/** The characters around `offset` up to the next white space on both sides, as far as is looked. */
function runAround(text: string, offset: number): TextRange {
  let start = offset;
  while (start > 0 && offset - start < LONGEST_LOOK && !isWhiteSpace(text, start - 1)) start -= 1;
  let end = offset + 1;
  while (end < text.length && end - offset < LONGEST_LOOK && !isWhiteSpace(text, end)) end += 1;
  return { start, end };
}

function tokensOf(run: string): Token[] {
  const tokens: Token[] = [];
  const add = (start: number, end: number, isWord: boolean): void => {
    if (start < end) tokens.push({ start, end, isWord });
  };
  let reached = 0;
  for (const match of run.matchAll(WORD)) {
    const end = match.index + match[0].length;
    add(reached, match.index, false);
    if (SPACELESS_SCRIPT.test(match[0])) {
      for (const part of segmenter.segment(match[0])) {
        add(match.index + part.index, match.index + part.index + part.segment.length, part.isWordLike === true);
      }
    } else {
      add(match.index, end, true);
    }
    reached = end;
  }
  add(reached, run.length, false);
  return tokens;
}

function isWhiteSpace(text: string, offset: number): boolean {
  return WHITE_SPACE.test(text.charAt(offset));
}

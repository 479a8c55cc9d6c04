/** What is looked for in the library, and whether a text has it. All texts here are folded (see `fold.ts`). */

import type { TextRange } from '../text/ranges';
import { cutsNoWord } from '../text/words';
import { fold } from './fold';

/** Words all of which must be there, wherever they stand; what stood between quotation marks is one of them. */
export interface SearchQuery {
  readonly words: readonly string[];
  /** Only places that cut no word. */
  readonly wholeWord: boolean;
}

/** Reads what a person typed. A quotation mark that is not closed yet goes to the end. */
export function parseQuery(typed: string, wholeWord: boolean): SearchQuery {
  const words = Array.from(fold(typed).matchAll(/"([^"]*)"?|[^\s"]+/gu), ([whole, quoted]) => (quoted ?? whole).trim().replace(/\s+/gu, ' '));
  return { words: [...new Set(words)].filter((word) => word !== ''), wholeWord };
}

/** Where a word next stands in a text, at or after `from`; -1: nowhere. */
export function indexOfWord(text: string, word: string, wholeWord: boolean, from = 0): number {
  let at = text.indexOf(word, from);
  while (wholeWord && at >= 0 && !standsAlone(text, { start: at, end: at + word.length })) at = text.indexOf(word, at + 1);
  return at;
}

/** Every place of any of the words, in order; where places touch, they are one. */
export function placesOf(text: string, { words, wholeWord }: SearchQuery): TextRange[] {
  const found: TextRange[] = [];
  for (const word of words) {
    for (let at = indexOfWord(text, word, wholeWord); at >= 0; at = indexOfWord(text, word, wholeWord, at + word.length)) {
      found.push({ start: at, end: at + word.length });
    }
  }
  const merged: TextRange[] = [];
  for (const range of found.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

/**
 * The lines of a text that have all the words, `most` of them at most: where each of them begins. Every word is looked for from hit to hit only,
 * so that a text costs no more than reading it once for each word. `end`: the sign that ends a line.
 */
export function linesWith(text: string, { words, wholeWord }: SearchQuery, { most = Infinity, end = '\n' } = {}): number[] {
  const lines: number[] = [];
  if (words.length === 0) return lines;
  const next = words.map(() => -1);
  for (let from = 0; from <= text.length && lines.length < most; ) {
    let first = Infinity;
    let last = 0;
    for (const [index, word] of words.entries()) {
      if (next[index]! < from) next[index] = indexOfWord(text, word, wholeWord, from);
      if (next[index]! < 0) return lines;
      first = Math.min(first, next[index]!);
      last = Math.max(last, next[index]!);
    }
    const start = last === 0 ? 0 : text.lastIndexOf(end, last - 1) + 1;
    if (first < start) {
      from = start; // one of the words stands in an earlier line than another: on from the later one
      continue;
    }
    lines.push(start);
    const behind = text.indexOf(end, last);
    if (behind < 0) return lines;
    from = behind + 1;
  }
  return lines;
}

function standsAlone(text: string, range: TextRange): boolean {
  if (isWithinPlainWord(text, range.start) || isWithinPlainWord(text, range.end)) return false;
  return cutsNoWord(text, range);
}

/** Most places that cut a word lie between two letters: they need no closer look. */
function isWithinPlainWord(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && isPlainLetter(text.charCodeAt(offset - 1)) && isPlainLetter(text.charCodeAt(offset));
}

/** `a` to `z`, `0` to `9`. */
export function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/**
 * Finding words in a text. Plain words are found as a person means them: in either case, with the typewriter's signs
 * standing for the printer's (' for ’, " for “, - for ‑, any blank for a space), whether accents are composed or not.
 * A hit never cuts a character as a reader sees it (a grapheme cluster). Offsets are UTF-16 code units of the text as it
 * stands: case is folded code point by code point (Unicode's simple folding, as the `iu` flags of an expression do), so
 * that no folding of a text to another length can shift a place.
 */

import { asPattern } from './as-pattern';
import { isOnGraphemeBoundaries } from './graphemes';
import type { TextRange } from './ranges';
import { cutsNoWord } from './words';

export interface FindOptions {
  /** Upper and lower case are different. */
  readonly matchCase: boolean;
  /** Only hits that cut no word; what a word is, `words.ts` says. */
  readonly wholeWord: boolean;
}

export interface Hits {
  /** By place; none shares text with another. */
  readonly ranges: readonly TextRange[];
  /** There are more than are named. */
  readonly isCut: boolean;
}

/** Hits beyond this are not looked for: nobody walks through them, and a keystroke must not wait for them. */
export const MAX_HITS = 20_000;

export const noHits: Hits = { ranges: [], isCut: false };

/** Where some words stand in a text; nowhere when there are no words. */
export function findWords(text: string, words: string, options: FindOptions): Hits {
  if (words === '') return noHits;
  return hitsOf(text, new RegExp(patternOf(words), options.matchCase ? 'gu' : 'giu'), options.wholeWord);
}

/**
 * Where a regular expression matches, line by line (`^` and `$` are the ends of a line). Empty matches are no hits.
 * May take for ever, by the nature of such expressions: only for a thread that can be ended from outside.
 * @throws SyntaxError when it is no regular expression
 */
export function findPattern(text: string, pattern: string, options: FindOptions): Hits {
  return hitsOf(text, new RegExp(pattern, options.matchCase ? 'gmu' : 'gimu'), options.wholeWord);
}

/** `expression` is global and by code points. */
function hitsOf(text: string, expression: RegExp, wholeWord: boolean): Hits {
  const ranges: TextRange[] = [];
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (range.start < range.end && isOnGraphemeBoundaries(text, range) && (!wholeWord || cutsNoWord(text, range))) {
      if (ranges.length === MAX_HITS) return { ranges, isCut: true };
      ranges.push(range);
    } else {
      // A hit may begin within what was none.
      expression.lastIndex = range.start + ((text.codePointAt(range.start) ?? 0) > 0xffff ? 2 : 1);
    }
  }
  return { ranges, isCut: false };
}

/** What the signs of a typewriter stand for; a printer's sign that is typed means itself. */
const printed: Readonly<Record<string, string>> = {
  "'": "['’‘ʼ]",
  '"': '["“”„«»]',
  '-': '[\\-‐‑]',
};

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The words as a regular expression that cannot run away: no part of it can match in two ways. */
function patternOf(words: string): string {
  let pattern = '';
  for (const { segment } of segmenter.segment(words.replace(/[^\S\n]+/gu, ' '))) {
    if (segment === ' ') pattern += '[^\\S\\n]+';
    else pattern += printed[segment] ?? eitherForm(segment);
  }
  return pattern;
}

/** A character with its accents composed or not. */
function eitherForm(character: string): string {
  const forms = new Set([character, character.normalize('NFC'), character.normalize('NFD')]);
  const escaped = [...forms].map(asPattern);
  return escaped.length === 1 ? escaped[0]! : `(?:${escaped.join('|')})`;
}

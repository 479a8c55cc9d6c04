/**
 * Sentences of a stretch of text. English by rules made for news (titles, initials, months, "U.S.", quotations);
 * every other language by `Intl.Segmenter`. Offsets are UTF-16 code units.
 */

import {
  FIGURE_ABBREVIATIONS,
  LEADING_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TRAILING_ABBREVIATIONS,
} from './abbreviations';
import type { TextRange } from './ranges';

/** Full stop, question or exclamation mark, ellipsis, alone or repeated, with what closes a quotation or bracket. */
const POSSIBLE_END = /(?:[.!?…]+|[。！？])(?:\[\d+\])?[”’"'»)\]]*/gu;
/** An empty line: no sentence goes on over it. */
const GAP = /\n[^\S\n]*\n/g;
const LONGEST_WORD = 40;
/** A speaker of up to four words and a verb of saying: “Why?” Mr. Ohlin asked. */
const SPEAKER_FOLLOWS =
  /^\s+(?:[\p{Lu}][\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|told|tells|added|adds|replied|replies|tweeted|shouted|cried|wondered)\b/u;

/**
 * The sentences that begin in `[start, end)`, trimmed of white space, in order. Together they hold everything in
 * the range that is not white space. `language` is a BCP 47 tag.
 */
export function sentencesIn(text: string, start: number, end: number, language = 'en'): TextRange[] {
  const slice = text.slice(start, end);
  const ends = language.toLowerCase().split('-')[0] === 'en' ? endsByRules(slice) : endsBySegmenter(slice, language);
  const sentences: TextRange[] = [];
  let from = 0;
  for (const to of [...ends, slice.length]) {
    const range = trimmed(slice, from, to);
    from = to;
    if (range === null) continue;
    const before = sentences.at(-1);
    const between = before === undefined ? '' : text.slice(before.end, start + range.start);
    // Marks without a word ("... ") are no sentence: they belong to the one before.
    if (before !== undefined && !/[\p{L}\p{N}]/u.test(slice.slice(range.start, range.end)) && between.search(GAP) < 0) {
      sentences[sentences.length - 1] = { start: before.start, end: start + range.end };
    } else {
      sentences.push({ start: start + range.start, end: start + range.end });
    }
  }
  return sentences;
}

/** The sentence of the block that holds `offset`; between two sentences the one before. Null outside the block. */
export function sentenceAt(text: string, offset: number, block: TextRange, language = 'en'): TextRange | null {
  if (offset < block.start || offset > block.end) return null;
  const sentences = sentencesIn(text, block.start, block.end, language);
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0] ?? null;
}

function endsBySegmenter(text: string, language: string): number[] {
  return Array.from(segmenterFor(language).segment(text), ({ index, segment }) => index + segment.length);
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    // A tag that is not well formed: the language rules are lost, the sentences are not.
    return new Intl.Segmenter('und', { granularity: 'sentence' });
  }
}

function endsByRules(text: string): number[] {
  const ends = Array.from(text.matchAll(GAP), ({ index }) => index);
  for (const match of text.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, match.index, end)) ends.push(end);
  }
  return ends.sort((a, b) => a - b);
}

/** Whether the marks in `[mark, end)` end a sentence. */
function endsSentence(text: string, mark: number, end: number): boolean {
  if (/^[。！？]/u.test(text.slice(mark, end))) return true;
  const following = text.slice(end, end + 2 * LONGEST_WORD);
  if (following.trim() === '') return true;
  if (!/^\s/u.test(following)) return false;
  const next = /^\s+([“‘"'«([—–-]*\s?)([\p{L}\p{N}\p{M}][\p{L}\p{M}\p{N}’']*)?/u.exec(following);
  const opening = next?.[1] ?? '';
  const word = next?.[2] ?? '';
  if (/^\p{Ll}/u.test(word)) return false;
  // A speaker after a quoted question: the sentence is the speaker's.
  if (/^[!?…]+[”’"'»]/u.test(text.slice(mark, end)) && SPEAKER_FOLLOWS.test(following)) return false;
  if (text[mark] !== '.' || /^\.{2,}/.test(text.slice(mark, end))) return true;
  return endsAfterWord(wordBefore(text, mark), word, opening.trim());
}

/** Whether a full stop after the word `before` ends a sentence when `opening` and the word `after` follow. */
function endsAfterWord(before: string, after: string, opening: string): boolean {
  const lastPart = before.split('-').at(-1) ?? before; // Vice-Adm.
  if (LEADING_ABBREVIATIONS.has(lastPart)) return false;
  if (FIGURE_ABBREVIATIONS.has(before)) return !/^\p{N}/u.test(after);
  const isInitial = /^\p{Lu}$/u.test(before);
  const isInitialism = /^(?:\p{L}\.)+\p{L}$/u.test(before);
  if (isInitial || isInitialism || TRAILING_ABBREVIATIONS.has(before)) {
    return SENTENCE_OPENERS.has(after.toLowerCase()) || /[“‘"«]/u.test(opening);
  }
  return true;
}

const PLAIN_WORD_PART = /[A-Za-z0-9.&-]/;
const WORD_PART = /[\p{L}\p{N}\p{M}\p{Cs}.&-]/u;

/** The word that ends at `mark`, with inner points and hyphens: "U.S", "Vice-Adm". Every sentence asks for one, so it is looked for unit by unit. */
function wordBefore(text: string, mark: number): string {
  const isPart = (unit: string): boolean => PLAIN_WORD_PART.test(unit) || (unit > '\x7f' && WORD_PART.test(unit));
  let start = mark;
  while (start > 0 && mark - start < LONGEST_WORD && isPart(text.charAt(start - 1))) start -= 1;
  const run = text.slice(start, mark).replace(/^[.&\p{M}-]+/u, '');
  return /[.&-]$/.test(run) ? '' : run;
}

function trimmed(text: string, from: number, to: number): TextRange | null {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

/** Sentences as the rules read them: tagged words and punctuation, each quotation of more than a few words one token. */

import { sentencesIn } from '../text/sentences';
import type { TextRange } from '../text/ranges';
import { wordsIn } from '../text/words';
import type { Lexicon } from './lexicon';
import type { Quotation } from './quotation-marks';
import { tagWords } from './tagger';
import type { Punctuation, Token } from './token';

export interface Sentence extends TextRange {
  readonly tokens: readonly Token[];
  /** How many finite verbs stand before each token; one entry more than tokens. */
  readonly finiteBefore: Int32Array;
  readonly text: string;
  /** Index of its paragraph, and its place there. */
  readonly block: number;
  readonly index: number;
}

const INNER_STOP = /[.,?!…—–-]$/u;
const MOST_WORDS_IN_LINE = 7;
/** The name of a programme or book: two to five words in capitals. */
const TITLE = /^\p{Lu}[\p{L}’']*(?:\s(?:the|of|a|and|in|to|\p{Lu}[\p{L}’']*)){1,4}[.,]?$/u;

/** The sentences of a paragraph; none ends inside a quotation. */
export function readSentences(text: string, paragraph: TextRange, quotations: readonly Quotation[], block: number, lexicon: Lexicon): Sentence[] {
  const ranges = withoutBreaksIn(sentencesIn(text, paragraph.start, paragraph.end, 'en'), quotations);
  let first = 0;
  return ranges.map((range, index) => {
    while (first < quotations.length && quotations[first]!.end <= range.start) first += 1;
    const own: Quotation[] = [];
    for (let at = first; at < quotations.length && quotations[at]!.start < range.end; at += 1) own.push(quotations[at]!);
    const tokens = tokensOf(text, range, own, lexicon);
    return { ...range, tokens, finiteBefore: countFinite(tokens), text, block, index };
  });
}

/** Whether a finite verb stands in `[from, to)`. */
export function hasFinite(sentence: Sentence, from: number, to: number): boolean {
  return to > from && sentence.finiteBefore[to]! > sentence.finiteBefore[from]!;
}

function countFinite(tokens: readonly Token[]): Int32Array {
  const counts = new Int32Array(tokens.length + 1);
  tokens.forEach((token, index) => {
    const { tag } = token;
    const isFinite = tag === 'verb' || tag === 'aux' || tag === 'modal' || token.isContracted === true;
    counts[index + 1] = counts[index]! + (isFinite && token.lower !== 'being' && token.lower !== 'having' && token.lower !== 'been' && token.lower !== 'be' ? 1 : 0);
  });
  return counts;
}

function withoutBreaksIn(sentences: readonly TextRange[], quotations: readonly Quotation[]): TextRange[] {
  const joined: { start: number; end: number }[] = [];
  let at = 0;
  for (const { start, end } of sentences) {
    const before = joined.at(-1);
    while (at < quotations.length && quotations[at]!.end <= start) at += 1;
    const quotation = quotations[at];
    if (before && quotation && quotation.start < start && quotation.end > start) before.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

/** Quoted words that stand for themselves, not a word or two in quotation marks within the reporter's sentence. */
function isSpeech(text: string, { inner, isOpen }: Quotation): boolean {
  const words = text.slice(inner.start, inner.end).trim();
  if (!isOpen && TITLE.test(words)) return false;
  if (isOpen || INNER_STOP.test(words)) return true;
  return words.split(/\s+/u, MOST_WORDS_IN_LINE + 1).length > MOST_WORDS_IN_LINE;
}

function tokensOf(text: string, range: TextRange, quotations: readonly Quotation[], lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let at = range.start;
  const readTo = (end: number, isQuoted: boolean): void => {
    if (end > at) tokens.push(...plainTokens(text, at, end, isQuoted));
    at = Math.max(at, end);
  };
  for (const quotation of quotations) {
    readTo(Math.min(quotation.start, range.end), false);
    if (isSpeech(text, quotation)) {
      tokens.push({ start: quotation.start, end: quotation.end, lower: '', tag: 'quotation', quotation });
      at = quotation.end;
    } else {
      at = quotation.inner.start;
      readTo(quotation.inner.end, true);
      at = quotation.end;
    }
  }
  readTo(range.end, false);
  return tagWords(tokens, lexicon);
}

const PUNCTUATION: Readonly<Record<string, Punctuation>> = {
  ',': 'comma', '.': 'stop', '?': 'stop', '!': 'stop', '…': 'stop', ':': 'colon', ';': 'semicolon', '—': 'dash', '–': 'dash', '(': 'open', ')': 'close', '[': 'open', ']': 'close',
};

/** Words (tagged later) and the punctuation between them. */
function plainTokens(text: string, start: number, end: number, isQuoted: boolean): Token[] {
  const tokens: Token[] = [];
  const marksTo = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      const mark = text.charAt(at);
      const isHyphenDash = mark === '-' && /\s|-/u.test(text.charAt(at - 1)) && /\s|-/u.test(text.charAt(at + 1) || ' ');
      const tag = PUNCTUATION[mark] ?? (isHyphenDash ? 'dash' : undefined);
      // The point of an abbreviation belongs to it: only the last one of a sentence, or one before a capital, is a stop.
      if (mark === '.' && tokens.at(-1)?.end === at && /\S/u.test(text.slice(at + 1, Math.min(end, at + 40)))) continue;
      if (tag === 'dash' && tokens.at(-1)?.tag === 'dash') continue;
      if (tag !== undefined) tokens.push({ start: at, end: at + 1, lower: mark, tag });
    }
  };
  let reached = start;
  for (const word of wordsIn(text, start, end)) {
    marksTo(reached, word.start);
    const written = text.slice(word.start, word.end);
    const lower = written.toLowerCase().replaceAll('’', "'");
    const isPossessive = lower.endsWith("'s") || (lower.endsWith('s') && /^['’]\s/u.test(text.slice(word.end, word.end + 2)));
    tokens.push({ start: word.start, end: word.end, lower, tag: 'noun', isQuoted, isCapital: /^\p{Lu}/u.test(written), isPossessive });
    reached = word.end;
  }
  marksTo(reached, end);
  return tokens;
}

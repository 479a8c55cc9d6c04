/**
 * A guess at the blocks of a news text: what is headline, body, caption, furniture of the page. By general habits of
 * news texts, never by the text of one publication; an editor corrects what is wrong. Offsets are UTF-16 code units.
 */

import type { BlockKind } from '@shared/model/vocabulary';
import { MAX_BLOCKS_PER_ARTICLE, MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import {
  countWords,
  isByline,
  isCaption,
  isContributors,
  isCorrection,
  isCredit,
  isDateLine,
  isFurniture,
  isHeadlineQuestion,
  isSection,
  isWholeQuotation,
  leadingDateline,
  publicationOfMasthead,
  pullQuotation,
} from './block-clues';
import { guessLanguage } from './language';
import { endsLikeSentence, isListItem, isMarkdownRule, markdownHeadingLevel, paragraphsIn } from './lines';
import type { TextRange } from './ranges';

export interface GuessedBlock extends TextRange {
  kind: BlockKind;
}

/** What a text seems to be made of. The fields hold words of the text, white space collapsed. */
export interface GuessedArticle {
  /** In order, apart from each other; together they hold everything that is not white space. */
  blocks: GuessedBlock[];
  headline?: string;
  /** As printed: "By Ada Moe". */
  byline?: string;
  /** The place at the start of the story, else the line with the date. */
  dateline?: string;
  publication?: string;
  /** BCP 47. */
  language?: string;
}

/** A paragraph on its way to a block. */
interface Paragraph extends GuessedBlock {
  readonly text: string;
  readonly words: number;
}

/** Characters from which a sentence at the top is body, not a line of the head. */
const SHORTEST_BODY = 60;
const LONGEST_HEADLINE = 250;
const LONGEST_DEK_WORDS = 60;
/** Lines without a stop: up to this many words a subhead, more are the headline of another story (a link to it). */
const LONGEST_SUBHEAD_WORDS = 8;
/** And from here on simply a paragraph whose stop is missing. */
const LONGEST_LINK_WORDS = 30;
/** A longer paragraph is running text, whatever its words look like. */
const LONGEST_CLUE = 5000;
/** Pull quotes looked for in the whole text; an article has a few, a hostile one could have every line be one. */
const MOST_PULL_QUOTES = 50;
/** A byline stands among the first paragraphs, contributors among the last. */
const HEAD_PARAGRAPHS = 8;
const TAIL_PARAGRAPHS = 4;
/** Where more of the paragraphs than this end without a stop (notes, verse), the stop tells nothing. */
const MOST_WITHOUT_STOP = 0.5;

/**
 * Guesses blocks, headline and the rest. `markdown`: headings, quotes, list items and tables are marked as in
 * Markdown; the text itself stays as it is.
 */
export function guessBlocks(text: string, { markdown = false }: { markdown?: boolean } = {}): GuessedArticle {
  const ranges = atMost(MAX_BLOCKS_PER_ARTICLE, paragraphsIn(text, { markdown }));
  const paragraphs = ranges.map((range): Paragraph => {
    const content = text.slice(range.start, range.end);
    return { ...range, text: content, words: countWords(content), kind: 'paragraph' };
  });
  const bodyStart = classifyHead(paragraphs, markdown);
  classifyBody(paragraphs, bodyStart, markdown);

  const article: GuessedArticle = { blocks: paragraphs.map(({ start, end, kind }) => ({ start, end, kind })) };
  const describe = (field: 'headline' | 'byline' | 'dateline' | 'publication', value: string | null | undefined): void => {
    if (value) article[field] = value.replace(/\s+/gu, ' ').slice(0, MAX_LABEL_CHARACTERS);
  };
  const textOf = (kind: BlockKind): string | undefined => paragraphs.find((each) => each.kind === kind)?.text;
  describe('headline', textOf('headline')?.replace(/^#+\s+/u, ''));
  describe('byline', textOf('byline'));
  describe('dateline', leadingDateline(textOf('paragraph') ?? '') ?? textOf('dateline'));
  const head = paragraphs.slice(0, bodyStart).filter(({ kind }) => kind === 'promo');
  describe('publication', head.map((each) => publicationOfMasthead(each.text)).find((name) => name !== null));
  const language = guessLanguage(text);
  if (language !== null) article.language = language;
  return article;
}

/** Names what stands above the story; returns the index of its first paragraph. */
function classifyHead(paragraphs: Paragraph[], markdown: boolean): number {
  const bodyStart = findBodyStart(paragraphs);
  const head = paragraphs.slice(0, bodyStart);
  const headline = findHeadline(head, markdown);
  if (headline === undefined) return 0;
  const afterHeadline = head.slice(head.indexOf(headline) + 1);
  const dek = afterHeadline.find((each) => lineKind(each.text) === null && !isSection(each.text));
  for (const paragraph of head) {
    if (paragraph === headline) paragraph.kind = 'headline';
    else if (paragraph === dek) paragraph.kind = 'dek';
    else paragraph.kind = lineKind(paragraph.text) ?? 'promo';
  }
  return bodyStart;
}

/** What a line of the head is by its own words, or null. */
function lineKind(text: string): BlockKind | null {
  if (isByline(text)) return 'byline';
  if (isDateLine(text)) return 'dateline';
  if (isCredit(text)) return 'credit';
  if (isCaption(text)) return 'caption';
  if (isFurniture(text)) return 'promo';
  return null;
}

/** Index of the first paragraph of the story: after the byline if there is one near the top, else the first sentence. */
function findBodyStart(paragraphs: readonly Paragraph[]): number {
  const byline = paragraphs.slice(0, HEAD_PARAGRAPHS).findIndex(({ text }) => isByline(text));
  const isStory = ({ text }: Paragraph, index: number): boolean =>
    index > byline && endsLikeSentence(text) && lineKind(text) === null && !isHeadlineQuestion(text);
  const isLong = ({ text, words }: Paragraph): boolean => text.length >= SHORTEST_BODY || words >= 12;
  let start = paragraphs.findIndex((each, index) => isStory(each, index) && isLong(each));
  if (start < 0) start = paragraphs.findIndex((each, index) => index > 0 && isStory(each, index));
  if (start < 0) return 0;
  // More than one sentence above a "byline" is a story already.
  const sentencesAbove = paragraphs.slice(0, byline + 1).filter((each) => endsLikeSentence(each.text) && isLong(each));
  const onlyDek = sentencesAbove.length <= 1 && sentencesAbove.every(({ words }) => words <= LONGEST_DEK_WORDS);
  return onlyDek ? start : paragraphs.findIndex((each) => endsLikeSentence(each.text) && isLong(each));
}

function findHeadline(head: readonly Paragraph[], markdown: boolean): Paragraph | undefined {
  if (markdown) {
    const heading = head.find(({ text }) => markdownHeadingLevel(text) > 0);
    if (heading) return heading;
  }
  const candidates = head.filter(
    ({ text }) => text.length <= LONGEST_HEADLINE && lineKind(text) === null && !isSection(text) && !isListItem(text),
  );
  return candidates.find(({ text }) => publicationOfMasthead(text) === null) ?? candidates[0];
}

function classifyBody(paragraphs: Paragraph[], bodyStart: number, markdown: boolean): void {
  const body = paragraphs.slice(bodyStart);
  const withoutStop = body.filter(({ text }) => !endsLikeSentence(text) && lineKind(text) === null).length;
  const stopsTell = withoutStop <= body.length * MOST_WITHOUT_STOP;
  let pullQuotes = 0;
  body.forEach((paragraph, index) => {
    const { text } = paragraph;
    if (text.length > LONGEST_CLUE && !markdown) return;
    const quoted = pullQuotes < MOST_PULL_QUOTES ? pullQuotation(text) : null;
    if (quoted !== null) pullQuotes += 1;
    paragraph.kind =
      (markdown ? markdownKind(text) : null) ??
      tailKind(text, body.length - index) ??
      structureKind(text) ??
      pictureKind(text) ??
      (quoted === null ? null : repeats(paragraphs, quoted) ? 'caption' : 'quote') ??
      (stopsTell ? lineWithoutStopKind(paragraph, index === body.length - 1) : null) ??
      'paragraph';
  });
}

/** Kinds that Markdown marks itself. */
function markdownKind(text: string): BlockKind | null {
  if (markdownHeadingLevel(text) > 0 || /^(\*\*|__)[^*_]+\1$/u.test(text)) return 'subhead';
  if (text.startsWith('>')) return 'quote';
  if (text.startsWith('|')) return 'table';
  if (isMarkdownRule(text)) return 'promo';
  return null;
}

/** Kinds of the last paragraphs; corrections also stand at the top. */
function tailKind(text: string, fromEnd: number): BlockKind | null {
  if (isCorrection(text)) return 'correction';
  return fromEnd <= TAIL_PARAGRAPHS && isContributors(text) ? 'contributors' : null;
}

function structureKind(text: string): BlockKind | null {
  if (text.includes('\n') && text.split('\n').every((line) => line.trim().includes('\t'))) return 'table';
  if (isListItem(text)) return 'list-item';
  return isWholeQuotation(text) ? 'quote' : null;
}

function pictureKind(text: string): BlockKind | null {
  if (isCredit(text)) return 'credit';
  if (isCaption(text)) return 'caption';
  return isFurniture(text) ? 'promo' : null;
}

/** A line that does not end as a sentence, or is a bare question: a subhead, or a link to another story. */
function lineWithoutStopKind({ text, words }: Paragraph, isLast: boolean): BlockKind | null {
  const question = isHeadlineQuestion(text);
  if ((endsLikeSentence(text) && !question) || /[,—–-]$/u.test(text) || words > LONGEST_LINK_WORDS) return null;
  if (words > LONGEST_SUBHEAD_WORDS || isLast) return 'promo';
  return question && text.includes(':') ? 'promo' : 'subhead';
}

/** Whether the words stand in two of the paragraphs: in the one they were taken from and in another. */
function repeats(paragraphs: readonly Paragraph[], words: string): boolean {
  const wanted = bareWords(words);
  return paragraphs.filter(({ text }) => bareWords(text).includes(wanted)).length > 1;
}

function bareWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** At most `limit` ranges: neighbours are joined where a text has more paragraphs than an article may have blocks. */
function atMost(limit: number, ranges: readonly TextRange[]): readonly TextRange[] {
  if (ranges.length <= limit) return ranges;
  const size = Math.ceil(ranges.length / limit);
  const joined: TextRange[] = [];
  for (let at = 0; at < ranges.length; at += size) {
    joined.push({ start: ranges[at]!.start, end: ranges[Math.min(at + size, ranges.length) - 1]!.end });
  }
  return joined;
}

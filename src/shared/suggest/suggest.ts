/**
 * What a text attributes to whom: suggestions of claims by rules and word lists, without a network and without chance.
 * Pure: the same text, blocks and options give the same suggestions. All offsets are UTF-16 code units.
 */

import type { AttributionType } from '../model/vocabulary';
import { snapToGraphemes } from '../text/graphemes';
import type { TextRange } from '../text/ranges';
import { normaliseRanges } from '../text/ranges';
import { attributionsIn } from './attribute';
import { confidenceOf } from './confidence';
import type { Attribution } from './frames/frame';
import { joinQuotations } from './joining';
import { proseOf } from './layout';
import type { Lexicon } from './lexicon';
import { builtInLexicon } from './lexicon';
import { quotationsIn, quotationStyle } from './quotation-marks';
import { readSentences } from './sentence';
import type { SourceReading } from './source';
import { readSource } from './source';
import { SpeakerBook } from './speaker';
import { idOf } from './suggestion-id';
import type { LoweredBy, Reason, SuggestBlock, SuggestedSource, Suggestion } from './suggestion';
import { tagsFor } from './tag';

export interface SuggestOptions {
  /** Suggestions less sure than this are left out. */
  readonly threshold?: number;
  /** BCP 47; anything but English yields nothing. */
  readonly language?: string;
  /** Ids of suggestions that were rejected: they do not come again. */
  readonly rejected?: ReadonlySet<string>;
  /** What is marked already: a suggestion of which more than half is, is left out. */
  readonly marked?: readonly TextRange[];
  /** With the words of the house. */
  readonly lexicon?: Lexicon;
}

/** With it 95 of 100 suggestions were right on articles that the rules had not been made with. */
export const DEFAULT_THRESHOLD = 0.6;

/** The suggestions of a text, in the order of their first range. Never fails, whatever the text. */
export function suggest(text: string, blocks: readonly SuggestBlock[], options: SuggestOptions = {}): Suggestion[] {
  const { threshold = DEFAULT_THRESHOLD, language = 'en', rejected, marked, lexicon = builtInLexicon() } = options;
  if (!/^en\b/i.test(language)) return [];
  const style = quotationStyle(text);
  const paragraphs = proseOf(text, blocks).map((block, index) => {
    const quotations = quotationsIn(text, block, style);
    return readSentences(text, block, quotations, index, lexicon).map((sentence) => ({ sentence, attributions: attributionsIn(sentence, lexicon) }));
  });
  const speakers = new SpeakerBook(text, lexicon);
  const used = new Map<string, number>();
  const all = joinQuotations(paragraphs).map(({ attribution, content }) => describe(text, attribution, content, speakers, lexicon, used));
  return all
    .filter((suggestion) => suggestion.ranges.length > 0 && suggestion.confidence >= threshold && !rejected?.has(suggestion.id) && !isMarked(suggestion, marked))
    .sort((a, b) => a.ranges[0]!.start - b.ranges[0]!.start);
}

function describe(
  text: string, attribution: Attribution, content: readonly TextRange[], speakers: SpeakerBook, lexicon: Lexicon, used: Map<string, number>,
): Suggestion {
  const ranges = normaliseRanges(content.map((range) => snapToGraphemes(text, range)));
  const exact = ranges.map(({ start, end }) => text.slice(start, end));
  const { rule, cue, source, core } = attribution;
  const reading = source && core ? readSource(text, source, core, attribution.around, lexicon) : null;
  const inferred = reading && core ? speakers.resolve(core, reading) : null;
  const lowered = [...new Set([...attribution.lowered, ...doubtsOf(attribution, reading, inferred !== null, exact)])];
  const tags = tagsFor(text, attribution, reading, inferred?.reading ?? null, lexicon);
  const because: Reason[] = [];
  if (cue) because.push({ kind: 'cue', words: text.slice(cue.start, cue.end), lexicon: attribution.lexicon });
  if (ranges.length > 1) because.push({ kind: 'joined', parts: ranges.length });
  if (inferred) because.push({ kind: 'inferred-speaker', from: text.slice(core!.start, core!.end), at: inferred.at });
  if (reading?.anonymity !== undefined) because.push({ kind: 'anonymity', words: reading.anonymity });
  if (tags.contested !== null) because.push({ kind: 'contested', words: tags.contested });
  because.push(...lowered.map((by): Reason => ({ kind: 'lowered', by })));
  return {
    id: idOf(rule, exact, used), rule, ranges, exact, tags: tags.tags,
    attribution: {
      type: typeOf(attribution, exact),
      ...(cue && { cue: snapToGraphemes(text, cue) }), ...(source && { sourceText: snapToGraphemes(text, source) }),
    },
    source: reading && source && core ? sourceOf(text, source, core, reading, inferred) : null,
    confidence: confidenceOf(rule, lowered), because,
  };
}

function doubtsOf({ rule }: Attribution, reading: SourceReading | null, isInferred: boolean, exact: readonly string[]): LoweredBy[] {
  const doubts: LoweredBy[] = [];
  if (reading === null) doubts.push('no-speaker');
  if (reading?.isPronoun && !isInferred) doubts.push('pronoun');
  const words = exact.join(' ').split(/\s+/u).length;
  if (words <= 3 && rule !== 'quotation' && rule !== 'speaker-quotation') doubts.push('short-claim');
  return doubts;
}

function sourceOf(
  text: string, source: TextRange, core: TextRange, reading: SourceReading, inferred: { label: string; reading: SourceReading } | null,
): SuggestedSource {
  const description = text.slice(core.end, source.end).replace(/^[\s,—–-]+|[\s,—–-]+$/gu, '');
  const said = inferred?.reading ?? reading;
  return {
    label: inferred?.label ?? text.slice(core.start, core.end).replace(/['’]s$/u, '').replace(/\s+/gu, ' '),
    identity: said.identity, kind: said.kind,
    ...(description !== '' && { affiliation: description.replace(/\s+/gu, ' ') }),
    ...(reading.reason && { reasonText: text.slice(reading.reason.start, reading.reason.end).replace(/\s+/gu, ' ') }),
  };
}

const QUOTE = /^(?:["“”«»‘]|''|``|')/u;
const ANY_QUOTE = /["“”«»]|''|``/u;

function typeOf({ rule, isQuoted }: Attribution, exact: readonly string[]): AttributionType {
  if (rule === 'hedge') return 'passive';
  if (isQuoted && exact.every((words) => QUOTE.test(words))) return 'direct';
  return isQuoted || exact.some((words) => ANY_QUOTE.test(words)) ? 'mixed' : 'indirect';
}

function isMarked({ ranges }: Suggestion, marked: readonly TextRange[] | undefined): boolean {
  if (!marked || marked.length === 0) return false;
  let all = 0;
  let shared = 0;
  for (const range of ranges) {
    all += range.end - range.start;
    for (const { start, end } of marked) shared += Math.max(0, Math.min(end, range.end) - Math.max(start, range.start));
  }
  return shared * 2 > all;
}

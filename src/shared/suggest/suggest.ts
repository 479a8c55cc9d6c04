/**
 * What a text attributes to whom: suggestions of claims by rules and word lists, without a network and without chance.
 * Pure: the same text, blocks and options give the same suggestions. All offsets are UTF-16 code units.
 */

import { MAX_RANGES_PER_CLAIM } from '../model/limits';
import type { AttributionType } from '../model/vocabulary';
import { snapToGraphemes } from '../text/graphemes';
import type { TextRange } from '../text/ranges';
import { normaliseRanges } from '../text/ranges';
import { attributionsIn } from './attribute';
import { confidenceOf } from './confidence';
import type { Attribution } from './frames/frame';
import type { ReadSentence } from './joining';
import { joinQuotations } from './joining';
import { proseOf } from './layout';
import type { Lexicon } from './lexicon';
import { builtInLexicon } from './lexicon';
import { stillOpen } from './marks';
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
  /** Ids of suggestions that were rejected or accepted: they do not come again. */
  readonly rejected?: ReadonlySet<string>;
  /** What is marked already: a suggestion of which more than half is, is left out. */
  readonly marked?: readonly TextRange[];
  /** With the words of the house. */
  readonly lexicon?: Lexicon;
}

/** With it 95 of 100 suggestions were right on articles that the rules had not been made with. */
export const DEFAULT_THRESHOLD = 0.6;

const nothing: ReadonlySet<string> = new Set();

/** The suggestions of a text, in the order of their first range. Never fails, whatever the text. */
export function suggest(text: string, blocks: readonly SuggestBlock[], options: SuggestOptions = {}): Suggestion[] {
  const { threshold = DEFAULT_THRESHOLD, language = 'en', rejected = nothing, marked = [], lexicon = builtInLexicon() } = options;
  if (!/^en\b/i.test(language)) return [];
  const speakers = new SpeakerBook(text, lexicon);
  const used = new Map<string, number>();
  const spoken = new Map<number, string>();
  const all = joinQuotations(readParagraphs(text, blocks, lexicon)).map(({ attribution, content }) => describe(text, attribution, content, { speakers, lexicon, used, spoken }));
  const sure = all.filter(({ ranges, confidence }) => ranges.length > 0 && ranges.length <= MAX_RANGES_PER_CLAIM && confidence >= threshold);
  return stillOpen(sure, { settled: rejected, marked: normaliseRanges(marked) })
    .sort((a, b) => a.ranges[0]!.start - b.ranges[0]!.start);
}

/** One paragraph at a time, so that the words of a long text need not be kept all at once. */
function* readParagraphs(text: string, blocks: readonly SuggestBlock[], lexicon: Lexicon): Generator<ReadSentence[]> {
  const style = quotationStyle(text);
  for (const [index, block] of proseOf(text, blocks).entries()) {
    const quotations = quotationsIn(text, block, style);
    yield readSentences(text, block, quotations, index, lexicon).map((sentence) => ({ sentence, attributions: attributionsIn(sentence, lexicon) }));
  }
}

/** What one run knows by the suggestions before. */
interface Run {
  readonly speakers: SpeakerBook;
  readonly lexicon: Lexicon;
  /** How often each id was given out. */
  readonly used: Map<string, number>;
  /** Ids of suggestions by where their speaker stands. */
  readonly spoken: Map<number, string>;
}

function describe(text: string, attribution: Attribution, content: readonly TextRange[], { speakers, lexicon, used, spoken }: Run): Suggestion {
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
  const id = idOf(rule, exact, used);
  const inheritedFrom = inferred?.isReference ? spoken.get(inferred.at.start) : undefined;
  if (core) spoken.set(core.start, id);
  return {
    id, rule, ranges, exact, tags: tags.tags,
    attribution: {
      type: typeOf(attribution, exact),
      ...(cue && { cue: snapToGraphemes(text, cue) }), ...(source && { sourceText: snapToGraphemes(text, source) }),
      ...(inheritedFrom !== undefined && { inheritedFrom }),
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

/** What a frame works with and what it makes: an attribution, in places of the text. */

import type { TextRange } from '../../text/ranges';
import type { Cue } from '../cues';
import type { CueUse, Lexicon } from '../lexicon';
import type { CueFrame, CueKind } from '../lexicon-names';
import type { Phrase } from '../phrase';
import type { Sentence } from '../sentence';
import type { Token } from '../token';
import type { LoweredBy, SuggestionRule } from '../suggestion';

/** One attribution: who, by which words, what. */
export interface Attribution {
  readonly rule: SuggestionRule;
  readonly block: number;
  /** Index of its sentence in the paragraph. */
  readonly sentence: number;
  readonly content: readonly TextRange[];
  readonly cue: TextRange | null;
  readonly lemma: string;
  /** The source as printed, with all that describes it, … */
  readonly source: TextRange | null;
  /** … and without. */
  readonly core: TextRange | null;
  readonly kind: CueKind;
  readonly lexicon: CueUse['from'];
  readonly lowered: readonly LoweredBy[];
  /** The words of the article around it that may say more of the source: the attributing clause. */
  readonly around: TextRange;
  /** A whole quotation is among the content. */
  readonly isQuoted: boolean;
}

/** An attribution, and the first token after all that it used. */
export interface Found {
  readonly attribution: Attribution;
  readonly next: number;
}

/** The part of a sentence a frame may use. */
export interface Ground {
  readonly sentence: Sentence;
  readonly verbs: readonly Cue[];
  /** The verbs by the first token of their group, and by their own. */
  readonly verbAt: ReadonlyMap<number, Cue>;
  readonly lexicon: Lexicon;
  /** First token that no attribution has used. */
  readonly from: number;
  /** The speaker of the attribution before in this sentence, or of the sentence's subject. */
  readonly shared: Pick<Attribution, 'source' | 'core'> | null;
}

export interface Draft {
  readonly rule: SuggestionRule;
  readonly cue: Cue | null;
  readonly use?: CueUse | undefined;
  readonly subject: Phrase | null;
  readonly content: readonly TextRange[];
  readonly next: number;
  readonly lowered?: readonly LoweredBy[];
  readonly shared?: Pick<Attribution, 'source' | 'core'> | null;
  readonly cueRange?: TextRange;
  readonly isQuoted?: boolean;
  /** What is said follows in the next paragraph. */
  readonly isAnnouncement?: boolean;
}

/** Builds the attribution that a frame has found. Null where nothing is left of its content. */
export function found({ sentence }: Ground, draft: Draft): Found | null {
  const { tokens } = sentence;
  if (draft.content.length === 0 && !draft.isAnnouncement) return null;
  const { cue, subject, use } = draft;
  const rangeOf = ({ start, end }: { start: number; end: number }): TextRange => ({ start: tokens[start]!.start, end: tokens[end - 1]!.end });
  const cueRange = draft.cueRange ?? (cue ? rangeOf({ start: cue.at, end: cue.end }) : null);
  const source = subject ? rangeOf(subject) : draft.shared?.source ?? null;
  const around = { start: Math.min(cueRange?.start ?? sentence.end, source?.start ?? sentence.end), end: sentence.end };
  return {
    next: draft.next,
    attribution: {
      rule: draft.rule, block: sentence.block, sentence: sentence.index, content: draft.content, cue: cueRange, lemma: cue?.lemma ?? '', source,
      core: subject ? rangeOf(subject.core) : draft.shared?.core ?? null,
      kind: use?.kind ?? 'report', lexicon: use?.from ?? 'built-in', lowered: draft.lowered ?? [], around, isQuoted: draft.isQuoted ?? false,
    },
  };
}

export function useFor(cue: Cue, frame: CueFrame): CueUse | undefined {
  return cue.uses.find(({ takes }) => takes.has(frame));
}

const EDGE = new Set<Token['tag']>(['comma', 'colon', 'semicolon', 'dash', 'stop']);
const OPENING = /(?:[“"‘'«„]|''|``)$/u;
const CLOSING = /^(?:''|[.,]?[”"’'»])/u;

/** The text of tokens `[start, end)` without the punctuation at its ends; the marks of a short quotation there belong to it. Null when empty. */
export function stretch({ tokens, text }: Sentence, start: number, end: number): TextRange | null {
  let first = start;
  let last = end;
  while (first < last && EDGE.has(tokens[first]!.tag)) first += 1;
  while (last > first && EDGE.has(tokens[last - 1]!.tag) && tokens[last - 1]!.lower !== '?' && tokens[last - 1]!.lower !== '!') last -= 1;
  if (first >= last) return null;
  const range = { start: tokens[first]!.start, end: tokens[last - 1]!.end };
  if (tokens[first]!.isQuoted && !tokens[first - 1]?.isQuoted) range.start -= OPENING.exec(text.slice(Math.max(0, range.start - 2), range.start))?.[0].length ?? 0;
  if (tokens[last - 1]!.isQuoted && !tokens[last]?.isQuoted) range.end += CLOSING.exec(text.slice(range.end, range.end + 2))?.[0].length ?? 0;
  return range;
}

/** Whether a whole quotation stands in `[start, end)`. */
export function holdsQuotation({ tokens }: Sentence, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (tokens[at]!.tag === 'quotation' || tokens[at]!.isQuoted) return true;
  return false;
}

/** Whether a comma stands before `at`, also one that a closing quotation mark hides. */
export function isAfterComma({ tokens, text }: Sentence, at: number): boolean {
  const before = tokens[at - 1];
  return before?.tag === 'comma' || (before?.quotation !== undefined && text.charAt(before.quotation.inner.end - 1) === ',');
}

const FIRST_PERSON = new Set(['i', 'we', 'you']);

/** A phrase that can speak: not the reporter, not the reader, not "there". */
export function canSpeak({ tokens }: Sentence, { core }: Phrase): boolean {
  const head = tokens[core.end - 1]!;
  const word = head.isContracted ? head.lower.split("'")[0]! : head.lower;
  return !FIRST_PERSON.has(word) && word !== 'there' && tokens[core.start]!.tag !== 'conj';
}

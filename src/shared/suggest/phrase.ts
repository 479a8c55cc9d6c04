/** Noun phrases beside a verb: who said it, as the text puts it, with appositions and what describes them. */

import { headEnds, headModifiers, standAlone, timeHeads, weekdays } from './grammar';
import type { Lexicon } from './lexicon';
import type { Sentence } from './sentence';
import type { Token } from './token';
import { hasFinite } from './sentence';

/** Indices of tokens, `[start, end)`. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** The phrase without appositions, relative clauses and leading words. */
  readonly core: { readonly start: number; readonly end: number };
}

type Tag = Token['tag'];
/** Tokens looked at on one side of a verb. */
const REACH = 60;
const HEADS = new Set<Tag>(['noun', 'name', 'num', 'pron', 'close']);
const INNER = new Set<Tag>(['noun', 'name', 'num', 'adj', 'close']);
const APPOSITION_STARTS = new Set<Tag>(['conj', 'det', 'poss', 'noun', 'name', 'num', 'adj', 'rel', 'prep', 'ing', 'participle', 'verb', 'adv', 'that', 'sub']);
/** At the start of a clause these make an adverbial of what follows, not a speaker. */
const LEADS = new Set<Tag>(['prep', 'sub', 'to', 'ing', 'participle']);

/** The phrase that ends right before token `end` and is the subject of the verb there; nothing left of `limit` is looked at. */
export function subjectBefore(sentence: Sentence, end: number, limit: number): Phrase | null {
  const { tokens } = sentence;
  const from = Math.max(limit, end - REACH);
  let last = end;
  while (last > from && tokens[last - 1]!.tag === 'adv') last -= 1;
  last = beforeTimes(sentence, last, from);
  if (/sel(?:f|ves)$/.test(tokens[last - 1]?.lower ?? '') && last - 1 > from) last -= 1;
  const tag = tokens[last - 1]?.tag;
  if (last <= from) return null;
  if (tag === 'comma' || tag === 'dash') return withAppositions(sentence, last, from);
  const core = nounPhraseBefore(sentence, last, from);
  return core && { ...core, core };
}

/** The head of a noun phrase: its last noun before what is added by a preposition. */
export function headOf({ tokens }: Sentence, { start, end }: { readonly start: number; readonly end: number }): Token {
  let at = start;
  while (at + 1 < end && (!headEnds.has(tokens[at + 1]!.lower) || headModifiers.has(tokens[at]!.lower))) at += 1;
  return tokens[at]!;
}

/** "Trump on Monday said": the day belongs to nobody. */
function beforeTimes({ tokens }: Sentence, last: number, from: number): number {
  const before = tokens[last - 2];
  const isDay = weekdays.has(tokens[last - 1]?.lower ?? '');
  if (!isDay || last - 2 <= from) return last;
  return before!.lower === 'on' ? last - 2 : HEADS.has(before!.tag) ? last - 1 : last;
}

/** The noun phrase that ends at `end`, with what is added to its head by prepositions and by "and". */
export function nounPhraseBefore(sentence: Sentence, end: number, from: number): { start: number; end: number } | null {
  const { tokens } = sentence;
  let at = end - 1;
  if (at < from) return null;
  const head = tokens[at]!;
  if (head.tag === 'pron') return { start: at, end };
  const isReferredTo = head.tag === 'objpron' && at - 2 >= from && joinsNouns(sentence, at - 1, from);
  if (!HEADS.has(head.tag) && !standAlone.has(head.lower) && !isReferredTo) return null;
  let start = end;
  while (at >= from) {
    const token = tokens[at]!;
    const { tag } = token;
    if (tag === 'close') {
      const open = matchingOpen(tokens, at, from);
      if (open < 0) break;
      at = open - 1;
      start = open;
      continue;
    }
    if (tag === 'pron') break;
    if (INNER.has(tag) || (isReferredTo && start === end) || token.isPossessive || ((tag === 'ing' || tag === 'participle') && leadsToDeterminer(tokens, at, from))) {
      if (start < end && tokens[start]!.tag === 'pron') break;
      start = at;
      at -= 1;
      continue;
    }
    if (tag === 'det' || tag === 'poss' || standAlone.has(token.lower)) {
      start = at;
      at -= 1;
      const joint = tokens[at];
      if (at > from && joint && joinsNouns(sentence, at, from)) { at -= 1; continue; }
      break;
    }
    if (start < end && joinsNouns(sentence, at, from)) { at -= 1; continue; }
    break;
  }
  while (start < end && (tokens[start]!.tag === 'prep' || tokens[start]!.tag === 'conj')) start += 1;
  const whole = withRelative(sentence, start, from);
  return start < end ? { start: whole, end } : null;
}

/** Whether the preposition or "and" at `at` joins the phrase after it to a noun before it. */
function joinsNouns(sentence: Sentence, at: number, from: number): boolean {
  const { tokens } = sentence;
  const { tag, lower } = tokens[at]!;
  const before = tokens[at - 1];
  if (!before || at - 1 < from) return false;
  if (tag === 'conj' && before.tag === 'adj' && tokens[at + 1]?.tag === 'adj') return true;
  if (tag === 'conj') return lower !== 'but' && lower !== 'yet' && HEADS.has(before.tag) && before.tag !== 'pron' && !hasFinite(sentence, from, at);
  if (tag !== 'prep' && tag !== 'to') return false;
  if (lower === 'than' || lower === 'until' || lower === 'since' || lower === 'after' || lower === 'before') return false;
  return before.tag === 'noun' || before.tag === 'name' || before.tag === 'num' || (before.tag === 'adj' && (tokens[at - 2]?.tag === 'noun' || tokens[at - 2]?.tag === 'name')) || standAlone.has(before.lower);
}

function leadsToDeterminer(tokens: readonly Token[], at: number, from: number): boolean {
  for (let back = at - 1; back >= Math.max(from, at - 3); back -= 1) {
    const { tag } = tokens[back]!;
    if (tag === 'det' || tag === 'poss') return true;
    if (tag !== 'adj' && tag !== 'noun' && tag !== 'adv') return false;
  }
  return false;
}

/** "voters who attended the rally said": the phrase goes back to the noun before "who". */
function withRelative(sentence: Sentence, start: number, from: number): number {
  const { tokens } = sentence;
  const before = tokens[start - 1]?.tag;
  if (before !== 'verb' && before !== 'participle' && before !== 'infinitive' && before !== 'prep' && before !== 'aux') return start;
  for (let at = start - 1; at > Math.max(from, start - 12); at -= 1) {
    const token = tokens[at]!;
    if (token.tag === 'comma' || token.tag === 'colon' || token.tag === 'quotation') return start;
    if (token.lower === 'who' && HEADS.has(tokens[at - 1]!.tag)) {
      return nounPhraseBefore(sentence, at, from)?.start ?? start;
    }
  }
  return start;
}

function matchingOpen(tokens: readonly Token[], close: number, from: number): number {
  for (let at = close - 1; at >= from; at -= 1) if (tokens[at]!.tag === 'open') return at;
  return -1;
}

/** A subject that is followed by appositions in commas or dashes: "Ann Lee, 62, the mayor, |said". */
function withAppositions(sentence: Sentence, end: number, from: number): Phrase | null {
  const { tokens } = sentence;
  let segmentEnd = end - 1;
  let best: Phrase | null = null;
  for (let turn = 0; turn < 5 && segmentEnd > from; turn += 1) {
    const segmentStart = startOfSegment(tokens, segmentEnd, from);
    const first = tokens[segmentStart];
    if (!first) break;
    const core = nounPhraseBefore(sentence, segmentEnd, segmentStart);
    const isWhole = core !== null && core.start === segmentStart;
    if (core && turn > 0 && !isLead(sentence, segmentStart, core.start, segmentEnd)) {
      if (isWhole || best === null) best = { start: core.start, end: end - 1, core };
      if (!isWhole && hasFinite(sentence, segmentStart, segmentEnd)) break;
    }
    const mayDescribe = isWhole || APPOSITION_STARTS.has(first.tag);
    const mark = tokens[segmentStart - 1]?.tag;
    if (!mayDescribe || segmentStart <= from || (mark !== 'comma' && mark !== 'dash')) break;
    segmentEnd = segmentStart - 1;
  }
  return best;
}

/** "In Iowa|": what a clause begins with before its subject. */
function isLead({ tokens }: Sentence, segmentStart: number, coreStart: number, segmentEnd: number): boolean {
  if (timeHeads.has(tokens[segmentEnd - 1]!.lower)) return true;
  let at = segmentStart;
  while (at < coreStart && (tokens[at]!.tag === 'conj' || tokens[at]!.tag === 'adv')) at += 1;
  const first = tokens[at]!;
  if (coreStart > at && LEADS.has(first.tag) && first.lower !== 'as') {
    for (; at < coreStart; at += 1) if (tokens[at]!.tag === 'verb' || tokens[at]!.tag === 'aux') return false;
    return true;
  }
  return false;
}

function startOfSegment(tokens: readonly Token[], end: number, from: number): number {
  let at = end;
  let depth = 0;
  while (at > from) {
    const { tag } = tokens[at - 1]!;
    if (tag === 'close') depth += 1;
    if (tag === 'open') depth -= 1;
    if (depth <= 0 && (tag === 'comma' || tag === 'dash' || tag === 'semicolon' || tag === 'colon' || tag === 'quotation')) break;
    at -= 1;
  }
  return at;
}

/** The noun phrase that begins at `start`: as far as it is one phrase, and with all that follows it up to the next boundary. */
export function phraseAfter(sentence: Sentence, start: number, lexicon: Lexicon): Phrase | null {
  const { tokens } = sentence;
  const limit = Math.min(tokens.length, start + REACH);
  let at = start;
  let end = start;
  while (at < limit) {
    const { tag, lower } = tokens[at]!;
    const isModifier = tag === 'det' || tag === 'poss' || tag === 'adj' || tag === 'num' || (tag === 'adv' && end === start) || ((tag === 'ing' || tag === 'participle') && at === end && at > start && tokens[at - 1]!.tag === 'det');
    const isTime = end > start && lexicon.settings.times.has(lower) && tag !== 'num';
    if (isTime) break;
    if (HEADS.has(tag) && tag !== 'close') {
      if (tag === 'pron' && end > start) break;
      end = at + 1;
      if (tag === 'pron') break;
    } else if (standAlone.has(lower)) {
      end = at + 1;
    } else if (!isModifier && !tokens[at]!.isPossessive) {
      break;
    } else if (end > start && tag !== 'adj' && tag !== 'num' && !tokens[at - 1]!.isPossessive && tag !== 'adv') {
      break;
    }
    at += 1;
  }
  if (end === start) return null;
  const core = { start, end };
  return { start, end: endOfDescription(sentence, end, limit, lexicon), core };
}

/** What goes on describing a noun: prepositional phrases, relative clauses, appositions, up to a quotation or a new verb of saying. */
function endOfDescription({ tokens }: Sentence, end: number, limit: number, lexicon: Lexicon): number {
  let at = end;
  for (; at < limit; at += 1) {
    const { tag, lower } = tokens[at]!;
    if (tag === 'stop' || tag === 'quotation' || tag === 'colon' || tag === 'semicolon') break;
    const next = tokens[at + 1];
    const isBeforeBreak = tag === 'comma' && next !== undefined && (next.tag === 'quotation' || next.tag === 'conj' || next.tag === 'sub' ||
      (next.tag === 'ing' && next.verb !== undefined && lexicon.cues.has(next.verb.lemma)));
    if (isBeforeBreak) break;
    if ((lower === 'in' || lower === 'on' || lower === 'during' || lower === 'at') && opensSetting(tokens, at, lexicon)) break;
    if (at === end && lexicon.settings.times.has(lower)) break;
  }
  while (at > end && tokens[at - 1]!.tag === 'comma') at -= 1;
  return at;
}

/** "in a statement", "on Monday": when and where it was said. */
export function opensSetting(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  for (let ahead = at + 1; ahead < Math.min(tokens.length, at + 6); ahead += 1) {
    const { tag, lower } = tokens[ahead]!;
    if (lexicon.settings.times.has(lower) || lexicon.settings.occasions.has(lower)) return true;
    if (tag !== 'det' && tag !== 'adj' && tag !== 'noun' && tag !== 'name' && tag !== 'num' && tag !== 'poss' && tag !== 'ing' && tag !== 'participle') return false;
  }
  return false;
}

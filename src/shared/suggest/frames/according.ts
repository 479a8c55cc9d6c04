/** "According to S, C" — "C, according to S" — "C, according to S, C". */

import type { TextRange } from '../../text/ranges';
import { phraseAfter } from '../phrase';
import { hasFinite } from '../sentence';
import { isFiniteVerb } from './after';
import { endOfClaim } from './boundaries';
import type { Found, Ground } from './frame';
import { canSpeak, found, holdsQuotation, stretch } from './frame';

/** The index of "according" in "according to" from `from` on, or -1. */
export function findAccording({ sentence: { tokens } }: Ground, from: number): number {
  for (let at = from; at + 1 < tokens.length; at += 1) if (tokens[at]!.lower === 'according' && tokens[at + 1]!.lower === 'to' && !tokens[at]!.isQuoted) return at;
  return -1;
}

export function accordingTo(ground: Ground, at: number): Found | null {
  const { sentence, lexicon, from } = ground;
  const { tokens } = sentence;
  const subject = phraseAfter(sentence, at + 2, lexicon);
  if (!subject || !canSpeak(sentence, subject)) return null;
  const cueRange = { start: tokens[at]!.start, end: tokens[at + 1]!.end };
  const make = (content: readonly (TextRange | null)[], end: number, next: number, start: number): Found | null => found(ground, {
    rule: 'according-to', cue: null, subject: { ...subject, end }, cueRange, next, isQuoted: holdsQuotation(sentence, start, next),
    content: content.filter((range) => range !== null),
  });
  let before = at;
  while (before > from && tokens[before - 1]!.tag === 'comma') before -= 1;
  const isLead = before <= from || (before - from <= 4 && !hasFinite(sentence, from, before) && !holdsQuotation(sentence, from, before));
  if (isLead) {
    const comma = mainComma(ground, subject.core.end);
    if (comma < 0) return null;
    const end = endOfClaim(ground, comma + 1);
    return make([stretch(sentence, from, before), stretch(sentence, comma + 1, end)].slice(before - from > 1 ? 0 : 1), comma, end, from);
  }
  const end = endOfSource(ground, subject.core.end);
  const isInside = tokens[end]?.tag === 'comma' && (isFiniteVerb(tokens[end + 1]) || !hasFinite(sentence, from, before));
  const rest = isInside ? stretch(sentence, end + 1, tokens.length) : null;
  return make([stretch(sentence, claimStart(ground, before), before), rest], Math.max(end, subject.core.end), rest ? tokens.length : end, from);
}

/** Where the clause begins that "according to" ends: after the last attribution. */
function claimStart({ sentence: { tokens }, from }: Ground, before: number): number {
  let start = from;
  while (start < before && (tokens[start]!.tag === 'comma' || (from > 0 && tokens[start]!.tag === 'conj'))) start += 1;
  return start;
}

/** The comma that ends "According to S,": the one before a clause with a verb, past appositions. */
function mainComma({ sentence }: Ground, from: number): number {
  const { tokens } = sentence;
  let first = -1;
  for (let at = from; at < Math.min(tokens.length, from + 40); at += 1) {
    if (tokens[at]!.tag === 'quotation') return first < 0 ? at - 1 : first;
    if (tokens[at]!.tag !== 'comma') continue;
    if (first < 0) first = at;
    const next = tokens[at + 1];
    const stop = nextComma(sentence, at + 1);
    // An apposition has no verb of its own before the next comma; the main clause has one.
    if (next && next.tag !== 'rel' && next.lower !== 'a' && next.lower !== 'an' && hasFinite(sentence, at + 1, stop)) return at;
    if (next && (next.lower === 'a' || next.lower === 'an') && stop >= tokens.length - 1) return at;
  }
  return first;
}

function nextComma({ tokens }: { tokens: Ground['sentence']['tokens'] }, from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]!.tag !== 'comma') at += 1;
  return at;
}

/** The source at the end of a clause: up to a comma behind which a new clause begins, or the sentence's end. */
function endOfSource({ sentence }: Ground, from: number): number {
  const { tokens } = sentence;
  for (let at = from; at < tokens.length; at += 1) {
    const { tag } = tokens[at]!;
    if (tag === 'stop' || tag === 'semicolon' || tag === 'quotation' || tag === 'dash') return at;
    if (tag === 'comma') {
      const next = tokens[at + 1];
      if (!next || next.tag === 'quotation' || next.tag === 'conj' || next.tag === 'verb' || next.tag === 'aux' || next.tag === 'modal') return at;
      if (next.tag !== 'rel' && hasFinite(sentence, at + 1, nextComma(sentence, at + 1))) return at;
    }
  }
  return tokens.length;
}

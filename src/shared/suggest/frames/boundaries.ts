/** Where what is claimed begins after a cue, and where it ends. */

import type { Cue } from '../cues';
import { bareTimes, claimOpeners, clauseLeads, hearerJoints, oftenDeeds, timeLeads, weekdays } from '../grammar';
import type { Lexicon } from '../lexicon';
import { opensSetting, phraseAfter, subjectBefore } from '../phrase';
import type { Sentence } from '../sentence';
import type { Token } from '../token';
import { hasFinite } from '../sentence';
import type { Ground } from './frame';

const BREAK = new Set<Token['tag']>(['comma', 'stop', 'colon', 'semicolon', 'dash', 'quotation']);
const TAIL_STARTS = new Set<Token['tag']>(['prep', 'to', 'adv', 'objpron', 'ing', 'sub', 'participle', 'open']);
const LONGEST_TAIL = 40;

/** Whether nothing but when, where and to whom stands between `from` and the next boundary; that boundary, else -1. */
export function endOfTail({ tokens }: Sentence, from: number, lexicon: Lexicon, mayHaveHearer: boolean): number {
  const first = tokens[from];
  if (!first) return tokens.length;
  if (BREAK.has(first.tag)) return from;
  const isHearer = mayHaveHearer && (first.tag === 'name' || first.tag === 'noun' || first.tag === 'det' || first.tag === 'poss' || first.tag === 'adj' || first.tag === 'num' || first.tag === 'pron');
  const isTime = lexicon.settings.times.has(first.lower) || ((first.tag === 'det' || first.tag === 'adj' || first.tag === 'num') && lexicon.settings.times.has(tokens[from + 1]?.lower ?? ''));
  if (!isHearer && !isTime && !TAIL_STARTS.has(first.tag)) return -1;
  if (claimOpeners.has(first.lower)) return -1;
  let isClause = first.tag === 'sub';
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_TAIL); at += 1) {
    const { tag, lower } = tokens[at]!;
    if (BREAK.has(tag)) return at;
    if (tag === 'sub' || tag === 'rel' || clauseLeads.has(lower)) isClause = true;
    if (tag === 'that') return -1;
    if (!isClause && (tag === 'verb' || tag === 'aux' || tag === 'modal')) return -1;
  }
  return tokens.length <= from + LONGEST_TAIL ? tokens.length : -1;
}

/** The first token after the hearer, the time and the setting of a cue: "told reporters in Iowa on Monday |that". */
export function afterSetting(sentence: Sentence, from: number, lexicon: Lexicon, mayHaveHearer: boolean): number {
  const { tokens } = sentence;
  let at = from;
  if (mayHaveHearer) at = afterHearer(sentence, at, lexicon);
  for (let turn = 0; turn < 8; turn += 1) {
    const next = afterOneSetting(tokens, at, lexicon);
    if (next === at) break;
    at = next;
  }
  return at;
}

function afterHearer(sentence: Sentence, from: number, lexicon: Lexicon): number {
  const { tokens } = sentence;
  if (tokens[from]?.tag === 'objpron' || tokens[from]?.lower === 'her' || tokens[from]?.lower === 'it' || tokens[from]?.lower === 'you') return from + 1;
  const phrase = phraseAfter(sentence, from, lexicon);
  if (!phrase || tokens[from]!.tag === 'pron') return from;
  let end = phrase.core.end;
  // "told a crowd of supporters", "told CNN's host, Ann Lee,"
  while (tokens[end]?.tag === 'prep' && hearerJoints.has(tokens[end]!.lower)) {
    const more = phraseAfter(sentence, end + 1, lexicon);
    if (!more) break;
    end = more.core.end;
  }
  return end;
}

function afterOneSetting(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const token = tokens[at];
  if (!token) return at;
  const { times, occasions } = lexicon.settings;
  if (token.tag === 'adv' && token.lower !== 'even' && token.lower !== 'only' && token.lower !== 'just' && token.lower !== 'there' && token.lower !== 'no') return at + 1;
  if (times.has(token.lower) && (token.tag === 'name' || token.tag === 'noun' || token.tag === 'adv')) return at + 1;
  if (times.has(tokens[at + 1]?.lower ?? '') && timeLeads.has(token.lower)) return at + 2;
  const isPair = (token.tag === 'prep' || token.tag === 'to' || token.tag === 'ing') && opensSetting(tokens, at, lexicon);
  if (!isPair) return at;
  let end = at + 1;
  let last = end;
  for (; end < Math.min(tokens.length, at + 10); end += 1) {
    const { lower, tag } = tokens[end]!;
    if (times.has(lower) || occasions.has(lower)) { last = end + 1; continue; }
    if (last > at + 1 && tag !== 'name' && !(tag === 'num' && times.has(tokens[end - 1]!.lower))) break;
    if (last > at + 1 && tag === 'name') break;
    if (tag !== 'det' && tag !== 'adj' && tag !== 'noun' && tag !== 'name' && tag !== 'num' && tag !== 'poss' && tag !== 'ing' && tag !== 'participle' && !tokens[end]!.isPossessive) break;
    if (tag === 'num' && times.has(tokens[end - 1]!.lower)) last = end + 1;
  }
  return last > at + 1 ? last : at;
}

/** Where the claim that begins at `from` ends: mostly with the sentence. */
export function endOfClaim(ground: Ground, from: number, isInRelative = false): number {
  const { sentence: { tokens } } = ground;
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const { tag } = tokens[at]!;
    if (tag === 'open') depth += 1;
    if (tag === 'close') depth -= 1;
    if (depth > 0) continue;
    if (depth < 0) return at;
    const endsInComma = tag === 'quotation' && ground.sentence.text.charAt(tokens[at]!.quotation!.inner.end - 1) === ',';
    if (endsInComma && tokens[at + 1] && (breaksAfterComma(ground, at + 1) || (isInRelative && isMainVerb(tokens, at + 1)))) return at + 1;
    if (tag === 'comma' && (breaksAfterComma(ground, at + 1) || (isInRelative && isMainVerb(tokens, at + 1)))) return at;
    if ((tag === 'semicolon' || tag === 'dash') && (beginsAttribution(ground, at + 1) || (tokens[at + 1]?.tag === 'conj' && beginsAttribution(ground, at + 2)))) return at;
    if (tag === 'conj' && isCueNext(ground, at + 1)) return at;
  }
  return tokens.length;
}

/** A verb, or a subject right before one: the main clause begins. */
export function isMainVerb(tokens: readonly Token[], at: number): boolean {
  for (let ahead = at; ahead < Math.min(tokens.length, at + 12); ahead += 1) {
    const { tag, isContracted } = tokens[ahead]!;
    if (tag === 'verb' || tag === 'aux' || tag === 'modal' || isContracted) return true;
    if (tag !== 'det' && tag !== 'poss' && tag !== 'adj' && tag !== 'noun' && tag !== 'name' && tag !== 'num' && tag !== 'pron' && tag !== 'adv') return false;
  }
  return false;
}

/** "and |said", "but |added": a second attribution of the same speaker. */
function isCueNext(ground: Ground, at: number): boolean {
  const cue = ground.verbAt.get(at);
  return cue !== undefined && cue.form === 'finite' && !cue.isModal && cue.uses.some(({ takes, kind }) => kind !== 'belief' && (takes.has('that') || takes.has('naming') || takes.has('quotation')));
}

function breaksAfterComma(ground: Ground, at: number): boolean {
  const { tokens } = ground.sentence;
  const token = tokens[at];
  if (!token) return false;
  if (token.tag === 'ing') {
    const cue = ground.verbAt.get(at);
    return cue !== undefined && cue.uses.length > 0 && !oftenDeeds.has(cue.lemma);
  }
  if ((token.lower === 'a' || token.lower === 'an') && isFinalApposition(ground, at)) return true;
  if (token.lower === 'while' || token.lower === 'whereas') return true;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') return true;
  if (token.tag !== 'conj') return isCueNext(ground, at);
  return isCueNext(ground, at + 1) || beginsAttribution(ground, at + 1);
}

/** ", a move that …": what the reporter adds at the end. */
function isFinalApposition({ sentence: { tokens } }: Ground, at: number): boolean {
  for (let ahead = at; ahead < tokens.length; ahead += 1) {
    const { tag } = tokens[ahead]!;
    if (tag === 'comma' || tag === 'conj' || tag === 'quotation') return false;
    if (tag === 'that' || tag === 'rel' || tag === 'stop') return true;
    if (tag === 'verb' || tag === 'aux' || tag === 'modal') return false;
  }
  return true;
}

/** "and |Jones said": another speaker. */
function beginsAttribution(ground: Ground, at: number): boolean {
  const { sentence } = ground;
  let cue: Cue | undefined;
  for (let ahead = at + 1; ahead <= at + 14 && !cue; ahead += 1) {
    const verb = ground.verbAt.get(ahead);
    if (verb?.group === ahead && verb.uses.length > 0) cue = verb;
  }
  if (!cue || cue.form !== 'finite' || cue.isModal) return false;
  const subject = subjectBefore(sentence, cue.group, at);
  return subject !== null && (subject.start === at || (subject.start <= at + 4 && !hasFinite(sentence, at, subject.start))) && cue.uses.some(({ takes }) => takes.has('that') || takes.has('quotation'));
}

/** Where an object ends: before the next thing the subject did, and before the day. */
export function endOfObject({ sentence: { tokens }, lexicon }: Ground, from: number, to: number): number {
  let end = to;
  let isInClause = false;
  for (let at = from; at < end - 1; at += 1) {
    const { tag } = tokens[at]!;
    if (tag === 'rel' || tag === 'that' || tag === 'sub') isInClause = true;
    if (tag === 'conj' && !isInClause && tokens[at + 1]!.tag === 'verb' && tokens[at + 1]!.verb?.base !== true) end = at;
  }
  while (end > from && tokens[end - 1]!.tag === 'stop') end -= 1;
  let day = end;
  while (day > from + 1 && lexicon.settings.times.has(tokens[day - 1]!.lower)) day -= 1;
  if (day === end) return end;
  const before = tokens[day - 1]!.lower;
  return before === 'on' || before === 'last' || before === 'this' ? day - 1 : weekdays.has(tokens[day]!.lower) || bareTimes.has(tokens[day]!.lower) ? day : end;
}

/** The attribution behind what is claimed: "C," S said. — "C," said S. — C, S said, C. */

import type { TextRange } from '../../text/ranges';
import type { Cue } from '../cues';
import { conditions, goesOn, halfStarts, inverted } from '../grammar';
import { phraseAfter, subjectBefore, type Phrase } from '../phrase';
import { hasFinite, type Sentence } from '../sentence';
import type { Token } from '../token';
import { afterSetting, endOfClaim, endOfTail } from './boundaries';
import type { Found, Ground } from './frame';
import { canSpeak, found, holdsQuotation, stretch, useFor } from './frame';

/** An attributing clause that stands alone: its ends are commas, quotations or the sentence's. */
export interface Slot {
  readonly cue: Cue;
  readonly subject: Phrase;
  /** First token of the clause, and the boundary after it. */
  readonly start: number;
  readonly end: number;
}

/** A quotation with a word or two behind it may be a quotation and a name. */
const SHORT_CLAIM = 3;
const SUBJECT_STARTS = new Set<Token['tag']>(['det', 'poss', 'name', 'noun', 'num', 'pron']);

/** The clause around a cue if nothing in it is claimed; null when the cue takes what follows it. */
export function slotOf(ground: Ground, cue: Cue): Slot | null {
  return slotWithSubjectBefore(ground, cue) ?? invertedSlot(ground, cue);
}

function slotWithSubjectBefore({ sentence, from, lexicon }: Ground, cue: Cue): Slot | null {
  if (cue.form !== 'finite' || leadsToDeed(sentence, cue)) return null;
  const subject = subjectBefore(sentence, cue.group, from);
  if (!subject || !canSpeak(sentence, subject)) return null;
  // "As Lee put it, C"
  const start = sentence.tokens[subject.start - 1]?.lower === 'as' && subject.start > from ? subject.start - 1 : subject.start;
  if (!isBoundary(sentence, start - 1, from) && !(start === from && start < subject.start)) return null;
  const mayHaveHearer = useFor(cue, 'person') !== undefined;
  const end = endOfTail(sentence, cue.end, lexicon, mayHaveHearer);
  if (end < 0) return null;
  return { cue, subject, start, end };
}

/** "vowed to rebuild", "responded by sending troops": what follows was promised or done. */
function leadsToDeed({ tokens }: Sentence, cue: Cue): boolean {
  const [first, second] = [tokens[cue.end], tokens[cue.end + 1]];
  return first?.lower === 'to' ? second?.tag === 'infinitive' && useFor(cue, 'infinitive') !== undefined : first?.lower === 'by' && second?.tag === 'ing';
}

function invertedSlot({ sentence, from, lexicon }: Ground, cue: Cue): Slot | null {
  const { tokens } = sentence;
  if (cue.form !== 'finite' || cue.group !== cue.at || cue.isModal || !(useFor(cue, 'quotation') ?? isBehindSpeech(sentence, cue.at)) || !isBoundary(sentence, cue.at - 1, from) || cue.at === from) return null;
  const subject = phraseAfter(sentence, cue.end, lexicon);
  if (!subject || !canSpeak(sentence, subject)) return null;
  const after = tokens[subject.core.end];
  // "Lee, the mayor, conceded the town is poor": the speaker stands before.
  const isAfterQuotation = tokens[cue.at - 1]!.tag === 'quotation' || tokens[cue.at - 2]?.tag === 'quotation';
  if (!isAfterQuotation && (!inverted.has(cue.lemma) || tokens[subject.core.start]!.tag === 'pron' || tokens[subject.core.start]!.tag === 'poss')) return null;
  if (!isAfterQuotation && (after?.tag === 'verb' || after?.tag === 'aux' || after?.tag === 'modal')) return null;
  if (!isAfterQuotation && (after?.tag === 'that' || !(hasFinite(sentence, from, cue.at) || holdsQuotation(sentence, from, cue.at)) || hasFinite(sentence, subject.core.end, subject.end) && tokens[subject.core.end]?.tag !== 'comma')) return null;
  return { cue, subject, start: cue.at, end: subject.end };
}

/** Behind a quotation that ends as speech does, any verb may be its speaker's: "“C,” exhorted Lee". */
function isBehindSpeech({ tokens, text }: Sentence, at: number): boolean {
  const quotation = tokens[at - 1]?.quotation;
  return quotation !== undefined && /[,?!…—]/u.test(text.charAt(quotation.inner.end - 1));
}

function isBoundary({ tokens }: Sentence, at: number, from: number): boolean {
  if (at < from) return false;
  const { tag } = tokens[at]!;
  return tag === 'comma' || tag === 'quotation' || tag === 'dash' || tag === 'stop';
}

/** What a slot attributes, from the first unused token on. */
export function attributeSlot(ground: Ground, slot: Slot): Found | null {
  const { sentence, from } = ground;
  const { tokens } = sentence;
  const { cue, subject } = slot;
  let before = slot.start;
  while (before > from && (tokens[before - 1]!.tag === 'comma' || tokens[before - 1]!.tag === 'dash')) before -= 1;
  const isAfterQuotation = tokens[before - 1]?.tag === 'quotation';
  const use = isAfterQuotation ? useFor(cue, 'quotation') : useFor(cue, 'after');
  if (!use && !(isAfterQuotation && tokens[from]!.tag === 'quotation' && isPlainSpeaker(slot, sentence))) return null;
  if (cue.isNegated || (cue.isModal && !isAfterQuotation)) return null;
  if (slot.start === from) return slot.start < subject.start && use ? claimAfterAs(ground, slot) : null;
  if (!isAfterQuotation && leadsOn(ground, slot.end) && !isHalfClaim(sentence, from, before) && !isQuotedOn(ground, slot.end, from)) return null;
  let start = from;
  while (start < before && (tokens[start]!.tag === 'comma' || tokens[start]!.tag === 'conj' && start === from && from > 0)) start += 1;
  if (isAfterQuotation) start = afterColon(sentence, start, before);
  const first = stretch(sentence, start, before);
  if (!first) return null;
  if (!isAfterQuotation && !isClaimLike(sentence, start, before) && slot.end >= tokens.length - 1) return null;
  const resumed = resumedAfter(ground, slot, isAfterQuotation, start, before);
  const content: TextRange[] = resumed.range ? [first, resumed.range] : [first];
  return found(ground, {
    rule: isAfterQuotation ? 'quotation' : 'clause-first', cue, use, subject, content, next: resumed.next,
    isQuoted: holdsQuotation(sentence, start, before) || resumed.isQuoted,
    lowered: use ? [] : ['unknown-verb'],
  });
}

/** "As Lee noted, C". */
function claimAfterAs(ground: Ground, { cue, subject, end }: Slot): Found | null {
  const { sentence } = ground;
  if (sentence.tokens[end]?.tag !== 'comma') return null;
  const last = endOfClaim(ground, end + 1);
  const claim = stretch(sentence, end + 1, last);
  return claim && found(ground, {
    rule: 'clause-first', cue, use: useFor(cue, 'after'), subject, content: [claim], next: last, isQuoted: holdsQuotation(sentence, end + 1, last),
  });
}

/** Behind "When asked, Lee said" comes what she said: a quotation, or a clause with "that". */
function leadsOn({ sentence: { tokens } }: Ground, end: number): boolean {
  if (tokens[end]?.tag === 'colon') return true;
  const next = tokens[end]?.tag === 'comma' ? tokens[end + 1] : tokens[end];
  return next?.tag === 'quotation' || next?.tag === 'that';
}

/** "The mayor, Lee said, “is ill.”": a quotation in lower case goes on with the noun before. */
function isQuotedOn({ sentence: { tokens, text } }: Ground, end: number, from: number): boolean {
  const quotation = tokens[end + 1]?.quotation;
  const { tag } = tokens[from]!;
  return quotation !== undefined && SUBJECT_STARTS.has(tag) && /^\p{Ll}/u.test(text.slice(quotation.inner.start, quotation.inner.start + 2));
}

/** "If C, Lee said, "C."": the first half is claimed too. */
function isHalfClaim({ tokens }: Sentence, from: number, before: number): boolean {
  return conditions.has(tokens[from]!.lower) || tokens.slice(from, before).some(({ isQuoted, tag }) => isQuoted === true || tag === 'quotation');
}

/** Beside a whole quotation any verb attributes, if its clause is short. */
function isPlainSpeaker({ subject, cue, end }: Slot, { tokens }: Sentence): boolean {
  return subject.core.end - subject.core.start <= 6 && tokens[cue.at]!.tag === 'verb' && end - cue.end <= 12;
}

/** What a colon introduces stands for itself. */
function afterColon({ tokens }: Sentence, start: number, before: number): number {
  let at = before - 1;
  while (at > start && tokens[at]!.tag === 'quotation') at -= 1;
  return tokens[at]!.tag === 'colon' || tokens[at]!.tag === 'stop' ? at + 1 : start;
}

/** More than a name or an adverbial: something that can be true or false. */
function isClaimLike(sentence: Sentence, start: number, end: number): boolean {
  const skipped = end - start > SHORT_CLAIM ? 0 : 1;
  return hasFinite(sentence, start, end) || sentence.tokens.slice(start + skipped, end).some(({ tag }) => tag === 'quotation');
}

/** What goes on behind the slot: the rest of the quotation, or of a clause that the slot interrupts. */
function resumedAfter(ground: Ground, slot: Slot, isAfterQuotation: boolean, start: number, before: number): { range: TextRange | null; next: number; isQuoted: boolean } {
  const { sentence, lexicon } = ground;
  const { tokens } = sentence;
  let at = slot.end;
  // "he said, in a statement to reporters, "…
  const mark = tokens[at]?.tag;
  const none = { range: null, next: slot.cue.at === slot.start ? slot.subject.core.end : at, isQuoted: false };
  if (mark === undefined || (mark === 'stop' && at + 1 >= tokens.length)) return none;
  while (tokens[at] && (tokens[at]!.tag === 'comma' || tokens[at]!.tag === 'dash' || tokens[at]!.tag === 'colon' || tokens[at]!.tag === 'stop')) at += 1;
  if (tokens[at]?.tag === 'conj' && tokens[at + 1]?.tag === 'quotation') at += 1;
  if (tokens[at]?.tag === 'quotation') {
    const end = isAfterQuotation || !isQuotedOn(ground, at - 1, start) ? endOfQuotations(sentence, at) : endOfClaim(ground, at);
    return { range: stretch(sentence, at, end), next: end, isQuoted: true };
  }
  if (isAfterQuotation) {
    const quoted = afterSetting(sentence, at, lexicon, false);
    if (tokens[quoted]?.tag === 'comma' && tokens[quoted + 1]?.tag === 'quotation') {
      const end = endOfQuotations(sentence, quoted + 1);
      return { range: stretch(sentence, quoted + 1, end), next: end, isQuoted: true };
    }
    return none;
  }
  const isWhole = hasFinite(sentence, start, before) && !halfStarts.has(tokens[start]!.lower);
  if (isWhole && !goesOn.has(tokens[at]?.lower ?? '') && !isFiniteVerb(tokens[at])) return none;
  const end = endOfClaim(ground, at);
  return { range: stretch(sentence, at, end), next: end, isQuoted: holdsQuotation(sentence, at, end) };
}

/** What stood before a verb is its subject, however many clauses it has: "The plan they made, Lee said, |is dead". */
export function isFiniteVerb(token: Token | undefined): boolean {
  return token?.tag === 'verb' || token?.tag === 'aux' || token?.tag === 'modal';
}

/** The end of the quotations that follow each other from `at`. */
export function endOfQuotations({ tokens }: Sentence, at: number): number {
  let end = at;
  while (tokens[end]?.tag === 'quotation') end += 1;
  return end;
}

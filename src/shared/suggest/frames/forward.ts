/** The attribution before what is claimed: S said (that) C. — S said, "C." — S asked whether C. — S vowed to C. */

import type { TextRange } from '../../text/ranges';
import type { Cue } from '../cues';
import { clauseLeads, hypothetical, leadsIntoSaying, plainVerbs, questionWords } from '../grammar';
import type { CueUse } from '../lexicon';
import type { Phrase } from '../phrase';
import { phraseAfter, subjectBefore } from '../phrase';
import { hasFinite } from '../sentence';
import type { Token } from '../token';
import type { LoweredBy, SuggestionRule } from '../suggestion';
import { endOfQuotations } from './after';
import { afterSetting, endOfClaim, endOfObject, isMainVerb } from './boundaries';
import type { Attribution, Found, Ground } from './frame';
import { canSpeak, found, holdsQuotation, isAfterComma, stretch, useFor } from './frame';

/** Who the subject of a cue is: its own, or that of the verb it is joined to. */
export interface Subject {
  readonly phrase: Phrase | null;
  readonly shared: Pick<Attribution, 'source' | 'core'> | null;
  readonly lowered: readonly LoweredBy[];
  /** The claim stands in a relative clause: it ends where the main clause goes on. */
  readonly isInRelative: boolean;
  /** A participle that says what its subject did, not one that describes the noun before it. */
  readonly isStatement?: boolean;
}

const LONGEST_ASIDE = 12;
const CLAUSE_STARTS = new Set<Token['tag']>(['det', 'poss', 'pron', 'noun', 'name', 'num', 'adj', 'that', 'sub', 'prep', 'adv', 'ing', 'not', 'open', 'objpron', 'quotation', 'rel']);

/** The subject of a cue; null when nobody can be speaking. */
export function subjectOf(ground: Ground, cue: Cue): Subject | null {
  const { sentence, from, shared } = ground;
  const { tokens } = sentence;
  const before = tokens[cue.group - 1];
  if (cue.form === 'ing' && (!before || (leadsIntoSaying.has(before.lower) && cue.group >= from))) return gerundSubject(ground, cue);
  if (before && (before.lower === 'who' || before.lower === 'which')) return relativeSubject(ground, cue);
  if (!before || cue.group - 1 < from) return shared ? { phrase: null, shared, lowered: ['shared-subject'], isInRelative: false } : null;
  if (before.lower === 'that') return relativeSubject(ground, cue);
  const beside = cue.form === 'ing' ? subjectBeside(ground, cue) : null;
  if (beside) return beside;
  const isDocument = cue.form === 'ing' && before.tag === 'noun' && ground.lexicon.sources.documents.has(before.lower);
  if (before.tag === 'conj' && cue.form === 'ing' && ground.verbs[ground.verbs.indexOf(cue) - 1]?.form === 'ing') {
    const subject = gerundSubject(ground, cue);
    if (subject) return subject;
  }
  if (before.tag === 'conj' || (cue.form === 'ing' && isAfterComma(sentence, cue.group)) || isDocument) {
    return shared ? { phrase: null, shared, lowered: ['shared-subject'], isInRelative: false } : sharedBySentence(ground, cue);
  }
  const phrase = subjectBefore(sentence, cue.group, from);
  if (phrase === null || !canSpeak(sentence, phrase)) {
    return before.tag === 'comma' && shared ? { phrase: null, shared, lowered: ['shared-subject'], isInRelative: false } : null;
  }
  let ahead = phrase.start - 1;
  while (ahead > from && tokens[ahead]!.tag === 'adv') ahead -= 1;
  const lead = tokens[ahead];
  if (lead && phrase.start > from && hypothetical.has(lead.lower)) return null;
  const isSubordinate = phrase.start > from && (lead?.tag === 'rel' || lead?.tag === 'that' || lead?.tag === 'sub' || clauseLeads.has(lead?.lower ?? ''));
  return { phrase, shared: null, lowered: [], isInRelative: isSubordinate };
}

/** "with Lee saying C" */
function subjectBeside({ sentence, from }: Ground, cue: Cue): Subject | null {
  const phrase = subjectBefore(sentence, cue.group, from);
  if (!phrase || phrase.start <= from || sentence.tokens[phrase.start - 1]!.lower !== 'with' || !canSpeak(sentence, phrase)) return null;
  return { phrase, shared: null, lowered: [], isInRelative: false, isStatement: true };
}

/** "Noting that C, Lee left", "Lee ended by saying C": the subject of the sentence, behind the comma or before. */
function gerundSubject(ground: Ground, cue: Cue): Subject | null {
  const { sentence, from, shared } = ground;
  const { tokens } = sentence;
  if (hasFinite(sentence, from, cue.group)) {
    const subject = shared ? { phrase: null, shared, lowered: ['shared-subject' as const], isInRelative: false } : sharedBySentence(ground, cue);
    return subject && { ...subject, isStatement: true };
  }
  for (let at = cue.end; at < tokens.length; at += 1) {
    if (tokens[at]!.tag !== 'comma' || !isMainVerb(tokens, at + 1)) continue;
    const phrase = subjectOfClause(ground, at + 1);
    return phrase && from <= cue.group ? { phrase, shared: null, lowered: ['shared-subject'], isInRelative: true, isStatement: true } : null;
  }
  return null;
}

/** The subject of the verb that comes first from `start` on. */
function subjectOfClause(ground: Ground, start: number): Phrase | null {
  const { sentence, verbs } = ground;
  const { tokens } = sentence;
  let verb = start;
  while (verb < tokens.length && tokens[verb]!.tag !== 'verb' && tokens[verb]!.tag !== 'aux' && tokens[verb]!.tag !== 'modal') verb += 1;
  const group = verbs.find(({ at }) => at >= verb)?.group ?? verb;
  const phrase = subjectBefore(sentence, Math.min(group, verb), start);
  return phrase && canSpeak(sentence, phrase) ? phrase : null;
}

/** "Lee, who said C": the noun before "who". */
function relativeSubject({ sentence, from }: Ground, cue: Cue): Subject | null {
  const { tokens } = sentence;
  let end = cue.group - 1;
  const isCommaed = tokens[end - 1]?.tag === 'comma';
  if (isCommaed) end -= 1;
  if (tokens[cue.group - 1]!.lower !== 'who' && !isCommaed) return null;
  const phrase = subjectBefore(sentence, end, from) ?? subjectBefore(sentence, end, 0);
  return phrase && canSpeak(sentence, phrase) ? { phrase, shared: null, lowered: ['shared-subject'], isInRelative: true } : null;
}

/** "Lee left the room and said C": the subject of the sentence's first verb. */
function sharedBySentence({ sentence, verbs, from }: Ground, cue: Cue): Subject | null {
  const before = verbs.filter(({ at, form }) => at >= from && at < cue.at && form === 'finite').slice(-4).reverse();
  for (const verb of before) {
    const phrase = subjectBefore(sentence, verb.group, from);
    const lead = phrase && sentence.tokens[phrase.start - 1];
    if (phrase && canSpeak(sentence, phrase) && lead?.tag !== 'sub' && lead?.tag !== 'rel') return { phrase, shared: null, lowered: ['shared-subject'], isInRelative: false };
  }
  return null;
}

/** The claim after a cue: a quotation, a clause with or without "that", a question, an infinitive. */
export function forward(ground: Ground, cue: Cue): Found | null {
  if (cue.isNegated || (cue.form !== 'finite' && cue.form !== 'ing')) return null;
  const subject = subjectOf(ground, cue);
  if (!subject) return null;
  const quoted = quotationAfter(ground, cue, subject);
  if (cue.isModal) return quoted;
  const claim = quoted ?? clauseAfter(ground, cue, subject);
  const describesNoun = cue.form === 'ing' && subject.isStatement !== true && !isAfterComma(ground.sentence, cue.group);
  const next = ground.sentence.tokens[cue.end]?.tag;
  return describesNoun && cue.lemma !== 'say' && next !== 'that' && next !== 'quotation' ? null : claim;
}

function quotationAfter(ground: Ground, cue: Cue, subject: Subject): Found | null {
  const { sentence, lexicon } = ground;
  const { tokens } = sentence;
  const use = useFor(cue, 'quotation');
  const mayHaveHearer = useFor(cue, 'person') !== undefined || !use;
  let at = afterSetting(sentence, cue.end, lexicon, mayHaveHearer);
  let isMarked = false;
  while (tokens[at]?.tag === 'comma' || tokens[at]?.tag === 'colon' || tokens[at]?.tag === 'dash') { isMarked = true; at += 1; }
  if (tokens[at]?.isQuoted && use && !useFor(cue, 'clause') && !useFor(cue, 'object')) {
    return made(ground, { rule: 'speaker-quotation', cue, use, subject, start: at, end: endOfClaim(ground, at, subject.isInRelative) });
  }
  // "Lee said:" at the end of a paragraph: what is said comes in the next.
  if (use && at >= tokens.length && tokens.at(-1)?.tag === 'colon') return announcement(ground, cue, use, subject);
  if (tokens[at]?.tag !== 'quotation') {
    const colon = colonBeforeQuotation(tokens, cue.end);
    if (colon < 0 || (!use && (cue.form !== 'finite' || hasFinite(sentence, cue.end, colon)))) return null;
    at = colon + 1;
    isMarked = true;
  }
  const end = endOfQuotations(sentence, at);
  const goesOn = end < tokens.length && tokens[end]!.tag !== 'stop';
  if (!use && !(isMarked && !goesOn)) return null;
  // A quotation that the sentence goes on with is part of a clause.
  if (goesOn && !isMarked && useFor(cue, 'clause')) return null;
  return made(ground, { rule: 'speaker-quotation', cue, use, subject, start: at, end, lowered: use ? [] : ['unknown-verb'] });
}

/** "Said Lee: “C.”": the verb begins the sentence. */
export function leadingVerb(ground: Ground, cue: Cue): Found | null {
  const { sentence, lexicon } = ground;
  const { tokens } = sentence;
  const use = useFor(cue, 'quotation');
  const phrase = phraseAfter(sentence, cue.end, lexicon);
  if (!use || !phrase || !canSpeak(sentence, phrase)) return null;
  let at = phrase.end;
  while (tokens[at]?.tag === 'comma' || tokens[at]?.tag === 'colon') at += 1;
  if (tokens[at]?.tag !== 'quotation') return null;
  const subject = { phrase, shared: null, lowered: [], isInRelative: false };
  return made(ground, { rule: 'speaker-quotation', cue, use, subject, start: at, end: endOfQuotations(sentence, at) });
}

function announcement(ground: Ground, cue: Cue, use: CueUse, subject: Subject): Found | null {
  return found(ground, {
    rule: 'speaker-quotation', cue, use, subject: subject.phrase, shared: subject.shared, content: [], isAnnouncement: true,
    next: ground.sentence.tokens.length, isQuoted: true, lowered: subject.lowered,
  });
}

/** The colon right before a quotation with which the sentence ends. */
function colonBeforeQuotation(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length - 1, from + 40); at += 1) {
    if (tokens[at]!.tag === 'colon') return tokens[at + 1]!.tag === 'quotation' ? at : -1;
    if (tokens[at]!.tag === 'quotation') return -1;
  }
  return -1;
}

function clauseAfter(ground: Ground, cue: Cue, subject: Subject): Found | null {
  const { sentence, lexicon } = ground;
  const { tokens } = sentence;
  const mayHaveHearer = useFor(cue, 'person') !== undefined;
  let at = afterSetting(sentence, cue.end, lexicon, mayHaveHearer);
  while (tokens[at]?.tag === 'comma' && at - cue.end < 20) {
    // "said, in a statement, that C", "said, without naming anybody, that C"
    const setting = afterSetting(sentence, at + 1, lexicon, false);
    const next = setting === at + 1 ? afterAside(ground, at + 1) : setting;
    if (tokens[next]?.lower === 'that') { at = next; break; }
    if (tokens[next]?.tag !== 'comma' || next === at + 1) return null;
    at = next;
    if (tokens[at + 1]?.lower === 'that') { at += 1; break; }
  }
  const late = lateThat(ground, at);
  if (late > 0 && useFor(cue, 'that')) at = late;
  const first = tokens[at];
  if (!first) return null;
  const wh = useFor(cue, 'wh');
  const that = useFor(cue, 'that');
  if (first.lower === 'that' && that && isConjunction(tokens, at)) {
    const end = endOfClaim(ground, at + 1, subject.isInRelative);
    return hasFinite(sentence, at + 1, end) || end - at > 7 || holdsQuotation(sentence, at + 1, end) ? made(ground, { rule: 'that-clause', cue, use: that, subject, start: at + 1, end }) : null;
  }
  if (wh && (first.lower !== 'if' || !plainVerbs.has(cue.lemma)) && questionWords.has(first.lower) && hasFinite(sentence, at + 1, tokens.length)) {
    return made(ground, { rule: 'wh-clause', cue, use: wh, subject, start: at, end: endOfClaim(ground, at, subject.isInRelative) });
  }
  const infinitive = useFor(cue, 'infinitive');
  if (infinitive && infinitive.kind !== 'appeal' && first.lower === 'to' && tokens[at + 1]?.tag === 'infinitive') {
    return made(ground, { rule: 'infinitive', cue, use: infinitive, subject, start: at, end: endOfObject(ground, at, endOfClaim(ground, at, subject.isInRelative)) });
  }
  const clause = useFor(cue, 'clause');
  if (!clause) return null;
  const isRelative = subject.isInRelative && (first.tag === 'verb' || first.tag === 'aux' || first.tag === 'modal');
  if (!isRelative && (!CLAUSE_STARTS.has(first.tag) || ((first.tag === 'sub' || first.tag === 'prep') && !plainVerbs.has(cue.lemma)))) return null;
  const end = endOfClaim(ground, at, subject.isInRelative);
  if (!isRelative && !hasClause(ground, at, end)) return null;
  return made(ground, { rule: 'bare-clause', cue, use: clause, subject, start: at, end });
}

/** The comma behind a phrase with a preposition, if "that" follows it: nothing but such a phrase stands between a verb and its clause. */
function afterAside({ sentence: { tokens } }: Ground, from: number): number {
  if (tokens[from]?.tag !== 'prep' && tokens[from]?.tag !== 'to') return from;
  let at = from;
  while (at < Math.min(tokens.length, from + LONGEST_ASIDE) && tokens[at]!.tag !== 'comma' && tokens[at]!.tag !== 'verb' && tokens[at]!.tag !== 'aux' && tokens[at]!.tag !== 'modal') at += 1;
  return tokens[at]?.tag === 'comma' && tokens[at + 1]?.lower === 'that' ? at : from;
}

/** "said during a visit to the town on Friday |that": nothing but phrases with prepositions between. -1 where it is not so. */
function lateThat({ sentence }: Ground, from: number): number {
  const { tokens } = sentence;
  const first = tokens[from]?.tag;
  if ((first !== 'prep' && first !== 'to') || tokens[from + 1]?.tag === 'infinitive') return -1;
  for (let at = from; at < Math.min(tokens.length, from + 25); at += 1) {
    const { tag } = tokens[at]!;
    if (tag === 'that') return tokens[at + 1]?.tag === 'comma' ? -1 : at;
    // "in Bergen, Norway, that C", but not "to the board, a body that …".
    const next = tokens[at + 1]?.tag;
    if (tag === 'comma' && next !== 'name' && next !== 'num' && next !== 'that') return -1;
    if (tag === 'quotation' || tag === 'verb' || tag === 'aux' || tag === 'modal' || tag === 'pron' || tag === 'stop' || tag === 'colon' || tag === 'semicolon') return -1;
  }
  return -1;
}

/** "that" with something behind it. */
function isConjunction(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1] !== undefined && tokens[at + 1]!.tag !== 'stop';
}

/** A subject with its finite verb, which does not belong to a relative clause. */
function hasClause({ sentence }: Ground, start: number, end: number): boolean {
  const { tokens } = sentence;
  let relatives = 0;
  for (let at = start; at < end; at += 1) {
    const { tag } = tokens[at]!;
    if (tag === 'quotation' || (at === start && tag === 'pron' && end - start > 2)) return true;
    if (at > start && (tag === 'rel' || tag === 'that' || tag === 'sub' || tokens[at]!.lower === 'as')) relatives += 1;
    if (tag === 'verb' || tag === 'aux' || tag === 'modal' || tokens[at]!.isContracted) {
      if (relatives === 0) return true;
      relatives -= 1;
    }
  }
  return false;
}

interface Claim {
  readonly rule: SuggestionRule;
  readonly cue: Cue;
  readonly use: CueUse | undefined;
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
  readonly lowered?: readonly LoweredBy[];
}

/** The attribution of one stretch after a cue. */
export function made(ground: Ground, { rule, cue, use, subject, start, end, lowered = [] }: Claim): Found | null {
  const range: TextRange | null = stretch(ground.sentence, start, end);
  if (!range) return null;
  return found(ground, {
    rule: cue.form === 'ing' ? 'participle' : rule, cue, use, subject: subject.phrase, shared: subject.shared, content: [range], next: end,
    isQuoted: holdsQuotation(ground.sentence, start, end),
    lowered: [...subject.lowered, ...lowered, ...(use?.kind === 'belief' ? ['belief' as const] : [])],
  });
}

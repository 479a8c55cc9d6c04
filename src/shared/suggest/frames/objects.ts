/** Claims in the object of a verb: S called X Y — S denied X — S accused X of Y — S urged X to Y. */

import type { Cue } from '../cues';
import { headOf, phraseAfter } from '../phrase';
import { endOfClaim, endOfObject } from './boundaries';
import { made, subjectOf } from './forward';
import type { Token } from '../token';
import type { Found, Ground } from './frame';
import { isAfterComma, useFor } from './frame';

export function objectAfter(ground: Ground, cue: Cue): Found | null {
  const isParticiple = cue.form === 'ing' && saysOfSubject(ground, cue);
  if (cue.isNegated || cue.isModal || (cue.form !== 'finite' && !isParticiple)) return null;
  return namedByWhat(ground, cue) ?? naming(ground, cue) ?? object(ground, cue) ?? appeal(ground, cue) ?? quotedWords(ground, cue);
}

function naming(ground: Ground, cue: Cue): Found | null {
  const { sentence, lexicon } = ground;
  const { tokens } = sentence;
  const uses = cue.uses.filter(({ takes }) => takes.has('naming'));
  if (uses.length === 0) return null;
  const named = tokens[cue.end]?.tag === 'objpron' || tokens[cue.end]?.lower === 'it' || tokens[cue.end]?.lower === 'her'
    ? { start: cue.end, end: cue.end + 1 } : phraseAfter(sentence, cue.end, lexicon)?.core;
  if (!named) return null;
  const subject = subjectOf(ground, cue);
  if (!subject) return null;
  const end = endOfNaming(ground, cue.end, subject.isInRelative);
  const thing = namedEnd(ground, named.end, end);
  for (const use of uses) {
    if (use.particle !== undefined) {
      const particle = findWord(ground, named.end, Math.min(end, named.end + 14), use.particle);
      if (particle < 0) continue;
    } else if (tokens[thing] === undefined || thing >= end || !opensName(ground, thing)) {
      continue;
    }
    return made(ground, { rule: 'naming', cue, use, subject, start: cue.end, end: endOfObject(ground, cue.end, end) });
  }
  return null;
}

/** Whether a participle tells what the sentence's subject said: behind a comma, "by" or "with Lee", not before the main clause. */
function saysOfSubject(ground: Ground, cue: Cue): boolean {
  if (isAfterComma(ground.sentence, cue.group)) return true;
  const subject = subjectOf(ground, cue);
  return subject?.isStatement === true && !subject.isInRelative;
}

/** "after what police called a robbery": the name alone is said. */
function namedByWhat(ground: Ground, cue: Cue): Found | null {
  const { tokens } = ground.sentence;
  const use = cue.uses.find(({ takes, particle }) => takes.has('naming') && (particle === undefined || particle === tokens[cue.end]?.lower));
  const subject = use ? subjectOf(ground, cue) : null;
  if (!subject?.phrase || tokens[subject.phrase.start - 1]?.lower !== 'what') return null;
  const start = use?.particle === undefined ? cue.end : cue.end + 1;
  let end = start;
  while (end < tokens.length && !ENDS_NAME.has(tokens[end]!.tag)) end += 1;
  return made(ground, { rule: 'naming', cue, use, subject, start, end: endOfObject(ground, start, end) });
}

const ENDS_NAME = new Set<Token['tag']>(['comma', 'stop', 'semicolon', 'colon', 'dash', 'conj', 'verb', 'aux', 'modal', 'close', 'sub']);

/** ", which" and what follows is the reporter's. */
function endOfNaming(ground: Ground, from: number, isInRelative: boolean): number {
  const { sentence: { tokens } } = ground;
  const end = endOfClaim(ground, from, isInRelative);
  for (let at = from; at < end - 1; at += 1) if ((tokens[at]!.tag === 'comma' || tokens[at]!.tag === 'quotation') && tokens[at + 1]!.lower === 'which') return at + (tokens[at]!.tag === 'quotation' ? 1 : 0);
  return end;
}

/** Where the named thing ends, with its prepositional phrases; or before the quoted name. */
function namedEnd({ sentence, lexicon }: Ground, from: number, end: number): number {
  const { tokens } = sentence;
  let at = from;
  while (tokens[at]?.tag === 'prep' && at < end) {
    const more = phraseAfter(sentence, at + 1, lexicon);
    if (!more) break;
    at = more.core.end;
  }
  if (at < end && (tokens[at]!.tag === 'ing' || tokens[at]!.tag === 'participle' || tokens[at]!.tag === 'verb' || tokens[at]!.tag === 'rel' || tokens[at]!.tag === 'that')) {
    for (let ahead = at; ahead < Math.min(end, at + 20); ahead += 1) if (tokens[ahead]!.isQuoted || tokens[ahead]!.tag === 'quotation') return ahead;
  }
  return at;
}

/** Whether what somebody is called begins here: a noun phrase, an adjective, quoted words. */
function opensName({ sentence: { tokens } }: Ground, at: number): boolean {
  const { tag, isQuoted } = tokens[at]!;
  return isQuoted === true || tag === 'det' || tag === 'adj' || tag === 'quotation' || tag === 'poss' || (tag === 'noun' && tokens[at - 1]!.tag !== 'noun');
}

function findWord({ sentence: { tokens } }: Ground, from: number, to: number, word: string): number {
  for (let at = from; at < Math.min(to, tokens.length); at += 1) if (tokens[at]!.lower === word) return at;
  return -1;
}

function object(ground: Ground, cue: Cue): Found | null {
  const { sentence, lexicon } = ground;
  const { tokens } = sentence;
  const use = useFor(cue, 'object');
  const first = tokens[cue.end];
  if (!use || !first) return null;
  const subject = subjectOf(ground, cue);
  if (!subject) return null;
  const end = endOfClaim(ground, cue.end, subject.isInRelative);
  const isObject = first.tag === 'quotation' || first.isQuoted === true || first.tag === 'ing' || (first.tag !== 'adv' && phraseAfter(sentence, cue.end, lexicon) !== null) || first.tag === 'objpron' || first.lower === 'it';
  if (!isObject || first.tag === 'pron' && first.lower !== 'it') return null;
  if (use.kind === 'contest' && /^(?:challenge|question)$/.test(cue.lemma) && !contests(ground, cue.end)) return null;
  if (use.kind === 'accusation' && findWord(ground, cue.end + 1, end, 'of') < 0 && findWord(ground, cue.end + 1, end, 'for') < 0 && findWord(ground, cue.end + 1, end, 'on') < 0) return null;
  if (use.kind === 'evidence' && !(subject.phrase && lexicon.sources.documents.has(headOf(sentence, subject.phrase.core).lower))) return null;
  return made(ground, { rule: 'object', cue, use, subject, start: cue.end, end: endOfObject(ground, cue.end, end) });
}

/** "questioned the claim that …", not "questioned the man". */
function contests({ sentence: { tokens }, lexicon }: Ground, from: number): boolean {
  return tokens.slice(from, from + 6).some(({ lower, isQuoted }) => isQuoted === true || lexicon.settings.contested.has(lower));
}

/** "urged Congress to act" */
function appeal(ground: Ground, cue: Cue): Found | null {
  const { sentence: { tokens } } = ground;
  const use = useFor(cue, 'infinitive');
  if (use?.kind !== 'appeal') return null;
  const to = findWord(ground, cue.end, cue.end + 10, 'to');
  if (to < 0 || tokens[to + 1]?.tag !== 'infinitive') return null;
  const subject = subjectOf(ground, cue);
  return subject && made(ground, { rule: 'infinitive', cue, use, subject, start: cue.end, end: endOfClaim(ground, cue.end) });
}

const MANY_WORDS = 4;

/** "thanked them "for all they had done"": words in quotation marks after any verb are its subject's. */
function quotedWords(ground: Ground, cue: Cue): Found | null {
  const { sentence: { tokens } } = ground;
  if (cue.form !== 'finite' || tokens[cue.at]!.tag === 'infinitive') return null;
  const end = endOfClaim(ground, cue.end);
  let quoted = 0;
  for (let at = cue.end; at < Math.min(end, cue.end + 25); at += 1) {
    const { tag, isQuoted } = tokens[at]!;
    if (quoted === 0 && (tag === 'verb' || tag === 'aux' || tag === 'modal' || tag === 'rel' || tag === 'comma' || tag === 'colon' || tag === 'dash')) return null;
    if (isQuoted) quoted += 1;
    if (tag === 'quotation') quoted += MANY_WORDS;
  }
  if (quoted < MANY_WORDS) return null;
  const subject = subjectOf(ground, cue);
  return subject && made(ground, { rule: 'object', cue, use: undefined, subject, start: cue.end, end: endOfObject(ground, cue.end, end), lowered: ['unknown-verb'] });
}

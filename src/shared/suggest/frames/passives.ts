/** What is said of somebody without saying by whom, or with "by": X was accused of Y — X is said to have Y — X allegedly did Y. */

import type { Cue } from '../cues';
import { subjectBefore } from '../phrase';
import { hasFinite } from '../sentence';
import { endOfClaim } from './boundaries';
import type { Found, Ground } from './frame';
import { found, stretch } from './frame';

/** "are believed to have been", "was described as": the clause is the claim. */
export function passive(ground: Ground, cue: Cue): Found | null {
  const { sentence, from, lexicon } = ground;
  const { tokens } = sentence;
  if (cue.form !== 'passive' || cue.isNegated || cue.isModal || cue.group === cue.at) return null;
  const next = tokens[cue.end]?.lower;
  const isHedge = next === 'to' && lexicon.settings.hedgePassives.has(tokens[cue.at]!.lower);
  if (!isHedge) return null;
  const subject = subjectBefore(sentence, cue.group, from);
  if (!subject) return null;
  const end = endOfClaim(ground, cue.end);
  const start = stretch(sentence, subject.start, cue.group);
  const rest = stretch(sentence, cue.end, end);
  if (!start || !rest) return null;
  return found(ground, { rule: 'hedge', cue, subject: null, content: [start, rest], next: end, lowered: ['no-speaker'] });
}

/** "allegedly", "reportedly": the clause it stands in. */
export function hedge(ground: Ground, at: number): Found | null {
  const { sentence, from, verbs } = ground;
  const { tokens } = sentence;
  const verb = verbs.find((cue) => cue.form !== 'infinitive' && ((cue.group <= at && cue.at > at) || cue.group === at + 1));
  const end = endOfClaim(ground, at + 1);
  const subject = verb && verb.form !== 'ing' ? subjectBefore(sentence, Math.min(verb.group, at), from) : null;
  const start = subject ? subject.start : at + 1;
  if (!hasFinite(sentence, start, end) && !verb) return null;
  const content = [stretch(sentence, start, at), stretch(sentence, at + 1, end)].filter((range) => range !== null);
  return found(ground, {
    rule: 'hedge', cue: null, cueRange: { start: tokens[at]!.start, end: tokens[at]!.end }, subject: null, content, next: end, lowered: ['no-speaker'],
  });
}

/** "the allegation that C", "X's claim that C". */
export function nounOfSaying(ground: Ground, at: number): Found | null {
  const { sentence, lexicon, from } = ground;
  const { tokens } = sentence;
  if (tokens[at]!.tag !== 'noun' || !lexicon.nouns.has(tokens[at]!.lower) || tokens[at + 1]?.lower !== 'that') return null;
  const next = tokens[at + 2];
  // "charges that might …": a relative clause, no claim.
  if (!next || next.tag === 'modal' || next.tag === 'aux' || next.tag === 'verb') return null;
  const end = endOfClaim(ground, at + 2, true);
  if (!hasFinite(sentence, at + 2, end)) return null;
  const range = stretch(sentence, at + 2, end);
  if (!range) return null;
  let owner = at - 1;
  while (owner >= from && (tokens[owner]!.tag === 'adj' || tokens[owner]!.tag === 'adv')) owner -= 1;
  const before = tokens[owner];
  let subject = null;
  if (before && owner >= from && before.tag === 'poss') subject = { start: owner, end: owner + 1, core: { start: owner, end: owner + 1 } };
  else if (before && owner >= from && before.isPossessive) {
    let first = owner;
    while (first > from && (tokens[first - 1]!.tag === 'name' || tokens[first - 1]!.tag === 'noun' || tokens[first - 1]!.tag === 'adj' || tokens[first - 1]!.tag === 'det')) first -= 1;
    subject = { start: first, end: owner + 1, core: { start: first, end: owner + 1 } };
  }
  return found(ground, {
    rule: 'noun', cue: null, cueRange: { start: tokens[at]!.start, end: tokens[at]!.end }, subject, content: [range], next: end,
    lowered: subject ? [] : ['no-speaker'],
  });
}

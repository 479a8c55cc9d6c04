/** What is said of somebody without saying by whom, or with "by": X was accused of Y — X is said to have Y — X allegedly did Y. */

import type { Cue } from '../cues';
import { questionWords } from '../grammar';
import { phraseAfter, subjectBefore, type Phrase } from '../phrase';
import { hasFinite, type Sentence } from '../sentence';
import type { CueKind } from '../lexicon-names';
import { endOfClaim, endOfObject } from './boundaries';
import type { Found, Ground } from './frame';
import { canSpeak, found, holdsQuotation, stretch, useFor } from './frame';

/** "are believed to have been", "was described as": the clause is the claim. */
export function passive(ground: Ground, cue: Cue): Found | null {
  const { sentence, from, lexicon } = ground;
  const { tokens } = sentence;
  if (cue.form !== 'passive' || cue.isNegated || cue.isModal || cue.group === cue.at) return null;
  const next = tokens[cue.end]?.lower;
  const isHedge = next === 'to' && lexicon.settings.hedgePassives.has(tokens[cue.at]!.lower);
  if (!isHedge) return impersonal(ground, cue) ?? byAgent(ground, cue) ?? accused(ground, cue);
  const subject = subjectBefore(sentence, cue.group, from);
  if (!subject) return null;
  const end = endOfClaim(ground, cue.end);
  const start = stretch(sentence, subject.start, cue.group);
  const rest = stretch(sentence, cue.end, end);
  if (!start || !rest) return null;
  return found(ground, { rule: 'hedge', cue, subject: null, content: [start, rest], next: end, lowered: ['no-speaker'] });
}

/** "It was reported that C". */
function impersonal(ground: Ground, cue: Cue): Found | null {
  const { sentence, lexicon } = ground;
  const { tokens } = sentence;
  const isHedge = lexicon.settings.hedgePassives.has(tokens[cue.at]!.lower);
  const use = cue.uses.find(({ takes, kind }) => takes.has('that') && kind === 'report');
  if (tokens[cue.group - 1]?.lower !== 'it' || tokens[cue.end]?.tag !== 'that' || !(isHedge || use)) return null;
  const end = endOfClaim(ground, cue.end + 1);
  const claim = stretch(sentence, cue.end + 1, end);
  return claim && found(ground, { rule: use ? 'that-clause' : 'hedge', cue, use, subject: null, content: [claim], next: end, lowered: ['no-speaker'] });
}

/** What a verb of these kinds is about was said or denied as a whole; of others only what follows the speaker is. */
const WHOLE = new Set<CueKind>(['report', 'denial']);
const SAID_OF = new Set<CueKind>([...WHOLE, 'judgement', 'accusation', 'naming']);

/** "C was confirmed by S", "X was described by S as Y", "X was told by S that C". */
function byAgent(ground: Ground, cue: Cue): Found | null {
  const { sentence, from, lexicon } = ground;
  const { tokens } = sentence;
  const use = cue.uses.find(({ kind, takes }) => SAID_OF.has(kind) && (takes.has('object') || takes.has('naming') || takes.has('person')));
  if (!use || tokens[cue.end]?.lower !== 'by') return null;
  const agent = phraseAfter(sentence, cue.end + 1, lexicon);
  if (!agent || !canSpeak(sentence, agent) || !isSpeaker(sentence, agent)) return null;
  const source = { start: agent.core.start, end: agent.core.end, core: agent.core };
  const first = tokens[source.end];
  const end = endOfClaim(ground, source.end);
  if (first?.tag === 'that') {
    const claim = stretch(sentence, source.end + 1, end);
    return claim && found(ground, { rule: 'that-clause', cue, use, subject: source, content: [claim], next: end, isQuoted: holdsQuotation(sentence, source.end, end) });
  }
  const wh = useFor(cue, 'wh');
  if (wh && questionWords.has(first?.lower ?? '')) {
    const claim = stretch(sentence, source.end, end);
    return claim && found(ground, { rule: 'wh-clause', cue, use: wh, subject: source, content: [claim], next: end, isQuoted: holdsQuotation(sentence, source.end, end) });
  }
  const subject = subjectBefore(sentence, cue.group, from);
  if (!subject || (!use.takes.has('object') && !use.takes.has('naming'))) return null;
  const goesOn = first?.lower === 'as' || (use.kind === 'accusation' && (first?.lower === 'of' || first?.lower === 'for')) || (use.kind === 'naming' && first !== undefined && (first.tag === 'det' || first.isQuoted === true));
  if (!goesOn && !WHOLE.has(use.kind)) return null;
  const content = [stretch(sentence, subject.start, cue.group), goesOn ? stretch(sentence, source.end, endOfObject(ground, source.end, end)) : null];
  const rule = use.kind === 'naming' ? 'naming' : 'object';
  return found(ground, { rule, cue, use, subject: source, content: content.filter((range) => range !== null), next: goesOn ? end : source.end, isQuoted: holdsQuotation(sentence, subject.start, end) });
}

/** "rejected by a margin of two": what is no name and no person did not say it. */
function isSpeaker({ tokens }: Sentence, { core }: Phrase): boolean {
  const head = tokens[core.end - 1]!;
  return head.tag !== 'num' && head.tag !== 'close';
}

/** "X was accused of C", by nobody named. */
function accused(ground: Ground, cue: Cue): Found | null {
  const { sentence, from } = ground;
  const use = cue.uses.find(({ kind }) => kind === 'accusation');
  if (!use || sentence.tokens[cue.end]?.lower !== 'of') return null;
  const subject = subjectBefore(sentence, cue.group, from);
  if (!subject) return null;
  const end = endOfObject(ground, cue.end, endOfClaim(ground, cue.end));
  const content = [stretch(sentence, subject.start, cue.group), stretch(sentence, cue.end, end)].filter((range) => range !== null);
  return found(ground, { rule: 'object', cue, use, subject: null, content, next: end, lowered: ['no-speaker'] });
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

/** "the allegation that C", "X's claim that C", "X's pledge to C". */
export function nounOfSaying(ground: Ground, at: number): Found | null {
  const { sentence, lexicon, from } = ground;
  const { tokens } = sentence;
  if (tokens[at]!.tag !== 'noun') return null;
  const owner = ownerOf(sentence, at, from);
  if (tokens[at + 1]?.lower === 'to') {
    if (!owner || !lexicon.nounsOfPromise.has(tokens[at]!.lower) || tokens[at + 2]?.tag !== 'infinitive') return null;
    return claimOfNoun(ground, at, owner, at + 1, endOfPromise(ground, at + 3));
  }
  if (!lexicon.nouns.has(tokens[at]!.lower) || tokens[at + 1]?.lower !== 'that') return null;
  const next = tokens[at + 2];
  // "charges that might …": a relative clause, no claim.
  if (!next || next.tag === 'modal' || next.tag === 'aux' || next.tag === 'verb') return null;
  const end = endOfClaim(ground, at + 2, true);
  // "a charge that the bank denied": a relative clause too.
  const last = tokens[tokens[end - 1]!.tag === 'stop' ? end - 2 : end - 1]!;
  return hasFinite(sentence, at + 2, end) && last.tag !== 'verb' ? claimOfNoun(ground, at, owner, at + 2, end) : null;
}

/** "her pledge to quit |cost her votes": before the verb that the noun is the subject of. */
function endOfPromise(ground: Ground, from: number): number {
  const { tokens } = ground.sentence;
  const end = endOfObject(ground, from, endOfClaim(ground, from, true));
  for (let at = from; at < end; at += 1) {
    const { tag } = tokens[at]!;
    if (tag === 'rel' || tag === 'that' || tag === 'sub' || tag === 'quotation') return end;
    if (tag === 'verb' || tag === 'aux' || tag === 'modal') return at;
  }
  return end;
}

function claimOfNoun(ground: Ground, at: number, subject: Phrase | null, start: number, end: number): Found | null {
  const { sentence } = ground;
  const range = stretch(sentence, start, end);
  const { start: from, end: to } = sentence.tokens[at]!;
  return range && found(ground, { rule: 'noun', cue: null, cueRange: { start: from, end: to }, subject, content: [range], next: end, lowered: subject ? [] : ['no-speaker'] });
}

/** Whose claim it is: "his", "the mayor's". */
function ownerOf({ tokens }: Sentence, at: number, from: number): Phrase | null {
  let owner = at - 1;
  while (owner >= from && (tokens[owner]!.tag === 'adj' || tokens[owner]!.tag === 'adv') && !tokens[owner]!.isPossessive) owner -= 1;
  const before = tokens[owner];
  if (!before || owner < from || (before.tag !== 'poss' && before.isPossessive !== true)) return null;
  let first = owner;
  while (before.tag !== 'poss' && first > from && (tokens[first - 1]!.tag === 'name' || tokens[first - 1]!.tag === 'noun' || tokens[first - 1]!.tag === 'adj' || tokens[first - 1]!.tag === 'det')) first -= 1;
  return { start: first, end: owner + 1, core: { start: first, end: owner + 1 } };
}

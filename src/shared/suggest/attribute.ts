/** The attributions of one sentence, by all frames, outermost first. */

import type { Cue } from './cues';
import { verbsOf } from './cues';
import { accordingTo, findAccording } from './frames/according';
import type { Slot } from './frames/after';
import { attributeSlot, slotOf } from './frames/after';
import { forward, leadingVerb } from './frames/forward';
import type { Attribution, Found, Ground } from './frames/frame';
import { objectAfter } from './frames/objects';
import { hedge, nounOfSaying, passive } from './frames/passives';
import type { Lexicon } from './lexicon';
import type { Sentence } from './sentence';

/** More cues in one sentence than any has: beyond it a text is no prose, and frames are left alone. */
const MOST_CUES = 60;

export function attributionsIn(sentence: Sentence, lexicon: Lexicon): Attribution[] {
  if (sentence.tokens.length < 3) return [];
  const verbs = verbsOf(sentence, lexicon);
  const triggers = triggersOf(sentence, verbs, lexicon).slice(0, MOST_CUES);
  if (triggers.length === 0) return [];
  const made: Attribution[] = [];
  const verbAt = new Map(verbs.flatMap((cue): [number, Cue][] => [[cue.at, cue], [cue.group, cue]]));
  let ground: Ground = { sentence, verbs, verbAt, lexicon, from: 0, shared: null };
  const take = (result: Found | null): void => {
    if (!result) return;
    made.push(result.attribution);
    const { source, core } = result.attribution;
    ground = { ...ground, from: Math.max(ground.from, result.next), shared: source ? { source, core } : ground.shared };
  };
  const last = finalSlot(ground, triggers);
  if (last) {
    take(attributeSlot(ground, last));
    if (made.length > 0) return made;
  }
  const credit = finalCredit(ground, triggers);
  if (credit) take(attributionAt(ground, credit));
  for (const trigger of triggers) {
    if (trigger.at < ground.from) continue;
    take(attributionAt(ground, trigger));
  }
  return made;
}

interface Trigger {
  readonly at: number;
  readonly cue?: Cue;
  readonly word?: 'according' | 'hedge' | 'noun';
}

/** Every place where a frame may begin, in order. */
function triggersOf(sentence: Sentence, verbs: readonly Cue[], lexicon: Lexicon): Trigger[] {
  const hasQuotation = sentence.tokens.some(({ tag }) => tag === 'quotation');
  const triggers: Trigger[] = verbs
    .filter(({ uses, form }) => uses.length > 0 || (hasQuotation && form === 'finite') || form === 'passive')
    .map((cue) => ({ at: cue.at, cue }));
  sentence.tokens.forEach(({ lower, isQuoted, tag }, at) => {
    if (isQuoted) return;
    if (lower === 'according') triggers.push({ at, word: 'according' });
    else if (tag === 'adv' && lexicon.settings.hedges.has(lower)) triggers.push({ at, word: 'hedge' });
    else if (tag === 'noun' && (lexicon.nouns.has(lower) || lexicon.nounsOfPromise.has(lower))) triggers.push({ at, word: 'noun' });
  });
  return triggers.sort((a, b) => a.at - b.at);
}

/** "C, S said." at the end of a sentence: it covers all before it, whatever cues that has. */
function finalSlot(ground: Ground, triggers: readonly Trigger[]): Slot | null {
  const { sentence: { tokens } } = ground;
  for (const { cue } of triggers.slice(-3).reverse()) {
    if (!cue || cue.uses.length === 0) continue;
    const slot = slotOf(ground, cue);
    if (!slot || slot.start < 2 || slot.end < tokens.length - 1 || slot.cue.at < slot.start || !isShort(slot, tokens)) continue;
    const mark = tokens[slot.start - 1]!.tag;
    const hasQuotationBefore = tokens.slice(0, slot.start).some(({ tag }) => tag === 'quotation');
    if (mark === 'comma' && !hasQuotationBefore) return slot;
  }
  return null;
}

/** ", according to S." at the end of a sentence without quotations credits all of it. */
function finalCredit({ sentence: { tokens } }: Ground, triggers: readonly Trigger[]): Trigger | undefined {
  const credit = triggers.findLast(({ word }) => word === 'according');
  if (!credit || tokens[credit.at - 1]?.tag !== 'comma' || tokens.slice(0, credit.at).some(({ tag, lower }) => tag === 'quotation' || lower === 'while' || tag === 'semicolon')) return undefined;
  return tokens.slice(credit.at).some(({ tag }, at) => tag === 'comma' && at > 12) ? undefined : credit;
}

/** Nothing much beside speaker and verb: longer ones are clauses of their own. */
function isShort({ cue, subject, start, end }: Slot, tokens: Sentence['tokens']): boolean {
  if (cue.at === start) return subject.core.end - subject.core.start <= 6;
  return end - cue.end <= (tokens[cue.end]?.tag === 'prep' ? 14 : 6) && subject.core.end - subject.core.start <= 8 && tokens[cue.end]?.tag !== 'sub';
}

function attributionAt(ground: Ground, { at, cue, word }: Trigger): Found | null {
  if (word === 'according') return at === findAccording(ground, at) ? accordingTo(ground, at) : null;
  if (word === 'hedge') return hedge(ground, at);
  if (word === 'noun') return nounOfSaying(ground, at);
  if (!cue) return null;
  if (cue.form === 'passive') return passive(ground, cue);
  if (at === 0 && cue.form === 'finite') return leadingVerb(ground, cue);
  const slot = slotOf(ground, cue);
  const attributed = slot && attributeSlot(ground, slot);
  return attributed ?? forward(ground, cue) ?? objectAfter(ground, cue);
}

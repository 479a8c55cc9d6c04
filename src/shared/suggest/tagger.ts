/** What kind of word each word is: by closed lists, capitals, verb forms and the word before. Rough, and enough to find subjects and clauses. */

import { alNounEnds, doForms, neverAdjectives, neverNouns, oftenNouns, peopleAdjectives, pluralNouns, quantifiers, thirdSingular } from './grammar';
import type { VerbForms } from './inflection';
import type { Lexicon } from './lexicon';
import type { Token, WordTag } from './token';

const FIGURE = /^[\p{Sc}#]?\p{N}/u;
const NOMINAL = new Set<Token['tag']>(['noun', 'name', 'pron', 'close', 'quotation']);
const BEFORE_NOUN = new Set<Token['tag']>(['det', 'poss', 'adj', 'num']);

/** Gives the words of a sentence their tags. */
export function tagWords(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const tagged: Token[] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    const next = isWord(token) ? tagWord(token, before, tagged.length === 0 || before === undefined, lexicon) : token;
    tagged.push(next);
    if (next.tag !== 'adv' && next.tag !== 'not') before = next;
  }
  return tagged.map((token, at) => tagAgain(token, tagged, at) ?? token);
}

/** What the words on both sides of a word tell of it; null where nothing. */
function tagAgain(token: Token, tokens: readonly Token[], at: number): Token | null {
  switch (token.tag) {
    case 'verb': return asNounBeforeVerb(token, tokens, at) ?? asAdjectiveInSubject(token, tokens, at) ?? asNearness(token, tokens, at);
    case 'adj': return asPerson(token, tokens, at) ?? asVerbOfPerson(token, tokens, at) ?? asVerbAfterComma(token, tokens, at);
    case 'noun': return asVerbAfterAnd(token, tokens, at);
    case 'sub': return asDegree(token, tokens, at);
    default: return null;
  }
}

/** "some party figures |said": what stands before a finite verb is its subject, not a verb itself. */
function asNounBeforeVerb(token: Token, tokens: readonly Token[], at: number): Token | null {
  if (!token.verb || token.verb.past || !oftenNouns.has(token.verb.lemma)) return null;
  const next = tokens[at + 1]?.tag === 'adv' ? tokens[at + 2] : tokens[at + 1];
  return next?.tag === 'verb' || next?.tag === 'aux' || next?.tag === 'modal' ? { ...token, tag: 'noun' } : null;
}

/** "one senior |official said" */
function asPerson(token: Token, tokens: readonly Token[], at: number): Token | null {
  if (!peopleAdjectives.has(token.lower)) return null;
  const next = tokens[at + 1]?.tag;
  const isSubject = isVerbOfPerson(tokens, at + 1);
  return !isSubject && (next === 'noun' || next === 'name' || next === 'adj' || next === 'num') ? null : { ...token, tag: 'noun' };
}

/** "a senior official |walked out": behind an adjective that stands for a person a past form is a verb, unless a noun follows it. */
function isVerbOfPerson(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1]?.tag === 'adv' ? tokens[at - 2] : tokens[at - 1];
  if (token?.tag !== 'adj' || token.verb?.past !== true || before === undefined || !peopleAdjectives.has(before.lower)) return false;
  const next = tokens[at + 1]?.tag;
  return next === 'det' || next === 'poss' || next === 'name' || next === 'objpron' || next === 'pron' || next === 'adv' || next === 'prep' || next === 'that';
}

function asVerbOfPerson(token: Token, tokens: readonly Token[], at: number): Token | null {
  return isVerbOfPerson(tokens, at) ? { ...token, tag: 'verb' } : null;
}

/** "likely |registered voters say": a participle before the noun that is a subject. */
function asAdjectiveInSubject(token: Token, tokens: readonly Token[], at: number): Token | null {
  if (!(token.verb ? token.verb.participle : token.lower.endsWith('ed')) || token.verb?.base) return null;
  const [noun, verb] = [tokens[at + 1], tokens[at + 2]?.tag === 'adv' ? tokens[at + 3] : tokens[at + 2]];
  const { tag } = tokens[at - 1] ?? token;
  if (tag === 'noun' || tag === 'conj' || tag === 'close' || tag === 'comma' || neverAdjectives.has(token.lower)) return null;
  return noun?.tag === 'noun' && (verb?.tag === 'verb' || verb?.tag === 'aux' || verb?.tag === 'modal') && tokens[at - 1]?.tag !== 'pron' ? { ...token, tag: 'adj' } : null;
}

/** "… and |calls her …": before an object the form is a verb's. */
function asVerbAfterAnd(token: Token, tokens: readonly Token[], at: number): Token | null {
  if (!token.verb?.third || tokens[at - 1]?.tag !== 'conj') return null;
  const next = tokens[at + 1];
  return next && (next.tag === 'det' || next.tag === 'poss' || next.tag === 'objpron' || next.tag === 'that' || next.tag === 'name') ? { ...token, tag: 'verb' } : null;
}

/** "|so many boats": how much, not a clause that begins. */
function asDegree(token: Token, tokens: readonly Token[], at: number): Token | null {
  if (token.lower !== 'so') return null;
  const next = tokens[at + 1];
  return next && (next.tag === 'adj' || next.tag === 'adv' || quantifiers.has(next.lower) || next.lower === 'much') ? { ...token, tag: 'adv' } : null;
}

/** "Vik, who leads the union, |trashed the plan": before an object the form is no adjective. */
function asVerbAfterComma(token: Token, tokens: readonly Token[], at: number): Token | null {
  if (token.verb || tokens[at - 1]?.tag !== 'comma' || !/[a-z]{2}ed$/.test(token.lower)) return null;
  const next = tokens[at + 1]?.tag;
  return next === 'det' || next === 'poss' || next === 'name' || next === 'objpron' ? { ...token, tag: 'verb' } : null;
}

/** "people |close to him": how near they are, not what they do. */
function asNearness(token: Token, tokens: readonly Token[], at: number): Token | null {
  return token.lower === 'close' && tokens[at + 1]?.tag === 'to' ? { ...token, tag: 'adj' } : null;
}

/** A token that still waits for its tag: plain tokens come as nouns. */
function isWord(token: Token): boolean {
  return token.tag === 'noun';
}

function tagWord(token: Token, before: Token | undefined, isFirst: boolean, lexicon: Lexicon): Token {
  const { lower } = token;
  const contraction = contracted(token, lexicon);
  if (contraction) return contraction;
  const as = (tag: WordTag, verb?: VerbForms): Token => ({ ...token, tag, ...(verb && { verb }) });
  if (FIGURE.test(lower)) return as('num');
  const startsAnew = isFirst || before?.tag === 'colon' || before?.tag === 'stop';
  if (lower === 'there' && before && NOMINAL.has(before.tag)) return as('adv');
  if (lower === 'to') return as('to');
  if (lower === 'that') return as(before && (before.tag === 'prep' || before.tag === 'to') ? 'det' : 'that');
  const closed = lexicon.closed.get(lower);
  const isName = token.isCapital === true && !startsAnew && !(closed === 'det' || closed === 'pron' || closed === 'poss');
  if (isName && !(closed === 'prep' || closed === 'conj' || closed === 'aux')) return as('name');
  const verb = lexicon.verbs.get(lower);
  if (closed !== undefined && !(closed === 'adj' && verb)) return as(closed);
  if (token.isPossessive) return as(token.isCapital ? 'name' : 'noun');
  if (verb) return as(verbTag(lower, verb, before, startsAnew) ?? closed ?? 'noun', verb);
  if (lexicon.ingNouns.has(lower)) return as('noun');
  if (lower.endsWith('ly') && lower.length > 4 && !lexicon.notAdverbs.has(lower)) return as('adv');
  return as(guess(token, before, startsAnew));
}

/** By the ending of a word that no list has. */
function guess({ lower, isCapital }: Token, before: Token | undefined, startsAnew: boolean): WordTag {
  const isAfterNoun = before !== undefined && (NOMINAL.has(before.tag) || before.tag === 'rel' || before.tag === 'conj');
  if (isCapital) return 'name';
  if (/[a-z]{2}ed$/.test(lower) && !lower.includes('-')) {
    if (before?.tag === 'aux') return 'participle';
    return isAfterNoun ? 'verb' : 'adj';
  }
  if (/[a-z]{3}ing$/.test(lower)) return before && BEFORE_NOUN.has(before.tag) ? 'noun' : startsAnew || isAfterNoun || before?.tag === 'comma' || before?.tag === 'prep' ? 'ing' : 'noun';
  if (/(?:ous|ful|able|ible|ical|ish|less)$/.test(lower) && lower.length > 5) return 'adj';
  if (lower.endsWith('al') && lower.length > 6 && !alNounEnds.some((end) => lower.endsWith(end))) return 'adj';
  return 'noun';
}

/** The tag of a verb's form, by the word before; null where it is no verb there. */
function verbTag(lower: string, verb: VerbForms, before: Token | undefined, startsAnew: boolean): WordTag | null {
  const tag = before?.tag;
  const { past, participle, base, third, ing } = verb;
  if (tag === 'to' || tag === 'modal') return base ? 'infinitive' : past ? 'adj' : 'noun';
  if (tag === 'aux') {
    if (participle && !(base && doForms.has(before!.lower))) return 'participle';
    return ing ? 'ing' : base && doForms.has(before!.lower) ? 'infinitive' : past ? 'participle' : null;
  }
  if (before && quantifiers.has(before.lower) && base && !oftenNouns.has(verb.lemma)) return 'verb';
  if (before && quantifiers.has(before.lower) && past && !ing) return 'verb';
  if (before?.tag === 'adj' && past && neverAdjectives.has(lower)) return 'verb';
  if (before && (BEFORE_NOUN.has(before.tag) || before.isPossessive)) return past ? 'adj' : base && before.tag === 'num' ? 'verb' : null;
  if (tag === 'prep') return ing ? 'ing' : past ? 'adj' : null;
  if (past || participle) return base && lower !== 'read' && lower !== 'put' && lower !== 'forecast' ? singularBase(verb, before, startsAnew) : past ? 'verb' : 'participle';
  if (ing) return 'ing';
  if (third) {
    if (!oftenNouns.has(verb.lemma)) return startsAnew ? null : 'verb';
    return before && (tag === 'pron' || tag === 'rel' || tag === 'name' || (tag === 'noun' && !namesMany(before.lower))) ? 'verb' : null;
  }
  return singularBase(verb, before, startsAnew);
}

function singularBase({ lemma }: VerbForms, before: Token | undefined, startsAnew: boolean): WordTag | null {
  if (startsAnew) return oftenNouns.has(lemma) ? null : 'infinitive';
  if (!before) return null;
  if (before.tag === 'pron') return thirdSingular.has(before.lower) ? null : 'verb';
  if (before.tag === 'rel') return 'verb';
  if (before.tag === 'conj' || before.tag === 'comma') return oftenNouns.has(lemma) ? null : 'infinitive';
  const isPlural = before.tag === 'num' || (neverNouns.has(lemma) && (before.tag === 'noun' || before.tag === 'name' || before.tag === 'close')) || ((before.tag === 'noun' || before.tag === 'name') && namesMany(before.lower));
  if (isPlural) return 'verb';
  if (before.tag === 'quotation') return 'verb';
  return null;
}

function namesMany(word: string): boolean {
  return /[^s']s$/.test(word) || pluralNouns.has(word);
}

/** "he's", "they'll": a pronoun with its auxiliary; "don't" stands in the lists itself. */
function contracted(token: Token, lexicon: Lexicon): Token | null {
  const match = /^([a-z]+)'(s|re|ve|ll|d|m)$/.exec(token.lower);
  if (!match) return null;
  const closed = lexicon.closed.get(match[1]!);
  if (closed === 'pron' || match[1] === 'that') return { ...token, tag: 'pron', isContracted: true, isPossessive: false };
  return null;
}

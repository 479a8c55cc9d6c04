/** Where a sentence has verbs that attribute, and in which form. */

import { beForms, leadsToSaying as leadingWords, leadsToSayingOn } from './grammar';
import type { CueUse, Lexicon } from './lexicon';
import type { Sentence } from './sentence';
import type { Token } from './token';

export interface Cue {
  /** The verb. */
  readonly at: number;
  /** First word of the verb's group: "has", "also". */
  readonly group: number;
  /** After the last word of the cue. */
  readonly end: number;
  readonly lemma: string;
  readonly uses: readonly CueUse[];
  readonly form: 'finite' | 'ing' | 'passive' | 'infinitive';
  readonly isNegated: boolean;
  readonly isModal: boolean;
}

const LONGEST_GROUP = 6;

/** All verbs of a sentence that could attribute, those of a short quotation left out. A verb outside the lexicon has no uses. */
export function verbsOf({ tokens }: Sentence, lexicon: Lexicon): Cue[] {
  const cues: Cue[] = [];
  tokens.forEach((token, at) => {
    if (token.isQuoted || (token.tag !== 'verb' && token.tag !== 'participle' && token.tag !== 'infinitive' && token.tag !== 'ing')) return;
    const lemma = token.verb?.lemma ?? token.lower;
    const group = groupStart(tokens, at);
    const words = tokens.slice(group, at).map(({ lower }) => lower);
    const contracted = group > 0 && tokens[group - 1]!.isContracted === true;
    const isPassive = token.tag === 'participle' && (words.some((word) => beForms.has(word)) || (contracted && !words.includes('been') && words.length === 0 && /'s|'re/.test(tokens[group - 1]!.lower) && !/^(?:said|told)$/.test(token.lower)));
    const isBeing = words.some((word) => beForms.has(word) || leadsToSayingOn.has(word)) || contracted;
    const form = isPassive ? 'passive' : token.tag === 'ing' ? (isBeing ? 'finite' : 'ing')
      : token.tag === 'infinitive' && tokens[at - 1]?.tag === 'to' ? (leadsToSaying(tokens, at - 2) ? 'finite' : 'infinitive')
        : token.tag === 'participle' && words.length === 0 && !contracted ? 'passive' : 'finite';
    const phrase = (lexicon.phrases.get(lemma) ?? []).filter(({ rest }) => restEnd(tokens, at, rest) > 0);
    const ends = phrase.map(({ rest }) => restEnd(tokens, at, rest));
    const uses = [...(ends.some((end) => end > at + 1) ? [] : lexicon.cues.get(lemma) ?? []), ...phrase];
    cues.push({
      at, group, end: Math.max(at + 1, ...ends), lemma, uses, form,
      isNegated: words.some((word) => word === 'not' || word === 'never' || word.endsWith("n't")) || words.includes('rarely'),
      isModal: tokens.slice(group, at).some(({ tag }) => tag === 'modal'),
    });
  });
  return cues;
}

/** "went on to say", "was quick to note", "continued to insist". */
function leadsToSaying(tokens: readonly Token[], at: number): boolean {
  const { lower = '' } = tokens[at] ?? {};
  return leadingWords.has(lower) && (lower !== 'on' || /^(?:went|goes|going|go)$/.test(tokens[at - 1]?.lower ?? ''));
}

/** Where the rest of a phrase ends that begins right after `at`, or -1. A pronoun may stand between: "put it". */
function restEnd(tokens: readonly Token[], at: number, rest: readonly string[]): number {
  return rest.every((word, index) => tokens[at + 1 + index]?.lower === word) ? at + 1 + rest.length : -1;
}

function groupStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_GROUP) {
    const { tag, isQuoted } = tokens[start - 1]!;
    const isLead = (tag === 'to' && start === at && leadsToSaying(tokens, at - 2)) || (tokens[start]!.tag === 'to' && leadingWords.has(tokens[start - 1]!.lower)) || (tokens[start]!.lower === 'on' && tokens[start + 1]?.tag === 'to') || (start === at && tokens[at]!.tag === 'ing' && leadsToSayingOn.has(tokens[at - 1]!.lower));
    if (isQuoted || (!isLead && tag !== 'adv' && tag !== 'not' && tag !== 'aux' && tag !== 'modal')) break;
    start -= 1;
  }
  // An adverb at the start of the sentence or after a comma belongs to the clause.
  while (start < at && tokens[start]!.tag === 'adv' && (start === 0 || tokens[start - 1]!.tag === 'comma')) start += 1;
  return start;
}

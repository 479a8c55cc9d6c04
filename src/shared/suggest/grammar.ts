/** Closed sets of words that the rules read; the words stand in `lexicons/grammar.json`. They are English grammar, which no house adds to. */

import lists from './lexicons/grammar.json';

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** Verbs whose forms are nouns at least as often, so that only a clear place makes a verb of them. */
export const oftenNouns = setOf(lists.oftenNouns);
/** Verbs whose forms are no nouns: behind any noun they are verbs. */
export const neverNouns = setOf(lists.neverNouns);
/** Past forms that do not stand before the noun they describe. */
export const neverAdjectives = setOf(lists.neverAdjectives);
/** Adjectives that stand for people as well: "a senior official". */
export const peopleAdjectives = setOf(lists.peopleAdjectives);
/** Behind them a verb form may be the verb: "some say". */
export const quantifiers = setOf(lists.quantifiers);
/** Words that are a speaker without a noun: "many", "others". */
export const standAlone = setOf(lists.standAlone);
/** Forms of "be" and "get": before a participle they make a passive. */
export const beForms = setOf(lists.beForms);
/** Before "to" and a verb of saying they belong to it: "was quick to note", "went on to say". */
export const leadsToSaying = setOf(lists.leadsToSaying);
/** Before a verb of saying in -ing they belong to it: "kept saying". */
export const leadsToSayingOn = setOf(lists.leadsToSayingOn);
/** Before a verb of saying in -ing they leave it the speaker of the sentence: "ended the meeting by saying". */
export const leadsIntoSaying = setOf(lists.leadsIntoSaying);
/** A clause that begins so is not whole: "If it rains, S said, …". */
export const halfStarts = setOf(lists.halfStarts);
/** Verbs that stand before their subject without a quotation: "C, says S". */
export const inverted = setOf(lists.inverted);
/** Behind "C, S said," a clause that begins so goes on with C. */
export const goesOn = setOf(lists.goesOn);
/** Verbs of saying whose clause may begin with "if" or a preposition. */
export const plainVerbs = setOf(lists.plainVerbs);
/** Before the subject they make it something that was not said: "if S says". */
export const hypothetical = setOf(lists.hypothetical);
/** Behind the head of a noun phrase: "official |at the ministry". */
export const headEnds = setOf(lists.headEnds);
/** Before a word of `headEnds` they are no heads: "current |and former officials". */
export const headModifiers = setOf(lists.headModifiers);

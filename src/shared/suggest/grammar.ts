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
/** Words that are many without an s: "police", "half". */
export const pluralNouns = setOf(lists.pluralNouns);
/** Ends of nouns in -al: "proposal". Other words in -al are adjectives. */
export const alNounEnds: readonly string[] = lists.alNounEnds;
/** A base form does not follow them: "it |claim" is no verb. */
export const thirdSingular = setOf(lists.thirdSingular);
/** Behind them stands a base form: "did |say". */
export const doForms = setOf(lists.doForms);
export const weekdays = setOf(lists.weekdays);
/** Times that need no preposition and no other word. */
export const bareTimes = setOf(lists.bareTimes);
/** Last words of a time before the subject: "Last |week, Lee said". */
export const timeHeads = setOf(lists.timeHeads);
/** First words of a time behind a verb: "said |last week". */
export const timeLeads = setOf(lists.timeLeads);
/** What adds to the name of a hearer: "told a crowd |of supporters". */
export const hearerJoints = setOf(lists.hearerJoints);
/** Prepositions that begin a clause as well: "after Lee said". */
export const clauseLeads = setOf(lists.clauseLeads);
/** Behind a verb of saying they begin what is said, not when or where. */
export const claimOpeners = setOf(lists.claimOpeners);
/** First words of a question that is reported. */
export const questionWords = setOf(lists.questionWords);
/** "If C, Lee said, “C.”": the first half of a claim. */
export const conditions = setOf(lists.conditions);
/** Verbs that say something in few places only: behind a comma their -ing forms tell what was done. */
export const oftenDeeds = setOf(lists.oftenDeeds);

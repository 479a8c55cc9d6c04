import type { Phrases } from './phrasebook';

/** Was beim Vergleichen und Zusammenführen mehrerer Lesarten nicht geht, und warum. */
export const ofAgreement: Phrases = {
  '“{0}” has another text than “{1}”. Agreement is measured on one text: compare articles that were made from the same one.':
    '„{0}“ hat einen anderen Text als „{1}“. Übereinstimmung wird an einem Text gemessen: Artikel vergleichen, die aus demselben entstanden sind.',
  'One version is named twice. Name each of them once.': 'Eine Lesart ist zweimal genannt. Jede einmal nennen.',
  'Of each version there is one claim in a place, at most.': 'Von jeder Lesart gibt es an einer Stelle höchstens eine Aussage.',
  'The decision “{0}” leaves {1#} claims in this place, and {2#} were given.': 'Die Entscheidung „{0}“ lässt an dieser Stelle {1} Aussagen, angegeben sind {2}.',
  'The decision is not about the claim {0}.': 'Die Entscheidung betrifft die Aussage {0} nicht.',
  'There is an adjudication {0} already.': 'Die Entscheidung {0} gibt es schon.',
  'An article remembers at most {0#} adjudications.': 'Ein Artikel merkt sich höchstens {0} Entscheidungen.',
};

import type { Phrases } from './phrasebook';

/** Was zu den Wörtern des Hauses gesagt wird, mit denen Vorschläge gemacht werden. */
export const ofSuggestions: Phrases = {
  'The house words in {0} could not be read': 'Die Wörter des Hauses in {0} ließen sich nicht lesen',
  'The house words are not a whole JSON file: {0}.': 'Die Wörter des Hauses sind keine vollständige JSON-Datei: {0}.',
  'The house words are of a newer Claimdesk (version {0} of the format). Update Claimdesk to read them.':
    'Die Wörter des Hauses stammen von einem neueren Claimdesk (Version {0} des Formats). Claimdesk aktualisieren, um sie zu lesen.',
  'The house words cannot be used. At {0}: {1:mistakes}. Correct the entry, or take it out.':
    'Die Wörter des Hauses lassen sich nicht verwenden. Bei {0}: {1}. Den Eintrag berichtigen oder herausnehmen.',
};

import type { Phrases } from './phrasebook';

/** Was bei Fassungen nicht geht, und warum. */
export const ofDrafts: Phrases = {
  'Comparing the two drafts took longer than {0} seconds, so it was given up; nothing was changed. Open the new text as an article of its own.':
    'Der Vergleich der beiden Fassungen dauerte länger als {0} Sekunden und wurde abgebrochen; nichts wurde geändert. Den neuen Text als eigenen Artikel öffnen.',
  'Comparing the two drafts took more than {0} MB of memory, so it was given up; nothing was changed. Open the new text as an article of its own.':
    'Der Vergleich der beiden Fassungen brauchte mehr als {0} MB Speicher und wurde abgebrochen; nichts wurde geändert. Den neuen Text als eigenen Artikel öffnen.',
  'The part of Claimdesk that compares drafts could not be started: {0}. Nothing was changed. Try again.':
    'Der Teil von Claimdesk, der Fassungen vergleicht, ließ sich nicht starten: {0}. Nichts wurde geändert. Noch einmal versuchen.',
  'Comparing the two drafts came to an end without a result; nothing was changed. Try again.':
    'Der Vergleich der beiden Fassungen endete ohne Ergebnis; nichts wurde geändert. Noch einmal versuchen.',
  'Comparing the two drafts was stopped; nothing was changed.': 'Der Vergleich der beiden Fassungen wurde angehalten; nichts wurde geändert.',
  'This file holds {0#} stories, of which a draft can be one. Copy its text and paste it.':
    'Diese Datei enthält {0} Geschichten; eine Fassung kann nur eine davon sein. Ihren Text kopieren und einfügen.',
  'The claims were changed while the drafts were compared. Try again.': 'Die Aussagen wurden geändert, während die Fassungen verglichen wurden. Noch einmal versuchen.',
  'This file is an article that Claimdesk exported, with claims of its own. Open it as an article.':
    'Diese Datei ist ein Artikel, den Claimdesk exportiert hat, mit eigenen Aussagen. Ihn als Artikel öffnen.',
  'This paragraph belongs to another draft. Go over to that draft to change it.': 'Dieser Absatz gehört zu einer anderen Fassung. Zum Ändern zu ihr wechseln.',
  'The claim has no place in this draft: the words that attribute it cannot be marked here.':
    'Die Aussage hat in dieser Fassung keine Stelle: Die Worte, die sie zuschreiben, lassen sich hier nicht markieren.',
  'The article has no such draft any more.': 'Der Artikel hat diese Fassung nicht mehr.',
  'This text is the same as that of {0:draftquoted}. There is nothing to add.': 'Dieser Text ist derselbe wie der von {0}. Es gibt nichts hinzuzufügen.',
  'An article holds at most {0#} drafts.': 'Ein Artikel fasst höchstens {0} Fassungen.',
  'The claim has no place in this draft yet. Choose one of the places offered, or mark its words.':
    'Die Aussage hat in dieser Fassung noch keine Stelle. Eine der angebotenen wählen oder ihre Worte markieren.',
};

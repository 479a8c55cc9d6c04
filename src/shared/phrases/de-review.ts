import type { Phrases } from './phrasebook';

/** Was bei Durchsichten und ihren Paketen nicht geht, und warum. */
export const ofReviews: Phrases = {
  'A claim is rejected with a reason. Write it.': 'Eine Aussage wird mit einer Begründung abgelehnt. Sie hinschreiben.',
  'A question has words. Write them.': 'Eine Frage hat Worte. Sie hinschreiben.',
  'A reply has words. Write them.': 'Eine Antwort hat Worte. Sie hinschreiben.',
  'A proposed change says what is to change: tags, edges, source or wording.': 'Ein Änderungsvorschlag sagt, was sich ändern soll: Markierungen, Ränder, Quelle oder Wortlaut.',
  'Only {0} can take this decision back. Answer it instead.': 'Nur {0} kann diese Entscheidung zurücknehmen. Stattdessen darauf antworten.',
  'The proposed edges are of another draft, and their words do not stand in this one, or more than once. Mark them by hand.':
    'Die vorgeschlagenen Ränder gehören zu einer anderen Fassung, und ihre Worte stehen in dieser nicht oder mehrmals. Von Hand markieren.',
  'There is a decision {0} already.': 'Die Entscheidung {0} gibt es schon.',
  'There is a stage {0} already.': 'Den Stand {0} gibt es schon.',
  'Both sides have changed the same, each otherwise. Decide whose version stands, then merge again.':
    'Beide Seiten haben dasselbe geändert, jede anders. Entscheiden, wessen Fassung gilt, dann noch einmal zusammenführen.',
  'The article was changed while the package was merged. Try again.': 'Der Artikel wurde geändert, während das Paket zusammengeführt wurde. Noch einmal versuchen.',
  'The draft {0} of this package has another text than the one here, so the two cannot be merged.':
    'Die Fassung {0} dieses Pakets hat einen anderen Text als die hiesige; die beiden lassen sich nicht zusammenführen.',
  'The article of this package is not in this library. Take the package in instead of merging it.':
    'Der Artikel dieses Pakets ist nicht in dieser Bibliothek. Das Paket aufnehmen, statt es zusammenzuführen.',
  'This library has the article of the package already. Merge the package into it.': 'Diese Bibliothek hat den Artikel des Pakets schon. Das Paket mit ihm zusammenführen.',
  'This file is no package that was sent for review. Open it as an article.': 'Diese Datei ist kein Paket, das zur Durchsicht gesendet wurde. Sie als Artikel öffnen.',
  'This package is sealed. Give the passphrase that its sender has told you.': 'Dieses Paket ist versiegelt. Das Passwort angeben, das der Absender mitgeteilt hat.',
  'This sealed package is not whole, or not as it was made. Ask for it again.': 'Dieses versiegelte Paket ist nicht ganz oder nicht so, wie es gemacht wurde. Es noch einmal erbitten.',
  'This sealed package was made by a newer Claimdesk. Update Claimdesk to read it.': 'Dieses versiegelte Paket stammt von einem neueren Claimdesk. Zum Lesen Claimdesk aktualisieren.',
  'This sealed package was put together from two, so it is not read. Ask for it again.': 'Dieses versiegelte Paket wurde aus zweien zusammengesetzt und wird nicht gelesen. Es noch einmal erbitten.',
  'This Claimdesk package says of itself what its article does not. Ask for the package again.': 'Dieses Claimdesk-Paket sagt von sich etwas, das sein Artikel nicht sagt. Das Paket noch einmal erbitten.',
  'The package is not held any more. Open its file again.': 'Das Paket wird nicht mehr vorgehalten. Seine Datei noch einmal öffnen.',
};

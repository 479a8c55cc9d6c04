import { aussagen, count, number, stellen } from './de-counting';
import type { Strings } from './en';

/** Der Text eines Artikels: seine Absätze, was darin ausgewählt ist, was darin gefunden wird. */
export const text: Strings['text'] = {
  label: 'Text des Artikels',
  claims: (claims) => (claims === 0 ? 'Keine Aussagen' : aussagen(claims)),
  claimsHere: 'Aussagen an dieser Stelle',
  markRead: 'Diesen Absatz als gelesen kennzeichnen',
  markUnread: 'Diesen Absatz als ungelesen kennzeichnen',
  read: (read, all) => `${number(read)} von ${number(all)} Absätzen gelesen`,
  locator: (locator) => locator.replace(/^page (?=\d)/, 'S. '),
  change: 'Was ist dieser Absatz?',
  split: 'An der Schreibmarke teilen',
  join: 'Mit dem nächsten verbinden',
  readOnlySelect: 'Die Bibliothek ist nur zum Lesen geöffnet.',
};

export const kinds: Strings['kinds'] = {
  headline: 'Überschrift', dek: 'Unterzeile', byline: 'Autorenzeile', dateline: 'Ortsmarke', paragraph: 'Absatz', subhead: 'Zwischentitel',
  caption: 'Bildzeile', credit: 'Bildnachweis', promo: 'Hinweis oder Seitenkopf', 'list-item': 'Listenpunkt', quote: 'Zitatblock',
  table: 'Tabelle', correction: 'Korrektur', contributors: 'Mitarbeit',
};

export const selection: Strings['selection'] = {
  title: 'Neue Aussage',
  notTagged: 'noch ohne Markierung',
  selected: 'Ausgewählt',
  size: (words, characters) => `${count(words, 'Wort', 'Wörter')}, ${number(characters)} Zeichen`,
  ranges: (ranges) => `an ${count(ranges, 'Stelle', 'Stellen')}`,
  occurs: 'Kommt vor',
  occurrences: (times) => (times === 1 ? 'Einmal in diesem Artikel' : `${number(times)}-mal in diesem Artikel`),
  overlaps: 'Überlappt',
  overlapNone: 'Keine andere Aussage',
  overlapCount: aussagen,
  edges: 'Die Ränder verschieben',
  edgeKeys: {
    'select.grow-word': 'ein Wort mehr', 'select.shrink-word': 'ein Wort weniger', 'select.grow-letter': 'um einen Buchstaben',
    'select.next-sentence': 'den nächsten Satz nehmen', 'select.add-range': 'zur letzten Aussage', 'select.let-go': 'loslassen',
  },
  who: 'Wer es sagt',
  contested: 'Strittig',
  kind: 'Art',
  source: 'Quelle',
  sourceOf: (claim, words) => `„${words}“ zur Quelle von Aussage ${number(claim)} machen`,
  addTo: (claim) => `Zu Aussage ${number(claim)} nehmen`,
  mark: 'Ohne Markierung aufnehmen',
  bar: 'Die ausgewählten Wörter markieren',
  allPlaces: stellen,
  selectAll: (places) => `Alle ${stellen(places)} mit diesen Wörtern auswählen`,
  allPlacesTitle: 'Jede Stelle mit diesen Wörtern, jede eine eigene Aussage; die nächste Taste markiert sie alle',
};

export const bulk: Strings['bulk'] = {
  bar: 'Die gewählten Aussagen',
  chosen: (claims) => `${aussagen(claims)} gewählt`,
  tagged: (tag, tagged, all) => `${tag}: ${number(tagged)} von ${number(all)}`,
  untagged: (claims, tag) => `${tag} von ${count(claims, 'Aussage', 'Aussagen')} genommen.`,
  cleared: (claims) => `Markierungen von ${count(claims, 'Aussage', 'Aussagen')} entfernt.`,
  weighed: (claims, importance) => `${aussagen(claims)} auf ${importance} gesetzt.`,
  remove: (claims) => `${aussagen(claims)} löschen`,
  removed: (claims) => `${aussagen(claims)} gelöscht.`,
  letGo: 'Wieder nur eine wählen',
  marked: (claims, tag, there) => `${aussagen(claims)} markiert: ${tag}.${there ? ` ${stellen(there)} ${there === 1 ? 'hatte' : 'hatten'} es schon.` : ''}`,
  markedAll: (words, tag, places) => `Alle ${words} markiert: ${tag} (${stellen(places)})`,
  allThere: (places, tag) => `Alle ${stellen(places)} haben es schon: ${tag}.`,
  tooMany: (limit) => `Ein Schritt ändert höchstens ${number(limit)} Aussagen. Weniger wählen.`,
};

export const find: Strings['find'] = {
  label: 'Im Artikel suchen',
  place: (at, all, isCut) => `${number(at)} von ${isCut ? 'mehr als ' : ''}${number(all)}`,
  none: 'Nichts gefunden',
  matchCase: 'Groß- und Kleinschreibung unterscheiden',
  wholeWord: 'Ganze Wörter',
  pattern: 'Regulärer Ausdruck',
  previous: 'Vorige Stelle',
  next: 'Nächste Stelle',
  close: 'Schließen',
  ranAway: 'Dieser Ausdruck braucht zu lange und wurde angehalten. Er muss bestimmter sein.',
  mistake: 'Das ist noch kein regulärer Ausdruck.',
};

import { vocabularyInGerman } from '@shared/phrases/vocabulary-de';
import { aussagen, number } from './de-counting';
import type { Strings } from './en';

/** Eine Aussage, ihre Quelle und die Liste der Aussagen. */
export const claim: Strings['claim'] = {
  title: 'Aussage',
  of: (claims) => `von ${number(claims)}`,
  previous: 'Vorige Aussage',
  next: 'Nächste Aussage',
  addTag: 'Markierung',
  addTagTitle: 'Eine Markierung hinzufügen',
  removeTag: (label) => `Die Markierung ${label} wegnehmen`,
  unknownTag: 'Diese Markierung gibt es in der Bibliothek nicht.',
  importance: 'Gewicht',
  attribution: 'Zuschreibung',
  status: 'Status',
  note: 'Notiz',
  noteHint: 'Was andere über diese Aussage wissen sollten',
  source: 'Quelle',
  noSource: 'Wer sagt es? Einen Namen tippen oder die Wörter im Text auswählen und drücken:',
  findSource: 'Name oder Bezeichnung wie gedruckt',
  newSource: (label) => `Neue Quelle „${label}“`,
  newSourceHint: 'kommt ins Quellenbuch',
  inThisArticle: (claims) => `${aussagen(claims)} hier`,
  inLibrary: (claims) => `${number(claims)} in der Bibliothek`,
  unused: 'noch nicht verwendet',
  removeSource: 'Diese Quelle von der Aussage nehmen',
  editSource: 'Die Quelle bearbeiten',
  anotherSource: 'Eine weitere Quelle',
  remove: 'Die Aussage löschen',
  removed: 'Aussage gelöscht.',
  none: 'Nichts ist ausgewählt',
  noneHint: (next) => `Wörter im Text auswählen und die Taste einer Markierung drücken, oder ${next} für die nächste Aussage.`,
  firstHint: (sentence) => `Auswählen, was der Artikel behauptet: über die Wörter ziehen oder ${sentence} für den nächsten Satz drücken. Dann 1, 2 oder 3.`,
  createdBy: (by, time) => `Markiert von ${by}, ${time}`,
  addRange: 'Die ausgewählten Wörter als weiteren Teil hinzufügen',
};

export const { importances, statuses } = vocabularyInGerman;

export const source: Strings['source'] = {
  label: 'Wie gedruckt',
  identity: 'Identität',
  kind: 'Art',
  name: 'Name',
  nameHidden: 'Nur im vertraulichen Teil, im Quellenbuch.',
  role: 'Aufgabe',
  organisation: 'Organisation',
  groundRules: 'Bedingungen',
  reason: 'Genannter Grund',
  reasonHint: 'weil er nicht befugt war, sich zu äußern',
  knownTo: 'Bekannt bei',
  knownToHint: 'Wer in der Redaktion den Namen kennt',
  approvedBy: 'Freigegeben von',
  approvedByHint: 'Wer die Verwendung freigab',
  independence: 'Hängt ab von',
  independenceHint: 'Quellen mit demselben Wort zählen als eine',
  identities: { named: 'Genannt', anonymous: 'Anonym', unnamed: 'Ungenannt' },
  identityTitles: {
    named: 'Der Text nennt die Quelle.',
    anonymous: 'Der Name wird auf Vereinbarung zurückgehalten.',
    unnamed: 'Der Text sagt schlicht nicht, wer es ist.',
  },
  rules: {
    'on-record': 'Unter 1 (zitierbar)', background: 'Unter 2 (ohne Namen)', 'deep-background': 'Unter 2, ohne Herkunft', 'off-record': 'Unter 3 (vertraulich)',
    'not-stated': 'Nicht gesagt',
  },
  kinds: {
    person: 'Person', group: 'Gruppe', institution: 'Institution', document: 'Dokument', dataset: 'Datensatz', media: 'Bild und Ton',
    publication: 'Veröffentlichung', reporter: 'Reporter',
  },
};

export const list: Strings['list'] = {
  title: 'Aussagen',
  order: 'Reihenfolge im Text',
  count: (shown, all) => (shown === all ? number(all) : `${number(shown)} von ${number(all)}`),
  empty: 'Noch keine Aussagen.',
  untagged: 'ohne Markierung',
};

export const filter: Strings['filter'] = {
  words: 'Aussagen filtern',
  more: 'Nach Markierung, Status, Quelle … filtern',
  chosen: 'Wonach die Aussagen gefiltert sind',
  clear: 'Alle zeigen',
  nothing: 'Keine Aussage besteht den Filter.',
  remove: (label) => `Nicht mehr nach ${label} filtern`,
  comments: 'Kommentare und Durchsicht',
  openComments: 'Offene Kommentare',
  undecided: 'Von mir zu entscheiden',
  unanswered: 'Entscheidung ohne Antwort',
  facets: { tags: 'Markierung', statuses: 'Status', severities: 'Schwere', sources: 'Quelle', authors: 'Markiert von' },
  none: { tags: 'Ohne Markierung', statuses: 'Ohne Status', severities: 'Ohne Schwere', sources: 'Ohne Quelle', authors: 'Niemand' },
};

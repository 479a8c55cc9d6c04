import { number } from './de-counting';
import type { Strings } from './en';

/** Die Liste der Artikel, und wie sie herein- und hinauskommen. */
export const library: Strings['library'] = {
  title: 'Artikel',
  toggle: 'Die Liste der Artikel zeigen oder verbergen',
  filter: 'Artikel filtern',
  open: 'Artikel öffnen',
  read: (read, all) => `${number(read)} von ${number(all)} gelesen`,
  openClaims: (open) => (open ? `${number(open)} offen` : 'Abgeschlossen'),
  noClaims: 'Noch keine Aussagen',
  noMatch: 'Keine Überschrift hat diese Wörter.',
  trash: 'Papierkorb',
  sources: 'Quellen',
  tags: 'Markierungen',
  history: 'Verlauf',
  keys: 'Tasten',
  settings: 'Einstellungen',
  rename: 'Umbenennen …',
  moveToTrash: 'In den Papierkorb',
  actions: (headline) => `Was mit „${headline}“ zu tun ist`,
  trashed: (headline) => `„${headline}“ liegt im Papierkorb.`,
  trashEmpty: 'Der Papierkorb ist leer. Was hineinkommt, bleibt, bis es zurückgeholt wird.',
  restore: 'Zurückholen',
  restored: (headline) => `„${headline}“ ist wieder da.`,
};

export const first: Strings['first'] = {
  steps: [
    ['Einen Artikel öffnen.', 'Hierher ziehen oder einfügen.'],
    ['Auswählen, was er behauptet, und eine Taste drücken.', ''],
    ['Sagen, wer es sagt.', 'Claimdesk sichert jede Änderung sofort.'],
  ],
  dropTitle: 'Artikel hierher ziehen',
  dropHint: 'Text, Markdown, eine Webseite, Word, PDF, eine Agenturmeldung (ninjs, NewsML-G2, NITF, RSS) oder ein aus Claimdesk exportierter Artikel',
  choose: 'Datei wählen',
  paste: 'Text einfügen',
  sample: 'Den Beispielartikel öffnen',
  folder: (folder) => `Die Bibliothek ist ein gewöhnlicher Ordner auf diesem Rechner: ${folder}. Nichts verlässt ihn, solange es niemand exportiert.`,
  reveal: 'Den Ordner zeigen',
};

export const imports: Strings['import'] = {
  drop: 'Zum Öffnen loslassen',
  reading: (name) => `${name} wird gelesen …`,
  added: (headline) => `„${headline}“ geöffnet.`,
  changed: (what) => `Beim Öffnen geändert: ${what}.`,
  failed: (name, reason) => `${name}: ${reason}`,
  knownTitle: 'Diesen Text gibt es in der Bibliothek schon',
  knownText: (headline) => `Er wurde schon einmal geöffnet, als „${headline}“. Seine Aussagen sind noch da.`,
  openKnown: 'Den vorhandenen Artikel öffnen',
  importAgain: 'Noch einmal aufnehmen',
  pasteTitle: 'Einen Artikel einfügen',
  pasteHint: 'Den ganzen Text, die Überschrift zuerst. Absätze bleiben, wie sie sind.',
  pasteLabel: 'Text des Artikels',
  pasteOpen: 'Öffnen',
  pastedName: 'Eingefügter Text',
  nothingPasted: 'Zuerst den Text einfügen oder tippen.',
  noClipboard: 'In der Zwischenablage ist kein Text.',
};

export const details: Strings['details'] = {
  title: 'Über diesen Artikel',
  headline: 'Überschrift', byline: 'Autorenzeile', publication: 'Veröffentlichung', dateline: 'Ortsmarke', language: 'Sprache', url: 'Adresse',
  from: 'Kam aus', hash: 'Prüfsumme', save: 'Sichern',
};

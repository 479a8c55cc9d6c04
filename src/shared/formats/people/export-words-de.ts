import { statusesInGerman } from '../../phrases/de-conditions';
import { toldInGerman } from '../../phrases/told-in-german';
import type { ExportWords } from './export-words-en';

/** Was in Dateien für Menschen neben dem steht, was sie selbst geschrieben haben. */
export const german: ExportWords = {
  told: toldInGerman,
  columns: {
    number: 'Nr.', id: 'Kennung', quote: 'Aussage', tags: 'Markierungen', sources: 'Quelle', identity: 'Identität', attribution: 'Zuschreibung',
    importance: 'Gewicht', severity: 'Schwere', status: 'Status', reason: 'Begründung', evidence: 'Belege', disputes: 'Widersprüche',
    response: 'Stellungnahme', note: 'Notiz', suggestion: 'Vorgeschlagene Neufassung', comments: 'Kommentare', assignee: 'Zuständig',
    createdBy: 'Markiert von', createdAt: 'Markiert am', modifiedBy: 'Geändert von', modifiedAt: 'Geändert am', start: 'Anfang (UTF-16)',
    end: 'Ende (UTF-16)', startCodePoint: 'Anfang (Codepunkte)', endCodePoint: 'Ende (Codepunkte)',
  },
  statuses: statusesInGerman,
  importances: { central: 'Zentral', supporting: 'Stützend', background: 'Hintergrund' },
  severities: { blocker: 'Verhindert Druck', major: 'Schwer', minor: 'Leicht', note: 'Hinweis' },
  identities: { named: 'genannt', anonymous: 'anonym nach Vereinbarung', unnamed: 'im Text nicht genannt' },
  attributions: { direct: 'Wörtliches Zitat', indirect: 'Indirekt', mixed: 'Teilweise zitiert', passive: 'Passiv', none: 'Keine' },
  evidenceTypes: {
    recording: 'Aufnahme', transcript: 'Abschrift', notes: 'Notizen', document: 'Dokument', dataset: 'Datensatz', 'public-record': 'Amtliches Register',
    'web-page': 'Webseite', 'image-video': 'Bild oder Video', 'second-source': 'Zweite Quelle', 'own-observation': 'Eigene Beobachtung',
  },
  stances: { supports: 'stützt', contradicts: 'widerspricht', context: 'Zusammenhang' },
  disputeKinds: {
    denial: 'Dementi', contradiction: 'Widerspruch', 'counter-characterisation': 'Andere Darstellung', 'conflicting-figure': 'Andere Zahl',
    'internal-conflict': 'Der Artikel widerspricht sich', 'missing-context': 'Fehlender Zusammenhang',
  },
  handlings: { open: 'offen', 'to-add': 'noch aufzunehmen', 'in-text': 'im Text', rebutted: 'widerlegt' },
  responses: {
    'not-needed': 'Nicht nötig', 'to-seek': 'Einzuholen', asked: 'Angefragt', received: 'Eingegangen', declined: 'Abgelehnt', 'no-reply': 'Ohne Antwort',
  },
  withheld: 'Quelle zurückgehalten (unter 3, vertraulich)',
  untagged: 'ohne Markierung',
  resolved: 'erledigt',
  quoted: (words) => `„${words}“`,
  continued: (number) => `Aussage ${number}, Fortsetzung`,
  claim: (number) => `Aussage ${number}`,
  sheet: 'Prüfbogen',
  claims: 'Aussagen',
  legend: 'Linien und was sie bedeuten',
  toNote: (number) => `Zu Aussage ${number} in der Tabelle`,
  toText: (number) => `Zu Aussage ${number} im Text`,
  profile: 'Worauf sich der Artikel stützt',
  profileColumns: ['', 'Aussagen', 'Anteil am Fließtext'],
  unnamed: 'Stützt sich auf Menschen, die der Leser nicht nennen kann',
  contested: 'Umstritten',
  unmarked: 'Fließtext ohne Aussage',
  about: 'Über diese Datei',
  article: 'Artikel',
  made: (moment, version) => `Erstellt ${moment} von Claimdesk ${version}.`,
  textHash: 'SHA-256 des Textes',
  leftOut: 'Nicht in dieser Datei',
  leftOutNothing: 'Vom Artikel wurde nichts weggelassen.',
};

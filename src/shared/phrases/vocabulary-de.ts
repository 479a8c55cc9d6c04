import type { VocabularyWords } from './vocabulary-en';

/** Wie die Werte des Vokabulars heißen, auf dem Bildschirm und in Dateien für Menschen. */
export const vocabularyInGerman: VocabularyWords = {
  statuses: {
    todo: 'Offen', queried: 'Nachgefragt', verified: 'Belegt', 'on-author': 'Autor bürgt', change: 'Ändern', fixed: 'Geändert',
    unverifiable: 'Nicht überprüfbar', cut: 'Gestrichen',
  },
  importances: { central: 'Zentral', supporting: 'Stützend', background: 'Hintergrund' },
  severities: { blocker: 'Verhindert Druck', major: 'Schwer', minor: 'Leicht', note: 'Hinweis' },
  attributions: { direct: 'Wörtliches Zitat', indirect: 'Indirekt', mixed: 'Teilweise zitiert', passive: 'Passiv („es heißt“)', none: 'Keine' },
  evidenceTypes: {
    recording: 'Aufnahme', transcript: 'Abschrift', notes: 'Notizen', document: 'Dokument', dataset: 'Datensatz', 'public-record': 'Amtliches Register',
    'web-page': 'Webseite', 'image-video': 'Bild oder Video', 'second-source': 'Zweite Quelle', 'own-observation': 'Eigene Beobachtung',
  },
  disputeKinds: {
    denial: 'Dementi', contradiction: 'Gegenteilige Aussage', 'counter-characterisation': 'Andere Darstellung', 'conflicting-figure': 'Andere Zahl',
    'internal-conflict': 'Der Artikel widerspricht sich', 'missing-context': 'Fehlender Zusammenhang',
  },
  responses: {
    'not-needed': 'Nicht nötig', 'to-seek': 'Einzuholen', asked: 'Angefragt', received: 'Eingegangen', declined: 'Abgelehnt', 'no-reply': 'Ohne Antwort',
  },
};

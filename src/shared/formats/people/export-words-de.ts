import { draftNameInGerman } from '../../phrases/draft-name';
import { gateInGerman } from '../../gate/words-de';
import { toldInGerman } from '../../phrases/told-in-german';
import { vocabularyInGerman } from '../../phrases/vocabulary-de';
import type { ExportWords } from './export-words-en';
import { momentIn } from './moment-in';

/** Was in Dateien für Menschen neben dem steht, was sie selbst geschrieben haben. */
export const german: ExportWords = {
  ...vocabularyInGerman,
  gate: gateInGerman,
  moment: (moment) => momentIn('de', moment),
  review: {
    title: 'Prüfung',
    signOff: { title: 'Druckfreigabe', heads: ['Redaktion', 'Wann', 'Ob sie gilt', 'Trotz was, und warum'] },
    gate: { title: (rules) => `Was dagegen steht (Regeln „${rules}“)`, heads: ['Gewicht', 'Regel', 'Aussagen', 'Was zu tun ist'] },
    waivers: { title: 'Ausnahmen', heads: ['Regel', 'Aussage', 'Von', 'Warum'] },
    questions: { title: 'Offene Fragen und Kommentare zum Artikel', heads: ['Aussage', 'Von', 'Was'] },
    reviewers: { title: 'Was beim Durchsehen gesagt wurde', heads: ['Aussage', 'Was'] },
    decisions: { title: 'Entscheidungen', heads: ['Aussage', 'Status', 'Wer dafür einsteht', 'Warum', 'Zuletzt geändert'] },
  },
  told: toldInGerman,
  columns: {
    number: 'Nr.', id: 'Kennung', quote: 'Aussage', tags: 'Markierungen', sources: 'Quelle', identity: 'Identität', attribution: 'Zuschreibung',
    importance: 'Gewicht', severity: 'Schwere', status: 'Status', reason: 'Begründung', evidence: 'Belege', disputes: 'Widersprüche',
    response: 'Stellungnahme', note: 'Notiz', suggestion: 'Vorgeschlagene Neufassung', comments: 'Kommentare', decisions: 'Durchsicht', assignee: 'Zuständig',
    createdBy: 'Markiert von', createdAt: 'Markiert am', modifiedBy: 'Geändert von', modifiedAt: 'Geändert am', start: 'Anfang (UTF-16)',
    end: 'Ende (UTF-16)', startCodePoint: 'Anfang (Codepunkte)', endCodePoint: 'Ende (Codepunkte)',
  },
  identities: { named: 'genannt', anonymous: 'anonym nach Vereinbarung', unnamed: 'im Text nicht genannt' },
  stances: { supports: 'stützt', contradicts: 'widerspricht', context: 'Zusammenhang' },
  handlings: { open: 'offen', 'to-add': 'noch aufzunehmen', 'in-text': 'im Text', rebutted: 'widerlegt' },
  withheld: 'Quelle zurückgehalten (unter 3, vertraulich)',
  confidential: 'Vertrauliche Teile der Quellen',
  confidentialNotice: (sources) =>
    `VERTRAULICH: Diese Datei sagt, wer ${sources === 1 ? 'eine Quelle ist' : `${sources} Quellen sind`}. Sie ist für niemanden als den, für den sie gemacht wurde. Nicht kopieren, nicht weitergeben, und löschen, sobald sie nicht mehr gebraucht wird.`,
  confidentialColumns: ['Quelle', 'Wirklicher Name', 'Stellung', 'Kontakt', 'Vertrauliche Notizen'],
  untagged: 'ohne Markierung',
  resolved: 'erledigt',
  verdicts: { accept: 'zugestimmt', reject: 'abgelehnt', question: 'fragt', change: 'schlägt eine Änderung vor' },
  answers: { agreed: 'einverstanden', declined: 'nicht gefolgt', replied: 'geantwortet' },
  quoted: (words) => `„${words}“`,
  continued: (number) => `Aussage ${number}, Fortsetzung`,
  claim: (number) => `Aussage ${number}`,
  sheet: 'Prüfbogen',
  claims: 'Aussagen',
  known: 'Was bekannt ist',
  legend: 'Linien und was sie bedeuten',
  toNote: (number) => `Zu Aussage ${number} in der Tabelle`,
  toText: (number) => `Zu Aussage ${number} im Text`,
  profile: 'Worauf sich der Artikel stützt',
  profileColumns: ['', 'Aussagen', 'Anteil am Fließtext'],
  unnamed: 'Stützt sich auf Menschen, die der Leser nicht nennen kann',
  contested: 'Umstritten',
  unmarked: 'Fließtext ohne Aussage',
  editsSince: (label) => `Was die Bearbeitung seit ${draftNameInGerman(label)} mit den Aussagen gemacht hat`,
  edits: 'Was die Bearbeitung tat',
  editColumns: ['Was', 'Vorher', 'Jetzt', 'Aussagen'],
  draftEdits: {
    cut: 'Aussage gestrichen', hedge: 'Wort des Zweifels weg', source: 'Quelle geändert', number: 'Zahl geändert', quote: 'Zitat geändert', unmarked: 'neu, ohne Aussage',
  },
  about: 'Über diese Datei',
  article: 'Artikel',
  made: (moment, version) => `Erstellt am ${momentIn('de', moment)} von Claimdesk ${version}.`,
  textHash: 'SHA-256 des Textes',
  leftOut: 'Nicht in dieser Datei',
  leftOutNothing: 'Vom Artikel wurde nichts weggelassen.',
};

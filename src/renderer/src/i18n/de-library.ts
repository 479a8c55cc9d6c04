import { aussagen, number, percent } from './de-counting';
import type { Strings } from './en';

/** Was mit einem Artikel von seiner Zeile aus zu tun ist. */
export const articleMenu: Strings['articleMenu'] = { open: 'Öffnen', export: 'Exportieren …', details: 'Angaben …' };

/** Aussagen, die Claimdesk über die Zwischenablage oder den Zeiger verlassen. */
export const handing: Strings['handing'] = {
  quoted: (words) => `„${words}“`,
  copied: (count) => (count === 1 ? 'Die Aussage ist kopiert.' : `${aussagen(count)} sind kopiert.`),
  paragraphCopied: 'Der Absatz ist kopiert.',
  notCopied: 'Nichts wurde kopiert: Der Browser hat die Seite nicht in die Zwischenablage schreiben lassen. In das Fenster klicken, dann noch einmal versuchen.',
  copyTitle: 'Die Worte, wer es sagt, und die Markierungen kopieren. Die Aussage lässt sich auch aus der Liste unten hinausziehen.',
  rowMenu: 'Die Aussage',
};

/** Quellenbuch, Markierungen und Bericht. */
export const sourceBook: Strings['sourceBook'] = {
  title: 'Quellenbuch',
  find: 'Quelle finden',
  list: 'Quellen',
  empty: 'Noch keine Quellen. Sie kommen mit den Aussagen, die sie machen.',
  none: 'Keine Quelle hat diese Wörter.',
  choose: 'Eine Quelle wählen, um zu sehen, wer sie ist und was sie sagt.',
  count: (shown, all) => (shown === all ? `${number(all)} in der Bibliothek` : `${number(shown)} von ${number(all)}`),
  claims: 'Aussagen',
  noClaims: 'Keine Aussage nennt diese Quelle.',
  openClaim: 'Die Aussage in ihrem Artikel öffnen',
  merge: 'Dieselbe Quelle wie',
  mergeHint: 'Die Aussagen beider nennen dann diesen Eintrag. Es lässt sich rückgängig machen.',
  mergeFind: 'Den anderen Eintrag finden',
  mergeNone: 'Kein anderer Eintrag kann mit diesem zusammengelegt werden.',
  mergeWith: (label) => `Mit ${label} zusammenlegen`,
  undo: (label) => `Rückgängig: ${label}`,
  tookBack: (label) => `Zurückgenommen: ${label}`,
  notes: 'Notizen',
  motive: 'Interesse an der Sache',
  knowledge: 'Woher sie es weiß',
  knowledges: { 'first-hand': 'Aus erster Hand', 'second-hand': 'Aus zweiter Hand', unknown: 'Nicht bekannt' },
};

export const tagSet: Strings['tagSet'] = {
  title: 'Markierungen',
  list: 'Markierungen in ihrer Reihenfolge',
  choose: 'Eine Markierung wählen, um ihre Wörter, ihre Taste oder ihr Aussehen zu ändern.',
  newLabel: 'Neue Markierung',
  add: 'Hinzufügen',
  retired: 'stillgelegt',
  id: (id) => `In Dateien bekannt als ${id}`,
  label: 'Name',
  description: 'Bedeutung',
  key: 'Taste',
  noKey: 'keine',
  keyHint: 'Die Taste drücken; die Rücktaste nimmt sie weg.',
  keyTaken: (key, what) => `${key} tut schon etwas: ${what}`,
  colour: 'Farbe',
  colours: {
    blue: 'Blau', ochre: 'Ocker', 'pale-ochre': 'Helles Ocker', grey: 'Grau', vermilion: 'Zinnober', 'deep-vermilion': 'Tiefes Zinnober',
    green: 'Grün', ink: 'Tinte',
  },
  pattern: 'Linie',
  patterns: { solid: 'Durchgezogen', double: 'Doppelt', dashed: 'Gestrichelt', dotted: 'Gepunktet', wavy: 'Wellig', bar: 'Dicker Balken' },
  lane: 'Ort der Linie',
  lanes: { sourcing: 'Unter den Wörtern', contention: 'Darunter, zweite Linie', form: 'Über den Wörtern' },
  group: 'Gruppe',
  rules: 'In ihrer Gruppe',
  exclusive: 'Ersetzt andere ausschließende Markierungen',
  requires: 'Verlangt',
  fields: { sourceIds: 'Quelle', evidence: 'Beleg', disputes: 'Widerspruch', response: 'Stellungnahme' },
  order: 'Reihenfolge und Gebrauch',
  up: 'Nach oben',
  down: 'Nach unten',
  retire: 'Stilllegen',
  bringBack: 'Zurückholen',
  remove: 'Herausnehmen',
  merge: 'Mit einer anderen Markierung zusammenlegen',
  mergeInto: 'In',
  mergeNow: (other, keep) => `${other} überall durch ${keep} ersetzen`,
};

export const report: Strings['report'] = {
  title: 'Quellenprofil',
  go: 'Bericht',
  percent,
  basis: (draft, count, length) =>
    `${draft} · ${aussagen(count)} · ${number(length)} Zeichen Fließtext; Überschrift, Bildzeilen und Hinweise nicht mitgezählt`,
  empty: 'Noch ist nichts markiert. Das Profil zeigt, worauf der Text beruht, sobald er Aussagen hat.',
  unnamed: (count, all, withoutReason) =>
    `des Fließtextes beruhen auf Leuten, die der Leser nicht benennen kann: ${number(count)} von ${aussagen(all)}${withoutReason > 0 ? `, ${withoutReason === 1 ? '1 Quelle' : `${number(withoutReason)} Quellen`} ohne genannten Grund` : ''}.`,
  share: 'Anteil am Fließtext',
  contested: 'Davon strittig',
  contestedShare: (share, count) => `${percent(share)} bestritten oder vorgeworfen, ${aussagen(count)}`,
  along: 'Den Text entlang',
  none: 'Niemand genannt oder verschwiegen',
  bySource: 'Nach Quelle',
  words: 'Wörter',
  noSources: (count) => `Noch nennt keine Aussage eine Quelle (${number(count)} insgesamt).`,
  checking: 'Prüfung',
};

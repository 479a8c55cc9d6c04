import type { Strings } from './en';
import { number } from './de-counting';

/** Was die Suche in der Bibliothek sagt. */
export const deSearch: Strings['search'] = {
  title: 'In der Bibliothek suchen',
  placeholder: 'Wörter aus Aussage, Notiz, Kommentar, Quelle oder Text',
  hint: 'Alle Wörter müssen vorkommen, gleich wo. „Anführungszeichen“ halten Wörter zusammen. Großschreibung und Akzente zählen nicht.',
  wholeWord: 'Nur ganze Wörter',
  kind: 'Wo gesucht wird',
  everywhere: 'Alles',
  kinds: { headline: 'Überschriften', claim: 'Aussagen', comment: 'Kommentare', source: 'Quellen', passage: 'Texte' },
  count: (count, most) => (count >= most ? `${number(most)}+` : number(count)),
  none: 'Nichts in der Bibliothek hat diese Wörter.',
  found: (count, areMore) => `${number(count)}${areMore ? '+' : ''} Treffer`,
  results: 'Treffer',
  reading: (read, all) => `Die Bibliothek wird gelesen: ${number(read)} von ${number(all)} Artikeln. Es kann noch mehr kommen.`,
  open: 'öffnen',
  by: (name) => `${name}:`,
};

/** Was die Tasten zum nächsten Stück Arbeit sagen, und die Liste der Artikel vom Fortschritt. */
export const nextSteps: Strings['nextSteps'] = {
  allRead: 'Jeder Absatz ist gelesen.',
  allDone: 'Keine Aussage ist offen.',
  unread: (left) => `${number(left)} ungelesen`,
  open: (left) => `${number(left)} offen`,
  read: (read, all) => `${number(read)} von ${number(all)} Absätzen gelesen`,
  done: (done, all) => `${number(done)} von ${number(all)} Aussagen erledigt`,
};

import type { Strings } from './en';
import { number, percent } from './de-counting';

const day = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Der Bericht über die Bibliothek und Bilder von Berichten, auf Deutsch. */
export const libraryReport: Strings['libraryReport'] = {
  title: 'Bericht über die Bibliothek',
  go: 'Gesamtbericht',
  basis: (articles, all, claims) =>
    `${number(articles)} von ${number(all)} Artikeln · ${number(claims)} ${claims === 1 ? 'Aussage' : 'Aussagen'}. Anteile am Fließtext.`,
  working: (done, all) => `${number(done)} von ${number(all)} Artikeln werden gelesen …`,
  empty: 'In dieser Zeit kam kein Artikel in die Bibliothek.',
  from: 'Von',
  to: 'Bis',
  by: 'Im Lauf der Zeit, je',
  units: { week: 'Woche', month: 'Monat' },
  overTime: 'Im Lauf der Zeit',
  period: 'Beginn',
  articles: 'Artikel',
  article: 'Artikel',
  date: 'Hinzugefügt',
  claims: 'Aussagen',
  unnamed: 'Nicht benennbar',
  unnamedClaims: 'Nicht benennbar',
  open: 'Offen',
  statuses: 'Offen nach Status',
  groups: { sourcing: 'Wer es sagt', contention: 'Strittig', form: 'Art', work: 'Arbeit', unknown: 'Unbekannte Markierungen' },
  sortBy: (column) => `Ordnen nach: ${column}`,
  none: '–',
  share: percent,
  day: (moment) => day.format(new Date(moment)),
  periodName: (start, unit) => (unit === 'month' ? month : day).format(new Date(`${start}T00:00:00Z`)),
  legend: 'linker Teil: Aussagen, die auf Leuten beruhen, die der Leser nicht benennen kann',
  picture: 'Als Bild sichern',
  svg: 'SVG: für Druck und Layout',
  png: 'PNG: für Mail und Chat',
  saved: (name) => `${name} gesichert.`,
  notDrawn: 'Dieser Browser konnte das Bild nicht zeichnen. Als SVG lässt es sich sichern.',
};

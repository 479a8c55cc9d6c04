import type { Strings } from './en';
import { numbersIn } from './numbers';

const { number } = numbersIn('de');

/** Einstellungen, Personen und Tasten. */
export const settings: Strings['settings'] = {
  title: 'Einstellungen',
  sections: { people: 'Personen', looks: 'Aussehen und Text', language: 'Sprache', keys: 'Tasten', library: 'Bibliothek' },
  sectionList: 'Teile der Einstellungen',
  theme: 'Aussehen',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel', 'high-contrast': 'Hoher Kontrast' },
  textSize: 'Schriftgröße',
  textSizes: { small: 'Klein', medium: 'Mittel', large: 'Groß', larger: 'Größer' },
  measure: 'Spaltenbreite',
  measures: { narrow: 'Schmal', medium: 'Mittel', wide: 'Breit' },
  textSample: 'Ein Beamter der Stadt, der nicht genannt werden wollte, sagte, zwei Spuren würden am Montag gesperrt.',
  language: 'Sprache',
  languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
  languageHint: 'Für Bildschirm, Menüs und Meldungen. Artikel, Markierungen und was festgehalten wurde bleiben, wie sie sind.',
  folder: 'Ordner der Bibliothek',
  reveal: 'Den Ordner zeigen',
  backups: 'Sicherungen',
  backupsKept: (newest, hours, days) =>
    `Von jedem Artikel und vom Quellenbuch bleiben die letzten ${number(newest)} Stände erhalten, je einer der letzten ${number(hours)} Stunden und je einer der letzten ${number(days)} Tage.`,
  version: (version) => `Claimdesk ${version}`,
  save: 'Fertig',
};

export const people: Strings['people'] = {
  working: (name) => `${name} arbeitet an diesem Tisch. Zu jemand anderem wechseln`,
  switchTo: 'Wer arbeitet?',
  switched: (name) => `Jetzt arbeitet ${name}.`,
  more: 'Personen …',
  editor: 'Ihr Name',
  editorHint: 'Unter diesem Namen werden Änderungen festgehalten. Was schon festgehalten ist, behält seinen Namen.',
  initials: 'Kürzel',
  role: 'Aufgabe',
  roleHint: 'Textchefin, Dokumentar …',
  list: 'Personen an diesem Tisch',
  present: 'arbeitet gerade',
  choose: (name) => `${name} arbeitet`,
  chooseShort: 'Wechseln',
  remove: (name) => `${name} von der Liste nehmen`,
  removeHint: 'Ihre Änderungen, Kommentare und Aussagen behalten ihren Namen.',
  newName: 'Name von jemand anderem',
  add: 'Hinzufügen und wechseln',
  taken: (name) => `${name} steht schon auf der Liste.`,
};

export const keySetting: Strings['keySetting'] = {
  find: 'Einen Befehl oder eine Taste finden',
  list: 'Befehle und ihre Tasten',
  none: 'Kein Befehl hat diese Wörter.',
  noKey: 'keine Taste',
  change: (command) => `Die Taste von „${command}“ setzen`,
  press: 'Die neue Taste drücken',
  pressHint: 'Esc lässt sie, wie sie ist.',
  reset: (command) => `„${command}“: wieder die eigene Taste`,
  resetShort: 'Zurücksetzen',
  resetAll: 'Alle Tasten zurücksetzen',
  resetAllDone: 'Alle Tasten sind, wie sie waren. Die Tasten der Markierungen bleiben, wie sie bei diesen stehen.',
  clear: (command) => `Die Taste von „${command}“ wegnehmen`,
  set: (command, key) => `${key}: ${command}`,
  taken: (key, command) => `${key} tut schon etwas: ${command}.`,
  takeOver: 'Übernehmen',
  leave: 'So lassen',
  changed: 'geändert',
  tagHint: 'Die Tasten der Markierungen stehen bei den Markierungen, für alle, die diese Bibliothek benutzen.',
  reserved: {
    focus: 'Die Tabulatortaste führt von Feld zu Feld; sie lässt sich nicht vergeben.',
    escape: 'Esc schließt und lässt los, überall; die Taste lässt sich nicht vergeben.',
    clipboard: 'Diese Taste gehört zum Ausschneiden, Kopieren, Einfügen und Alles-Auswählen.',
    system: 'Diese Taste gehört dem System, dem Browser oder dem Fenster.',
    unknown: 'Diese Taste ist von anderen nicht zu unterscheiden.',
    typing: 'Dieser Befehl gilt auch beim Tippen: Seine Taste braucht Strg (⌘ am Mac) oder ist eine Funktionstaste.',
    tag: 'Die Taste einer Markierung ist ein Buchstabe, eine Ziffer oder ein Zeichen allein.',
  },
};

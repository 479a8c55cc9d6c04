import type { Language } from '@shared/model/language-of';
import { toldInGerman } from '@shared/phrases/told-in-german';

/** What the desk's own dialogs say. Titles and buttons as the system writes them. */
const english = {
  /** A message of a failure, which is made in English. */
  told: (message: string): string => message,
  openTitle: 'Open articles',
  articles: 'Articles',
  annotationsTitle: 'Bring in annotations',
  annotations: 'Annotations',
  articlesFolderTitle: 'Open a folder of articles',
  packageTitle: 'Open a review package',
  packages: 'Review packages',
  tagSetTitle: 'Take a tag set over',
  tagSets: 'Tag sets',
  evidenceTitle: 'Attach a file',
  allFiles: 'All files',
  ok: 'OK',
  notSaved: 'Your last changes are not saved.',
  keepWindow: (reason: string) => `${reason} Keep the window open to try again from there.`,
  keepOpen: 'Keep Open',
  quitWithoutSaving: 'Quit Without Saving',
  pageStopped: 'The page stopped and is opened again.',
  savedIsSafe: 'All that was shown as saved is safe.',
  reportIsClean: 'A report names what failed; it holds no text of an article and no names.',
  saveReport: 'Save a Report…',
  pageSilent: 'The page does not answer.',
  pageSilentDetail: 'It may be at work. All that was shown as saved is safe; what was not is lost when the page is opened again.',
  wait: 'Wait',
  openAgain: 'Open Again',
  mainFailed: 'Claimdesk met an error that it did not expect.',
  mainFailedDetail: 'All that was shown as saved is safe. You can go on; if something is odd, quit and start again.',
  goOn: 'Go On',
  quit: 'Quit',
  cannotOpen: (file: string) => `${file} could not be opened.`,
  internal: 'Something went wrong inside Claimdesk. The log of the desk says more.',
  otherLibrary: 'Claimdesk is open with another library.',
  canBeOpened: (open: string, asked: string) => `It shows ${open}. ${asked} can be opened in its place.`,
  keepLibrary: 'Keep This Library',
  openOther: 'Open the Other',
  folderTitle: 'Open a library',
};
export type MainWords = typeof english;

const german: MainWords = {
  told: toldInGerman,
  openTitle: 'Artikel öffnen',
  articles: 'Artikel',
  annotationsTitle: 'Annotationen einlesen',
  annotations: 'Annotationen',
  articlesFolderTitle: 'Einen Ordner mit Artikeln öffnen',
  packageTitle: 'Ein Paket zur Durchsicht öffnen',
  packages: 'Pakete zur Durchsicht',
  tagSetTitle: 'Markierungen übernehmen',
  tagSets: 'Markierungen',
  evidenceTitle: 'Datei anhängen',
  allFiles: 'Alle Dateien',
  ok: 'OK',
  notSaved: 'Die letzten Änderungen sind nicht gesichert.',
  keepWindow: (reason) => `${reason} Das Fenster offen lassen, um es von dort noch einmal zu versuchen.`,
  keepOpen: 'Offen lassen',
  quitWithoutSaving: 'Ohne Sichern beenden',
  pageStopped: 'Die Seite ist stehen geblieben und wird neu geöffnet.',
  savedIsSafe: 'Alles, was als gesichert galt, ist sicher.',
  reportIsClean: 'Ein Bericht nennt, was versagt hat; er enthält keinen Text eines Artikels und keine Namen.',
  saveReport: 'Bericht sichern …',
  pageSilent: 'Die Seite antwortet nicht.',
  pageSilentDetail: 'Vielleicht arbeitet sie noch. Alles, was als gesichert galt, ist sicher; anderes geht verloren, wenn die Seite neu geöffnet wird.',
  wait: 'Warten',
  openAgain: 'Neu öffnen',
  mainFailed: 'In Claimdesk ist ein Fehler aufgetreten, mit dem es nicht gerechnet hat.',
  mainFailedDetail: 'Alles, was als gesichert galt, ist sicher. Es kann weitergehen; falls etwas seltsam ist, beenden und neu starten.',
  goOn: 'Weiter',
  quit: 'Beenden',
  cannotOpen: (file) => `${file} konnte nicht geöffnet werden.`,
  internal: 'In Claimdesk ist etwas schiefgegangen. Das Protokoll sagt mehr.',
  otherLibrary: 'Claimdesk ist mit einer anderen Bibliothek geöffnet.',
  canBeOpened: (open, asked) => `Es zeigt ${open}. ${asked} kann an seiner Stelle geöffnet werden.`,
  keepLibrary: 'Diese behalten',
  openOther: 'Die andere öffnen',
  folderTitle: 'Eine Bibliothek öffnen',
};

export const mainCatalogues: Readonly<Record<Language, MainWords>> = { en: english, de: german };

/** The words of the language in use. Others after `setLanguage`: never keep one in a constant. */
export let words: MainWords = english;

/** Puts the desk's own dialogs into a language. */
export function setLanguage(language: Language): void {
  words = mainCatalogues[language];
}

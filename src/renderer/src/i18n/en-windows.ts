/** Windows, libraries, print, in English. */
export const windows = {
  recent: 'Recent',
  articles: 'Articles',
  noArticles: 'Articles you open are listed here.',
  libraries: 'Libraries',
  isOpen: 'open now',
  openLibrary: (name: string) => `Open the library ${name}`,
  choose: 'Open another library…',
  chooseHint: 'A library is a folder. Choose one that Claimdesk made, or an empty one for a new library.',
  browserHint: 'A library anywhere else is opened by starting the desk with --library and its folder.',
  newName: 'Name of a new library',
  add: 'Make a new library',
  switched: (name: string) => `The library ${name} is open.`,
  unsaved: 'Wait until your last change is saved, then open the other library.',
  noPopup: 'The browser did not let the new tab open. Allow pop-ups for this address.',
  focusMode: 'Only the text shows. Esc leads back.',
  spellCheck: 'Spell-check',
  spellCheckHint: 'Underlines words in notes and comments, where the browser or the system has a dictionary. Nothing is sent anywhere by Claimdesk.',
  print: {
    printed: (moment: string, count: string) => `${count}. Printed ${moment} from Claimdesk.`,
    saved: (name: string) => `Saved the sheet as ${name}.`,
  },
};

/** What the commands of windows do, by id. */
export const windowCommands = {
  'window.new': 'Open in a new window',
  'library.choose': 'Open another library…',
  'view.recent': 'Recent articles and libraries…',
  'view.focus': 'Only the text, or everything again',
  'view.zoom-in': 'Zoom in',
  'view.zoom-out': 'Zoom out',
  'view.zoom-reset': 'Actual size',
  'view.full-screen': 'Full screen, or a window again',
  'view.library-report': 'Show the report of the library',
  'article.print': 'Print the article with its claims…',
};

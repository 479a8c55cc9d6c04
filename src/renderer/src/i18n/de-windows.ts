import type { Strings } from './en';
import type { windowCommands as english } from './en-windows';

/** Fenster, Bibliotheken, Druck, auf Deutsch. */
export const windows: Strings['windows'] = {
  recent: 'Zuletzt geöffnet',
  articles: 'Artikel',
  noArticles: 'Geöffnete Artikel stehen dann hier.',
  libraries: 'Bibliotheken',
  isOpen: 'jetzt offen',
  openLibrary: (name) => `Die Bibliothek ${name} öffnen`,
  choose: 'Andere Bibliothek öffnen …',
  chooseHint: 'Eine Bibliothek ist ein Ordner: einer, den Claimdesk angelegt hat, oder ein leerer für eine neue Bibliothek.',
  browserHint: 'Eine Bibliothek an anderem Ort öffnet sich, wenn Claimdesk mit --library und ihrem Ordner gestartet wird.',
  newName: 'Name einer neuen Bibliothek',
  add: 'Neue Bibliothek anlegen',
  switched: (name) => `Die Bibliothek ${name} ist geöffnet.`,
  unsaved: 'Abwarten, bis die letzte Änderung gesichert ist, dann die andere Bibliothek öffnen.',
  noPopup: 'Der Browser hat den neuen Tab nicht zugelassen. Pop-ups für diese Adresse erlauben.',
  focusMode: 'Nur der Text ist zu sehen. Esc führt zurück.',
  spellCheck: 'Rechtschreibprüfung',
  spellCheckHint: 'Unterstreicht Wörter in Notizen und Kommentaren, wo der Browser oder das System ein Wörterbuch hat. Claimdesk schickt nichts davon weiter.',
  print: {
    printed: (moment, count) => `${count}. Aus Claimdesk gedruckt: ${moment}.`,
    saved: (name) => `Der Bogen ist als ${name} gespeichert.`,
  },
};

/** Was die Befehle der Fenster tun, nach Kennung. */
export const windowCommands: typeof english = {
  'window.new': 'In einem neuen Fenster öffnen',
  'library.choose': 'Andere Bibliothek öffnen …',
  'view.recent': 'Zuletzt geöffnete Artikel und Bibliotheken …',
  'view.focus': 'Nur den Text zeigen oder wieder alles',
  'view.zoom-in': 'Vergrößern',
  'view.zoom-out': 'Verkleinern',
  'view.zoom-reset': 'Originalgröße',
  'view.full-screen': 'Vollbild oder wieder Fenster',
  'view.library-report': 'Den Bericht über die Bibliothek zeigen',
  'article.print': 'Den Artikel mit seinen Aussagen drucken …',
};

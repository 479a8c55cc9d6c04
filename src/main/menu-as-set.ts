import type { MenuItemConstructorOptions } from 'electron';
import type { Settings } from '@shared/contract/values';
import type { Language } from '@shared/model/language-of';

/** The German words of menu entries, by their English labels without mnemonics; `&` marks the letter of the keyboard. */
const german: Readonly<Record<string, string>> = {
  File: '&Datei',
  'Open…': 'Ö&ffnen …',
  'Open a Folder…': '&Ordner öffnen …',
  'Bring In Annotations…': '&Annotationen einlesen …',
  'Open Recent…': '&Zuletzt geöffnet …',
  'Paste as New Article': 'Als neuen Artikel &einfügen',
  'Open Another Library…': 'Andere Bib&liothek öffnen …',
  'Open Library': 'Bibliothe&k öffnen',
  'Export…': 'E&xportieren …',
  'Export Several…': '&Mehrere exportieren …',
  'Send for Review…': 'Zur Durchsicht se&nden …',
  'Open a Review Package…': 'Paket zur Durchsich&t öffnen …',
  'Print…': '&Drucken …',
  Drafts: 'Fass&ungen',
  'Add New Draft…': 'Neue &Fassung hinzufügen …',
  'Compare Drafts…': 'Fassungen &vergleichen …',
  'Review the Claims…': 'Die Aussagen &durchsehen …',
  'Draft Before': 'Zur Fassung d&avor',
  'Next Draft': 'Zur &nächsten Fassung',
  'About This Article…': 'Über diesen A&rtikel …',
  'Move Article to Trash': 'Artikel in den &Papierkorb legen',
  'Settings…': 'E&instellungen …',
  Edit: '&Bearbeiten',
  Undo: '&Rückgängig',
  Redo: '&Wiederholen',
  'Find in Article…': 'Im Artikel &suchen …',
  'Find Next': 'Nächste &Fundstelle',
  'Find Previous': '&Vorige Fundstelle',
  View: '&Ansicht',
  'Commands…': '&Befehle …',
  'Search the Library…': 'In der Bibliothek su&chen …',
  Articles: '&Artikel',
  History: '&Verlauf',
  'Focus on the Text': 'Nur der &Text',
  Theme: 'Au&ssehen',
  'As the System': 'Wie das &System',
  Light: '&Hell',
  Dark: '&Dunkel',
  'High Contrast': 'Hoher &Kontrast',
  'Zoom In': 'Ver&größern',
  'Zoom Out': 'Ver&kleinern',
  'Actual Size': '&Originalgröße',
  'Full Screen': 'Vo&llbild',
  Claim: 'A&ussage',
  'Mark the Selected Words': 'Ausgewählte Wörter aufneh&men',
  'Mark All Places with These Words': '&Alle Stellen mit diesen Wörtern auswählen',
  'Suggest Claims': 'Aussagen &vorschlagen',
  'Accept the Suggestion': 'Vorschlag anne&hmen',
  'Reject the Suggestion': 'Vo&rschlag ablehnen',
  Source: '&Quelle',
  Evidence: '&Beleg',
  Status: '&Status',
  Note: '&Notiz',
  Comment: '&Kommentar',
  'Review of a Draft': '&Durchsicht einer Fassung',
  'It Stands Here': 'Sie &steht hier',
  'Choose Another Place': '&Andere Stelle wählen',
  'Mark It by Hand': 'Von &Hand markieren',
  'It Was Cut': 'Sie wurde &gestrichen',
  'Review of the Claims': 'D&urchsicht der Aussagen',
  'Decide on the Claims…': '&Über die Aussagen entscheiden …',
  'Next to Decide': '&Nächste zu entscheiden',
  'Previous to Decide': '&Vorige zu entscheiden',
  Accept: '&Zustimmen',
  'Reject…': '&Ablehnen …',
  'Ask…': '&Fragen …',
  'Propose a Change…': '&Änderung vorschlagen …',
  'Take My Decision Back': '&Meine Entscheidung zurücknehmen',
  'The Article Is Done': 'Der Artikel ist f&ertig',
  'The Article Is Reviewed': 'Der Artikel ist &durchgesehen',
  'Filter…': '&Filtern …',
  'Show All': 'Alle &zeigen',
  'Clear Tags': 'Markierungen &entfernen',
  Delete: '&Löschen',
  Go: '&Navigation',
  'Next Claim': '&Nächste Aussage',
  'Previous Claim': '&Vorige Aussage',
  'Next of Those That Overlap': 'Nächste der über&lappenden',
  'Next Paragraph': 'Nächster &Absatz',
  'Previous Paragraph': 'Voriger A&bsatz',
  'Next Sentence': 'Nächster &Satz',
  'Previous Sentence': 'Voriger Sat&z',
  Text: 'Zum &Text',
  'Next Pane': 'Nächster Bere&ich',
  'All Articles': 'All&e Artikel',
  'Source Book': '&Quellenbuch',
  Tags: '&Markierungen',
  'Sourcing Profile': 'Quellen&profil',
  'Report of the Library': 'Beri&cht über die Bibliothek',
  Trash: 'Papier&korb',
  'Show the Library’s Folder': '&Ordner der Bibliothek zeigen',
  Window: '&Fenster',
  'New Window': '&Neues Fenster',
  Help: '&Hilfe',
  Keys: '&Tasten',
};

/** The German words of the entries that Electron would name in English, by their roles. */
const germanRoles: Readonly<Record<string, string>> = {
  close: 'Fenster &schließen', quit: '&Beenden', cut: '&Ausschneiden', copy: '&Kopieren', paste: '&Einfügen', selectAll: 'A&lles auswählen',
  resetZoom: '&Originalgröße', zoomIn: 'Ver&größern', zoomOut: 'Ver&kleinern', togglefullscreen: '&Vollbild', toggleDevTools: 'Entwickler&werkzeuge',
  minimize: '&Minimieren', zoom: '&Zoomen', front: 'Alle nach &vorn bringen',
};

/** The entries of a menu that have no German words yet, by label or role: none, a test sees to it. */
export function withoutGerman(template: readonly MenuItemConstructorOptions[]): string[] {
  return template.flatMap((item) => {
    const below = Array.isArray(item.submenu) ? withoutGerman(item.submenu) : [];
    const isKnown = item.label !== undefined ? plain(item.label) in german : item.role === undefined || item.role === 'appMenu' || item.role in germanRoles;
    return isKnown ? below : [item.label ?? item.role ?? '', ...below];
  });
}

/**
 * The menu as the settings want it: in a language, with the keys that somebody set in the place of a command's own.
 * @param keys chords by command id, the first of which is shown; an empty list shows none
 */
export function menuAsSet(template: readonly MenuItemConstructorOptions[], language: Language, keys: Settings['keys']): MenuItemConstructorOptions[] {
  return template.map((item) => {
    const { accelerator: _, ...others } = item;
    const chords = item.id === undefined ? undefined : keys[item.id];
    // The name of a library or a draft is no word of ours; only those entries have a tooltip.
    const words = language === 'de' && item.toolTip === undefined ? germanOf(item) : undefined;
    return {
      ...(chords ? others : item),
      ...(chords?.[0] !== undefined && { accelerator: acceleratorOf(chords[0]), registerAccelerator: false }),
      ...(words !== undefined && { label: words }),
      ...(Array.isArray(item.submenu) && { submenu: menuAsSet(item.submenu, language, keys) }),
    };
  });
}

function germanOf({ label, role }: MenuItemConstructorOptions): string | undefined {
  return label !== undefined ? german[plain(label)] : role === undefined ? undefined : germanRoles[role];
}

function plain(label: string): string {
  return label.replaceAll('&', '');
}

const named: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl', ArrowLeft: 'Left', ArrowRight: 'Right', ArrowUp: 'Up', ArrowDown: 'Down', '+': 'Plus',
};

/** A chord of the screen (`Shift+Mod+z`) as Electron writes it (`Shift+CmdOrCtrl+Z`). */
export function acceleratorOf(chord: string): string {
  return chord.split(/\+(?=.)/).map((key) => named[key] ?? (key.length === 1 ? key.toUpperCase() : key)).join('+');
}

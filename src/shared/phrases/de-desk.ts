import { countedInDocuments } from './de-documents';
import type { Phrases } from './phrasebook';

/** Was der Tisch und seine Dienste sagen: was nicht geht, und warum. */
export const ofDesk: Phrases = {
  'There is no article {0} in this library.': 'Der Artikel {0} ist nicht in dieser Bibliothek.',
  'The article is as it was then.': 'Der Artikel ist, wie er damals war.',
  'There is nothing to {0:order} in this article.': 'In diesem Artikel gibt es nichts {0}.',
  'The change to {0:order} is not in the history any more. Try again.': 'Die Änderung, die {0} wäre, steht nicht mehr im Verlauf. Noch einmal versuchen.',
  'This change is not in the history any more.': 'Diese Änderung steht nicht mehr im Verlauf.',
  'Nothing of this change is left to take back.': 'Von dieser Änderung ist nichts mehr zurückzunehmen.',
  'The history has no revision {0}.': 'Der Verlauf hat keinen Stand {0}.',
  'The history has a gap between then and now, so how it was cannot be told. A backup may still have it.':
    'Der Verlauf hat zwischen damals und jetzt eine Lücke; wie es war, lässt sich nicht sagen. Vielleicht hat es noch eine Sicherung.',
  'The library is open for reading only, so nothing can be changed here.': 'Die Bibliothek ist nur zum Lesen geöffnet; hier kann nichts geändert werden.',
  '{0:message} The library stays open until your last changes are saved.': '{0} Die Bibliothek bleibt offen, bis die letzten Änderungen gesichert sind.',
  'This library is not among the recent ones any more.': 'Diese Bibliothek gehört nicht mehr zu den zuletzt geöffneten.',
  'The folder {0} is not there. Is its disk connected?': 'Der Ordner {0} ist nicht da. Ist sein Datenträger angeschlossen?',
  'There is a library of that name already, in {0}. Choose another name.': 'Eine Bibliothek dieses Namens gibt es schon, in {0}. Einen anderen Namen wählen.',
  'This desk cannot ask for folders. Start it with --library and the folder.': 'Hier lässt sich nicht nach Ordnern fragen. Claimdesk mit --library und dem Ordner starten.',
  'This desk cannot show folders.': 'Ordner lassen sich hier nicht zeigen.',
  'This desk stays with the library it was started on.': 'Hier bleibt die Bibliothek geöffnet, mit der Claimdesk gestartet wurde.',
  'This desk has no dialogs: the page keeps the report itself.': 'Hier gibt es keine Dialoge: Die Seite sichert den Bericht selbst.',
  'This desk has no dialogs: the browser keeps the file.': 'Hier gibt es keine Dialoge: Der Browser sichert die Datei.',
  'The browser desk has no dialogs of its own: the screen uses those of the browser.': 'Im Browser gibt es keine eigenen Dialoge: Es gelten die des Browsers.',
  'The window has gone.': 'Das Fenster ist nicht mehr da.',
  'The windows of this desk are those of the browser.': 'Die Fenster sind hier die des Browsers.',
  'There are {0#} windows already. Close one of them first.': 'Es sind schon {0} Fenster offen. Erst eines davon schließen.',
  '{0:reset}, and changes of them are not kept: {1} can neither be read nor moved away.':
    '{0}; Änderungen daran bleiben nicht erhalten: {1} lässt sich weder lesen noch verschieben.',
  '{0:reset}: set your name again. The damaged file was kept as {1}.': '{0}: den Namen neu angeben. Die beschädigte Datei liegt als {1} bereit.',
  'Claimdesk could not open the library. The log of the desk says more.': 'Claimdesk konnte die Bibliothek nicht öffnen. Das Protokoll sagt mehr.',
  'Something went wrong inside Claimdesk ({0}). Nothing was changed. The log of the desk says more.':
    'In Claimdesk ist etwas schiefgegangen ({0}). Nichts wurde geändert. Das Protokoll sagt mehr.',
  'Something went wrong inside Claimdesk. The terminal says more.': 'In Claimdesk ist etwas schiefgegangen. Das Terminal sagt mehr.',
  // Vertrauliche Teile.
  'There is a passphrase already. Unlock with it.': 'Ein Passwort gibt es schon. Mit ihm öffnen.',
  'No passphrase has been set yet.': 'Noch ist kein Passwort festgelegt.',
  'This is not the passphrase. Nothing was opened.': 'Das ist nicht das Passwort. Nichts wurde geöffnet.',
  'A passphrase has at least {0#} characters: several words are best.': 'Ein Passwort hat mindestens {0} Zeichen. Am besten sind mehrere Wörter.',
  'The confidential parts are locked. Unlock them first.': 'Die vertraulichen Teile sind verschlossen. Sie zuerst öffnen.',
  'The confidential parts were opened, but do not have the form they should have.': 'Die vertraulichen Teile wurden geöffnet, haben aber nicht die Form, die sie haben sollten.',
  'The confidential parts do not belong to their key: the file was put together from two.': 'Die vertraulichen Teile gehören nicht zu ihrem Schlüssel: Die Datei wurde aus zweien zusammengesetzt.',
  'The confidential parts were written by a newer Claimdesk. Open them with that one.': 'Die vertraulichen Teile wurden von einem neueren Claimdesk geschrieben. Sie mit diesem öffnen.',
  'The file of the confidential parts is damaged.': 'Die Datei der vertraulichen Teile ist beschädigt.',
  'The file of the confidential parts was damaged or gone. They were opened from its backup, the state before the last change.':
    'Die Datei der vertraulichen Teile war beschädigt oder nicht mehr da. Sie wurden aus ihrer Sicherung geöffnet, dem Stand vor der letzten Änderung.',
  // Der Weg vom Browser zum Tisch.
  '{0:shut} {1:door}': '{0} {1}',
  'The desk is closing.': 'Claimdesk wird gerade beendet.',
  'Claimdesk is open in too many windows to keep them all up to date. Close one.': 'Claimdesk ist in zu vielen Fenstern offen, um alle auf dem Stand zu halten. Eines schließen.',
  'Claimdesk does not answer. Look whether it still runs in the terminal where it was started. All that was saved is safe.':
    'Claimdesk antwortet nicht. Nachsehen, ob es in dem Terminal noch läuft, in dem es gestartet wurde. Alles Gesicherte ist sicher.',
};

/** Warum eine Änderung an einem Artikel, am Quellenbuch oder an den Markierungen abgelehnt wurde. */
export const ofChanges: Phrases = {
  'Change {0#} of {1#}: {2:message}': 'Änderung {0} von {1}: {2}',
  'There is no {0:record} {1} here.': '{0} {1} gibt es hier nicht.',
  'The change does not fit: the library {0:holds} {1:record} {2}.': 'Die Änderung passt nicht: {1} {2} {0}.',
  'The claim cannot be “{0:status}” yet. Missing: {1:condition}': 'Die Aussage kann noch nicht „{0}“ sein. Es fehlt: {1}',
  'There is a claim {0} already.': 'Die Aussage {0} gibt es schon.',
  'There is a comment {0} already.': 'Den Kommentar {0} gibt es schon.',
  'There is a rejection {0} already.': 'Die Ablehnung {0} gibt es schon.',
  'An article remembers at most {0#} rejected suggestions.': 'Ein Artikel merkt sich höchstens {0} abgelehnte Vorschläge.',
  'There is a block {0} already.': 'Den Absatz {0} gibt es schon.',
  'An article holds at most {0#} claims.': 'Ein Artikel hat höchstens {0} Aussagen.',
  'The range {0} to {1} does not lie in the text, which has {2#} characters (UTF-16 code units).': 'Die Stelle {0} bis {1} liegt nicht im Text, der {2} Zeichen hat (UTF-16-Einheiten).',
  'The range {0} to {1} cuts a character in two (an emoji, an accent or a surrogate pair).': 'Die Stelle {0} bis {1} zerschneidet ein Zeichen (ein Emoji, einen Akzent oder ein Ersatzpaar).',
  'The range {0} to {1} holds nothing but white space.': 'An der Stelle {0} bis {1} ist nichts als Leerraum.',
  'There is no tag {0}. The tag set has {1}.': 'Die Markierung {0} gibt es nicht. Es gibt {1}.',
  'The tag set has no tag {0}.': 'Die Markierung {0} gibt es nicht.',
  '{0} and {1} exclude each other; a claim can have one of them.': '{0} und {1} schließen einander aus; eine Aussage kann eine davon haben.',
  'A tag cannot be merged with itself.': 'Eine Markierung lässt sich nicht mit sich selbst zusammenlegen.',
  'Two tags have the {0:own} “{1}”: each needs its own.': 'Zwei Markierungen haben {0} „{1}“: Jede braucht das für sich.',
  'The library has no tag set.': 'Die Bibliothek hat keine Markierungen.',
  'A block can be cut between two of its characters only, with words on both sides; {0} is not such a place.':
    'Ein Absatz lässt sich nur zwischen zwei seiner Zeichen teilen, mit Wörtern auf beiden Seiten; {0} ist keine solche Stelle.',
  'This is the last block; there is none to join it with.': 'Das ist der letzte Absatz; es gibt keinen, mit dem er sich verbinden ließe.',
  'An answer belongs to the claim of the comment that it answers.': 'Eine Antwort gehört zu der Aussage, deren Kommentar sie beantwortet.',
  'A source cannot be merged with itself.': 'Eine Quelle lässt sich nicht mit sich selbst zusammenlegen.',
  'An anonymous source is not merged with one that is not: the record would say who it is.':
    'Eine anonyme Quelle wird nicht mit einer zusammengelegt, die es nicht ist: Der Eintrag würde sagen, wer sie ist.',
  'The source book already has a source {0}; name it in sourceIds.': 'Das Quellenbuch hat die Quelle {0} schon; sie in sourceIds nennen.',
  'The name of an anonymous source is not kept in the source book. Leave the name out, or mark the source as named.':
    'Der Name einer anonymen Quelle kommt nicht ins Quellenbuch. Den Namen weglassen oder die Quelle als genannt führen.',
};

/** Teile dieser Meldungen. */
export const partsOfDesk = {
  holds: { 'already holds': 'gibt es schon', 'does not hold': 'fehlt' },
  shut: {
    'The address with which this page was opened was used before, or is too old.': 'Die Adresse, mit der diese Seite geöffnet wurde, ist schon benutzt worden oder zu alt.',
    'Claimdesk was started anew since this page was opened.': 'Claimdesk wurde neu gestartet, seit diese Seite geöffnet wurde.',
  },
  door: {
    'A new address stands in the terminal in which Claimdesk runs: open that.': 'Eine neue Adresse steht in dem Terminal, in dem Claimdesk läuft: diese öffnen.',
    'Open the file {0} to get in.': 'Die Datei {0} öffnen, um hineinzukommen.',
  },
  one: {
    ...countedInDocuments.one,
    '1 change': '1 Änderung', '1 later change': '1 spätere Änderung', '1 article': '1 Artikel', '1 record': '1 Eintrag', '1 line': '1 Zeile', '1 byte': '1 Byte',
    '1 blocker': '1 Hindernis', '1 line end': '1 Zeilenende', '1 byte order mark': '1 Byte-Reihenfolge-Marke', '1 invisible control character': '1 unsichtbares Steuerzeichen',
    '1 broken half of a character': '1 beschädigtes halbes Zeichen', '1 sequence of bytes': '1 Bytefolge',
  },
  many: {
    ...countedInDocuments.many,
    '{0#} changes': '{0} Änderungen', '{0#} later changes': '{0} spätere Änderungen', '{0#} articles': '{0} Artikel', '{0#} records': '{0} Einträge',
    '{0#} blockers': '{0} Hindernisse', '{0#} lines': '{0} Zeilen', '{0#} bytes': '{0} Bytes', '{0#} line ends': '{0} Zeilenenden', '{0#} byte order marks': '{0} Byte-Reihenfolge-Marken',
    '{0#} invisible control characters': '{0} unsichtbare Steuerzeichen', '{0#} broken halves of characters': '{0} beschädigte halbe Zeichen',
    '{0#} sequences of bytes': '{0} Bytefolgen',
  },
  counted: { '{0:one}': '{0}', '{0:many}': '{0}' },
} as const satisfies Readonly<Record<string, Phrases>>;

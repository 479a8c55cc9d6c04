import type { Phrases } from './phrasebook';

/** Was beim Öffnen von Dokumenten gesagt wird: Webseiten, Word, PDF, Agenturformate. */
export const ofDocuments: Phrases = {
  'Reading was stopped; nothing was changed.': 'Das Lesen wurde angehalten; geändert wurde nichts.',
  'Too much is waiting to be kept. Keep or leave what has been read, then bring the rest in.':
    'Es wartet zu viel darauf, übernommen zu werden. Das Gelesene übernehmen oder lassen, dann das Übrige hereinbringen.',
  'What was read is not held any more. Bring the file in again.': 'Das Gelesene ist nicht mehr da. Die Datei noch einmal hereinbringen.',
  'This desk cannot ask for folders: the page uses the means of the browser.': 'Von hier aus lässt sich nicht nach Ordnern fragen: Die Seite nutzt die Mittel des Browsers.',
  'There is no folder {0} here. Was it moved or renamed?': 'Hier ist kein Ordner {0}. Wurde er verschoben oder umbenannt?',
  'The folder {0} holds more than can be brought in at once, which is {1#} files. Choose one of the folders in it.':
    'Der Ordner {0} enthält mehr, als auf einmal hereinkommen kann; das sind {1} Dateien. Einen der Ordner darin wählen.',
  'This file cannot be read: it is not built as files of its kind are. Open it in the program it belongs to, copy the text, and paste it.':
    'Diese Datei lässt sich nicht lesen: Sie ist nicht gebaut wie Dateien ihrer Art. Sie in dem Programm öffnen, zu dem sie gehört, den Text kopieren und einfügen.',
  'Reading this file took longer than {0#} seconds, so it was given up; nothing was changed. Copy the text in the program that shows it, and paste it.':
    'Das Lesen dieser Datei dauerte länger als {0} Sekunden und wurde aufgegeben; nichts wurde geändert. Den Text in dem Programm kopieren, das ihn zeigt, und einfügen.',
  'Reading this file took more than {0#} MB of memory, so it was given up; nothing was changed. Copy the text in the program that shows it, and paste it.':
    'Das Lesen dieser Datei brauchte mehr als {0} MB Speicher und wurde aufgegeben; nichts wurde geändert. Den Text in dem Programm kopieren, das ihn zeigt, und einfügen.',
  'The part of Claimdesk that reads such files could not be started: {0}. Copy the text in the program that shows it, and paste it.':
    'Der Teil von Claimdesk, der solche Dateien liest, ließ sich nicht starten: {0}. Den Text in dem Programm kopieren, das ihn zeigt, und einfügen.',
  'Reading this file came to an end without a result; nothing was changed. Copy the text in the program that shows it, and paste it.':
    'Das Lesen dieser Datei endete ohne Ergebnis; nichts wurde geändert. Den Text in dem Programm kopieren, das ihn zeigt, und einfügen.',
  'This is no document of Word: it has no text part. Save it as .docx or as plain text, and open that.':
    'Das ist kein Word-Dokument: Es hat keinen Textteil. Es als .docx oder als reinen Text sichern und dies öffnen.',
  'This Word document holds no text. Choose a file that holds the text.': 'Dieses Word-Dokument enthält keinen Text. Eine Datei wählen, die den Text enthält.',
  'This feed holds no text: its items are headlines and addresses. Open the page of the article, save it, and open the file.':
    'Dieser Feed enthält keinen Text: Seine Einträge sind Überschriften und Adressen. Die Seite des Artikels öffnen, sichern, und die Datei öffnen.',
  'The file has elements nested more than {0#} deep, which no article has. Copy the text in the program that shows it, and paste it.':
    'In der Datei sind Elemente tiefer als {0} ineinander verschachtelt, was kein Artikel hat. Den Text in dem Programm kopieren, das ihn zeigt, und einfügen.',
  'This NewsML-G2 file holds no text of an article: its items are pictures, packages, or say where the text lies. Open the item that has the text inside.':
    'Diese NewsML-G2-Datei enthält keinen Artikeltext: Ihre Einträge sind Bilder oder Pakete oder sagen, wo der Text liegt. Den Eintrag öffnen, in dem der Text steht.',
  'This ninjs item holds no text of an article, only facts about one (a picture, a video, an event). Open the item that has the text.':
    'Dieser ninjs-Eintrag enthält keinen Artikeltext, nur Angaben (zu einem Bild, einem Film, einem Termin). Den Eintrag öffnen, der den Text hat.',
  'This NITF file holds no text: there is nothing in its <body.content>. Open the file that has the text.':
    'Diese NITF-Datei enthält keinen Text: In ihrem <body.content> steht nichts. Die Datei öffnen, die den Text hat.',
  'This PDF is locked with a password. Open it in a PDF program, save or print it without the password, and open that.':
    'Dieses PDF ist mit einem Passwort gesperrt. Es in einem PDF-Programm öffnen, ohne Passwort sichern oder drucken, und dies öffnen.',
  'This PDF is damaged or was cut off: its pages cannot be read. Ask for the file again, or open it in a PDF program and copy the text.':
    'Dieses PDF ist beschädigt oder abgeschnitten: Seine Seiten lassen sich nicht lesen. Die Datei noch einmal anfordern oder sie in einem PDF-Programm öffnen und den Text kopieren.',
  'This PDF has {0#} pages; up to {1#} are read. Save the pages that matter as a file of their own.':
    'Dieses PDF hat {0} Seiten; gelesen werden bis zu {1}. Die Seiten, auf die es ankommt, als eigene Datei sichern.',
  'This PDF holds no text, only pictures of pages, as a scanner makes them. Run it through text recognition (OCR) first, or type the text.':
    'Dieses PDF enthält keinen Text, nur Bilder von Seiten, wie ein Scanner sie macht. Es zuerst durch eine Texterkennung (OCR) schicken oder den Text abtippen.',
  'This XML file is not whole. At line {0#}: {1}. Ask for the file again, or open its text in another program and paste it.':
    'Diese XML-Datei ist nicht vollständig. In Zeile {0}: {1}. Die Datei noch einmal anfordern oder ihren Text in einem anderen Programm öffnen und einfügen.',
  'This XML file holds no element at all. Ask for the file again.': 'Diese XML-Datei enthält kein einziges Element. Die Datei noch einmal anfordern.',
  'This XML file brings a DTD of its own, which can name other files or grow without end, so it is not read. Ask for the file without “<!DOCTYPE … [ … ]>”, or copy the text and paste it.':
    'Diese XML-Datei bringt eine eigene DTD mit, die andere Dateien nennen oder ohne Ende wachsen kann; sie wird deshalb nicht gelesen. Die Datei ohne „<!DOCTYPE … [ … ]>“ anfordern oder den Text kopieren und einfügen.',
  'This file is locked with a password. Open it in the program it belongs to, save it without the password, and open it again.':
    'Diese Datei ist mit einem Passwort gesperrt. Sie in dem Programm öffnen, zu dem sie gehört, ohne Passwort sichern, und noch einmal öffnen.',
  'This file unpacks to far more than a document holds, as files do that are made to fill a computer’s memory, so it is not read. If it is a document after all, save it anew in the program it belongs to.':
    'Diese Datei enthält gepackt weit mehr, als ein Dokument hat, wie Dateien, die den Speicher eines Rechners füllen sollen; sie wird deshalb nicht gelesen. Ist sie doch ein Dokument, sie in dem Programm neu sichern, zu dem sie gehört.',
  'This file is damaged: its parts cannot be unpacked. Ask for it again, or open it in the program it belongs to and copy the text.':
    'Diese Datei ist beschädigt: Ihre Teile lassen sich nicht entpacken. Sie noch einmal anfordern oder in dem Programm öffnen, zu dem sie gehört, und den Text kopieren.',
  'The document has {0#} paragraphs and lines of tables; an article may have {1#}. Split it into parts.':
    'Das Dokument hat {0} Absätze und Tabellenzeilen; ein Artikel darf {1} haben. Es in Teile zerlegen.',
  // Was beim Lesen weggelassen oder in Ordnung gebracht wurde.
  '{0:counted} left out.': '{0}: weggelassen.',
  '{0:counted} of the file left out.': '{0} der Datei: weggelassen.',
  '{0:counted} of the page around the story left out.': '{0} der Seite um den Text herum: weggelassen.',
  '{0:counted} of text that stands upright left out.': '{0} hochkant gesetzten Textes: weggelassen.',
  '{0:counted} taken as accepted; kept as comments.': '{0}: als angenommen gelesen, als Kommentare behalten.',
  '{0:counted} put at the end.': '{0}: ans Ende gestellt.',
  '{0:counted} made whole.': '{0}: zusammengefügt.',
};

/** Was davon gezählt wird. */
export const countedInDocuments = {
  one: {
    '1 hidden piece': '1 verborgene Stelle', '1 picture': '1 Bild', '1 page header or footer': '1 Kopf- oder Fußzeile', '1 other item': '1 weiterer Eintrag', '1 piece': '1 Stück',
    '1 script, form or frame': '1 Skript, Formular oder Rahmen', '1 attached item': '1 angehängter Eintrag', '1 tracked change': '1 verfolgte Änderung', '1 footnote': '1 Fußnote',
    '1 divided word': '1 getrenntes Wort',
  },
  many: {
    '{0#} hidden pieces': '{0} verborgene Stellen', '{0#} pictures': '{0} Bilder', '{0#} page headers and footers': '{0} Kopf- und Fußzeilen', '{0#} other items': '{0} weitere Einträge',
    '{0#} pieces': '{0} Stücke', '{0#} scripts, forms and frames': '{0} Skripte, Formulare und Rahmen', '{0#} attached items': '{0} angehängte Einträge',
    '{0#} tracked changes': '{0} verfolgte Änderungen', '{0#} footnotes': '{0} Fußnoten', '{0#} divided words': '{0} getrennte Wörter',
  },
} as const satisfies Readonly<Record<string, Phrases>>;

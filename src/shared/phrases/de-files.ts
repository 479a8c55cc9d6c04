import type { Phrases } from './phrasebook';

/** Was gesagt wird, wenn eine Datei hereinkommt, hinausgeht oder angehängt wird. */
export const ofFiles: Phrases = {
  'The file is empty (0 bytes). Choose a file that holds the text.': 'Die Datei ist leer (0 Bytes). Eine Datei wählen, die den Text enthält.',
  'There is nothing but white space in this text. Choose a file that holds the text.': 'In diesem Text ist nichts als Leerraum. Eine Datei wählen, die den Text enthält.',
  'The file has {0#} MB; files up to {1#} MB are read. Split it into parts.': 'Die Datei hat {0} MB; gelesen werden Dateien bis {1} MB. Sie in Teile zerlegen.',
  'The text has {0:much} characters; an article may have {1#}. Split it into parts.': 'Der Text hat {0} Zeichen; ein Artikel darf {1} haben. Ihn in Teile zerlegen.',
  '{0:alien} {1:advice}': '{0} {1}',
  'This is not a file but a folder or a device. Choose a file that holds the text.': 'Das ist keine Datei, sondern ein Ordner oder ein Gerät. Eine Datei wählen, die den Text enthält.',
  'There is no file {0} here. Was it moved or renamed?': 'Die Datei {0} gibt es hier nicht. Wurde sie verschoben oder umbenannt?',
  'This file is not held any more. Choose it again.': 'Diese Datei liegt nicht mehr bereit. Sie noch einmal wählen.',
  'Too many files are under way at once. Wait until they are done, then try again.': 'Zu viele Dateien sind zugleich unterwegs. Warten, bis sie da sind, dann noch einmal versuchen.',
  'The transfer was stopped.': 'Die Übertragung wurde angehalten.',
  'The file can no longer be read. Was it moved or changed?': 'Die Datei kann nicht mehr gelesen werden. Wurde sie verschoben oder verändert?',
  'The file came to an end too early.': 'Die Datei war zu früh zu Ende.',
  'The library holds {0#} articles, which is all it can. Begin another one.': 'Die Bibliothek enthält {0} Artikel, mehr kann sie nicht. Eine neue beginnen.',
  'This JSON file is no article that Claimdesk exported. Open a text file, or an export that begins with "format": "claimdesk-article".':
    'Diese JSON-Datei ist kein Artikel, den Claimdesk exportiert hat. Eine Textdatei öffnen oder einen Export, der mit "format": "claimdesk-article" beginnt.',
  'This is not a whole JSON file: {0:mistake}.': 'Das ist keine vollständige JSON-Datei: {0}.',
  'This is not a whole JSON file: {0}.': 'Das ist keine vollständige JSON-Datei: {0}.',
  'The file was exported by a newer Claimdesk (version {0} of the format). Update Claimdesk to read it.':
    'Die Datei wurde von einem neueren Claimdesk exportiert (Version {0} des Formats). Claimdesk aktualisieren, um sie zu lesen.',
  'This is not a whole Claimdesk export. At {0:where}: {1:mistake}.': 'Das ist kein vollständiger Export von Claimdesk. Bei {0}: {1}.',
  'This is not a whole Claimdesk export. At {0:where}: {1}.': 'Das ist kein vollständiger Export von Claimdesk. Bei {0}: {1}.',
  'The export cannot be taken in. At {0}: {1:wrong}.': 'Der Export lässt sich nicht aufnehmen. Bei {0}: {1}.',
  'At {0}.text: the text has {1#} characters; an article may have {2#}.': 'Bei {0}.text: Der Text hat {1} Zeichen; ein Artikel darf {2} haben.',
  'This file is no tag set. Choose one that begins with "format": "{0}": Export in the dialog of the tags makes it.':
    'Diese Datei enthält keine Markierungen. Eine wählen, die mit "format": "{0}" beginnt: Exportieren im Dialog der Markierungen macht sie.',
  'This file is too large to be a tag set. Choose the file that was exported as one.': 'Diese Datei ist zu groß für Markierungen. Die Datei wählen, die als solche exportiert wurde.',
  'The tag set was exported by a newer Claimdesk (version {0} of the format). Update Claimdesk to read it.':
    'Die Markierungen wurden von einem neueren Claimdesk exportiert (Version {0} des Formats). Claimdesk aktualisieren, um sie zu lesen.',
  'The tag set cannot be taken over. At {0:where}: {1:mistake}.': 'Die Markierungen lassen sich nicht übernehmen. Bei {0}: {1}.',
  'The tag set cannot be taken over. At {0:where}: {1}.': 'Die Markierungen lassen sich nicht übernehmen. Bei {0}: {1}.',
  'The tag set cannot be taken over: two of its tags have the {0:own} “{1}”. Change one of them in the file.':
    'Die Markierungen lassen sich nicht übernehmen: Zwei von ihnen haben {0} „{1}“. Eine davon in der Datei ändern.',
  '{0} was changed while it was copied. Close it in the program that writes to it, then attach it again.':
    '{0} wurde während des Kopierens geändert. Die Datei in dem Programm schließen, das in sie schreibt, dann noch einmal anfügen.',
  '{0} has {1#} MB; files up to {2#} MB can be attached. Attach the part that matters, or write down in the evidence where the file lies.':
    '{0} hat {1} MB; angefügt werden Dateien bis {2} MB. Den Teil anfügen, auf den es ankommt, oder beim Beleg festhalten, wo die Datei liegt.',
  'This is not a file but a folder or a device. Choose a file.': 'Das ist keine Datei, sondern ein Ordner oder ein Gerät. Eine Datei wählen.',
  '{0} is not the file that was attached, or it has been changed since: its hash differs. Choose the file as it was, or take the file away and attach this one.':
    '{0} ist nicht die Datei, die angehängt wurde, oder sie wurde seither verändert: Ihre Prüfsumme ist eine andere. Die Datei wählen, wie sie war, oder sie wegnehmen und diese anhängen.',
  'The library has no copy of {0}. Attach the file again, and have it copied.': 'Die Bibliothek hat keine Kopie von {0}. Die Datei noch einmal anhängen und kopieren lassen.',
  'The library’s copy of {0} is damaged: its hash is not that of the file that was attached. Attach the file again to mend it.':
    'Die Kopie von {0} in der Bibliothek ist beschädigt: Ihre Prüfsumme ist nicht die der angehängten Datei. Die Datei noch einmal anhängen, um sie zu ersetzen.',
  'texts, left out as asked': 'Texte, wie gewünscht',
  // Was an einem Text geändert wurde, als er hereinkam.
  'Read as {0}; kept as UTF-8.': 'Als {0} gelesen, als UTF-8 aufbewahrt.',
  '{0:counted} could not be read, replaced by \uFFFD.': '{0}: nicht lesbar, durch \uFFFD ersetzt.',
  '{0:counted} replaced by \uFFFD.': '{0}: durch \uFFFD ersetzt.',
  '{0:counted} ({1}) changed to LF.': '{0} ({1}): in LF geändert.',
  '{0:counted} removed.': '{0}: entfernt.',
  '{0:counted} at the start removed.': '{0} am Anfang: entfernt.',
};

/** Teile dieser Meldungen. */
export const partsOfFiles = {
  much: { 'more than {0#}': 'mehr als {0}', '{0#}': '{0}' },
  alien: {
    'This is not a text file: it holds binary data.': 'Das ist keine Textdatei: Sie enthält binäre Daten.',
    'This looks like {0:kind}, not like a text file.': 'Das sieht nach {0} aus, nicht nach einer Textdatei.',
  },
  advice: {
    'Open it in the program it belongs to and save it as plain text (.txt, UTF-8), or copy the text and paste it.':
      'Sie in dem Programm öffnen, zu dem sie gehört, und als reinen Text sichern (.txt, UTF-8), oder den Text kopieren und einfügen.',
  },
  kind: {
    'a PDF document': 'einem PDF-Dokument',
    'a Word document (RTF)': 'einem Word-Dokument (RTF)',
    'a Word or OpenDocument file or another ZIP archive': 'einer Datei von Word oder OpenDocument oder einem anderen ZIP-Archiv',
    'an empty ZIP archive': 'einem leeren ZIP-Archiv',
    'an old Word, Excel or Outlook file': 'einer alten Datei von Word, Excel oder Outlook',
    'a PNG picture': 'einem PNG-Bild',
    'a JPEG picture': 'einem JPEG-Bild',
    'a GIF picture': 'einem GIF-Bild',
    'a TIFF picture': 'einem TIFF-Bild',
    'a bitmap picture': 'einem Bitmap-Bild',
    'a sound, film or picture file (RIFF)': 'einer Ton-, Film- oder Bilddatei (RIFF)',
    'a film, sound or HEIC picture': 'einem Film, einer Tondatei oder einem HEIC-Bild',
    'a sound file (MP3)': 'einer Tondatei (MP3)',
    'a sound file (Ogg)': 'einer Tondatei (Ogg)',
    'a sound file (FLAC)': 'einer Tondatei (FLAC)',
    'a film (Matroska or WebM)': 'einem Film (Matroska oder WebM)',
    'a gzip archive': 'einem gzip-Archiv',
    'a bzip2 archive': 'einem bzip2-Archiv',
    'an xz archive': 'einem xz-Archiv',
    'a 7-Zip archive': 'einem 7-Zip-Archiv',
    'a Zstandard archive': 'einem Zstandard-Archiv',
    'a RAR archive': 'einem RAR-Archiv',
    'a program (ELF)': 'einem Programm (ELF)',
    'a Windows program': 'einem Windows-Programm',
    'a macOS program': 'einem macOS-Programm',
    'a WebAssembly program': 'einem WebAssembly-Programm',
    'a SQLite database': 'einer SQLite-Datenbank',
    'a font': 'einer Schriftart',
  },
  where: { 'the whole file': 'der ganzen Datei', '{0}': '{0}' },
  /** Was an die Stelle eines Fehlers tritt, den der Prüfer nicht nennt. */
  unnamed: { wrong: 'falsch', 'it cannot be read': 'sie kann nicht gelesen werden' },
  wrong: {
    'there is no draft {0}': 'Die Fassung {0} fehlt',
    'there is no claim {0}': 'Die Aussage {0} fehlt',
    'there is no comment {0}': 'Der Kommentar {0} fehlt',
    'there is no source {0} in the file': 'Die Quelle {0} fehlt in der Datei',
    'the text is missing. The file was exported without its text; export the article again, with the text':
      'Der Text fehlt. Die Datei wurde ohne Text exportiert; den Artikel noch einmal exportieren, mit Text',
    'the text is not canonical (line ends, control characters or broken characters)': 'Der Text ist nicht in der festgelegten Form (Zeilenenden, Steuerzeichen oder beschädigte Zeichen)',
    'the text is not the one that was exported: its hash differs': 'Der Text ist nicht der, der exportiert wurde: Seine Prüfsumme ist eine andere',
    'characters or codePoints is not the length of the text': 'characters oder codePoints ist nicht die Länge des Textes',
    'it does not come after the block before it': 'Der Absatz folgt nicht auf den davor',
    'the claim has a second target in this draft': 'Die Aussage hat ein zweites Ziel in dieser Fassung',
    'a target that is {0} has no ranges': 'Ein Ziel im Zustand {0} hat keine Stellen',
    'a target that is {0} has at least one range': 'Ein Ziel im Zustand {0} hat mindestens eine Stelle',
    'the ranges are not sorted, or touch each other': 'Die Stellen sind nicht geordnet oder berühren sich',
    '{0} to {1} does not lie in the text, which has {2#} characters': '{0} bis {1} liegt nicht im Text, der {2} Zeichen hat',
    '{0} to {1} cuts a character in two': '{0} bis {1} zerschneidet ein Zeichen',
    'the code points {0} to {1} are another place than {2} to {3}': 'Die Codepunkte {0} bis {1} sind eine andere Stelle als {2} bis {3}',
    'the text has other words at {0} to {1} than exact says': 'Bei {0} bis {1} stehen im Text andere Wörter als in exact',
    'the text has other words around {0} to {1} than prefix and suffix say': 'Um {0} bis {1} stehen im Text andere Wörter als in prefix und suffix',
    'it names an anonymous source; take the name out of the file first': 'Eine anonyme Quelle hat dort einen Namen; ihn zuerst aus der Datei nehmen',
    'the id {0} occurs twice': 'Die Kennung {0} kommt zweimal vor',
  },
} as const satisfies Readonly<Record<string, Phrases>>;

import type { Phrases } from './phrasebook';

/** Was die Ablage meldet: beim Öffnen, Sichern und Wiederherstellen einer Bibliothek. */
export const ofStore: Phrases = {
  '{0:undone}: {1:reason}.': '{0}: {1}.',
  'The library can only be read.': 'Die Bibliothek kann nur gelesen werden.',
  'There is no library in {0}.': 'In {0} ist keine Bibliothek.',
  'The library has no article {0}.': 'Der Artikel {0} ist nicht in der Bibliothek.',
  '{0} is a file. A library is a folder: choose one, or give a new name.': '{0} ist eine Datei. Eine Bibliothek ist ein Ordner: einen wählen oder einen neuen Namen angeben.',
  '{0} is not a Claimdesk library, and not empty. Choose a library, an empty folder, or a new name.':
    '{0} ist keine Bibliothek von Claimdesk und nicht leer. Eine Bibliothek, einen leeren Ordner oder einen neuen Namen wählen.',
  'The library is open for reading only; nothing can be changed.': 'Die Bibliothek ist nur zum Lesen geöffnet; geändert werden kann nichts.',
  'The library has been closed.': 'Die Bibliothek ist geschlossen worden.',
  'A change that changes nothing cannot be saved.': 'Eine Änderung, die nichts ändert, lässt sich nicht sichern.',
  'Only an article that lies in the trash is deleted for good.': 'Endgültig gelöscht wird nur, was im Papierkorb liegt.',
  'Somebody is changing this article just now. Try again.': 'Dieser Artikel wird gerade geändert. Noch einmal versuchen.',
  'This article was written by a newer Claimdesk and can only be read.': 'Dieser Artikel wurde von einem neueren Claimdesk geschrieben und kann nur gelesen werden.',
  'This library was written to by a newer Claimdesk. It can be read here, not changed. Nothing of it was touched.':
    'In diese Bibliothek hat ein neueres Claimdesk geschrieben. Hier kann sie gelesen, aber nicht geändert werden. Nichts an ihr wurde angetastet.',
  'Another process is opening this library. Try again in a moment.': 'Ein anderes Programm öffnet diese Bibliothek gerade. Gleich noch einmal versuchen.',
  'Another process has taken over this library, or its lock file was removed. Nothing more is written here: close and open it again.':
    'Ein anderes Programm hat diese Bibliothek übernommen, oder ihre Sperrdatei wurde entfernt. Hier wird nichts mehr geschrieben: schließen und wieder öffnen.',
  'The library is open in {0:desk} ({1:process}, since {2}). Close it there, or open the library for reading only.':
    'Die Bibliothek ist {0} geöffnet ({1}, seit {2}). Sie dort schließen oder hier nur zum Lesen öffnen.',
  'This backup is not kept any more.': 'Diese Sicherung wird nicht mehr aufbewahrt.',
  'This backup was written by a newer Claimdesk.': 'Diese Sicherung wurde von einem neueren Claimdesk geschrieben.',
  'This backup cannot be read: {0:fault}.': 'Diese Sicherung kann nicht gelesen werden: {0}.',
  'This backup holds no article.': 'Diese Sicherung enthält keinen Artikel.',
  'Claimdesk was not closed the last time. {0:one} saved shortly before {1:verb} taken from the journal.':
    'Claimdesk wurde das letzte Mal nicht beendet. {0}, kurz davor gesichert, wurde aus dem Journal geholt.',
  'Claimdesk was not closed the last time. {0:many} saved shortly before {1:verb} taken from the journal.':
    'Claimdesk wurde das letzte Mal nicht beendet. {0}, kurz davor gesichert, wurden aus dem Journal geholt.',
  '{0:one} that the list of articles did not name {1:verb} put into it.': '{0}, den die Liste der Artikel nicht kannte, wurde in sie aufgenommen.',
  '{0:many} that the list of articles did not name {1:verb} put into it.': '{0}, die die Liste der Artikel nicht kannte, wurden in sie aufgenommen.',
  'The journal ended in the middle of a line ({0:counted}), as when a process is killed. The line was never acknowledged as saved and was cut off.':
    'Das Journal endete mitten in einer Zeile ({0}), wie wenn ein Programm abgebrochen wird. Die Zeile galt nie als gesichert und wurde abgeschnitten.',
  '{0:counted} of the journal could not be read. {1:counted} could not be saved from it; everything else was.{2:kept}':
    'Nicht lesbar im Journal: {0}. Daraus nicht zu retten: {1}; alles andere wurde gerettet.{2}',
  '{0} was older than its history. It was brought up to date with {1:counted}. {2:loss}':
    '{0} war älter als der Verlauf. Mit {1} ist die Datei wieder auf dem Stand. {2}',
  '{0:counted} in the journal did not fit {1} and could not be applied.': '{0} im Journal: passte nicht zu {1} und ließ sich nicht anwenden.',
  '{0} could not be read: {1:fault}.{2:kept} Its contents were restored from {3:base} and {4:counted}. {5:loss}{6:omitted}':
    '{0} konnte nicht gelesen werden: {1}.{2} Der Inhalt wurde wiederhergestellt ({3}, {4}). {5}{6}',
  '{0} could not be read ({1:fault}), and there is neither a backup nor a history to restore it from.{2:kept}':
    '{0} konnte nicht gelesen werden ({1}), und es gibt weder Sicherung noch Verlauf, daraus wiederherzustellen.{2}',
};

/** Teile dieser Meldungen. */
export const partsOfStore = {
  undone: {
    'The library {0} could not be opened': 'Die Bibliothek {0} konnte nicht geöffnet werden',
    'The article could not be deleted': 'Der Artikel konnte nicht gelöscht werden',
    'The change was not saved and has been taken back': 'Die Änderung wurde nicht gesichert und ist zurückgenommen',
    'The snapshots could not be written; every change is safe in the journal': 'Die Stände konnten nicht geschrieben werden; jede Änderung ist im Journal sicher',
    'The confidential part was not saved': 'Der vertrauliche Teil wurde nicht gesichert',
    'The confidential parts were not set aside': 'Die vertraulichen Teile wurden nicht beiseitegelegt',
    'The confidential parts could not be read': 'Die vertraulichen Teile konnten nicht gelesen werden',
    'The settings were not saved': 'Die Einstellungen wurden nicht gesichert',
    'The export was not written': 'Der Export wurde nicht geschrieben',
    'The file was not written': 'Die Datei wurde nicht geschrieben',
    'The file could not be read': 'Die Datei konnte nicht gelesen werden',
    'The file could not be taken in': 'Die Datei konnte nicht übernommen werden',
    'The article was not dragged out': 'Der Artikel wurde nicht hinausgezogen',
    'The file {0} could not be read': 'Die Datei {0} konnte nicht gelesen werden',
    'The folder {0} could not be read': 'Der Ordner {0} konnte nicht gelesen werden',
    'The file was not copied into the library': 'Die Datei wurde nicht in die Bibliothek kopiert',
    'The library’s copy could not be read': 'Die Kopie in der Bibliothek konnte nicht gelesen werden',
  },
  reason: {
    'the disk is full. Make room, then try again': 'Die Festplatte ist voll. Platz schaffen, dann noch einmal versuchen',
    'the folder may only be read. Give yourself the right to write there, or choose another folder':
      'Der Ordner darf nur gelesen werden. Sich das Recht geben, dort zu schreiben, oder einen anderen Ordner wählen',
    'the folder is gone. Was it moved, renamed, or on a disk that was taken out?':
      'Der Ordner ist nicht mehr da. Wurde er verschoben, umbenannt, oder lag er auf einem Datenträger, der entfernt wurde?',
    'the disk reports an error of its own. Copy the library to another disk soon': 'Die Festplatte meldet selbst einen Fehler. Die Bibliothek bald auf eine andere kopieren',
    'another program holds the file. Close it, then try again': 'Ein anderes Programm hält die Datei fest. Es schließen, dann noch einmal versuchen',
    'too many files are open. Close other programs, then try again': 'Zu viele Dateien sind geöffnet. Andere Programme schließen, dann noch einmal versuchen',
    'the file would grow larger than this disk allows': 'Die Datei würde größer, als diese Festplatte erlaubt',
    'the system says {0:code}': 'Das System sagt {0}',
  },
  code: { 'nothing more': 'nichts Näheres', '{0}': '{0}' },
  fault: {
    'the file is not there': 'Die Datei ist nicht da',
    'the file is empty': 'Die Datei ist leer',
    'the file is filled with NUL bytes, as after a power cut': 'Die Datei ist mit Nullen gefüllt, wie nach einem Stromausfall',
    'a part of the file is filled with NUL bytes, as after a power cut': 'Ein Teil der Datei ist mit Nullen gefüllt, wie nach einem Stromausfall',
    'the file is cut short': 'Die Datei ist abgeschnitten',
    'the file does not begin as a file of Claimdesk does': 'Die Datei beginnt nicht wie eine von Claimdesk',
    'the file is a {0}, not a {1}': 'Die Datei ist „{0}“, nicht „{1}“',
    'the file does not hold what its envelope promises': 'Die Datei enthält nicht, was sie verspricht',
    'the file was changed or damaged: its checksum is not that of its contents': 'Die Datei wurde verändert oder beschädigt: Ihre Prüfsumme passt nicht zum Inhalt',
    'the file was written by a newer Claimdesk and cannot be read by this one': 'Die Datei wurde von einem neueren Claimdesk geschrieben, und dieses kann sie nicht lesen',
    'the id {0} occurs twice': 'Die Kennung {0} kommt zweimal vor',
    '{0} {1} does not belong into {2}': '{0} {1} gehört nicht in {2}',
    '{0}: {1:mistake}': '{0}: {1}',
  },
  kept: {
    '': '',
    ' It was set aside as {0}.': ' Sie wurde beiseitegelegt als {0}.',
    ' The damaged file was set aside as {0}.': ' Die beschädigte Datei wurde beiseitegelegt als {0}.',
    ' A copy of the damaged journal is kept as {0}.': ' Eine Kopie des beschädigten Journals liegt in {0}.',
  },
  omitted: {
    '': '',
    ' {0:counted} that broke the rules stayed out.': ' {0}, gegen die Regeln: weggelassen.',
  },
  base: {
    nothing: 'keine Sicherung',
    'the backup of {0}': 'Sicherung vom {0}',
  },
  loss: {
    'Nothing is lost.': 'Nichts ist verloren.',
    '{0:one} could not be found again.': '{0} ließ sich nicht wiederfinden.',
    '{0:many} could not be found again.': '{0} ließen sich nicht wiederfinden.',
  },
  desk: {
    'the desktop desk': 'in der App',
    'the browser desk': 'im Browser',
    'the command line': 'von der Befehlszeile',
  },
  process: {
    'process {0} on {1}': 'Prozess {0} auf {1}',
    'process {0}': 'Prozess {0}',
  },
  reset: {
    'Your settings could not be read, so they are at their defaults': 'Die Einstellungen konnten nicht gelesen werden und sind jetzt die anfänglichen',
  },
  verb: { was: '', were: '' },
} as const satisfies Readonly<Record<string, Phrases>>;

/** Die Zeilen des Verlaufs: festgehalten auf Englisch, gezeigt auf Deutsch. `$1` ist, was im Muster geklammert ist. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^Opened (“.*”)$/s, '$1 geöffnet'],
  [/^Renamed the article (“.*”)$/s, 'Artikel umbenannt: $1'],
  [/^Changed the article’s details$/, 'Angaben zum Artikel geändert'],
  [/^Moved to the trash$/, 'In den Papierkorb gelegt'],
  [/^Restored from the trash$/, 'Aus dem Papierkorb geholt'],
  [/^Restored from the backup of (\d+)-(\d+)-(\d+) (\d+:\d+) UTC$/, 'Aus der Sicherung vom $3.$2.$1, $4 UTC, wiederhergestellt'],
  [/^Restored the source book from the backup of (\d+)-(\d+)-(\d+) (\d+:\d+) UTC$/, 'Quellenbuch aus der Sicherung vom $3.$2.$1, $4 UTC, wiederhergestellt'],
  [/^Restored the tag set from the backup of (\d+)-(\d+)-(\d+) (\d+:\d+) UTC$/, 'Markierungen aus der Sicherung vom $3.$2.$1, $4 UTC, wiederhergestellt'],
  [/^Brought back (“.*”) from a backup$/s, 'Aus einer Sicherung zurückgeholt: $1'],
  [/^Took over the tag set (“.*”)$/s, 'Markierungen übernommen: $1'],
  [/^Tagged (.+?): (“.*”)$/s, 'Markiert als $1: $2'],
  [/^Marked (“.*”) as (\S+)$/s, 'Absatz ist jetzt $2: $1'],
  [/^Marked (“.*”) read$/s, 'Gelesen: $1'],
  [/^Marked (“.*”) not read$/s, 'Wieder ungelesen: $1'],
  [/^Marked (“.*”)$/s, 'Aufgenommen: $1'],
  [/^Cut (“.*”) in two$/s, 'Geteilt: $1'],
  [/^Joined (“.*”) with the block after it$/s, 'Mit dem nächsten Absatz verbunden: $1'],
  [/^Removed the claim (“.*”)$/s, 'Aussage gelöscht: $1'],
  [/^Cleared the tags of (“.*”)$/s, 'Markierungen entfernt: $1'],
  [/^Moved the edges of (“.*”)$/s, 'Ränder verschoben: $1'],
  [/^Set the source (.+?) of (“.*”)$/s, 'Quelle gesetzt, $1: $2'],
  [/^Took a source away from (“.*”)$/s, 'Quelle weggenommen: $1'],
  [/^Changed the comment (“.*”)$/s, 'Kommentar geändert: $1'],
  [/^Changed the source (.+)$/s, 'Quelle geändert: $1'],
  [/^Changed the tag set$/, 'Markierungen geändert'],
  [/^Changed the tag (.+)$/s, 'Markierung geändert: $1'],
  [/^Changed (.+?) of (“.*”)$/s, 'Geändert, $1: $2'],
  [/^Added the tag (.+)$/s, 'Markierung hinzugefügt: $1'],
  [/^Added (.+) to the source book$/s, 'Ins Quellenbuch aufgenommen: $1'],
  [/^Merged the source (.+) into (.+)$/s, 'Quelle $1 mit $2 zusammengelegt'],
  [/^Merged the tag (.+) into (.+)$/s, 'Markierung $1 mit $2 zusammengelegt'],
  [/^Commented (“.*”)$/s, 'Kommentiert: $1'],
  [/^Answered (“.*”)$/s, 'Geantwortet: $1'],
  [/^Resolved the comment (“.*”)$/s, 'Kommentar erledigt: $1'],
  [/^Reopened the comment (“.*”)$/s, 'Kommentar wieder offen: $1'],
  [/^Removed the comment (“.*”)$/s, 'Kommentar gelöscht: $1'],
  [/^Sent back to do: (“.*”)$/s, 'Wieder offen: $1'],
  [/^Queried: (“.*”)$/s, 'Nachgefragt: $1'],
  [/^Verified: (“.*”)$/s, 'Belegt: $1'],
  [/^Left to the author: (“.*”)$/s, 'Autor bürgt: $1'],
  [/^Asked for a change: (“.*”)$/s, 'Zu ändern: $1'],
  [/^Fixed: (“.*”)$/s, 'Geändert: $1'],
  [/^Found unverifiable: (“.*”)$/s, 'Nicht überprüfbar: $1'],
  [/^Cut: (“.*”)$/s, 'Gestrichen: $1'],
];

/** What a line begins with that names another. */
const heads: readonly (readonly [string, string])[] = [
  ['Took back: ', 'Zurückgenommen: '],
  ['Went back to: ', 'Zurückgegangen zu: '],
];

/** The fields that a line names by their names in the records, in front of its quotation. */
const fields: Readonly<Record<string, string>> = {
  note: 'Notiz', importance: 'Gewicht', severity: 'Schwere', evidence: 'Belege', disputes: 'Widersprüche', attribution: 'Zuschreibung',
  assignee: 'Zuständigkeit', response: 'Stellungnahme', suggestion: 'Neufassung', status: 'Status', cueRange: 'Redeverb', nothing: 'nichts',
};

/**
 * A recorded line in German; as it was recorded where it is none that this version knows (of a bulk of changes, of
 * another version, of an import).
 */
export function recordedInGerman(label: string): string {
  for (const [english, german] of heads) if (label.startsWith(english)) return german + recordedInGerman(label.slice(english.length));
  for (const [pattern, german] of patterns) {
    if (!pattern.test(label)) continue;
    const [head, ...quotation] = label.replace(pattern, german).split('“');
    const isOfFields = german.startsWith('Geändert, ');
    const named = isOfFields ? head!.replace(/\b[a-zA-Z]+\b/g, (name) => fields[name] ?? name) : head!;
    return [named, ...quotation].join('“').replace(/“([^“”]*)”/g, '„$1“');
  }
  return label;
}

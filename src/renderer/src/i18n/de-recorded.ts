import { draftNames } from '@shared/phrases/draft-name';
import { gateRuleIds } from '@shared/gate/catalogue';
import { gateInGerman } from '@shared/gate/words-de';
import { gateInEnglish } from '@shared/gate/words-en';
import { gateProfiles } from '@shared/model/vocabulary';
import { phrasebook } from '@shared/phrases/phrasebook';
import { number } from './de-counting';
import { kinds } from './de-text';

/** Die Zeilen des Verlaufs: festgehalten auf Englisch, gezeigt auf Deutsch. Die erste, die passt, gilt. */
const translate = phrasebook({
  line: {
    'Took back: {0:line}': 'Zurückgenommen: {0}',
    'Took back: {0}': 'Zurückgenommen: {0}',
    'Did again: {0:line}': 'Wiederholt: {0}',
    'Did again: {0}': 'Wiederholt: {0}',
    'Went back to: {0:line}': 'Zurückgegangen zu: {0}',
    'Went back to: {0}': 'Zurückgegangen zu: {0}',
    'Took 1 claim from {0}': '1 Aussage aus {0} aufgenommen',
    'Took {0#} claims from {1}': '{0} Aussagen aus {1} aufgenommen',
    'Took {0#} texts from {1}': '{0} Texte aus {1} aufgenommen',
    'Opened “{0}”': '„{0}“ geöffnet',
    'Added the draft “{0:draft}”': 'Neue Fassung: „{0}“',
    'Went over to the draft “{0:draft}”': 'Zur Fassung gewechselt: „{0}“',
    'Confirmed the place of “{0}”': 'Stelle bestätigt: „{0}“',
    'Placed “{0}”': 'Stelle gesetzt: „{0}“',
    'Renamed the article “{0}”': 'Artikel umbenannt: „{0}“',
    'Changed the article’s details': 'Angaben zum Artikel geändert',
    'Moved to the trash': 'In den Papierkorb gelegt',
    'Restored from the trash': 'Aus dem Papierkorb geholt',
    'Restored from the backup of {0}-{1}-{2} {3} UTC': 'Aus der Sicherung vom {2}.{1}.{0}, {3} UTC, wiederhergestellt',
    'Restored the source book from the backup of {0}-{1}-{2} {3} UTC': 'Quellenbuch aus der Sicherung vom {2}.{1}.{0}, {3} UTC, wiederhergestellt',
    'Restored the tag set from the backup of {0}-{1}-{2} {3} UTC': 'Markierungen aus der Sicherung vom {2}.{1}.{0}, {3} UTC, wiederhergestellt',
    'Brought back “{0}” from a backup': 'Aus einer Sicherung zurückgeholt: „{0}“',
    'Lost: a change that the damaged journal no longer holds': 'Verloren: eine Änderung, die das beschädigte Journal nicht mehr enthält',
    'Took over the tag set “{0}”': 'Markierungen übernommen: „{0}“',
    'Tagged {0}: “{1}”': 'Markiert als {0}: „{1}“',
    'Accepted as {0}: “{1}”': 'Vorschlag angenommen, {0}: „{1}“',
    'Accepted “{0}”': 'Vorschlag angenommen: „{0}“',
    'Accepted {0#} suggestions': '{0} Vorschläge angenommen',
    'Rejected the suggestion “{0}”': 'Vorschlag abgelehnt: „{0}“',
    'Offers the suggestion again: “{0}”': 'Vorschlag wird wieder gemacht: „{0}“',
    'Offers {0#} suggestions again': '{0} Vorschläge werden wieder gemacht',
    'Both marked alike: “{0}”': 'Von beiden gleich aufgenommen: „{0}“',
    'Took the version of {0}: “{1}”': 'Lesart von {0} übernommen: „{1}“',
    'Took both versions: “{0}”': 'Beide Lesarten übernommen: „{0}“',
    'Left unmarked: “{0}”': 'Nicht aufgenommen: „{0}“',
    'Decided otherwise than both: “{0}”': 'Anders entschieden als beide: „{0}“',
    'Took over 1 place that both marked alike': '1 Stelle übernommen, die beide gleich aufgenommen haben',
    'Took over {0#} places that both marked alike': '{0} Stellen übernommen, die beide gleich aufgenommen haben',
    'Copied “{0}” for {1}': '„{0}“ kopiert für {1}',
    'Began the agreed version of “{0}”': 'Gemeinsame Lesart von „{0}“ begonnen',
    'Marked “{0}” as {1:kind}': 'Absatz ist jetzt {1}: „{0}“',
    'Marked “{0}” read': 'Gelesen: „{0}“',
    'Marked “{0}” not read': 'Wieder ungelesen: „{0}“',
    'Marked “{0}”': 'Aufgenommen: „{0}“',
    'Cut “{0}” in two': 'Geteilt: „{0}“',
    'Joined “{0}” with the block after it': 'Mit dem nächsten Absatz verbunden: „{0}“',
    'Removed the claim “{0}”': 'Aussage gelöscht: „{0}“',
    'Cleared the tags of “{0}”': 'Markierungen entfernt: „{0}“',
    'Moved the edges of “{0}”': 'Ränder verschoben: „{0}“',
    'Set the source {0} of “{1}”': 'Quelle gesetzt, {0}: „{1}“',
    'Took a source away from “{0}”': 'Quelle weggenommen: „{0}“',
    'Changed the comment “{0}”': 'Kommentar geändert: „{0}“',
    'Changed the source {0}': 'Quelle geändert: {0}',
    'Changed the tag set': 'Markierungen geändert',
    'Changed the tag {0}': 'Markierung geändert: {0}',
    'Changed {0:fields} of “{1}”': 'Geändert, {0}: „{1}“',
    'Added the tag {0}': 'Markierung hinzugefügt: {0}',
    'Added {0} to the source book': 'Ins Quellenbuch aufgenommen: {0}',
    'Merged the source {0} into {1}': 'Quelle {0} mit {1} zusammengelegt',
    'Merged the tag {0} into {1}': 'Markierung {0} mit {1} zusammengelegt',
    'Commented “{0}”': 'Kommentiert: „{0}“',
    'Answered “{0}”': 'Geantwortet: „{0}“',
    'Resolved the comment “{0}”': 'Kommentar erledigt: „{0}“',
    'Reopened the comment “{0}”': 'Kommentar wieder offen: „{0}“',
    'Removed the comment “{0}”': 'Kommentar gelöscht: „{0}“',
    'Sent back to do: “{0}”': 'Wieder offen: „{0}“',
    'Queried: “{0}”': 'Nachgefragt: „{0}“',
    'Verified: “{0}”': 'Belegt: „{0}“',
    'Left to the author: “{0}”': 'Autor bürgt: „{0}“',
    'Asked for a change: “{0}”': 'Zu ändern: „{0}“',
    'Fixed: “{0}”': 'Geändert: „{0}“',
    'Found unverifiable: “{0}”': 'Nicht überprüfbar: „{0}“',
    'Cut: “{0}”': 'Gestrichen: „{0}“',
    'Signed off by {0} against 1 blocker: “{1}”': 'Druckfreigabe von {0} trotz 1 Hindernis: „{1}“',
    'Signed off by {0} against {1#} blockers: “{2}”': 'Druckfreigabe von {0} trotz {1} Hindernissen: „{2}“',
    'Signed off by {0}': 'Druckfreigabe von {0}',
    'Withdrew the sign-off by {0}': 'Druckfreigabe von {0} zurückgezogen',
    'Waived “{0:rule}”: “{1}”': 'Ausnahme von „{0}“: „{1}“',
    'Waived “{0}”: “{1}”': 'Ausnahme von „{0}“: „{1}“',
    'Asks again for “{0:rule}”': 'Gilt wieder: „{0}“',
    'Asks again for “{0}”': 'Gilt wieder: „{0}“',
    'Chose the house rules “{0:profile}”': 'Hausregeln gewählt: „{0}“',
    'Changed the rule “{0:rule}”': 'Regel geändert: „{0}“',
    'Changed the house rules': 'Hausregeln geändert',
  },
  /** The fields of a claim by their names in the records. */
  fields: {
    '{0:field}, {1:fields}': '{0}, {1}',
    '{0:field}': '{0}',
  },
  field: {
    note: 'Notiz', importance: 'Gewicht', severity: 'Schwere', evidence: 'Belege', disputes: 'Widersprüche', attribution: 'Zuschreibung',
    assignee: 'Zuständigkeit', response: 'Stellungnahme', suggestion: 'Neufassung', status: 'Status', cueRange: 'Redeverb', nothing: 'nichts', '{0}': '{0}',
  },
  kind: kinds,
  draft: draftNames,
  rule: Object.fromEntries(gateRuleIds.map((id) => [gateInEnglish.rules[id].name, gateInGerman.rules[id].name])),
  profile: Object.fromEntries(gateProfiles.map((profile) => [gateInEnglish.profiles[profile].name, gateInGerman.profiles[profile].name])),
}, number);

/**
 * A recorded line in German; as it was recorded where it is none that this version knows (of a bulk of changes, of
 * another version, of an import).
 */
export function recordedInGerman(label: string): string {
  return translate('line', label) ?? label;
}

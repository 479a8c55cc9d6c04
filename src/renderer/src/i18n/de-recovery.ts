import type { Strings } from './en';
import { numbersIn } from './numbers';

const { number } = numbersIn('de');
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;
const aussagen = (value: number): string => count(value, 'Aussage', 'Aussagen');
const artikel = (value: number): string => count(value, 'Artikel', 'Artikel');
const megabytes = new Intl.NumberFormat('de', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Verlauf, Zurückgehen, Sicherungen, Papierkorb und was gesagt wird, wenn etwas ausfällt: auf Deutsch. */
export const deRecovery: Strings['recovery'] = {
  history: {
    title: 'Verlauf',
    back: 'Zurück zur Aussage',
    empty: 'Noch ist nichts geändert worden.',
    noneOf: 'Zu dieser Auswahl gibt es keine Änderungen.',
    undone: 'zurückgenommen',
    more: 'Frühere Änderungen zeigen',
    of: (quote) => `Nur die Aussage „${quote}“`,
    ofGone: 'Nur eine Aussage, die gelöscht ist',
    all: 'Den Verlauf des ganzen Artikels zeigen',
    by: 'Änderungen von',
    everybody: 'Alle Personen',
    ofClaim: 'Verlauf dieser Aussage',
    // Ohne Anführungszeichen: Die Zeile bringt meist eigene mit.
    actions: (label) => `Was damit zu tun ist: ${label}`,
    compare: 'Mit jetzt vergleichen …',
    goBack: 'Hierher zurückgehen',
    wentBack: 'Der Artikel ist, wie er damals war. Was danach kam, bleibt im Verlauf.',
    origins: { import: 'beim Öffnen', restore: 'wiederhergestellt', library: 'in der ganzen Bibliothek' },
  },
  compare: {
    title: 'Was sich seither geändert hat',
    since: (time, label) => `Seit ${time}: ${label}`,
    reading: 'Der Verlauf wird gelesen …',
    same: 'Nichts: Der Artikel ist, wie er damals war.',
    counts: (added, changed, removed) => `${number(added)} hinzugekommen, ${number(changed)} geändert, ${number(removed)} entfernt`,
    kinds: { added: 'Hinzugekommen', changed: 'Geändert', removed: 'Entfernt' },
    what: { article: 'Artikel', draft: 'Fassung', block: 'Absatz', claim: 'Aussage', comment: 'Kommentar' },
    before: 'Damals',
    after: 'Jetzt',
    field: 'Was',
    nothing: '–',
    more: (more) => `${number(more)} weitere zeigen`,
    openClaim: 'Zur Aussage',
    fields: {
      words: 'Wörter', place: 'Stelle', read: 'Gelesen', comment: 'Kommentar', resolved: 'Erledigt', yes: 'Ja', text: 'Text', trash: 'Im Papierkorb seit',
      other: 'Weitere Angaben', otherChanged: 'geändert',
    },
    goneSource: 'eine Quelle, die es nicht mehr gibt',
  },
  restore: {
    title: 'Aus einer Sicherung wiederherstellen',
    lead: 'Claimdesk bewahrt frühere Stände jedes Artikels neben der Bibliothek auf. Was wiederhergestellt wird, ist in jedem Artikel eine Änderung mehr: Nichts von heute geht verloren, und Rückgängig bringt es zurück.',
    moments: 'Sicherungen, die neueste zuerst',
    none: 'Noch gibt es keine Sicherungen. Die erste entsteht, wenn ein Artikel an einem späteren Tag oder in einer späteren Stunde wieder geändert wird.',
    find: 'Artikel finden',
    noMatch: 'Keine Sicherung hat einen Artikel mit diesen Wörtern.',
    choose: 'Einen Zeitpunkt wählen, um zu sehen, was damals aufbewahrt wurde.',
    articles: artikel,
    size: (bytes) => (bytes < 1024 * 1024 ? `${number(Math.max(1, Math.round(bytes / 1024)))} kB` : `${megabytes.format(bytes / 1024 / 1024)} MB`),
    reading: 'Die Sicherungen werden gelesen …',
    claims: (then, now) => (now === null ? `Damals ${aussagen(then)}; nicht mehr in der Bibliothek` : now === then ? `${aussagen(then)}, so viele wie jetzt` : `Damals ${aussagen(then)}, jetzt ${number(now)}`),
    renamed: (headline) => `jetzt „${headline}“`,
    savedAt: (time) => `Stand: ${time}`,
    one: 'Wiederherstellen',
    oneOf: (headline) => `„${headline}“ wiederherstellen`,
    all: (articles) => (articles === 1 ? 'Diesen Artikel wiederherstellen' : `Alle ${artikel(articles)} wiederherstellen`),
    done: (restored, same) =>
      [restored > 0 && `${artikel(restored)} wiederhergestellt.`, same > 0 && `${artikel(same)} ${same === 1 ? 'war' : 'waren'} schon wie in der Sicherung.`].filter(Boolean).join(' '),
    shared: { sources: 'Quellenbuch', library: 'Markierungen' },
    sharedOf: { sources: 'Das Quellenbuch wiederherstellen', library: 'Die Markierungen wiederherstellen' },
    sharedCount: {
      sources: (count) => (count === 1 ? '1 Quelle' : `${number(count)} Quellen`), library: (count) => (count === 1 ? '1 Markierung' : `${number(count)} Markierungen`),
    },
    sharedBack: (labels) => `kommt zurück: ${labels}`,
    sharedChanged: (labels) => `wird wie damals: ${labels}`,
    sharedStay: (count) => (count === 1 ? 'was seither kam, bleibt: 1' : `was seither kam, bleibt: ${number(count)}`),
    sharedSame: 'Es ist schon wie damals.',
    andMore: (labels, more) => `${labels} und ${number(more)} weitere`,
    failed: (headline, reason) => `${headline}: ${reason}`,
  },
  trouble: {
    paneTitle: (pane) => `${pane}: Dieser Teil der Arbeitsfläche ist ausgefallen.`,
    title: 'Dieser Bildschirm ist ausgefallen.',
    safe: 'Alles, was als gesichert galt, ist in der Bibliothek sicher. Noch nicht gesicherte Änderungen bleiben erhalten, solange dieses Fenster offen ist.',
    again: 'Noch einmal zeigen',
    reload: 'Claimdesk neu öffnen',
    report: 'Bericht sichern …',
    reportHint: 'Der Bericht nennt den Fehler und die Stelle im Programm. Er enthält keinen Text eines Artikels, keine Namen und keine Meldung, die etwas davon zitieren könnte.',
    saved: (name) => `Bericht gesichert als ${name}.`,
    background: 'Im Hintergrund ist etwas schiefgegangen. Was als gesichert galt, ist sicher.',
    panes: { library: 'Liste der Artikel', text: 'Text', inspector: 'Aussage', history: 'Verlauf', dialog: 'Dialog', bar: 'Leiste' },
  },
  trash: {
    erase: 'Endgültig löschen …',
    eraseTitle: 'Diesen Artikel endgültig löschen?',
    eraseWhat: (headline, claims) =>
      `„${headline}“ verschwindet mit Text, ${claims === 0 ? '' : `${aussagen(claims)}, `}Kommentaren, Verlauf und Sicherungen. Das lässt sich nicht rückgängig machen, und keine Sicherung von Claimdesk hat den Artikel dann noch.`,
    eraseStays: 'Quellen bleiben im Quellenbuch. Dessen eigener Verlauf kann noch eine Aussage zitieren, mit der eine Quelle hinzukam; Sicherungen der Artikelliste nennen die Überschrift, bis sie zu alt sind; Dateien, die einmal beschädigt waren, bleiben, wo sie beiseitegelegt wurden.',
    eraseNow: 'Endgültig löschen',
    erased: (headline) => `„${headline}“ ist endgültig gelöscht.`,
    count: (articles) => `${artikel(articles)} im Papierkorb`,
  },
};

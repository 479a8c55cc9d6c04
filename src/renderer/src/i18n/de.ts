/*
 * Wörterverzeichnis. Die Wörter der Redaktion, jedes immer gleich:
 *
 *   claim            Aussage                    source book      Quellenbuch
 *   tag              Markierung                 sourced          mit Quelle
 *   article, story   Artikel                    named            genannt
 *   draft            Fassung                    anonymous        anonym (Name zurückgehalten)
 *   range, part      Stelle, Teil               unnamed          ungenannt (der Text sagt es nicht)
 *   source           Quelle                     ground rules     Bedingungen (unter 1, 2, 3)
 *   evidence         Beleg                      approval         Freigabe
 *   dispute          Widerspruch                response         Stellungnahme
 *   disputed         bestritten                 allegation       Vorwurf
 *   attribution      Zuschreibung               cue              Redeverb
 *   severity         Schwere                    importance       Gewicht
 *   status           Status                     suggestion       Vorschlag, Neufassung
 *   library          Bibliothek                 desk             Tisch (nur: die Personen daran)
 *   history          Verlauf                    undo / redo      Rückgängig / Wiederholen
 *   review           Durchsicht                 to review        durchsehen
 *   to mark          markieren                  brush            Pinsel
 *
 * Angesprochen wird niemand, wo es ohne geht: Befehle stehen im Infinitiv. Anführungszeichen „so“.
 */
import { toldInGerman } from '@shared/phrases/told-in-german';
import { agreement } from './de-agreement';
import { annotations, arrivals } from './de-arrivals';
import { details, first, imports, library } from './de-articles';
import { approvals, attachments } from './de-attachments';
import { bulkHandling } from './de-bulk-handling';
import { claim, filter, importances, list, source, statuses } from './de-claims';
import { commands, keys, palette } from './de-commands';
import { confidential } from './de-confidential';
import { compact, count, nouns, number } from './de-counting';
import { decisions } from './de-decisions';
import { drafts } from './de-drafts';
import { exports } from './de-export';
import { deGate } from './de-gate';
import { deInspector } from './de-inspector';
import { articleMenu, handing, report, sourceBook, tagSet } from './de-library';
import { libraryReport } from './de-library-report';
import { recordedInGerman } from './de-recorded';
import { packages } from './de-packages';
import { deRecovery } from './de-recovery';
import { review } from './de-review';
import { deSearch, nextSteps } from './de-search';
import { keySetting, people, settings } from './de-settings';
import { suggestions } from './de-suggestions';
import { tagSharing } from './de-tag-sharing';
import { bulk, find, kinds, selection, text } from './de-text';
import { tour } from './de-tour';
import { windows } from './de-windows';
import type { Strings } from './en';

/** Alle Wörter der Bildschirme auf Deutsch. */
export const de: Strings = {
  number,
  compact,
  plural: (value, one, many = one) => count(value, ...(nouns[one] ?? ([one, many] as const))),
  app: 'Claimdesk',
  confidential,
  sourceBook,
  tagSet,
  articleMenu,
  handing,
  tagSharing,
  bulkHandling,
  attachments,
  approvals,
  report,
  windows,
  libraryReport,
  search: deSearch,
  nextSteps,
  settings,
  tour,
  people,
  keySetting,
  recorded: recordedInGerman,
  told: toldInGerman,
  starting: 'Die Bibliothek wird geöffnet …',
  startFailed: 'Claimdesk konnte die Bibliothek nicht öffnen.',
  tryAgain: 'Noch einmal versuchen',
  offline: 'Offline',
  offlineTitle: 'Claimdesk arbeitet ohne Netz und ruft nie eines an.',
  readOnly: 'Nur lesen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  library,
  first,
  import: imports,
  arrivals,
  annotations,
  decisions,
  drafts,
  agreement,
  review,
  packages,
  save: {
    saving: 'Wird gesichert …',
    saved: (time) => `Gesichert ${time}`,
    savedEver: 'Gesichert',
    to: (folder) => `in ${folder}`,
    failed: (reason) => `Nicht gesichert: ${reason} Die letzte Änderung bleibt hier erhalten.`,
    retry: 'Noch einmal',
    lost: 'Claimdesk antwortet nicht mehr. Die letzte Änderung bleibt hier erhalten; Claimdesk neu starten und diese Seite neu laden.',
  },
  text,
  kinds,
  selection,
  bulk,
  find,
  gate: deGate,
  suggestions,
  claim,
  inspector: deInspector,
  recovery: deRecovery,
  importances,
  statuses,
  source,
  list,
  filter,
  palette,
  keys,
  commands,
  export: exports,
  details,
  status: {
    tagCounts: 'Aussagen je Markierung; eine Taste setzt die Markierung',
  },
  notices: {
    title: 'Bitte beachten',
    dismiss: 'Verstanden',
    lostNone: 'Nichts, was als gesichert galt, ist verloren.',
  },
};

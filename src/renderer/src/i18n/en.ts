import { agreement } from './en-agreement';
import { annotations, arrivals } from './en-arrivals';
import { details, first, imports, library } from './en-articles';
import { approvals, attachments } from './en-attachments';
import { bulkHandling } from './en-bulk-handling';
import { claim, filter, importances, list, source, statuses } from './en-claims';
import { commands, keys, palette } from './en-commands';
import { confidential } from './en-confidential';
import { compact, number, plural } from './en-counting';
import { decisions } from './en-decisions';
import { drafts } from './en-drafts';
import { exports } from './en-export';
import { enGate } from './en-gate';
import { enInspector } from './en-inspector';
import { articleMenu, handing, report, sourceBook, tagSet } from './en-library';
import { libraryReport } from './en-library-report';
import { packages } from './en-packages';
import { enRecovery } from './en-recovery';
import { review } from './en-review';
import { enSearch, nextSteps } from './en-search';
import { keySetting, people, settings } from './en-settings';
import { suggestions } from './en-suggestions';
import { tagSharing } from './en-tag-sharing';
import { bulk, find, kinds, selection, text } from './en-text';
import { tour } from './en-tour';
import { windows } from './en-windows';

/** Every word the screens say, in English. A second language is a second object of this type. */
export const en = {
  number,
  compact,
  plural,
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
  settings,
  tour,
  people,
  keySetting,
  /** A line of the history, which is recorded in English. */
  recorded: (label: string): string => label,
  /** A message of a failure or a notice, which is made in English: shown by this alone. */
  told: (message: string): string => message,
  search: enSearch,
  nextSteps,
  windows,
  libraryReport,
  starting: 'Opening the library…',
  startFailed: 'Claimdesk could not open the library.',
  tryAgain: 'Try again',
  offline: 'Offline',
  offlineTitle: 'Claimdesk works without a network and never calls one.',
  readOnly: 'Read only',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  redo: 'Redo',
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
    saving: 'Saving…',
    saved: (time: string) => `Saved ${time}`,
    savedEver: 'Saved',
    to: (folder: string) => `to ${folder}`,
    failed: (reason: string) => `Not saved: ${reason} Your last change is kept here.`,
    retry: 'Retry',
    lost: 'The desk is gone. Your last change is kept here; start Claimdesk again and reload this page.',
  },
  text,
  kinds,
  selection,
  bulk,
  find,
  gate: enGate,
  suggestions,
  claim,
  inspector: enInspector,
  recovery: enRecovery,
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
    tagCounts: 'Claims by tag; a key sets the tag',
  },
  notices: {
    title: 'Please note',
    dismiss: 'Understood',
    lostNone: 'Nothing that was shown as saved was lost.',
  },
};

export type Strings = typeof en;

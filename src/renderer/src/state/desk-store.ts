import { create } from 'zustand';
import type { ConfidentialState } from '@shared/contract/confidential';
import { defaultSettings } from '@shared/contract/default-settings';
import type { LibraryChange } from '@shared/contract/methods';
import type { EditsSince } from '@shared/formats/claimdesk-article-export';
import type { Recent } from '@shared/contract/windows';
import type { Notice, Session, Settings } from '@shared/contract/values';
import type { GateResult } from '@shared/gate/gate';
import type { Source } from '@shared/model/source';
import type { ArticleSummary } from '@shared/transactions/summary';
import type { AnnotationsInHand } from './annotations-in-hand';
import type { ArticleSession } from './article-session';
import { nothingBrought, type Bringing, type PackageFacts, type ReviewRow, type StoryRow } from './bringing';
import type { Chosen } from './chosen-state';
import type { DecisionActs } from './decision-acts';
import type { ClaimFilter } from './filter-state';
import { nothingSought, type FindState } from './find-state';
import type { ReviewActs } from './review-acts';
import type { Selection } from './selection';
import type { SuggestionState } from './suggestion-state';

/** A short message over the desk; it may offer one thing to do. */
export interface Toast {
  id: number;
  message: string;
  tone: 'plain' | 'bad';
  action?: { label: string; run: () => void };
}

export type SidePanel = 'inspector' | 'history' | 'suggestions' | 'gate';
export type SettingsSection = 'people' | 'looks' | 'language' | 'keys' | 'rules' | 'library';
export type Dialog =
  | { kind: 'palette'; /** What it lies over, and leads back to: a review, whose commands it has. */ over?: Dialog }
  | { kind: 'keys' }
  | { kind: 'export'; /** null: begins with the whole library. */ articleId: string | null }
  | { kind: 'paste' }
  | { kind: 'settings'; section?: SettingsSection }
  | { kind: 'details' }
  | { kind: 'trash' }
  | { kind: 'sources'; sourceId?: string }
  | { kind: 'search' }
  | { kind: 'recent' }
  | { kind: 'library-report' }
  | { kind: 'tags' }
  | { kind: 'report' }
  | { kind: 'compare'; revision: number; at: string; label: string }
  | { kind: 'restore' }
  | { kind: 'known'; row: StoryRow }
  | { kind: 'draft-add' }
  /** A story that may be a new draft of an article, or one of its own. */
  | { kind: 'draft-or-article'; row: StoryRow; articleId: string }
  | { kind: 'draft-review'; draftId: string }
  | { kind: 'draft-compare'; from: string; to: string }
  /** The claims that whoever works here is to decide on, as a reviewer. */
  | { kind: 'decisions' }
  | { kind: 'copy-for' }
  | { kind: 'agreement' }
  | { kind: 'package-send' }
  /** A review package; null: it is sealed still. */
  | { kind: 'package'; row: ReviewRow; facts: PackageFacts | null }
  | { kind: 'merge'; facts: PackageFacts }
  | { kind: 'arrivals' }
  | { kind: 'annotations' };

export type Phase = { at: 'starting' } | { at: 'failed'; message: string } | { at: 'ready' };

/** Everything the screens show that is not a record of the library. */
export interface DeskState {
  phase: Phase;
  session: Session | null;
  settings: Settings;
  summaries: ReadonlyMap<string, ArticleSummary>;
  sources: ReadonlyMap<string, Source>;
  /** Libraries and articles that were open lately. */
  recent: Recent;
  notices: readonly Notice[];
  /** What this screen has changed in the source book and the tag set and may take back; the last is the newest. */
  libraryChanges: readonly LibraryChange[];
  /** Whether the confidential parts can be read, and how often that or one of them has changed; null: not asked yet. */
  confidential: { state: ConfidentialState; changes: number } | null;
  /** The article on the desk. */
  article: ArticleSession | null;
  isOpening: boolean;
  /** Why the desk does not answer, in plain words; null while it does. */
  connection: string | null;

  selection: Selection | null;
  /** The pointer is still at it: what floats beside the selection keeps out of the way. */
  isSelecting: boolean;
  /** Where the keyboard stands in the text (UTF-16 code units). */
  caret: number | null;
  selectedClaimId: string | null;
  /** Several claims chosen in the list; in force while the selected claim is one of them. */
  chosen: Chosen | null;
  /** The claim that was selected last: what "its source is these words" refers to while words are selected. */
  lastClaimId: string | null;
  /** A tag chosen before the words: every selection gets it at once. */
  brushTagId: string | null;
  /** The tag that was set last. */
  lastTagId: string | null;

  /** The claim whose words somebody is about to mark in a new draft; with the words it had. */
  placing: { claimId: string; quote: string } | null;
  /** What can be done with the claim in review; null: none is. */
  review: ReviewActs | null;
  /** What can be done with the claim that is to be decided on; null: none is. */
  deciding: DecisionActs | null;
  /** Which claims are shown, by article; not of those that show all. */
  filters: ReadonlyMap<string, ClaimFilter>;
  /** What is looked for in the article's text. */
  find: FindState;
  /** What is suggested for the article; null: nobody asked. */
  suggestions: SuggestionState | null;

  /** Only the text and its highlights show. */
  isFocusMode: boolean;
  /** The article lies ready as it is printed. */
  isPrinting: boolean;
  /** What the edit from the draft before to one did to the claims, ready to be printed. */
  printedEdits: (EditsSince & { draftId: string }) | null;
  isLibraryOpen: boolean;
  libraryFilter: string;
  sidePanel: SidePanel;
  /** What the publish gate says of the article, a moment after a change; null: it has not looked yet. */
  gate: GateResult | null;
  /** The claim whose history the history panel shows; null: that of the whole article. */
  historyClaimId: string | null;
  dialog: Dialog | null;
  blockMenu: { blockId: string; x: number; y: number } | null;
  /** The claims at a place of the text, to choose one of; at a point of the window. */
  claimMenu: { claimIds: readonly string[]; x: number; y: number } | null;
  toasts: readonly Toast[];
  /** Said to screen readers, politely. */
  announcement: string;
  /** Said beside it, when what was changed has settled: that it is saved. */
  saveNews: string;
  /** The step of the tour that shows; null: none. */
  tour: number | null;
  /** What has been brought to the desk and is not kept yet. */
  bringing: Bringing;
  /** Exports that take longer than a moment, by their ids: how far they are, from 0 to 1; null where that cannot be said. */
  exporting: ReadonlyMap<string, number | null>;
  /** The annotations that are being brought in, or were brought in last. */
  annotations: AnnotationsInHand | null;
}

export const useDesk = create<DeskState>()(() => ({
  phase: { at: 'starting' },
  session: null,
  settings: defaultSettings('?'),
  summaries: new Map(),
  sources: new Map(),
  recent: { libraries: [], articleIds: [] },
  notices: [],
  libraryChanges: [],
  confidential: null,
  article: null,
  isOpening: false,
  connection: null,
  selection: null,
  isSelecting: false,
  caret: null,
  selectedClaimId: null,
  chosen: null,
  lastClaimId: null,
  brushTagId: null,
  lastTagId: null,
  placing: null,
  review: null,
  deciding: null,
  filters: new Map(),
  find: nothingSought,
  suggestions: null,
  isFocusMode: false,
  isPrinting: false,
  printedEdits: null,
  isLibraryOpen: true,
  libraryFilter: '',
  sidePanel: 'inspector',
  gate: null,
  historyClaimId: null,
  dialog: null,
  blockMenu: null,
  claimMenu: null,
  toasts: [],
  announcement: '',
  saveNews: '',
  tour: null,
  bringing: nothingBrought,
  exporting: new Map(),
  annotations: null,
}));

export const desk = {
  get: useDesk.getState,
  set: useDesk.setState,
  subscribe: useDesk.subscribe,
};

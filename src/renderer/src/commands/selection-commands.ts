import { shorten } from '@shared/transactions/planning';
import { textView } from '../features/article/mounted-view';
import { t } from '../i18n';
import { cueFromSelection } from '../state/attribution';
import { addSelectionToClaim, createClaim, rangesOf, selectClaim, selectedClaim, sourceFromSelection } from '../state/claims';
import { desk } from '../state/desk-store';
import { leavePlacing } from '../state/draft-decisions';
import { announce } from '../state/runtime';
import {
  extend, neighbourBlock, neighbourSentence, step, type Selection, type Unit,
} from '../state/selection';
import { closeSuggestions } from '../state/suggestions';
import { selectableText } from '../state/text';
import { rangeToRepeat, selectOccurrences } from '../state/occurrences';
import { labelled } from './command';

const hasArticle = (): boolean => desk.get().article !== null;
const hasSelection = (): boolean => (desk.get().selection?.ranges.length ?? 0) > 0;
/** Words for the claim that was selected last. */
const hasMoreWords = (): boolean => hasSelection() && !desk.get().selection?.each && desk.get().lastClaimId !== null;

/** Where the keyboard stands: the moving end of the selection, the selected claim, the caret, the beginning. */
function place(direction: 1 | -1): number {
  const { article, selection, caret } = desk.get();
  if (selection) return selection.focus;
  const claim = selectedClaim();
  const ranges = claim && article ? rangesOf(article, claim) : [];
  if (ranges.length) return direction === 1 ? ranges.at(-1)!.end : ranges[0]!.start;
  return caret ?? 0;
}

function setSelection(selection: Selection | null, caret?: number): void {
  const { article } = desk.get();
  desk.set({ selection, selectedClaimId: null, caret: caret ?? selection?.focus ?? desk.get().caret });
  const words = selection?.ranges.map(({ start, end }) => article?.draft.text.slice(start, end)).join(' … ');
  if (words) announce(shorten(words, 120));
}

function moveCaret(direction: 1 | -1, unit: Unit): void {
  const { article, selection, caret } = desk.get();
  if (!article) return;
  const { text } = article.draft;
  const range = selection?.ranges.at(-1);
  // As in every editor: an arrow first puts the caret at that end of the selection.
  const next = range ? (direction === 1 ? range.end : range.start) : step(text, caret ?? place(direction), direction, unit);
  setSelection(null, next);
  announce(text.slice(next, next + 40).split('\n')[0] ?? '');
}

function grow(direction: 1 | -1, unit: Unit): void {
  const { article, selection, caret } = desk.get();
  if (!article) return;
  const from = selection?.ranges.length ? selection : (caret ?? place(direction));
  const next = extend(article.draft.text, from, direction, unit);
  if (typeof next === 'number') setSelection(null, next);
  else setSelection(next);
}

function moveToBlock(direction: 1 | -1): void {
  const source = selectableText();
  if (!source) return;
  const { caret, selection } = desk.get();
  const from = selection?.anchor ?? caret ?? (direction === 1 ? -1 : 0);
  const block = neighbourBlock(source.blocks, from, direction);
  if (!block) return;
  setSelection(null, block.start);
  const claims = textView()?.claimsIn(block).length ?? 0;
  const words = source.text.slice(block.start, block.end);
  announce(claims > 0 ? `${words} (${t.text.claims(claims)})` : words);
}

function selectSentence(direction: 1 | -1): void {
  const source = selectableText();
  if (!source) return;
  const { selection } = desk.get();
  const from = selection?.ranges.length
    ? direction === 1 ? selection.ranges.at(-1)!.end : selection.ranges[0]!.start
    : place(direction);
  const sentence = neighbourSentence(source, from, direction);
  if (sentence) setSelection({ ranges: [sentence], anchor: sentence.start, focus: sentence.end });
}

/** Lets go of what is held: the selection first, then the claim, the brush, the suggestions. */
function letGo(): void {
  const { selection, selectedClaimId, brushTagId, blockMenu, isFocusMode, sidePanel, placing } = desk.get();
  if (blockMenu) desk.set({ blockMenu: null });
  else if (selection) setSelection(null, selection.anchor);
  else if (placing) leavePlacing();
  else if (selectedClaimId) selectClaim(null);
  else if (brushTagId) desk.set({ brushTagId: null });
  else if (isFocusMode) desk.set({ isFocusMode: false });
  else if (sidePanel === 'suggestions') closeSuggestions();
}

export const selectionCommands = labelled([
  { id: 'select.next-paragraph', group: 'select', keys: ['j'], when: hasArticle, run: () => moveToBlock(1) },
  { id: 'select.previous-paragraph', group: 'select', keys: ['k'], when: hasArticle, run: () => moveToBlock(-1) },
  { id: 'select.next-sentence', group: 'select', keys: ['s'], when: hasArticle, run: () => selectSentence(1) },
  { id: 'select.previous-sentence', group: 'select', keys: ['Shift+s'], when: hasArticle, run: () => selectSentence(-1) },
  { id: 'select.word-right', group: 'select', keys: ['ArrowRight'], when: hasArticle, run: () => moveCaret(1, 'word') },
  { id: 'select.word-left', group: 'select', keys: ['ArrowLeft'], when: hasArticle, run: () => moveCaret(-1, 'word') },
  { id: 'select.letter-right', group: 'select', keys: ['Alt+ArrowRight'], when: hasArticle, run: () => moveCaret(1, 'grapheme') },
  { id: 'select.letter-left', group: 'select', keys: ['Alt+ArrowLeft'], when: hasArticle, run: () => moveCaret(-1, 'grapheme') },
  { id: 'select.grow-word', group: 'select', keys: ['Shift+ArrowRight'], when: hasArticle, run: () => grow(1, 'word') },
  { id: 'select.shrink-word', group: 'select', keys: ['Shift+ArrowLeft'], when: hasArticle, run: () => grow(-1, 'word') },
  { id: 'select.grow-letter', group: 'select', keys: ['Shift+Alt+ArrowRight'], when: hasArticle, run: () => grow(1, 'grapheme') },
  { id: 'select.shrink-letter', group: 'select', keys: ['Shift+Alt+ArrowLeft'], when: hasArticle, run: () => grow(-1, 'grapheme') },
  { id: 'select.mark', group: 'select', keys: ['x'], when: hasSelection, run: () => createClaim() },
  { id: 'select.add-range', group: 'select', keys: ['+'], when: hasMoreWords, run: addSelectionToClaim },
  { id: 'select.cue', group: 'select', keys: ['u'], when: hasMoreWords, run: cueFromSelection },
  { id: 'select.source', group: 'select', keys: ['Shift+m'], when: hasMoreWords, run: sourceFromSelection },
  { id: 'occurrences.select', group: 'select', keys: ['a'], when: () => rangeToRepeat() !== undefined, run: selectOccurrences },
  { id: 'select.let-go', group: 'select', keys: ['Escape'], run: letGo },
]);

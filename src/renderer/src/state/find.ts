import type { TextRange } from '@shared/model/fields';
import { findWords, noHits, type FindOptions, type Hits } from '@shared/text/find';
import { createFindThread } from '../threads/threads';
import { PatternSearch } from '../find/pattern-search';
import { t } from '../i18n';
import { desk } from './desk-store';
import type { FindState } from './find-state';

/** Selected words that are longer than this are a passage, not what somebody looks for. */
const LONGEST_SELECTED = 200;

const patterns = new PatternSearch(createFindThread);

/** Opens the field, with the selected words in it when there are some. */
export function openFind(): void {
  const { article, selection, caret } = desk.get();
  if (!article) return;
  const range = selection?.ranges.length === 1 ? selection.ranges[0]! : null;
  const words = range && range.end - range.start <= LONGEST_SELECTED ? article.draft.text.slice(range.start, range.end) : '';
  change({ isOpen: true, from: range?.start ?? caret ?? 0 });
  seek(words && !words.includes('\n') ? { query: words, isPattern: false } : {});
}

/** Changes what is looked for, and looks for it. */
export function seek(changes: Partial<Pick<FindState, 'query' | 'isPattern' | keyof FindOptions>>): void {
  change(changes);
  const { article, find } = desk.get();
  if (!article || !find.isOpen) return;
  if (find.isPattern && find.query !== '') return void seekPattern(article.draft.text, find);
  patterns.close();
  show(findWords(article.draft.text, find.query, find));
}

/** Goes to the next or the previous hit, round the ends; opens the field again where it was closed. */
export function stepHit(direction: 1 | -1): void {
  if (!desk.get().find.isOpen) {
    change({ isOpen: true, from: desk.get().caret ?? 0 });
    return seek({});
  }
  const { hits: { ranges }, at } = desk.get().find;
  if (ranges.length === 0) return;
  const next = (at + direction + ranges.length) % ranges.length;
  change({ at: next, from: ranges[next]!.start });
}

/** Closes the field; the present hit is selected then. */
export function closeFind(): void {
  const hit = presentHit();
  patterns.close();
  change({ isOpen: false, hits: noHits, at: -1, problem: null });
  if (hit) desk.set({ selection: { ranges: [hit], anchor: hit.start, focus: hit.end }, caret: hit.end, selectedClaimId: null });
}

export function presentHit(): TextRange | null {
  const { hits, at } = desk.get().find;
  return hits.ranges[at] ?? null;
}

async function seekPattern(text: string, { query, matchCase, wholeWord }: FindState): Promise<void> {
  const outcome = await patterns.search(text, query, { matchCase, wholeWord });
  if ('isOvertaken' in outcome) return;
  if ('hits' in outcome) show(outcome.hits);
  else show(noHits, 'hasRunAway' in outcome ? t.find.ranAway : t.find.mistake);
}

function show(hits: Hits, problem: string | null = null): void {
  const { from } = desk.get().find;
  const next = hits.ranges.findIndex(({ start }) => start >= from);
  change({ hits, problem, at: next < 0 && hits.ranges.length > 0 ? 0 : next });
}

function change(changes: Partial<FindState>): void {
  desk.set(({ find }) => ({ find: { ...find, ...changes } }));
}

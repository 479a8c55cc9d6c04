import { create } from 'zustand';
import type { ResultOf } from '@shared/contract/methods';
import type { SearchKind } from '@shared/search/outcome';
import { selectClaim } from './claims';
import { desk } from './desk-store';
import { openArticle } from './open';
import { bridge } from './runtime';

export type LibraryFindings = ResultOf<'library.search'>;
export type LibraryHit = LibraryFindings['hits'][number];

/** What is looked for in the library and what was found; stays when the search is closed, to go on from. */
export interface LibrarySearch {
  readonly query: string;
  readonly wholeWord: boolean;
  readonly kind: SearchKind | undefined;
  /** The answer to the newest question that was answered. */
  readonly found: LibraryFindings | null;
  /** The hit in hand. */
  readonly at: number;
  /** Why there is no answer, in plain words. */
  readonly problem: string | null;
}

const nothingSought: LibrarySearch = { query: '', wholeWord: false, kind: undefined, found: null, at: 0, problem: null };

export const useLibrarySearch = create<LibrarySearch>()(() => nothingSought);

/** While the library is being read, the same is asked again: milliseconds between. */
const AGAIN_MS = 250;

let isOpen = false;
let isAsking = false;
let again: ReturnType<typeof setTimeout> | undefined;

/** The search is on the screen: main reads the library, and what was looked for last is looked for again. */
export function beginLibrarySearch(): void {
  isOpen = true;
  void ask();
}

export function endLibrarySearch(): void {
  isOpen = false;
  clearTimeout(again);
}

/** Changes what is looked for, and looks for it. */
export function seekInLibrary(changes: Partial<Pick<LibrarySearch, 'query' | 'wholeWord' | 'kind'>>): void {
  useLibrarySearch.setState({ ...changes, at: 0 });
  void ask();
}

/** Goes to the next or the previous hit, round the ends. */
export function stepLibraryHit(direction: 1 | -1): void {
  const { found, at } = useLibrarySearch.getState();
  const count = found?.hits.length ?? 0;
  if (count > 0) useLibrarySearch.setState({ at: (at + direction + count) % count });
}

/** Opens what was found at its place: the claim in hand, the words selected, the source in the source book. */
export async function openLibraryHit(hit: LibraryHit): Promise<void> {
  if (hit.kind === 'source') return desk.set({ dialog: { kind: 'sources', sourceId: hit.id } });
  await openArticle(hit.articleId);
  const { article } = desk.get();
  if (article?.articleId !== hit.articleId) return; // it could not be opened, and that was told
  const claimId = hit.kind === 'claim' ? hit.id : hit.kind === 'comment' ? hit.claimId : undefined;
  if (claimId !== undefined && article.claim(claimId)) selectClaim(claimId);
  else if (hit.kind === 'passage') {
    const { start, end } = hit;
    desk.set({ selection: { ranges: [{ start, end }], anchor: start, focus: end }, caret: end, selectedClaimId: null });
  }
}

/** One question at a time: what was typed meanwhile is asked when the answer is there, so that answers keep their order. */
async function ask(): Promise<void> {
  clearTimeout(again);
  if (isAsking) return;
  isAsking = true;
  const { query, wholeWord, kind } = useLibrarySearch.getState();
  const answer = await bridge().invoke('library.search', { query, wholeWord, ...(kind && { kind }) });
  isAsking = false;
  const now = useLibrarySearch.getState();
  const isNewest = now.query === query && now.wholeWord === wholeWord && now.kind === kind;
  if (answer.ok) useLibrarySearch.setState({ found: answer.value, problem: null, at: Math.min(now.at, Math.max(answer.value.hits.length - 1, 0)) });
  else useLibrarySearch.setState({ problem: answer.error.message });
  if (!isNewest) return ask();
  if (isOpen && answer.ok && answer.value.reading) again = setTimeout(() => void ask(), AGAIN_MS);
}

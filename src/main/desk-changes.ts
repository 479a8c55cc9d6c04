import type { EventPayload } from '@shared/contract/events';
import type { ArticleChange, ResultOf } from '@shared/contract/methods';
import { articleOfScope, scopeOf } from '@shared/model/scopes';
import type { Diff } from '@shared/transactions/diff';
import { filterDiff, isEmptyDiff } from '@shared/transactions/diff';
import type { ArticleSummary } from '@shared/transactions/summary';
import { diffValue } from './services/articles-service';
import type { DeskEvents } from './services/desk-events';
import { now } from './services/open-library';
import type { LibraryStore, SaveState } from './store/store-types';

/**
 * Tells the screens what of the changes is on disk; of changes that come while others are being saved only once. That
 * snapshots cannot be written is no failure, as the journal has everything; but somebody must see to it.
 */
export function saveStateEmitter(events: DeskEvents): (state: SaveState) => void {
  let last: SaveState['is'] = 'saved';
  let behind: string | undefined;
  return (state) => {
    if (state.is === 'saved' && state.behind?.message !== behind) {
      behind = state.behind?.message;
      if (behind !== undefined) events.emit({ event: 'library.noticed', payload: { kind: 'snapshots-behind', message: behind } });
    }
    if (state.is === 'saving' && last === 'saving') return;
    last = state.is;
    events.emit({ event: 'save.changed', payload: saveStateValue(state) });
  };
}

function saveStateValue(state: SaveState): EventPayload<'save.changed'> {
  switch (state.is) {
    case 'saving':
      return { state: 'saving' };
    case 'saved':
      return { state: 'saved', at: now() };
    case 'failed':
      return { state: 'failed', reason: state.failure.message };
  }
}

/**
 * A change as the screens hear of it. Where it makes another draft the current one, they open the article anew, so what it did to the claims,
 * which is most of it, stays away.
 */
export function forScreens(change: ArticleChange): ArticleChange {
  const { added, updated, removed } = change.diff;
  const isTurned = updated.some(({ before, after }) => before.type === 'article' && after.type === 'article' && before.currentDraftId !== after.currentDraftId);
  return isTurned ? { ...change, diff: { added, updated: updated.filter(({ after }) => after.type !== 'claim'), removed } } : change;
}

/** Tells everybody of a change; the article's records not to the screen that asked: it has them by the answer. */
export function emitChange(events: DeskEvents, store: LibraryStore, change: ArticleChange, clientId: string | undefined): void {
  events.emit({ event: 'article.changed', payload: forScreens(change) }, clientId);
  emitSummary(events, store, change.articleId);
  emitShared(events, change.diff, change);
}

/** Tells everybody how an article stands in the list that came in or came back, and what came with it that concerns all articles. */
export function emitLibrary(events: DeskEvents, store: LibraryStore, articleId: string, diff: Diff): void {
  emitSummary(events, store, articleId);
  emitShared(events, diff);
}

/** Tells everybody what of a change concerns all articles. `article`: the change of an article that it is part of. */
export function emitShared(events: DeskEvents, diff: Diff, article?: Pick<ArticleChange, 'articleId' | 'revision'>): void {
  const shared = filterDiff(diff, (record) => articleOfScope(scopeOf(record)) === undefined);
  if (isEmptyDiff(shared)) return;
  const part = article && { article: { articleId: article.articleId, revision: article.revision } };
  events.emit({ event: 'shared.changed', payload: { diff: diffValue(shared), ...part } });
}

function emitSummary(events: DeskEvents, store: LibraryStore, articleId: string): void {
  const summary = store.summaries().get(articleId);
  if (summary) events.emit({ event: 'library.changed', payload: { summary: summaryValue(summary) } });
}

/** A summary as the contract has it: the store's own is not to be changed by anybody. */
export function summaryValue(summary: ArticleSummary): ResultOf<'library.list'>[number] {
  return { ...summary, hashes: [...summary.hashes] };
}

import type { ArticleChange, ParamsOf, ResultOf } from '@shared/contract/methods';
import { sourcesNamedBy } from '@shared/model/sources-named-by';
import type { NewId } from '@shared/model/new-id';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { AnyRecord } from '@shared/model/records';
import type { Scope } from '@shared/model/scopes';
import { articleScope } from '@shared/model/scopes';
import { ClaimdeskError, unwrap } from '@shared/result';
import type { Command } from '@shared/transactions/command';
import type { Diff } from '@shared/transactions/diff';
import { changesOf, invert, isEmptyDiff } from '@shared/transactions/diff';
import { diffBetween, goingBack, sourcesNamedAfter } from '@shared/transactions/going-back';
import { plan } from '@shared/transactions/plan';
import type { PlanContext, Planned } from '@shared/transactions/planning';
import type { RecordsView } from '@shared/transactions/record-set';
import { UnionView } from '@shared/transactions/record-set';
import type { Transaction, TransactionOrigin } from '@shared/transactions/transaction';
import { partOf, scopesOf } from '@shared/transactions/transaction';
import { revertingDiff } from '@shared/transactions/undo';
import type { LibraryStore } from '../store/store-types';
import { goneSources, withChangesSince } from './past';
import { requireWritable } from './require-writable';
import type { Direction } from './undo-trail';
import { UndoTrail } from './undo-trail';

/** Who asks for a change, and when. */
export interface Change {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The client that gets the change as an answer and needs no event; none on the command line. */
  readonly clientId?: string | undefined;
}

export interface ArticlesServiceOptions {
  readonly store: LibraryStore;
  readonly newId: NewId;
  /** Is told of every change that is on disk, in the order in which they were made. */
  readonly onChange?: (change: ArticleChange, clientId: string | undefined) => void;
}

/** Records of an article that are told in one answer: a few milliseconds of work, however large the article is. */
export const RECORDS_AT_ONCE = 1_000;

/** Which changes of an article are asked for. */
type HistoryPage = Omit<ParamsOf<'articles.history'>, 'articleId'>;

interface Commit {
  readonly diff: Diff;
  readonly label: string;
  readonly origin: TransactionOrigin;
  readonly reverts?: string;
}

/**
 * Opens articles and changes them by commands. A command is planned on the records as they are and handed to the store
 * in one go, without waiting in between: so the changes of an article follow one another, whoever asks, while those
 * that wait for the disk share one sync.
 *
 * All methods fail with `not-found` when the library has no such article; those that change something with `read-only`
 * when the library may not be changed, and with `disk` when the change could not be saved (it is then taken back).
 */
export class ArticlesService {
  readonly #store: LibraryStore;
  readonly #newId: NewId;
  readonly #onChange: ArticlesServiceOptions['onChange'];
  readonly #trails = new Map<string, UndoTrail>();

  constructor({ store, newId, onChange }: ArticlesServiceOptions) {
    this.#store = store;
    this.#newId = newId;
    this.#onChange = onChange;
  }

  /** The records of an article from the one with the number `from` on, as many as are told at once, and the revision they stand for. */
  async open(articleId: string, from = 0): Promise<ResultOf<'articles.open'>> {
    this.#requireArticle(articleId);
    const scope = articleScope(articleId);
    const records = await this.#store.load(scope);
    const trail = this.#trail(articleId);
    await trail.settle();
    const all = [...records];
    const next = from + RECORDS_AT_ONCE;
    return { revision: this.#store.revision(scope), records: all.slice(from, next), next: next < all.length ? next : null, undo: trail.state() };
  }

  /** The records of an article together with those that all articles share, to read. */
  async records(articleId: string): Promise<RecordsView> {
    this.#requireArticle(articleId);
    const scopes = [articleScope(articleId), 'sources', 'library'] as const;
    return new UnionView(...(await Promise.all(scopes.map((scope) => this.#store.load(scope)))));
  }

  /** What an article says, without its claims. Fails with `not-found`. */
  async text(articleId: string): Promise<{ headline: string; text: string }> {
    const records = await this.records(articleId);
    const article = records.get('article', articleId)!;
    return { headline: article.headline, text: records.get('draft', article.currentDraftId)!.text };
  }

  /**
   * Carries a command out; resolves when it is on disk.
   * @returns what changed; null when the command changes nothing. Fails as `plan` does, with nothing changed.
   */
  async apply(articleId: string, command: Command, change: Change): Promise<ArticleChange | null> {
    requireWritable(this.#store);
    const records = await this.records(articleId);
    const { by, at } = change;
    const { diff, label } = unwrap(plan(records, command, { articleId, at, by, newId: this.#newId }));
    if (isEmptyDiff(diff)) return null;
    return this.commit(articleId, { diff: touching(records, articleId, diff), label, origin: 'user' }, change);
  }

  /**
   * Carries out what no command of the contract asks for, as the desk itself has worked it out; resolves when it is on disk.
   * @param make plans it on the records as they are; a failure of it is thrown, with nothing changed
   */
  async carryOut(
    articleId: string, make: (records: RecordsView, context: PlanContext) => Planned, origin: TransactionOrigin, change: Change,
  ): Promise<ArticleChange> {
    requireWritable(this.#store);
    const records = await this.records(articleId);
    const { by, at } = change;
    const { diff, label } = unwrap(make(records, { articleId, at, by, newId: this.#newId }));
    return this.commit(articleId, { diff, label, origin }, change);
  }

  /** Takes the last change back that is not taken back yet. Fails with `nothing-to-do`. */
  undo(articleId: string, change: Change): Promise<ArticleChange> {
    return this.#revert(articleId, 'undo', change);
  }

  /** Makes the change again that was taken back last. Fails with `nothing-to-do`. */
  redo(articleId: string, change: Change): Promise<ArticleChange> {
    return this.#revert(articleId, 'redo', change);
  }

  /** The changes of an article, newest first; the params say which. */
  async history(articleId: string, page: HistoryPage): Promise<ResultOf<'articles.history'>> {
    this.#requireArticle(articleId);
    const scope = articleScope(articleId);
    const transactions = await this.#wanted(scope, page);
    const trail = this.#trail(articleId);
    return Promise.all(
      transactions.map(async (transaction) => {
        const { id, at, by, origin, label, revisions } = transaction;
        const isUndone = await trail.isUndone(transaction);
        return { id, revision: revisions[scope] ?? 0, at, by, origin, label, claimIds: claimIdsOf(transaction), isUndone };
      }),
    );
  }

  /**
   * What has changed in an article since it had a revision. Fails with `not-found` when it never had it, with `damaged`
   * when the history has a gap there.
   */
  async since(articleId: string, revision: number): Promise<ResultOf<'articles.since'>> {
    this.#requireArticle(articleId);
    const { back, now } = await this.#back(articleId, revision);
    return { revision: now, diff: diffValue(invert(back)), goneSources: await goneSources(this.#store, sourcesNamedAfter(back)) };
  }

  /**
   * Puts an article back as it was at a revision; sources that its claims named then and that have gone come back too.
   * It is a change like any other. Fails as `since` does, and with `nothing-to-do` when the article is as it was then.
   */
  async goBack(articleId: string, revision: number, change: Change): Promise<ArticleChange> {
    requireWritable(this.#store);
    const records = await this.records(articleId);
    const scope = articleScope(articleId);
    const { back } = await this.#back(articleId, revision);
    const gone = await goneSources(this.#store, sourcesNamedAfter(back));
    const [then] = await this.#store.history(scope, { before: revision + 1, limit: 1 });
    return withChangesSince(this.#store, scope, revision, (newer) => {
      const diff = goingBack(newer.map((made) => partOf(made.diff, scope)));
      if (isEmptyDiff(diff)) throw new ClaimdeskError('nothing-to-do', 'The article is as it was then.');
      const sources = gone.filter(({ id }) => !records.get('source', id));
      const commit: Commit = {
        diff: { ...diff, added: [...diff.added, ...sources] }, label: `Went back to: ${then?.label ?? ''}`, origin: 'restore',
      };
      return this.commit(articleId, commit, change);
    });
  }

  /**
   * Puts records of a backup in the place of those that an article has; sources that its claims name and that have gone
   * come back too. It is a change like any other; null when the article is so already.
   */
  async replace(articleId: string, then: readonly AnyRecord[], label: string, change: Change): Promise<ArticleChange | null> {
    requireWritable(this.#store);
    const shared = await this.records(articleId);
    const gone = await goneSources(this.#store, sourcesNamedAfter({ added: then, updated: [], removed: [] }));
    const now = await this.#store.load(articleScope(articleId));
    const diff = diffBetween(now, then);
    if (isEmptyDiff(diff)) return null;
    const sources = gone.filter(({ id }) => !shared.get('source', id));
    return this.commit(articleId, { diff: { ...diff, added: [...diff.added, ...sources] }, label, origin: 'restore' }, change);
  }

  /** The diff that leads from now back to a revision, and the revision that is now. */
  async #back(articleId: string, revision: number): Promise<{ back: Diff; now: number }> {
    const scope = articleScope(articleId);
    await this.#store.load(scope);
    return withChangesSince(this.#store, scope, revision, (newer) => ({
      back: goingBack(newer.map(({ diff }) => partOf(diff, scope))), now: this.#store.revision(scope),
    }));
  }

  /** The transactions of a page that pass its filters. */
  async #wanted(scope: Scope, { before, limit, claimId, by }: HistoryPage): Promise<Transaction[]> {
    const passes = (made: Transaction): boolean => (by === undefined || made.by === by) && (claimId === undefined || touchesClaim(made, claimId));
    const found: Transaction[] = [];
    for (let next = before; ;) {
      const page = await this.#store.history(scope, next === undefined ? { limit } : { before: next, limit });
      found.push(...page.filter(passes));
      if (found.length >= limit || page.length < limit) return found.slice(0, limit);
      next = page.at(-1)!.revisions[scope]!;
    }
  }

  async #revert(articleId: string, direction: Direction, change: Change): Promise<ArticleChange> {
    requireWritable(this.#store);
    const records = await this.records(articleId);
    const scope = articleScope(articleId);
    for (;;) {
      const trail = this.#trail(articleId);
      await trail.settle();
      const step = trail.next(direction);
      if (!step) throw new ClaimdeskError('nothing-to-do', `There is nothing to ${direction} in this article.`);
      const [made] = await this.#store.history(scope, { before: step.revision + 1, limit: 1 });
      // Another change may have come in while the history was read: then the next step is another one.
      if (this.#trail(articleId) !== trail || trail.next(direction) !== step) continue;
      if (made?.id !== step.id) {
        this.#trails.delete(articleId);
        throw new ClaimdeskError('conflict', `The change to ${direction} is not in the history any more. Try again.`);
      }

      const { diff, label } = made;
      const toRevert = direction === 'undo' ? diff : invert(diff);
      const reverting = revertingDiff(records, toRevert, scope, (record) => this.#isUsedElsewhere(record, toRevert));
      const what = direction === 'undo' ? 'Took back' : 'Did again';
      const commit = { diff: touching(records, articleId, reverting), label: `${what}: ${label}`, origin: direction, reverts: step.id };
      return this.commit(articleId, commit, change);
    }
  }

  /** Whether any claim names a source beyond those that a diff, taken back, removes or changes. */
  #isUsedElsewhere(record: AnyRecord, diff: Diff): boolean {
    let uses = 0;
    for (const { bySource } of this.#store.summaries().values()) {
      if (Object.hasOwn(bySource, record.id)) uses += bySource[record.id]!;
    }
    for (const [before, after] of changesOf(diff)) {
      if (after?.type === 'claim' && sourcesNamedBy(after).has(record.id)) uses--;
      if (before?.type === 'claim' && sourcesNamedBy(before).has(record.id)) uses++;
    }
    return uses > 0;
  }

  /**
   * Hands a change that was planned on the article's records as they are to the store. Until the returned promise everything happens in one go: the records have changed, the
   * transaction has its number, and undo knows of it.
   */
  async commit(articleId: string, commit: Commit, { by, at, clientId }: Change): Promise<ArticleChange> {
    const scope = articleScope(articleId);
    const id = this.#newId('txn');
    const label = commit.label.slice(0, MAX_LABEL_CHARACTERS);
    const trail = this.#trail(articleId);
    const before = this.#store.revision(scope);
    const saved = this.#store.commit({ ...commit, label, id, at, by });
    const revision = this.#store.revision(scope);
    if (revision > before) trail.record({ ...commit, label, id, revisions: { [scope]: revision } });
    const undo = trail.state();
    try {
      await saved;
    } catch (error) {
      // The store has taken the change back, and with it whatever built on it: the trail is to be read anew.
      if (this.#trails.get(articleId) === trail) this.#trails.delete(articleId);
      throw error;
    }
    const { diff, origin } = commit;
    const change: ArticleChange = {
      articleId, transactionId: id, revision, at, by, origin, label, diff: diffValue(diff), undo,
    };
    this.#onChange?.(change, clientId);
    return change;
  }

  /** Something else than this service has changed an article: what can be undone in it is read anew. */
  forget(articleId: string): void {
    this.#trails.delete(articleId);
  }

  /** The trail of an article, from now on; what was done before is read from the store's history. */
  #trail(articleId: string): UndoTrail {
    let trail = this.#trails.get(articleId);
    if (!trail) this.#trails.set(articleId, (trail = new UndoTrail(this.#store, articleScope(articleId))));
    return trail;
  }

  #requireArticle(articleId: string): void {
    if (this.#store.summaries().has(articleId)) return;
    throw new ClaimdeskError('not-found', `There is no article ${articleId} in this library.`, { articleId });
  }
}

/**
 * A diff that touches the article, so that the article's history has it and undo finds it there: a change of nothing
 * but a source (or an undo of which nothing is left to do) gets an update of the article that changes nothing.
 */
function touching(records: RecordsView, articleId: string, diff: Diff): Diff {
  if (scopesOf(diff).has(articleScope(articleId))) return diff;
  const article = records.get('article', articleId)!;
  return { ...diff, updated: [...diff.updated, { before: article, after: article }] };
}

/** A diff as the contract has it. */
export function diffValue({ added, updated, removed }: Diff): ArticleChange['diff'] {
  return { added: [...added], updated: [...updated], removed: [...removed] };
}

/** Whether a transaction is about a claim: the claim itself or a comment on it. */
function touchesClaim({ diff }: Transaction, claimId: string): boolean {
  for (const [before, after] of changesOf(diff)) {
    const record = (after ?? before)!;
    if (record.type === 'claim' ? record.id === claimId : record.type === 'comment' && record.claimId === claimId) return true;
  }
  return false;
}

function claimIdsOf({ diff }: Transaction): string[] {
  const records = [...changesOf(diff)].map(([before, after]) => after ?? before);
  return records.filter((record) => record?.type === 'claim').map(({ id }) => id);
}

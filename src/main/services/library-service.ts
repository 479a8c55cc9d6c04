import type { ArticleChange, ResultOf } from '@shared/contract/methods';
import { placedTarget, quoteOf } from '@shared/model/claim-target';
import type { NewId } from '@shared/model/new-id';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { Scope, SharedScope } from '@shared/model/scopes';
import { articleOfScope, articleScope } from '@shared/model/scopes';
import { sourcesNamedBy } from '@shared/model/sources-named-by';
import { ClaimdeskError, unwrap } from '@shared/result';
import type { Diff } from '@shared/transactions/diff';
import { isEmptyDiff } from '@shared/transactions/diff';
import type { LibraryCommand } from '@shared/transactions/library-command';
import { planLibrary } from '@shared/transactions/library-command';
import type { Plan } from '@shared/transactions/planning';
import type { RecordsView } from '@shared/transactions/record-set';
import { UnionView } from '@shared/transactions/record-set';
import { takingBack } from '@shared/transactions/take-back';
import type { ArticleSummary } from '@shared/transactions/summary';
import type { Transaction } from '@shared/transactions/transaction';
import { partOf, scopesOf } from '@shared/transactions/transaction';
import type { LibraryStore } from '../store/store-types';
import type { ArticlesService, Change } from './articles-service';
import { diffValue } from './articles-service';
import { requireWritable } from './require-writable';

export interface LibraryServiceOptions {
  readonly store: LibraryStore;
  readonly newId: NewId;
  readonly articles: ArticlesService;
  /** Is told of what changed in each article that a change touched, and then of what all articles share. */
  readonly onArticle: (change: ArticleChange) => void;
  readonly onShared: (diff: Diff) => void;
}

type Done = NonNullable<ResultOf<'library.apply'>>;

/**
 * Changes what all articles share: the source book and the tag set. A change may reach into many articles (two sources
 * become one) and still is one transaction. It is taken back by its own number, not by an article's undo.
 *
 * All methods that change something fail with `read-only` and `disk` as those of `ArticlesService` do.
 */
export class LibraryService {
  readonly #options: LibraryServiceOptions;

  constructor(options: LibraryServiceOptions) {
    this.#options = options;
  }

  /** Carries a command out; null when it changes nothing. Fails as `planLibrary` does. */
  async apply(command: LibraryCommand, change: Change): Promise<Done | null> {
    const { store, newId } = this.#options;
    requireWritable(store);
    const articleIds = this.#articlesOf(command);
    const records = await this.#records(['sources', 'library', ...articleIds.map(articleScope)]);
    const { diff, label } = unwrap(planLibrary(records, command, { by: change.by, at: change.at, newId }));
    if (isEmptyDiff(diff)) return null;
    return this.#commit({ diff, label }, change);
  }

  /**
   * Makes a change that somebody plans on what is there now; null when it changes nothing.
   * @param plan called once, with the records of the scope
   */
  async change(scope: SharedScope, plan: (records: RecordsView) => Plan, change: Change): Promise<Done | null> {
    requireWritable(this.#options.store);
    const { diff, label } = plan(await this.#options.store.load(scope));
    return isEmptyDiff(diff) ? null : this.#commit({ diff, label }, change);
  }

  /**
   * Takes a change of the source book or the tag set back, in all articles that it touched. What somebody has changed
   * since stays. Fails with `not-found` when there is no such change, with `nothing-to-do` when nothing of it is left.
   */
  async takeBack(scope: SharedScope, revision: number, change: Change): Promise<Done> {
    const { store } = this.#options;
    requireWritable(store);
    const [made] = await store.history(scope, { before: revision + 1, limit: 1 });
    if (made?.revisions[scope] !== revision) throw new ClaimdeskError('not-found', 'This change is not in the history any more.');
    const records = await this.#records(Object.keys(made.revisions) as Scope[]);
    const isUnused = ({ id }: { id: string }): boolean => this.#articlesNaming(id).length === 0;
    const diff = takingBack(records, made.diff, isUnused);
    if (isEmptyDiff(diff)) throw new ClaimdeskError('nothing-to-do', 'Nothing of this change is left to take back.');
    return this.#commit({ diff, label: `Took back: ${made.label}`, reverts: made.id }, change);
  }

  /** The claims, in all articles, that name a source; those in the trash are left out. */
  async claimsOf(sourceId: string): Promise<ResultOf<'sources.claims'>> {
    const { store } = this.#options;
    const found: ResultOf<'sources.claims'> = [];
    for (const articleId of this.#articlesNaming(sourceId)) {
      const summary = store.summaries().get(articleId);
      if (!summary || summary.trashedAt !== undefined) continue;
      const records = await store.load(articleScope(articleId));
      const article = records.get('article', articleId);
      const claims = [...records.all('claim')]
        .filter((claim) => sourcesNamedBy(claim).has(sourceId))
        .map((claim) => {
          const { id, tags, status } = claim;
          const start = placedTarget(claim, article?.currentDraftId)?.ranges[0]?.start ?? 0;
          return { id, start, quote: quoteOf(claim, article?.currentDraftId).slice(0, QUOTE_CHARACTERS), tags, status };
        })
        .sort((a, b) => a.start - b.start);
      found.push({ articleId, headline: summary.headline, claims });
    }
    return found;
  }

  /** The articles that a command may reach into. */
  #articlesOf(command: LibraryCommand): string[] {
    if (command.do === 'source.merge') return this.#articlesNaming(command.otherId);
    return command.do === 'tags.merge' ? this.#articlesWith(({ byTag }) => Object.hasOwn(byTag, command.otherId)) : [];
  }

  #articlesNaming(sourceId: string): string[] {
    return this.#articlesWith(({ bySource }) => Object.hasOwn(bySource, sourceId));
  }

  #articlesWith(test: (summary: ArticleSummary) => boolean): string[] {
    return [...this.#options.store.summaries().values()].filter(test).map(({ articleId }) => articleId);
  }

  async #records(scopes: readonly Scope[]): Promise<UnionView> {
    return new UnionView(...(await Promise.all(scopes.map((scope) => this.#options.store.load(scope)))));
  }

  async #commit(commit: Pick<Transaction, 'diff' | 'label' | 'reverts'>, { by, at }: Change): Promise<Done> {
    const { store, newId } = this.#options;
    const label = commit.label.slice(0, MAX_LABEL_CHARACTERS);
    const articleIds = [...scopesOf(commit.diff)].flatMap((scope) => articleOfScope(scope) ?? []);
    const saved = store.commit({ ...commit, origin: 'library', label, id: newId('txn'), at, by });
    // Their undo is to be read anew: the change has gone past them.
    for (const articleId of articleIds) this.#options.articles.forget(articleId);
    const transaction = await saved;
    for (const articleId of articleIds) await this.#tell(articleId, transaction);
    this.#options.onShared(transaction.diff);
    const scope = transaction.revisions.sources === undefined ? 'library' : 'sources';
    return { scope, revision: transaction.revisions[scope]!, label };
  }

  async #tell(articleId: string, { id, at, by, origin, label, revisions, diff }: Transaction): Promise<void> {
    const scope = articleScope(articleId);
    const { undo } = await this.#options.articles.open(articleId);
    this.#options.onArticle({
      articleId, transactionId: id, revision: revisions[scope]!, at, by, origin, label, diff: diffValue(partOf(diff, scope)), undo,
    });
  }
}

/** How much of a claim's words goes into a list, in code units. */
const QUOTE_CHARACTERS = 300;

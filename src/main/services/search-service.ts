import { setImmediate } from 'node:timers/promises';
import type { ParamsOf, ResultOf } from '@shared/contract/methods';
import { TAG_SET_ID } from '@shared/model/tags';
import { articleScope } from '@shared/model/scopes';
import { LibraryIndex } from '@shared/search/library-index';
import { MAX_COUNTED, type SearchOutcome } from '@shared/search/outcome';
import { parseQuery } from '@shared/search/query';
import { ClaimdeskError } from '@shared/result';
import { invert } from '@shared/transactions/diff';
import type { LibraryStore, StoreEvent } from '../store/store-types';

export interface SearchServiceOptions {
  readonly store: LibraryStore;
}

/** Longest time, in ms, for which a search holds the event loop: saving must not wait for it. */
const SLICE_MS = 6;
/** Most hits of each kind among others; of a kind that is asked for alone come as many as are counted. */
const HITS_AMONG_OTHERS = 6;

/**
 * Searches the whole library. The index is made when it is first asked for, article by article beside everything else,
 * the newest article first; what has been read so far can be searched meanwhile. It follows every change that is on disk.
 */
export class SearchService {
  readonly #store: LibraryStore;
  readonly #index = new LibraryIndex();
  #reading: { read: number; all: number } | null = null;
  #begun: Promise<void> | undefined;
  #stop: () => void = () => undefined;
  #isClosed = false;

  constructor({ store }: SearchServiceOptions) {
    this.#store = store;
  }

  /**
   * What has all the words. No words: nothing is found, but the index is begun, so that it is there when words come.
   * `reading` says how much of the library has been read when that is not all of it.
   */
  async search({ query, wholeWord, kind }: ParamsOf<'library.search'>): Promise<ResultOf<'library.search'>> {
    this.#begun ??= this.#begin();
    await this.#begun;
    const limit = kind === undefined ? HITS_AMONG_OTHERS : MAX_COUNTED;
    const { counts, hits } = await inSlices(this.#index.search(parseQuery(query, wholeWord), { kind, limit }));
    return { counts: { ...counts }, hits: hits.map((hit) => structuredClone(hit) as ResultOf<'library.search'>['hits'][number]), reading: this.#reading && { ...this.#reading } };
  }

  /** How many articles are in its memory. */
  get size(): number {
    return this.#index.size;
  }

  /** Ends the reading of the library, if it is on its way. */
  close(): void {
    this.#isClosed = true;
    this.#stop();
  }

  /** Reads what all articles share and begins to read the articles; resolves before they are read. */
  async #begin(): Promise<void> {
    this.#stop = this.#store.on((event) => this.#follow(event));
    const [library, sources] = await Promise.all([this.#store.load('library'), this.#store.load('sources')]);
    this.#index.setTags(library.get('tag-set', TAG_SET_ID)?.tags ?? []);
    this.#index.apply({ added: [...sources.all('source')], updated: [], removed: [] });
    const articles = [...this.#store.summaries().values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    void this.#read(articles.map(({ articleId }) => articleId));
  }

  async #read(articleIds: readonly string[]): Promise<void> {
    for (const [read, articleId] of articleIds.entries()) {
      this.#reading = { read, all: articleIds.length };
      await setImmediate(); // what waits has its turn between two articles
      if (this.#isClosed) return;
      try {
        const records = await this.#store.glance(articleScope(articleId));
        if (this.#store.summaries().has(articleId)) this.#index.setArticle(records); // it may have been deleted meanwhile
      } catch (error) {
        // It is gone, or its file is damaged: the store tells of that, and the others can be searched all the same.
        if (!(error instanceof ClaimdeskError)) process.emitWarning(error instanceof Error ? error : new Error(String(error)));
      }
    }
    this.#reading = null;
  }

  /** An article that has not been read yet takes no changes: it is read with them. */
  #follow(event: StoreEvent): void {
    if (event.is === 'committed') this.#index.apply(event.transaction.diff);
    else if (event.is === 'erased') this.#index.forgetArticle(event.articleId);
    else if (event.is === 'taken-back') for (const { diff } of event.transactions) this.#index.apply(invert(diff));
  }
}

/** Runs a search to its end, letting others have their turn whenever it has taken its time. */
async function inSlices(steps: Generator<undefined, SearchOutcome>): Promise<SearchOutcome> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
}

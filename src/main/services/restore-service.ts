import type { ParamsOf, ResultOf } from '@shared/contract/methods';
import { withFreeIds } from '@shared/formats/claimdesk-article-import';
import type { NewId } from '@shared/model/new-id';
import { reviewTypes } from '@shared/model/review';
import type { AnyRecord, RecordOf, RecordType } from '@shared/model/records';
import { ClaimdeskError, unwrap } from '@shared/result';
import type { ArticleBundle } from '@shared/transactions/command';
import { sourcesNamedAfter } from '@shared/transactions/going-back';
import { planImport } from '@shared/transactions/plan-article';
import { planSharedRestore } from '@shared/transactions/restore-shared';
import { quoted } from '@shared/transactions/planning';
import type { Transaction } from '@shared/transactions/transaction';
import type { LibraryStore } from '../store/store-types';
import type { ArticlesService, Change } from './articles-service';
import type { LibraryService } from './library-service';
import { goneSources } from './past';
import { requireWritable } from './require-writable';

export interface RestoreServiceOptions {
  readonly store: LibraryStore;
  readonly articles: ArticlesService;
  readonly library: LibraryService;
  readonly newId: NewId;
  /** Is told of an article that had gone and came back, once it is on disk. */
  readonly onReturn: (articleId: string, transaction: Transaction) => void;
}

type Kept = ParamsOf<'backups.restore'>['kept'][number];
type KeptShared = ParamsOf<'backups.restoreShared'>['kept'];
type Moment = ResultOf<'backups.list'>[number];

/** What was put aside within one minute was put aside together. */
const MOMENT = 60_000;

/** Shows what the backups hold, and puts articles, the source book and the tag set back as they were in them. */
export class RestoreService {
  readonly #options: RestoreServiceOptions;

  constructor(options: RestoreServiceOptions) {
    this.#options = options;
  }

  /** The moments at which anything was put aside, the newest first. */
  async list(): Promise<ResultOf<'backups.list'>> {
    const { store } = this.#options;
    const moments = new Map<number, Moment>();
    const momentOf = (at: string): Moment => {
      const key = Math.floor(Date.parse(at) / MOMENT);
      const moment = moments.get(key) ?? { at, bytes: 0, kept: [], shared: [] };
      moments.set(key, moment);
      return moment;
    };
    // The newest comes first: a second state of the same minute would say nothing more.
    for (const { articleId, at, bytes } of await store.kept()) {
      const moment = momentOf(at);
      if (moment.kept.some((other) => other.articleId === articleId)) continue;
      moment.kept.push({ articleId, at });
      moment.bytes += bytes;
    }
    for (const { scope, at, bytes } of await store.keptShared()) {
      const moment = momentOf(at);
      if (moment.shared.some((other) => other.scope === scope)) continue;
      moment.shared.push({ scope, at });
      moment.bytes += bytes;
    }
    return [...moments.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** What a backup of the source book or the tag set holds, and what restoring it would do. Fails as `LibraryStore.keptRecords`. */
  async showShared({ scope, at }: KeptShared): Promise<ResultOf<'backups.showShared'>> {
    const { store } = this.#options;
    const { savedAt, records } = await store.keptSharedRecords(scope, at);
    const { diff: _, back, changed, ...numbers } = planSharedRestore(await store.load(scope), scope, records);
    return { savedAt, back: [...back], changed: [...changed], ...numbers };
  }

  /**
   * Puts the source book or the tag set back as it was in a backup; what has come since stays. One change, which can be taken
   * back. Null: it is so already. Fails as `LibraryStore.keptRecords`, and with `read-only` and `disk`.
   */
  async restoreShared({ scope, at }: KeptShared, change: Change): Promise<ResultOf<'backups.restoreShared'>> {
    const { store, library } = this.#options;
    const { records } = await store.keptSharedRecords(scope, at);
    const what = scope === 'sources' ? 'the source book' : 'the tag set';
    const label = `Restored ${what} from the backup of ${at.slice(0, 16).replace('T', ' ')} UTC`;
    return library.change(scope, (now) => ({ diff: planSharedRestore(now, scope, records).diff, label }), change);
  }

  /** What some of the backups hold; one that cannot be read says why. */
  async show(wanted: readonly Kept[]): Promise<ResultOf<'backups.show'>> {
    const shown: ResultOf<'backups.show'> = [];
    for (const kept of wanted) {
      try {
        const { savedAt, records } = await this.#options.store.keptRecords(kept.articleId, kept.at);
        const { headline } = articleIn(records, kept.articleId);
        shown.push({ kept, preview: { headline, claims: ofType(records, 'claim').length, savedAt }, problem: null });
      } catch (error) {
        shown.push({ kept, preview: null, problem: messageOf(error) });
      }
    }
    return shown;
  }

  /**
   * Puts articles back, each by a change of its own, which the article's undo takes back. What cannot be put back is
   * told, and the others are. Fails with `read-only`.
   */
  async restore(wanted: readonly Kept[], change: Change): Promise<ResultOf<'backups.restore'>> {
    const { store } = this.#options;
    requireWritable(store);
    const result: ResultOf<'backups.restore'> = { restored: [], same: 0, refused: [] };
    for (const kept of wanted) {
      try {
        const articleId = store.summaries().has(kept.articleId) ? await this.#putBack(kept, change) : await this.#bringBack(kept, change);
        if (articleId === null) result.same++;
        else result.restored.push(articleId);
      } catch (error) {
        result.refused.push({ articleId: kept.articleId, message: messageOf(error) });
      }
    }
    return result;
  }

  /** Of an article that is there. @returns its id, null when it is so already */
  async #putBack({ articleId, at }: Kept, change: Change): Promise<string | null> {
    const then = await this.#records({ articleId, at });
    const label = `Restored from the backup of ${at.slice(0, 16).replace('T', ' ')} UTC`;
    // Every screen is to learn of it, the one that asked too: the article may not be on its desk.
    const made = await this.#options.articles.replace(articleId, then, label, { ...change, clientId: undefined });
    return made && articleId;
  }

  /** Of an article that has gone. It comes in under new ids, as its old ones may still stand in files. @returns the new id */
  async #bringBack(kept: Kept, { at, by }: Change): Promise<string> {
    const { store, newId, onReturn } = this.#options;
    const records = await this.#records(kept);
    const book = await store.load('sources');
    const named = sourcesNamedAfter({ added: records, updated: [], removed: [] });
    const sources = [...await goneSources(store, named), ...[...named].flatMap((id) => book.get('source', id) ?? [])];
    const bundle: ArticleBundle = {
      article: articleIn(records, kept.articleId), drafts: ofType(records, 'draft'), blocks: ofType(records, 'block'),
      claims: ofType(records, 'claim'), comments: ofType(records, 'comment'),
      rejections: ofType(records, 'rejection'), adjudications: ofType(records, 'adjudication'), signOffs: ofType(records, 'sign-off'), sources,
      review: reviewTypes.flatMap((type) => ofType(records, type)),
    };
    const free = withFreeIds(bundle, { hasArticle: () => true, source: (id) => book.get('source', id) }, newId);
    const { diff } = unwrap(planImport(book, free));
    const label = `Brought back ${quoted(free.article.headline)} from a backup`;
    const transaction = await store.commit({ diff, label, by, at, origin: 'restore' });
    onReturn(free.article.id, transaction);
    return free.article.id;
  }

  /** The records of a backup. Whatever it says, what is restored is not in the trash. */
  async #records({ articleId, at }: Kept): Promise<AnyRecord[]> {
    const { records } = await this.#options.store.keptRecords(articleId, at);
    return records.map((record) => {
      if (record.type !== 'article') return record;
      const { trashedAt: _, ...article } = record;
      return article;
    });
  }
}

function ofType<T extends RecordType>(records: readonly AnyRecord[], type: T): RecordOf<T>[] {
  return records.filter((record): record is RecordOf<T> => record.type === type);
}

/** The article's own record; the store has seen to it that a backup has it. */
function articleIn(records: readonly AnyRecord[], articleId: string): RecordOf<'article'> {
  return ofType(records, 'article').find(({ id }) => id === articleId)!;
}

/** What a person is told; what is nobody's fault but ours is thrown on. */
function messageOf(error: unknown): string {
  if (error instanceof ClaimdeskError) return error.failure.message;
  throw error;
}

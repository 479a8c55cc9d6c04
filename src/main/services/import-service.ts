import type { TextChange } from '@shared/model/article';
import { withFreeIds } from '@shared/formats/claimdesk-article-import';
import type { NewId } from '@shared/model/new-id';
import { MAX_ARTICLES_PER_LIBRARY } from '@shared/model/limits';
import { articleScope } from '@shared/model/scopes';
import { ClaimdeskError, unwrap } from '@shared/result';
import { planImport } from '@shared/transactions/plan-article';
import type { Transaction } from '@shared/transactions/transaction';
import type { LibraryStore } from '../store/store-types';
import { attempt } from '../documents/attempt';
import type { ReadDocuments } from '../documents/document-thread';
import type { Change } from './articles-service';
import type { FileToOpen } from './open-file';
import { openFile } from './open-file';
import { requireWritable } from './require-writable';
import { sha256 } from './sha256';

export interface FileToImport extends FileToOpen {
  /** Take a text in although the library has it already. */
  readonly evenIfKnown: boolean;
}

export interface Imported {
  /** `known`: the library has this text already, perhaps in the trash; nothing was changed. */
  readonly outcome: 'added' | 'known';
  readonly articleId: string;
  readonly draftId: string;
  readonly headline: string;
  /** UTF-16 code units of the current draft. */
  readonly characters: number;
  readonly claims: number;
  readonly changes: TextChange[];
  /** What the bytes were read as; absent when they were not read, because the file is known. */
  readonly charset?: string;
}

export interface ImportServiceOptions {
  readonly store: LibraryStore;
  readonly newId: NewId;
  /** Reads documents; in this thread where nothing else is said. */
  readonly readDocument?: ReadDocuments;
  /** Is told of every article that was taken in, once it is on disk. */
  readonly onImport?: (articleId: string, transaction: Transaction) => void;
}

/** Takes texts, and articles that Claimdesk exported, into the library. */
export class ImportService {
  readonly #store: LibraryStore;
  readonly #newId: NewId;
  readonly #readDocument: ReadDocuments;
  readonly #onImport: ImportServiceOptions['onImport'];

  constructor({ store, newId, readDocument = attempt, onImport }: ImportServiceOptions) {
    this.#store = store;
    this.#newId = newId;
    this.#readDocument = readDocument;
    this.#onImport = onImport;
  }

  /**
   * Takes a file in; resolves when it is on disk. A text that the library has already, told by its hash, is not taken
   * in twice unless asked for. Fails as `decodeText` and `readArticleExport` do, and with `read-only`, `too-large` (the
   * library is full), `disk`; nothing is changed then.
   */
  async take(file: FileToImport, change: Change): Promise<Imported> {
    const known = this.#known(file, [sha256(file.bytes)]);
    if (known) return this.#describe('known', known, [], undefined);
    requireWritable(this.#store);

    const sources = await this.#store.load('sources');
    const knownLabels = new Set([...sources.all('source')].map(({ label }) => label));
    const { bundle, changes, charset } = unwrap(await openFile(file, { ...change, newId: this.#newId, readDocument: this.#readDocument, knownLabels }));
    const knownText = this.#known(file, bundle.drafts.map((draft) => draft.sha256));
    if (knownText) return this.#describe('known', knownText, changes, charset);
    if (this.#store.summaries().size >= MAX_ARTICLES_PER_LIBRARY) {
      throw new ClaimdeskError('too-large', `The library holds ${MAX_ARTICLES_PER_LIBRARY.toLocaleString('en')} articles, which is all it can. Begin another one.`);
    }

    const free = withFreeIds(
      bundle,
      { hasArticle: (id) => this.#store.revision(articleScope(id)) > 0, source: (id) => sources.get('source', id) },
      this.#newId,
    );
    const { diff, label } = unwrap(planImport(sources, free));
    const { by, at } = change;
    const transaction = await this.#store.commit({ diff, label, by, at, origin: 'import' });
    const articleId = free.article.id;
    this.#onImport?.(articleId, transaction);
    return this.#describe('added', articleId, changes, charset);
  }

  /** The article that has one of these hashes, unless a second one is asked for. */
  #known({ evenIfKnown }: FileToImport, hashes: readonly string[]): string | undefined {
    if (evenIfKnown) return undefined;
    for (const summary of this.#store.summaries().values()) {
      if (hashes.some((hash) => summary.hashes.includes(hash))) return summary.articleId;
    }
    return undefined;
  }

  async #describe(
    outcome: Imported['outcome'], articleId: string, changes: TextChange[], charset: string | undefined,
  ): Promise<Imported> {
    const records = await this.#store.load(articleScope(articleId));
    const { headline, currentDraftId } = records.get('article', articleId)!;
    return {
      outcome, articleId, draftId: currentDraftId, headline,
      characters: records.get('draft', currentDraftId)?.text.length ?? 0,
      claims: records.count('claim'),
      changes,
      ...(charset !== undefined && { charset }),
    };
  }
}

import type { TextChange } from '@shared/model/article';
import { withFreeIds } from '@shared/formats/claimdesk-article-import';
import type { NewId } from '@shared/model/new-id';
import type { Merge, Sending } from '@shared/model/review-schema';
import { MAX_ARTICLES_PER_LIBRARY } from '@shared/model/limits';
import { articleScope } from '@shared/model/scopes';
import { ClaimdeskError, unwrap } from '@shared/result';
import type { ArticleBundle } from '@shared/transactions/command';
import { planImport } from '@shared/transactions/plan-article';
import type { RecordsView } from '@shared/transactions/record-set';
import type { Transaction } from '@shared/transactions/transaction';
import type { LibraryStore } from '../store/store-types';
import { recogniseDocument } from '../documents/recognise';
import { readingHere } from '../reading/read-here';
import type { FileToRead, Story } from '../reading/read-stories';
import type { Reading } from '../reading/reading';
import type { Change } from './articles-service';
import { requireWritable } from './require-writable';
import { sha256OfBytes } from './sha256';

export interface FileToImport extends FileToRead {
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
  /** Reads files; in this thread where nothing else is said. */
  readonly reading?: Reading;
  /** Is told of every article that was taken in, once it is on disk. */
  readonly onImport?: (articleId: string, transaction: Transaction) => void;
}

/** Takes texts, documents, and articles and packages that Claimdesk exported, into the library. */
export class ImportService {
  readonly #store: LibraryStore;
  readonly #newId: NewId;
  readonly #reading: Reading;
  readonly #onImport: ImportServiceOptions['onImport'];

  constructor({ store, newId, reading = readingHere(newId), onImport }: ImportServiceOptions) {
    this.#store = store;
    this.#newId = newId;
    this.#reading = reading;
    this.#onImport = onImport;
  }

  /** Takes a file in whose first story is all that is wanted. See `takeAll`. */
  async take(file: FileToImport, change: Change): Promise<Imported> {
    return (await this.takeAll(file, change))[0]!;
  }

  /**
   * Takes all stories of a file in; resolves when they are on disk, one transaction each. A text that the library has already, told by its
   * hash, is not taken in twice unless asked for. Fails as `read` and `keep` do.
   */
  async takeAll(file: FileToImport, change: Change): Promise<Imported[]> {
    const known = file.evenIfKnown ? undefined : await this.knownFile(file);
    if (known !== undefined) return [await this.#describe('known', known, [], undefined)];
    const taken: Imported[] = [];
    for (const story of await this.read(file, change)) taken.push(await this.keep(story, file, change));
    return taken;
  }

  /** The article that this very file became, where it is a file of one story. */
  async knownFile({ bytes, name }: Pick<FileToImport, 'bytes' | 'name'>): Promise<string | undefined> {
    return recogniseDocument(bytes, name) === 'feed' ? undefined : this.#withHash([await sha256OfBytes(bytes)]);
  }

  /** The article that has the text of a story already. */
  knownText({ bundle }: Story): string | undefined {
    return this.#withHash(bundle.drafts.map((draft) => draft.sha256));
  }

  /** The article whose last file has this name, the one changed last if there are several: of another text, a new draft of it perhaps. */
  articleOfFile(name: string): string | undefined {
    const named = [...this.#store.summaries().values()].filter(({ fileNames, trashedAt }) => fileNames?.at(-1) === name && trashedAt === undefined);
    return named.sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1))[0]?.articleId;
  }

  /**
   * The stories of a file: one, unless it is a feed. Nothing is changed by reading. Fails as `decodeText`, `readArticleExport` and the
   * readers of documents do, with `read-only` where nothing could be kept, and with `cancelled`.
   */
  async read({ bytes, name, from }: FileToRead, { by, at }: Change, signal?: AbortSignal): Promise<readonly Story[]> {
    requireWritable(this.#store);
    return this.#reading.stories({ file: { bytes, name, from }, by, at }, signal);
  }

  /**
   * Takes a story that was read into the library; resolves when it is on disk. Fails with `read-only`, `too-large` (the library is full),
   * `disk`; nothing is changed then.
   */
  async keep(story: Story, { evenIfKnown }: Pick<FileToImport, 'evenIfKnown'>, change: Change): Promise<Imported> {
    requireWritable(this.#store);
    const { bundle, changes, charset } = story;
    const sources = await this.#store.load('sources');
    // From here to the commit nobody else has a turn: a text that comes twice at once is known the second time.
    const known = evenIfKnown ? undefined : this.knownText(story);
    if (known !== undefined) return this.#describe('known', known, changes, charset);
    if (this.#store.summaries().size >= MAX_ARTICLES_PER_LIBRARY) {
      throw new ClaimdeskError('too-large', `The library holds ${MAX_ARTICLES_PER_LIBRARY.toLocaleString('en')} articles, which is all it can. Begin another one.`);
    }
    const free = withFreeIds(
      story.kind === 'claimdesk-article' ? bundle : withoutKnownNames(bundle, sources),
      { hasArticle: (id) => this.#store.revision(articleScope(id)) > 0, source: (id) => sources.get('source', id) },
      this.#newId,
    );
    const { by, at } = change;
    const isCopy = story.review !== undefined && free.article.id === bundle.article.id;
    const { diff, label } = unwrap(planImport(sources, isCopy ? withReceipt(free, story.review.sending, { id: this.#newId('mrg'), by, at }) : free));
    const transaction = await this.#store.commit({ diff, label, by, at, origin: 'import' });
    const articleId = free.article.id;
    this.#onImport?.(articleId, transaction);
    return this.#describe('added', articleId, changes, charset);
  }

  #withHash(hashes: readonly string[]): string | undefined {
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

/** An article that came in a review package, with a note of which: right after it came, it is what its sender and this library began with. */
function withReceipt(bundle: ArticleBundle, { id: sendingId, by: from }: Sending, note: Pick<Merge, 'id' | 'by' | 'at'>): ArticleBundle {
  const receipt: Merge = { type: 'merge', articleId: bundle.article.id, sendingId, from, ...note, settled: [] };
  return { ...bundle, review: [...(bundle.review ?? []), receipt] };
}

/** A document knows sources by name only: one of the source book's stays the one. */
function withoutKnownNames(bundle: ArticleBundle, book: RecordsView): ArticleBundle {
  if (bundle.sources.length === 0) return bundle;
  const labels = new Set([...book.all('source')].map(({ label }) => label));
  return { ...bundle, sources: bundle.sources.filter(({ label }) => !labels.has(label)) };
}

import type { Provenance, TextChange } from '@shared/model/article';
import { importFormats } from '@shared/formats/formats';
import { withFreeIds } from '@shared/formats/claimdesk-article-import';
import type { NewId } from '@shared/model/new-id';
import { MAX_ARTICLES_PER_LIBRARY, MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import { articleScope } from '@shared/model/scopes';
import type { Result } from '@shared/result';
import { ClaimdeskError, fail, ok, unwrap } from '@shared/result';
import { decodeText, MAX_FILE_BYTES, tooLarge } from '@shared/text/decode';
import type { ArticleBundle } from '@shared/transactions/command';
import { planImport } from '@shared/transactions/plan-article';
import type { Transaction } from '@shared/transactions/transaction';
import type { LibraryStore } from '../store/store-types';
import { attempt } from '../documents/attempt';
import type { ReadDocuments } from '../documents/document-thread';
import { isNinjs } from '../documents/ninjs-shape';
import { recogniseDocument, type DocumentKind } from '../documents/recognise';
import type { Change } from './articles-service';
import { articleFromDocument } from './article-from-document';
import { articleFromText } from './article-from-text';
import { requireWritable } from './require-writable';
import { sha256 } from './sha256';

export interface GivenArticle {
  readonly bytes: Uint8Array;
  /** Name of the file; of a pasted text what the screen calls it. */
  readonly name: string;
  readonly from: Provenance['from'];
}

export interface FileToImport extends GivenArticle {
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

/** What a file turned out to hold. */
export interface ReadArticle {
  readonly bundle: ArticleBundle;
  readonly changes: TextChange[];
  readonly charset: string | undefined;
  /** It is a whole article that Claimdesk exported, with its claims. */
  readonly isExport?: true;
}

const BYTE_ORDER_MARK = '\uFEFF';

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
    const { bundle, changes, charset } = await this.read(file, change);
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

  /** What a file holds, as the records of an article, with nothing changed. Fails as `take` does for the file. */
  async read(file: GivenArticle, change: Change): Promise<ReadArticle> {
    const sources = await this.#store.load('sources');
    const knownLabels = new Set([...sources.all('source')].map(({ label }) => label));
    return unwrap(await this.#open(file, change, knownLabels));
  }

  async #open(file: GivenArticle, change: Change, knownLabels: ReadonlySet<string>): Promise<Result<ReadArticle>> {
    const json = parseJson(file);
    if (!json.ok) return json;
    const format = importFormats.find((candidate) => candidate.recognises(json.value));
    if (format) {
      const bundle = format.read(json.value, sha256);
      return bundle.ok ? ok({ bundle: bundle.value, changes: [], charset: 'utf-8', isExport: true }) : bundle;
    }
    const kind = isNinjs(json.value) ? 'ninjs' : recogniseDocument(file.bytes, file.name);
    if (kind !== null) return this.#openDocument(kind, file, change, knownLabels);
    if (json.value !== undefined && isNamed(file.name, 'json')) {
      return fail('not-text', 'This JSON file is no article that Claimdesk exported. Open a text file, or an export that begins with "format": "claimdesk-article".');
    }
    return this.#openText(file, change);
  }

  async #openDocument(
    kind: DocumentKind, { bytes, name, from }: GivenArticle, { by, at }: Change, knownLabels: ReadonlySet<string>,
  ): Promise<Result<ReadArticle>> {
    if (bytes.length > MAX_FILE_BYTES) return tooLarge(bytes.length);
    const read = await this.#readDocument({ kind, bytes, name, pasted: from === 'paste' });
    if (!read.ok) return read;
    const changes = [...read.value.changes];
    const importedFrom = { ...provenance({ bytes, name, from }), changes };
    try {
      const bundle = articleFromDocument({ document: read.value, importedFrom, at, by, newId: this.#newId });
      // A file knows sources by name only: one of the source book's stays the one.
      const sources = bundle.sources.filter(({ label }) => !knownLabels.has(label));
      return ok({ bundle: { ...bundle, sources }, changes, charset: undefined });
    } catch (error) {
      if (error instanceof ClaimdeskError) return { ok: false, error: error.failure };
      throw error;
    }
  }

  #openText({ bytes, name, from }: GivenArticle, { by, at }: Change): Result<ReadArticle> {
    const decoded = decodeText(bytes, from === 'paste' ? { charset: 'utf-8' } : {});
    if (!decoded.ok) return decoded;
    const { text, charset, changes } = decoded.value;
    const importedFrom: Provenance = { ...provenance({ bytes, name, from }), charset, changes };
    const markdown = isNamed(name, 'md') || isNamed(name, 'markdown');
    return ok({ bundle: articleFromText({ text, importedFrom, markdown, at, by, newId: this.#newId }), changes, charset });
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

/** Where a text comes from; what was pasted has no file. */
function provenance({ bytes, name, from }: Pick<FileToImport, 'bytes' | 'name' | 'from'>): Omit<Provenance, 'changes'> {
  return { from, ...(from !== 'paste' && { fileName: name.slice(0, MAX_LABEL_CHARACTERS), bytesSha256: sha256(bytes) }) };
}

/**
 * The value of a file that is JSON; undefined for one that is not, and is therefore a text. A file that is called
 * `.json` and is none is refused.
 */
function parseJson({ bytes, name }: GivenArticle): Result<unknown> {
  const isJson = isNamed(name, 'json');
  if (!isJson && !beginsLikeObject(bytes)) return ok(undefined);
  const decoded = new TextDecoder('utf-8').decode(bytes);
  try {
    return ok(JSON.parse(decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded));
  } catch (error) {
    if (!isJson) return ok(undefined);
    return fail('not-text', `This is not a whole JSON file: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
}

function isNamed(name: string, extension: string): boolean {
  return name.toLowerCase().endsWith(`.${extension}`);
}

/** Whether the first character of a file, white space and a byte order mark aside, is `{`. */
function beginsLikeObject(bytes: Uint8Array): boolean {
  const skipped = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
  const first = bytes.find((byte) => !skipped.has(byte));
  return first === 0x7b;
}

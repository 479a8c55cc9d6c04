import type { ExportReport } from '@shared/contract/values';
import type { ArticleRecords } from '@shared/formats/article-records';
import { gatherArticle } from '@shared/formats/article-records';
import type { EditsSince } from '@shared/formats/claimdesk-article-export';
import type { ExportedChange } from '@shared/formats/claimdesk-article-schema';
import type { Companion, ExportOptions, Loss, Written } from '@shared/formats/export-format';
import { holdsConfidential, type ExportFormatId } from '@shared/formats/format-ids';
import type { Language } from '@shared/model/language-of';
import type { DraftChanges } from '@shared/report/draft-changes';
import { ClaimdeskError } from '@shared/result';
import type { ConfidentialPart } from '@shared/model/confidential';
import { allFormats } from '../formats/all-formats';
import { writtenInThread } from '../formats/writing-thread';
import { zipFiles, type FileToZip } from '../formats/zip-files';
import { nodeDisk } from '../store/disk';
import { diskError } from '../store/disk-error';
import { HANDED_ON, writeDurably } from '../store/durable-file';
import { chunksOf, Pace } from '../store/json-pieces';
import type { LibraryStore } from '../store/store-types';
import type { ArticlesService } from './articles-service';
import { besides, fileNameFor, freeName } from './file-names';
import { historyForExport } from './history-for-export';

export interface ExportWish {
  readonly articleId: string;
  readonly format: ExportFormatId;
  /** Without: positions, quotes and the text's hash only. */
  readonly includeText: boolean;
  readonly includeHistory: boolean;
  /** Of what is said beside the article's own words; English when nothing is said. */
  readonly language?: Language;
  /** With the confidential parts of the article's sources. The file says so first. */
  readonly confidential?: 'asked-twice';
}

/** Several articles that go out in the same way. */
export type ExportWishes = Omit<ExportWish, 'articleId'> & { readonly articleIds: readonly string[] };

/** An export on its way: what it is to be called, what it holds, its text or bytes in pieces. */
export interface PreparedExport {
  readonly name: string;
  readonly claims: number;
  readonly fidelity: Loss[];
  readonly pieces: Written['pieces'];
  /** Further files that belong to it, of the same name with another ending. */
  readonly companions: readonly Companion[];
}

/** How somebody follows an export, and may stop it with `cancelled`. */
export interface ExportWatch {
  readonly signal?: AbortSignal;
  /** Told again and again while the export is made. @param done from 0 to 1; null where that cannot be said */
  readonly onProgress?: (done: number | null) => void;
}

export interface ExportServiceOptions {
  readonly store: LibraryStore;
  readonly articles: ArticlesService;
  readonly now: () => string;
  readonly version: string;
  /** The built file of the thread that formats of bytes are made in; without it they are made in this one. */
  readonly writingWorker?: string | undefined;
  /** What came between two drafts of an article. Absent: files do not tell. */
  readonly compareDrafts?: (articleId: string, from: string, to: string) => Promise<DraftChanges>;
  /** The confidential part of a source, or null; fails with `refused` while they are locked. Absent where there are none to be had. */
  readonly confidentialPart?: (sourceId: string) => Promise<ConfidentialPart | null>;
}

/** What is written at once, in UTF-16 code units: a few milliseconds of work, and few turns of the disk. */
const CHUNK = 256 * 1024;

/** Writes articles out in the formats of the registry. */
export class ExportService {
  readonly #options: ExportServiceOptions;

  constructor(options: ExportServiceOptions) {
    this.#options = options;
  }

  /**
   * Gathers what is to go out. Fails with `not-found`; with `bad-request` for a format that cannot be as it is wished; with `refused` and
   * `not-available` where confidential parts cannot be had.
   */
  async prepare({ articleId, format, includeText, includeHistory, language = 'en', confidential }: ExportWish, { signal }: ExportWatch = {}): Promise<PreparedExport> {
    const { store, articles, now, version } = this.#options;
    const view = await articles.records(articleId);
    const records = gatherArticle(view, articleId);
    if (!records) throw new ClaimdeskError('not-found', `There is no article ${articleId} in this library.`, { articleId });
    const { label, needsText, holdsHistory, hasHistory, holdsEdits } = allFormats[format];
    if (needsText && !includeText) throw new ClaimdeskError('bad-request', `A file of ${label} is nothing without the text. Export it with the text, or in another format.`);
    if (confidential && !holdsConfidential(format)) throw new ClaimdeskError('bad-request', `A file of ${label} never holds confidential parts: who reads it need not see that it does. Export Word or HTML.`);
    const parts = confidential && (await this.#confidentialParts(records));
    const history: ExportedChange[] | undefined = includeHistory || hasHistory
      ? await historyForExport(store, articles, articleId, view)
      : undefined;
    const draftEdits = holdsEdits && (await this.#editsSince(records));
    const options = { exportedAt: now(), version, includeText, history, language, ...(draftEdits && { draftEdits }), ...(parts && { confidential: parts }) };
    const prepared = this.#written(format, records, options, signal);
    const lost = history && !holdsHistory && !hasHistory ? [{ what: 'changes of the history', count: history.length }] : [];
    return { ...prepared, fidelity: [...prepared.fidelity, ...lost] };
  }

  /** A package of records as they are given, with what makes it one of a review. */
  preparePackage(records: ArticleRecords, options: Pick<ExportOptions, 'history' | 'language' | 'review'>): PreparedExport {
    const { now, version } = this.#options;
    return this.#written('package', records, { exportedAt: now(), version, includeText: true, ...options });
  }

  #written(format: ExportFormatId, records: ArticleRecords, options: ExportOptions, signal?: AbortSignal): PreparedExport {
    const { writingWorker } = this.#options;
    const { write, extension } = allFormats[format];
    const { pieces: here, fidelity, companions = [] } = write(records, options);
    const pieces = writingWorker !== undefined && Symbol.asyncIterator in here ? writtenInThread(writingWorker, { format, records, options }, signal) : here;
    const name = `${options.confidential ? 'confidential-' : ''}${fileNameFor(records.article.headline)}.${extension}`;
    return { name, claims: records.claims.length, fidelity, pieces, companions };
  }

  /**
   * Gathers what articles go out as in one file: a single one as it is; several, or one whose format has several files, as a ZIP file of all.
   * Fails as `prepare` does, before anything is made.
   */
  async prepareTogether({ articleIds, ...wish }: ExportWishes, watch: ExportWatch = {}): Promise<PreparedExport> {
    const [articleId, ...more] = articleIds;
    const single = await this.prepare({ articleId: articleId!, ...wish }, watch);
    if (more.length === 0 && single.companions.length === 0) return single;
    if (wish.confidential) throw new ClaimdeskError('bad-request', 'Confidential parts go out with one article at a time.');
    const pace = new Pace();
    const losses = new Map<string, number>();
    let claims = 0;
    for (const [index, id] of articleIds.entries()) {
      follow(watch, more.length === 0 ? null : index / articleIds.length / 2);
      const one = await this.prepare({ articleId: id, ...wish });
      claims += one.claims;
      for (const { what, count } of one.fidelity) losses.set(what, (losses.get(what) ?? 0) + count);
      if (pace.due()) await pace.rest();
    }
    return {
      name: more.length === 0 ? besides(single.name, 'zip') : 'claimdesk-articles.zip',
      claims,
      fidelity: [...losses].map(([what, count]) => ({ what, count })),
      pieces: zipFiles(this.#files(articleIds, wish, watch), this.#options.now()),
      companions: [],
    };
  }

  async *#files(articleIds: readonly string[], wish: Omit<ExportWish, 'articleId'>, watch: ExportWatch): AsyncGenerator<FileToZip> {
    const taken = new Set<string>();
    for (const [index, articleId] of articleIds.entries()) {
      follow(watch, articleIds.length === 1 ? null : 0.5 + index / articleIds.length / 2);
      const prepared = await this.prepare({ articleId, ...wish }, watch);
      const name = freeName(prepared.name, articleId, taken);
      yield { name, contents: contentsOf(prepared) };
      for (const { extension, pieces } of prepared.companions) yield { name: besides(name, extension), contents: chunksOf(pieces) };
    }
  }

  /** What the edit from the draft before the current one did to the claims; undefined of the first draft. */
  async #editsSince({ article: { id, currentDraftId }, drafts }: ArticleRecords): Promise<EditsSince | undefined> {
    const { compareDrafts } = this.#options;
    const since = drafts[drafts.findIndex((draft) => draft.id === currentDraftId) - 1];
    return compareDrafts && since && { since, edits: (await compareDrafts(id, since.id, currentDraftId)).edits };
  }

  /** The confidential parts of an article's sources, by their ids. */
  async #confidentialParts({ sources }: ArticleRecords): Promise<ReadonlyMap<string, ConfidentialPart>> {
    const { confidentialPart } = this.#options;
    if (!confidentialPart) throw new ClaimdeskError('not-available', 'Confidential parts are unlocked, and go out, on a desk only.');
    const parts = new Map<string, ConfidentialPart>();
    for (const { id } of sources) {
      const part = await confidentialPart(id);
      if (part) parts.set(id, part);
    }
    if (parts.size === 0) throw new ClaimdeskError('refused', 'No source of this article has a confidential part. Export it without.');
    return parts;
  }

  /** Writes a prepared export to a file, each of its files whole or not at all; those that belong to it first. Fails with `disk`, `cancelled`. */
  async writeFile(prepared: PreparedExport, file: string, watch: ExportWatch = {}): Promise<ExportReport> {
    try {
      for (const { extension, pieces } of prepared.companions) {
        await writeDurably(nodeDisk, besides(file, extension), chunksOf(pieces), HANDED_ON);
      }
      return reportOf(prepared, await writeDurably(nodeDisk, file, followed(prepared, watch), HANDED_ON));
    } catch (error) {
      throw watch.signal?.aborted ? stopped() : diskError('The export was not written', error);
    }
  }

  /** A prepared export as the bytes of its file; others have their turn while it is made. Fails with `cancelled`. */
  async bytes(prepared: PreparedExport, watch: ExportWatch = {}): Promise<{ bytes: Buffer; report: ExportReport }> {
    const pace = new Pace();
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of followed(prepared, watch)) {
        chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : Buffer.from(chunk));
        if (pace.due()) await pace.rest();
      }
    } catch (error) {
      throw watch.signal?.aborted ? stopped() : error;
    }
    const bytes = Buffer.concat(chunks);
    return { bytes, report: reportOf(prepared, bytes.length) };
  }
}

/** What goes into the file of a prepared export, in chunks: text that becomes UTF-8, or bytes. */
export function contentsOf({ pieces }: Pick<PreparedExport, 'pieces'>): Iterable<string> | AsyncIterable<Uint8Array> {
  return Symbol.asyncIterator in pieces ? pieces : chunksOf(pieces, CHUNK);
}

function reportOf({ claims, fidelity }: PreparedExport, bytes: number): ExportReport {
  return { bytes, claims, fidelity };
}

/** The contents of a prepared export on their way into a file, followed; of several articles the way through them is told instead. */
async function* followed(prepared: PreparedExport, watch: ExportWatch): AsyncGenerator<string | Uint8Array> {
  for await (const chunk of contentsOf(prepared)) {
    follow(watch);
    yield chunk;
  }
}

/** Tells how far an export is, and ends it where somebody wants that. */
function follow({ signal, onProgress }: ExportWatch, done?: number | null): void {
  if (signal?.aborted) throw stopped();
  if (done !== undefined) onProgress?.(done);
}

function stopped(): ClaimdeskError {
  return new ClaimdeskError('cancelled', 'The export was stopped; nothing was written.');
}

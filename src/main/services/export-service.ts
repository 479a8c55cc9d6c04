import path from 'node:path';
import type { ExportReport } from '@shared/contract/values';
import { gatherArticle } from '@shared/formats/article-records';
import type { ExportedChange } from '@shared/formats/claimdesk-article-schema';
import type { Companion, Loss, Written } from '@shared/formats/export-format';
import type { ExportFormatId } from '@shared/formats/format-ids';
import type { Language } from '@shared/model/language-of';
import { ClaimdeskError } from '@shared/result';
import { allFormats } from '../formats/all-formats';
import { nodeDisk } from '../store/disk';
import { diskError } from '../store/disk-error';
import { writeDurably } from '../store/durable-file';
import { chunksOf, Pace } from '../store/json-pieces';
import type { LibraryStore } from '../store/store-types';
import type { ArticlesService } from './articles-service';
import { historyForExport } from './history-for-export';

export interface ExportWish {
  readonly articleId: string;
  readonly format: ExportFormatId;
  /** Without: positions, quotes and the text's hash only. */
  readonly includeText: boolean;
  readonly includeHistory: boolean;
  /** Of what is said beside the article's own words; English when nothing is said. */
  readonly language?: Language;
}

/** An export on its way: what it is to be called, what it holds, its text or bytes in pieces. */
export interface PreparedExport {
  readonly name: string;
  readonly claims: number;
  readonly fidelity: Loss[];
  readonly pieces: Written['pieces'];
  /** Further files that belong to it, of the same name with another ending. */
  readonly companions: readonly Companion[];
}

export interface ExportServiceOptions {
  readonly store: LibraryStore;
  readonly articles: ArticlesService;
  readonly now: () => string;
  readonly version: string;
}

/** An export is made to be handed on: others may read it, as far as the system's mask lets them. */
export const HANDED_ON = 0o666;

/** Writes articles out in the formats of the registry. */
export class ExportService {
  readonly #options: ExportServiceOptions;

  constructor(options: ExportServiceOptions) {
    this.#options = options;
  }

  /** Gathers what is to go out. Fails with `not-found`, and with `bad-request` for a format that is nothing without the text it is to leave out. */
  async prepare({ articleId, format, includeText, includeHistory, language = 'en' }: ExportWish): Promise<PreparedExport> {
    const { store, articles, now, version } = this.#options;
    const view = await articles.records(articleId);
    const records = gatherArticle(view, articleId);
    if (!records) throw new ClaimdeskError('not-found', `There is no article ${articleId} in this library.`, { articleId });
    const { label, write, extension, needsText, holdsHistory, hasHistory } = allFormats[format];
    const history: ExportedChange[] | undefined = includeHistory || hasHistory
      ? await historyForExport(store, articles, articleId, view)
      : undefined;
    if (needsText && !includeText) throw new ClaimdeskError('bad-request', `A file of ${label} is nothing without the text. Export it with the text, or in another format.`);
    const { pieces, fidelity, companions = [] } = write(records, { exportedAt: now(), version, includeText, history, language });
    const lost = history && !holdsHistory && !hasHistory ? [{ what: 'changes of the history', count: history.length }] : [];
    const name = `${fileNameFor(records.article.headline)}.${extension}`;
    return { name, claims: records.claims.length, fidelity: [...fidelity, ...lost], pieces, companions };
  }

  /** Writes a prepared export to a file, each of its files whole or not at all; those that belong to it first. Fails with `disk`. */
  async writeFile(prepared: PreparedExport, file: string): Promise<ExportReport> {
    try {
      for (const { extension, pieces } of prepared.companions) {
        await writeDurably(nodeDisk, besides(file, extension), chunksOf(pieces), HANDED_ON);
      }
      return reportOf(prepared, await writeDurably(nodeDisk, file, contentsOf(prepared), HANDED_ON));
    } catch (error) {
      throw diskError('The export was not written', error);
    }
  }

  /** A prepared export as the bytes of its file; others have their turn while it is made. */
  async bytes(prepared: PreparedExport): Promise<{ bytes: Buffer; report: ExportReport }> {
    const pace = new Pace();
    const chunks: Buffer[] = [];
    for await (const chunk of contentsOf(prepared)) {
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : Buffer.from(chunk));
      if (pace.due()) await pace.rest();
    }
    const bytes = Buffer.concat(chunks);
    return { bytes, report: reportOf(prepared, bytes.length) };
  }
}

/** What goes into the file of a prepared export, in chunks: text that becomes UTF-8, or bytes. */
export function contentsOf({ pieces }: Pick<PreparedExport, 'pieces'>): Iterable<string> | AsyncIterable<Uint8Array> {
  return Symbol.asyncIterator in pieces ? pieces : chunksOf(pieces);
}

/** Where a file that belongs to another one lies: beside it, of the same name. */
export function besides(file: string, extension: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.${extension}`);
}

function reportOf({ claims, fidelity }: PreparedExport, bytes: number): ExportReport {
  return { bytes, claims, fidelity };
}

/** Code points of a suggested name, of up to four bytes each; file systems take 255 bytes. */
const LONGEST_NAME = 60;

/** A headline as a file name that every system takes: letters, digits and hyphens. */
export function fileNameFor(headline: string): string {
  const words = headline.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...words].slice(0, LONGEST_NAME).join('').replace(/^-+|-+$/g, '') || 'article';
}

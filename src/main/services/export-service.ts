import type { ExportReport } from '@shared/contract/values';
import { gatherArticle } from '@shared/formats/article-records';
import type { ExportedChange } from '@shared/formats/claimdesk-article-schema';
import type { ExportFormatId } from '@shared/formats/format-ids';
import type { Loss, Written } from '@shared/formats/export-format';
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

  /** Gathers what is to go out. Fails with `not-found`. */
  async prepare({ articleId, format, includeText, includeHistory, language = 'en' }: ExportWish): Promise<PreparedExport> {
    const { store, articles, now, version } = this.#options;
    const view = await articles.records(articleId);
    const records = gatherArticle(view, articleId);
    if (!records) throw new ClaimdeskError('not-found', `There is no article ${articleId} in this library.`, { articleId });
    const { write, extension, hasHistory } = allFormats[format];
    const history: ExportedChange[] | undefined = includeHistory || hasHistory
      ? await historyForExport(store, articles, articleId, view)
      : undefined;
    const { pieces, fidelity } = write(records, { exportedAt: now(), version, includeText, history, language });
    return { name: `${fileNameFor(records.article.headline)}.${extension}`, claims: records.claims.length, fidelity, pieces };
  }

  /** Writes a prepared export to a file, whole or not at all. Fails with `disk`. */
  async writeFile(prepared: PreparedExport, path: string): Promise<ExportReport> {
    try {
      return reportOf(prepared, await writeDurably(nodeDisk, path, contentsOf(prepared), HANDED_ON));
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

import type { Language } from '../model/language-of';
import type { ArticleRecords } from './article-records';
import type { ArticleExportOptions } from './claimdesk-article-export';

/** What a format could not hold of an article. */
export interface Loss {
  readonly what: string;
  readonly count: number;
}

export interface ExportOptions extends ArticleExportOptions {
  /** What is said to people beside the article's own words is in this language. */
  readonly language: Language;
}

/** What goes into a file, text or bytes made as they are asked for, and what it leaves out; that is known before any of it is made. */
export interface Written {
  readonly pieces: Iterable<string> | AsyncIterable<Uint8Array>;
  readonly fidelity: Loss[];
}

export type ExportWriter = (records: ArticleRecords, options: ExportOptions) => Written;

export interface ExportFormat {
  readonly label: string;
  /** Of files, without the dot. */
  readonly extension: string;
  /** The history is in every file of it, asked for or not. */
  readonly hasHistory?: true;
  readonly write: ExportWriter;
}

import type { ArticleRecords } from './article-records';
import type { ArticleExportOptions } from './claimdesk-article-export';

/** What a format could not hold of an article. */
export interface Loss {
  readonly what: string;
  readonly count: number;
}

/** A further file of a format that needs several: of the same name, with another ending. */
export interface Companion {
  /** Without the dot. */
  readonly extension: string;
  readonly pieces: Iterable<string>;
}

/** A file's text in pieces, the files that belong to it, and what they leave out. */
export interface Written {
  readonly pieces: Iterable<string>;
  readonly fidelity: Loss[];
  readonly companions?: readonly Companion[];
}

export interface ExportFormat {
  readonly label: string;
  /** Of files, without the dot. */
  readonly extension: string;
  /** It has a place for the history. */
  readonly holdsHistory?: true;
  /** It cannot be without the article's text. */
  readonly needsText?: true;
  readonly write: (records: ArticleRecords, options: ArticleExportOptions) => Written;
}

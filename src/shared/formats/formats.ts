import type { Result } from '../result';
import type { ArticleBundle } from '../transactions/command';
import type { ArticleRecords } from './article-records';
import { annotationWriters } from './annotations/writers';
import type { ArticleExportOptions } from './claimdesk-article-export';
import { articleExportJson } from './claimdesk-article-export';
import { isArticleExport, readArticleExport } from './claimdesk-article-import';

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
  /** It cannot be without the article's text. */
  readonly needsText?: true;
  write(records: ArticleRecords, options: ArticleExportOptions): Written;
}

/** Every format that articles go out in, by id. */
export const exportFormats = {
  json: {
    label: 'Claimdesk JSON',
    extension: 'json',
    write: (records, options) => ({
      pieces: articleExportJson(records, options),
      fidelity: options.includeText ? [] : [{ what: 'texts, left out as asked', count: records.drafts.length }],
    }),
  },
  ...annotationWriters,
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatId = keyof typeof exportFormats;

/** Formats of files that bring an article with its claims, all of them JSON: which one a value is of, and how it is read. */
export interface ImportFormat {
  recognises(value: unknown): boolean;
  read(value: unknown, sha256: (text: string) => string): Result<ArticleBundle>;
}

export const importFormats: readonly ImportFormat[] = [{ recognises: isArticleExport, read: readArticleExport }];

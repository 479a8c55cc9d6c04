import type { Result } from '../result';
import type { ArticleBundle } from '../transactions/command';
import type { ArticleRecords } from './article-records';
import type { ArticleExportOptions } from './claimdesk-article-export';
import { articleExportJson } from './claimdesk-article-export';
import { isArticleExport, readArticleExport } from './claimdesk-article-import';

/** What a format could not hold of an article. */
export interface Loss {
  readonly what: string;
  readonly count: number;
}

export interface ExportFormat {
  readonly label: string;
  /** Of files, without the dot. */
  readonly extension: string;
  /** The file's text in pieces, and what it leaves out. */
  write(records: ArticleRecords, options: ArticleExportOptions): { pieces: Iterable<string>; fidelity: Loss[] };
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
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatId = keyof typeof exportFormats;

/** Formats of files that bring an article with its claims, all of them JSON: which one a value is of, and how it is read. */
export interface ImportFormat {
  recognises(value: unknown): boolean;
  read(value: unknown, sha256: (text: string) => string): Result<ArticleBundle>;
}

export const importFormats: readonly ImportFormat[] = [{ recognises: isArticleExport, read: readArticleExport }];

import type { Result } from '../result';
import type { ArticleBundle } from '../transactions/command';
import { annotationWriters } from './annotations/writers';
import { articleExportJson } from './claimdesk-article-export';
import { isArticleExport, readArticleExport } from './claimdesk-article-import';
import type { ExportFormat } from './export-format';

/** Every format that articles go out in, by id. */
export const exportFormats = {
  json: {
    label: 'Claimdesk JSON',
    extension: 'json',
    holdsHistory: true,
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

import type { Result } from '../result';
import type { ArticleBundle } from '../transactions/command';
import { annotationWriters } from './annotations/writers';
import { articleExportJson } from './claimdesk-article-export';
import type { ExportFormat } from './export-format';
import type { ExportFormatId } from './format-ids';
import { isArticleExport, readArticleExport } from './claimdesk-article-import';
import { writeClaimReview } from './people/claimreview';
import { writeCsv } from './people/csv';
import { writeHtml } from './people/html';
import { writeMarkdown } from './people/markdown';
import { writeNinjs } from './people/ninjs';

/** The formats that are text, by id; those of bytes are in `main/formats`. */
export const exportFormats = {
  json: {
    label: 'Claimdesk JSON',
    extension: 'json',
    holdsHistory: true,
    holdsEdits: true,
    write: (records, options) => ({
      pieces: articleExportJson(records, options),
      fidelity: options.includeText ? [] : [{ what: 'texts, left out as asked', count: records.drafts.length }],
    }),
  },
  csv: { label: 'CSV', extension: 'csv', write: writeCsv },
  markdown: { label: 'Markdown', extension: 'md', needsText: true, holdsEdits: true, write: writeMarkdown },
  html: { label: 'HTML', extension: 'html', needsText: true, holdsEdits: true, write: writeHtml },
  ninjs: { label: 'ninjs 3.1', extension: 'json', needsText: true, write: writeNinjs },
  claimreview: { label: 'schema.org Claim', extension: 'jsonld', write: writeClaimReview },
  ...annotationWriters,
} as const satisfies Partial<Record<ExportFormatId, ExportFormat>>;

/** Formats of files that bring an article with its claims, all of them JSON: which one a value is of, and how it is read. */
export interface ImportFormat {
  recognises(value: unknown): boolean;
  read(value: unknown, sha256: (text: string) => string): Result<ArticleBundle>;
}

export const importFormats: readonly ImportFormat[] = [{ recognises: isArticleExport, read: readArticleExport }];

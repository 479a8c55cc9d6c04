import type { Language } from '../model/language-of';
import type { Result } from '../result';
import type { ArticleBundle } from '../transactions/command';
import type { ArticleRecords } from './article-records';
import type { ArticleExportOptions } from './claimdesk-article-export';
import { articleExportJson } from './claimdesk-article-export';
import type { ExportFormatId } from './format-ids';
import { isArticleExport, readArticleExport } from './claimdesk-article-import';
import { writeClaimReview } from './people/claimreview';
import { writeCsv } from './people/csv';
import { writeHtml } from './people/html';
import { writeMarkdown } from './people/markdown';
import { writeNinjs } from './people/ninjs';

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

/** The formats that are text, by id; those of bytes are in `main/formats`. */
export const exportFormats = {
  json: {
    label: 'Claimdesk JSON',
    extension: 'json',
    write: (records, options) => ({
      pieces: articleExportJson(records, options),
      fidelity: options.includeText ? [] : [{ what: 'texts, left out as asked', count: records.drafts.length }],
    }),
  },
  csv: { label: 'CSV', extension: 'csv', write: writeCsv },
  markdown: { label: 'Markdown', extension: 'md', write: writeMarkdown },
  html: { label: 'HTML', extension: 'html', write: writeHtml },
  ninjs: { label: 'ninjs 3.1', extension: 'json', write: writeNinjs },
  claimreview: { label: 'schema.org Claim', extension: 'jsonld', write: writeClaimReview },
} as const satisfies Partial<Record<ExportFormatId, ExportFormat>>;

/** Formats of files that bring an article with its claims, all of them JSON: which one a value is of, and how it is read. */
export interface ImportFormat {
  recognises(value: unknown): boolean;
  read(value: unknown, sha256: (text: string) => string): Result<ArticleBundle>;
}

export const importFormats: readonly ImportFormat[] = [{ recognises: isArticleExport, read: readArticleExport }];

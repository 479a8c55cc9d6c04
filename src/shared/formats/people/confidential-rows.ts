import { confidentialFields } from '../../model/confidential';
import type { ArticleRecords } from '../article-records';
import type { ExportOptions } from '../export-format';
import type { ExportWords } from './export-words';

/** What a file holds that has confidential parts in it. */
export interface ConfidentialTable {
  /** What the file says before anything else. */
  readonly notice: string;
  readonly heads: readonly string[];
  /** A row a source that has a part: its label, then the fields of the part. */
  readonly rows: readonly (readonly string[])[];
}

/** The confidential parts that were asked for, as a table; undefined where none were. */
export function confidentialTable({ sources }: ArticleRecords, { confidential }: ExportOptions, words: ExportWords): ConfidentialTable | undefined {
  if (!confidential) return undefined;
  const rows = sources.flatMap(({ id, label }) => {
    const part = confidential.get(id);
    return part ? [[label, ...confidentialFields.map((field) => part[field] ?? '')]] : [];
  });
  return { notice: words.confidentialNotice(rows.length), heads: words.confidentialColumns, rows };
}

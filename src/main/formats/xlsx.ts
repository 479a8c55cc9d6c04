import type { ExportOptions, ExportWriter, Loss } from '@shared/formats/export-format';
import type { ArticleRecords } from '@shared/formats/article-records';
import { allColumns, claimCells, type ColumnName } from '@shared/formats/people/claims-table';
import { editTable } from '@shared/formats/people/edit-rows';
import { exportWords, type ExportWords } from '@shared/formats/people/export-words';
import { lossesOf } from '@shared/formats/people/losses';
import { profileRows } from '@shared/formats/people/profile-rows';
import { reviewParts } from '@shared/formats/people/review-rows';
import { tellArticle, type ToldArticle } from '@shared/formats/people/told-article';
import type { SheetData } from 'write-excel-file/node';
import { xmlText } from './xml-text';

/** The longest text of a cell, in UTF-16 code units. */
const LONGEST_CELL = 32_767;

/** Widths in characters; the rest are as wide as a word. */
const widths: Partial<Record<ColumnName, number>> = { number: 6, quote: 60, tags: 24, sources: 32, evidence: 40, disputes: 40, note: 32, comments: 40, id: 26 };

/** A workbook (Office Open XML): a row a claim, what the last edit did to them, the sourcing profile, and what the file is. Every text is a cell of text: none is a formula. */
export const writeXlsx: ExportWriter = (records, options) => {
  const words = exportWords(options.language);
  const told = tellArticle(records, words);
  const cell = claimCells(told, words);
  const tooLong = told.claims.reduce((sum, claim) => sum + allColumns.filter((column) => String(cell(claim, column)).length > LONGEST_CELL).length, 0);
  const cut = tooLong > 0 ? [{ what: 'cells cut off at the 32,767 characters that the format has room for', count: tooLong }] : [];
  const fidelity = [...lossesOf(records, ['text', 'parts']), ...cut];
  return { pieces: bytesOf(records, told, fidelity, words, options), fidelity };
};

async function* bytesOf(
  records: ArticleRecords, told: ToldArticle, fidelity: readonly Loss[], words: ExportWords, options: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const edits = editTable(told, options, words);
  const sheets = [
    { sheet: words.claims, data: claimRows(told, words), columns: allColumns.map((column) => ({ width: widths[column] ?? 16 })), stickyRowsCount: 1, orientation: 'landscape' as const },
    ...(edits ? [{ sheet: words.edits, data: [heads(edits.heads), ...edits.rows.map((row) => row.map(cellOf))], columns: [{ width: 24 }, { width: 60 }, { width: 60 }, { width: 12 }] }] : []),
    { sheet: words.profile, data: profileSheet(records, told, words), columns: [{ width: 56 }, { width: 12 }, { width: 24 }] },
    ...reviewSheet(records, told, words),
    { sheet: words.about, data: aboutSheet(records, told, fidelity, words, options), columns: [{ width: 56 }, { width: 70 }] },
  ];
  yield await writeXlsxFile(sheets).toBuffer();
}

function claimRows(told: ToldArticle, words: ExportWords): SheetData {
  const cell = claimCells(told, words);
  return [heads(allColumns.map((column) => words.columns[column])), ...told.claims.map((claim) => allColumns.map((column) => cellOf(cell(claim, column))))];
}

function profileSheet(records: ArticleRecords, told: ToldArticle, words: ExportWords): SheetData {
  return [heads(words.profileColumns), ...profileRows(records, told, words).map(({ label, claims, share }) => [label, claims, share].map(cellOf))];
}

/** The parts of the state after review one under the other, each below its title; no sheet where there is nothing to say. */
function reviewSheet(records: ArticleRecords, told: ToldArticle, words: ExportWords): { sheet: string; data: SheetData; columns: { width: number }[] }[] {
  const data = reviewParts(records, told, words).flatMap(({ title, heads: columns, rows }, index) => [
    ...(index > 0 ? [[null]] : []), heads([title]), heads(columns), ...rows.map((row) => row.map(cellOf)),
  ]);
  return data.length > 0 ? [{ sheet: words.review.title, data, columns: [{ width: 32 }, { width: 40 }, { width: 32 }, { width: 70 }, { width: 32 }] }] : [];
}

function aboutSheet({ article }: ArticleRecords, { draft }: ToldArticle, fidelity: readonly Loss[], words: ExportWords, { exportedAt, version }: ExportOptions): SheetData {
  return [
    [words.article, article.headline],
    [words.textHash, draft.sha256],
    [words.about, words.made(exportedAt, version)],
    [words.leftOut, fidelity.length === 0 ? words.leftOutNothing : ''],
    ...fidelity.map(({ what, count }) => [words.told(what), count]),
  ].map((row) => row.map(cellOf));
}

function heads(labels: readonly string[]): SheetData[number] {
  return labels.map((label) => ({ value: label, type: String, fontWeight: 'bold' as const }));
}

/** A number as a number; a text as a cell that says it is one. */
function cellOf(value: string | number): SheetData[number][number] {
  if (value === '') return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  const text = value.length > LONGEST_CELL ? `${value.slice(0, LONGEST_CELL - 1)}…` : value;
  return { value: xmlText(text), type: String, wrap: true, alignVertical: 'top' };
}

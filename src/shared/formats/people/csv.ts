import type { ExportWriter } from '../export-format';
import { allColumns, claimCells } from './claims-table';
import { csvCell, defused } from './csv-cell';
import { exportWords } from './export-words';
import { lossesOf } from './losses';
import { tellArticle } from './told-article';

const BYTE_ORDER_MARK = '\uFEFF';

/** A table of the claims as CSV (RFC 4180), a row a claim: CRLF between rows, UTF-8 with a byte order mark, which spreadsheets go by. */
export const writeCsv: ExportWriter = (records, { language }) => {
  const words = exportWords(language);
  const told = tellArticle(records, words);
  const cell = claimCells(told, words);
  const setOff = told.claims.reduce((sum, claim) => sum + allColumns.filter((column) => isSetOff(cell(claim, column))).length, 0);
  function* rows(): Generator<string> {
    yield `${BYTE_ORDER_MARK}${allColumns.map((column) => csvCell(words.columns[column])).join(',')}\r\n`;
    for (const claim of told.claims) yield `${allColumns.map((column) => csvCell(cell(claim, column))).join(',')}\r\n`;
  }
  const cells = setOff > 0 ? [{ what: 'cells that begin like a formula, set off by an apostrophe', count: setOff }] : [];
  return { pieces: rows(), fidelity: [...lossesOf(records, ['text', 'articleComments', 'parts']), ...cells] };
};

function isSetOff(value: string | number): boolean {
  return typeof value === 'string' && defused(value) !== value;
}

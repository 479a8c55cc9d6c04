import type { ExportWriter } from '../export-format';
import { allColumns, claimCells } from './claims-table';
import { defused, quoted } from './csv-cell';
import { exportWords } from './export-words';
import { lossesOf } from './losses';
import { tellArticle } from './told-article';

const BYTE_ORDER_MARK = '\uFEFF';

/** A table of the claims as CSV (RFC 4180), a row a claim: CRLF between rows, UTF-8 with a byte order mark, which spreadsheets go by. */
export const writeCsv: ExportWriter = (records, { language }) => {
  const words = exportWords(language);
  const told = tellArticle(records, words);
  const cell = claimCells(told, words);
  let setOff = 0;
  const cellOf = (value: string | number): string => {
    if (typeof value === 'number' || value === '') return String(value);
    const safe = defused(value);
    if (safe !== value) setOff += 1;
    return quoted(safe);
  };
  // Made at once and not as they are asked for: what has to be set off is told before.
  const rows = told.claims.map((claim) => `${allColumns.map((column) => cellOf(cell(claim, column))).join(',')}\r\n`);
  const heads = `${BYTE_ORDER_MARK}${allColumns.map((column) => cellOf(words.columns[column])).join(',')}\r\n`;
  const cells = setOff > 0 ? [{ what: 'cells that begin like a formula, set off by an apostrophe', count: setOff }] : [];
  return { pieces: [heads, ...rows], fidelity: [...lossesOf(records, ['text', 'articleComments', 'signOffs', 'parts']), ...cells] };
};

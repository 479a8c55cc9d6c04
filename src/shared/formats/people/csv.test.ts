import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleOptions, textOf } from '../testing/told-sample';
import { allColumns } from './claims-table';
import { writeCsv } from './csv';
import { defused, quoted } from './csv-cell';
import { exportWords } from './export-words';

/** A reader of RFC 4180, as strict as the standard. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  for (let at = 0; at < csv.length; ) {
    cell.lastIndex = at;
    const [whole, quoted, bare] = cell.exec(csv)!;
    row.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (csv[at] === ',') at++;
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n');
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

const csvCell = (text: string): string => quoted(defused(text));
const anyCell = fc.oneof(fc.string({ unit: 'binary' }), fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', "'=", ' =', '＝', '\u200b=', '"', ','), fc.string()).map((parts) => parts.join('')));

describe('a cell of a CSV file', () => {
  it('OP-1: comes back as it was written, whatever is in it', () => {
    fc.assert(fc.property(fc.array(anyCell, { minLength: 1, maxLength: 6 }), (cells) => {
      const [row] = rowsOf(`${cells.map(csvCell).join(',')}\r\n`);
      const back = row!.map((cell) => (cell.startsWith("'") && defused(cell.slice(1)) === cell ? cell.slice(1) : cell));
      expect(back).toEqual(cells);
    }));
  });

  it('OP-2: never begins like a formula', () => {
    fc.assert(fc.property(anyCell, (cell) => {
      const [[read]] = rowsOf(`${csvCell(cell)}\r\n`) as [[string]];
      expect(read).not.toMatch(/^[\s\u200b-\u200f\ufeff]*[=+\-@＝＋－＠]/u);
      expect(read).not.toMatch(/^[\t\r\n]/);
    }));
  });
});

describe('csv', () => {
  it('OP-1: has a row a claim under the columns’ names, with a byte order mark', () => {
    const csv = textOf(writeCsv, sampleArticle());
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [heads, ...rows] = rowsOf(csv.slice(1));
    expect(heads).toEqual(allColumns.map((column) => exportWords('en').columns[column]));
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['1', 'The bow door failed on Monday', 'Sourced; Number', 'the operator (Varden Lines)'],
      ['2', 'We saw <it> & knew … long before', 'Anonymous official; Quote', 'an official; Source withheld (off the record)'],
      ['3', 'knew,” an official said', 'Disputed', ''],
      ['4', "'=SUM(A1) is no formula", '', ''],
    ]);
    expect(rows[0]).toContain("'-1+1 is what the log says");
  });

  it('OP-4: counts what it leaves out and what it sets off', () => {
    expect(writeCsv(sampleArticle(), sampleOptions).fidelity).toEqual(expect.arrayContaining([
      { what: 'texts of the article', count: 1 },
      { what: 'claims of several parts, told as one', count: 1 },
      { what: 'cells that begin like a formula, set off by an apostrophe', count: 2 },
      { what: 'sources off the record, withheld', count: 1 },
      { what: 'names of anonymous sources, withheld', count: 1 },
    ]));
  });
});

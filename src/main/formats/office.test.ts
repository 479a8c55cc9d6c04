import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ArticleRecords } from '@shared/formats/article-records';
import type { ExportOptions, ExportWriter } from '@shared/formats/export-format';
import { anyArticle } from '@shared/formats/testing/any-article';
import { sampleArticle, sampleOptions, SECRETS } from '@shared/formats/testing/told-sample';
import { emptyFolder } from '../store/testing/library';
import { writeDocx } from './docx';
import { writeXlsx } from './xlsx';

async function bytesOf(write: ExportWriter, records: ArticleRecords, options: Partial<ExportOptions> = {}): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of write(records, { ...sampleOptions, ...options }).pieces) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

/** The parts of an Office file as documents; fails where one is not well-formed XML. */
async function partsOf(write: ExportWriter, records = sampleArticle(), options: Partial<ExportOptions> = {}): Promise<Map<string, Document>> {
  const { DOMParser } = new JSDOM('').window;
  const files = Object.entries(unzipSync(await bytesOf(write, records, options))).filter(([name]) => name.endsWith('.xml'));
  return new Map(files.map(([name, bytes]) => {
    const part = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
    expect(part.querySelector('parsererror')?.textContent, name).toBeUndefined();
    return [name, part];
  }));
}

const textIn = (part: ParentNode, tag: string): string[] => [...(part as Document).getElementsByTagName(tag)].map((element) => element.textContent);

describe('OP-9: docx', () => {
  it('has the text and a native comment on the words of every claim', async () => {
    const parts = await partsOf(writeDocx);
    const document = parts.get('word/document.xml')!;
    expect(textIn(document, 'w:t').join('')).toContain('“We saw <it> & knew,” an official said, “long before.” The harbour master denies it.');
    expect(textIn(document, 'w:t')).toEqual(expect.arrayContaining(['What stands against it (rules “Agency”)', 'Every claim is settled', '@Bo: sure?']));
    const comments = [...parts.get('word/comments.xml')!.getElementsByTagName('w:comment')];
    const told = comments.map((comment) => ({ id: comment.getAttribute('w:id')!, by: comment.getAttribute('w:author'), lines: textIn(comment, 'w:t'), on: wordsUnder(document, comment.getAttribute('w:id')!) }));
    expect(told.map(({ lines, on }) => [lines[0], on])).toEqual([
      ['Claim 1: Sourced, Number', 'The bow door failed on Monday'],
      ['@Bo: sure?', 'The bow door failed on Monday'],
      ['Claim 2: Anonymous official, Quote', 'We saw <it> & knew'],
      ['Claim 2, continued', 'long before'],
      ['Claim 3: Disputed', 'knew,” an official said'],
      ['Claim 4: no tag', '=SUM(A1) is no formula'],
    ]);
    expect(told[0]).toMatchObject({ by: 'Ada', lines: expect.arrayContaining(['Source: the operator (Varden Lines)', 'Status: To do']) });
    const references = [...document.getElementsByTagName('w:commentReference')].map((reference) => reference.getAttribute('w:id'));
    expect([...references].sort()).toEqual(told.map(({ id }) => id).sort());
  });

  it('has the fact-check table behind the text, and what it leaves out', async () => {
    const text = textIn((await partsOf(writeDocx)).get('word/document.xml')!, 'w:t');
    expect(text).toEqual(expect.arrayContaining(['Claims', 'We saw <it> & knew … long before', 'Denial, the operator (Varden Lines): Not so. (in the text)', 'sources off the record, withheld: 1']));
  });

  it('is whole for any article: the text once, each comment opened and closed once, in that order', async () => {
    await fc.assert(fc.asyncProperty(anyArticle, async (records) => {
      const document = (await partsOf(writeDocx, records)).get('word/document.xml')!;
      const draft = records.drafts[0]!;
      const plain = (text: string): string => text.replace(/[\s\ufffd\ufffe\uffff]/g, '');
      const paragraphs = [...document.getElementsByTagName('w:p')].slice(0, records.blocks.get(draft.id)!.length);
      expect(plain(paragraphs.flatMap((paragraph) => textIn(paragraph, 'w:t')).join(''))).toBe(plain(records.blocks.get(draft.id)!.map(({ start, end }) => draft.text.slice(start, end)).join('')));
      const ends = [...document.querySelectorAll('*')].filter(({ tagName }) => tagName.startsWith('w:commentRange'));
      const starts = ends.filter(({ tagName }) => tagName === 'w:commentRangeStart').map((end) => end.getAttribute('w:id')!);
      expect(new Set(starts).size).toBe(starts.length);
      expect(ends).toHaveLength(2 * starts.length);
      for (const id of starts) expect(wordsUnder(document, id)).not.toBe('');
    }), { numRuns: 25 });
  });

  it('opens in an office suite', async (context) => {
    const suite = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));
    if (!suite) {
      console.log('The Word document is not opened by an office suite: LibreOffice is not installed here.');
      return context.skip();
    }
    const folder = await emptyFolder();
    await writeFile(path.join(folder, 'article.docx'), await bytesOf(writeDocx, sampleArticle()));
    await promisify(execFile)(suite, ['--headless', '--convert-to', 'txt:Text', '--outdir', folder, path.join(folder, 'article.docx')], { env: { ...process.env, HOME: folder } });
    expect(await readFile(path.join(folder, 'article.txt'), 'utf8')).toContain('We saw <it> & knew');
  });
});

describe('OP-2: xlsx', () => {
  it('has a row a claim, and no cell is a formula', async () => {
    const parts = await partsOf(writeXlsx);
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.length).toBe(4);
    for (const [, sheet] of sheets) expect(sheet.getElementsByTagName('f')).toHaveLength(0);
    expect(parts.get('xl/worksheets/sheet1.xml')!.getElementsByTagName('row')).toHaveLength(5);
    const texts = [...parts.values()].flatMap((part) => textIn(part, 't'));
    expect(texts).toEqual(expect.arrayContaining(['No.', '=SUM(A1) is no formula', '-1+1 is what the log says', 'sources off the record, withheld', 'Every claim is settled', 'Open questions, and comments on the article']));
  });

  it('is well-formed for any article', async () => {
    await fc.assert(fc.asyncProperty(anyArticle, async (records) => {
      const sheet = (await partsOf(writeXlsx, records)).get('xl/worksheets/sheet1.xml')!;
      expect(sheet.getElementsByTagName('row')).toHaveLength(records.claims.length + 1);
    }), { numRuns: 25 });
  });
});

describe('DE-7: what the last edit did to the claims', () => {
  const since = { ...sampleArticle().drafts[0]!, id: 'drf_0', label: 'Draft 1' };
  const edits = [{ kind: 'number' as const, claimIds: ['clm_1'], from: { start: 0, end: 9, words: 'on Sunday' }, to: { start: 0, end: 9, words: 'on Monday' } }];

  it.each(Object.entries({ docx: writeDocx, xlsx: writeXlsx }))('stands in a table of %s, where there is any', async (_, write) => {
    const wordsIn = async (options: Partial<ExportOptions>): Promise<string[]> =>
      [...(await partsOf(write, sampleArticle(), options)).values()].flatMap((part) => [...textIn(part, 'w:t'), ...textIn(part, 't')]);
    expect(await wordsIn({ draftEdits: { since, edits } })).toEqual(expect.arrayContaining(['figure changed', 'on Sunday', 'on Monday']));
    expect(await wordsIn({ draftEdits: { since, edits: [] } })).not.toContain('figure changed');
  });

  it('has a heading in Word, and a sheet of its own in Excel', async () => {
    const options = { draftEdits: { since, edits } };
    expect(textIn((await partsOf(writeDocx, sampleArticle(), options)).get('word/document.xml')!, 'w:t')).toContain('What the edit since Draft 1 did to the claims');
    const workbook = (await partsOf(writeXlsx, sampleArticle(), options)).get('xl/workbook.xml')!;
    expect([...workbook.getElementsByTagName('sheet')].map((sheet) => sheet.getAttribute('name'))).toContain('What the edit did');
  });
});

it.each(Object.entries({ docx: writeDocx, xlsx: writeXlsx }))('OP-3: %s holds nothing that must not go out', async (_, write) => {
  const parts = await partsOf(write);
  for (const [name, part] of parts) for (const secret of [...SECRETS, 'clerk of dock 4']) expect(part.documentElement.textContent, name).not.toContain(secret);
});

/** The words between the ends of a comment. */
function wordsUnder(document: Document, id: string): string {
  let isUnder = false;
  let words = '';
  for (const element of document.querySelectorAll('*')) {
    if (element.getAttribute('w:id') === id && element.tagName === 'w:commentRangeStart') isUnder = true;
    if (element.getAttribute('w:id') === id && element.tagName === 'w:commentRangeEnd') isUnder = false;
    if (isUnder && element.tagName === 'w:t') words += element.textContent;
    if (isUnder && element.tagName === 'w:br') words += '\n';
  }
  return words;
}

import type { ArticleRecords } from '@shared/formats/article-records';
import type { ExportOptions, ExportWriter, Loss } from '@shared/formats/export-format';
import { claimCells, sheetColumns, type ColumnName } from '@shared/formats/people/claims-table';
import { confidentialTable } from '@shared/formats/people/confidential-rows';
import { editTable } from '@shared/formats/people/edit-rows';
import { exportWords, type ExportWords } from '@shared/formats/people/export-words';
import { lossesOf } from '@shared/formats/people/losses';
import { printedClaims } from '@shared/formats/people/printed-claims';
import { profileRows } from '@shared/formats/people/profile-rows';
import { reviewParts } from '@shared/formats/people/review-rows';
import { tellArticle, type ToldArticle } from '@shared/formats/people/told-article';
import type { Block } from '@shared/model/article';
import { bodyKinds } from '@shared/model/vocabulary';
import { runsRightToLeft } from '@shared/text/direction';
import type * as Docx from 'docx';
import { anchorsIn, type Anchor } from './docx-anchors';
import { commentsOf } from './docx-comments';
import { xmlText } from './xml-text';

type Library = typeof Docx;

/** The style of what stands beside the story: captions, credits, bylines. */
const ASIDE = 'Aside';

/**
 * A Word document (Office Open XML): the article with a comment on every claim, as a colleague would have put it there; behind it the
 * fact-check table, what the last edit did to the claims, the sourcing profile, and what the file leaves out.
 */
export const writeDocx: ExportWriter = (records, options) => {
  const words = exportWords(options.language);
  const fidelity = lossesOf(records, []);
  return { pieces: bytesOf(records, fidelity, words, options), fidelity };
};

async function* bytesOf(records: ArticleRecords, fidelity: readonly Loss[], words: ExportWords, options: ExportOptions): AsyncGenerator<Uint8Array> {
  const docx = await import('docx');
  const told = tellArticle(records, words);
  const printed = printedClaims(told);
  const comments = commentsOf(told, printed, words);
  const { Document, Header, Packer, Paragraph, PageOrientation, TextRun } = docx;
  const confidential = confidentialTable(records, options, words);
  const edits = editTable(told, options, words);
  const notice = (): Docx.Paragraph[] => confidential ? [new Paragraph({ children: [new TextRun({ text: confidential.notice, bold: true })], spacing: { after: 320 } })] : [];
  const onEveryPage = confidential && { headers: { default: new Header({ children: notice() }) } };
  const behind = [
    heading(docx, words.claims), claimsTable(docx, told, words),
    ...(edits ? [heading(docx, edits.title), table(docx, edits.heads, edits.rows, [18, 36, 36, 10])] : []),
    ...reviewParts(records, told, words).flatMap(({ title, heads, rows }) => [heading(docx, title), table(docx, heads, rows, heads.map(() => 100 / heads.length))]),
    ...(confidential ? [heading(docx, words.confidential), table(docx, confidential.heads, confidential.rows, [20, 20, 20, 20, 20])] : []),
    heading(docx, words.profile), profileTable(docx, records, told, words),
    heading(docx, words.about),
    new Paragraph(xmlText(`${words.made(options.exportedAt, options.version)} ${words.textHash}: ${told.draft.sha256}`)),
    new Paragraph(fidelity.length === 0 ? words.leftOutNothing : `${words.leftOut}:`),
    ...fidelity.map(({ what, count }) => new Paragraph({ text: xmlText(`${words.told(what)}: ${count}`), bullet: { level: 0 } })),
  ];
  const file = new Document({
    title: xmlText(records.article.headline),
    creator: 'Claimdesk',
    styles,
    comments: {
      children: comments.map(({ id, parentId, by, at, lines, isResolved }) => ({
        id, author: xmlText(by), initials: xmlText(by.slice(0, 1)), date: new Date(at), children: lines.map((line) => new Paragraph(xmlText(line))),
        ...(parentId !== undefined && { parentId }), ...(isResolved && { resolved: true }),
      })),
    },
    sections: [
      { ...onEveryPage, children: [...notice(), ...textOf(docx, told, anchorsIn(printed, comments))] },
      { ...onEveryPage, properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } }, children: behind },
    ],
  });
  yield await Packer.toBuffer(file);
}

/** The paragraphs of the text, the ends of comments between their words. */
function textOf(docx: Library, { draft, blocks }: ToldArticle, anchors: readonly Anchor[]): Docx.Paragraph[] {
  let next = 0;
  return blocks.map((block, index) => {
    const children: Docx.ParagraphChild[] = [];
    let at = block.start;
    const isLast = index === blocks.length - 1;
    for (; next < anchors.length && (anchors[next]!.at <= block.end || isLast); next++) {
      const anchor = anchors[next]!;
      if (!anchor.isEnd && anchor.at === block.end && !isLast) break; // begins with the next paragraph
      const place = Math.min(Math.max(anchor.at, at), block.end);
      children.push(...runs(docx, draft.text.slice(at, place)));
      at = place;
      if (anchor.isEnd) children.push(new docx.CommentRangeEnd(anchor.comment), new docx.TextRun({ children: [new docx.CommentReference(anchor.comment)] }));
      else children.push(new docx.CommentRangeStart(anchor.comment));
    }
    children.push(...runs(docx, draft.text.slice(at, block.end)));
    return new docx.Paragraph({ children, ...styleOf(docx, block), bidirectional: runsRightToLeft(draft.text.slice(block.start, block.end)), spacing: { after: 160 } });
  });
}

function runs({ TextRun }: Library, words: string): Docx.TextRun[] {
  if (words === '') return [];
  return words.split('\n').map((line, index) => new TextRun({ text: xmlText(line), ...(index > 0 && { break: 1 }) }));
}

/** A serif for the story, black headings; sizes in half points. Programs that lack a font take their own. */
const styles: Docx.IStylesOptions = {
  default: {
    document: { run: { font: 'Georgia', size: 22 } },
    title: { run: { font: 'Georgia', size: 40, bold: true } },
    heading1: { run: { font: 'Georgia', size: 28, bold: true, color: '000000' } },
    heading2: { run: { font: 'Georgia', size: 24, bold: true, color: '000000' } },
  },
  paragraphStyles: [{ id: ASIDE, name: 'Aside', basedOn: 'Normal', run: { size: 18, color: '555555' } }],
};

function styleOf({ HeadingLevel }: Library, { kind }: Block): Pick<Docx.IParagraphOptions, 'heading' | 'indent' | 'style'> {
  if (kind === 'headline') return { heading: HeadingLevel.TITLE };
  if (kind === 'subhead') return { heading: HeadingLevel.HEADING_2 };
  if (kind === 'quote') return { indent: { left: 567 } };
  return bodyKinds.has(kind) ? {} : { style: ASIDE };
}

function heading({ Paragraph, HeadingLevel }: Library, text: string): Docx.Paragraph {
  return new Paragraph({ text: xmlText(text), heading: HeadingLevel.HEADING_1, spacing: { before: 320, after: 160 }, keepNext: true });
}

/** Shares of the width, in hundredths. */
const widths: Readonly<Record<(typeof sheetColumns)[number], number>> = { number: 4, quote: 28, tags: 11, sources: 13, evidence: 16, disputes: 10, status: 7, note: 11 };

function claimsTable(docx: Library, told: ToldArticle, words: ExportWords): Docx.Table {
  const cell = claimCells(told, words);
  const rows = told.claims.map((claim) => sheetColumns.map((column) => String(cell(claim, column))));
  return table(docx, sheetColumns.map((column: ColumnName) => words.columns[column]), rows, sheetColumns.map((column) => widths[column]));
}

function profileTable(docx: Library, records: ArticleRecords, told: ToldArticle, words: ExportWords): Docx.Table {
  const rows = profileRows(records, told, words).map(({ label, claims, share }) => [label, String(claims), share]);
  return table(docx, words.profileColumns, rows, [60, 15, 25]);
}

function table({ Table, TableRow, TableCell, Paragraph, TextRun, WidthType }: Library, heads: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[]): Docx.Table {
  const cell = (text: string, index: number, bold = false): Docx.TableCell => new TableCell({
    width: { size: shares[index]!, type: WidthType.PERCENTAGE },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    // The heads of a table stay with its first row.
    children: text.split('\n').map((line) => new Paragraph({ keepNext: bold, children: [new TextRun({ text: xmlText(line), bold, size: 18 })] })),
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: heads.map((head, index) => cell(head, index, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, index) => cell(text, index)) })),
    ],
  });
}

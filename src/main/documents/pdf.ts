import { isByline, isCaption, isDateLine, isFurniture } from '@shared/text/block-clues';
import { counted } from '@shared/text/counted';
import { ClaimdeskError } from '@shared/result';
import type { BlockKind } from '@shared/model/vocabulary';
import { leftOut, mended } from './changes';
import { withoutEdges } from './pdf-edges';
import { bodySize, linesOfPage, type PdfPiece } from './pdf-lines';
import { paragraphsOf, type PdfParagraph } from './pdf-paragraphs';
import { openPdf, piecesOfPage } from './pdf-pieces';
import type { DocumentFile, ReadBlock, ReadDocument } from './read-document';

/** Pages of a document; a book of the longest text that an article may have has fewer. */
const MAX_PAGES = 3_000;
/** Headlines are this much larger than the text, subheads a little. */
const HEADLINE = 1.25;
const SUBHEAD = 1.06;
const LONGEST_HEADING = 250;
/** Paragraphs at the top among which byline and date stand. */
const HEAD_PARAGRAPHS = 5;

/** Reads the text of a PDF: columns one after the other, divided words whole, headers and footers left out, pages named. */
export async function readPdf({ bytes }: DocumentFile): Promise<ReadDocument> {
  const pdf = await openPdf(bytes);
  if (pdf.numPages > MAX_PAGES) throw new ClaimdeskError('too-large', `This PDF has ${pdf.numPages} pages; up to ${MAX_PAGES} are read. Save the pages that matter as a file of their own.`);
  const pieces: PdfPiece[][] = [];
  let turned = 0;
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const found = await piecesOfPage(pdf, page);
    pieces.push(found.pieces);
    turned += found.turned;
  }
  const size = bodySize(pieces.flat());
  const { pages, dropped } = withoutEdges(pieces, size);
  const { paragraphs, mendedWords } = paragraphsOf(pages.flatMap((page, at) => linesOfPage(page, at + 1)));
  if (paragraphs.length === 0) {
    throw new ClaimdeskError('empty', 'This PDF holds no text, only pictures of pages, as a scanner makes them. Run it through text recognition (OCR) first, or type the text.');
  }
  return {
    blocks: blocksOf(paragraphs, size),
    comments: [],
    changes: [
      ...leftOut(dropped, `${counted(dropped, 'page header or footer', 'page headers and footers')} left out.`),
      ...leftOut(turned, `${counted(turned, 'piece')} of text that stands upright left out.`),
      ...mended(mendedWords, `${counted(mendedWords, 'divided word')} made whole.`),
    ],
    namedSources: [],
  };
}

function blocksOf(paragraphs: readonly PdfParagraph[], size: number): ReadBlock[] {
  const headings = paragraphs.slice(0, HEAD_PARAGRAPHS).filter((each) => each.size >= size * HEADLINE && each.text.length <= LONGEST_HEADING);
  const headline = headings.reduce<PdfParagraph | undefined>((largest, each) => (largest && largest.size >= each.size ? largest : each), undefined);
  return paragraphs.map((paragraph, at) => ({
    kind: paragraph === headline ? 'headline' : kindOf(paragraph, at, size), text: paragraph.text, locator: `page ${paragraph.page}`,
  }));
}

function kindOf({ text, size: own }: PdfParagraph, at: number, size: number): BlockKind {
  if (at < HEAD_PARAGRAPHS && isByline(text)) return 'byline';
  if (at < HEAD_PARAGRAPHS && isDateLine(text)) return 'dateline';
  if (isCaption(text)) return 'caption';
  if (own >= size * SUBHEAD && text.length <= LONGEST_HEADING) return 'subhead';
  return isFurniture(text) ? 'promo' : 'paragraph';
}

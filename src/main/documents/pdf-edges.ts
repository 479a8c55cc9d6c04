import type { PdfPiece } from './pdf-lines';

/** Rows from the top and from the bottom of a page among which headers and footers are. */
const EDGE_ROWS = 2;
/** A row smaller than the text by this much, on a document of one page, can be the page's own. */
const SMALLER = 0.8;
const PAGE_NUMBER = /(?:^|\s)(?:page |p\. ?|seite )?#(?: ?(?:of|\/|von) ?#)?$|©|^(?:page |seite )/iu;

/**
 * The pieces of each page without headers and footers: rows at its edge that return on other pages but for their
 * numbers, or that are small and hold a page number.
 */
export function withoutEdges(pages: readonly (readonly PdfPiece[])[], size: number): { pages: PdfPiece[][]; dropped: number } {
  const edges = pages.map((pieces) => {
    const rows = rowsOf(pieces);
    return [...new Set([...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)])].map((row) => ({ row, text: textOf(row) }));
  });
  const seen = new Map<string, number>();
  for (const rows of edges) for (const text of new Set(rows.map((each) => each.text))) seen.set(text, (seen.get(text) ?? 0) + 1);
  let dropped = 0;
  const kept = pages.map((pieces, page) => {
    const gone = new Set<PdfPiece>();
    for (const { row, text } of edges[page]!) {
      const isSmall = row.every((piece) => piece.size < size * SMALLER);
      if ((seen.get(text)! > 1 && text.length > 1) || text === '#' || (isSmall && PAGE_NUMBER.test(text))) {
        dropped += 1;
        for (const piece of row) gone.add(piece);
      }
    }
    return pieces.filter((piece) => !gone.has(piece));
  });
  return { pages: kept, dropped };
}

/** The pieces of a page by their height, from above to below. */
function rowsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows = new Map<number, PdfPiece[]>();
  for (const piece of pieces) {
    const row = rows.get(Math.round(piece.y));
    if (row) row.push(piece);
    else rows.set(Math.round(piece.y), [piece]);
  }
  return [...rows].sort(([a], [b]) => b - a).map(([, row]) => row);
}

/** The words of a row with its numbers as `#`. */
function textOf(row: readonly PdfPiece[]): string {
  return [...row].sort((a, b) => a.x - b.x).map(({ text }) => text).join(' ').replace(/\d+/g, '#').replace(/\s+/gu, ' ').trim();
}

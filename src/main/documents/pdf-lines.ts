/** A piece of text on a page, in points from the lower left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

/** A line of one column. */
export interface PdfLine extends PdfPiece {
  readonly page: number;
  /** Left and right edge of the column that it stands in. */
  readonly left: number;
  readonly right: number;
}

/** Pieces this much of a line's height apart are on different lines. */
const SAME_LINE = 0.4;
/** A gap of this much of the height is a blank between words. */
const BLANK = 0.15;
/** The white between columns is at least this wide, in heights of the letters. */
const GUTTER = 0.6;
/** Share of the pieces that may reach into the white between columns: a headline over both, a misplaced line. */
const MAY_CROSS = 0.03;
/** Lines from which a column is one. */
const LINES_OF_COLUMN = 4;

/** The lines of a page in reading order: across the page where they are, else column by column. */
export function linesOfPage(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const columns = columnsOf(pieces);
  if (columns.length < 2) return linesOf(pieces, page, edgesOf(pieces));
  const columnOf = (piece: PdfPiece): number => columns.findIndex(({ left, right }) => piece.x >= left - 1 && piece.x + piece.width <= right + 1);
  const across = linesOf(pieces.filter((piece) => columnOf(piece) < 0), page, edgesOf(pieces));
  const inColumns = columns.map((edges, index) => linesOf(pieces.filter((piece) => columnOf(piece) === index), page, edges));
  // What goes across the page ends the columns above it.
  const ordered: PdfLine[] = [];
  let above = Infinity;
  for (const until of [...across, undefined]) {
    const below = until?.y ?? -Infinity;
    for (const lines of inColumns) ordered.push(...lines.filter(({ y }) => y < above && y >= below));
    if (until) ordered.push(until);
    above = below;
  }
  return ordered;
}

/** The height of the letters that most of the text is set in. */
export function bodySize(pieces: readonly PdfPiece[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of pieces) characters.set(Math.round(size * 2) / 2, (characters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...characters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The columns of the running text: stretches between strips of white that almost no piece of it reaches into. */
function columnsOf(pieces: readonly PdfPiece[]): Edges[] {
  const size = bodySize(pieces);
  const body = pieces.filter((piece) => Math.abs(piece.size - size) < size * 0.15);
  const { left, right } = edgesOf(body);
  if (!(right - left > 0) || right - left > 20_000) return [];
  const covered = new Array<number>(Math.ceil(right - left) + 1).fill(0);
  for (const { x, width } of body) for (let at = Math.ceil(x - left); at < Math.floor(x - left + width); at += 1) covered[at]! += 1;
  const columns: Edges[] = [];
  let start = 0;
  let white = 0;
  covered.forEach((count, at) => {
    if (count <= body.length * MAY_CROSS) white += 1;
    else {
      if (white >= size * GUTTER) {
        columns.push({ left: left + start, right: left + at - white });
        start = at;
      }
      white = 0;
    }
  });
  columns.push({ left: left + start, right });
  const isColumn = (edges: Edges): boolean => linesOf(body.filter(({ x, width }) => x >= edges.left - 1 && x + width <= edges.right + 1), 0, edges).length >= LINES_OF_COLUMN;
  return columns.every(isColumn) ? columns : [];
}

function edgesOf(pieces: readonly PdfPiece[]): Edges {
  return {
    left: pieces.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: pieces.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity),
  };
}

/** Puts pieces of one column together to lines, from above to below. */
function linesOf(pieces: readonly PdfPiece[], page: number, edges: Edges): PdfLine[] {
  const rows: PdfPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - piece.y) <= SAME_LINE * Math.max(row[0]!.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    let text = '';
    let end = row[0]!.x;
    for (const piece of row) {
      const isApart = piece.x - end > BLANK * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text);
      text += text !== '' && isApart ? ` ${piece.text}` : piece.text;
      end = Math.max(end, piece.x + piece.width);
    }
    const size = Math.max(...row.map((piece) => piece.size));
    return { text: text.trim(), x: row[0]!.x, y: row[0]!.y, width: end - row[0]!.x, size, page, ...edges };
  });
}

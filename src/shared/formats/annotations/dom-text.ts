/** The text of an HTML fragment as an annotation tool counts it, and as a person reads it. No markup is kept or run. */

/** A fragment's text with its blocks apart, and where the places of the bare text have gone. */
export interface DomText {
  readonly text: string;
  /** Code points of the bare text: text nodes one after the other, each `br` one line end. */
  readonly length: number;
  /** A range of the bare text, in code points, as one of `text`, in code points. */
  place(range: { readonly start: number; readonly end: number }): { start: number; end: number };
}

const BLOCKS = /^(address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|li|main|ol|p|pre|section|table|td|th|tr|ul)$/i;
const UNREAD = /^(script|style|template)$/i;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00A0' };
const TAG_OR_TEXT = /<!--.*?(?:-->|$)|<!\[CDATA\[.*?(?:\]\]>|$)|<(\/?)([a-z][a-z0-9-]*)[^>]*>|[^<]+|</gis;

/** Reads a fragment; blocks are set apart by an empty line. */
export function domText(html: string): DomText {
  let text = '';
  let length = 0;
  /** Where line ends were put in that the bare text does not have: at which place of it, how many so far. */
  const put: { at: number; count: number }[] = [];
  let isApart = true;
  let unread: string | undefined;
  for (const [piece, closing, tag] of html.matchAll(TAG_OR_TEXT)) {
    if (unread !== undefined) {
      if (closing === '/' && tag?.toLowerCase() === unread) unread = undefined;
    } else if (tag !== undefined) {
      if (UNREAD.test(tag) && closing === '') unread = tag.toLowerCase();
      else if (/^br$/i.test(tag)) {
        text += '\n';
        length += 1;
      } else if (BLOCKS.test(tag)) isApart = true;
    } else if (!piece.startsWith('<!')) {
      const words = decoded(piece);
      if (isApart && text !== '' && words !== '') {
        text += '\n\n';
        put.push({ at: length, count: (put.at(-1)?.count ?? 0) + 2 });
      }
      isApart = false;
      text += words;
      length += [...words].length;
    }
  }
  const before = (place: number, isEnd: boolean): number => put.findLast(({ at }) => (isEnd ? at < place : at <= place))?.count ?? 0;
  return { text, length, place: ({ start, end }) => ({ start: start + before(start, false), end: end + before(end, true) }) };
}

function decoded(words: string): string {
  return words.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

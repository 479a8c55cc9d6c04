import type { BlockKind } from '@shared/model/vocabulary';
import { isContributors, isCorrection, isCredit, isFurniture, isSection } from '@shared/text/block-clues';
import { elementsIn, findElements, oneLine, textOf, type MarkupElement, type MarkupNode } from './markup';
import type { ReadBlock } from './read-document';

/** What elements of HTML and NITF are; those with `null` begin a line of their own and are what their surroundings are. */
const BLOCKS: ReadonlyMap<string, BlockKind | null> = new Map<string, BlockKind | null>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hl1', 'hl2'].map((name) => [name, 'subhead'] as const),
  ...['figcaption', 'caption', 'media-caption'].map((name) => [name, 'caption'] as const),
  ...['li', 'dt', 'dd'].map((name) => [name, 'list-item'] as const),
  ...['blockquote', 'bq'].map((name) => [name, 'quote'] as const),
  ['media-producer', 'credit'], ['pre', 'paragraph'],
  ...[
    'address', 'article', 'aside', 'block', 'body', 'body.content', 'body.end', 'body.head', 'center', 'div', 'dl', 'fieldset', 'figure', 'fn', 'footer', 'header',
    'hedline', 'hr', 'html', 'main', 'media', 'nav', 'ol', 'p', 'section', 'tagline', 'ul',
  ].map((name) => [name, null] as const),
]);

/** What is no text of the story, in any of the formats. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'audio', 'button', 'canvas', 'embed', 'form', 'head', 'iframe', 'input', 'link', 'math', 'media-metadata', 'media-reference', 'meta', 'noscript', 'object', 'script', 'select',
  'style', 'svg', 'template', 'textarea', 'title', 'video',
]);

/** The blocks of what stands below an element of HTML, XHTML or NITF, in the order of the file. */
export function blocksOfMarkup(element: MarkupElement): ReadBlock[] {
  const walk = new Walk();
  walk.into(element, 'paragraph');
  return walk.blocks;
}

/** Gathers the text between the edges of blocks. */
class Walk {
  readonly blocks: ReadBlock[] = [];
  #line = '';

  into(element: MarkupElement, kind: BlockKind): void {
    if (LEFT_OUT.has(element.name)) return;
    if (element.name === 'br') this.#line += '\n';
    else if (element.name === 'table' && isOfData(element)) this.#table(element, kind);
    else if (BLOCKS.has(element.name) || element.name === 'table') {
      this.#end(kind);
      const own = BLOCKS.get(element.name) ?? kind;
      if (element.name === 'pre') this.#preformatted(textOf(element), own);
      else for (const child of element.children) this.#node(child, own);
      this.#end(own);
    } else for (const child of element.children) this.#node(child, kind);
    if (element.name === 'td' || element.name === 'th') this.#end(kind);
  }

  #node(node: MarkupNode, kind: BlockKind): void {
    if (typeof node === 'string') this.#line += node.replace(/[ \t\r\n\f]+/g, ' ');
    else this.into(node, kind);
  }

  #end(kind: BlockKind): void {
    const text = this.#line.replace(/ *\n */g, '\n').replace(/ {2,}/g, ' ').trim();
    this.#line = '';
    // Two line breaks in a row are how some pages make paragraphs.
    for (const part of text.split(/\n{2,}/)) if (part.trim() !== '') this.blocks.push({ kind: refined(kind, part), text: part.trim() });
  }

  #preformatted(text: string, kind: BlockKind): void {
    for (const part of text.split(/\n\s*\n/)) if (part.trim() !== '') this.blocks.push({ kind, text: part.replace(/^\n+|\s+$/g, '') });
  }

  #table(table: MarkupElement, kind: BlockKind): void {
    this.#end(kind);
    for (const caption of elementsIn(table, 'caption')) this.into(caption, 'caption');
    const rows = findElements(table, 'tr').map((row) => elementsIn(row).filter(({ name }) => name === 'td' || name === 'th').map((cell) => oneLine(textOf(cell))));
    const text = rows.filter((cells) => cells.some((cell) => cell !== '')).map((cells) => cells.join('\t')).join('\n');
    if (text !== '') this.blocks.push({ kind: 'table', text });
  }
}

/** A table whose cells hold no paragraphs, lists or tables: others only put the page in order. */
function isOfData(table: MarkupElement): boolean {
  return findElements(table, 'tr').length > 1 && findElements(table, 'td', 'th').every((cell) => findElements(cell, 'table', 'ul', 'ol', 'h1', 'h2', 'h3').length === 0 && findElements(cell, 'p').length <= 1);
}

/** What a paragraph or heading is by its own words, where they show it. */
function refined(kind: BlockKind, text: string): BlockKind {
  if (kind !== 'paragraph' && kind !== 'subhead') return kind;
  if (isCorrection(text)) return 'correction';
  if (isContributors(text)) return 'contributors';
  if (isCredit(text)) return 'credit';
  return isFurniture(text) || isSection(text) ? 'promo' : kind;
}

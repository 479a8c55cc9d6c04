import type { BlockKind } from '@shared/model/vocabulary';
import type { StyleKinds } from './docx-styles';
import { elementAt, elementsIn, findElements, textOf, type MarkupElement } from './markup';
import type { BlockPlace, ReadBlock, ReadComment } from './read-document';

/** A change that somebody made with "track changes" on: words taken out, put in, or both at one place. */
export interface TrackedChange {
  readonly author: string;
  readonly at: string | undefined;
  readonly taken: string;
  readonly put: string;
}

/** What the text of a paragraph is not made of. */
const PASSED_OVER: ReadonlySet<string> = new Set(['pPr', 'rPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'sdtPr', 'instrText', 'delInstrText', 'moveFrom', 'Fallback', 'fldData']);
const PICTURES: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);
const NO_BREAK_HYPHEN = '\u2011';
/** Paragraphs in one cell from which a table only puts the page in order. */
const PARAGRAPHS_OF_LAYOUT = 4;

/** Walks the body of a Word document and gathers blocks, places of comments, tracked changes, and what is left out. */
export class DocxBody {
  readonly blocks: ReadBlock[] = [];
  readonly tracked: TrackedChange[] = [];
  pictures = 0;
  hidden = 0;
  edges = 0;
  readonly #styles: StyleKinds;
  readonly #starts = new Map<string, BlockPlace>();
  readonly #ends = new Map<string, BlockPlace>();
  /** Text boxes of the paragraph in hand; they come after it. */
  #boxes: MarkupElement[] = [];
  #text = '';
  #inTable = false;
  /** The end of the last paragraph was taken out: it goes on in the next one. */
  #goesOn: BlockKind | undefined;

  constructor(styles: StyleKinds) {
    this.#styles = styles;
  }

  read(body: MarkupElement | undefined): void {
    if (body === undefined) return;
    this.#walk(body);
    this.#end(this.#goesOn ?? 'paragraph');
  }

  /** The words that a comment stands on. */
  placeOf(comment: string): ReadComment['on'] {
    const from = this.#starts.get(comment);
    const to = this.#ends.get(comment);
    return from && to ? { from, to } : undefined;
  }

  #walk(element: MarkupElement): void {
    for (const child of elementsIn(element)) this.#element(child);
  }

  #element(element: MarkupElement): void {
    const { name, attributes } = element;
    if (PASSED_OVER.has(name)) return;
    if (PICTURES.has(name)) return this.#picture(element);
    switch (name) {
      case 'p': return this.#paragraph(element);
      case 'tbl': return this.#table(element);
      case 'r': return this.#run(element);
      case 't': this.#text += textOf(element); return;
      case 'tab': case 'ptab': this.#text += '\t'; return;
      case 'cr': this.#text += '\n'; return;
      case 'br': if ((attributes.get('type') ?? 'textWrapping') === 'textWrapping') this.#text += '\n'; return;
      case 'noBreakHyphen': this.#text += NO_BREAK_HYPHEN; return;
      case 'del': return this.#track(element, wordsOf(element, 'delText'), '');
      case 'ins': return this.#inserted(element);
      case 'commentRangeStart': this.#starts.set(attributes.get('id') ?? '', this.#here); return;
      case 'commentRangeEnd': this.#ends.set(attributes.get('id') ?? '', this.#here); return;
      case 'sectPr': this.edges += elementsIn(element).filter((each) => /^(?:header|footer)Reference$/.test(each.name)).length; return;
      default: this.#walk(element);
    }
  }

  get #here(): BlockPlace {
    return { block: this.blocks.length, at: this.#text.length };
  }

  #paragraph(paragraph: MarkupElement): void {
    const properties = elementAt(paragraph, 'pPr');
    const kind = this.#goesOn ?? this.#kindOf(properties);
    this.#goesOn = undefined;
    this.edges += findElements(properties ?? paragraph, 'headerReference', 'footerReference').length;
    this.#walk(paragraph);
    if (this.#inTable) this.#text += ' ';
    else if (elementAt(properties, 'rPr', 'del')) this.#goesOn = kind;
    else this.#end(kind);
    const boxes = this.#boxes;
    this.#boxes = [];
    if (this.#goesOn === undefined) for (const box of boxes) this.#walk(box);
  }

  #kindOf(properties: MarkupElement | undefined): BlockKind {
    const styled = this.#styles(elementAt(properties, 'pStyle')?.attributes.get('val'));
    if (styled !== undefined) return styled;
    if (elementAt(properties, 'outlineLvl') && elementAt(properties, 'outlineLvl')?.attributes.get('val') !== '9') return 'subhead';
    return elementAt(properties, 'numPr') ? 'list-item' : 'paragraph';
  }

  #run(run: MarkupElement): void {
    const vanish = elementAt(run, 'rPr', 'vanish');
    if (vanish && !/^(?:0|false|off)$/.test(vanish.attributes.get('val') ?? '')) this.hidden += wordsOf(run, 't') === '' ? 0 : 1;
    else this.#walk(run);
  }

  #inserted(element: MarkupElement): void {
    const before = this.#text.length;
    this.#walk(element);
    this.#track(element, '', this.#text.slice(before));
  }

  /** Words taken out and others put in at the same place by one person are one change. */
  #track({ attributes }: MarkupElement, taken: string, put: string): void {
    if (taken === '' && put === '') return;
    const author = attributes.get('author') ?? '';
    const last = this.tracked.at(-1);
    const before = this.#text.slice(0, this.#text.length - put.length);
    const isReplacement = last !== undefined && put !== '' && last.put === '' && last.author === author && this.#takenAt === `${this.blocks.length}:${before.length}`;
    if (isReplacement) this.tracked[this.tracked.length - 1] = { ...last, put };
    else this.tracked.push({ author, at: attributes.get('date'), taken, put });
    this.#takenAt = `${this.blocks.length}:${this.#text.length}`;
  }
  #takenAt = '';

  #picture(picture: MarkupElement): void {
    const boxes = findElements(picture, 'txbxContent');
    if (boxes.length === 0) this.pictures += 1;
    this.#boxes.push(...boxes);
  }

  #table(table: MarkupElement): void {
    const rows = findElements(table, 'tr').map((row) => findElements(row, 'tc'));
    const isLayout = rows.every((cells) => cells.length <= 1) || rows.flat().some((cell) => elementsIn(cell, 'p').length >= PARAGRAPHS_OF_LAYOUT);
    if (this.#inTable || isLayout) return rows.flat().forEach((cell) => this.#walk(cell));
    this.#inTable = true;
    for (const cells of rows) {
      cells.forEach((cell, at) => {
        if (at > 0) this.#text = `${this.#text.trimEnd()}\t`;
        this.#walk(cell);
      });
      this.#text = `${this.#text.replace(/ $/, '')}\n`;
    }
    this.#inTable = false;
    this.#end('table');
  }

  #end(kind: BlockKind): void {
    // The comments that begin here count on this block, so even one of blanks stays until the places are known.
    if (this.#text !== '') this.blocks.push({ kind, text: this.#text });
    this.#text = '';
  }
}

function wordsOf(element: MarkupElement, name: string): string {
  return findElements(element, name).map(textOf).join('');
}

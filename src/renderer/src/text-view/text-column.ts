import type { Block } from '@shared/model/article';
import type { TextRange } from '@shared/model/fields';
import { hasRightToLeft } from '@shared/text/direction';
import { BlockFactory, BlockView } from './block-view';
import { whenIdle } from './later';
import { indexAt } from './stretches';

/** From this length on only what is near the viewport is ever laid out: some 20,000 words. */
const LONG_TEXT = 120_000;
/** Letters in a section: about a screen and a half. A text of two of them is laid out at once. */
const SECTION = 3_000;
/** The further down, the longer is a section, by this part of the letters above it: more than some hundreds cost more than they spare. */
const GROWTH = 1 / 100;
/** Letters whose elements are in the page with the first frame, from the beginning of the text on. */
const AT_ONCE = 20_000;
/** After how many ms what the first frame left out follows at the latest. */
const FOLLOWS = 500;
/** Letters of the text face that stand on one line of the column, for the height of what is not yet laid out. */
const LETTERS_PER_LINE = 66;

/** A part of the column that is laid out or left out as a whole. */
export interface ColumnPart extends TextRange {
  readonly element: HTMLElement;
}

/**
 * The blocks of a draft, one under the other. Some blocks together are a section that the browser lays out only near
 * the viewport (`content-visibility`), so that a text is there with the first frame; the rest of it follows when the
 * screen is idle, and in long texts stays left out. A section for each block would do as well, but every one that may
 * be left out is looked at in every frame and by every hit test. Far from the beginning a section is empty, of the
 * height that it is estimated to have, until the screen is idle or somebody asks for one of its blocks. All points are
 * in viewport coordinates.
 */
export class TextColumn {
  readonly #article: HTMLElement;
  /** What comes after the text in the article. */
  readonly #tail: readonly Element[];
  readonly #factory = new BlockFactory();
  readonly #byId = new Map<string, BlockView>();
  /** By the element of a block, and by its text, which is asked for most. */
  readonly #byNode = new WeakMap<Node, BlockView>();
  #text = '';
  #draftId = '';
  #blocks: BlockView[] = [];
  #sections: Section[] | null = null;
  /** The sections that have their blocks to be put in, in order of place. */
  #empty: Section[] = [];
  readonly #sectionOf = new WeakMap<BlockView, Section>();
  readonly #rest = whenIdle((timeLeft) => this.#goOn(timeLeft), FOLLOWS);

  constructor(article: HTMLElement, tail: readonly Element[]) {
    this.#article = article;
    this.#tail = tail;
    article.append(...tail);
  }

  /** Shows the blocks of a text. */
  fill(draftId: string, text: string, blocks: Iterable<Block>): void {
    this.#draftId = draftId;
    this.#text = text;
    this.#article.classList.toggle('long', this.isLong);
    this.#article.classList.toggle('bidi', hasRightToLeft(text));
    this.#byId.clear();
    const own = [...blocks].filter((block) => block.draftId === draftId).sort((a, b) => a.start - b.start);
    this.#blocks = own.map((block) => this.#newView(block));
    this.#sections = text.length > 2 * SECTION ? sectionsOf(this.#blocks) : null;
    for (const section of this.#sections ?? []) {
      for (const view of section.blocks) this.#sectionOf.set(view, section);
      if (section.start < AT_ONCE) section.fill();
    }
    this.#empty = (this.#sections ?? []).filter(({ isEmpty }) => isEmpty);
    this.#article.replaceChildren(...this.parts.map(({ element }) => element), ...this.#tail);
    if (this.#sections) this.#rest.request();
    else this.#rest.cancel();
  }

  /** Puts the text between two heights into the page where it is not there yet. */
  fillBetween(top: number, bottom: number): void {
    if (this.#empty.length === 0) return;
    const { start } = atHeight(this.parts, top)!;
    const { end } = atHeight(this.parts, bottom)!;
    for (const section of this.#empty) if (section.start < end && section.end > start) section.fill();
  }

  /** Puts the whole text into the page. */
  fillAll(): void {
    for (const section of this.#empty.splice(0)) section.fill();
  }

  /** Puts nothing more off. */
  stop(): void {
    this.#rest.cancel();
  }

  /** Whether only what is near the viewport is ever laid out. */
  get isLong(): boolean {
    return this.#text.length >= LONG_TEXT;
  }

  /** In order of place. */
  get blocks(): readonly BlockView[] {
    return this.#blocks;
  }

  /** The sections, or the blocks of a text that has none; in order of place. */
  get parts(): readonly ColumnPart[] {
    return this.#sections ?? this.#blocks;
  }

  /**
   * Shows that a block has come, changed or gone; blocks of other drafts are passed over.
   * @returns whether text stands in other nodes from now on.
   */
  change(before: Block | undefined, after: Block | undefined): boolean {
    const view = this.#byId.get((before ?? after)!.id);
    if (view && after) {
      const isMoved = view.update(after);
      if (isMoved) this.#byNode.set(view.node, view);
      return isMoved;
    }
    if (view) this.#remove(view);
    else if (after?.draftId === this.#draftId) this.#insert(after);
    else return false;
    return true;
  }

  has(view: BlockView): boolean {
    return this.#byId.get(view.block.id) === view;
  }

  /** The block that an offset lies in; between two blocks the one before. */
  blockAt(offset: number): BlockView | undefined {
    return this.#blocks[indexAt(this.#blocks, offset)];
  }

  /** The block that a node of the page belongs to. */
  blockOf(node: Node | null): BlockView | undefined {
    for (let at = node; at && at !== this.#article; at = at.parentNode) {
      const view = this.#byNode.get(at);
      if (view) return view;
    }
    return undefined;
  }

  /** The block at a height, or the last one above it. */
  blockAtHeight(y: number): BlockView | undefined {
    const part = atHeight(this.parts, y);
    return part instanceof Section ? atHeight(part.blocks, y) : part instanceof BlockView ? part : undefined;
  }

  /** Fills sections that were left empty so far, and lays out those of a text that is not long, one after the other while there is time. */
  #goOn(timeLeft: () => number): void {
    while (this.#empty.length > 0) {
      if (timeLeft() <= 0) return this.#rest.request();
      this.#empty.shift()!.fill();
    }
    if (this.isLong) return;
    for (const section of this.#sections ?? []) {
      if (!section.mayBeLeftOut) continue;
      if (timeLeft() <= 0) return this.#rest.request();
      section.layOut();
    }
  }

  #newView(block: Block): BlockView {
    const view = new BlockView(block, this.#text, this.#factory, this.#made);
    this.#byId.set(block.id, view);
    return view;
  }

  /** A block has its elements now. */
  readonly #made = (view: BlockView): void => {
    this.#byNode.set(view.element, view);
    this.#byNode.set(view.node, view);
    this.#sectionOf.get(view)?.fill();
  };

  #insert(block: Block): void {
    const view = this.#newView(block);
    const isFirst = this.#blocks.length === 0 || block.start < this.#blocks[0]!.start;
    const at = isFirst ? 0 : indexAt(this.#blocks, block.start) + 1;
    const neighbour = this.#blocks[at - 1] ?? this.#blocks[at];
    if (!neighbour) this.#article.prepend(view.element);
    else neighbour.element.insertAdjacentElement(at > 0 ? 'afterend' : 'beforebegin', view.element);
    this.#blocks.splice(at, 0, view);
    const section = neighbour && this.#sectionOf.get(neighbour);
    if (!section) return;
    section.blocks.splice(section.blocks.indexOf(neighbour) + (at > 0 ? 1 : 0), 0, view);
    this.#sectionOf.set(view, section);
  }

  #remove(view: BlockView): void {
    view.element.remove();
    this.#byId.delete(view.block.id);
    this.#blocks.splice(this.#blocks.indexOf(view), 1);
    const section = this.#sectionOf.get(view);
    section?.blocks.splice(section.blocks.indexOf(view), 1);
    if (section?.blocks.length === 0) {
      section.element.remove();
      this.#sections!.splice(this.#sections!.indexOf(section), 1);
    }
  }
}

/** Some blocks, laid out together. */
class Section implements ColumnPart {
  readonly element = document.createElement('div');
  readonly blocks: BlockView[];
  /** While it is far from the viewport. */
  mayBeLeftOut = true;
  /** Its blocks are not in the page yet. */
  isEmpty = true;

  constructor(blocks: BlockView[]) {
    this.blocks = blocks;
    this.element.className = 'stretch empty';
    const lines = blocks.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / LETTERS_PER_LINE) + 0.5, 0);
    this.element.style.setProperty('--lines', String(lines));
  }

  /** Puts its blocks into the page, from now on. */
  fill(): void {
    if (!this.isEmpty) return;
    this.isEmpty = false;
    this.element.classList.remove('empty');
    this.element.append(...this.blocks.map(({ element }) => element));
  }

  /** Lays it out, now and from now on. */
  layOut(): void {
    this.mayBeLeftOut = false;
    this.element.className = '';
    this.element.getBoundingClientRect();
  }

  get start(): number {
    return this.blocks[0]!.start;
  }

  get end(): number {
    return this.blocks.at(-1)!.end;
  }
}

/** Blocks gathered to sections; one begins with a plain paragraph, which has no margin above it that could be lost. */
function sectionsOf(blocks: readonly BlockView[]): Section[] {
  const groups: BlockView[][] = [];
  let letters = 0;
  for (const view of blocks) {
    if (groups.length === 0 || (letters >= Math.max(SECTION, GROWTH * view.start) && view.block.kind === 'paragraph')) {
      groups.push([]);
      letters = 0;
    }
    groups.at(-1)!.push(view);
    letters += view.end - view.start;
  }
  return groups.map((group) => new Section(group));
}

function atHeight<T extends { readonly element: HTMLElement }>(parts: readonly T[], y: number): T | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (parts[middle]!.element.getBoundingClientRect().top <= y) low = middle + 1;
    else high = middle;
  }
  return parts[Math.max(low - 1, 0)];
}

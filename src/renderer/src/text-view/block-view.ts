import type { Block } from '@shared/model/article';
import { bodyKinds } from '@shared/model/vocabulary';

const tagNames: Partial<Record<Block['kind'], 'h1' | 'h2'>> = { headline: 'h1', subhead: 'h2' };

/** Makes the elements of blocks; those of a kind are copied from one pattern, which is several times faster. */
export class BlockFactory {
  readonly #patterns = new Map<string, HTMLDivElement>();

  /** The elements of a block without its text. */
  elements(block: Block): HTMLDivElement {
    const key = classOf(block);
    let pattern = this.#patterns.get(key);
    if (!pattern) this.#patterns.set(key, (pattern = build(block)));
    return pattern.cloneNode(true) as HTMLDivElement;
  }
}

/** Whether it is noted of a block that it was read: the running text, not headline, caption or promo. */
export function canBeRead({ kind }: Block): boolean {
  return bodyKinds.has(kind);
}

/** The tick in the gutter is drawn by the style of the class. */
function classOf(block: Block): string {
  const tick = canBeRead(block) ? (block.read ? ' read' : ' unread') : '';
  return `block k-${block.kind}${tick}`;
}

function build(block: Block): HTMLDivElement {
  const element = document.createElement('div');
  element.className = classOf(block);
  const body = document.createElement(tagNames[block.kind] ?? 'p');
  body.className = 't';
  body.append('\u00a0'); // replaced by the text; an empty text node would not be copied
  element.append(body);
  return element;
}

/**
 * One block on the screen: `<p>` or a heading with exactly one text node, so that offsets of the draft and places in
 * the DOM are arithmetic; round it an element that holds the gutter free. The elements are made when they are first
 * asked for.
 */
export class BlockView {
  readonly #text: string;
  readonly #factory: BlockFactory;
  readonly #onMade: (view: BlockView) => void;
  #block: Block;
  #element: HTMLDivElement | null = null;
  #body!: HTMLElement;
  #node!: Text;

  /** `text`: of the whole draft. `onMade`: the elements are there now, and are to be put into the page. */
  constructor(block: Block, text: string, factory: BlockFactory, onMade: (view: BlockView) => void) {
    this.#block = block;
    this.#text = text;
    this.#factory = factory;
    this.#onMade = onMade;
  }

  get block(): Block {
    return this.#block;
  }

  get start(): number {
    return this.#block.start;
  }

  get end(): number {
    return this.#block.end;
  }

  /** Stays the same for as long as the block is shown. */
  get element(): HTMLDivElement {
    return this.#element ?? this.#make();
  }

  /** The paragraph or heading. */
  get body(): HTMLElement {
    if (!this.#element) this.#make();
    return this.#body;
  }

  /** Holds `draft.text.slice(start, end)`. */
  get node(): Text {
    if (!this.#element) this.#make();
    return this.#node;
  }

  /** Shows a later state of the block. @returns whether its text stands in another node from now on. */
  update(block: Block): boolean {
    const before = this.#block;
    this.#block = block;
    if (!this.#element) return false;
    this.#element.className = classOf(block);
    if (before.start === block.start && before.end === block.end && before.kind === block.kind) return false;
    const describedBy = this.#body.getAttribute('aria-describedby');
    this.#element.replaceChildren(...this.#factory.elements(block).childNodes);
    this.#fill(this.#element);
    if (describedBy) this.describe(describedBy);
    return true;
  }

  /** Names the element that says how many claims the block holds. */
  describe(id: string): void {
    this.body.setAttribute('aria-describedby', id);
  }

  #make(): HTMLDivElement {
    const element = this.#factory.elements(this.#block);
    this.#element = element;
    this.#fill(element);
    this.#onMade(this);
    return element;
  }

  #fill(element: HTMLDivElement): void {
    this.#body = element.firstElementChild as HTMLElement;
    this.#node = this.#body.firstChild as Text;
    this.#node.data = this.#text.slice(this.start, this.end);
  }
}

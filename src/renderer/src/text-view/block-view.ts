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
 * the DOM are arithmetic; round it an element that holds the gutter free.
 */
export class BlockView {
  /** Stays the same for as long as the block is shown. */
  readonly element: HTMLDivElement;
  readonly #text: string;
  readonly #factory: BlockFactory;
  #block: Block;
  #body!: HTMLElement;
  #node!: Text;

  /** `text`: of the whole draft. */
  constructor(block: Block, text: string, factory: BlockFactory) {
    this.#block = block;
    this.#text = text;
    this.#factory = factory;
    this.element = factory.elements(block);
    this.#fill();
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

  /** The paragraph or heading. */
  get body(): HTMLElement {
    return this.#body;
  }

  /** Holds `draft.text.slice(start, end)`. */
  get node(): Text {
    return this.#node;
  }

  /** Shows a later state of the block. @returns whether its text stands in another node from now on. */
  update(block: Block): boolean {
    const before = this.#block;
    this.#block = block;
    this.element.className = classOf(block);
    if (before.start === block.start && before.end === block.end && before.kind === block.kind) return false;
    const describedBy = this.#body.getAttribute('aria-describedby');
    this.element.replaceChildren(...this.#factory.elements(block).childNodes);
    this.#fill();
    if (describedBy) this.describe(describedBy);
    return true;
  }

  /** Names the element that says how many claims the block holds. */
  describe(id: string): void {
    this.#body.setAttribute('aria-describedby', id);
  }

  #fill(): void {
    this.#body = this.element.firstElementChild as HTMLElement;
    this.#node = this.#body.firstChild as Text;
    this.#node.data = this.#text.slice(this.start, this.end);
  }
}

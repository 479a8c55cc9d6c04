import type { Block } from '@shared/model/article';
import { bodyKinds } from '@shared/model/vocabulary';
import type { TextViewStrings } from './strings';

const tagNames: Partial<Record<Block['kind'], 'h1' | 'h2'>> = { headline: 'h1', subhead: 'h2' };

/** Letters of the text face that stand on one line of the column, for the height of blocks not yet laid out. */
const LETTERS_PER_LINE = 66;

/**
 * One block on the screen: `<p>` or a heading with exactly one text node, so that offsets of the draft and places in
 * the DOM are arithmetic; in the gutter beside it the button that says whether it was read.
 */
export class BlockView {
  readonly element = document.createElement('div');
  readonly #text: string;
  readonly #strings: TextViewStrings;
  readonly #phrase = document.createElement('span');
  #block: Block;
  #body!: HTMLElement;
  #node!: Text;
  #tick: HTMLButtonElement | undefined;

  /** `text`: of the whole draft. */
  constructor(block: Block, text: string, claims: number, strings: TextViewStrings) {
    this.#block = block;
    this.#text = text;
    this.#strings = strings;
    this.element.dataset['block'] = block.id;
    this.#phrase.className = 'phrase';
    this.#phrase.id = `claims-${block.id}`;
    this.showCount(claims);
    this.#build();
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

  /** Shows a later state of the block. @returns whether its text node is a new one or holds other text. */
  update(block: Block): boolean {
    const before = this.#block;
    this.#block = block;
    const isText = before.start !== block.start || before.end !== block.end;
    if (isText || before.kind !== block.kind) {
      this.#build();
      return true;
    }
    this.#showRead();
    return false;
  }

  /** Tells the style sheet how high the block will be, about, while it is not laid out. */
  estimateHeight(): void {
    this.element.style.setProperty('--lines', String(Math.ceil((this.end - this.start) / LETTERS_PER_LINE)));
  }

  showCount(claims: number): void {
    const phrase = this.#strings.claims(claims);
    if (this.#phrase.textContent !== phrase) this.#phrase.textContent = phrase;
  }

  #build(): void {
    const { kind, start, end } = this.#block;
    this.element.className = `block k-${kind}`;
    this.#node = document.createTextNode(this.#text.slice(start, end));
    this.#body = document.createElement(tagNames[kind] ?? 'p');
    this.#body.className = 't';
    this.#body.setAttribute('aria-describedby', this.#phrase.id);
    this.#body.append(this.#node);
    this.#tick = bodyKinds.has(kind) ? newTick() : undefined;
    this.#showRead();
    this.element.replaceChildren(...(this.#tick ? [this.#tick] : []), this.#body, this.#phrase);
  }

  #showRead(): void {
    if (!this.#tick) return;
    const isRead = this.#block.read !== undefined;
    this.#tick.classList.toggle('read', isRead);
    this.#tick.ariaLabel = this.#tick.title = isRead ? this.#strings.markUnread : this.#strings.markRead;
  }
}

function newTick(): HTMLButtonElement {
  const tick = document.createElement('button');
  tick.type = 'button';
  tick.className = 'tick';
  tick.tabIndex = -1; // R marks the paragraph at the caret; a thousand tab stops would bury the rest of the desk
  return tick;
}

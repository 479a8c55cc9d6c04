import type { Block } from '@shared/model/article';
import { bodyKinds } from '@shared/model/vocabulary';
import type { TextViewStrings } from './strings';

const tagNames: Partial<Record<Block['kind'], 'h1' | 'h2'>> = { headline: 'h1', subhead: 'h2' };

/** Makes the elements of blocks; those of a kind are copied from one pattern, which is several times faster. */
export class BlockFactory {
  readonly strings: TextViewStrings;
  readonly #patterns = new Map<string, HTMLDivElement>();

  constructor(strings: TextViewStrings) {
    this.strings = strings;
  }

  /** The elements of a block without its text: gutter tick (where its kind can be read), body. */
  elements({ kind, read }: Block): HTMLDivElement {
    const key = `${kind} ${read !== undefined}`;
    let pattern = this.#patterns.get(key);
    if (!pattern) this.#patterns.set(key, (pattern = this.#build(kind, read !== undefined)));
    return pattern.cloneNode(true) as HTMLDivElement;
  }

  #build(kind: Block['kind'], isRead: boolean): HTMLDivElement {
    const element = document.createElement('div');
    element.className = `block k-${kind}`;
    if (bodyKinds.has(kind)) element.append(this.#tick(isRead));
    const body = document.createElement(tagNames[kind] ?? 'p');
    body.className = 't';
    body.append('\u00a0'); // replaced by the text; an empty text node would not be copied
    element.append(body);
    return element;
  }

  #tick(isRead: boolean): HTMLButtonElement {
    const tick = document.createElement('button');
    tick.type = 'button';
    tick.className = isRead ? 'tick read' : 'tick';
    tick.tabIndex = -1; // R marks the paragraph at the caret; a thousand tab stops would bury the rest of the desk
    tick.ariaLabel = tick.title = isRead ? this.strings.markUnread : this.strings.markRead;
    return tick;
  }
}

/**
 * One block on the screen: `<p>` or a heading with exactly one text node, so that offsets of the draft and places in
 * the DOM are arithmetic; in the gutter beside it the button that says whether it was read.
 */
export class BlockView {
  /** Stays the same for as long as the block is shown. */
  readonly element: HTMLDivElement;
  readonly #text: string;
  readonly #factory: BlockFactory;
  #block: Block;
  #body!: HTMLElement;
  #node!: Text;
  /** Says how many claims there are; comes with the first count, when the text is on the screen. */
  #phrase: HTMLSpanElement | undefined;

  /** `text`: of the whole draft. */
  constructor(block: Block, text: string, factory: BlockFactory) {
    this.#block = block;
    this.#text = text;
    this.#factory = factory;
    this.element = factory.elements(block);
    this.element.dataset['block'] = block.id;
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
    const isRebuilt = before.start !== block.start || before.end !== block.end || before.kind !== block.kind;
    const fresh = this.#factory.elements(block);
    if (isRebuilt) {
      this.element.className = fresh.className;
      this.element.replaceChildren(...fresh.childNodes);
      this.#fill();
      if (this.#phrase) this.#attach(this.#phrase);
    } else this.element.querySelector('.tick')?.replaceWith(...fresh.querySelectorAll('.tick'));
    return isRebuilt;
  }

  /** Says how many claims the block holds, to those who do not see highlights. */
  showCount(claims: number): void {
    if (!this.#phrase) {
      this.#phrase = document.createElement('span');
      this.#phrase.className = 'phrase';
      this.#phrase.id = `claims-${this.#block.id}`;
      this.#attach(this.#phrase);
    }
    this.#phrase.textContent = this.#factory.strings.claims(claims);
  }

  #attach(phrase: HTMLSpanElement): void {
    this.element.append(phrase);
    this.#body.setAttribute('aria-describedby', phrase.id);
  }

  #fill(): void {
    this.#body = this.element.lastElementChild as HTMLElement;
    this.#node = this.#body.firstChild as Text;
    this.#node.data = this.#text.slice(this.start, this.end);
  }
}

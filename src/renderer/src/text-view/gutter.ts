import type { BlockView } from './block-view';
import { canBeRead } from './block-view';
import type { BlockFlag } from './flags';
import type { TextViewStrings } from './strings';
import type { TextColumn } from './text-column';

export interface GutterEvents {
  /** The tick of a block was pressed. */
  onBlockGutter(blockId: string): void;
  /** The menu of a block is asked for, at a point of the viewport. */
  onBlockMenu(blockId: string, x: number, y: number): void;
  /** The flag of a block was pressed. */
  onBlockFlag(blockId: string): void;
}

/**
 * What can be done beside the text. Three buttons follow the pointer from block to block: one for the block's kind, one
 * over its tick, one over its flag. Three for each block would be a thousand tab stops, and take as long to lay out as the text.
 */
export class Gutter {
  readonly kind = makeButton('kind');
  readonly tick = makeButton('tick');
  readonly flag = makeButton('flag');
  readonly #flagOf: (view: BlockView) => BlockFlag | undefined;
  readonly #column: () => TextColumn;
  readonly #events: GutterEvents;
  readonly #strings: TextViewStrings;
  #offered: BlockView | undefined;

  /** `signal` ends the listening. */
  constructor(article: HTMLElement, column: () => TextColumn, flagOf: (view: BlockView) => BlockFlag | undefined, events: GutterEvents, strings: TextViewStrings, signal: AbortSignal) {
    this.#flagOf = flagOf;
    this.#column = column;
    this.#events = events;
    this.#strings = strings;
    this.kind.addEventListener('click', () => this.#openMenu(), { signal });
    this.tick.addEventListener('click', () => this.#pressTick(), { signal });
    this.flag.addEventListener('click', () => this.#pressFlag(), { signal });
    article.addEventListener('contextmenu', (event) => this.#askMenu(event), { signal });
    article.addEventListener('pointerover', (event) => this.#follow(event.target), { signal });
  }

  /** Follows a change of the blocks. */
  refresh(): void {
    this.#offer(this.#offered && this.#column().has(this.#offered) ? this.#offered : undefined);
  }

  #openMenu(): void {
    if (!this.#offered) return;
    const { left, bottom } = this.kind.getBoundingClientRect();
    this.#events.onBlockMenu(this.#offered.block.id, left, bottom);
  }

  #pressTick(): void {
    if (this.#offered) this.#events.onBlockGutter(this.#offered.block.id);
  }

  #pressFlag(): void {
    if (this.#offered) this.#events.onBlockFlag(this.#offered.block.id);
  }

  /** The context menu of the gutter; over the words it stays the browser's, which has Copy. */
  #askMenu(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const view = target?.closest('button') ? this.#offered : target?.closest('.t') ? undefined : this.#column().blockOf(target);
    if (!view) return;
    event.preventDefault();
    this.#events.onBlockMenu(view.block.id, event.clientX, event.clientY);
  }

  #follow(target: EventTarget | null): void {
    if (target === this.kind || target === this.tick || target === this.flag) return;
    const view = target instanceof Node ? this.#column().blockOf(target) : undefined;
    if (view !== this.#offered || view === undefined) this.#offer(view);
  }

  #offer(view: BlockView | undefined): void {
    this.#offered = view;
    this.kind.hidden = view === undefined;
    this.tick.hidden = view === undefined || !canBeRead(view.block);
    const flag = view && this.#flagOf(view);
    this.flag.hidden = flag === undefined;
    if (!view) return;
    const { changeKind, kinds, markRead, markUnread } = this.#strings;
    const isRead = view.block.read !== undefined;
    name(this.kind, `${changeKind} ${kinds[view.block.kind]}`);
    name(this.tick, isRead ? markUnread : markRead);
    this.tick.classList.toggle('read', isRead);
    if (flag) name(this.flag, this.#strings.flagged(flag));
    const article = this.kind.parentElement!.getBoundingClientRect();
    const top = `${view.element.getBoundingClientRect().top - article.top}px`;
    this.kind.style.top = this.tick.style.top = this.flag.style.top = top;
  }
}

function makeButton(className: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.tabIndex = -1; // keys do the same at the caret: R reads a paragraph, B opens its menu, Shift+G the checklist
  button.hidden = true;
  return button;
}

function name(button: HTMLButtonElement, label: string): void {
  button.ariaLabel = button.title = label;
}

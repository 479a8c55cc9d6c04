import type { BlockView } from './block-view';
import type { TextViewStrings } from './strings';
import type { TextColumn } from './text-column';

export interface GutterEvents {
  /** The tick of a block was pressed. */
  onBlockGutter(blockId: string): void;
  /** The menu of a block is asked for, at a point of the viewport. */
  onBlockMenu(blockId: string, x: number, y: number): void;
}

/** What can be done beside the text: ticks, and one button for the kind of the block under the pointer. */
export class Gutter {
  /** Follows the pointer from block to block. */
  readonly button = document.createElement('button');
  readonly #column: () => TextColumn;
  readonly #events: GutterEvents;
  readonly #strings: TextViewStrings;
  #offered: BlockView | undefined;

  /** `signal` ends the listening. */
  constructor(article: HTMLElement, column: () => TextColumn, events: GutterEvents, strings: TextViewStrings, signal: AbortSignal) {
    this.#column = column;
    this.#events = events;
    this.#strings = strings;
    this.button.type = 'button';
    this.button.className = 'kind';
    this.button.tabIndex = -1;
    this.button.hidden = true;
    article.addEventListener('click', (event) => this.#click(event), { signal });
    article.addEventListener('contextmenu', (event) => this.#askMenu(event), { signal });
    article.addEventListener('pointerover', (event) => this.#offer(event.target), { signal });
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (target === this.button && this.#offered) {
      const { left, bottom } = this.button.getBoundingClientRect();
      this.#events.onBlockMenu(this.#offered.block.id, left, bottom);
    } else if (target?.closest('.tick')) {
      const view = this.#column().blockOf(target);
      if (view) this.#events.onBlockGutter(view.block.id);
    }
  }

  /** The context menu of the gutter; over the words it stays the browser's, which has Copy. */
  #askMenu(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const view = target?.closest('.t') ? undefined : this.#column().blockOf(target);
    if (!view) return;
    event.preventDefault();
    this.#events.onBlockMenu(view.block.id, event.clientX, event.clientY);
  }

  #offer(target: EventTarget | null): void {
    if (target === this.button) return;
    const view = target instanceof Node ? this.#column().blockOf(target) : undefined;
    this.button.hidden = view === undefined;
    if (!view || view === this.#offered) return;
    this.#offered = view;
    const { changeKind, kinds } = this.#strings;
    this.button.ariaLabel = this.button.title = `${changeKind} ${kinds[view.block.kind]}`;
    const article = this.button.parentElement!.getBoundingClientRect();
    this.button.style.top = `${view.element.getBoundingClientRect().top - article.top}px`;
  }
}

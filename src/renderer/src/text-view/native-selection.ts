import type { TextRange } from '@shared/model/fields';
import { clampTo } from './stretches';
import type { TextColumn } from './text-column';

/** How long a selection made by the browser must stay as it is, in ms, before it counts as made. */
const SETTLE = 250;

/** What of the text view the browser's selection has to do with. */
export interface SelectionHost {
  readonly element: HTMLElement;
  readonly column: TextColumn;
  text(): string;
  /** The browser selected something of its own (a finger's long press, an assistive device). */
  onSelected(range: TextRange): void;
}

/**
 * Keeps the browser's selection equal to ours, so that Copy works and assistive devices know it, and takes over the
 * selections that the browser makes itself. The browser has one range only: with several it holds the last.
 */
export class NativeSelection {
  readonly #host: SelectionHost;
  readonly #listeners = new AbortController();
  #ranges: readonly TextRange[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SelectionHost) {
    this.#host = host;
    const { signal } = this.#listeners;
    document.addEventListener('selectionchange', () => this.#changed(), { signal });
    host.element.addEventListener('copy', (event) => this.#copy(event), { signal });
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#listeners.abort();
  }

  /** Mirrors our selection; while the person types elsewhere the browser's is left where it is. */
  show(ranges: readonly TextRange[]): void {
    this.#ranges = ranges;
    clearTimeout(this.#timer);
    const { activeElement } = document;
    const isOurs = activeElement === null || activeElement === document.body || this.#host.element.contains(activeElement);
    if (!isOurs) return;
    const selection = document.getSelection();
    if (!selection) return;
    const range = ranges.at(-1);
    if (range) {
      const start = this.#point(range.start);
      const end = this.#point(range.end);
      if (start && end) selection.setBaseAndExtent(...start, ...end);
    } else if (this.#current() !== null) selection.removeAllRanges();
  }

  /** Copies exactly the selected text: no gutter, no phrase for screen readers, several ranges one a line. */
  #copy(event: ClipboardEvent): void {
    if (this.#ranges.length === 0) return;
    const words = this.#ranges.map(({ start, end }) => this.#host.text().slice(start, end));
    event.clipboardData?.setData('text/plain', words.join('\n'));
    event.preventDefault();
  }

  #changed(): void {
    const range = this.#current();
    const ours = this.#ranges.at(-1);
    clearTimeout(this.#timer);
    if (range === null || (range.start === ours?.start && range.end === ours.end)) return;
    this.#timer = setTimeout(() => {
      const settled = this.#current();
      if (settled) this.#host.onSelected(settled);
    }, SETTLE);
  }

  /** The browser's selection in our text; null when it is empty or elsewhere. */
  #current(): TextRange | null {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const start = this.#offset(startContainer, startOffset);
    const end = this.#offset(endContainer, endOffset);
    return start === null || end === null || start >= end ? null : { start, end };
  }

  #point(offset: number): [Node, number] | null {
    const block = this.#host.column.blockAt(offset);
    return block ? [block.node, clampTo(block, offset) - block.start] : null;
  }

  #offset(node: Node, offset: number): number | null {
    const block = this.#host.column.blockOf(node);
    if (!block) return null;
    return node === block.node ? block.start + offset : offset === 0 ? block.start : block.end;
  }
}

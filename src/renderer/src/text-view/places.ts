import type { TextRange } from '@shared/model/fields';
import type { BlockView } from './block-view';
import { clampTo, clip, indexAt } from './stretches';
import type { TextColumn } from './text-column';

/** A line of text, or a part of one, on the screen; viewport coordinates. */
export interface LineRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const probe = new Range();

/** Where a range stands on the screen, one rectangle a line or run of one direction. Viewport coordinates. */
export function rectsOf(blocks: readonly BlockView[], { start, end }: TextRange): DOMRect[] {
  const rects: DOMRect[] = [];
  clip(blocks, start, end, (block, from, to) => {
    place(block, from, to);
    rects.push(...probe.getClientRects());
  });
  return rects.filter((rect) => rect.width > 0);
}

/** The caret before the character at `offset`: a rectangle without width, or undefined where nothing is laid out. */
export function caretRect(blocks: readonly BlockView[], offset: number): DOMRect | undefined {
  const block = blocks[indexAt(blocks, offset)];
  if (!block) return undefined;
  const at = clampTo(block, offset);
  place(block, at, at);
  return probe.getClientRects()[0];
}

/** Whether the character at `offset` is drawn at a point of the viewport. */
export function isCharacterAt(blocks: readonly BlockView[], offset: number, x: number, y: number): boolean {
  const block = blocks[indexAt(blocks, offset)];
  if (!block || offset < block.start || offset >= block.end) return false;
  place(block, offset, offset + 1);
  const box = probe.getBoundingClientRect();
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** The browser's answer to "which text is at this point", the old and the new way. */
export function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint(x, y); // Chromium before 128
  return range && { node: range.startContainer, offset: range.startOffset };
}

/**
 * The offset of the draft nearest to a point of the viewport: the caret under it, or where no text is under it the
 * nearer end of the block at its height. Null when there are no blocks.
 */
export function offsetAtPoint(column: TextColumn, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (caret) {
    const view = column.blockOf(caret.node);
    if (view && caret.node === view.node) return view.start + caret.offset;
  }
  const view = column.blockAtHeight(y);
  if (!view) return null;
  const box = view.body.getBoundingClientRect();
  if (y < box.top) return view.start;
  if (y > box.bottom) return view.end;
  // Beside the text: look again at the nearest place inside it.
  const inside = caretAt(Math.min(Math.max(x, box.left + 1), box.right - 1), y);
  return inside?.node === view.node ? view.start + inside.offset : view.end;
}

function place(block: BlockView, start: number, end: number): void {
  // Otherwise the browser would ask which of the two nodes comes first, child by child.
  if (probe.startContainer !== block.node) probe.selectNodeContents(block.node);
  probe.setStart(block.node, start - block.start);
  probe.setEnd(block.node, end - block.start);
}

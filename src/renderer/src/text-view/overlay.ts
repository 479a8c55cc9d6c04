import type { TextRange } from '@shared/model/fields';
import type { BlockView } from './block-view';
import { frameLines, outlinePath, sideAt } from './outline';
import { caretRect, rectsOf } from './places';
import { indexAt } from './stretches';

const SVG = 'http://www.w3.org/2000/svg';
const HANDLE = 6;
/** Half the width of what can be grabbed around a handle: 24 px in all, for fingers too. */
const GRIP = 12;

/** The end of a range that a handle moves. `claim` false: of what is selected now. */
export interface Handle {
  readonly claim: boolean;
  readonly rangeIndex: number;
  readonly edge: 'start' | 'end';
}

/** What the overlay shows. */
export interface Marks {
  /** The ranges of the selected claim: a frame round each, two handles. */
  readonly framed: readonly TextRange[];
  /** What is selected now: a mark at each end. */
  readonly fresh: readonly TextRange[];
  readonly caret: number | null;
}

/**
 * Frames, handles and the caret: one SVG that lies over the text, inside what scrolls, so it moves with the text.
 * Drawn anew from the text's rectangles whenever marks or layout change.
 */
export class Overlay {
  readonly element = document.createElementNS(SVG, 'svg');

  constructor() {
    this.element.setAttribute('class', 'overlay');
    this.element.setAttribute('aria-hidden', 'true');
  }

  draw(blocks: readonly BlockView[], { framed, fresh, caret }: Marks): void {
    if (framed.length === 0 && fresh.length === 0 && caret === null) {
      if (this.element.firstChild) this.element.replaceChildren();
      return;
    }
    const origin = this.element.getBoundingClientRect();
    const parts: SVGElement[] = [];
    framed.forEach((range, rangeIndex) => parts.push(...this.#frame(blocks, range, rangeIndex, true, origin)));
    fresh.forEach((range, rangeIndex) => parts.push(...this.#frame(blocks, range, rangeIndex, false, origin)));
    if (caret !== null) parts.push(...drawCaret(blocks, caret, origin));
    this.element.replaceChildren(...parts);
  }

  /** The handle that an event's target is, if it is one. */
  handleOf(target: EventTarget | null): Handle | null {
    if (!(target instanceof SVGElement) || !this.element.contains(target)) return null;
    const { rangeIndex, edge, of } = target.dataset;
    if (rangeIndex === undefined || (edge !== 'start' && edge !== 'end')) return null;
    return { claim: of === 'claim', rangeIndex: Number(rangeIndex), edge };
  }

  /** `framed`: with an outline; else only the two ends are marked. */
  #frame(blocks: readonly BlockView[], range: TextRange, rangeIndex: number, framed: boolean, origin: DOMRect): SVGElement[] {
    const block = blocks[indexAt(blocks, range.start)];
    if (!block) return [];
    const lineHeight = parseFloat(getComputedStyle(block.body).lineHeight);
    const lines = frameLines(rectsOf(blocks, range), lineHeight, origin);
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last) return [];
    const start = sideAt(first, (caretRect(blocks, range.start)?.left ?? first.left + origin.left) - origin.left);
    const end = sideAt(last, (caretRect(blocks, range.end)?.left ?? last.right + origin.left) - origin.left);
    const of = framed ? 'claim' : 'fresh';
    return [
      ...(framed ? [path('frame', outlinePath(lines))] : []),
      path(`edges ${of}`, `M${start} ${first.top}V${first.bottom}M${end} ${last.top}V${last.bottom}`),
      square(start, first.top),
      square(end, last.bottom),
      grip(start, (first.top + first.bottom) / 2, lineHeight, { of, rangeIndex, edge: 'start' }),
      grip(end, (last.top + last.bottom) / 2, lineHeight, { of, rangeIndex, edge: 'end' }),
    ];
  }
}

function drawCaret(blocks: readonly BlockView[], offset: number, origin: DOMRect): SVGElement[] {
  const rect = caretRect(blocks, offset);
  if (!rect) return [];
  const x = Math.round(rect.left - origin.left);
  return [path('caret', `M${x} ${rect.top - origin.top}V${rect.bottom - origin.top}`)];
}

function path(name: string, data: string): SVGElement {
  return element('path', { class: name, d: data });
}

function square(x: number, y: number): SVGElement {
  return element('rect', { class: 'handle', x: x - HANDLE / 2, y: y - HANDLE / 2, width: HANDLE, height: HANDLE });
}

function grip(x: number, y: number, height: number, data: { of: string; rangeIndex: number; edge: string }): SVGElement {
  const rect = element('rect', { class: 'grip', x: x - GRIP, y: y - height / 2 - HANDLE, width: 2 * GRIP, height: height + 2 * HANDLE });
  rect.dataset['of'] = data.of;
  rect.dataset['rangeIndex'] = String(data.rangeIndex);
  rect.dataset['edge'] = data.edge;
  return rect;
}

function element(name: 'path' | 'rect', attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

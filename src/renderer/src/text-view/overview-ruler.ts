import type { Claim } from '@shared/model/claim';
import type { TextRange } from '@shared/model/fields';
import type { Tag } from '@shared/model/tag-set';
import { tagOf } from '@shared/model/tags';
import type { Diff } from '@shared/transactions/diff';
import { changesOf } from '@shared/transactions/diff';
import { nextFrame, whenIdle } from './later';
import type { Rows } from './ruler-rows';
import { barsPath, RulerRows, TICK, tickAt } from './ruler-rows';
import { lineColour } from './tag-styles';
import { TextHeights } from './text-heights';
import type { TextView } from './text-view';

const SVG = 'http://www.w3.org/2000/svg';
/** Where a lane stands across the ruler, in px. */
interface Bar {
  readonly left: number;
  readonly width: number;
  readonly colour: string;
}
const lanes: Partial<Record<Tag['lane'], Pick<Bar, 'left' | 'width'>>> = {
  sourcing: { left: 4, width: 8 },
  contention: { left: 13, width: 6 },
};
/** The row of claims that have a tag in neither lane: they are there all the same. */
const OTHER = ' other';
const otherBar: Bar = { left: 6, width: 4, colour: 'var(--ink-3)' };
/** How far from a tick a press still means it, in px. */
const NEAR = 4;

/** What is counted, and the picture of the text's heights by which it was placed. */
interface Counted {
  readonly height: number;
  readonly rows: RulerRows;
  readonly heights: TextHeights;
}

/**
 * Every claim as a tick along the height of the text, and where the viewport is. One path a tag, whatever the number
 * of claims; drawn when the screen is idle. Pressing a tick picks its claim, dragging scrolls: it is the scroll bar.
 * Hidden from screen readers, for whom the list of claims is the overview.
 */
export class OverviewRuler {
  readonly #host: HTMLElement;
  readonly #view: TextView;
  readonly #onPick: (claimId: string) => void;
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #marker = document.createElement('div');
  readonly #listeners = new AbortController();
  readonly #resize: ResizeObserver;
  readonly #stopObserving: () => void;
  readonly #scrolling = nextFrame(() => this.#moveMarker());
  readonly #drawing = whenIdle(() => this.#draw(), 300);
  /** Undefined: everything is to be counted anew. */
  #counted: Counted | undefined;
  #selectedId: string | null = null;
  #pointer = -1;

  /** `onPick`: the tick of a claim was pressed. */
  constructor(host: HTMLElement, view: TextView, onPick: (claimId: string) => void = () => undefined) {
    this.#host = host;
    this.#view = view;
    this.#onPick = onPick;
    host.classList.add('overview-ruler');
    host.ariaHidden = 'true';
    this.#marker.className = 'view';
    host.append(this.#marker, this.#svg);
    this.#stopObserving = view.observe((change) => {
      if (change === 'scroll') this.#scrolling.request();
      else this.redraw();
    });
    this.#resize = new ResizeObserver(() => this.redraw());
    this.#resize.observe(host);
    const { signal } = this.#listeners;
    host.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    host.addEventListener('pointermove', (event) => this.#drag(event), { signal });
    host.addEventListener('lostpointercapture', () => (this.#pointer = -1), { signal });
    host.addEventListener('wheel', (event) => view.scroller.scrollBy({ top: event.deltaY }), { signal, passive: true });
  }

  /** Follows a change of the records; to be called after the text view was told of it. */
  apply(diff: Diff): void {
    for (const [before, after] of changesOf(diff)) {
      if (before?.type === 'claim') this.#count(before, -1);
      if (after?.type === 'claim') this.#count(after, 1);
      if (after?.type === 'tag-set') this.#counted = undefined;
    }
    this.#drawing.request();
  }

  setSelected(claimId: string | null): void {
    this.#selectedId = claimId;
    this.#drawing.request();
  }

  /** Draws all anew, soon. */
  redraw(): void {
    this.#counted = undefined;
    this.#drawing.request();
  }

  destroy(): void {
    this.#scrolling.cancel();
    this.#drawing.cancel();
    this.#resize.disconnect();
    this.#listeners.abort();
    this.#stopObserving();
    this.#host.classList.remove('overview-ruler');
    this.#host.replaceChildren();
  }

  #draw(): void {
    const counted = (this.#counted ??= this.#countAll());
    const paths = [...this.#bars()].map(([tag, { left, width, colour }]) => {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', barsPath(counted.rows.filled(tag), left, width));
      path.style.fill = colour;
      return path;
    });
    this.#svg.replaceChildren(...paths, ...this.#selectedTicks(counted));
    this.#moveMarker();
  }

  #countAll(): Counted {
    const { article, parts, scroller } = this.#view;
    const placed = parts.map(({ start, end, element }) => ({
      start, end, top: article.offsetTop + element.offsetTop, height: element.offsetHeight,
    }));
    const height = this.#host.clientHeight;
    this.#counted = { height, rows: new RulerRows(height), heights: new TextHeights(placed, scroller.scrollHeight) };
    for (const claim of this.#view.claims()) this.#count(claim, 1);
    return this.#counted;
  }

  #count(claim: Claim, by: 1 | -1): void {
    const counted = this.#counted;
    if (!counted || !this.#view.isShown(claim)) return;
    for (const range of this.#view.rangesOf(claim)) {
      const rows = placeOf(range, counted);
      for (const tag of this.#tagsOf(claim)) counted.rows.count(tag, rows, by);
    }
  }

  #tagsOf(claim: Claim): string[] {
    const tags = claim.tags.filter((tag) => lanes[tagOf(this.#view.tagSet, tag).lane]);
    return tags.length > 0 ? tags : [OTHER];
  }

  #bars(): Map<string, Bar> {
    const bars = new Map<string, Bar>([[OTHER, otherBar]]);
    for (const { id, lane, colour } of this.#view.tagSet.tags) {
      if (lanes[lane]) bars.set(id, { ...lanes[lane], colour: lineColour(colour) });
    }
    return bars;
  }

  #selectedTicks(counted: Counted): SVGElement[] {
    const claim = this.#selectedId === null ? undefined : this.#view.claim(this.#selectedId);
    if (!claim) return [];
    return this.#view.rangesOf(claim).map((range) => {
      const { top, bottom } = placeOf(range, counted);
      const frame = document.createElementNS(SVG, 'path');
      frame.setAttribute('class', 'selected');
      frame.setAttribute('d', `M2.5 ${top - 1.5}h18v${bottom - top + 3}h-18z`);
      return frame;
    });
  }

  #moveMarker(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#view.scroller;
    const scale = this.#host.clientHeight / Math.max(scrollHeight, 1);
    this.#marker.style.height = `${clientHeight * scale}px`;
    this.#marker.style.transform = `translateY(${scrollTop * scale}px)`;
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const y = event.clientY - this.#host.getBoundingClientRect().top;
    const claim = this.#claimNear(y);
    if (claim) return this.#onPick(claim);
    this.#pointer = event.pointerId;
    this.#host.setPointerCapture(event.pointerId);
    this.#scrollTo(y);
  }

  #drag(event: PointerEvent): void {
    if (event.pointerId === this.#pointer) this.#scrollTo(event.clientY - this.#host.getBoundingClientRect().top);
  }

  /** Brings the place at a height of the ruler into the middle of the view. */
  #scrollTo(y: number): void {
    const { scroller } = this.#view;
    scroller.scrollTop = (y / this.#host.clientHeight) * scroller.scrollHeight - scroller.clientHeight / 2;
  }

  /** The claim whose tick is nearest to a height of the ruler. */
  #claimNear(y: number): string | undefined {
    const counted = this.#counted;
    if (!counted) return undefined;
    const near = counted.heights.rangeOf((y - NEAR - TICK) / counted.height, (y + NEAR) / counted.height);
    let best: { id: string; distance: number } | undefined;
    for (const id of this.#view.claimsIn(near)) {
      for (const range of this.#view.rangesOf(this.#view.claim(id)!)) {
        const { top, bottom } = placeOf(range, counted);
        const distance = y < top ? top - y : y > bottom ? y - bottom : 0;
        if (distance <= NEAR && (!best || distance < best.distance)) best = { id, distance };
      }
    }
    return best?.id;
  }
}

function placeOf({ start }: TextRange, { heights, height }: Counted): Rows {
  return tickAt(heights.shareAt(start), height);
}

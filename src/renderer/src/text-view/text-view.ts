import type { Block, Draft } from '@shared/model/article';
import type { Claim } from '@shared/model/claim';
import type { TextRange } from '@shared/model/fields';
import type { TagSet } from '@shared/model/tag-set';
import { sentenceAt } from '@shared/text/sentences';
import { snapToWords } from '@shared/text/words';
import type { Diff } from '@shared/transactions/diff';
import { changesOf } from '@shared/transactions/diff';
import { BlockFactory, BlockView } from './block-view';
import { ClaimRegister } from './claim-register';
import type { GestureText, Modifiers, Outcome } from './gesture';
import { snapEdge } from './gesture';
import { HighlightLayer } from './highlight-layer';
import { nextFrame, whenIdle } from './later';
import { NativeSelection } from './native-selection';
import type { Handle } from './overlay';
import { Overlay } from './overlay';
import { caretRect, indexAtHeight, isCharacterAt, offsetAtPoint, rectsOf } from './places';
import { PointerInput } from './pointer-input';
import type { TextViewStrings } from './strings';
import { clip, indexAt } from './stretches';

export type { TextViewStrings } from './strings';

export interface TextViewEvents {
  /**
   * A pointer is making (`final` false) or has made a selection, snapped to words (Alt: graphemes).
   * `add`: Ctrl or Cmd was held, it is one more range.
   */
  onSelect(range: TextRange | null, how: { add: boolean; final: boolean }): void;
  /** A plain click: the offset and the claims under it, innermost (shortest) first. */
  onClick(offset: number, claimIds: string[]): void;
  /** A handle of the selected claim is being dragged to `offset`, which is snapped. */
  onEdgeDrag(claimId: string, rangeIndex: number, edge: 'start' | 'end', offset: number, final: boolean): void;
  /** The tick of a block was pressed. */
  onBlockGutter(blockId: string): void;
  /** The menu of a block is asked for, at a point of the viewport. */
  onBlockMenu(blockId: string, x: number, y: number): void;
}

/** What of the view has changed, for those who draw beside it: which claims are shown, where the text stands. */
export type TextViewChange = 'shown' | 'layout' | 'scroll';

/** From this length on only what is near the viewport is laid out: some 20,000 words. */
const LONG_TEXT = 120_000;
/** Hebrew, Arabic and their neighbours, the presentation forms, and the planes with other such scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** How far beyond the viewport highlights are registered, in heights of it. */
const REACH = 1.5;
/** After how much movement, in heights of the viewport, the window of highlights is looked at again. */
const LOOK_AGAIN = 0.75;
/** Room kept above and below what is scrolled into view, in px. */
const MARGIN = 72;

/**
 * The article's text with its claims: plain paragraphs, highlights painted by the browser, selection by pointer, one
 * overlay for frames and handles. Shows records and reports gestures; it changes nothing itself. All offsets are UTF-16
 * code units of the draft's text; all points and rectangles are in viewport coordinates.
 */
export class TextView {
  /** Scrolls and takes the keyboard focus; the place that React gave. */
  readonly scroller: HTMLElement;
  /** Holds the blocks. */
  readonly article = document.createElement('article');
  readonly #events: TextViewEvents;
  readonly #factory: BlockFactory;
  readonly #layer: HighlightLayer;
  readonly #overlay = new Overlay();
  readonly #kindButton = document.createElement('button');
  readonly #native: NativeSelection;
  readonly #pointer: PointerInput;
  readonly #resize: ResizeObserver;
  readonly #listeners = new AbortController();
  readonly #observers = new Set<(change: TextViewChange) => void>();
  readonly #frame = nextFrame(() => this.#paint());
  readonly #counting = whenIdle((timeLeft) => this.#showCounts(timeLeft), 500);

  #draft: Draft | null = null;
  #tagSet: TagSet = { type: 'tag-set', id: 'tags', tags: [] };
  #filter: ((claim: Claim) => boolean) | null = null;
  #language = 'en';
  #blocks: BlockView[] = [];
  readonly #byId = new Map<string, BlockView>();
  #register = new ClaimRegister('', 0, []);
  #isLong = false;
  #isPrinting = false;

  #selection: readonly TextRange[] = [];
  #caret: number | null = null;
  #selectedClaim: string | null = null;
  /** The selected claim's ranges while one of its handles is dragged. */
  #preview: readonly TextRange[] | null = null;

  /** Where the window of highlights was looked at last. */
  #lookedAt = Number.NaN;
  #isOverlayStale = false;
  /** Blocks that may hold another number of claims than they say. */
  #uncounted = new Set<BlockView>();

  /**
   * @param host is scrolled and should be focusable: keys that scroll go to it
   * @throws Error when the browser has no CSS Custom Highlight API (Chromium has it since version 105)
   */
  constructor(host: HTMLElement, events: TextViewEvents, strings: TextViewStrings) {
    if (!('highlights' in CSS)) throw new Error('This browser cannot draw highlights: it lacks CSS.highlights.');
    this.#events = events;
    this.#factory = new BlockFactory(strings);
    this.scroller = host;
    host.classList.add('text-view');
    this.article.className = 'article-text';
    this.article.role = 'document';
    this.article.dir = 'auto';
    this.#kindButton.type = 'button';
    this.#kindButton.className = 'kind';
    this.#kindButton.tabIndex = -1;
    this.#kindButton.hidden = true;
    this.article.append(this.#overlay.element, this.#kindButton);
    host.append(this.article);

    this.#layer = new HighlightLayer('.article-text');
    this.#native = new NativeSelection({
      element: host,
      text: () => this.#draft?.text ?? '',
      blocks: () => this.#blocks,
      blockOf: (node) => this.#blockOf(node),
      onSelected: (range) => this.#adopt(range),
    });
    this.#pointer = new PointerInput(this.scroller, {
      source: () => this.#gestureText(),
      offsetAt: (x, y) => this.offsetAtPoint(x, y),
      handleAt: (target) => this.#overlay.handleOf(target),
      selected: () => this.#selected(),
      freshRange: (index) => this.#selection[index],
      onOutcome: (outcome, x, y) => this.#gestured(outcome, x, y),
      onEdge: (handle, offset, modifiers, final) => this.#dragEdge(handle, offset, modifiers, final),
      onDragging: (isDragging) => this.#setDragging(isDragging),
    });
    this.#resize = new ResizeObserver(() => this.#relaidOut());
    this.#resize.observe(this.article);
    this.#resize.observe(this.scroller);
    this.#listen();
  }

  /** Shows another draft, with those of the given blocks and claims that belong to it. */
  show(draft: Draft, blocks: Iterable<Block>, claims: Iterable<Claim>, tagSet: TagSet, language = 'en'): void {
    this.#draft = draft;
    this.#language = language;
    this.#register = new ClaimRegister(draft.id, draft.text.length, claims);
    this.#selection = [];
    this.#caret = this.#selectedClaim = this.#preview = null;
    this.#isLong = draft.text.length >= LONG_TEXT;
    this.article.classList.toggle('long', this.#isLong);
    this.article.classList.toggle('bidi', RIGHT_TO_LEFT.test(draft.text));
    this.article.lang = language;

    const own = [...blocks].filter(({ draftId }) => draftId === draft.id).sort((a, b) => a.start - b.start);
    this.#byId.clear();
    this.#blocks = own.map((block) => this.#newBlock(block));
    this.#uncounted = new Set(this.#blocks);
    this.#counting.request();
    // Everything that touches styles or asks for the layout comes before the text, which is then laid out once.
    this.scroller.scrollTop = 0;
    this.#setTags(tagSet);
    this.article.replaceChildren(...this.#blocks.map(({ element }) => element), this.#overlay.element, this.#kindButton);
    this.#layer.paintFresh([], this.#blocks);
    this.#lookedAt = Number.NaN;
    this.#isOverlayStale = true;
    this.#paint();
    this.#tell('shown');
  }

  /** Shows a change of the records; what does not belong to the shown draft is passed over. Costs what the diff costs. */
  apply(diff: Diff): void {
    const blocks: (readonly [Block | undefined, Block | undefined])[] = [];
    for (const [before, after] of changesOf(diff)) {
      const record = (after ?? before)!;
      if (record.type === 'claim') {
        this.#changeClaim(record.id, after as Claim | undefined);
      } else if (record.type === 'block' && record.draftId === this.#draft?.id) {
        blocks.push([before as Block | undefined, after as Block | undefined]);
      } else if (after?.type === 'tag-set') this.#setTags(after);
    }
    if (blocks.length > 0) this.#changeBlocks(blocks);
    this.#frame.request();
  }

  /** Shows what is selected; the browser's own selection follows, so that Copy works. */
  setSelection(ranges: readonly TextRange[]): void {
    if (sameList(ranges, this.#selection)) return;
    this.#selection = ranges;
    this.#layer.paintFresh(ranges, this.#blocks);
    this.#native.show(ranges);
    this.#markStale();
  }

  /** Shows the keyboard's caret; it is hidden while something is selected. */
  setCaret(offset: number | null): void {
    if (offset === this.#caret) return;
    this.#caret = offset;
    this.#markStale();
  }

  /** Frames a claim and gives it handles; null: none. */
  setSelectedClaim(id: string | null): void {
    if (id === this.#selectedClaim) return;
    this.#selectedClaim = id;
    this.#preview = null;
    this.#markStale();
  }

  /** Draws only the claims that pass; null: all. */
  setFilter(isShown: ((claim: Claim) => boolean) | null): void {
    this.#filter = isShown;
    this.#layer.setFilter(isShown);
    this.#frame.request();
    this.#tell('shown');
  }

  isShown(claim: Claim): boolean {
    return this.#filter?.(claim) ?? true;
  }

  get tagSet(): TagSet {
    return this.#tagSet;
  }

  claim(id: string): Claim | undefined {
    return this.#register.get(id);
  }

  claims(): Iterable<Claim> {
    return this.#register.all();
  }

  /** Where a claim stands in the shown draft; empty when it does not. */
  rangesOf(claim: Claim): readonly TextRange[] {
    return this.#register.rangesOf(claim);
  }

  /** The claims over the character at `offset`, innermost first. */
  claimsAt(offset: number): string[] {
    return this.#register.at(offset).map(({ id }) => id);
  }

  /** The offset nearest to a point and the claims drawn there, innermost first. */
  claimsAtPoint(x: number, y: number): { offset: number; claimIds: string[] } | null {
    const offset = this.offsetAtPoint(x, y);
    return offset === null ? null : { offset, claimIds: this.#claimsUnder(offset, x, y) };
  }

  /** The claims that share text with a range, in reading order. */
  claimsIn({ start, end }: TextRange): string[] {
    const ids = new Set<string>();
    this.#register.visit(start, end, ({ id }) => ids.add(id));
    return [...ids];
  }

  /** The offset nearest to a point; null while nothing is shown. */
  offsetAtPoint(x: number, y: number): number | null {
    return offsetAtPoint(this.#blocks, (node) => this.#blockOf(node), x, y);
  }

  /** Where a range stands, a rectangle a line. */
  rectsOf(range: TextRange): DOMRect[] {
    return rectsOf(this.#blocks, range);
  }

  /** The block that an offset lies in; between two blocks the one before. */
  blockAt(offset: number): Block | undefined {
    return this.#blocks[indexAt(this.#blocks, offset)]?.block;
  }

  /** The stretch of text, around what is in view, whose highlights are registered with the browser. */
  get window(): TextRange {
    return this.#layer.window;
  }

  /** The shown blocks, in order. */
  get blocks(): readonly BlockView[] {
    return this.#blocks;
  }

  focus(): void {
    this.scroller.focus({ preventScroll: true });
  }

  /** Scrolls until a range is in view: as little as needed, or to the middle. */
  reveal(range: TextRange, { smooth = false, block = 'nearest' }: { smooth?: boolean; block?: 'nearest' | 'center' } = {}): void {
    const isSmooth = smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#scrollTo(range, block, isSmooth ? 'smooth' : 'instant');
    // What was not laid out yet had a height by estimate: look again when it has its own.
    if (this.#isLong && !isSmooth) requestAnimationFrame(() => this.#scrollTo(range, block, 'instant'));
  }

  /** Calls back when claims, layout, scroll position or the selected claim have changed. @returns stops it. */
  observe(observer: (change: TextViewChange) => void): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  destroy(): void {
    this.#frame.cancel();
    this.#counting.cancel();
    this.#resize.disconnect();
    this.#listeners.abort();
    this.#pointer.destroy();
    this.#native.destroy();
    this.#layer.destroy();
    this.#observers.clear();
    this.article.remove();
    this.scroller.classList.remove('text-view', 'dragging');
  }

  #listen(): void {
    const { signal } = this.#listeners;
    this.scroller.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    this.article.addEventListener('click', (event) => this.#clickGutter(event), { signal });
    this.scroller.addEventListener('contextmenu', (event) => this.#askMenu(event), { signal });
    this.article.addEventListener('pointerover', (event) => this.#offerKind(event.target), { signal });
    // On paper the whole text is in view.
    addEventListener('beforeprint', () => this.#setPrinting(true), { signal });
    addEventListener('afterprint', () => this.#setPrinting(false), { signal });
  }

  // Records --------------------------------------------------------------------------------------------------------

  #newBlock(block: Block): BlockView {
    const view = new BlockView(block, this.#draft!.text, this.#factory);
    if (this.#isLong) view.estimateHeight();
    this.#byId.set(block.id, view);
    return view;
  }

  #setTags(tagSet: TagSet): void {
    this.#tagSet = tagSet;
    this.#layer.setTags(tagSet);
  }

  #changeClaim(id: string, after: Claim | undefined): void {
    const before = this.#register.get(id);
    if (after) this.#register.set(after);
    else this.#register.delete(id);
    for (const claim of [before, after]) if (claim) this.#recount(this.#register.rangesOf(claim));
    this.#layer.invalidate(before, after);
    if (id === this.#selectedClaim) {
      this.#preview = null;
      this.#markStale();
    }
  }

  /** Blocks were corrected, split or joined. */
  #changeBlocks(changes: readonly (readonly [Block | undefined, Block | undefined])[]): void {
    let hasNewText = false;
    for (const [before, after] of changes) {
      const view = this.#byId.get((before ?? after)!.id);
      if (view && after) hasNewText = view.update(after) || hasNewText;
      else if (view) this.#removeBlock(view);
      else if (after) this.#insertBlock(after);
      if (!view || !after) hasNewText = true;
    }
    if (!hasNewText) return;
    this.#layer.invalidateAll();
    this.#layer.paintFresh(this.#selection, this.#blocks);
    this.#lookedAt = Number.NaN;
    this.#recount(changes.flatMap(([, after]) => after ?? []));
    this.#markStale();
  }

  #insertBlock(block: Block): void {
    const view = this.#newBlock(block);
    const at = this.#blocks.length === 0 || block.start < this.#blocks[0]!.start ? 0 : indexAt(this.#blocks, block.start) + 1;
    this.article.insertBefore(view.element, this.#blocks[at]?.element ?? this.#overlay.element);
    this.#blocks.splice(at, 0, view);
  }

  #removeBlock(view: BlockView): void {
    view.element.remove();
    this.#blocks.splice(this.#blocks.indexOf(view), 1);
    this.#byId.delete(view.block.id);
  }

  /** The blocks of a range are to be counted anew. */
  #recount(ranges: readonly TextRange[]): void {
    for (const { start, end } of ranges) clip(this.#blocks, start, end, (view) => this.#uncounted.add(view));
    this.#counting.request();
  }

  /** Counts for as long as the screen has nothing better to do. */
  #showCounts(timeLeft: () => number): void {
    for (const view of this.#uncounted) {
      if (timeLeft() <= 0) return this.#counting.request();
      this.#uncounted.delete(view);
      if (this.#byId.get(view.block.id) === view) view.showCount(this.#register.countIn(view.start, view.end));
    }
  }

  // Painting -------------------------------------------------------------------------------------------------------

  #paint(): void {
    this.#frame.cancel();
    if (this.#hasMovedAway()) this.#lookAgain();
    this.#layer.paint(this.#register, this.#blocks);
    if (this.#isOverlayStale) {
      this.#isOverlayStale = false;
      this.#overlay.draw(this.#blocks, {
        framed: this.#preview ?? this.#framed(),
        fresh: this.#selection,
        caret: this.#selection.length === 0 ? this.#caret : null,
      });
    }
  }

  /** The ranges of the selected claim. */
  #framed(): readonly TextRange[] {
    const claim = this.#selectedClaim === null ? undefined : this.#register.get(this.#selectedClaim);
    return claim ? this.#register.rangesOf(claim) : [];
  }

  #hasMovedAway(): boolean {
    const moved = Math.abs(this.scroller.scrollTop - this.#lookedAt);
    return !(moved <= LOOK_AGAIN * this.scroller.clientHeight); // also when it was never looked at
  }

  /** Brings what is near the viewport into the highlights' window. */
  #lookAgain(): void {
    const view = this.scroller.getBoundingClientRect();
    const reach = this.#isPrinting ? Infinity : REACH * view.height;
    this.#lookedAt = this.scroller.scrollTop;
    this.#layer.setWindow({
      start: this.#placeNear(view.top - reach, -1, view.height),
      end: this.#placeNear(view.bottom + reach, 1, view.height),
    });
  }

  /** The start (`side` -1) or end (1) of what stands at a height; inside a very tall block a place by estimate. */
  #placeNear(y: number, side: -1 | 1, viewHeight: number): number {
    const block = this.#blocks[indexAtHeight(this.#blocks, y)];
    if (!block) return 0;
    const box = block.element.getBoundingClientRect();
    if (box.height > 2 * viewHeight && Number.isFinite(y)) {
      const share = (y + side * viewHeight - box.top) / box.height;
      return Math.round(block.start + Math.min(Math.max(share, 0), 1) * (block.end - block.start));
    }
    return side === -1 ? block.start : block.end;
  }

  #markStale(): void {
    this.#isOverlayStale = true;
    this.#frame.request();
  }

  #scrolled(): void {
    if (this.#hasMovedAway()) this.#frame.request();
    this.#tell('scroll');
  }

  #relaidOut(): void {
    this.#lookedAt = Number.NaN;
    this.#markStale();
    this.#tell('layout');
  }

  #setPrinting(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#lookedAt = Number.NaN;
    this.#paint();
  }

  #scrollTo(range: TextRange, block: 'nearest' | 'center', behavior: ScrollBehavior): void {
    const rects = this.rectsOf(range);
    const first = rects[0] ?? caretRect(this.#blocks, range.start);
    if (!first) return;
    const last = rects.at(-1) ?? first;
    const view = this.scroller.getBoundingClientRect();
    let by = 0;
    if (block === 'center') {
      const height = Math.min(last.bottom - first.top, view.height - 2 * MARGIN);
      by = first.top + height / 2 - (view.top + view.height / 2);
    } else if (first.top < view.top + MARGIN) by = first.top - view.top - MARGIN;
    else if (last.bottom > view.bottom - MARGIN) {
      by = Math.min(last.bottom - view.bottom + MARGIN, first.top - view.top - MARGIN);
    }
    if (Math.abs(by) >= 1) this.scroller.scrollBy({ top: by, behavior });
  }

  // Gestures -------------------------------------------------------------------------------------------------------

  #gestureText(): GestureText {
    const text = this.#draft?.text ?? '';
    return {
      text,
      sentenceAt: (offset) => {
        const block = this.blockAt(offset);
        return block ? sentenceAt(text, offset, block, this.#language) : null;
      },
    };
  }

  #selected(): TextRange | null {
    return this.#selection.at(-1) ?? (this.#caret === null ? null : { start: this.#caret, end: this.#caret });
  }

  #gestured(outcome: NonNullable<Outcome>, x: number, y: number): void {
    if (outcome.kind === 'select') {
      this.#events.onSelect(outcome.range, { add: outcome.add, final: outcome.final });
      return;
    }
    if (this.#selection.length > 0) this.#events.onSelect(null, { add: false, final: true });
    this.#events.onClick(outcome.offset, this.#claimsUnder(outcome.offset, x, y));
  }

  /** The claims under a point whose caret is at `offset`: the caret may be on the far side of the character. */
  #claimsUnder(offset: number, x: number, y: number): string[] {
    const after = this.claimsAt(offset);
    const before = offset > 0 ? this.claimsAt(offset - 1) : [];
    if (after.join() === before.join()) return after;
    if (isCharacterAt(this.#blocks, offset, x, y)) return after;
    return isCharacterAt(this.#blocks, offset - 1, x, y) ? before : [];
  }

  #dragEdge({ rangeIndex, edge }: Handle, offset: number, { fine }: Modifiers, final: boolean): void {
    const id = this.#selectedClaim;
    const ranges = this.#framed();
    const range = ranges[rangeIndex];
    if (id === null || !range) return;
    const snapped = snapEdge(this.#draft!.text, range, edge, offset, fine);
    if (snapped === null) return;
    this.#preview = ranges.map((each, index) => (index === rangeIndex ? { ...each, [edge]: snapped } : each));
    this.#markStale();
    this.#events.onEdgeDrag(id, rangeIndex, edge, snapped, final);
    if (final) this.#preview = null;
  }

  #setDragging(isDragging: boolean): void {
    this.scroller.classList.toggle('dragging', isDragging);
    if (isDragging) this.focus();
  }

  /** Takes over a selection that the browser made. */
  #adopt(range: TextRange): void {
    const snapped = snapToWords(this.#draft?.text ?? '', range);
    this.#events.onSelect(snapped, { add: false, final: true });
  }

  #clickGutter(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (target === this.#kindButton) {
      const { left, bottom } = this.#kindButton.getBoundingClientRect();
      this.#events.onBlockMenu(this.#kindButton.dataset['block']!, left, bottom);
    } else if (target?.closest('.tick')) {
      const block = this.#blockOf(target);
      if (block) this.#events.onBlockGutter(block.block.id);
    }
  }

  /** The context menu of the gutter; over the words it stays the browser's, which has Copy. */
  #askMenu(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const block = target?.closest('.t') ? undefined : this.#blockOf(target);
    if (!block) return;
    event.preventDefault();
    this.#events.onBlockMenu(block.block.id, event.clientX, event.clientY);
  }

  /** Shows the button for a block's kind beside the block under the pointer. */
  #offerKind(target: EventTarget | null): void {
    if (target === this.#kindButton) return;
    const block = target instanceof Node ? this.#blockOf(target) : undefined;
    this.#kindButton.hidden = block === undefined;
    if (!block || this.#kindButton.dataset['block'] === block.block.id) return;
    this.#kindButton.dataset['block'] = block.block.id;
    const { changeKind, kinds } = this.#factory.strings;
    this.#kindButton.ariaLabel = this.#kindButton.title = `${changeKind} ${kinds[block.block.kind]}`;
    this.#kindButton.style.top = `${block.element.offsetTop}px`;
  }

  #blockOf(node: Node | null): BlockView | undefined {
    const element = node instanceof Element ? node : node?.parentElement;
    const id = element?.closest<HTMLElement>('[data-block]')?.dataset['block'];
    return id === undefined ? undefined : this.#byId.get(id);
  }

  #tell(change: TextViewChange): void {
    for (const observer of this.#observers) observer(change);
  }
}

function sameList(a: readonly TextRange[], b: readonly TextRange[]): boolean {
  return a.length === b.length && a.every(({ start, end }, index) => start === b[index]!.start && end === b[index]!.end);
}

import type { Block, Draft } from '@shared/model/article';
import type { Claim } from '@shared/model/claim';
import type { TextRange } from '@shared/model/fields';
import type { TagSet } from '@shared/model/tag-set';
import type { FindingSeverity } from '@shared/model/vocabulary';
import { sentenceAt } from '@shared/text/sentences';
import { snapToWords } from '@shared/text/words';
import type { Diff } from '@shared/transactions/diff';
import { changesOf } from '@shared/transactions/diff';
import { ClaimCounts } from './claim-counts';
import { ClaimRegister } from './claim-register';
import type { Modifiers, Outcome } from './gesture';
import { snapEdge } from './gesture';
import type { Ghost } from './ghost-highlights';
import { Flags } from './flags';
import { Gutter } from './gutter';
import { HighlightLayer } from './highlight-layer';
import { afterPause, nextFrame } from './later';
import { NativeSelection } from './native-selection';
import type { Handle } from './overlay';
import { Overlay } from './overlay';
import { caretRect, isCharacterAt, offsetAtPoint, rectsOf } from './places';
import { PointerInput } from './pointer-input';
import { scrollToReveal } from './reveal';
import type { TextViewStrings } from './strings';
import type { ColumnPart } from './text-column';
import { TextColumn } from './text-column';
import { ViewportWindow } from './viewport-window';

export type { TextViewStrings } from './strings';

export interface TextViewEvents {
  /**
   * A pointer is making (`final` false) or has made a selection, snapped to words (Alt: graphemes).
   * `add`: Ctrl or Cmd was held, it is one more range.
   */
  onSelect(range: TextRange | null, how: { add: boolean; final: boolean }): void;
  /** A plain click: the offset and the claims under it, innermost (shortest) first. */
  onClick(offset: number, claimIds: string[]): void;
  /** A handle of the selected claim (null: of the suggestion in hand) is being dragged to `offset`, which is snapped. */
  onEdgeDrag(claimId: string | null, rangeIndex: number, edge: 'start' | 'end', offset: number, final: boolean): void;
  /** The tick of a block was pressed. */
  onBlockGutter(blockId: string): void;
  /** The menu of a block is asked for, at a point of the viewport. */
  onBlockMenu(blockId: string, x: number, y: number): void;
  /** The flag of a block was pressed. */
  onBlockFlag(blockId: string): void;
}

/** When nothing has scrolled for so many ms, the text is at rest. */
const REST = 250;

/** What of the view has changed, for those who draw beside it: which claims are shown, where the text stands. */
export type TextViewChange = 'shown' | 'layout' | 'scroll';

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
  readonly #column: TextColumn;
  readonly #window: ViewportWindow;
  readonly #layer: HighlightLayer;
  readonly #overlay = new Overlay();
  readonly #counts: ClaimCounts;
  readonly #gutter: Gutter;
  readonly #flags: Flags;
  readonly #native: NativeSelection;
  readonly #pointer: PointerInput;
  readonly #resize: ResizeObserver;
  readonly #listeners = new AbortController();
  readonly #observers = new Set<(change: TextViewChange) => void>();
  readonly #frame = nextFrame(() => this.#paint());
  readonly #rest = afterPause(() => this.#rested(), REST);

  #text = '';
  #language = 'en';
  #tagSet: TagSet = { type: 'tag-set', id: 'tags', tags: [] };
  #filter: ((claim: Claim) => boolean) | null = null;
  #register = new ClaimRegister('', 0, []);

  #selection: readonly TextRange[] = [];
  #caret: number | null = null;
  #selectedClaim: string | null = null;
  /** Where the suggestion in hand stands. */
  #ghostInHand: readonly TextRange[] = [];
  /** The selected claim's ranges while one of its handles is dragged. */
  #preview: readonly TextRange[] | null = null;
  #isOverlayStale = false;

  /**
   * @param host is scrolled and should be focusable: keys that scroll go to it
   * @throws Error when the browser has no CSS Custom Highlight API (Chromium has it since version 105)
   */
  constructor(host: HTMLElement, events: TextViewEvents, strings: TextViewStrings) {
    if (!('highlights' in CSS)) throw new Error('This browser cannot draw highlights: it lacks CSS.highlights.');
    const { signal } = this.#listeners;
    this.#events = events;
    this.scroller = host;
    this.article.className = 'article-text';
    this.article.role = 'document';
    this.article.dir = 'auto';
    this.#gutter = new Gutter(this.article, () => this.#column, (block) => this.#flags.of(block), events, strings, signal);
    this.#column = new TextColumn(this.article, [this.#overlay.element, this.#gutter.kind, this.#gutter.tick, this.#gutter.flag]);
    this.#flags = new Flags(this.#column, () => this.#register);
    host.classList.add('text-view');
    this.#counts = new ClaimCounts(this.#column, () => this.#register, (count, block) => {
      const flag = this.#flags.of(block);
      return flag ? `${strings.claims(count)}. ${strings.flagged(flag)}` : strings.claims(count);
    });
    host.append(this.article, this.#counts.element);

    this.#window = new ViewportWindow(host, this.article, this.#column);
    this.#layer = new HighlightLayer('.article-text');
    this.#native = new NativeSelection({
      element: host,
      column: this.#column,
      text: () => this.#text,
      onSelected: (range) => this.#events.onSelect(snapToWords(this.#text, range), { add: false, final: true }),
    });
    this.#pointer = new PointerInput(host, {
      source: () => ({ text: this.#text, sentenceAt: (offset) => this.#sentenceAt(offset) }),
      offsetAt: (x, y) => this.offsetAtPoint(x, y),
      handleAt: (target) => this.#overlay.handleOf(target),
      selected: () => this.#selected(),
      freshRange: (index) => this.#selection[index],
      onOutcome: (outcome, x, y) => this.#gestured(outcome, x, y),
      onEdge: (handle, offset, modifiers, final) => this.#dragEdge(handle, offset, modifiers, final),
      onDragging: (isDragging) => this.#setDragging(isDragging),
    });
    this.#resize = new ResizeObserver(() => this.#resized());
    this.#resize.observe(this.article);
    this.#resize.observe(host);
    host.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    document.fonts.addEventListener('loadingdone', () => this.#relaidOut(), { signal });
    addEventListener('beforeprint', () => this.#setPrinting(true), { signal });
    addEventListener('afterprint', () => this.#setPrinting(false), { signal });
  }

  /** Shows another draft, with those of the given blocks and claims that belong to it. `language`: BCP 47. */
  show(draft: Draft, blocks: Iterable<Block>, claims: Iterable<Claim>, tagSet: TagSet, language = 'en'): void {
    // Whatever touches styles or asks for the layout comes before the text, which is then laid out once.
    if (this.#text !== '') this.scroller.scrollTop = 0;
    this.#setTags(tagSet);
    this.#text = draft.text;
    this.#language = language;
    this.article.lang = language;
    this.#register = new ClaimRegister(draft.id, draft.text.length, claims);
    this.#column.fill(draft.id, draft.text, blocks);
    this.#flags.clear();
    this.#selection = [];
    this.#caret = this.#selectedClaim = this.#preview = null;
    this.#ghostInHand = [];
    this.#layer.paintFresh([], this.blocks);
    this.#counts.recountAll();
    this.#gutter.refresh();
    this.#window.forget();
    this.#isOverlayStale = true;
    // It asks for the layout. That of a long text takes a while: so it falls into the frame, not into the turn that brings the text up.
    if (this.#column.isLong) this.#frame.request();
    else this.#paint();
    this.#tell('shown');
  }

  /** Shows a change of the records; what does not belong to the shown draft is passed over. Costs what the diff costs. */
  apply(diff: Diff): void {
    let hasNewNodes = false;
    let hasOtherBlocks = false;
    for (const [before, after] of changesOf(diff)) {
      const record = (after ?? before)!;
      if (record.type === 'claim') this.#changeClaim(record.id, after as Claim | undefined);
      else if (record.type === 'block') {
        hasNewNodes = this.#column.change(before as Block | undefined, after as Block | undefined) || hasNewNodes;
        if (after) this.#counts.recount(after as Block);
        hasOtherBlocks = true;
      } else if (after?.type === 'tag-set') this.#setTags(after);
    }
    if (hasOtherBlocks) this.#gutter.refresh();
    if (hasNewNodes) {
      this.#layer.invalidateAll();
      this.#layer.paintFresh(this.#selection, this.blocks);
      this.#window.forget();
      this.#isOverlayStale = true;
    }
    this.#frame.request();
  }

  /** Flags the blocks in which these claims begin, by how much weighs what was found in them. */
  setFlags(flags: ReadonlyMap<string, FindingSeverity>): void {
    const changed = this.#flags.set(flags);
    for (const view of changed) this.#counts.retell(view);
    if (changed.length > 0) this.#gutter.refresh();
  }

  /** Shows what is selected; the browser's own selection follows, so that Copy works. */
  setSelection(ranges: readonly TextRange[]): void {
    if (sameList(ranges, this.#selection)) return;
    this.#selection = ranges;
    this.#layer.paintFresh(ranges, this.blocks);
    this.#native.show(ranges);
    this.#drawOverlay();
  }

  /** Shows what was looked for: all places quietly, the present one clearly. `hits` by place, none over another. */
  setHits(hits: readonly TextRange[], present: TextRange | null): void {
    this.#layer.setHits(hits, present);
    this.#frame.request();
  }

  /** Shows the keyboard's caret; it is hidden while something is selected. */
  setCaret(offset: number | null): void {
    if (offset === this.#caret) return;
    this.#caret = offset;
    this.#drawOverlay();
  }

  /** Frames a claim and gives it handles; null: none. */
  setSelectedClaim(id: string | null): void {
    if (id === this.#selectedClaim) return;
    this.#selectedClaim = id;
    this.#preview = null;
    this.#drawOverlay();
  }

  /** Shows what is suggested; the one in hand is framed and has handles while no claim is selected. */
  setGhosts(ghosts: readonly Ghost[], inHand: readonly TextRange[]): void {
    this.#layer.setGhosts(ghosts);
    if (!sameList(inHand, this.#ghostInHand)) {
      this.#ghostInHand = inHand;
      this.#preview = null;
      this.#isOverlayStale = true;
    }
    this.#frame.request();
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

  /** The shown claims over the character at `offset`, innermost first. */
  claimsAt(offset: number): string[] {
    return this.#idsOfShown(this.#register.at(offset));
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
    return offsetAtPoint(this.#column, x, y);
  }

  /** Where a range stands, a rectangle a line. */
  rectsOf(range: TextRange): DOMRect[] {
    return rectsOf(this.blocks, range);
  }

  /** The block that an offset lies in; between two blocks the one before. */
  blockAt(offset: number): Block | undefined {
    return this.#column.blockAt(offset)?.block;
  }

  /** The stretch of text, around what is in view, whose highlights are registered with the browser. */
  get window(): TextRange {
    return this.#layer.window;
  }

  /** The shown blocks, in order of place. */
  get blocks(): TextColumn['blocks'] {
    return this.#column.blocks;
  }

  /** The parts of the text whose heights are known without laying out what is far from the viewport. */
  get parts(): readonly ColumnPart[] {
    return this.#column.parts;
  }

  focus(): void {
    this.scroller.focus({ preventScroll: true });
  }

  /** Scrolls until a range is in view: as little as needed, or to the middle. */
  reveal(range: TextRange, { smooth = false, block = 'nearest' }: { smooth?: boolean; block?: 'nearest' | 'center' } = {}): void {
    const isSmooth = smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#scrollTo(range, block, isSmooth ? 'smooth' : 'instant');
    // What was not laid out yet had a height by estimate: look again when it has its own.
    if (!isSmooth) requestAnimationFrame(() => this.#scrollTo(range, block, 'instant'));
  }

  /** Calls back when the shown claims, the layout or the scroll position have changed. @returns stops it. */
  observe(observer: (change: TextViewChange) => void): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  destroy(): void {
    this.#frame.cancel();
    this.#rest.cancel();
    this.#counts.stop();
    this.#column.stop();
    this.#resize.disconnect();
    this.#listeners.abort();
    this.#pointer.destroy();
    this.#native.destroy();
    this.#layer.destroy();
    this.#observers.clear();
    this.article.remove();
    this.#counts.element.remove();
    this.scroller.classList.remove('text-view', 'dragging');
  }

  // Records and painting -------------------------------------------------------------------------------------------

  #setTags(tagSet: TagSet): void {
    this.#tagSet = tagSet;
    this.#layer.setTags(tagSet);
  }

  #changeClaim(id: string, after: Claim | undefined): void {
    const before = this.#register.get(id);
    if (after) this.#register.set(after);
    else this.#register.delete(id);
    for (const claim of [before, after]) {
      if (claim) for (const range of this.#register.rangesOf(claim)) this.#counts.recount(range);
    }
    this.#layer.invalidate(before, after);
    if (id === this.#selectedClaim) {
      this.#preview = null;
      this.#isOverlayStale = true;
    }
  }

  #paint(): void {
    this.#frame.cancel();
    if (this.#window.isStale) this.#layer.setWindow(this.#window.look());
    this.#layer.paint(this.#register, this.blocks);
    if (!this.#isOverlayStale) return;
    this.#isOverlayStale = false;
    this.#overlay.draw(this.blocks, {
      framed: this.#preview ?? this.#framed(),
      fresh: this.#selection,
      caret: this.#selection.length === 0 ? this.#caret : null,
    });
  }

  /** The ranges of the selected claim, else of the suggestion in hand. */
  #framed(): readonly TextRange[] {
    if (this.#selectedClaim === null) return this.#ghostInHand;
    const claim = this.#register.get(this.#selectedClaim);
    return claim ? this.#register.rangesOf(claim) : [];
  }

  #drawOverlay(): void {
    this.#isOverlayStale = true;
    this.#frame.request();
  }

  #scrolled(): void {
    this.#window.setScrolling(true);
    this.#rest.request();
    this.#fillInView();
    if (this.#window.isStale) this.#frame.request();
    this.#tell('scroll');
  }

  #rested(): void {
    this.#window.setScrolling(false);
    this.#frame.request();
  }

  /** The browser tells of every size once, also of the one that was looked at when the text was shown. */
  #resized(): void {
    if (this.#window.hasOtherSize()) this.#relaidOut();
  }

  #relaidOut(): void {
    this.#fillInView();
    this.#window.forget();
    this.#gutter.refresh();
    this.#drawOverlay();
    this.#tell('layout');
  }

  /** What comes into view is in the page before it is painted, and a screen beyond it. */
  #fillInView(): void {
    const { top, bottom, height } = this.scroller.getBoundingClientRect();
    this.#column.fillBetween(top - height, bottom + height);
  }

  /** On paper the whole text is in view. */
  #setPrinting(isPrinting: boolean): void {
    if (isPrinting) this.#column.fillAll();
    this.#window.setWhole(isPrinting);
    this.#paint();
  }

  #scrollTo(range: TextRange, block: 'nearest' | 'center', behavior: ScrollBehavior): void {
    const rects = this.rectsOf(range);
    const first = rects[0] ?? caretRect(this.blocks, range.start);
    if (!first) return;
    const text = { top: first.top, bottom: (rects.at(-1) ?? first).bottom };
    const by = scrollToReveal(text, this.scroller.getBoundingClientRect(), block);
    if (Math.abs(by) >= 1) this.scroller.scrollBy({ top: by, behavior });
  }

  // Gestures -------------------------------------------------------------------------------------------------------

  #sentenceAt(offset: number): TextRange | null {
    const block = this.blockAt(offset);
    return block ? sentenceAt(this.#text, offset, block, this.#language) : null;
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
    const { before, after } = this.#register.around(offset);
    if (before === after) return this.#idsOfShown(after);
    for (const [claims, at] of [[after, offset], [before, offset - 1]] as const) {
      const ids = this.#idsOfShown(claims);
      if (ids.length > 0 && isCharacterAt(this.blocks, at, x, y)) return ids;
    }
    return [];
  }

  #idsOfShown(claims: readonly Claim[]): string[] {
    const ids: string[] = [];
    for (const claim of claims) if (this.isShown(claim)) ids.push(claim.id);
    return ids;
  }

  #dragEdge({ rangeIndex, edge }: Handle, offset: number, { fine }: Modifiers, final: boolean): void {
    const ranges = this.#framed();
    const range = ranges[rangeIndex];
    if (!range) return;
    const snapped = snapEdge(this.#text, range, edge, offset, fine);
    if (snapped === null) return;
    this.#preview = ranges.map((each, index) => (index === rangeIndex ? { ...each, [edge]: snapped } : each));
    this.#drawOverlay();
    this.#events.onEdgeDrag(this.#selectedClaim, rangeIndex, edge, snapped, final);
    if (final) this.#preview = null;
  }

  #setDragging(isDragging: boolean): void {
    this.scroller.classList.toggle('dragging', isDragging);
    if (isDragging) this.focus();
  }

  #tell(change: TextViewChange): void {
    for (const observer of this.#observers) observer(change);
  }
}

function sameList(a: readonly TextRange[], b: readonly TextRange[]): boolean {
  return a.length === b.length && a.every(({ start, end }, index) => start === b[index]!.start && end === b[index]!.end);
}

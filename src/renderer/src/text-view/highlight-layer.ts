import type { Claim } from '@shared/model/claim';
import type { TextRange } from '@shared/model/fields';
import type { TagSet } from '@shared/model/tag-set';
import type { BlockView } from './block-view';
import type { ClaimRegister } from './claim-register';
import type { FlatRanges } from './highlight-ranges';
import { highlightName, highlightNamesOf, mergedRanges, sameRanges } from './highlight-ranges';
import { clip } from './stretches';
import { paintOrder, tagStyles } from './tag-styles';

/** The highlight of what is selected now; over all tags. */
const FRESH = 'fresh';
const FRESH_PRIORITY = 1000;
/** What was looked for, and the one place of it that the eye is led to. */
const HIT = 'hit';
const PRESENT_HIT = 'hit-present';
const HIT_PRIORITY = 1001;

/**
 * Paints claims with the CSS Custom Highlight API: one `Highlight` a tag, holding only what lies in the window that
 * `setWindow` names, as merged static ranges. The text's elements are never touched.
 */
export class HighlightLayer {
  readonly #scope: string;
  #sheet: CSSStyleSheet | undefined;
  readonly #fresh = new Highlight();
  readonly #hits = new HitHighlights();
  #highlights = new Map<string, Highlight>();
  /** The names of the tag set's tags. */
  #known: ReadonlySet<string> = new Set();
  /** What each highlight holds now, to leave alone what is right already. */
  readonly #painted = new Map<string, FlatRanges>();
  readonly #dirty = new Set<string>();
  #isShown: ((claim: Claim) => boolean) | null = null;
  #window: TextRange = { start: 0, end: 0 };

  /** `scope`: selector of the element that holds the text. */
  constructor(scope: string) {
    this.#scope = scope;
    this.#fresh.priority = FRESH_PRIORITY;
    CSS.highlights.set(FRESH, this.#fresh);
    this.#hits.register();
  }

  setTags(tagSet: TagSet): void {
    this.#forget();
    this.#known = new Set(tagSet.tags.map(({ id }) => highlightName(id)));
    paintOrder(tagSet).forEach((name, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    });
    this.#adopt(styleSheet(tagStyles(tagSet, this.#scope)));
    this.invalidateAll();
  }

  setFilter(isShown: ((claim: Claim) => boolean) | null): void {
    this.#isShown = isShown;
    for (const name of this.#highlights.keys()) this.#dirty.add(name);
  }

  get window(): TextRange {
    return this.#window;
  }

  /** Which stretch of the text to paint. */
  setWindow(stretch: TextRange): void {
    if (stretch.start === this.#window.start && stretch.end === this.#window.end) return;
    this.#window = stretch;
    this.#hits.isDirty = true;
    for (const name of this.#highlights.keys()) this.#dirty.add(name);
  }

  /** Says that a claim is drawn differently from now on, in one of these two states. */
  invalidate(...states: (Claim | undefined)[]): void {
    for (const claim of states) {
      if (claim) for (const name of highlightNamesOf(claim, this.#known)) this.#dirty.add(name);
    }
  }

  /** Says that the text's nodes are other ones from now on. */
  invalidateAll(): void {
    this.#painted.clear();
    this.#hits.isDirty = true;
    for (const name of this.#highlights.keys()) this.#dirty.add(name);
  }

  /** Says what was looked for: places in order, none over another, and the present one of them. */
  setHits(hits: readonly TextRange[], present: TextRange | null): void {
    this.#hits.set(hits, present);
  }

  get isDirty(): boolean {
    return this.#dirty.size > 0;
  }

  /** Brings what changed to the browser; it is on the screen with the next frame. */
  paint(register: ClaimRegister, blocks: readonly BlockView[]): void {
    this.#hits.paint(this.#window, blocks);
    if (this.#dirty.size === 0) return;
    const namesOf = (claim: Claim): string[] => highlightNamesOf(claim, this.#known);
    const merged = mergedRanges(register, this.#window, this.#dirty, namesOf, this.#isShown);
    this.#dirty.clear();
    for (const [name, ranges] of merged) {
      const before = this.#painted.get(name);
      if (before && sameRanges(before, ranges)) continue;
      this.#painted.set(name, ranges);
      fill(this.#highlights.get(name), ranges, blocks);
    }
  }

  paintFresh(ranges: readonly TextRange[], blocks: readonly BlockView[]): void {
    fill(this.#fresh, ranges.flatMap(({ start, end }) => [start, end]), blocks);
  }

  destroy(): void {
    this.#forget();
    CSS.highlights.delete(FRESH);
    this.#hits.unregister();
    this.#adopt(undefined);
  }

  /** Puts a sheet in the place of the one that was there. Another layer may have adopted the same. */
  #adopt(sheet: CSSStyleSheet | undefined): void {
    const sheets = document.adoptedStyleSheets;
    if (this.#sheet) sheets.splice(sheets.lastIndexOf(this.#sheet), 1);
    if (sheet) sheets.push(sheet);
    this.#sheet = sheet;
  }

  #forget(): void {
    for (const [name, highlight] of this.#highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.#highlights = new Map();
    this.#painted.clear();
    this.#dirty.clear();
  }
}

let lastSheet = { styles: '', sheet: new CSSStyleSheet() };

/** A sheet of these rules, read but once while they stay the same: most articles have the same tags. */
function styleSheet(styles: string): CSSStyleSheet {
  if (lastSheet.styles !== styles) {
    lastSheet = { styles, sheet: new CSSStyleSheet() };
    lastSheet.sheet.replaceSync(styles);
  }
  return lastSheet.sheet;
}

/** What was looked for, painted as far as the window reaches. */
class HitHighlights {
  readonly #all = new Highlight();
  readonly #present = new Highlight();
  #places: readonly TextRange[] = [];
  #at: TextRange | null = null;
  isDirty = false;

  register(): void {
    this.#all.priority = HIT_PRIORITY;
    this.#present.priority = HIT_PRIORITY + 1;
    CSS.highlights.set(HIT, this.#all);
    CSS.highlights.set(PRESENT_HIT, this.#present);
  }

  unregister(): void {
    CSS.highlights.delete(HIT);
    CSS.highlights.delete(PRESENT_HIT);
  }

  set(places: readonly TextRange[], present: TextRange | null): void {
    this.#places = places;
    this.#at = present;
    this.isDirty = true;
  }

  paint(window: TextRange, blocks: readonly BlockView[]): void {
    if (!this.isDirty) return;
    this.isDirty = false;
    const near: FlatRanges = [];
    clip(this.#places, window.start, window.end, ({ start, end }) => near.push(start, end));
    fill(this.#all, near, blocks);
    fill(this.#present, this.#at ? [this.#at.start, this.#at.end] : [], blocks);
  }
}

/** Makes the highlight hold exactly these ranges, each cut at the ends of blocks. */
function fill(highlight: Highlight | undefined, ranges: FlatRanges, blocks: readonly BlockView[]): void {
  if (!highlight) return;
  highlight.clear();
  for (let at = 0; at < ranges.length; at += 2) {
    clip(blocks, ranges[at]!, ranges[at + 1]!, (block, start, end) => {
      highlight.add(new StaticRange({
        startContainer: block.node, startOffset: start - block.start,
        endContainer: block.node, endOffset: end - block.start,
      }));
    });
  }
}

import type { TextRange } from '@shared/model/fields';
import type { TagSet } from '@shared/model/tag-set';
import { normaliseRanges } from '@shared/text/ranges';
import type { BlockView } from './block-view';
import { fill } from './fill-highlight';
import type { FlatRanges } from './highlight-ranges';
import { ghostName, UNTAGGED } from './highlight-ranges';
import { clip } from './stretches';
import { ghostStyles } from './tag-styles';

/** Words that are suggested as a claim, and the tags that they would have. */
export interface Ghost {
  readonly ranges: readonly TextRange[];
  readonly tags: readonly string[];
}

/** Below every tag. */
const GHOST_PRIORITY = -1;

/** Suggestions, painted as far as the window reaches. While there are none, the browser knows nothing of them. */
export class GhostHighlights {
  #tagSet: TagSet | undefined;
  #scope = '';
  #sheet: CSSStyleSheet | undefined;
  readonly #highlights = new Map<string, Highlight>();
  /** Where each highlight is, sorted and apart. */
  #places: ReadonlyMap<string, readonly TextRange[]> = new Map();
  isDirty = false;

  /** `scope`: selector of the element that holds the text. */
  setTags(tagSet: TagSet, scope: string): void {
    this.unregister();
    this.#tagSet = tagSet;
    this.#scope = scope;
    this.isDirty = true;
  }

  set(ghosts: readonly Ghost[]): void {
    const places = new Map<string, TextRange[]>();
    for (const { ranges, tags } of ghosts) {
      for (const tag of tags.length > 0 ? tags : [UNTAGGED]) {
        const name = ghostName(tag);
        const those = places.get(name);
        if (those) those.push(...ranges);
        else places.set(name, [...ranges]);
      }
    }
    this.#places = new Map([...places].map(([name, ranges]) => [name, normaliseRanges(ranges)]));
    this.isDirty = true;
  }

  paint(window: TextRange, blocks: readonly BlockView[]): void {
    if (!this.isDirty) return;
    this.isDirty = false;
    if (this.#places.size === 0) return this.unregister();
    if (!this.#sheet) this.#register();
    for (const [name, highlight] of this.#highlights) {
      const near: FlatRanges = [];
      clip(this.#places.get(name) ?? [], window.start, window.end, ({ start, end }) => near.push(start, end));
      fill(highlight, near, blocks);
    }
  }

  unregister(): void {
    for (const [name, highlight] of this.#highlights) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#highlights.clear();
    if (this.#sheet) document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(this.#sheet), 1);
    this.#sheet = undefined;
  }

  #register(): void {
    if (!this.#tagSet) return;
    this.#sheet = new CSSStyleSheet();
    this.#sheet.replaceSync(ghostStyles(this.#tagSet, this.#scope));
    document.adoptedStyleSheets.push(this.#sheet);
    for (const id of [UNTAGGED, ...this.#tagSet.tags.map((tag) => tag.id)]) {
      const highlight = new Highlight();
      highlight.priority = GHOST_PRIORITY;
      this.#highlights.set(ghostName(id), highlight);
      CSS.highlights.set(ghostName(id), highlight);
    }
  }
}

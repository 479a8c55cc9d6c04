import type { TextRange } from '@shared/model/fields';
import type { TagSet } from '@shared/model/tag-set';
import { normaliseRanges } from '@shared/text/ranges';
import type { BlockView } from './block-view';
import { fill } from './fill-highlight';
import type { FlatRanges } from './highlight-ranges';
import { ghostName, UNTAGGED } from './highlight-ranges';
import { clip } from './stretches';

/** Words that are suggested as a claim, and the tags that they would have. */
export interface Ghost {
  readonly ranges: readonly TextRange[];
  readonly tags: readonly string[];
}

/** Below every tag. */
const GHOST_PRIORITY = -1;

/** Suggestions, painted as far as the window reaches with the lines of their tags, paler and without a tint. */
export class GhostHighlights {
  #highlights = new Map<string, Highlight>();
  /** Where each highlight is, sorted and apart. */
  #places = new Map<string, readonly TextRange[]>();
  isDirty = false;

  setTags(tagSet: TagSet): void {
    this.unregister();
    for (const id of [UNTAGGED, ...tagSet.tags.map((tag) => tag.id)]) {
      const highlight = new Highlight();
      highlight.priority = GHOST_PRIORITY;
      this.#highlights.set(ghostName(id), highlight);
      CSS.highlights.set(ghostName(id), highlight);
    }
    this.isDirty = true;
  }

  unregister(): void {
    for (const [name, highlight] of this.#highlights) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#highlights = new Map();
  }

  set(ghosts: readonly Ghost[]): void {
    const places = new Map<string, TextRange[]>();
    for (const { ranges, tags } of ghosts) {
      for (const tag of tags.length > 0 ? tags : [UNTAGGED]) places.set(ghostName(tag), [...(places.get(ghostName(tag)) ?? []), ...ranges]);
    }
    this.#places = new Map([...places].map(([name, ranges]) => [name, normaliseRanges(ranges)]));
    this.isDirty = true;
  }

  paint(window: TextRange, blocks: readonly BlockView[]): void {
    if (!this.isDirty) return;
    this.isDirty = false;
    for (const [name, highlight] of this.#highlights) {
      const near: FlatRanges = [];
      clip(this.#places.get(name) ?? [], window.start, window.end, ({ start, end }) => near.push(start, end));
      fill(highlight, near, blocks);
    }
  }
}

import type { TagSet } from '@shared/model/tag-set';
import type { Claim } from '@shared/model/claim';
import type { BenchArticle } from '../data/records';

/** How far beyond the viewport is registered, and after how much movement it is looked at again, in heights of it. */
const REACH = 1.5;
const LOOK_AGAIN = 0.75;

interface Span {
  start: number;
  end: number;
}

/**
 * What the product is measured against, as short as it can be: spans sorted by tag, those near the viewport merged and
 * registered as static ranges of one Highlight a tag. No claims that change, no selection, no index, no filter.
 */
export class ReferenceHighlights {
  readonly #host: HTMLElement;
  readonly #nodes: readonly Text[];
  readonly #starts: readonly number[];
  readonly #spans = new Map<string, Span[]>();
  #lookedAt = 0;

  constructor(host: HTMLElement, nodes: readonly Text[], { blocks, claims, tagSet }: BenchArticle) {
    this.#host = host;
    this.#nodes = nodes;
    this.#starts = blocks.map(({ start }) => start);
    for (const { id } of tagSet.tags) this.#spans.set(id, []);
    for (const claim of claims) this.#take(claim);
    for (const spans of this.#spans.values()) spans.sort((a, b) => a.start - b.start);
    this.paint(...this.#spans.keys());
    host.addEventListener('scroll', () => {
      if (Math.abs(host.scrollTop - this.#lookedAt) > LOOK_AGAIN * host.clientHeight) this.paint(...this.#spans.keys());
    });
  }

  add(claim: Claim): void {
    for (const tag of claim.tags) {
      const spans = this.#spans.get(tag)!;
      const { start, end } = claim.targets[0]!.ranges[0]!;
      const at = spans.findIndex((span) => span.start > start);
      spans.splice(at < 0 ? spans.length : at, 0, { start, end });
    }
    this.paint(...claim.tags);
  }

  paint(...tags: string[]): void {
    const view = this.#host.getBoundingClientRect();
    this.#lookedAt = this.#host.scrollTop;
    const first = this.#starts[this.#blockAtHeight(view.top - REACH * view.height)]!;
    const last = this.#starts[this.#blockAtHeight(view.bottom + REACH * view.height) + 1] ?? Infinity;
    for (const tag of tags) {
      const highlight = new Highlight();
      for (const { start, end } of merge(this.#spans.get(tag)!, first, last)) this.#register(highlight, start, end);
      CSS.highlights.set(`reference-${tag}`, highlight);
    }
  }

  #register(highlight: Highlight, start: number, end: number): void {
    const from = blockAt(this.#starts, start);
    const to = blockAt(this.#starts, end - 1);
    highlight.add(new StaticRange({
      startContainer: this.#nodes[from]!, startOffset: start - this.#starts[from]!,
      endContainer: this.#nodes[to]!, endOffset: end - this.#starts[to]!,
    }));
  }

  #take(claim: Claim): void {
    const { start, end } = claim.targets[0]!.ranges[0]!;
    for (const tag of claim.tags) this.#spans.get(tag)!.push({ start, end });
  }

  #blockAtHeight(y: number): number {
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#nodes[middle]!.parentElement!.getBoundingClientRect().top <= y) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }
}

/** The style rules of the reference, with the product's lines and tints, so that both paint the same. */
export function referenceStyles(tagSet: TagSet, decorationOf: (tag: TagSet['tags'][number]) => string): string {
  return tagSet.tags.map((tag) => `::highlight(reference-${tag.id}) { ${decorationOf(tag)} }`).join('\n');
}

function merge(spans: readonly Span[], from: number, to: number): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans) {
    if (end <= from || start >= to) continue;
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function blockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

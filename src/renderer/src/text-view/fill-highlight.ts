import type { BlockView } from './block-view';
import type { FlatRanges } from './highlight-ranges';
import { clip } from './stretches';

/** Makes the highlight hold exactly these ranges, each cut at the ends of blocks. */
export function fill(highlight: Highlight | undefined, ranges: FlatRanges, blocks: readonly BlockView[]): void {
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

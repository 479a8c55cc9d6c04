import type { TextRange } from '../../model/fields';
import type { PrintedClaim } from '../../text/printed-text';
import type { ToldArticle } from './told-article';

/**
 * The claims as they are drawn in the text, each ending in a block, so that its number has a place; those without any place are left out.
 * Their tags are ids.
 */
export function printedClaims({ blocks, claims }: ToldArticle): PrintedClaim[] {
  return claims.flatMap(({ number, claim, ranges }) => {
    const inBlocks = ranges.flatMap((range) => endedInBlock(range, blocks));
    return inBlocks.length > 0 ? [{ number, tags: claim.tags, ranges: inBlocks }] : [];
  });
}

/** A range without what it has behind the last block that it reaches into; nothing where it reaches into none. */
function endedInBlock({ start, end }: TextRange, blocks: readonly TextRange[]): TextRange[] {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  const last = blocks[low - 1];
  return last && last.end > start ? [{ start, end: Math.min(end, last.end) }] : [];
}

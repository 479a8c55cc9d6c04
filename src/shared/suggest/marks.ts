/** Which suggestions are still to be made: not those that an editor has settled, nor what is marked already. */

import type { Claim } from '../model/claim';
import type { Rejection } from '../model/rejection';
import type { TextRange } from '../text/ranges';
import { normaliseRanges } from '../text/ranges';
import type { Suggestion } from './suggestion';

export interface Marks {
  /** Ids of suggestions that were rejected, or are claims now. */
  readonly settled: ReadonlySet<string>;
  /** What is marked, sorted and apart. */
  readonly marked: readonly TextRange[];
}

/** The marks of an article's claims and rejections in one of its drafts. */
export function marksOf(claims: Iterable<Claim>, rejections: Iterable<Rejection>, draftId: string): Marks {
  const settled = new Set<string>();
  const ranges: TextRange[] = [];
  for (const { origin, targets } of claims) {
    if (origin.suggested) settled.add(origin.suggested.id);
    for (const target of targets) if (target.draftId === draftId && target.state !== 'orphaned') ranges.push(...target.ranges);
  }
  for (const { suggestionId } of rejections) settled.add(suggestionId);
  return { settled, marked: normaliseRanges(ranges) };
}

/** The suggestions that are not settled and of which no more than half is marked. */
export function stillOpen(suggestions: readonly Suggestion[], { settled, marked }: Marks): Suggestion[] {
  return suggestions.filter(({ id, ranges }) => !settled.has(id) && !isMarked(ranges, marked));
}

function isMarked(ranges: readonly TextRange[], marked: readonly TextRange[]): boolean {
  let all = 0;
  let shared = 0;
  for (const { start, end } of ranges) {
    all += end - start;
    for (let at = firstAfter(marked, start); at < marked.length && marked[at]!.start < end; at += 1) {
      shared += Math.min(marked[at]!.end, end) - Math.max(marked[at]!.start, start);
    }
  }
  return shared * 2 > all;
}

/** The index of the first stretch that ends after `offset`. */
function firstAfter(stretches: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stretches[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

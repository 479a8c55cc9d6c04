import { MAX_CANDIDATES } from '@shared/model/limits';
import { normaliseRanges, type TextRange, validRange } from '../ranges';
import { compareDrafts } from './compare-drafts';
import { type AnchorState, type PlacedRange, RangePlacer } from './place-range';

/** Ranges that belong together, in UTF-16 code units of the old text: those of a claim. */
export interface RangesToAnchor {
  readonly id: string;
  readonly ranges: readonly TextRange[];
}

/** Where they stand in the new text. */
export interface Anchored {
  readonly id: string;
  /** The most doubtful state of the ranges; `reworded` where some are there and others are not. */
  readonly state: AnchorState;
  /** Sorted, disjoint, on grapheme borders; none where the state is `ambiguous` or `orphaned`. */
  readonly ranges: readonly TextRange[];
  /** Of `ambiguous` ones: the places to choose from, each like `ranges`. */
  readonly candidates: readonly (readonly TextRange[])[];
  /** The score of the least sure of the ranges that are there; 0 where none is. */
  readonly score: number;
  /** What became of each range, in the order given. */
  readonly each: readonly PlacedRange[];
}

/**
 * Carries ranges over from one text to a later version of it. Every one is judged by itself, so the order does not
 * matter; nothing is placed whose score is below the floor, and none of several equal places is picked.
 * @param language BCP 47, of both texts
 */
export function reanchor(oldText: string, freshText: string, claims: readonly RangesToAnchor[], language = 'en'): Anchored[] {
  if (oldText === freshText) return claims.map(unchanged);
  const placer = new RangePlacer(compareDrafts(oldText, freshText, language));
  const known = new Map<string, PlacedRange>();
  const place = (range: TextRange): PlacedRange => {
    if (!validRange(range, oldText.length) || oldText.slice(range.start, range.end).trim() === '') {
      throw new RangeError(`No range of words [${range.start}, ${range.end}) in a text of ${oldText.length} units.`);
    }
    const key = `${range.start} ${range.end}`;
    let placed = known.get(key);
    if (!placed) known.set(key, (placed = placer.place(range)));
    return placed;
  };
  return claims.map(({ id, ranges }) => together(id, ranges.map(place)));
}

function unchanged({ id, ranges }: RangesToAnchor): Anchored {
  return { id, state: 'exact', ranges: normaliseRanges(ranges), candidates: [], score: 1, each: ranges.map((range) => ({ state: 'exact', range, score: 1 })) };
}

function together(id: string, each: readonly PlacedRange[]): Anchored {
  const there = each.flatMap(({ range }) => range ?? []);
  const states = new Set(each.map(({ state }) => state));
  const score = Math.min(...each.filter(({ state }) => state !== 'orphaned').map((placed) => placed.score));
  if (states.has('ambiguous')) {
    const candidates = each.flatMap((placed) => placed.candidates ?? []).slice(0, MAX_CANDIDATES);
    return { id, state: 'ambiguous', ranges: [], candidates: candidates.map((candidate) => normaliseRanges([...there, candidate])), score, each };
  }
  if (there.length === 0) return { id, state: 'orphaned', ranges: [], candidates: [], score: 0, each };
  const ranges = normaliseRanges(there);
  const isWhole = ranges.length === each.length && !states.has('orphaned') && !states.has('reworded');
  const state = !isWhole ? 'reworded' : states.has('moved') ? 'moved' : 'exact';
  return { id, state, ranges, candidates: [], score, each };
}

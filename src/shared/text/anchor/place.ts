import type { DraftComparison } from './compare-drafts';

/** A place in the new draft in tokens, `[first, end)`, and how good it is; every part 0 to 1. */
export interface TokenPlace {
  readonly first: number;
  readonly end: number;
  /** How much of the words is there. */
  readonly quote: number;
  /** How much of what stood right before and right after them is. */
  readonly before: number;
  readonly after: number;
  /** Whether it stands where the comparison expects it. */
  readonly position: number;
}

/** Below this score nothing is a place. */
export const FLOOR = 0.4;
/** Places whose scores differ by less are as good as one another. */
export const AS_GOOD = 0.1;
/** Tokens on each side that tell one place from another. */
const CONTEXT = 8;
/** So many tokens may have come or gone within the context. */
const SLACK = 4;

/** Six tenths the words themselves, half of the rest what stands around them, a tenth the position. */
export function scoreOf({ quote, before, after, position }: Omit<TokenPlace, 'first' | 'end'>): number {
  return 0.6 * quote + 0.15 * before + 0.15 * after + 0.1 * position;
}

/** How much of what stands before and after the old tokens `[first, end)` stands before and after the place. */
export function contextOf(
  comparison: DraftComparison, partner: (token: number) => number, first: number, end: number, place: { first: number; end: number },
): { before: number; after: number } {
  const { old, fresh, weights } = comparison;
  const side = (step: 1 | -1, from: number, shift: number): number => {
    let [stayed, all] = [0, 0];
    for (let token = from, left = CONTEXT; left > 0 && token >= 0 && token < old.count; token += step, left--) {
      const weight = weights[old.ids[token]!]!;
      const to = partner(token);
      all += weight;
      if (old.ids[token] === fresh.ids[token + shift] || (to >= 0 && Math.abs(to - token - shift) <= SLACK)) stayed += weight;
    }
    // At an edge of the old draft there is nothing to agree with: it agrees with the same edge of the new one.
    const isEdge = from + shift < 0 || from + shift >= fresh.count;
    return all === 0 ? (isEdge ? 1 : 0.5) : stayed / all;
  };
  return { before: side(-1, first - 1, place.first - first), after: side(1, end, place.end - end) };
}

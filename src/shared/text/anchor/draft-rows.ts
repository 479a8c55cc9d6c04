import { longestRise } from '../align';
import type { TextRange } from '../ranges';
import type { DraftComparison } from './compare-drafts';
import type { DraftRowKind } from './draft-row-kinds';
import type { Tokens } from './tokens';

/** Paragraphs of two drafts that belong together, in UTF-16 code units of either text; several where they were split or merged. */
export interface DraftRow {
  readonly kind: DraftRowKind;
  /** In the old draft; absent of `added`. */
  readonly old?: TextRange;
  /** In the new draft; absent of `removed`. */
  readonly fresh?: TextRange;
}

/** A paragraph is another one where they share this much of the words of the shorter one, by weight. */
const LEAST_SHARED = 0.5;

/** Paragraphs `[first, last]` of the old draft that became those of the new one. */
interface Group {
  readonly old: [first: number, last: number];
  readonly fresh: [first: number, last: number];
}

/**
 * Lays the paragraphs of two drafts side by side, each of both exactly once (what moved: once on each side): in the order of the
 * new draft, what is gone where it stood.
 * @param oldParagraphs places in the old text, by place, disjoint; so `freshParagraphs`
 */
export function draftRows(comparison: DraftComparison, oldParagraphs: readonly TextRange[], freshParagraphs: readonly TextRange[]): DraftRow[] {
  const groups = groupsOf(comparison, oldParagraphs, freshParagraphs);
  const inOrder = new Set(longestRise(groups.map(({ fresh }) => fresh[0])));
  const moved = groups.filter((_, index) => !inOrder.has(index));
  const [leaving, arriving] = [new Map(moved.map((group) => [group.old[0], group])), new Map(moved.map((group) => [group.fresh[0], group]))];
  const rows: DraftRow[] = [];
  let [old, fresh] = [0, 0];
  const rangesOf = (group: Group): Required<Pick<DraftRow, 'old' | 'fresh'>> => ({ old: span(oldParagraphs, group.old), fresh: span(freshParagraphs, group.fresh) });
  const goTo = (oldEnd: number, freshEnd: number): void => {
    while (old < oldEnd) {
      const group = leaving.get(old);
      rows.push(group ? { kind: 'left', ...rangesOf(group) } : { kind: 'removed', old: oldParagraphs[old]! });
      old = group ? group.old[1] + 1 : old + 1;
    }
    while (fresh < freshEnd) {
      const group = arriving.get(fresh);
      rows.push(group ? { kind: 'moved', ...rangesOf(group) } : { kind: 'added', fresh: freshParagraphs[fresh]! });
      fresh = group ? group.fresh[1] + 1 : fresh + 1;
    }
  };
  for (const [index, group] of groups.entries()) {
    if (!inOrder.has(index)) continue;
    goTo(group.old[0], group.fresh[0]);
    const places = rangesOf(group);
    const isSame = comparison.old.text.slice(places.old.start, places.old.end) === comparison.fresh.text.slice(places.fresh.start, places.fresh.end);
    rows.push({ kind: isSame ? 'same' : 'changed', ...places });
    [old, fresh] = [group.old[1] + 1, group.fresh[1] + 1];
  }
  goTo(oldParagraphs.length, freshParagraphs.length);
  return rows;
}

/** Which paragraphs became which, by place in the old draft: the likest first, then those beside them that come from the same or went to the same. */
function groupsOf(comparison: DraftComparison, oldParagraphs: readonly TextRange[], freshParagraphs: readonly TextRange[]): Group[] {
  const { shared, oldWeights, freshWeights } = sharedWords(comparison, oldParagraphs, freshParagraphs);
  const likest = [...shared].sort((a, b) => b.weight - a.weight || a.old - b.old || a.fresh - b.fresh);
  const ofOld = new Map<number, Group>();
  const ofFresh = new Map<number, Group>();
  for (const { old, fresh, weight } of likest) {
    if (ofOld.has(old) || ofFresh.has(fresh) || weight < LEAST_SHARED * Math.min(oldWeights[old]!, freshWeights[fresh]!)) continue;
    const group: Group = { old: [old, old], fresh: [fresh, fresh] };
    ofOld.set(old, group);
    ofFresh.set(fresh, group);
  }
  // The rest of a paragraph that was split stands beside its main part, and so does what was merged into one.
  for (const pairs of [shared, [...shared].reverse()]) {
    for (const { old, fresh, weight } of pairs) {
      const [was, is] = [ofOld.get(old), ofFresh.get(fresh)];
      if (was && !is && isBeside(was.fresh, fresh) && weight >= LEAST_SHARED * freshWeights[fresh]!) ofFresh.set(fresh, widen(was, 'fresh', fresh));
      else if (is && !was && isBeside(is.old, old) && weight >= LEAST_SHARED * oldWeights[old]!) ofOld.set(old, widen(is, 'old', old));
    }
  }
  return [...new Set(ofOld.values())].sort((a, b) => a.old[0] - b.old[0]);
}

function isBeside([first, last]: readonly [number, number], index: number): boolean {
  return index === first - 1 || index === last + 1;
}

function widen(group: Group, side: keyof Group, index: number): Group {
  group[side][0] = Math.min(group[side][0], index);
  group[side][1] = Math.max(group[side][1], index);
  return group;
}

/** How much of its words, by weight, each paragraph has, and shares with each of the other draft: by place. */
function sharedWords({ old, fresh, to, weights }: DraftComparison, oldParagraphs: readonly TextRange[], freshParagraphs: readonly TextRange[]): {
  shared: { old: number; fresh: number; weight: number }[]; oldWeights: Float64Array; freshWeights: Float64Array;
} {
  const [oldOf, freshOf] = [paragraphOf(old, oldParagraphs), paragraphOf(fresh, freshParagraphs)];
  const [oldWeights, freshWeights] = [new Float64Array(oldParagraphs.length), new Float64Array(freshParagraphs.length)];
  for (let token = 0; token < fresh.count; token++) if (freshOf[token]! >= 0) freshWeights[freshOf[token]!]! += weights[fresh.ids[token]!]!;
  const shared = new Map<number, { old: number; fresh: number; weight: number }>();
  for (let token = 0; token < old.count; token++) {
    const paragraph = oldOf[token]!;
    if (paragraph < 0) continue;
    const weight = weights[old.ids[token]!]!;
    oldWeights[paragraph]! += weight;
    const became = to[token]! < 0 ? -1 : freshOf[to[token]!]!;
    if (became < 0) continue;
    const key = paragraph * freshParagraphs.length + became;
    const known = shared.get(key);
    if (known) known.weight += weight;
    else shared.set(key, { old: paragraph, fresh: became, weight });
  }
  return { shared: [...shared.values()].sort((a, b) => a.old - b.old || a.fresh - b.fresh), oldWeights, freshWeights };
}

/** The paragraph that each token stands in; -1: none. */
function paragraphOf({ count, starts }: Tokens, paragraphs: readonly TextRange[]): Int32Array {
  const of = new Int32Array(count).fill(-1);
  let index = 0;
  for (let token = 0; token < count; token++) {
    while (index < paragraphs.length && paragraphs[index]!.end <= starts[token]!) index++;
    if (index < paragraphs.length && paragraphs[index]!.start <= starts[token]!) of[token] = index;
  }
  return of;
}

function span(paragraphs: readonly TextRange[], [first, last]: readonly [number, number]): TextRange {
  return { start: paragraphs[first]!.start, end: paragraphs[last]!.end };
}

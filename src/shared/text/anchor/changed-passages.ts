import type { TextRange } from '../ranges';
import type { DraftComparison } from './compare-drafts';
import { fates, shareOf } from './token-map';

/** Sentences of the old draft and what they became; in UTF-16 code units of either text. */
export interface ChangedPassage {
  readonly old: readonly TextRange[];
  readonly fresh: readonly TextRange[];
}

/** A new sentence holds so much of an old one at least, in tokens, to be one that it became. */
const LEAST_TOKENS = 3;
/** A sentence that has less than this share of its words from the old draft is new. */
const MOST_KNOWN = 0.5;

/** The passages that were changed, by place in the old draft: sentences that were merged or split stand in one passage. */
export function changedPassages(comparison: DraftComparison): ChangedPassage[] {
  const { to, fate, oldSentences, freshSentences } = comparison;
  const passages: { old: number[]; fresh: Set<number> }[] = [];
  const passageOf = new Map<number, { old: number[]; fresh: Set<number> }>();
  for (let sentence = 0; sentence < oldSentences.count; sentence++) {
    if (fate[sentence] !== fates.changed && fate[sentence] !== fates.movedAndChanged) continue;
    const tokens = new Map<number, number>();
    for (let token = oldSentences.first[sentence]!; token < oldSentences.first[sentence + 1]!; token++) {
      if (to[token]! >= 0) tokens.set(freshSentences.of[to[token]!]!, (tokens.get(freshSentences.of[to[token]!]!) ?? 0) + 1);
    }
    const most = Math.max(...tokens.values());
    const became = [...tokens].filter(([, count]) => count >= Math.min(LEAST_TOKENS, most)).map(([fresh]) => fresh);
    const known = became.map((fresh) => passageOf.get(fresh)).find((passage) => passage !== undefined);
    const passage = known ?? { old: [], fresh: new Set<number>() };
    if (!known) passages.push(passage);
    passage.old.push(sentence);
    for (const fresh of became) {
      passage.fresh.add(fresh);
      passageOf.set(fresh, passage);
    }
  }
  return passages.map(({ old, fresh }) => ({
    old: old.map((sentence) => rangeOf(comparison.old, oldSentences, sentence)),
    fresh: [...fresh].sort((a, b) => a - b).map((sentence) => rangeOf(comparison.fresh, freshSentences, sentence)),
  }));
}

/** The sentences of the new draft that the old one does not have. */
export function newSentences({ fresh, from, freshSentences, weights }: DraftComparison): TextRange[] {
  const ranges: TextRange[] = [];
  for (let sentence = 0; sentence < freshSentences.count; sentence++) {
    const share = shareOf(fresh.ids, from, freshSentences.first[sentence]!, freshSentences.first[sentence + 1]!, weights);
    if (share < MOST_KNOWN) ranges.push(rangeOf(fresh, freshSentences, sentence));
  }
  return ranges;
}

function rangeOf(tokens: DraftComparison['old'], { first }: DraftComparison['oldSentences'], sentence: number): TextRange {
  return { start: tokens.starts[first[sentence]!]!, end: tokens.ends[first[sentence + 1]! - 1]! };
}

import type { Draft } from '../model/article';
import type { Claim, Target } from '../model/claim';
import { targetIn } from '../model/claim-target';
import type { Source } from '../model/source';
import { quotationMarks } from './lexicon';

/** What the rules look at of one claim; nothing else about the article changes what they find in it. */
export interface ClaimFacts {
  readonly claim: Claim;
  /** The records of `claim.sourceIds` that there are. */
  readonly sources: readonly Source[];
  /** The current draft. */
  readonly draft: Draft;
  /** How many comments on it are not resolved. */
  readonly openQuestions: number;
}

/** Where the claim stands in the current draft. */
export function placeOf({ claim, draft }: ClaimFacts): Target | undefined {
  return targetIn(claim, draft.id);
}

/** The words of the claim in the current draft, its parts joined; none where it has no place there. */
export function wordsOf(facts: ClaimFacts): string {
  return placeOf(facts)?.ranges.map(({ exact }) => exact).join(' ') ?? '';
}

/** The words that attribute the claim, where they are marked. */
export function cueOf({ claim, draft }: ClaimFacts): string {
  const { cue } = claim.attribution;
  return cue ? draft.text.slice(cue.start, cue.end) : '';
}

/** Sources whom the reader cannot name: withheld by agreement, or simply not said. */
export function veiledSources({ sources }: ClaimFacts): readonly Source[] {
  return sources.filter(({ identity }) => identity !== 'named');
}

/** Whether nobody whom a reader can name stands for the claim, but somebody else does. */
export function restsOnVeiled(facts: ClaimFacts): boolean {
  return facts.sources.length > 0 ? facts.sources.every(({ identity }) => identity !== 'named') : facts.claim.tags.some((tag) => tag.startsWith('anonymous-'));
}

/** Whether it holds words as they were said. */
export function isQuotation(facts: ClaimFacts): boolean {
  const { attribution, tags } = facts.claim;
  return attribution.type === 'direct' || tags.includes('quote') || (attribution.type === 'mixed' && quotationMarks.test(wordsOf(facts)));
}

import type { Claim, Target } from './claim';
import { doubtfulStates } from './vocabulary';

/** Where a claim stands in a draft; undefined where it was made in another draft and never carried over. */
export function targetIn({ targets }: Claim, draftId: string | undefined): Target | undefined {
  return targets.find((target) => target.draftId === draftId);
}

/** The target whose words stand for the claim: that of the draft, or, where it has no place there, the newest that has one. */
export function placedTarget(claim: Claim, draftId?: string): Target | undefined {
  const target = targetIn(claim, draftId);
  return target?.ranges.length ? target : claim.targets.findLast(({ ranges }) => ranges.length > 0);
}

/** The words of a claim in a draft, or in the newest one that it has a place in; its parts joined. */
export function quoteOf(claim: Claim, draftId?: string): string {
  return placedTarget(claim, draftId)?.ranges.map(({ exact }) => exact).join(' … ') ?? '';
}

/** Places of an attribution's words: which words attribute, which name the source. */
export interface AttributionWords<T> {
  readonly cue?: T;
  readonly sourceText?: T;
}

/** The places of an attribution's words, each made into something else; what there is none of stays away. */
export function mappedWords<T, U>(
  { cue, sourceText }: { readonly cue?: T | undefined; readonly sourceText?: T | undefined }, change: (place: T) => U | undefined,
): AttributionWords<U> {
  const [newCue, newSourceText] = [cue && change(cue), sourceText && change(sourceText)];
  return { ...(newCue && { cue: newCue }), ...(newSourceText && { sourceText: newSourceText }) };
}

/** Whether a person must look at where the claim stands in a draft; of one that was cut nobody asks any more. */
export function needsEyes(claim: Claim, draftId: string): boolean {
  const target = targetIn(claim, draftId);
  return target !== undefined && doubtfulStates.has(target.state) && claim.status !== 'cut';
}

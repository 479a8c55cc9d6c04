import type { Claim } from '@shared/model/claim';
import type { ClaimRegister } from './claim-register';

/** Ranges as they are painted: start, end, start, end …; sorted, none touching the next. UTF-16 code units. */
export type FlatRanges = number[];

/** The highlight of claims without a tag. */
export const UNTAGGED = 'untagged';
/** The highlight of tags that the tag set does not have (any more). */
export const UNKNOWN_TAG = 'unknown-tag';

/** The name under which a tag's highlight is registered with the browser. */
export function highlightName(tagId: string): string {
  return `tag-${tagId}`;
}

/** The name under which the highlight of what is suggested with a tag is registered. */
export function ghostName(tagId: string): string {
  return `ghost-${tagId}`;
}

/** The names of the highlights that a claim is drawn with. `known`: the names that exist for the tag set. */
export function highlightNamesOf(claim: Claim, known: ReadonlySet<string>): string[] {
  if (claim.tags.length === 0) return [UNTAGGED];
  return claim.tags.map((tag) => {
    const name = highlightName(tag);
    return known.has(name) ? name : UNKNOWN_TAG;
  });
}

/**
 * What each highlight covers of a stretch of the text, with overlapping and touching ranges of one highlight merged:
 * the browser's cost of a highlight is in the number of its ranges.
 * @param wanted the highlights that are asked for; the others are left out of the answer
 */
export function mergedRanges(
  register: ClaimRegister, stretch: { start: number; end: number }, wanted: ReadonlySet<string>,
  namesOf: (claim: Claim) => readonly string[], isShown: ((claim: Claim) => boolean) | null,
): Map<string, FlatRanges> {
  const merged = new Map<string, FlatRanges>();
  for (const name of wanted) merged.set(name, []);
  register.visit(stretch.start, stretch.end, (claim, start, end) => {
    if (isShown && !isShown(claim)) return;
    for (const name of namesOf(claim)) {
      const ranges = merged.get(name);
      if (ranges) addSorted(ranges, start, end);
    }
  });
  return merged;
}

/** Adds a range that starts no earlier than those that are there. */
export function addSorted(ranges: FlatRanges, start: number, end: number): void {
  const lastEnd = ranges.length - 1;
  if (lastEnd >= 0 && start <= ranges[lastEnd]!) {
    if (end > ranges[lastEnd]!) ranges[lastEnd] = end;
  } else ranges.push(start, end);
}

export function sameRanges(a: FlatRanges, b: FlatRanges): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

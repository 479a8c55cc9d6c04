import type { Claim } from '../../model/claim';
import type { TextRange } from '../../text/ranges';
import type { AnnotatedClaim } from '../../transactions/plan-annotations';
import type { TagChoice } from './map-tags';
import { mapTags } from './map-tags';
import type { PlacedAnnotation } from './place-annotations';
import type { RawAnnotation } from './raw-annotation';

/** What becomes of an annotation: it is taken as it was placed, or not, because nothing of it is wanted or the article has it. */
export type Fate =
  | PlacedAnnotation
  | { readonly annotation: RawAnnotation; readonly outcome: 'left-out'; readonly ranges: readonly TextRange[] }
  | { readonly annotation: RawAnnotation; readonly outcome: 'already'; readonly ranges: readonly TextRange[]; readonly claimId: string };

/** Leaves those out that have tags, but none that the table takes. */
export function leaveOut(placed: readonly PlacedAnnotation[], table: readonly TagChoice[]): Fate[] {
  const idsOf = mapTags(table);
  return placed.map((item): Fate => {
    if (item.outcome === 'not-placed') return item;
    const { annotation, ranges } = item;
    return annotation.tags.length > 0 && idsOf(annotation.tags).length === 0 ? { annotation, outcome: 'left-out', ranges } : item;
  });
}

/**
 * Finds the claim that an annotation was taken in as before: it came from the same item of a file of that name and still touches the place;
 * or it stands on the same words with all the tags, and the annotation says nothing more.
 * @returns the id of the claim; undefined when the article has none like it
 */
export function alreadyTaken(claims: Iterable<Claim>, draftId: string): (claim: AnnotatedClaim) => string | undefined {
  const byOrigin = new Map<string, { claim: Claim; ranges: readonly TextRange[] }[]>();
  const byPlace = new Map<string, Claim[]>();
  for (const claim of claims) {
    const ranges = claim.targets.find((target) => target.draftId === draftId)?.ranges;
    if (!ranges) continue;
    push(byPlace, placeKey(ranges), claim);
    if (claim.origin.kind === 'import' && claim.origin.detail !== undefined) push(byOrigin, claim.origin.detail, { claim, ranges });
  }
  return ({ origin, ranges, tags, note, source }) => {
    const same = byOrigin.get(origin)?.find((known) => known.ranges.some((a) => ranges.some((b) => a.start < b.end && b.start < a.end)));
    if (same) return same.claim.id;
    if (source !== undefined) return undefined;
    return byPlace.get(placeKey(ranges))?.find((claim) => tags.every((tag) => claim.tags.includes(tag)) && (note === '' || note === claim.note))?.id;
  };
}

function placeKey(ranges: readonly TextRange[]): string {
  return ranges.map(({ start, end }) => `${start}-${end}`).join();
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

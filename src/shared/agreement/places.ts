import type { TextRange } from '../model/fields';
import { compareRanges } from '../text/ranges';
import type { Annotation, MarkedClaim } from './marked-article';
import { hullOf } from './marked-parts';
import { tagKey } from './subjects';

/**
 * How claims of one place go together: all people have the same words and tags (`agree`), the same words with other tags (`tags`), words that overlap
 * (`overlap`), or somebody has nothing there (`some`; of two people: only the one).
 */
export const placeKinds = ['agree', 'tags', 'overlap', 'some'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A place of the text that somebody marked. */
export interface Place {
  readonly kind: PlaceKind;
  /** From where the first claim begins to where the last one ends. */
  readonly range: TextRange;
  /** Each person's claim there, in the order of the people. */
  readonly claims: readonly (MarkedClaim | undefined)[];
}

/**
 * What people marked, place by place, in the order of the text. Every claim is in exactly one place, and a place has one claim of each person at most. The
 * best pairs come first: the same words with the same tags, the same words, then those with the most words in common; the order of claims makes no
 * difference. The claims of a third person are put to those of the first two, and so on.
 */
export function placesOf(annotations: readonly Annotation[]): Place[] {
  let places: (MarkedClaim | undefined)[][] = [];
  annotations.forEach(({ claims }, person) => {
    const taken = bestPairs(places, claims);
    places = places.map((place, index) => [...place, taken.get(index)]);
    const paired = new Set(taken.values());
    for (const claim of claims) if (!paired.has(claim)) places.push([...Array.from({ length: person }, () => undefined), claim]);
  });
  return places.map(placeOf).sort((a, b) => compareRanges(a.range, b.range) || compareText(idsOf(a), idsOf(b)));
}

interface Pair {
  readonly place: number;
  readonly claim: MarkedClaim;
  readonly likeness: number;
  readonly ids: string;
}

/** For places, by their number, the claim that goes best with what is there already; no claim goes to two places. */
function bestPairs(places: readonly (readonly (MarkedClaim | undefined)[])[], claims: readonly MarkedClaim[]): Map<number, MarkedClaim> {
  const hulls = places
    .map((place, index) => ({ index, range: rangeOf(place), claims: place.filter((claim) => claim !== undefined) }))
    .sort((a, b) => compareRanges(a.range, b.range));
  const pairs: Pair[] = [];
  const open = new Set<(typeof hulls)[number]>();
  let next = 0;
  for (const claim of [...claims].sort((a, b) => compareRanges(hullOf(a), hullOf(b)))) {
    const { start, end } = hullOf(claim);
    while (next < hulls.length && hulls[next]!.range.start < end) open.add(hulls[next++]!);
    for (const place of open) {
      if (place.range.end <= start) {
        open.delete(place); // the claims that follow begin no earlier
        continue;
      }
      const likeness = Math.max(...place.claims.map((other) => likenessOf(claim, other)));
      if (likeness > 0) pairs.push({ place: place.index, claim, likeness, ids: `${place.claims[0]!.id} ${claim.id}` });
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness || hullOf(a.claim).start - hullOf(b.claim).start || compareText(a.ids, b.ids));
  const taken = new Map<number, MarkedClaim>();
  const paired = new Set<MarkedClaim>();
  for (const { place, claim } of pairs) {
    if (taken.has(place) || paired.has(claim)) continue;
    taken.set(place, claim);
    paired.add(claim);
  }
  return taken;
}

/** 0: no word in common; from 1 to 2: the same words, 2 with the same tags; between: the shared part of all words that either has. */
function likenessOf(a: MarkedClaim, b: MarkedClaim): number {
  const shared = sharedLength(a.ranges, b.ranges);
  const all = lengthOf(a.ranges) + lengthOf(b.ranges) - shared;
  return shared < all ? shared / all : 1 + likenessOfTags(a.tags, b.tags);
}

function likenessOfTags(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 1 : [...all].filter((tag) => a.includes(tag) && b.includes(tag)).length / all.size;
}

function lengthOf(ranges: readonly TextRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Code units that both lists cover; each is in order and apart. */
function sharedLength(a: readonly TextRange[], b: readonly TextRange[]): number {
  let shared = 0;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    shared += Math.max(0, Math.min(a[i]!.end, b[j]!.end) - Math.max(a[i]!.start, b[j]!.start));
    if (a[i]!.end < b[j]!.end) i++;
    else j++;
  }
  return shared;
}

function placeOf(claims: readonly (MarkedClaim | undefined)[]): Place {
  return { kind: kindOf(claims), range: rangeOf(claims), claims };
}

function kindOf(claims: readonly (MarkedClaim | undefined)[]): PlaceKind {
  const [first, ...others] = claims;
  if (!first || others.some((claim) => claim === undefined)) return 'some';
  if (others.some((claim) => likenessOf(first, claim!) < 1)) return 'overlap';
  return others.every((claim) => tagKey(claim!.tags) === tagKey(first.tags)) ? 'agree' : 'tags';
}

function rangeOf(claims: readonly (MarkedClaim | undefined)[]): TextRange {
  const hulls = claims.flatMap((claim) => (claim ? [hullOf(claim)] : []));
  return { start: Math.min(...hulls.map(({ start }) => start)), end: Math.max(...hulls.map(({ end }) => end)) };
}

function idsOf({ claims }: Place): string {
  return claims.map((claim) => claim?.id ?? '').join(' ');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

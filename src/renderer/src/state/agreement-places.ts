import type { Place } from '@shared/agreement/places';
import type { Adjudication } from '@shared/model/adjudication';
import { versionSides, type VersionSide } from '@shared/model/vocabulary';

/** The lists of places: those that differ and are not decided, those that are decided, and those of each kind. */
export const placeGroups = ['open', 'decided', 'tags', 'overlap', ...versionSides, 'some', 'agree'] as const;
export type PlaceGroup = (typeof placeGroups)[number];

/** How people's claims at a place go together; `a` to `d`: only that one marked it, `some`: several did, and not all. */
export type ClaimsKind = 'agree' | 'tags' | 'overlap' | 'some' | VersionSide;

/** A place that somebody marked, and what was decided about it. */
export interface JudgedPlace {
  readonly place: Place;
  readonly kind: ClaimsKind;
  /** The same as long as the claims there are the same. */
  readonly key: string;
  readonly decision: Adjudication | undefined;
}

/** Places with what was decided about them. */
export function judgedPlaces(places: readonly Place[], adjudications: Iterable<Adjudication>): JudgedPlace[] {
  const decided = new Map([...adjudications].flatMap((adjudication) => adjudication.about.map(({ claimId }) => [claimId, adjudication] as const)));
  return places.map((place) => {
    const ids = place.claims.flatMap((claim) => claim?.id ?? []);
    return { place, kind: kindOf(place), key: ids.join(' '), decision: ids.map((id) => decided.get(id)).find((found) => found !== undefined) };
  });
}

/** Whether a place is in a list. */
export function isInGroup({ kind, decision }: JudgedPlace, group: PlaceGroup): boolean {
  if (group === 'open') return kind !== 'agree' && !decision;
  return group === 'decided' ? decision !== undefined : kind === group;
}

function kindOf({ kind, claims }: Place): ClaimsKind {
  if (kind !== 'some') return kind;
  const marked = versionSides.filter((_, index) => claims[index] !== undefined);
  return marked.length === 1 ? marked[0]! : 'some';
}

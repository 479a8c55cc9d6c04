import type { Claim } from '@shared/model/claim';
import { t } from '../i18n';
import { selectClaim } from './changes';
import { filterIn } from './claim-filter';
import { desk } from './desk-store';
import { announce } from './runtime';
import { shownClaims, type ShownClaims } from './shown-claims';

/**
 * The claims that are chosen together, in reading order; empty when there are not several. Those that a filter hides are
 * not among them: nobody changes what he does not see.
 */
export function chosenClaims(): Claim[] {
  const { article, chosen, selectedClaimId } = desk.get();
  const shown = shownNow();
  if (!article || !shown || !chosen?.ids.has(selectedClaimId ?? '')) return [];
  const placed: [number, Claim][] = [];
  for (const id of chosen.ids) {
    const claim = article.claim(id);
    const place = claim ? shown.indexOf(claim) : -1;
    if (place >= 0) placed.push([place, claim!]);
  }
  return placed.length > 1 ? placed.sort(([a], [b]) => a - b).map(([, claim]) => claim) : [];
}

/** Takes a claim into the choice, or out of it (Ctrl and a click). */
export function toggleChosen(id: string): void {
  const { chosen, selectedClaimId } = desk.get();
  const ids = new Set(chosen?.ids ?? (selectedClaimId === null ? [] : [selectedClaimId]));
  if (!ids.delete(id)) ids.add(id);
  choose(ids, ids.has(id) ? id : [...ids].at(-1), id);
}

/** Chooses all from where the choice began up to a claim (Shift and a click or an arrow). */
export function chooseTo(id: string): void {
  const { article, chosen, selectedClaimId } = desk.get();
  const shown = shownNow();
  if (!article || !shown) return;
  const anchorId = chosen?.anchorId ?? selectedClaimId ?? id;
  const [from, to] = [placeOf(anchorId), placeOf(id)];
  if (from < 0 || to < 0) return selectClaim(id);
  const ids = new Set<string>();
  for (let place = Math.min(from, to); place <= Math.max(from, to); place++) ids.add(shown.at(place)!);
  choose(ids, id, anchorId);

  function placeOf(claimId: string): number {
    const claim = article!.claim(claimId);
    return claim ? shown!.indexOf(claim) : -1;
  }
}

/** Moves the end of the choice by one row. */
export function growChoice(direction: 1 | -1): void {
  const { article, selectedClaimId } = desk.get();
  const shown = shownNow();
  const claim = article?.claim(selectedClaimId);
  const next = claim && shown?.at(Math.max(shown.indexOf(claim) + direction, 0));
  if (next) chooseTo(next);
}

/** Chooses all claims that are shown. */
export function chooseAll(): void {
  const shown = shownNow();
  if (!shown?.length) return;
  const ids = new Set(Array.from({ length: shown.length }, (_, place) => shown.at(place)!));
  const { selectedClaimId } = desk.get();
  const first = shown.at(0)!;
  choose(ids, ids.has(selectedClaimId ?? '') ? selectedClaimId! : first, first);
}

/** Chooses these claims and no others; the first is the one in hand. */
export function chooseThese(ids: readonly string[]): void {
  const [first] = ids;
  if (first !== undefined) choose(new Set(ids), first, first);
}

function choose(ids: ReadonlySet<string>, inHand: string | undefined, anchorId: string): void {
  selectClaim(inHand ?? null);
  if (ids.size < 2) return;
  desk.set({ chosen: { ids, anchorId } });
  announce(t.bulk.chosen(ids.size));
}

function shownNow(): ShownClaims | undefined {
  const { article } = desk.get();
  return article ? shownClaims(article, filterIn(desk.get())) : undefined;
}

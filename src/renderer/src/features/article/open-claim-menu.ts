import { rangesOf, selectedClaim } from '../../state/changes';
import { desk } from '../../state/desk-store';
import type { TextView } from '../../text-view/text-view';

/** Opens the menu of the claims at a point of the window, or at the caret. @returns whether there are any */
export function openClaimMenu(view: TextView, x?: number, y?: number): boolean {
  const there = x !== undefined && y !== undefined ? { x, y, claimIds: view.claimsAtPoint(x, y)?.claimIds ?? [] } : atCaret(view);
  if (!there?.claimIds.length) return false;
  desk.set({ claimMenu: there, blockMenu: null });
  return true;
}

function atCaret(view: TextView): { x: number; y: number; claimIds: string[] } | null {
  const { article, caret } = desk.get();
  const claim = selectedClaim();
  const ids = caret === null ? [] : view.claimsAt(caret);
  // The claim in hand may lie elsewhere: it was chosen in the list.
  const start = article && claim && !ids.includes(claim.id) ? rangesOf(article, claim)[0]?.start : caret;
  if (start === null || start === undefined) return null;
  const rect = view.rectsOf({ start, end: start + 1 })[0];
  return rect ? { x: rect.left, y: rect.bottom, claimIds: view.claimsAt(start) } : null;
}

import { nudgeEdge, removeClaim, selectClaim, selectedClaim, stepClaim } from '../state/claims';
import { desk } from '../state/desk-store';
import { focusIn } from '../ui/focus';
import { textView } from '../features/article/mounted-view';
import type { DeskCommand } from './command';

const hasClaims = (): boolean => (desk.get().article?.order.length ?? 0) > 0;
const hasClaim = (): boolean => selectedClaim() !== undefined;

/** Goes round the claims that lie one over the other at the caret. */
function cycleOverlapping(): void {
  const { caret, selectedClaimId } = desk.get();
  const ids = textView()?.claimsAt(caret ?? 0) ?? [];
  if (ids.length === 0) return;
  const next = ids[(ids.indexOf(selectedClaimId ?? '') + 1) % ids.length];
  if (next) selectClaim(next);
}

export const claimCommands: readonly DeskCommand[] = [
  { id: 'claim.next', group: 'claim', label: 'Next claim', keys: ['n'], when: hasClaims, run: () => stepClaim(1) },
  { id: 'claim.previous', group: 'claim', label: 'Previous claim', keys: ['Shift+n', 'Shift+p'], when: hasClaims, run: () => stepClaim(-1) },
  { id: 'claim.cycle', group: 'claim', label: 'Next of the claims that overlap here', keys: ['Shift+o'], when: hasClaims, run: cycleOverlapping },
  { id: 'claim.open', group: 'claim', label: 'Go to the claim’s fields', keys: ['Enter'], when: hasClaim, run: () => focusIn('.claim-fields') },
  { id: 'claim.source', group: 'claim', label: 'Say who the source is', keys: ['m'], when: hasClaim, run: () => focusIn('[data-field=source]') },
  { id: 'claim.note', group: 'claim', label: 'Write a note', keys: ['c'], when: hasClaim, run: () => focusIn('[data-field=note]') },
  { id: 'claim.remove', group: 'claim', label: 'Delete the claim', keys: ['Delete', 'Backspace'], when: hasClaim, run: removeClaim },
  { id: 'claim.start-left', group: 'claim', label: 'Left edge further left', keys: ['['], when: hasClaim, run: () => nudgeEdge('start', -1, 'word') },
  { id: 'claim.start-right', group: 'claim', label: 'Left edge further right', keys: ['{'], when: hasClaim, run: () => nudgeEdge('start', 1, 'word') },
  { id: 'claim.end-right', group: 'claim', label: 'Right edge further right', keys: [']'], when: hasClaim, run: () => nudgeEdge('end', 1, 'word') },
  { id: 'claim.end-left', group: 'claim', label: 'Right edge further left', keys: ['}'], when: hasClaim, run: () => nudgeEdge('end', -1, 'word') },
  { id: 'claim.start-left-letter', group: 'claim', label: 'Left edge a letter left', keys: ['Alt+['], when: hasClaim, run: () => nudgeEdge('start', -1, 'grapheme') },
  { id: 'claim.start-right-letter', group: 'claim', label: 'Left edge a letter right', keys: ['Alt+{'], when: hasClaim, run: () => nudgeEdge('start', 1, 'grapheme') },
  { id: 'claim.end-right-letter', group: 'claim', label: 'Right edge a letter right', keys: ['Alt+]'], when: hasClaim, run: () => nudgeEdge('end', 1, 'grapheme') },
  { id: 'claim.end-left-letter', group: 'claim', label: 'Right edge a letter left', keys: ['Alt+}'], when: hasClaim, run: () => nudgeEdge('end', -1, 'grapheme') },
];

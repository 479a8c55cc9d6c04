import { claimsInHand, copyClaims } from '../state/copy-claims';
import { nudgeEdge, removeClaim, selectClaim, selectedClaim, stepClaim } from '../state/claims';
import { changeFilter, filterIn, isFiltering } from '../state/claim-filter';
import { desk } from '../state/desk-store';
import { goToNextOpenClaim } from '../state/next-steps';
import { noFilter } from '../state/filter-state';
import { showHistoryOf } from '../state/history';
import { focusIn } from '../ui/focus';
import { textView } from '../features/article/mounted-view';
import { openClaimMenu } from '../features/article/open-claim-menu';
import { labelled } from './command';

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

/** Shows the claims that lie one over the other at the caret, to choose one of. */
function chooseOverlapping(): void {
  const view = textView();
  if (view) openClaimMenu(view);
}

export const claimCommands = labelled([
  { id: 'claim.next', group: 'claim', keys: ['n'], when: hasClaims, run: () => stepClaim(1) },
  { id: 'claim.previous', group: 'claim', keys: ['Shift+n', 'Shift+p'], when: hasClaims, run: () => stepClaim(-1) },
  { id: 'claim.next-open', group: 'claim', keys: ['g'], when: hasClaims, run: goToNextOpenClaim },
  { id: 'claim.cycle', group: 'claim', keys: ['Shift+o'], when: hasClaims, run: cycleOverlapping },
  { id: 'claim.choose', group: 'claim', keys: ['Alt+o'], when: hasClaims, run: chooseOverlapping },
  { id: 'claim.filter', group: 'claim', keys: ['f'], when: hasClaims, run: () => { desk.set({ sidePanel: 'inspector' }); setTimeout(() => focusIn('[data-field=claim-filter]')); } },
  { id: 'claim.filter-off', group: 'claim', keys: ['Shift+f'], when: () => isFiltering(filterIn(desk.get())), run: () => changeFilter(noFilter) },
  { id: 'claim.open', group: 'claim', keys: ['Enter'], when: hasClaim, run: () => focusIn('.claim-fields') },
  { id: 'claim.source', group: 'claim', keys: ['m'], when: hasClaim, run: () => focusIn('[data-field=source]') },
  { id: 'claim.comment', group: 'claim', keys: ['c'], when: hasClaim, run: () => focusIn('[data-field=comment]') },
  { id: 'claim.evidence', group: 'claim', keys: ['e'], when: hasClaim, run: () => focusIn('[data-field=new-evidence]') },
  { id: 'claim.status', group: 'claim', keys: ['Shift+t'], when: hasClaim, run: () => focusIn('[data-field=status]') },
  { id: 'claim.note', group: 'claim', keys: ['Shift+c'], when: hasClaim, run: () => focusIn('[data-field=note]') },
  { id: 'claim.copy', group: 'claim', when: () => claimsInHand().length > 0, run: () => void copyClaims() },
  { id: 'claim.copy-markdown', group: 'claim', when: () => claimsInHand().length > 0, run: () => void copyClaims('markdown') },
  { id: 'claim.copy-html', group: 'claim', when: () => claimsInHand().length > 0, run: () => void copyClaims('html') },
  { id: 'claim.history', group: 'claim', keys: ['Shift+h'], when: hasClaim, run: () => showHistoryOf(desk.get().selectedClaimId) },
  { id: 'claim.remove', group: 'claim', keys: ['Delete', 'Backspace'], when: hasClaim, run: removeClaim },
  { id: 'claim.start-left', group: 'claim', keys: ['['], when: hasClaim, run: () => nudgeEdge('start', -1, 'word') },
  { id: 'claim.start-right', group: 'claim', keys: ['{'], when: hasClaim, run: () => nudgeEdge('start', 1, 'word') },
  { id: 'claim.end-right', group: 'claim', keys: [']'], when: hasClaim, run: () => nudgeEdge('end', 1, 'word') },
  { id: 'claim.end-left', group: 'claim', keys: ['}'], when: hasClaim, run: () => nudgeEdge('end', -1, 'word') },
  { id: 'claim.start-left-letter', group: 'claim', keys: ['Alt+['], when: hasClaim, run: () => nudgeEdge('start', -1, 'grapheme') },
  { id: 'claim.start-right-letter', group: 'claim', keys: ['Alt+{'], when: hasClaim, run: () => nudgeEdge('start', 1, 'grapheme') },
  { id: 'claim.end-right-letter', group: 'claim', keys: ['Alt+]'], when: hasClaim, run: () => nudgeEdge('end', 1, 'grapheme') },
  { id: 'claim.end-left-letter', group: 'claim', keys: ['Alt+}'], when: hasClaim, run: () => nudgeEdge('end', -1, 'grapheme') },
]);

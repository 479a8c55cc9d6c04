import type { TextRange } from '@shared/model/fields';
import { t } from '../i18n';
import { applyCommand, quoteOf, selectClaim } from './changes';
import { desk } from './desk-store';
import { draftName, showReview } from './drafts';
import { announce } from './runtime';

/** A person's decisions on where a claim stands in the draft on the desk: one change each, which undo takes back. */

/** It stands where it was put. */
export function confirmPlace(claimId: string): boolean {
  return said(applyCommand({ do: 'claim.place', id: claimId }), t.drafts.review.confirmed);
}

/** It stands in another place. */
export function placeAt(claimId: string, ranges: readonly TextRange[]): boolean {
  return said(applyCommand({ do: 'claim.place', id: claimId, ranges: ranges.map(({ start, end }) => ({ start, end })) }), t.drafts.review.placed);
}

/** The draft says it no more. */
export function cutFromDraft(claimId: string): boolean {
  const { article } = desk.get();
  if (!article) return false;
  return said(applyCommand({ do: 'claim.status', id: claimId, status: 'cut', reason: t.drafts.review.cutReason(draftName(article.draft)) }), t.drafts.review.cutDone);
}

/** Lets the person mark the claim's words in the text itself; `at`: where they might be. */
export function beginPlacing(claimId: string, at: number): void {
  const { article } = desk.get();
  const claim = article?.claim(claimId);
  if (!article || !claim) return;
  desk.set({ dialog: null, placing: { claimId, quote: quoteOf(article, claim) }, selection: null, selectedClaimId: null, caret: at });
  announce(t.drafts.placing.lead(quoteOf(article, claim)));
}

/** The selected words are those of the claim; the review goes on. */
export function endPlacing(): void {
  const { placing, selection } = desk.get();
  if (!placing || !selection?.ranges.length) return;
  if (!placeAt(placing.claimId, selection.ranges)) return;
  desk.set({ selection: null });
  showReview();
}

/** Back to the review, with nothing changed. */
export function leavePlacing(): void {
  const { placing } = desk.get();
  if (!placing) return;
  desk.set({ selection: null });
  selectClaim(placing.claimId);
  showReview();
}

function said(isDone: boolean, message: string): boolean {
  if (isDone) announce(message);
  return isDone;
}

import type { Claim } from '@shared/model/claim';
import type { TextRange } from '@shared/model/fields';
import type { Identity } from '@shared/model/vocabulary';
import type { Source } from '@shared/model/source';
import { toggleTag } from '@shared/model/tags';
import type { ClaimChanges } from '@shared/transactions/command';
import { shorten } from '@shared/transactions/planning';
import { normaliseRanges } from '@shared/text/ranges';
import { t } from '../i18n';
import { clearTagsOf, createClaims, removeClaims, toggleTagOf } from './bulk';
import { applyCommand, offerUndo, quoteOf, rangesOf, selectClaim, selectedClaim } from './changes';
import { chosenClaims } from './chosen';
import { filterIn } from './claim-filter';
import { desk } from './desk-store';
import { announce, newId } from './runtime';
import { moveEdge, type Unit } from './selection';
import { shownClaims } from './shown-claims';
import { nudgeOffer, offerInHand, toggleTagOfOffer } from './suggestions';

export { applyCommand, quoteOf, rangesOf, revert, selectClaim, selectedClaim } from './changes';

/** Makes a claim of the selected words. */
export function createClaim(fields: { tags?: string[]; sourceIds?: string[]; source?: { id: string; label: string; identity: Identity } } = {}): void {
  const { selection, article } = desk.get();
  if (!selection?.ranges.length || !article) return;
  if (fields.tags?.length) desk.set({ lastTagId: fields.tags.at(-1)! });
  if (selection.each) return createClaims(selection.ranges, fields.tags ?? []);
  const id = newId('clm');
  const ranges = selection.ranges.map(({ start, end }) => ({ start, end }));
  if (!applyCommand({ do: 'claim.create', claim: { id, ranges, ...fields } })) return;
  desk.set({ caret: ranges.at(-1)!.end });
  selectClaim(id);
  const tags = (fields.tags ?? []).map((tag) => article.tagSet.tags.find((known) => known.id === tag)?.label ?? tag);
  announce(`${tags.join(', ') || t.claim.title}: ${shorten(quoteOf(article, article.claim(id)!))}`);
}

/**
 * A tag's key: the selected words become a claim with it; the selected claim (or all that are chosen), or the suggestion in hand, gets or loses
 * it; with none of them, the tag becomes the brush for the next selection.
 */
export function pressTag(tagId: string): void {
  const { selection, selectedClaimId, article, brushTagId } = desk.get();
  if (!article) return;
  if (selection?.ranges.length) return createClaim({ tags: [tagId] });
  const chosen = chosenClaims();
  if (chosen.length > 0) return toggleTagOf(chosen, tagId);
  const offer = offerInHand();
  if (offer) return toggleTagOfOffer(offer, tagId);
  const claim = article.claim(selectedClaimId);
  if (claim) {
    desk.set({ lastTagId: tagId });
    const tags = toggleTag(article.tagSet, claim.tags, tagId);
    if (!applyCommand({ do: 'claim.update', id: claim.id, changes: { tags } })) return;
    const label = article.tagSet.tags.find(({ id }) => id === tagId)?.label ?? tagId;
    announce(tags.includes(tagId) ? label : t.claim.removeTag(label));
    return;
  }
  desk.set({ brushTagId: brushTagId === tagId ? null : tagId });
}

/** The tag used last, once more: for the selected words or the claim in hand. */
export function repeatTag(): void {
  const { lastTagId, selection } = desk.get();
  if (lastTagId !== null && (selection?.ranges.length || selectedClaim())) pressTag(lastTagId);
}

export function clearTags(): void {
  const chosen = chosenClaims();
  if (chosen.length > 0) return clearTagsOf(chosen);
  const claim = selectedClaim();
  if (claim) applyCommand({ do: 'claim.update', id: claim.id, changes: { tags: [] } });
}

export function removeClaim(): void {
  const { article } = desk.get();
  const claim = selectedClaim();
  if (!article || !claim) return;
  const chosen = chosenClaims();
  if (chosen.length > 0) return removeClaims(chosen);
  const caret = rangesOf(article, claim)[0]?.start ?? null;
  if (!applyCommand({ do: 'claim.remove', id: claim.id })) return;
  desk.set({ selectedClaimId: null, lastClaimId: null, caret });
  offerUndo(t.claim.removed);
}

/** Moves an outer edge of the selected claim, or of the suggestion in hand, by one word or grapheme. */
export function nudgeEdge(edge: 'start' | 'end', direction: 1 | -1, unit: Unit): void {
  const { article } = desk.get();
  const claim = selectedClaim();
  const offer = offerInHand();
  if (offer) return nudgeOffer(offer, edge, direction, unit);
  if (!article || !claim) return;
  const ranges = moveEdge(article.draft.text, rangesOf(article, claim), edge, direction, unit);
  if (!ranges) return;
  if (!applyCommand({ do: 'claim.update', id: claim.id, changes: { ranges } })) return;
  announce(shorten(quoteOf(article, article.claim(claim.id)!)));
}

/** Gives the claim that was selected last one more part: the words selected now (a split quotation). */
export function addSelectionToClaim(): void {
  const { article, selection, lastClaimId } = desk.get();
  const claim = article?.claim(lastClaimId);
  if (!article || !claim || !selection?.ranges.length) return;
  const ranges = normaliseRanges([...rangesOf(article, claim), ...selection.ranges]);
  if (applyCommand({ do: 'claim.update', id: claim.id, changes: { ranges } })) selectClaim(claim.id);
}

/** Attributes a claim to a source of the source book. `sourceText`: the words of the article that name it. */
export function setSource(claim: Claim, source: Source, sourceText?: TextRange): boolean {
  if (claim.sourceIds.includes(source.id)) return true;
  const sourceIds = [...claim.sourceIds, source.id];
  return attribute(claim, source.label, { sourceIds }, sourceText);
}

/** Attributes a claim to a new source; how it is identified follows from the claim's tags. */
export function addNewSource(claim: Claim, label: string, sourceText?: TextRange): boolean {
  const identity = guessIdentity(claim);
  const source = { id: newId('src'), label, identity, ...(identity === 'named' && { name: label }) };
  return attribute(claim, label, { source }, sourceText);
}

function attribute(claim: Claim, label: string, changes: ClaimChanges, sourceText: TextRange | undefined): boolean {
  const attribution = sourceText && { attribution: { ...claim.attribution, sourceText } };
  const isDone = applyCommand({ do: 'claim.update', id: claim.id, changes: { ...changes, ...attribution } });
  if (isDone) announce(label);
  return isDone;
}

/** One step: the words selected now are the source of the claim that was selected last. */
export function sourceFromSelection(): void {
  const { article, selection, lastClaimId } = desk.get();
  const claim = article?.claim(lastClaimId);
  const range = selection?.ranges.at(-1);
  if (!article || !claim || !range) return;
  const { start, end } = range;
  const label = article.draft.text.slice(start, end).replace(/\s+/g, ' ');
  const known = [...article.records.all('source')].find((source) => source.label.toLowerCase() === label.toLowerCase());
  const isDone = known ? setSource(claim, known, { start, end }) : addNewSource(claim, label, { start, end });
  if (isDone) selectClaim(claim.id);
}

/** The next shown claim in reading order; from the caret when none is selected. */
export function stepClaim(direction: 1 | -1): void {
  const { article, selectedClaimId, caret } = desk.get();
  if (!article) return;
  const shown = shownClaims(article, filterIn(desk.get()));
  const current = article.claim(selectedClaimId);
  const at = current ? shown.indexOf(current) : -1;
  // From a claim that the filter hides one goes on from its place in the text.
  const place = (current && rangesOf(article, current)[0]?.start) ?? caret ?? 0;
  const from = at >= 0 ? at + direction : shown.firstFrom(place) - (direction === -1 ? 1 : 0);
  const id = shown.at(Math.min(Math.max(from, 0), shown.length - 1));
  if (!id) return;
  selectClaim(id);
  const claim = article.claim(id)!;
  desk.set({ caret: rangesOf(article, claim)[0]?.start ?? null });
  announce(shorten(quoteOf(article, claim)));
}

/** How a claim's tags say its source is known to the reader. */
export function guessIdentity(claim: Claim): Identity {
  const isAnonymous = claim.tags.some((tag) => tag.startsWith('anonymous-'));
  return isAnonymous ? 'anonymous' : 'named';
}

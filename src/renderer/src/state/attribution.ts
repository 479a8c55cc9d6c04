import type { Claim } from '@shared/model/claim';
import { t } from '../i18n';
import { applyCommand, selectClaim } from './changes';
import { desk } from './desk-store';
import { announce } from './runtime';

type Attribution = Claim['attribution'];

/** One step: the words selected now ("said", "according to") attribute the claim that was selected last. */
export function cueFromSelection(): void {
  const { article, selection, lastClaimId } = desk.get();
  const claim = article?.claim(lastClaimId);
  const range = selection?.ranges.at(-1);
  if (!article || !claim || !range) return;
  const { start, end } = range;
  if (!setAttribution(claim, { ...claim.attribution, cue: { start, end } })) return;
  selectClaim(claim.id);
  announce(t.inspector.details.cueSet(article.draft.text.slice(start, end)));
}

/** Takes the cue or the printed source words away from a claim. */
export function removeWords(claim: Claim, which: 'cue' | 'sourceText'): void {
  const { [which]: _, ...attribution } = claim.attribution;
  setAttribution(claim, attribution);
}

/** Says that a claim continues the quotation of the claim before it in the text, or that it does not. */
export function setContinues(claim: Claim, continues: boolean): void {
  const before = claimBefore(claim);
  const { inheritedFrom: _, ...attribution } = claim.attribution;
  setAttribution(claim, continues && before ? { ...attribution, inheritedFrom: before.id } : attribution);
}

/** The claim before this one in reading order. */
export function claimBefore(claim: Claim): Claim | undefined {
  const { article } = desk.get();
  const at = article?.order.indexOf(claim) ?? 0;
  return at > 0 ? article?.claim(article.order.at(at - 1) ?? null) : undefined;
}

function setAttribution(claim: Claim, attribution: Attribution): boolean {
  return applyCommand({ do: 'claim.update', id: claim.id, changes: { attribution } });
}

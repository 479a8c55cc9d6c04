import type { Claim } from '@shared/model/claim';
import { verdicts } from '@shared/model/review';
import type { Decision } from '@shared/model/review-schema';
import type { ArticleSession } from './article-session';

/** What the claims of a review are listed by: those still to be decided on, and those with each verdict. */
export const decisionGroups = ['open', ...verdicts] as const;
export type DecisionGroup = (typeof decisionGroups)[number];

/** A claim of somebody else, and what the reviewer has said of it. */
export interface QueuedClaim {
  readonly claim: Claim;
  readonly decision: Decision | undefined;
  readonly group: DecisionGroup;
}

/** The claims that others have marked, in reading order, with what `me` has said of each; those that the draft has no place for come last. */
export function decisionQueue(article: ArticleSession, me: string): QueuedClaim[] {
  const decided = new Map<string, Decision>();
  for (const decision of article.records.all('decision')) if (decision.by === me) decided.set(decision.claimId, decision);
  const placed = Array.from({ length: article.order.length }, (_, place) => article.claim(article.order.at(place)!)!);
  const known = new Set(placed);
  const all = [...placed, ...[...article.records.all('claim')].filter((claim) => !known.has(claim))];
  return all.filter(({ createdBy }) => createdBy !== me).map((claim) => {
    const decision = decided.get(claim.id);
    return { claim, decision, group: decision?.verdict ?? 'open' };
  });
}

import type { Claim } from './claim';

/** Every source that a claim names: those it is attributed to and those that dispute it. */
export function sourcesNamedBy(claim: Claim): Set<string> {
  const disputers = claim.disputes.flatMap(({ by }) => (by === undefined ? [] : [by]));
  return new Set([...claim.sourceIds, ...disputers]);
}

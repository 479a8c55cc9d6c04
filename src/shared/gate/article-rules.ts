import type { Article, Block } from '../model/article';
import { bodyKinds } from '../model/vocabulary';
import type { GateRuleId } from './catalogue';
import { isQuotation, restsOnVeiled, type ClaimFacts } from './claim-facts';
import { tellsOfSilence } from './claim-rules';
import type { Finding } from './finding';

/** What the rules look at that see the article as a whole. */
export interface ArticleFacts {
  readonly article: Article;
  /** Claims that were not cut, in reading order. */
  readonly claims: readonly ClaimFacts[];
  /** Blocks of the current draft. */
  readonly blocks: readonly Block[];
}

type ArticleRule = (facts: ArticleFacts, threshold: number) => readonly Omit<Finding, 'rule'>[];

/** The rules that see the article as a whole. */
export const articleRules = {
  /** Whoever speaks under the promise of silence is not said, elsewhere, to have kept silent. One person has one group of independence. */
  'declined-and-anonymous': ({ claims }) => {
    const silent = new Set(claims.filter(tellsOfSilence).flatMap(({ sources }) => sources.flatMap((source) => personOf(source) ?? [])));
    if (silent.size === 0) return [];
    return claims.flatMap((facts) => facts.sources
      .filter((source) => source.identity === 'anonymous' && !tellsOfSilence(facts) && silent.has(personOf(source) ?? ''))
      .map(({ id, label }) => ({ claimId: facts.claim.id, sourceId: id, label })));
  },

  'first-quote-anonymous': ({ claims }) => {
    const first = claims.find(isQuotation);
    return first && first.sources.length > 0 && restsOnVeiled(first) ? [{ claimId: first.claim.id }] : [];
  },

  'byline-missing': ({ article, blocks, claims }) => {
    const hasByline = (article.byline ?? '').trim() !== '' || blocks.some(({ kind }) => kind === 'byline');
    return !hasByline && claims.some(({ sources }) => sources.some(({ identity }) => identity === 'anonymous')) ? [{}] : [];
  },

  'anonymous-share': ({ claims }, threshold) => {
    if (claims.length === 0) return [];
    const count = Math.round((claims.filter(restsOnVeiled).length / claims.length) * 100);
    return count > threshold ? [{ count, wanted: threshold }] : [];
  },

  'text-unread': ({ blocks }, threshold) => {
    const body = blocks.filter(({ kind }) => bodyKinds.has(kind));
    const unread = body.filter(({ read }) => read === undefined).length;
    if (body.length === 0 || (body.length - unread) * 100 >= threshold * body.length) return [];
    return [{ count: unread, wanted: threshold }];
  },
} as const satisfies Partial<Record<GateRuleId, ArticleRule>>;

/** What two records of one person have in common. */
function personOf({ independenceGroup }: { readonly independenceGroup?: string }): string | undefined {
  return independenceGroup?.trim().toLowerCase() || undefined;
}

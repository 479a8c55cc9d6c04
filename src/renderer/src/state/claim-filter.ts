import type { Claim } from '@shared/model/claim';
import { quoteOf } from './changes';
import type { ArticleSession } from './article-session';
import { claimsUnanswered, claimsUndecidedBy } from './decisions';
import { desk, type DeskState } from './desk-store';
import { facets, NONE, noFilter, switches, type ClaimFilter, type Facet } from './filter-state';

const valuesBy: Record<Facet, (claim: Claim) => readonly string[]> = {
  tags: ({ tags }) => orNone(tags),
  statuses: ({ status }) => [status],
  severities: ({ severity }) => [severity ?? NONE],
  sources: ({ sourceIds }) => orNone(sourceIds),
  authors: ({ createdBy }) => [createdBy],
};

/** The values of a claim that one can filter by. */
export function valuesOf(claim: Claim, facet: Facet): readonly string[] {
  return valuesBy[facet](claim);
}

export function isFiltering(filter: ClaimFilter): boolean {
  return switches.some((each) => filter[each]) || filter.words.trim() !== '' || facets.some((facet) => filter[facet].length > 0);
}

/** The filter of the article on the desk: each article keeps its own while the desk is open. */
export function filterIn({ article, filters }: DeskState): ClaimFilter {
  return (article && filters.get(article.articleId)) ?? noFilter;
}

export function changeFilter(changes: Partial<ClaimFilter>): void {
  const state = desk.get();
  if (!state.article) return;
  desk.set({ filters: new Map(state.filters).set(state.article.articleId, { ...filterIn(state), ...changes }) });
}

/** Takes a value into the filter, or out of it. */
export function toggleValue(facet: Facet, value: string): void {
  const values = filterIn(desk.get())[facet];
  changeFilter({ [facet]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] });
}

/**
 * Whether a claim passes; null when all do. Holds for claims as they change, but for comments and decisions only as they stand when
 * it is made.
 */
export function claimTest(article: ArticleSession, filter: ClaimFilter): ((claim: Claim) => boolean) | null {
  if (!isFiltering(filter)) return null;
  const tests: ((claim: Claim) => boolean)[] = [];
  for (const facet of facets) {
    const wanted = new Set(filter[facet]);
    if (wanted.size > 0) tests.push((claim) => valuesBy[facet](claim).some((value) => wanted.has(value)));
  }
  for (const each of switches) {
    if (!filter[each]) continue;
    const ids = claimsThatAre(article, each);
    tests.push(({ id }) => ids.has(id));
  }
  const words = folded(filter.words).split(/\s+/).filter(Boolean);
  if (words.length > 0) tests.push((claim) => words.every((word) => wordsOf(article, claim).includes(word)));
  return (claim) => tests.every((test) => test(claim));
}

/** The claims that a switch of the filter is about. */
export function claimsThatAre(article: ArticleSession, which: (typeof switches)[number]): Set<string> {
  switch (which) {
    case 'openComments':
      return claimsWithOpenComments(article);
    case 'undecided':
      return claimsUndecidedBy(article, desk.get().settings.editor);
    case 'unanswered':
      return claimsUnanswered(article);
  }
}

/** The claims that somebody has commented on and nobody has closed. */
function claimsWithOpenComments(article: ArticleSession): Set<string> {
  const ids = new Set<string>();
  for (const { claimId, resolved, parentId } of article.records.all('comment')) {
    if (claimId !== undefined && parentId === undefined && !resolved) ids.add(claimId);
  }
  return ids;
}

/** A claim record never changes, so neither do its words. */
const wordsByClaim = new WeakMap<Claim, string>();

function wordsOf(article: ArticleSession, claim: Claim): string {
  let words = wordsByClaim.get(claim);
  if (words === undefined) wordsByClaim.set(claim, (words = folded(`${quoteOf(article, claim)}\n${claim.note}`)));
  return words;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'");
}

function orNone(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : [NONE];
}

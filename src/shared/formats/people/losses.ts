import type { ArticleRecords } from '../article-records';
import type { Loss } from '../export-format';

interface Aspect {
  readonly what: string;
  /** How much of it an article has. */
  readonly count: (records: ArticleRecords) => number;
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0);
const isPlaced = ({ article, claims }: ArticleRecords): ReadonlySet<string> =>
  new Set(claims.filter(({ targets }) => targets.some(({ draftId, ranges }) => draftId === article.currentDraftId && ranges.length > 0)).map(({ id }) => id));

/** What of an article a format may have no place for. */
const aspects = {
  text: { what: 'texts of the article', count: () => 1 },
  drafts: { what: 'earlier drafts', count: ({ drafts }) => drafts.length - 1 },
  reading: { what: 'paragraphs marked as read', count: ({ article, blocks }) => (blocks.get(article.currentDraftId) ?? []).filter(({ read }) => read).length },
  unplaced: { what: 'claims that have no place in the current draft', count: (records) => records.claims.length - isPlaced(records).size },
  claims: { what: 'claims', count: ({ claims }) => claims.length },
  tags: { what: 'tags on claims', count: ({ claims }) => sum(claims, ({ tags }) => tags.length) },
  evidence: { what: 'pieces of evidence', count: ({ claims }) => sum(claims, ({ evidence }) => evidence.length) },
  disputes: { what: 'disputes', count: ({ claims }) => sum(claims, ({ disputes }) => disputes.length) },
  checking: { what: 'claims whose checking has begun', count: ({ claims }) => claims.filter(({ status }) => status !== 'todo').length },
  notes: { what: 'notes on claims', count: ({ claims }) => claims.filter(({ note }) => note !== '').length },
  comments: { what: 'comments', count: ({ comments }) => comments.length },
  articleComments: { what: 'comments on the article', count: ({ comments }) => comments.filter(({ claimId }) => claimId === undefined).length },
  /** Without those off the record, which are told by themselves. */
  unnamed: { what: 'sources that have no name here or may not be named', count: ({ sources }) => sources.filter(({ identity, groundRules }) => groundRules !== 'off-record' && (identity !== 'named' || !['on-record', 'not-stated'].includes(groundRules))).length },
  offRecord: { what: 'sources off the record, withheld', count: ({ sources }) => sources.filter(({ groundRules }) => groundRules === 'off-record').length },
  anonymousNames: { what: 'names of anonymous sources, withheld', count: ({ sources }) => sources.filter(({ identity, name }) => identity === 'anonymous' && name).length },
  sourceNotes: { what: 'notes, motives and approvals of sources', count: ({ sources }) => sources.filter(({ notes, motive, approvals, identityKnownTo }) => notes || motive || identityKnownTo || approvals.length > 0).length },
  details: { what: 'attribution, weight, authors and times of claims', count: ({ claims }) => claims.length },
  signOffs: { what: 'sign-offs and waived findings', count: ({ article, signOffs }) => signOffs.length + article.checks.length },
  parts: { what: 'claims of several parts, told as one', count: ({ claims }) => claims.filter(({ targets }) => targets.some(({ ranges }) => ranges.length > 1)).length },
} as const satisfies Record<string, Aspect>;

export type AspectName = keyof typeof aspects;

/** What no file for people holds, whatever it could. */
const never = ['drafts', 'reading', 'offRecord', 'anonymousNames', 'sourceNotes'] as const satisfies readonly AspectName[];

/** The fidelity report of a file for people: how much there is of what its format has no place for. */
export function lossesOf(records: ArticleRecords, missing: readonly AspectName[]): Loss[] {
  return [...missing, ...never].map((name) => ({ what: aspects[name].what, count: aspects[name].count(records) })).filter(({ count }) => count > 0);
}

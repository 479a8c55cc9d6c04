/** What every format for data teams starts from: the claims that stand in the current draft, and what of the article there is to lose. */

import type { Claim, QuotedRange } from '../../model/claim';
import { targetIn } from '@shared/model/claim-target';
import { snapToGraphemes } from '../../text/graphemes';
import type { TextRange } from '../../text/ranges';
import type { ArticleRecords } from '../article-records';
import type { Loss } from '../export-format';

export interface ClaimToWrite {
  readonly claim: Claim;
  /** In the current draft's text, UTF-16 code units; sorted, disjoint. */
  readonly ranges: readonly QuotedRange[];
  /** As printed: never the name of an anonymous source. */
  readonly sources: readonly string[];
}

export interface ArticleToWrite {
  readonly records: ArticleRecords;
  /** Of the current draft. */
  readonly text: string;
  /** In reading order; those without a place in the draft are left out. */
  readonly claims: readonly ClaimToWrite[];
}

/** What stands for a tag in formats that want one, on claims that have none. */
export const UNTAGGED = 'claim';

export function articleToWrite(records: ArticleRecords): ArticleToWrite {
  const { article, drafts, claims, sources } = records;
  const draftId = article.currentDraftId;
  const labels = new Map(sources.map((source) => [source.id, source.label]));
  const written = claims.flatMap((claim): ClaimToWrite[] => {
    const ranges = targetIn(claim, draftId)?.ranges;
    return ranges?.length ? [{ claim, ranges, sources: claim.sourceIds.flatMap((id) => labels.get(id) ?? []) }] : [];
  });
  return { records, text: drafts.find(({ id }) => id === draftId)?.text ?? '', claims: written };
}

/** The tags of a claim, or the one that stands for none. */
export function tagsOrStandIn({ claim }: ClaimToWrite): readonly string[] {
  return claim.tags.length > 0 ? claim.tags : [UNTAGGED];
}

/** What an article has and a format may have no place for. Each is counted by how often the article has it. */
const things = {
  parts: { what: 'claims of several parts, written as one mark for each', of: ({ claims }) => count(claims, ({ ranges }) => ranges.length > 1) },
  tags: { what: 'claims with several tags, written as one mark for each', of: ({ claims }) => count(claims, ({ claim }) => claim.tags.length > 1) },
  untagged: { what: 'claims without a tag, tagged “claim”', of: ({ claims }) => count(claims, ({ claim }) => claim.tags.length === 0) },
  edges: { what: 'claims that begin or end with white space, written without it', of: ({ claims, text }) => count(claims, ({ ranges }) => ranges.some((range) => hasBlankEdge(text, range))) },
  notes: { what: 'notes', of: ({ claims }) => count(claims, ({ claim }) => claim.note !== '') },
  sources: { what: 'sources of claims', of: ({ claims }) => sum(claims, ({ claim }) => claim.sourceIds.length) },
  evidence: { what: 'pieces of evidence', of: ({ claims }) => sum(claims, ({ claim }) => claim.evidence.length) },
  disputes: { what: 'disputes', of: ({ claims }) => sum(claims, ({ claim }) => claim.disputes.length) },
  responses: { what: 'responses', of: ({ claims }) => count(claims, ({ claim }) => claim.response.state !== 'not-needed') },
  attributions: { what: 'attributions', of: ({ claims }) => count(claims, ({ claim }) => claim.attribution.type !== 'none') },
  statuses: { what: 'statuses', of: ({ claims }) => count(claims, ({ claim }) => claim.status !== 'todo') },
  importances: { what: 'importances', of: ({ claims }) => count(claims, ({ claim }) => claim.importance !== 'supporting') },
  severities: { what: 'severities', of: ({ claims }) => count(claims, ({ claim }) => claim.severity !== undefined) },
  assignees: { what: 'assignees', of: ({ claims }) => count(claims, ({ claim }) => claim.assignee !== undefined) },
  suggestions: { what: 'suggested rewordings', of: ({ claims }) => count(claims, ({ claim }) => claim.suggestion !== undefined) },
  authors: { what: 'authors and times of claims', of: ({ claims }) => claims.length },
  comments: { what: 'comments', of: ({ records }) => records.comments.length },
  threads: { what: 'comments, written without the claim they are on', of: ({ records }) => count(records.comments, ({ claimId }) => claimId !== undefined) },
  signOffs: { what: 'sign-offs and waived findings', of: ({ records }) => records.signOffs.length + records.article.checks.length },
  blocks: { what: 'kinds of blocks', of: ({ records }) => records.blocks.get(records.article.currentDraftId)?.length ?? 0 },
  drafts: { what: 'earlier drafts', of: ({ records }) => records.drafts.length - 1 },
  unplaced: { what: 'claims without a place in the current draft', of: ({ records, claims }) => records.claims.length - claims.length },
} as const satisfies Record<string, { readonly what: string; readonly of: (article: ArticleToWrite) => number }>;

export type Thing = keyof typeof things;

/**
 * What a format does not hold of an article, counted; what the article does not have is no loss.
 * @param held what the format has a place for
 * @param more losses that only this format knows
 */
export function lossesOf(article: ArticleToWrite, held: readonly Thing[], more: readonly Loss[] = []): Loss[] {
  const lost = (Object.keys(things) as Thing[]).filter((thing) => !held.includes(thing)).map((thing) => ({ what: things[thing].what, count: things[thing].of(article) }));
  return [...more, ...lost].filter((loss) => loss.count > 0);
}

/** The losses in one line, for formats that have a place to say so. */
export function lossesInWords(losses: readonly Loss[]): string {
  return losses.map((loss) => `${loss.count} ${loss.what}`).join('; ');
}

/** The range without white space at its ends; white space that bears a mark is a character and stays. */
export function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  return snapToGraphemes(text, { start: end - words.trimStart().length, end: start + words.trimEnd().length });
}

export function count<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.filter(is).length;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function hasBlankEdge(text: string, range: TextRange): boolean {
  const { start, end } = trimmed(text, range);
  return start !== range.start || end !== range.end;
}

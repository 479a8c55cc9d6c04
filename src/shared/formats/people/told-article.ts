import type { Block, Draft } from '../../model/article';
import type { Claim, Comment, QuotedRange } from '../../model/claim';
import { placedTarget } from '../../model/claim-target';
import type { Decision } from '../../model/review-schema';
import type { Tag, TagSet } from '../../model/tag-set';
import { tagsInOrder, TAG_SET_ID } from '../../model/tags';
import type { ArticleRecords } from '../article-records';
import type { ExportWords } from './export-words';
import { outgoingSource, type OutgoingSource } from './outgoing-source';

/** A claim of the current draft as it is told to people. */
export interface ToldClaim {
  /** From 1, in reading order. */
  readonly number: number;
  readonly claim: Claim;
  /** In the current draft; none where the claim has no place in it. */
  readonly ranges: readonly QuotedRange[];
  /** Its words in one line; where it has no place, those it had last. */
  readonly quote: string;
  readonly tags: readonly Tag[];
  readonly sources: readonly OutgoingSource[];
  /** Oldest first. */
  readonly comments: readonly Comment[];
  /** Of reviewers, oldest first. */
  readonly decisions: readonly Decision[];
}

/** An article as it is told to people: its current draft and what is said of it. */
export interface ToldArticle {
  readonly draft: Draft;
  /** In the order of the text. */
  readonly blocks: readonly Block[];
  readonly claims: readonly ToldClaim[];
  /** Those on claims, in the order of the tag set, the ones it lacks behind. */
  readonly tags: readonly Tag[];
  readonly sourceOf: (id: string) => OutgoingSource | undefined;
}

/** Puts an article together for people: claims numbered in reading order, sources as they may go out. */
export function tellArticle(records: ArticleRecords, words: ExportWords): ToldArticle {
  const { article, drafts, blocks } = records;
  const draft = drafts.find(({ id }) => id === article.currentDraftId);
  if (!draft) throw new Error(`The draft ${article.currentDraftId} is not among the article’s drafts.`);
  const sources = new Map(records.sources.map((source) => [source.id, outgoingSource(source, words)]));
  const tagSet: TagSet = { type: 'tag-set', id: TAG_SET_ID, tags: [...records.tags] };
  const decisions = new Map<string, Decision[]>();
  for (const record of records.review) {
    if (record.type === 'decision') decisions.set(record.claimId, [...(decisions.get(record.claimId) ?? []), record]);
  }
  const comments = new Map<string, Comment[]>();
  for (const comment of records.comments) {
    if (comment.claimId === undefined) continue;
    const ofClaim = comments.get(comment.claimId);
    if (ofClaim) ofClaim.push(comment);
    else comments.set(comment.claimId, [comment]);
  }
  return {
    draft,
    blocks: blocks.get(draft.id) ?? [],
    claims: records.claims.map((claim, index) => {
      const target = claim.targets.find(({ draftId, ranges }) => draftId === draft.id && ranges.length > 0);
      return {
        number: index + 1,
        claim,
        ranges: target?.ranges ?? [],
        quote: quoteOf(placedTarget(claim, draft.id)?.ranges ?? []),
        tags: tagsInOrder(tagSet, claim.tags),
        sources: claim.sourceIds.flatMap((id) => sources.get(id) ?? []),
        comments: comments.get(claim.id) ?? [],
        decisions: decisions.get(claim.id) ?? [],
      };
    }),
    tags: tagsInOrder(tagSet, [...new Set(records.claims.flatMap(({ tags }) => tags))]),
    sourceOf: (id) => sources.get(id),
  };
}

/** Blanks that are not a single space. */
const BLANKS = /\s{2,}|[^\S ]/g;

function quoteOf(ranges: readonly QuotedRange[]): string {
  return ranges.map(({ exact }) => exact.replace(BLANKS, ' ').trim()).join(' … ');
}

import type { Adjudication } from '../model/adjudication';
import { houseRulesIn } from '../gate/gate';
import type { Article, Block, Draft } from '../model/article';
import type { Claim, Comment } from '../model/claim';
import type { HouseRules } from '../model/house-rules';
import type { Rejection } from '../model/rejection';
import type { SignOff } from '../model/sign-off';
import { reviewTypes } from '../model/review';
import type { ReviewRecord } from '../model/review-schema';
import { sourcesNamedBy } from '../model/sources-named-by';
import { compareRanges } from '../text/ranges';
import type { RecordsView } from '../transactions/record-set';
import { RecordSet } from '../transactions/record-set';
import type { Source } from '../model/source';
import type { Tag } from '../model/tag-set';
import { TAG_SET_ID } from '../model/tags';

/** All that belongs to one article, in an order that depends on nothing but the records. */
export interface ArticleRecords {
  readonly article: Article;
  /** In the order in which they came. */
  readonly drafts: readonly Draft[];
  /** Blocks of each draft, by the draft's id, in the order of the text. */
  readonly blocks: ReadonlyMap<string, readonly Block[]>;
  /** In reading order of the current draft. */
  readonly claims: readonly Claim[];
  /** Oldest first. */
  readonly comments: readonly Comment[];
  /** Suggestions that were turned down, oldest first. */
  readonly rejections: readonly Rejection[];
  /** How the versions of two people became this one, oldest first. */
  readonly adjudications: readonly Adjudication[];
  /** Oldest first. */
  readonly signOffs: readonly SignOff[];
  /** By what rules the library lets articles out. */
  readonly houseRules: HouseRules;
  /** Decisions of reviewers and what else belongs to reviews, oldest first. */
  readonly review: readonly ReviewRecord[];
  /** Those that claims name, in the order in which they are named first. */
  readonly sources: readonly Source[];
  /** Those that are on claims, in the order of the tag set; without those that it does not have. */
  readonly tags: readonly Tag[];
}

/**
 * Gathers an article from the records that hold it, its library's sources and tag set.
 * @param records of this article only, apart from sources and tag set
 */
export function gatherArticle(records: RecordsView, articleId: string): ArticleRecords | undefined {
  const article = records.get('article', articleId);
  if (!article) return undefined;
  const blocks = new Map<string, Block[]>();
  for (const block of records.all('block')) {
    const ofDraft = blocks.get(block.draftId);
    if (ofDraft) ofDraft.push(block);
    else blocks.set(block.draftId, [block]);
  }
  for (const ofDraft of blocks.values()) ofDraft.sort((a, b) => compareRanges(a, b) || byId(a, b));

  const claims = inReadingOrder([...records.all('claim')], article.currentDraftId);
  const sourceIds = new Set<string>();
  const tagIds = new Set<string>();
  for (const claim of claims) {
    for (const id of sourcesNamedBy(claim)) sourceIds.add(id);
    for (const id of claim.tags) tagIds.add(id);
  }
  return {
    article,
    drafts: [...records.all('draft')].sort((a, b) => compare(a.importedAt, b.importedAt) || byId(a, b)),
    blocks,
    claims,
    comments: oldestFirst(records.all('comment')),
    rejections: oldestFirst(records.all('rejection')),
    adjudications: oldestFirst(records.all('adjudication')),
    signOffs: oldestFirst(records.all('sign-off')),
    houseRules: houseRulesIn(records),
    review: oldestFirst<ReviewRecord>(reviewTypes.flatMap((type) => [...records.all(type)])),
    sources: [...sourceIds].map((id) => records.get('source', id)).filter((source) => source !== undefined),
    tags: (records.get('tag-set', TAG_SET_ID)?.tags ?? []).filter((tag) => tagIds.has(tag.id)),
  };
}

/** The records of one article, to be read again as records: with its sources and house rules, without the tag set. */
export function recordsOfArticle(records: ArticleRecords): RecordSet {
  const { article, drafts, blocks, claims, comments, rejections, adjudications, signOffs, review, houseRules, sources } = records;
  return new RecordSet([
    article, ...drafts, ...[...blocks.values()].flat(), ...claims, ...comments, ...rejections, ...adjudications, ...signOffs, ...review, houseRules, ...sources,
  ]);
}

/** Claims by where they begin in a draft, an outer one before what it holds; those with no place in it last. */
function inReadingOrder(claims: readonly Claim[], draftId: string): Claim[] {
  const nowhere = { start: Infinity, end: Infinity };
  const placed = claims.map((claim) => ({
    claim,
    place: claim.targets.find((target) => target.draftId === draftId)?.ranges[0] ?? nowhere,
  }));
  const order = (a: (typeof placed)[number], b: (typeof placed)[number]): number =>
    a.place === b.place ? byId(a.claim, b.claim) : compareRanges(a.place, b.place) || byId(a.claim, b.claim);
  return placed.sort(order).map(({ claim }) => claim);
}

function oldestFirst<T extends { id: string; at: string }>(records: Iterable<T>): T[] {
  return [...records].sort((a, b) => compare(a.at, b.at) || byId(a, b));
}

function byId(a: { id: string }, b: { id: string }): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Claim, Comment, Evidence } from '../model/claim';
import { targetIn } from '../model/claim-target';
import { sourcesNamedBy } from '../model/sources-named-by';
import type { AnyRecord, RecordType } from '../model/records';
import type { Source } from '../model/source';
import type { TagSet } from '../model/tag-set';
import { turnedTo } from '../transactions/plan-draft';
import type { RecordsView } from '../transactions/record-set';
import { RecordSet } from '../transactions/record-set';
import type { Conflict, DecidedBefore } from './conflict';
import { Deciding } from './conflict';
import { mergeBlocks } from './merge-blocks';
import { mergeRecord } from './merge-record';
import type { MergeRules, Sides } from './merge-records';
import { mergeRecords } from './merge-records';
import { isSameValue } from './three-way';

/** An article as two libraries have it, with the sources that its claims name. */
export interface ArticlesToMerge extends Omit<DecidedBefore, 'merges'> {
  readonly articleId: string;
  /** As both began; undefined where nobody knows: then what differs has to be decided, and nothing counts as removed. */
  readonly base: RecordsView | undefined;
  readonly mine: RecordsView;
  /** Read from a package: without the copies of files, without names of anonymous sources. */
  readonly theirs: RecordsView;
  readonly tagSet: TagSet;
}

/** What a merge makes of an article. What nobody has decided is as mine is. */
export interface MergedArticle {
  readonly conflicts: readonly Conflict[];
  /** All records of the article, and the sources that came or changed. Claims are as they stand in `draftId`. */
  readonly records: readonly AnyRecord[];
  /** The draft that both sides have and that the claims were merged in. */
  readonly draftId: string;
  /** Ids of claims that are to be found in my current draft, which is another one. */
  readonly toPlace: ReadonlySet<string>;
}

/** Types that are merged record by record, with nothing else to see to. */
const simpleTypes = ['rejection', 'adjudication', 'sign-off', 'stage', 'sending', 'merge'] as const satisfies readonly RecordType[];

/** Types of the records of one article, without its claims. */
const typesButClaims = ['article', 'draft', 'block', 'comment', 'decision', ...simpleTypes] as const;

/** Types of the records that a merge may change, besides sources. */
export const mergedTypes = [...typesButClaims, 'claim'] as const;

/**
 * Merges what another library has made of an article into mine, record by record and field by field, against what both began with. The order
 * in which several are merged does not matter, and merging one twice is merging it once, apart from what has to be decided.
 */
export function mergeArticles({ articleId, base, mine, theirs, tagSet, ...decided }: ArticlesToMerge): MergedArticle {
  const deciding = new Deciding({ ...decided, merges: mine.all('merge') });
  const draftId = commonDraft(articleId, { base, mine, theirs });
  const sides: Sides = {
    base: base && comparable(base, articleId, draftId), mine: comparable(mine, articleId, draftId), theirs: comparable(theirs, articleId, draftId),
  };
  const rules: MergeRules = { deciding, tagSet };
  const claims = mergeRecords('claim', sides, rules, (id, side) => hasMoreOn(id, sides[side], sides.base));
  const drafts = new Map([...sides.theirs.all('draft'), ...sides.mine.all('draft')].map((draft) => [draft.id, draft]));
  for (const [id, draft] of drafts) {
    const [ours, others] = [sides.mine.get('draft', id), sides.theirs.get('draft', id)];
    drafts.set(id, ours && others ? mergeRecord({ base: sides.base?.get('draft', id), mine: ours, theirs: others }, deciding, tagSet) : draft);
  }
  const article = mergeRecord({ base: sides.base?.get('article', articleId), mine: sides.mine.get('article', articleId)!, theirs: sides.theirs.get('article', articleId)! }, deciding, tagSet);
  const isThere = ({ claimId }: { claimId?: string }): boolean => claimId === undefined || claims.has(claimId);
  const records: AnyRecord[] = [
    article, ...drafts.values(), ...[...drafts.keys()].flatMap((id) => mergeBlocks(id, sides, rules)), ...claims.values(),
    ...withParents(mergeRecords('comment', sides, rules), sides).filter(isThere),
    ...[...mergeRecords('decision', sides, rules).values()].filter(isThere),
    ...simpleTypes.flatMap((type): AnyRecord[] => [...mergeRecords(type, sides, rules).values()]),
    ...mergeSources([...claims.values()], sides, rules),
  ];
  const after = records.map((record) => asKept(record, mine));
  return { conflicts: deciding.conflicts, records: after, draftId, toPlace: claimsToPlace(claims.values(), mine, articleId, draftId) };
}

/** The draft in which both sides can be compared: theirs, where mine has it. */
function commonDraft(articleId: string, { base, mine, theirs }: Sides): string {
  const [ours, others] = [mine, theirs].map((side) => side.get('article', articleId)!.currentDraftId) as [string, string];
  if (mine.get('draft', others)) return others;
  return theirs.get('draft', ours) ? ours : (base?.get('article', articleId)?.currentDraftId ?? ours);
}

/** Records as they can be compared: claims as they stand in one draft, and without what stays in a library. */
function comparable(records: RecordsView, articleId: string, draftId: string): RecordSet {
  const { currentDraftId } = records.get('article', articleId)!;
  return new RecordSet([
    ...typesButClaims.flatMap((type): AnyRecord[] => [...records.all(type)]),
    ...[...records.all('claim')].map((claim) => withoutCopies(turnedTo(claim, currentDraftId, draftId))),
    ...[...records.all('source')].map(withoutName),
  ]);
}

function withoutCopies(claim: Claim): Claim {
  if (!claim.evidence.some(({ fileKept }) => fileKept)) return claim;
  return { ...claim, evidence: claim.evidence.map(({ fileKept: _, ...item }) => item) };
}

function withoutName(source: Source): Source {
  if (source.identity !== 'anonymous' || source.name === undefined) return source;
  const { name: _, ...rest } = source;
  return rest;
}

/** A merged record with what stays in my library. */
function asKept(record: AnyRecord, mine: RecordsView): AnyRecord {
  if (record.type === 'source') {
    const name = mine.get('source', record.id)?.name;
    return record.identity === 'anonymous' && name !== undefined ? { ...record, name } : record;
  }
  if (record.type !== 'claim') return record;
  const kept = new Map(mine.get('claim', record.id)?.evidence.filter(({ fileKept }) => fileKept).map((item) => [item.id, item.fileHash]));
  if (kept.size === 0) return record;
  const evidence = record.evidence.map((item): Evidence => (kept.has(item.id) && kept.get(item.id) === item.fileHash ? { ...item, fileKept: true } : item));
  return { ...record, evidence };
}

/** Whether a side has comments or decisions on a claim that the base has not, or otherwise. */
function hasMoreOn(claimId: string, side: RecordsView, base: RecordsView | undefined): boolean {
  for (const type of ['comment', 'decision'] as const) {
    for (const record of side.all(type)) if (record.claimId === claimId && !isSameValue(record, base?.get(type, record.id))) return true;
  }
  return false;
}

/** Comments with those that they answer: one that somebody has answered stays, though somebody else removed it. */
function withParents(comments: Map<string, Comment>, { base, mine, theirs }: Sides): Comment[] {
  for (const { parentId } of comments.values()) { // grows while it is gone through
    if (parentId === undefined || comments.has(parentId)) continue;
    const parent = mine.get('comment', parentId) ?? theirs.get('comment', parentId) ?? base?.get('comment', parentId);
    if (parent) comments.set(parentId, parent);
  }
  return [...comments.values()];
}

/** The sources that both have, merged; and those of theirs that claims name and I have not. */
function mergeSources(claims: readonly Claim[], { base, mine, theirs }: Sides, { deciding, tagSet }: MergeRules): Source[] {
  const named = new Set(claims.flatMap((claim) => [...sourcesNamedBy(claim)]));
  return [...theirs.all('source')].flatMap((others) => {
    const ours = mine.get('source', others.id);
    if (!ours) return named.has(others.id) ? others : [];
    return mergeRecord({ base: base?.get('source', others.id), mine: ours, theirs: others }, deciding, tagSet);
  });
}

/** Claims that came, or whose place changed, in a draft that is not my current one. A place that a person has confirmed there stays. */
function claimsToPlace(claims: Iterable<Claim>, mine: RecordsView, articleId: string, draftId: string): Set<string> {
  const { currentDraftId } = mine.get('article', articleId)!;
  const toPlace = new Set<string>();
  if (currentDraftId === draftId) return toPlace;
  for (const claim of claims) {
    const before = mine.get('claim', claim.id);
    const rangesIn = (one: Claim | undefined): unknown => one && targetIn(one, draftId)?.ranges;
    if (!targetIn(claim, draftId)?.ranges.length || targetIn(claim, currentDraftId)?.state === 'confirmed') continue;
    if (!targetIn(claim, currentDraftId) ? !before || !isSameValue(rangesIn(claim), rangesIn(before)) : !isSameValue(rangesIn(claim), rangesIn(before))) toPlace.add(claim.id);
  }
  return toPlace;
}

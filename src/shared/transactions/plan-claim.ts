import type { Claim, Target } from '../model/claim';
import type { Draft } from '../model/article';
import { quoteOf, targetIn } from '../model/claim-target';
import type { TextRange } from '../model/fields';
import { MAX_CLAIMS_PER_ARTICLE } from '../model/limits';
import type { TagSet } from '../model/tag-set';
import { TAG_SET_ID, excludeEachOther, tagOf } from '../model/tags';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { isGraphemeBoundary } from '../text/graphemes';
import { describeRange } from '../text/quote';
import { normaliseRanges } from '../text/ranges';
import type { ClaimChanges, ClaimInput } from './command';
import type { Diff } from './diff';
import { chooseSource } from './plan-source';
import type { PlanContext, Planned } from './planning';
import { find, isSame, planned, quoted, shorten, withChanges } from './planning';
import type { RecordsView } from './record-set';

export function planClaimCreate(records: RecordsView, input: ClaimInput, context: PlanContext): Planned {
  const draft = currentDraft(records, context);
  if (!draft.ok) return draft;
  const id = input.id ?? context.newId('clm');
  if (records.get('claim', id)) return fail('already-there', `There is a claim ${id} already.`, { id });
  if (records.count('claim') >= MAX_CLAIMS_PER_ARTICLE) {
    return fail('too-large', `An article holds at most ${MAX_CLAIMS_PER_ARTICLE.toLocaleString('en')} claims.`);
  }
  const { at, by, articleId } = context;
  const { suggested, ...fields } = input;
  const blank = { ...blankClaim({ id, articleId, by, at }, 'hand'), ...(suggested && { origin: { kind: 'suggestion' as const, suggested } }) };
  const changed = change(records, draft.value, blank, fields, context);
  if (!changed.ok) return changed;
  const { claim, added } = changed.value;
  const action = suggested ? acceptanceOf(records, claim) : actionOf(records, claim);
  return planned({ added: [...added, claim] }, `${action} ${quoted(quoteOf(claim, draft.value.id))}`);
}

/** A claim that says nothing yet. */
export function blankClaim({ id, articleId, by, at }: { id: string; articleId: string; by: string; at: string }, origin: Claim['origin']['kind']): Claim {
  return {
    type: 'claim', id, articleId, targets: [], tags: [], attribution: { type: 'none' }, sourceIds: [], evidence: [],
    disputes: [], response: { state: 'not-needed' }, importance: 'supporting', status: 'todo', note: '',
    createdBy: by, createdAt: at, modifiedBy: by, modifiedAt: at, origin: { kind: origin },
  };
}

export function planClaimUpdate(records: RecordsView, id: string, changes: ClaimChanges, context: PlanContext): Planned {
  const before = find(records, 'claim', id);
  if (!before.ok) return before;
  const draft = currentDraft(records, context);
  if (!draft.ok) return draft;
  const changed = change(records, draft.value, before.value, changes, context);
  if (!changed.ok) return changed;
  const { claim, added } = changed.value;
  if (isSame(claim, before.value)) return planned({}, '');
  const after = { ...claim, modifiedBy: context.by, modifiedAt: context.at };
  const label = (): string => `${updateAction(records, before.value, claim, changes)} ${quoted(quoteOf(after, draft.value.id))}`;
  return planned({ updated: [{ before: before.value, after }], added }, label);
}

/** Removes a claim, and its comments and what reviewers said of it with it. */
export function planClaimRemove(records: RecordsView, id: string, context: PlanContext): Planned {
  const claim = find(records, 'claim', id);
  if (!claim.ok) return claim;
  const draftId = records.get('article', context.articleId)?.currentDraftId;
  const comments = [...records.all('comment')].filter((comment) => comment.claimId === id);
  const decisions = [...records.all('decision')].filter((decision) => decision.claimId === id);
  return planned({ removed: [...comments, ...decisions, claim.value] }, `Removed the claim ${quoted(quoteOf(claim.value, draftId))}`);
}

/** The claim with the changes made, and the source record that comes in with them. */
function change(
  records: RecordsView, draft: Draft, claim: Claim, changes: ClaimChanges, context: PlanContext,
): Result<{ claim: Claim; added: Diff['added'] }> {
  const { ranges, source: sourceInput, ...fields } = changes;
  let after = withChanges(claim, fields);
  let added: Diff['added'] = [];

  if (ranges) {
    const target = placeTarget(draft, ranges);
    if (!target.ok) return target;
    const others = claim.targets.filter(({ draftId }) => draftId !== draft.id);
    // A claim that came from another draft has been looked at now.
    after = { ...after, targets: [...others, others.length > 0 ? { ...target.value, state: 'confirmed' } : target.value] };
  }
  if (sourceInput) {
    const choice = chooseSource(records, sourceInput, context);
    if (!choice.ok) return choice;
    if (choice.value.isNew) added = [choice.value.source];
    if (!after.sourceIds.includes(choice.value.source.id)) {
      after = { ...after, sourceIds: [...after.sourceIds, choice.value.source.id] };
    }
  }
  if (fields.tags) {
    const tags = checkTags(records, [...new Set(fields.tags)], claim.tags);
    if (!tags.ok) return tags;
    after = { ...after, tags: tags.value };
  }
  const disputers = (fields.disputes ?? []).flatMap(({ by }) => by ?? []);
  for (const sourceId of [...(fields.sourceIds ?? []), ...disputers]) {
    const source = find(records, 'source', sourceId);
    if (!source.ok) return source;
  }
  if (fields.attribution) {
    const { cue, sourceText, inheritedFrom } = fields.attribution;
    const words = [cue, sourceText].filter((range) => range !== undefined);
    const misplaced = checkRanges(draft, words);
    if (misplaced) return misplaced;
    if (words.length > 0 && !targetIn(after, draft.id)) return fail('refused', 'The claim has no place in this draft: the words that attribute it cannot be marked here.');
    const earlier = inheritedFrom === undefined ? undefined : find(records, 'claim', inheritedFrom);
    if (earlier && !earlier.ok) return earlier;
  }
  return ok({ claim: after, added });
}

/** Where a claim stands in a draft: sorted, disjoint ranges on whole characters, each with its words. Fails with `bad-range`. */
export function placeTarget(draft: Draft, ranges: readonly TextRange[]): Result<Target> {
  const misplaced = checkRanges(draft, ranges);
  if (misplaced) return misplaced;
  const placed = normaliseRanges(ranges).map((range) => describeRange(draft.text, range));
  return ok({ draftId: draft.id, ranges: placed, state: 'exact', score: 1 });
}

/** What is wrong with the first of the ranges that do not hold whole characters of the draft; undefined when all do. */
function checkRanges(draft: Draft, ranges: readonly TextRange[]): ReturnType<typeof fail> | undefined {
  for (const { start, end } of ranges) {
    if (start >= end || end > draft.text.length) {
      return fail('bad-range', `The range ${start} to ${end} does not lie in the text, which has ${draft.text.length} characters (UTF-16 code units).`, { start, end });
    }
    if (!isGraphemeBoundary(draft.text, start) || !isGraphemeBoundary(draft.text, end)) {
      return fail('bad-range', `The range ${start} to ${end} cuts a character in two (an emoji, an accent or a surrogate pair).`, { start, end });
    }
    if (draft.text.slice(start, end).trim() === '') {
      return fail('bad-range', `The range ${start} to ${end} holds nothing but white space.`, { start, end });
    }
  }
  return undefined;
}

/**
 * Tags as given, when the tag set has them (or the claim had them before) and none excludes another. Two that stood
 * together before may stay: the tag set may have come to exclude them since.
 */
function checkTags(records: RecordsView, tags: string[], before: readonly string[]): Result<string[]> {
  const tagSet = tagSetOf(records);
  for (const id of tags) {
    if (before.includes(id) || tagSet.tags.some((tag) => tag.id === id && !tag.retired)) continue;
    const known = tagSet.tags.filter((tag) => !tag.retired).map((tag) => tag.id);
    return fail('refused', `There is no tag ${id}. The tag set has ${known.join(', ')}.`, { tag: id });
  }
  for (const [index, id] of tags.entries()) {
    for (const other of tags.slice(index + 1)) {
      const [a, b] = [tagOf(tagSet, id), tagOf(tagSet, other)];
      const stoodTogether = before.includes(id) && before.includes(other);
      if (excludeEachOther(a, b) && !stoodTogether) {
        return fail('refused', `${a.label} and ${b.label} exclude each other; a claim can have one of them.`, { tags: [id, other] });
      }
    }
  }
  return ok(tags);
}

/** The draft that is worked on. */
export function currentDraft(records: RecordsView, context: PlanContext): Result<Draft> {
  const article = find(records, 'article', context.articleId);
  if (!article.ok) return article;
  return find(records, 'draft', article.value.currentDraftId);
}

function tagSetOf(records: RecordsView): TagSet {
  return records.get('tag-set', TAG_SET_ID) ?? { type: 'tag-set', id: TAG_SET_ID, tags: [] };
}

/** "Tagged Sourced, Disputed:", or "Marked" while there is no tag. */
function actionOf(records: RecordsView, claim: Claim): string {
  return claim.tags.length ? `Tagged ${labelsOf(records, claim)}:` : 'Marked';
}

/** "Accepted as Sourced, Disputed:" of what was suggested. */
function acceptanceOf(records: RecordsView, claim: Claim): string {
  return claim.tags.length ? `Accepted as ${labelsOf(records, claim)}:` : 'Accepted';
}

function labelsOf(records: RecordsView, claim: Claim): string {
  const tagSet = tagSetOf(records);
  return claim.tags.map((tag) => tagOf(tagSet, tag).label).join(', ');
}

function updateAction(records: RecordsView, before: Claim, after: Claim, changes: ClaimChanges): string {
  if (changes.tags) return after.tags.length ? actionOf(records, after) : 'Cleared the tags of';
  if (changes.ranges) return 'Moved the edges of';
  if (changes.source || changes.sourceIds) {
    const labels = after.sourceIds
      .filter((id) => !before.sourceIds.includes(id))
      .map((id) => shorten(changes.source?.label ?? records.get('source', id)?.label ?? id, 40));
    return labels.length ? `Set the source ${labels.join(', ')} of` : 'Took a source away from';
  }
  const fields = Object.keys(changes).filter((key) => key !== 'id');
  return `Changed ${fields.join(', ') || 'nothing'} of`;
}

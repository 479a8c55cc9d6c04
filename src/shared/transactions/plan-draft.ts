import type { Block, Draft } from '../model/article';
import type { Claim, Target } from '../model/claim';
import { type AttributionWords, quoteOf, targetIn } from '../model/claim-target';
import type { TextRange } from '../model/fields';
import { MAX_DRAFTS_PER_ARTICLE } from '../model/limits';
import type { AnyRecord } from '../model/records';
import { fail } from '../result';
import type { Anchored } from '../text/anchor/reanchor';
import { describeRange } from '../text/quote';
import type { Diff } from './diff';
import { placeTarget } from './plan-claim';
import type { PlanContext, Planned } from './planning';
import { find, planned, quoted } from './planning';
import type { RecordsView } from './record-set';

/** Where a claim stands in the new draft, and where the words of its attribution do, as far as they are there for sure. */
export interface CarriedClaim {
  readonly place: Pick<Anchored, 'state' | 'ranges' | 'candidates' | 'score'>;
  readonly attribution: AttributionWords<TextRange>;
}

/** A new draft of an article, with what the comparison of the texts found. */
export interface DraftToAdd {
  readonly draft: Draft;
  readonly blocks: readonly Block[];
  /** By claim id; claims that are not in it have no place in the new draft. */
  readonly carried: ReadonlyMap<string, CarriedClaim>;
  /** Claims as they will be, as `carryClaim` made them ahead, by what they are. A claim that is not in it is made now. */
  readonly ahead?: ReadonlyMap<Claim, Claim>;
  /** What else the file brought: comments on it, and the claims that they stand on. */
  readonly added: readonly AnyRecord[];
}

/**
 * Adds a draft and makes it the current one. Not a command of the contract: only the desk, which has compared the texts,
 * makes it. Claims whose words changed go back to `todo` with all their evidence; those that were to be changed stay so,
 * as this may be the change. Blocks whose words are the same keep their kind and their read mark.
 */
export function planDraftAdd(records: RecordsView, { draft, blocks, carried, ahead, added }: DraftToAdd, context: PlanContext): Planned {
  const article = find(records, 'article', context.articleId);
  if (!article.ok) return article;
  const drafts = [...records.all('draft')];
  const same = drafts.find(({ sha256 }) => sha256 === draft.sha256);
  if (same) return fail('already-there', `This text is the same as that of ${quoted(same.label)}. There is nothing to add.`, { draftId: same.id });
  if (drafts.length >= MAX_DRAFTS_PER_ARTICLE) return fail('too-large', `An article holds at most ${MAX_DRAFTS_PER_ARTICLE} drafts.`);

  const from = article.value.currentDraftId;
  const updated: { before: AnyRecord; after: AnyRecord }[] = [{ before: article.value, after: { ...article.value, currentDraftId: draft.id } }];
  for (const claim of records.all('claim')) {
    const after = ahead?.get(claim) ?? carryClaim(claim, from, draft, carried.get(claim.id), context);
    if (after !== claim) updated.push({ before: claim, after });
  }
  return planned({ added: [draft, ...asBefore(records, from, draft, blocks), ...added], updated }, `Added the draft ${quoted(draft.label)}`);
}

/** A claim as it is when a new draft is the current one, in the place that was found in it. `from`: the draft that is the current one until then. */
export function carryClaim(claim: Claim, from: string, draft: Draft, found: CarriedClaim | undefined, context: Pick<PlanContext, 'by' | 'at'>): Claim {
  return turnedTo(found ? withPlace(claim, draft, found, context) : claim, from, draft.id);
}

/** Makes another draft the current one, with the claims as they stand in it. */
export function planDraftSwitch(records: RecordsView, id: string, context: PlanContext): Planned {
  const article = find(records, 'article', context.articleId);
  if (!article.ok) return article;
  const draft = find(records, 'draft', id);
  if (!draft.ok) return draft;
  const from = article.value.currentDraftId;
  if (from === id) return planned({}, '');
  const updated: { before: AnyRecord; after: AnyRecord }[] = [{ before: article.value, after: { ...article.value, currentDraftId: id } }];
  for (const claim of records.all('claim')) {
    const after = turnedTo(claim, from, id);
    if (after !== claim) updated.push({ before: claim, after });
  }
  return planned({ updated }, `Went over to the draft ${quoted(draft.value.label)}`);
}

/**
 * A person's decision on where a claim stands in the current draft: where it was put (no `ranges`), or in another place.
 * Refused without `ranges` for a claim that has no place there.
 */
export function planClaimPlace(records: RecordsView, id: string, ranges: readonly TextRange[] | undefined, context: PlanContext): Planned {
  const found = find(records, 'claim', id);
  if (!found.ok) return found;
  const claim = found.value;
  const article = find(records, 'article', context.articleId);
  if (!article.ok) return article;
  const draft = find(records, 'draft', article.value.currentDraftId);
  if (!draft.ok) return draft;
  const target = targetIn(claim, draft.value.id);
  if (!ranges && !target?.ranges.length) return fail('refused', 'The claim has no place in this draft yet. Choose one of the places offered, or mark its words.', { id });
  if (!ranges && target?.state === 'confirmed') return planned({}, '');

  const placed = placeTarget(draft.value, ranges ?? target!.ranges);
  if (!placed.ok) return placed;
  const confirmed = { ...placed.value, state: 'confirmed' as const };
  const targets = target ? claim.targets.map((each) => (each === target ? confirmed : each)) : [...claim.targets, confirmed];
  const after = { ...claim, targets, modifiedBy: context.by, modifiedAt: context.at };
  const label = (): string => `${ranges ? 'Placed' : 'Confirmed the place of'} ${quoted(quoteOf(after, draft.value.id))}`;
  return planned({ updated: [{ before: claim, after }] }, label);
}

/** The claim with a place in a draft that it had none in; where its words changed it goes back to `todo`. */
export function withPlace(claim: Claim, draft: Draft, { place, attribution }: CarriedClaim, { by, at }: Pick<PlanContext, 'by' | 'at'>): Claim {
  const target: Target = {
    draftId: draft.id, ranges: place.ranges.map((range) => describeRange(draft.text, range)), state: place.state, score: place.score,
    ...(place.candidates.length > 0 && { candidates: place.candidates.map((candidate) => [...candidate]) }),
    ...(Object.keys(attribution).length > 0 && { attribution }),
  };
  const carried = { ...claim, targets: [...claim.targets, target] };
  if (place.state !== 'reworded' || claim.status === 'todo' || claim.status === 'change') return carried;
  const { statusReason: _, ...open } = carried;
  return { ...open, status: 'todo', modifiedBy: by, modifiedAt: at };
}

/** The claim as it stands when another draft is the current one: the words of its attribution are those of that draft. */
export function turnedTo(claim: Claim, from: string, to: string): Claim {
  if (from === to) return claim;
  const { cue, sourceText, ...attribution } = claim.attribution;
  const kept = targetIn(claim, to)?.attribution;
  if (!cue && !sourceText && !kept) return claim;
  const left = { ...(cue && { cue }), ...(sourceText && { sourceText }) };
  const targets = claim.targets.map((target) => {
    const { attribution: _, ...bare } = target;
    if (target.draftId === to) return bare;
    return target.draftId === from && (cue ?? sourceText) ? { ...bare, attribution: left } : target;
  });
  return { ...claim, targets, attribution: { ...attribution, ...kept } };
}

/** Blocks of a new draft; those whose words stand in the draft before have its kind, its place in the file not, its read mark. */
function asBefore(records: RecordsView, from: string, draft: Draft, blocks: readonly Block[]): Diff['added'] {
  const text = records.get('draft', from)?.text ?? '';
  const before = new Map<string, Block[]>();
  const old = [...records.all('block')].filter(({ draftId }) => draftId === from).sort((a, b) => a.start - b.start);
  for (const block of old) {
    const words = text.slice(block.start, block.end);
    before.set(words, [...(before.get(words) ?? []), block]);
  }
  return blocks.map((block) => {
    const known = before.get(draft.text.slice(block.start, block.end))?.shift();
    return known ? { ...block, kind: known.kind, ...(known.read && { read: known.read }) } : block;
  });
}

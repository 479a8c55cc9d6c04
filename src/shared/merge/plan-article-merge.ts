import type { Claim } from '../model/claim';
import type { AnyRecord } from '../model/records';
import type { Merge } from '../model/review-schema';
import { fail } from '../result';
import { changesOf, isEmptyDiff, type Diff } from '../transactions/diff';
import { diffBetween } from '../transactions/going-back';
import type { CarriedClaim } from '../transactions/plan-draft';
import { turnedTo, withPlace } from '../transactions/plan-draft';
import type { PlanContext, Planned } from '../transactions/planning';
import { planned } from '../transactions/planning';
import type { RecordsView } from '../transactions/record-set';
import type { MergedArticle } from './merge-articles';
import { mergedTypes } from './merge-articles';
import { isSameValue } from './three-way';

/** A merge that is to be made. */
export interface MergeToPlan {
  readonly merged: MergedArticle;
  /** Where the claims of `merged.toPlace` were found in my current draft. */
  readonly carried: ReadonlyMap<string, CarriedClaim>;
  /** The sending whose package is merged, and who sent it. */
  readonly sendingId: string;
  readonly from: string;
}

/**
 * Plans a merge as one change, and notes in it what was decided. Not a command of the contract: only the desk, which has read the package,
 * makes it. Empty where the package was merged before and brings nothing. Fails with `conflict` while something has to be decided.
 */
export function planArticleMerge(records: RecordsView, { merged, carried, sendingId, from }: MergeToPlan, context: PlanContext): Planned {
  const undecided = merged.conflicts.filter(({ choice }) => !choice);
  if (undecided.length > 0) {
    const conflicts = undecided.map(({ id }) => id);
    return fail('conflict', 'Both sides have changed the same, each otherwise. Decide whose version stands, then merge again.', { conflicts });
  }
  const diff = mergeDiff(records, merged, carried, context);
  const { articleId, by, at, newId } = context;
  const settled = merged.conflicts.map(({ id, hashes, choice }) => ({ conflict: id, ...hashes, choice: choice! }));
  if (isEmptyDiff(diff) && settled.length === 0) return planned({}, '');
  const note: Merge = { type: 'merge', id: newId('mrg'), articleId, sendingId, from, by, at, settled };
  return planned({ ...diff, added: [...diff.added, note] }, `Merged what ${from} sent: ${inWords(diff)}`);
}

/** What a merge changes in my records. What nobody has decided stays as mine is. */
export function mergeDiff(records: RecordsView, merged: MergedArticle, carried: ReadonlyMap<string, CarriedClaim>, context: PlanContext): Diff {
  const draft = records.get('draft', records.get('article', context.articleId)!.currentDraftId)!;
  const after = merged.records.map((record) => {
    if (record.type !== 'claim') return record;
    const found = carried.get(record.id);
    const here = found ? withPlace(withoutPlace(record, draft.id), draft, found, context) : record;
    return turnedTo(here, merged.draftId, draft.id);
  });
  return diffBetween(recordsBefore(records, after), after.map((record) => asBefore(records, record, merged.draftId, draft.id)));
}

function withoutPlace(claim: Claim, draftId: string): Claim {
  return { ...claim, targets: claim.targets.filter((target) => target.draftId !== draftId) };
}

/** My records that the merge may change: all of the article, and the sources that it says something of. */
function recordsBefore(records: RecordsView, after: readonly AnyRecord[]): AnyRecord[] {
  const sources = after.flatMap((record) => (record.type === 'source' ? (records.get('source', record.id) ?? []) : []));
  return [...mergedTypes.flatMap((type): AnyRecord[] => [...records.all(type)]), ...sources];
}

/** A record as I have it, where going over to the other draft and back is all that came to it. */
function asBefore(records: RecordsView, record: AnyRecord, from: string, to: string): AnyRecord {
  const before = records.get(record.type, record.id);
  if (!before) return record;
  const round = before.type === 'claim' && from !== to ? turnedTo(turnedTo(before, to, from), from, to) : before;
  return isSameValue(round, record) ? before : record;
}

/** What came, changed and went, in numbers. */
function inWords(diff: Diff): string {
  const counts = new Map<string, number>();
  for (const [before, after] of changesOf(diff)) {
    const { type } = (after ?? before)!;
    const what = type === 'claim' || type === 'decision' || type === 'comment' ? type : 'other';
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const words = (['claim', 'decision', 'comment'] as const).flatMap((what) => {
    const count = counts.get(what);
    return count === undefined ? [] : [`${count} ${count === 1 ? what : `${what}s`}`];
  });
  return words.join(', ') || 'nothing about the claims';
}

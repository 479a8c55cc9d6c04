import type { Claim } from '../model/claim';
import type { Source } from '../model/source';
import { sourcesNamedBy } from '../model/sources-named-by';
import { fail } from '../result';
import type { PlanContext, Planned } from './planning';
import { find, planned, shorten } from './planning';
import type { RecordsView } from './record-set';

/**
 * The plan that makes one record of two: `keepId` stays, gets what only the other one says, and takes its place in
 * every claim; the other goes. Fails with `not-found`; with `refused` for a record and itself, and for an anonymous
 * source and a named one, as the record that stays would say who it is.
 */
export function planSourceMerge(records: RecordsView, keepId: string, otherId: string, { at, by }: Pick<PlanContext, 'at' | 'by'>): Planned {
  const keep = find(records, 'source', keepId);
  if (!keep.ok) return keep;
  const other = find(records, 'source', otherId);
  if (!other.ok) return other;
  if (keepId === otherId) return fail('refused', 'A source cannot be merged with itself.', { id: keepId });
  if ((keep.value.identity === 'anonymous') !== (other.value.identity === 'anonymous')) {
    return fail('refused', 'An anonymous source is not merged with one that is not: the record would say who it is.', { id: otherId });
  }

  const claims = [...records.all('claim')].filter((claim) => sourcesNamedBy(claim).has(otherId));
  return planned(
    {
      updated: [
        { before: keep.value, after: together(keep.value, other.value) },
        ...claims.map((before) => ({ before, after: { ...renamed(before, otherId, keepId), modifiedBy: by, modifiedAt: at } })),
      ],
      removed: [other.value],
    },
    `Merged the source ${shorten(other.value.label)} into ${shorten(keep.value.label)}`,
  );
}

/** The claim with one source in the place of another. */
function renamed(claim: Claim, from: string, to: string): Claim {
  return {
    ...claim,
    sourceIds: [...new Set(claim.sourceIds.map((id) => (id === from ? to : id)))],
    disputes: claim.disputes.map((dispute) => (dispute.by === from ? { ...dispute, by: to } : dispute)),
  };
}

/** What both records say; where they differ, what the one that stays says. Notes and approvals are kept of both. */
function together(keep: Source, other: Source): Source {
  const notes = [...new Set([keep.notes, other.notes])].filter(Boolean).join('\n');
  return {
    ...other,
    ...keep,
    approvals: [...keep.approvals, ...other.approvals],
    ...(notes !== '' && { notes }),
    reasonStated: keep.reasonStated || other.reasonStated,
  };
}

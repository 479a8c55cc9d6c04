import type { AnyRecord } from '@shared/model/records';
import type { Scope } from '@shared/model/scopes';
import { scopeOf } from '@shared/model/scopes';
import type { Diff } from '@shared/transactions/diff';

interface Part {
  added: AnyRecord[];
  updated: { before: AnyRecord; after: AnyRecord }[];
  removed: AnyRecord[];
}

/** A diff by scope, in one pass however many scopes there are. */
export function splitDiff(diff: Diff): Map<Scope, Diff> {
  const parts = new Map<Scope, Part>();
  const partOf = (record: AnyRecord): Part => {
    const scope = scopeOf(record);
    let part = parts.get(scope);
    if (!part) parts.set(scope, (part = { added: [], updated: [], removed: [] }));
    return part;
  };
  for (const record of diff.added) partOf(record).added.push(record);
  for (const update of diff.updated) partOf(update.after).updated.push(update);
  for (const record of diff.removed) partOf(record).removed.push(record);
  return parts;
}

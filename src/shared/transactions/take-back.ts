import type { AnyRecord } from '../model/records';
import type { Diff } from './diff';
import { changesOf } from './diff';
import type { RecordsView } from './record-set';

/**
 * The diff that takes a change back long after it was made, field by field: what somebody has changed since stays as it
 * is now, all else becomes as it was.
 * @param mayGo whether a record that the change brought may go again
 */
export function takingBack(records: RecordsView, diff: Diff, mayGo: (record: AnyRecord) => boolean): Diff {
  const added: AnyRecord[] = [];
  const updated: { before: AnyRecord; after: AnyRecord }[] = [];
  const removed: AnyRecord[] = [];
  for (const [before, after] of changesOf(diff)) {
    const { type, id } = (after ?? before)!;
    const now = records.get(type, id);
    if (before && after && now) {
      const then = restored(before, after, now);
      if (!same(now, then)) updated.push({ before: now, after: then });
    } else if (before && !after && !now) added.push(before);
    else if (!before && after && now && same(now, after) && mayGo(now)) removed.push(now);
  }
  return { added, updated, removed };
}

function restored(before: AnyRecord, after: AnyRecord, now: AnyRecord): AnyRecord {
  const fields = (record: AnyRecord): Record<string, unknown> => record;
  const then = { ...fields(now) };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, made, present] = [fields(before)[key], fields(after)[key], fields(now)[key]];
    if (same(old, made) || !same(made, present)) continue;
    if (old === undefined) delete then[key];
    else then[key] = old;
  }
  return then as unknown as AnyRecord;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

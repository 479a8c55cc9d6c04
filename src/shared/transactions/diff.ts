import type { AnyRecord } from '../model/records';

/**
 * What a change did to the records. Undo, redo, history, saving, merging and events all use this one value.
 * A record occurs at most once in it.
 */
export interface Diff {
  readonly added: readonly AnyRecord[];
  readonly updated: readonly { readonly before: AnyRecord; readonly after: AnyRecord }[];
  readonly removed: readonly AnyRecord[];
}

export const emptyDiff: Diff = { added: [], updated: [], removed: [] };

export function isEmptyDiff(diff: Diff): boolean {
  return diff.added.length === 0 && diff.updated.length === 0 && diff.removed.length === 0;
}

/** The diff that takes back what this one did. */
export function invert(diff: Diff): Diff {
  return {
    added: diff.removed,
    updated: diff.updated.map(({ before, after }) => ({ before: after, after: before })),
    removed: diff.added,
  };
}

/** Every record a diff touches, as [before, after]; undefined where it did not or does not exist. */
export function* changesOf(diff: Diff): Generator<readonly [AnyRecord | undefined, AnyRecord | undefined]> {
  for (const record of diff.added) yield [undefined, record];
  for (const { before, after } of diff.updated) yield [before, after];
  for (const record of diff.removed) yield [record, undefined];
}

/**
 * One diff that does what the given ones do, one after the other. Of each record only the first `before` and the last
 * `after` remain: added and removed is nothing, updated twice is one update.
 */
export function squash(diffs: Iterable<Diff>): Diff {
  const net = new Map<string, { before: AnyRecord | undefined; after: AnyRecord | undefined }>();
  for (const diff of diffs) {
    for (const [before, after] of changesOf(diff)) {
      const { type, id } = (before ?? after)!;
      const key = `${type} ${id}`;
      const known = net.get(key);
      if (known) known.after = after;
      else net.set(key, { before, after });
    }
  }
  const added: AnyRecord[] = [];
  const updated: { before: AnyRecord; after: AnyRecord }[] = [];
  const removed: AnyRecord[] = [];
  for (const { before, after } of net.values()) {
    if (before && after) {
      if (before !== after) updated.push({ before, after });
    } else if (after) added.push(after);
    else if (before) removed.push(before);
  }
  return { added, updated, removed };
}

/** The part of a diff whose records pass. */
export function filterDiff(diff: Diff, keep: (record: AnyRecord) => boolean): Diff {
  return {
    added: diff.added.filter(keep),
    updated: diff.updated.filter(({ after }) => keep(after)),
    removed: diff.removed.filter(keep),
  };
}

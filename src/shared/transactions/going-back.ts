import { sourcesNamedBy } from '../model/sources-named-by';
import type { AnyRecord } from '../model/records';
import type { Diff } from './diff';
import { changesOf, invert, squash } from './diff';

/**
 * The diff that puts records back as they were before some changes, all at once. What stands as it stood is not in it.
 * @param newer the changes to go back behind, newest first, without a gap up to now
 */
export function goingBack(newer: readonly Diff[]): Diff {
  return withoutSame(squash(newer.map(invert)));
}

/** The diff from some records to others, told apart by type and id. */
export function diffBetween(before: Iterable<AnyRecord>, after: Iterable<AnyRecord>): Diff {
  return withoutSame(squash([
    { added: [], updated: [], removed: [...before] },
    { added: [...after], updated: [], removed: [] },
  ]));
}

/** Ids of the sources that claims of a diff name as it leaves them. */
export function sourcesNamedAfter(diff: Diff): Set<string> {
  const ids = new Set<string>();
  for (const [, after] of changesOf(diff)) {
    if (after?.type === 'claim') for (const id of sourcesNamedBy(after)) ids.add(id);
  }
  return ids;
}

function withoutSame(diff: Diff): Diff {
  return { ...diff, updated: diff.updated.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)) };
}

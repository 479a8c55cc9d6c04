import type { AnyRecord } from '../model/records';
import type { SharedScope } from '../model/scopes';
import { changesTags, mergeTagSet } from '../model/tag-set-merge';
import { TAG_SET_ID } from '../model/vocabulary';
import type { Diff } from './diff';
import { emptyDiff } from './diff';
import { isSame } from './planning';
import type { RecordsView } from './record-set';

/** What putting the source book or the tag set back as it was would do. */
export interface SharedRestore {
  readonly diff: Diff;
  /** How many sources or tags there were then. */
  readonly count: number;
  /** Labels, as they were then, of those that come back. */
  readonly back: readonly string[];
  /** Labels, as they were then, of those that become what they were. */
  readonly changed: readonly string[];
  /** How many have come since, and stay: claims name them. */
  readonly stay: number;
}

/**
 * Plans to put the source book or the tag set back as it was: what is gone comes back, what is different becomes as it was. What has
 * come since stays, and claims name what they name today, so that no article is touched.
 * @param then the records of the scope in an earlier state
 */
export function planSharedRestore(now: RecordsView, scope: SharedScope, then: readonly AnyRecord[]): SharedRestore {
  return scope === 'sources' ? restoredSources(now, then) : restoredTags(now, then);
}

function restoredSources(now: RecordsView, then: readonly AnyRecord[]): SharedRestore {
  const sources = then.filter((record) => record.type === 'source');
  const added = sources.filter(({ id }) => !now.get('source', id));
  const updated = sources.flatMap((after) => {
    const before = now.get('source', after.id);
    return before && !isSame(before, after) ? [{ before, after }] : [];
  });
  const ids = new Set(sources.map(({ id }) => id));
  return {
    diff: { ...emptyDiff, added, updated },
    count: sources.length,
    back: added.map(({ label }) => label),
    changed: updated.map(({ after }) => after.label),
    stay: [...now.all('source')].filter(({ id }) => !ids.has(id)).length,
  };
}

function restoredTags(now: RecordsView, then: readonly AnyRecord[]): SharedRestore {
  const before = now.get('tag-set', TAG_SET_ID);
  const old = then.find((record) => record.type === 'tag-set');
  if (!before || !old) return { diff: emptyDiff, count: 0, back: [], changed: [], stay: before?.tags.length ?? 0 };
  const merge = mergeTagSet(before.tags, old.tags, { rest: 'keep' });
  const updated = changesTags(before.tags, merge) ? [{ before, after: { ...before, tags: [...merge.tags] } }] : [];
  return {
    diff: { ...emptyDiff, updated },
    count: old.tags.length,
    back: merge.added.map(({ label }) => label),
    changed: merge.changed.map(({ after }) => after.label),
    stay: merge.kept.length,
  };
}

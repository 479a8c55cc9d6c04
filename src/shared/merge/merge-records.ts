import type { TagSet } from '../model/tag-set';
import type { AnyRecord, RecordOf, RecordType } from '../model/records';
import type { RecordsView } from '../transactions/record-set';
import type { Deciding } from './conflict';
import { mergeRecord, unstamped } from './merge-record';
import type { Versions } from './three-way';
import { isSameValue } from './three-way';

/** The records of both sides, and those that both began with, if that is known. */
export interface Sides {
  readonly base: RecordsView | undefined;
  readonly mine: RecordsView;
  readonly theirs: RecordsView;
}

export interface MergeRules {
  readonly deciding: Deciding;
  readonly tagSet: TagSet;
}

/**
 * All records of a type. What one side added is there; what one removed is gone, unless the other has changed it since: that has to be decided.
 * @param isTouched whether a side has changed what hangs on a record, though not the record
 */
export function mergeRecords<T extends RecordType>(
  type: T, sides: Sides, { deciding, tagSet }: MergeRules, isTouched: (id: string, side: 'mine' | 'theirs') => boolean = () => false,
): Map<string, RecordOf<T>> {
  const merged = new Map<string, RecordOf<T>>();
  const ids = new Set([...sides.mine.all(type), ...sides.theirs.all(type)].map(({ id }) => id));
  for (const id of ids) {
    const versions: Versions<RecordOf<T> | undefined> = { base: sides.base?.get(type, id), mine: sides.mine.get(type, id), theirs: sides.theirs.get(type, id) };
    const { base, mine, theirs } = versions;
    const record = mine && theirs
      ? mergeRecord<RecordOf<T>>({ base, mine, theirs }, deciding, tagSet)
      : oneSided(versions, (side) => isTouched(id, side), () => deciding.of(type, id, null)(undefined, versions));
    if (record) merged.set(id, record);
  }
  return merged;
}

/** A record that one side has. */
function oneSided<T extends AnyRecord>(
  { base, mine, theirs }: Versions<T | undefined>, isTouched: (side: 'mine' | 'theirs') => boolean, decide: () => 'mine' | 'theirs',
): T | undefined {
  const side = mine ? 'mine' : 'theirs';
  const there = mine ?? theirs;
  if (!base) return there;
  if (isSameValue(unstamped(there!), unstamped(base)) && !isTouched(side)) return undefined;
  return decide() === side ? there : undefined;
}

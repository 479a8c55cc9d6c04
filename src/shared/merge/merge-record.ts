import type { Claim } from '../model/claim';
import type { Tag, TagSet } from '../model/tag-set';
import { excludeEachOther, tagOf } from '../model/tags';
import type { AnyRecord, RecordType } from '../model/records';
import type { Deciding } from './conflict';
import type { Versions } from './three-way';
import { isSameValue, mergeList, mergeSet, mergeWhole } from './three-way';

type Fields = Readonly<Record<string, unknown>>;

/** How the fields of a record are merged; one that is not named here is one value, and changed as a whole. */
interface Rules {
  /** Values without an order. */
  readonly sets?: readonly string[];
  /** Lists of things, by the field that tells these apart. */
  readonly lists?: Readonly<Record<string, string>>;
  /** Fields that say one thing together, under the name of the first. */
  readonly together?: readonly (readonly string[])[];
  /** Fields that each library has for itself. */
  readonly own?: readonly string[];
}

const rules: Partial<Readonly<Record<RecordType, Rules>>> = {
  article: { sets: ['checks'], own: ['currentDraftId', 'trashedAt'] },
  claim: { sets: ['tags', 'sourceIds'], lists: { targets: 'draftId', evidence: 'id', disputes: 'id' }, together: [['status', 'statusReason']], own: ['modifiedBy', 'modifiedAt'] },
  source: { sets: ['approvals'] },
  decision: { together: [['verdict', 'text', 'proposal', 'by', 'at']] },
};

/**
 * A record that both sides have, field by field. Equal to mine it is mine itself.
 * @param versions `base` is undefined where there is none: then what differs has to be decided
 */
export function mergeRecord<T extends AnyRecord>(versions: Versions<T | undefined> & { mine: T; theirs: T }, deciding: Deciding, tagSet: TagSet): T {
  const { base, mine, theirs } = versions;
  const { sets = [], lists = {}, own = [] } = rules[mine.type] ?? {};
  const merged: Record<string, unknown> = { ...mine };
  const done = new Set(['type', 'id', 'articleId', ...own]);
  for (const field of [...Object.keys(mine), ...Object.keys(theirs)]) {
    if (done.has(field)) continue;
    const group = fieldsWith(mine.type, field);
    for (const one of group) done.add(one);
    const decide = deciding.of(mine.type, mine.id, group[0]!);
    const values = { base: valueOf(base, group), mine: valueOf(mine, group), theirs: valueOf(theirs, group) };
    const key = lists[field];
    if (field === 'tags') merged[field] = mergeTags(values as Versions<string[] | undefined>, tagSet, () => decide(undefined, values));
    else if (sets.includes(field)) merged[field] = mergeSet(values as Versions<unknown[] | undefined>);
    else if (key !== undefined) merged[field] = mergeList(values as Versions<Fields[] | undefined>, (item) => String(item[key]), decide);
    else put(merged, group, mergeWhole(values, decide));
  }
  if (mine.type === 'claim' && theirs.type === 'claim' && (base === undefined || !isSameValue(unstamped(theirs), unstamped(base)))) {
    Object.assign(merged, laterStamp(mine, theirs));
  }
  return isSameValue(merged, mine) ? mine : (merged as T);
}

/** The fields that are merged together with one, as a conflict about it has them. */
export function fieldsWith(type: RecordType, field: string): readonly string[] {
  return rules[type]?.together?.find((fields) => fields.includes(field)) ?? [field];
}

/** Who changed a claim last, and when. */
function laterStamp(mine: Claim, theirs: Claim): Pick<Claim, 'modifiedBy' | 'modifiedAt'> {
  const isMine = mine.modifiedAt > theirs.modifiedAt || (mine.modifiedAt === theirs.modifiedAt && mine.modifiedBy >= theirs.modifiedBy);
  const { modifiedBy, modifiedAt } = isMine ? mine : theirs;
  return { modifiedBy, modifiedAt };
}

/** A record without who changed it last, and when. */
export function unstamped(record: AnyRecord): object {
  if (record.type !== 'claim') return record;
  const { modifiedBy: _, modifiedAt: __, ...rest } = record;
  return rest;
}

/** Tags as a set; which one of two that exclude each other it is has to be decided, where neither side had both. */
function mergeTags(tags: Versions<string[] | undefined>, tagSet: TagSet, decide: () => 'mine' | 'theirs'): readonly string[] {
  const merged = mergeSet(tags);
  const tagsOf = (ids: readonly string[]): Tag[] => ids.map((id) => tagOf(tagSet, id));
  const clash = tagsOf(merged).some((a, index, all) => all.slice(index + 1).some((b) => (
    excludeEachOther(a, b) && ![tags.mine ?? [], tags.theirs ?? []].some((side) => side.includes(a.id) && side.includes(b.id))
  )));
  return clash ? (tags[decide()] ?? []) : merged;
}

/** The value of a field, or the values of several as one; undefined where none is there. */
function valueOf(record: AnyRecord | undefined, fields: readonly string[]): unknown {
  if (!record) return undefined;
  const values = record as unknown as Fields;
  if (fields.length === 1) return values[fields[0]!];
  const present = fields.filter((field) => values[field] !== undefined);
  return present.length === 0 ? undefined : Object.fromEntries(present.map((field) => [field, values[field]]));
}

function put(record: Record<string, unknown>, fields: readonly string[], value: unknown): void {
  for (const field of fields) {
    const one = fields.length === 1 ? value : (value as Fields | undefined)?.[field];
    if (one === undefined) delete record[field];
    else record[field] = one;
  }
}

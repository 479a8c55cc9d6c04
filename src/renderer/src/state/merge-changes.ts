import type { ResultOf } from '@shared/contract/methods';
import { fieldsWith } from '@shared/merge/merge-record';
import type { AnyRecord } from '@shared/model/records';
import { changesOf, type Diff } from '@shared/transactions/diff';
import { t } from '../i18n';
import { changedFields, changesInWords, recordInWords, titleOf, type FieldChange, type RecordChange, type Wording } from './comparison';

export type Conflict = ResultOf<'reviews.preview'>['conflicts'][number];

/** What comes in of one record. */
export interface Incoming extends Pick<RecordChange, 'kind' | 'id' | 'title' | 'fields'> {
  readonly what: RecordChange['what'] | 'source';
}

/** One version of what both sides have changed. */
export type Side = { readonly is: 'absent' | 'unknown' } | { readonly is: 'there'; readonly fields: readonly Pick<FieldChange, 'label' | 'after'>[] };

/** Something that both sides have changed, with all three versions in words. */
export interface ConflictInWords {
  readonly what: Incoming['what'];
  readonly title: string;
  readonly sides: Readonly<Record<'mine' | 'theirs' | 'base', Side>>;
}

/** What a merge would bring, in words; sources first, the note that it was merged left out. */
export function incomingChanges(diff: Diff, wording: Wording): Incoming[] {
  const sources: Incoming[] = [];
  for (const [before, after] of changesOf(diff)) {
    const record = (after ?? before)!;
    if (record.type !== 'source') continue;
    const kind = !before ? 'added' : !after ? 'removed' : 'changed';
    const { other, otherChanged } = t.recovery.compare.fields;
    sources.push({ kind, what: 'source', id: record.id, title: record.label, fields: kind === 'changed' ? [{ label: other, before: '', after: otherChanged, isProse: false }] : [] });
  }
  return [...sources, ...changesInWords(diff, wording).filter(({ what }) => what !== 'merge')];
}

/**
 * A conflict in words.
 * @param here the record as it is on this side; undefined where it is not there
 * @param isBaseKnown whether it is known what both sides began with
 */
export function conflictInWords(conflict: Conflict, here: AnyRecord | undefined, wording: Wording, isBaseKnown: boolean): ConflictInWords | null {
  const versions = { base: versionOf(conflict, 'base', here), mine: versionOf(conflict, 'mine', here), theirs: versionOf(conflict, 'theirs', here) };
  const shown = here ?? versions.theirs ?? versions.mine;
  if (!shown) return null;
  const what = conflict.type === 'tag-set' || conflict.type === 'house-rules' ? 'article' : conflict.type; // neither is ever in a package's conflicts
  const title = shown.type === 'source' ? shown.label : titleOf(shown, wording);
  const sides = conflict.field === null ? wholeSides(versions, wording) : fieldSides(conflict, versions, wording);
  return { what, title, sides: isBaseKnown ? sides : { ...sides, base: { is: 'unknown' } } };
}

type Versions = Readonly<Record<'mine' | 'theirs' | 'base', AnyRecord | undefined>>;

/** The record as a side has it; of a list only the part that is in conflict. */
function versionOf({ field, part, type, ...values }: Conflict, side: 'mine' | 'theirs' | 'base', here: AnyRecord | undefined): AnyRecord | undefined {
  const value = values[side];
  if (field === null) return value as AnyRecord | undefined;
  if (!here) return undefined;
  if (part !== undefined) return { ...here, [field]: value === undefined ? [] : [value] };
  const group = fieldsWith(type, field);
  const fields = group.length === 1 ? { [field]: value } : { ...Object.fromEntries(group.map((name) => [name, undefined])), ...(value as object | undefined) };
  return { ...here, ...fields };
}

/** Where a record is gone on one side: what the other has changed of it. */
function wholeSides({ base, mine, theirs }: Versions, wording: Wording): ConflictInWords['sides'] {
  const since = (version: AnyRecord | undefined): Side => {
    if (!version) return { is: 'absent' };
    return { is: 'there', fields: changedFields(base && recordInWords(base, wording), recordInWords(version, wording)) };
  };
  return { mine: since(mine), theirs: since(theirs), base: base ? { is: 'there', fields: [] } : { is: 'absent' } };
}

/** The fields in which the two sides differ, as each of the three versions has them. */
function fieldSides(conflict: Conflict, { base, mine, theirs }: Versions, wording: Wording): ConflictInWords['sides'] {
  const words = (record: AnyRecord | undefined): ReadonlyMap<string, string> => new Map((record ? recordInWords(record, wording) : []).map(([label, value]) => [label, value]));
  const said = { mine: words(mine), theirs: words(theirs), base: words(base) };
  const labels = [...said.mine.keys()].filter((label) => said.mine.get(label) !== said.theirs.get(label));
  const sideOf = (side: 'mine' | 'theirs' | 'base'): Side => {
    const fields = labels.map((label) => ({ label, after: said[side].get(label) ?? '' }));
    // What no words say otherwise is shown as it is recorded: a field of a source, a detail of a place.
    return { is: 'there', fields: fields.length > 0 ? fields : [{ label: t.recovery.compare.fields.other, after: plainly(conflict[side]) }] };
  };
  return { mine: sideOf('mine'), theirs: sideOf('theirs'), base: sideOf('base') };
}

function plainly(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

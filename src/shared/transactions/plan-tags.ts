import type { Tag, TagSet } from '../model/tag-set';
import { differingFields, labelKey } from '../model/tag-set-merge';
import { fail } from '../result';
import type { PlanContext, Planned } from './planning';
import { planned, plannedUpdate, quoted, shorten } from './planning';
import type { RecordsView } from './record-set';

/**
 * The plan that gives the library other tags. Claims are not touched: a tag that is taken out stays on them by its id.
 * Fails with `refused` when two tags have one id, one label or one key.
 * @param from what the set that the tags come from is called, when they are taken over
 */
export function planTags(tagSet: TagSet, tags: readonly Tag[], from?: string): Planned {
  const clash = tagClash(tags);
  if (clash) return fail('refused', `Two tags have the ${clash.what} “${clash.value}”: each needs its own.`, { field: clash.what });
  // A tag that says the same stays the record it is, whatever order its fields came in.
  const after = tags.map((tag) => tagSet.tags.find((known) => known.id === tag.id && differingFields(known, tag).length === 0) ?? tag);
  const label = from === undefined ? labelOf(tagSet.tags, after) : `Took over the tag set ${quoted(from)}`;
  return plannedUpdate(tagSet, { ...tagSet, tags: after }, label);
}

/** The first thing that two tags have in common and may not: an id; among tags in use also a label or a key. */
export function tagClash(tags: readonly Tag[]): { what: 'id' | 'label' | 'key'; value: string } | undefined {
  const inUse = tags.filter(({ retired }) => !retired);
  return firstTwice(tags, ({ id }) => id, 'id') ?? firstTwice(inUse, labelKey, 'label') ?? firstTwice(inUse, ({ key }) => key, 'key');
}

/**
 * The plan that puts one tag in the place of another on every claim, and takes the other out of the set. Fails with
 * `not-found`, and with `refused` for a tag and itself.
 */
export function planTagMerge(records: RecordsView, tagSet: TagSet, keepId: string, otherId: string, { at, by }: Pick<PlanContext, 'at' | 'by'>): Planned {
  const [keep, other] = [keepId, otherId].map((id) => tagSet.tags.find((tag) => tag.id === id));
  if (!keep || !other) return fail('not-found', `The tag set has no tag ${keep ? otherId : keepId}.`);
  if (keep === other) return fail('refused', 'A tag cannot be merged with itself.', { id: keepId });
  const claims = [...records.all('claim')].filter(({ tags }) => tags.includes(otherId));
  return planned(
    {
      updated: [
        { before: tagSet, after: { ...tagSet, tags: tagSet.tags.filter((tag) => tag !== other), ...(tagSet.foreign && { foreign: tagSet.foreign.map((row) => (row.tag === otherId ? { ...row, tag: keepId } : row)) }) } },
        ...claims.map((before) => ({
          before,
          after: { ...before, tags: [...new Set(before.tags.map((id) => (id === otherId ? keepId : id)))], modifiedBy: by, modifiedAt: at },
        })),
      ],
    },
    `Merged the tag ${shorten(other.label)} into ${shorten(keep.label)}`,
  );
}

function firstTwice<W extends string>(tags: readonly Tag[], of: (tag: Tag) => string | undefined, what: W): { what: W; value: string } | undefined {
  const seen = new Set<string>();
  for (const tag of tags) {
    const value = of(tag);
    if (value === undefined) continue;
    if (seen.has(value)) return { what, value };
    seen.add(value);
  }
  return undefined;
}

function labelOf(before: readonly Tag[], after: readonly Tag[]): string {
  const ids = new Set(before.map(({ id }) => id));
  const added = after.filter(({ id }) => !ids.has(id));
  if (added.length === 1) return `Added the tag ${shorten(added[0]!.label)}`;
  const changed = after.filter((tag) => !before.includes(tag));
  if (added.length === 0 && changed.length === 1) return `Changed the tag ${shorten(changed[0]!.label)}`;
  return 'Changed the tag set';
}

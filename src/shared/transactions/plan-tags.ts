import type { Tag, TagSet } from '../model/tag-set';
import { fail } from '../result';
import type { PlanContext, Planned } from './planning';
import { planned, plannedUpdate, shorten } from './planning';
import type { RecordsView } from './record-set';

/**
 * The plan that gives the library other tags. Claims are not touched: a tag that is taken out stays on them by its id.
 * Fails with `refused` when two tags have one id, one label or one key.
 */
export function planTags(tagSet: TagSet, tags: readonly Tag[]): Planned {
  const inUse = tags.filter(({ retired }) => !retired);
  const clash =
    firstTwice(tags, ({ id }) => id, 'id') ??
    firstTwice(inUse, ({ label }) => label.trim().toLowerCase(), 'label') ??
    firstTwice(inUse, ({ key }) => key, 'key');
  if (clash) return fail('refused', `Two tags have the ${clash.what} “${clash.value}”: each needs its own.`, { field: clash.what });
  // A tag that says the same stays the record it is, whatever order its fields came in.
  const after = tags.map((tag) => tagSet.tags.find((known) => sameTag(known, tag)) ?? tag);
  return plannedUpdate(tagSet, { ...tagSet, tags: after }, labelOf(tagSet.tags, after));
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
        { before: tagSet, after: { ...tagSet, tags: tagSet.tags.filter((tag) => tag !== other) } },
        ...claims.map((before) => ({
          before,
          after: { ...before, tags: [...new Set(before.tags.map((id) => (id === otherId ? keepId : id)))], modifiedBy: by, modifiedAt: at },
        })),
      ],
    },
    `Merged the tag ${shorten(other.label)} into ${shorten(keep.label)}`,
  );
}

function firstTwice(tags: readonly Tag[], of: (tag: Tag) => string | undefined, what: string): { what: string; value: string } | undefined {
  const seen = new Set<string>();
  for (const tag of tags) {
    const value = of(tag);
    if (value === undefined) continue;
    if (seen.has(value)) return { what, value };
    seen.add(value);
  }
  return undefined;
}

function sameTag(a: Tag, b: Tag): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Tag>;
  return [...fields].every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

function labelOf(before: readonly Tag[], after: readonly Tag[]): string {
  const ids = new Set(before.map(({ id }) => id));
  const added = after.filter(({ id }) => !ids.has(id));
  if (added.length === 1) return `Added the tag ${shorten(added[0]!.label)}`;
  const changed = after.filter((tag) => !before.includes(tag));
  if (added.length === 0 && changed.length === 1) return `Changed the tag ${shorten(changed[0]!.label)}`;
  return 'Changed the tag set';
}

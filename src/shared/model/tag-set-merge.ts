import { MAX_LABEL_CHARACTERS } from './limits';
import type { Tag } from './tag-set';

/** What becomes of the tags that a set which is taken over does not have. Gone they never are: claims name them. */
export type RestOfTags = 'keep' | 'retire';

/** A tag of the library that reads, looks or works otherwise afterwards. */
export interface TagChange {
  readonly before: Tag;
  readonly after: Tag;
  readonly fields: readonly (keyof Tag)[];
}

/** What taking a tag set over would do, for a person to look at before it is done. */
export interface TagSetMerge {
  /** The whole set afterwards: the tags taken over in their order, then the others. */
  readonly tags: readonly Tag[];
  readonly added: readonly Tag[];
  readonly changed: readonly TagChange[];
  /** In both sets, and no different. */
  readonly same: readonly Tag[];
  /** Not in the set taken over, and left as they are. */
  readonly kept: readonly Tag[];
  /** Not in the set taken over, and retired: claims keep them, nobody is offered them any more. */
  readonly retired: readonly Tag[];
  /** Tags that come without the label that their set gives them, because a tag that is kept has it. */
  readonly relabelled: readonly { readonly tag: Tag; readonly label: string }[];
  /** Tags that come without the key that their set gives them, because it is taken. */
  readonly keyless: readonly { readonly tag: Tag; readonly key: string }[];
}

export interface TagSetMergeOptions {
  readonly rest: RestOfTags;
  /** Keys that the desk itself answers to, which no tag may have. */
  readonly takenKeys?: ReadonlySet<string>;
}

/**
 * What the tags of a library become when another set is taken over. Tags of one id are one tag: it takes the label, the
 * looks and the rules of the set taken over. No tag of the library goes. Where a label or a key would be there twice,
 * the tag that is not in the set taken over has it.
 * @param incoming the set taken over; its ids, and the labels and keys of its tags in use, are distinct
 */
export function mergeTagSet(current: readonly Tag[], incoming: readonly Tag[], { rest, takenKeys = new Set() }: TagSetMergeOptions): TagSetMerge {
  const known = new Map(current.map((tag) => [tag.id, tag]));
  const comingIds = new Set(incoming.map(({ id }) => id));
  const absent = current.filter(({ id }) => !comingIds.has(id));
  const left = rest === 'keep' ? absent : absent.map(asRetired);

  const inUse = left.filter(({ retired }) => !retired);
  const keys = new Set([...takenKeys, ...inUse.flatMap(({ key }) => key ?? [])]);
  const labels = new Set([...inUse, ...incoming.filter(({ retired }) => !retired)].map(labelKey));
  const heldLabels = new Set(inUse.map(labelKey));

  const relabelled: { tag: Tag; label: string }[] = [];
  const keyless: { tag: Tag; key: string }[] = [];
  const taken = incoming.map((tag) => {
    let after = tag;
    if (!tag.retired && heldLabels.has(labelKey(tag))) {
      after = { ...after, label: freeLabel(tag.label, labels) };
      labels.add(labelKey(after));
    }
    const { key, ...bare } = after;
    if (key !== undefined && (tag.retired === true || keys.has(key))) {
      after = bare;
      if (!tag.retired) keyless.push({ tag: after, key });
    }
    if (after.label !== tag.label) relabelled.push({ tag: after, label: tag.label });
    return after;
  });

  const changed: TagChange[] = [];
  const same: Tag[] = [];
  for (const after of taken) {
    const before = known.get(after.id);
    if (!before) continue;
    const fields = differingFields(before, after);
    if (fields.length === 0) same.push(before);
    else changed.push({ before, after, fields });
  }
  return {
    tags: [...taken, ...left],
    added: taken.filter(({ id }) => !known.has(id)),
    changed,
    same,
    kept: left.filter((tag) => absent.includes(tag)),
    retired: left.filter((tag) => !absent.includes(tag)),
    relabelled,
    keyless,
  };
}

/** Whether taking the set over would change anything, be it only the order. */
export function changesTags(current: readonly Tag[], { tags, added, changed, retired }: TagSetMerge): boolean {
  return added.length + changed.length + retired.length > 0 || tags.some(({ id }, index) => current[index]?.id !== id);
}

/** The fields in which two tags differ; a field that is absent differs from none that is absent. */
export function differingFields(a: Tag, b: Tag): (keyof Tag)[] {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Tag)[];
  return fields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}

/** The form in which labels are compared: two that differ in case only are one to a reader. */
export function labelKey({ label }: Pick<Tag, 'label'>): string {
  return label.trim().toLowerCase();
}

function asRetired(tag: Tag): Tag {
  if (tag.retired) return tag;
  const { key: _, ...rest } = tag;
  return { ...rest, retired: true };
}

/** “Label (2)”, or the next number that is free. */
export function freeLabel(label: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const free = `${label.trim().slice(0, MAX_LABEL_CHARACTERS - ending.length)}${ending}`;
    if (!taken.has(labelKey({ label: free }))) return free;
  }
}

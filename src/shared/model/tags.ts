import type { Tag, TagSet } from './tag-set';

export { TAG_SET_ID } from './vocabulary';

const sourcing = { group: 'sourcing', lane: 'sourcing', requires: [] } satisfies Partial<Tag>;
const form = { group: 'form', exclusiveInGroup: false, colour: 'green', lane: 'form', requires: [] } satisfies Partial<Tag>;

/** The tag set of a new library. The first three keys are the three tags every desk starts with. */
export const defaultTags: readonly Tag[] = [
  { ...sourcing, id: 'sourced', label: 'Sourced', key: '1', exclusiveInGroup: false, colour: 'blue', pattern: 'solid',
    requires: ['sourceIds'], description: 'The text attributes it to a source a reader can identify.' },
  { ...sourcing, id: 'anonymous-official', label: 'Anonymous official', key: '2', exclusiveInGroup: true, colour: 'ochre',
    pattern: 'double', requires: ['sourceIds'], description: 'Attributed to unnamed officials of a government, force, party or armed group.' },
  { id: 'disputed', label: 'Disputed', key: '3', group: 'contention', exclusiveInGroup: false, colour: 'vermilion', pattern: 'wavy',
    lane: 'contention', requires: ['disputes'], description: 'Another party, or evidence, rejects or contradicts it.' },
  { ...sourcing, id: 'anonymous-other', label: 'Anonymous other', key: '4', exclusiveInGroup: true, colour: 'pale-ochre',
    pattern: 'dashed', requires: ['sourceIds'], description: 'Attributed to any other source that stays unnamed or vague.' },
  { ...sourcing, id: 'unattributed', label: 'Unattributed', key: '5', exclusiveInGroup: true, colour: 'grey', pattern: 'dotted',
    description: 'Asserted in the reporter’s own voice; the text names no source.' },
  { id: 'allegation', label: 'Allegation', key: '6', group: 'contention', exclusiveInGroup: false, colour: 'deep-vermilion', pattern: 'bar',
    lane: 'contention', requires: ['response'], description: 'Accuses an identifiable party of wrongdoing.' },
  { ...form, id: 'number', label: 'Number', key: '7', pattern: 'solid', description: 'A figure, date or quantity.' },
  { ...form, id: 'quote', label: 'Quote', key: '8', pattern: 'dotted', description: 'Holds words quoted verbatim.' },
  { ...form, id: 'prediction', label: 'Prediction', key: 'p', pattern: 'dashed', description: 'Says what will or may happen.' },
  { ...form, id: 'opinion', label: 'Opinion', key: 'o', pattern: 'wavy', description: 'An evaluation; not to be checked as a fact.' },
  { ...form, id: 'visual', label: 'Visual', key: 'v', pattern: 'double', description: 'Rests on a caption, a photograph or a video.' },
  { id: 'needs-check', label: 'Needs check', key: '9', group: 'work', exclusiveInGroup: false, colour: 'ink', pattern: 'dashed',
    lane: 'form', requires: [], description: 'Something in the text itself looks wrong or incomplete.' },
];

/** A tag that nobody has given looks or a meaning yet. */
export function plainTag(id: string, label: string): Tag {
  return { ...form, id, label, pattern: 'solid', description: '', requires: [] };
}

/** The tag of that id, or a stand-in that shows an unknown tag of a file as what it is. */
export function tagOf(tagSet: TagSet, id: string): Tag {
  return tagSet.tags.find((tag) => tag.id === id) ?? {
    id, label: id, group: 'unknown', exclusiveInGroup: false, colour: 'ink', pattern: 'dotted', lane: 'form',
    description: 'A tag that this library’s tag set does not have.', requires: [],
  };
}

/** A claim's tags as the tag set orders them; those it does not know come last, in the order given. */
export function tagsInOrder(tagSet: TagSet, ids: readonly string[]): Tag[] {
  const place = (id: string): number => {
    const index = tagSet.tags.findIndex((tag) => tag.id === id);
    return index < 0 ? tagSet.tags.length : index;
  };
  return [...ids].sort((a, b) => place(a) - place(b)).map((id) => tagOf(tagSet, id));
}

/**
 * The tags of a claim after one is switched on or off. Switching an exclusive tag on takes the other exclusive tags of
 * its group away.
 */
export function toggleTag(tagSet: TagSet, tags: readonly string[], id: string): string[] {
  if (tags.includes(id)) return tags.filter((tag) => tag !== id);
  return [...tags.filter((tag) => !excludeEachOther(tagOf(tagSet, tag), tagOf(tagSet, id))), id];
}

/** Whether two different tags may not stand on one claim. */
export function excludeEachOther(a: Tag, b: Tag): boolean {
  return a.id !== b.id && a.group === b.group && a.exclusiveInGroup && b.exclusiveInGroup;
}

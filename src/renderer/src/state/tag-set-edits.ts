import type { Tag } from '@shared/model/tag-set';
import { plainTag } from '@shared/model/tags';
import { desk } from './desk-store';
import { changeLibrary } from './library-changes';

const tagsNow = (): readonly Tag[] => desk.get().session?.tagSet.tags ?? [];

/** Changes fields of a tag; `undefined` takes an optional one away. @returns whether it was done; a refusal is told */
export function changeTag(id: string, changes: { [F in keyof Tag]?: Tag[F] | undefined }): Promise<boolean> {
  return setTags(
    tagsNow().map((tag) => {
      if (tag.id !== id) return tag;
      const changed = Object.entries({ ...tag, ...changes }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(changed) as unknown as Tag;
    }),
  );
}

/** Gives tags their keys in one change, by tag id; undefined: none. @returns whether it was done; a refusal is told */
export function setTagKeys(keys: ReadonlyMap<string, string | undefined>): Promise<boolean> {
  return setTags(
    tagsNow().map((tag) => {
      if (!keys.has(tag.id)) return tag;
      const { key: _, ...others } = tag;
      const key = keys.get(tag.id);
      return key === undefined ? others : { ...others, key };
    }),
  );
}

/** Moves a tag up (-1) or down (1) in the set: its order is that of keys, chips and lists. */
export function moveTag(id: string, by: -1 | 1): void {
  const tags = [...tagsNow()];
  const at = tags.findIndex((tag) => tag.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= tags.length) return;
  [tags[at], tags[to]] = [tags[to]!, tags[at]!];
  void setTags(tags);
}

/** Takes a tag out of the set; claims that have it keep its id. */
export function removeTag(id: string): void {
  void setTags(tagsNow().filter((tag) => tag.id !== id));
}

/** Adds a tag of that label at the end. @returns its id, which never changes: made of the label */
export async function addTag(label: string): Promise<string | undefined> {
  const tags = tagsNow();
  const id = freeId(label, new Set(tags.map((tag) => tag.id)));
  return (await setTags([...tags, plainTag(id, label.trim())])) ? id : undefined;
}

function setTags(tags: Tag[]): Promise<boolean> {
  return changeLibrary({ do: 'tags.set', tags });
}

/** A slug of the label that no tag has yet. */
export function freeId(label: string, taken: ReadonlySet<string>): string {
  const slug = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40) || 'tag';
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
}

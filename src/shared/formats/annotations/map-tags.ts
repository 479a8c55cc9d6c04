import { idSchema } from '../../model/ids';
import { MAX_FOREIGN_WORDS, MAX_LABEL_CHARACTERS, MAX_TAGS } from '../../model/limits';
import type { Tag, TagSet } from '../../model/tag-set';
import { freeLabel, labelKey } from '../../model/tag-set-merge';
import { plainTag } from '../../model/tags';
import type { Result } from '../../result';
import { fail, ok } from '../../result';

/** What a person says that a tag of a file stands for: a tag by its id, or null to leave it out. */
export interface TagChoice {
  /** As the file spells it. */
  readonly from: string;
  readonly to: string | null;
}

/** Which tag of the library a tag of a file stands for. A row of a table that a person may change. */
export interface TagRow extends TagChoice {
  /** The tag set has the tag; what is left out counts as known. */
  readonly isKnown: boolean;
}

/**
 * The table for the tags of a file: as chosen; else as it was chosen the last time; else by id, then by label without regard to case; else a
 * tag that the tag set does not have, with an id that is the file's word where an id may be so, and like it where not. Different words that
 * no tag stands for never share an id.
 */
export function tagTable(tags: Iterable<string>, tagSet: TagSet, chosen: readonly TagChoice[] = []): TagRow[] {
  const ids = new Set(tagSet.tags.map(({ id }) => id));
  const choices = new Map([
    ...(tagSet.foreign ?? []).filter(({ tag }) => tag === null || ids.has(tag)).map(({ word, tag }) => [word, tag] as const),
    ...chosen.map(({ from, to }) => [from, to] as const),
  ]);
  const taken = new Set([...ids, ...chosen.flatMap(({ to }) => to ?? [])]);
  return [...new Set(tags)].map((from): TagRow => {
    const choice = choices.get(from);
    if (choice !== undefined) return { from, to: choice, isKnown: choice === null || ids.has(choice) };
    const known = tagOfSameName(from, tagSet);
    if (known) return { from, to: known.id, isKnown: true };
    const to = freeId(from, taken);
    taken.add(to);
    return { from, to, isKnown: false };
  });
}

/** How a table makes ids of the tags of a file: each once, in the order of the file. Those that no row has, or that are left out, are not among them. */
export function mapTags(table: readonly TagChoice[]): (tags: readonly string[]) => string[] {
  const rows = new Map(table.map(({ from, to }) => [from, to]));
  return (tags) => [...new Set(tags.flatMap((tag) => rows.get(tag) ?? []))];
}

/**
 * The tag set as a table of the tags that are used leaves it: with the tags that it lacked, and with what was chosen otherwise than by name, for the next time. The same
 * one when nothing is new. Fails with `too-large` when there would be too many tags.
 */
export function tagSetAfter(tagSet: TagSet, table: readonly TagRow[]): Result<TagSet> {
  const tags = withNewTags(tagSet, table);
  if (tags.length > MAX_TAGS) {
    return fail('too-large', `The file brings ${tags.length - tagSet.tags.length} new tags, and the tag set would have ${tags.length}; it may have ${MAX_TAGS}. Leave some of them out, or let them stand for tags that are there.`);
  }
  const rows = new Map(table.map((row) => [row.from, row]));
  const kept = (tagSet.foreign ?? []).filter(({ word }) => !rows.has(word));
  const chosen = table.filter(({ from, to, isKnown }) => isKnown && from.trim() !== '' && from.length <= MAX_LABEL_CHARACTERS && tagOfSameName(from, tagSet)?.id !== to);
  const foreign = [...kept, ...chosen.map(({ from, to }) => ({ word: from, tag: to }))].slice(-MAX_FOREIGN_WORDS);
  const isSame = tags === tagSet.tags && JSON.stringify(foreign) === JSON.stringify(tagSet.foreign ?? []);
  return ok(isSame ? tagSet : { ...tagSet, tags: [...tags], foreign });
}

function withNewTags(tagSet: TagSet, table: readonly TagRow[]): readonly Tag[] {
  const fresh = new Map(table.flatMap(({ from, to, isKnown }) => (to === null || isKnown ? [] : [[to, from] as const])));
  if (fresh.size === 0) return tagSet.tags;
  const labels = new Set(tagSet.tags.map(labelKey));
  const added = [...fresh].map(([id, word]) => {
    const label = word.trim().slice(0, MAX_LABEL_CHARACTERS) || id;
    const tag = plainTag(id, labels.has(labelKey({ label })) ? freeLabel(label, labels) : label);
    labels.add(labelKey(tag));
    return tag;
  });
  return [...tagSet.tags, ...added];
}

function tagOfSameName(word: string, { tags }: TagSet): Tag | undefined {
  return tags.find(({ id }) => id === word) ?? tags.find((tag) => isSame(tag.id, word) || isSame(tag.label, word));
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

const LONGEST_STEM = 56;

function freeId(word: string, taken: ReadonlySet<string>): string {
  if (idSchema.safeParse(word).success && !taken.has(word)) return word;
  const stem = word.normalize('NFKD').replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[-_]+|-+$/g, '').slice(0, LONGEST_STEM) || 'tag';
  let id = stem;
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
  return id;
}

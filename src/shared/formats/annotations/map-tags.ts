import { idSchema } from '../../model/ids';
import type { TagSet } from '../../model/tag-set';

/** Which tag of the library a tag of a file stands for. A row of a table that a person may change. */
export interface TagRow {
  /** As the file spells it. */
  readonly from: string;
  /** The id of a tag; an id of its own when the tag set has none. */
  readonly to: string;
  readonly isKnown: boolean;
}

/**
 * The table for the tags of a file: by id, then by label without regard to case, else a tag that the tag set does not
 * have, with an id that is the file's word where an id may be so, and like it where not. Different words that no tag
 * stands for never share an id.
 */
export function tagTable(tags: Iterable<string>, tagSet: TagSet): TagRow[] {
  const taken = new Set(tagSet.tags.map(({ id }) => id));
  return [...new Set(tags)].map((from): TagRow => {
    const known = tagSet.tags.find(({ id }) => id === from) ?? tagSet.tags.find((tag) => isSame(tag.id, from) || isSame(tag.label, from));
    if (known) return { from, to: known.id, isKnown: true };
    const to = freeId(from, taken);
    taken.add(to);
    return { from, to, isKnown: false };
  });
}

/** How a table makes ids of the tags of a file: each once, in the order of the file. Those that no row has are left out. */
export function mapTags(table: readonly TagRow[]): (tags: readonly string[]) => string[] {
  const rows = new Map(table.map((row) => [row.from, row.to]));
  return (tags) => [...new Set(tags.flatMap((tag) => rows.get(tag) ?? []))];
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

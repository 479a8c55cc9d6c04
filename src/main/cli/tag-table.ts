import { z } from 'zod';
import type { TagChoice } from '@shared/formats/annotations/map-tags';
import { TAG_SET_ID } from '@shared/model/tags';
import { ClaimdeskError } from '@shared/result';
import { readWhole } from '../services/files-service';
import type { LibraryStore } from '../store/library-store';

const tableSchema = z.record(z.string().min(1), z.string().min(1).nullable());

/**
 * A table of tags from a JSON file: what a file of annotations calls a tag, and the tag that it stands for, by id or label; null leaves it
 * out. Fails with `bad-request` when it is none or names a tag that the library does not have, and as `readWhole` does.
 */
export async function readTagTable(filePath: string, store: LibraryStore): Promise<TagChoice[]> {
  const table = tableSchema.safeParse(parsed(new TextDecoder().decode(await readWhole(filePath))));
  if (!table.success) throw new ClaimdeskError('bad-request', 'The tag table is not JSON of the form {"their tag": "tag of the library"}, with null for a tag to leave out.');
  const { tags } = (await store.load('library')).get('tag-set', TAG_SET_ID)!;
  return Object.entries(table.data).map(([from, name]) => {
    if (name === null) return { from, to: null };
    const tag = tags.find(({ id }) => id === name) ?? tags.find(({ label }) => label.toLowerCase() === name.toLowerCase());
    if (!tag) throw new ClaimdeskError('bad-request', `The tag table names the tag “${name}”, which the library does not have. Take the line out to have it added under its own name.`);
    return { from, to: tag.id };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

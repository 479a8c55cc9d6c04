import { z } from 'zod';
import { filledLine, line, moment } from '../model/fields';
import { MAX_TAGS } from '../model/limits';
import type { Tag } from '../model/tag-set';
import { tagSchema } from '../model/tag-set';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { tagClash } from '../transactions/plan-tags';

export const TAG_SET_FORMAT = 'claimdesk-tag-set';
export const TAG_SET_VERSION = 1;

/** A tag set as it goes from newsroom to newsroom: a JSON file, described in docs/file-format.md. */
export const tagSetFileSchema = z.strictObject({
  format: z.literal(TAG_SET_FORMAT),
  version: z.literal(TAG_SET_VERSION),
  exportedAt: moment,
  generator: z.strictObject({ name: z.literal('Claimdesk'), version: line }),
  /** What the newsroom calls it. */
  name: filledLine,
  /** In their order. */
  tags: z.array(tagSchema).min(1).max(MAX_TAGS),
});
export type TagSetFile = z.infer<typeof tagSetFileSchema>;

/** What of a file is taken over. */
export type TagSetContents = Pick<TagSetFile, 'name' | 'tags'>;

/** The text of the file, ended by a line end. */
export function tagSetJson({ name, tags }: { name: string; tags: readonly Tag[] }, { exportedAt, version }: { exportedAt: string; version: string }): string {
  const file: TagSetFile = {
    format: TAG_SET_FORMAT, version: TAG_SET_VERSION, exportedAt, generator: { name: 'Claimdesk', version }, name, tags: [...tags],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The tags of a file, checked as a whole.
 * @param text the file's text, without a byte order mark
 * @returns `not-text`: it is no JSON; `newer-version`; `bad-request`: another kind of file, or a wrong shape, naming where; `refused`: two tags
 * have one id, or two in use one label or one key
 */
export function readTagSet(text: string): Result<TagSetContents> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail('not-text', `This is not a whole JSON file: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  const { format, version } = Object.assign({ format: undefined, version: undefined }, value) as { format: unknown; version: unknown };
  if (format !== TAG_SET_FORMAT) {
    return fail('bad-request', `This file is no tag set. Choose one that begins with "format": "${TAG_SET_FORMAT}": Export in the dialog of the tags makes it.`, { where: 'format' });
  }
  if (typeof version === 'number' && version > TAG_SET_VERSION) {
    return fail('newer-version', `The tag set was exported by a newer Claimdesk (version ${version} of the format). Update Claimdesk to read it.`);
  }
  const parsed = tagSetFileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.') || 'the whole file';
    return fail('bad-request', `The tag set cannot be taken over. At ${where}: ${issue?.message ?? 'wrong'}.`, { where });
  }
  const { name, tags } = parsed.data;
  const clash = tagClash(tags);
  if (clash) {
    return fail('refused', `The tag set cannot be taken over: two of its tags have the ${clash.what} “${clash.value}”. Change one of them in the file.`, { where: 'tags' });
  }
  return ok({ name, tags });
}

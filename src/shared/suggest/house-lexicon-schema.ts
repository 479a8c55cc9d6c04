import { z } from 'zod';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { HOUSE_LEXICON_FORMAT, HOUSE_LEXICON_VERSION, type HouseLexicon } from './house-lexicon';
import { cueFrames, cueKinds, settingLists, sourceLists } from './lexicon-names';

const MOST_ENTRIES = 2000;
const word = z.string().regex(/^[\p{Ll}\p{N}][\p{Ll}\p{M}\p{N}'.-]{0,59}$/u, 'a single word in lower case');
const words = z.string().regex(/^[\p{Ll}\p{N}][\p{Ll}\p{M}\p{N}'. -]{0,99}$/u, 'words in lower case');
const takes = z.array(z.enum(cueFrames)).min(1);
const kind = z.enum(cueKinds).exactOptional();
const list = z.array(words).max(MOST_ENTRIES);

/** The file `house-words.json` of a library. */
export const houseLexiconSchema = z.strictObject({
  format: z.literal(HOUSE_LEXICON_FORMAT),
  version: z.literal(HOUSE_LEXICON_VERSION),
  cues: z.array(z.strictObject({ verbs: z.array(word).min(1).max(MOST_ENTRIES), takes, kind, particle: word.exactOptional() })).max(MOST_ENTRIES).exactOptional(),
  phrases: z.array(z.strictObject({ words: words.regex(/ /, 'two words or more'), takes, kind })).max(MOST_ENTRIES).exactOptional(),
  nouns: z.array(word).max(MOST_ENTRIES).exactOptional(),
  sources: z.partialRecord(z.enum(sourceLists), list).exactOptional(),
  settings: z.partialRecord(z.enum(settingLists), list).exactOptional(),
});

/**
 * The words of a house, checked as a whole.
 * @param text of the file, without a byte order mark
 * @returns `not-text`: it is no JSON; `newer-version`; `bad-request`: a wrong entry, naming where
 */
export function readHouseLexicon(text: string): Result<HouseLexicon> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail('not-text', `The house words are not a whole JSON file: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  const { version } = Object.assign({ version: undefined }, value) as { version: unknown };
  if (typeof version === 'number' && version > HOUSE_LEXICON_VERSION) {
    return fail('newer-version', `The house words are of a newer Claimdesk (version ${version} of the format). Update Claimdesk to read them.`);
  }
  const parsed = houseLexiconSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.') || 'the whole file';
    return fail('bad-request', `The house words cannot be used. At ${where}: ${issue?.message ?? 'wrong'}. Correct the entry, or take it out.`, { where });
  }
  return ok(parsed.data);
}

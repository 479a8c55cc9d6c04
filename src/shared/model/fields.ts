import { z } from 'zod';
import { MAX_FIELD_CHARACTERS, MAX_LABEL_CHARACTERS } from './limits';

/** A line a person types: a label, a name, a role. */
export const line = z.string().max(MAX_LABEL_CHARACTERS);
/** A line that says something. */
export const filledLine = line.regex(/\S/, 'must not be empty');
/** A text a person types: a note, a reason. */
export const prose = z.string().max(MAX_FIELD_CHARACTERS);
/** A moment, ISO 8601 in UTC. */
export const moment = z.iso.datetime();
/** SHA-256, 64 hexadecimal digits. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
/** A place in a draft's text, in UTF-16 code units. */
export const offset = z.int().min(0);

/** A stretch `[start, end)` of a draft's text, in UTF-16 code units. */
export const rangeSchema = z.strictObject({ start: offset, end: offset });
export type TextRange = z.infer<typeof rangeSchema>;

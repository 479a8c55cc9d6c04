import { z } from 'zod';

/** What an id names, as the three letters it starts with. */
export type IdPrefix = 'art' | 'drf' | 'blk' | 'clm' | 'cmt' | 'src' | 'txn' | 'evd' | 'dsp' | 'lib' | 'fil';

/** Makes a new id, unique for ever: `clm_` and 80 random bits. */
export type NewId = (prefix: IdPrefix) => string;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford's base 32, lower case: no i, l, o, u

/**
 * An id maker over a source of random bytes (the platform's: `shared` has none of its own).
 * 16 letters of 5 bits each: no file system, URL or spreadsheet has trouble with them.
 */
export function createNewId(randomBytes: (count: number) => Uint8Array): NewId {
  return (prefix) => `${prefix}_${Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]).join('')}`;
}

/** Ids from files and commands: letters, digits, `_`, `-`; so an id can never name a path. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'an id has 1 to 64 letters, digits, - or _');

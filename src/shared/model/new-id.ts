/** What an id names, as the three letters it starts with. */
export type IdPrefix = 'art' | 'drf' | 'blk' | 'clm' | 'cmt' | 'src' | 'txn' | 'evd' | 'dsp' | 'rej' | 'adj' | 'lib' | 'fil' | 'arv' | 'exp' | 'sig'
  | 'dcs' | 'snd' | 'mrg' | 'stg';

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

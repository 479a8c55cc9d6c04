import { z } from 'zod';

/** Ids from files and commands: letters, digits, `_`, `-`; so an id can never name a path. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'an id has 1 to 64 letters, digits, - or _');

import { z } from 'zod';
import { line } from '../model/fields';
import { confidentialPartSchema, keptPartSchema } from '../model/confidential-schema';
import { idSchema } from '../model/ids';

/** `none`: no passphrase was ever set. `damaged`: the file cannot be read, and has no backup that can. */
export const confidentialStateSchema = z.enum(['none', 'locked', 'open', 'damaged']);
export type ConfidentialState = z.infer<typeof confidentialStateSchema>;

const nothing = z.strictObject({});
/** Long enough for a verse, short enough not to be worth hashing for long. */
const passphrase = line;

/** The confidential parts of the sources. What goes over these methods is never logged. */
export const confidentialMethods = {
  'confidential.state': { params: nothing, result: z.strictObject({ state: confidentialStateSchema }) },
  /** Sets the first passphrase, and opens. */
  'confidential.create': { params: z.strictObject({ passphrase }), result: nothing },
  'confidential.unlock': { params: z.strictObject({ passphrase }), result: nothing },
  'confidential.lock': { params: nothing, result: nothing },
  'confidential.changePassphrase': { params: z.strictObject({ present: passphrase, next: passphrase }), result: nothing },
  /** For a forgotten passphrase: what was sealed under it is set aside, unopened. */
  'confidential.startAnew': { params: nothing, result: nothing },
  'confidential.read': { params: z.strictObject({ sourceId: idSchema }), result: keptPartSchema.nullable() },
  /** Keeps the part of a source; an empty one is removed. The answer is what is kept now. */
  'confidential.write': { params: z.strictObject({ sourceId: idSchema, part: confidentialPartSchema }), result: keptPartSchema.nullable() },
  /** Parts whose source is not in the book any more. */
  'confidential.strays': { params: nothing, result: z.array(z.strictObject({ sourceId: idSchema, part: keptPartSchema })) },
} as const;

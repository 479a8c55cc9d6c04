import { z } from 'zod';
import { filledLine, line, moment, prose } from '../model/fields';
import { idSchema } from '../model/ids';
import { MAX_CLAIMS_PER_ARTICLE, MAX_FIELD_CHARACTERS } from '../model/limits';
import { recordSchema } from '../model/records';
import { sendingKinds } from '../model/review';
import { mergeChoiceSchema, sendingSchema } from '../model/review-schema';
import { diffSchema } from '../transactions/diff-schema';
import { handedOutSchema } from './values';

const count = z.int().min(0);
const passphrase = z.string().min(1).max(MAX_FIELD_CHARACTERS).exactOptional();
/** A package that was read and is held until it is taken, merged or let go. */
const packageId = idSchema;
/** Whose version of each conflict stands, by its id. */
const choices = z.record(line, mergeChoiceSchema);

const conflictSchema = z.strictObject({
  id: line,
  type: z.enum(recordSchema.options.map(({ shape }) => shape.type.value)),
  recordId: idSchema,
  field: line.nullable(),
  part: line.exactOptional(),
  /** Any JSON; absent: not there. */
  base: z.unknown().optional(),
  mine: z.unknown().optional(),
  theirs: z.unknown().optional(),
  hashes: z.strictObject({ mine: line, theirs: line }),
  choice: mergeChoiceSchema.exactOptional(),
});

export const reviewMethods = {
  /** Sends an article for review, or a review back: notes it, and hands the package out. A dialog that is cancelled takes the note back. */
  'reviews.send': {
    params: z.strictObject({
      articleId: idSchema,
      kind: z.enum(sendingKinds).exactOptional(),
      to: filledLine.exactOptional(),
      note: prose,
      claimIds: z.array(idSchema).min(1).max(MAX_CLAIMS_PER_ARTICLE).exactOptional(),
      passphrase,
    }),
    result: handedOutSchema,
  },
  /** Reads a package, which is held then: whose it is, what for, and how it fits what is here. Nothing is changed. */
  'reviews.read': {
    params: z.strictObject({ fileId: idSchema, passphrase }),
    result: z.strictObject({
      packageId,
      articleId: idSchema,
      headline: filledLine,
      sending: sendingSchema,
      claims: count,
      decisions: count,
      here: z.strictObject({ headline: filledLine, fits: z.boolean(), isCurrent: z.boolean(), isMerged: z.boolean() }).nullable(),
    }),
  },
  /** Takes the article of a package in, to be reviewed. */
  'reviews.take': { params: z.strictObject({ packageId }), result: z.strictObject({ articleId: idSchema }) },
  /** What merging a package would change, and what has to be decided. Nothing is changed. */
  'reviews.preview': {
    params: z.strictObject({ packageId, choices }),
    result: z.strictObject({ base: z.enum(['history', 'package', 'none']), diff: diffSchema, conflicts: z.array(conflictSchema) }),
  },
  /** Merges a package: one change, which undo takes back; the events bring it. null: it brings nothing. Refused while something has to be decided. */
  'reviews.merge': {
    params: z.strictObject({ packageId, choices, at: moment }),
    result: z.strictObject({ articleId: idSchema, revision: count.nullable() }),
  },
  /** Lets a package go. Knows no failure. */
  'reviews.discard': { params: z.strictObject({ packageId }), result: z.strictObject({}) },
} as const;

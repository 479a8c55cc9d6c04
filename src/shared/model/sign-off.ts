import { z } from 'zod';
import { filledLine, line, moment, prose, sha256Hex } from './fields';
import { idSchema } from './ids';
import { MAX_HOUSE_RULES } from './limits';
import { gateProfileSchema } from './house-rules';

const count = z.int().min(0);

/** An editor's word that the article may run as it stood then. */
export const signOffSchema = z.strictObject({
  type: z.literal('sign-off'),
  id: idSchema,
  articleId: idSchema,
  /** The editor who answers for it. */
  editor: filledLine,
  /** Under whose name it was recorded. */
  by: line,
  at: moment,
  /** The draft that was signed, … */
  draftId: idSchema,
  /** … the SHA-256 of its text, … */
  sha256: sha256Hex,
  /** … and what was known of its claims, as `fingerprintOf` tells it. */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  profile: gateProfileSchema,
  /** What the gate found when it was signed. */
  found: z.strictObject({ blockers: count, warnings: count, advice: count, waived: count, openClaims: count }),
  /** It was signed although something stood against it: the rules that did, and why all the same. */
  override: z.strictObject({ rules: z.array(idSchema).min(1).max(MAX_HOUSE_RULES), reason: prose.regex(/\S/, 'must not be empty') }).exactOptional(),
});
export type SignOff = z.infer<typeof signOffSchema>;

import { z } from 'zod';
import { idSchema } from './ids';
import { MAX_HOUSE_RULES } from './limits';
import { gateProfiles, gateSeverities, HOUSE_RULES_ID } from './vocabulary';

export const gateProfileSchema = z.enum(gateProfiles);
export const gateSeveritySchema = z.enum(gateSeverities);
/** The number that a rule measures by; its unit is the rule's. */
export const gateThresholdSchema = z.int().min(0).max(1_000);

/** What the house asks of one rule of the publish gate otherwise than its profile; a field that is absent is as there. */
export const houseRuleSchema = z.strictObject({
  /** A rule that this version does not know is kept. */
  rule: idSchema,
  severity: gateSeveritySchema.exactOptional(),
  threshold: gateThresholdSchema.exactOptional(),
});
export type HouseRule = z.infer<typeof houseRuleSchema>;

/** By what rules articles of this library are let out. Absent in a library where nobody has changed them. */
export const houseRulesSchema = z.strictObject({
  type: z.literal('house-rules'),
  id: z.literal(HOUSE_RULES_ID),
  profile: gateProfileSchema,
  /** In the order of their ids, each once. */
  rules: z.array(houseRuleSchema).max(MAX_HOUSE_RULES),
});
export type HouseRules = z.infer<typeof houseRulesSchema>;

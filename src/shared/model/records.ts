import { z } from 'zod';
import { adjudicationSchema } from './adjudication';
import { articleSchema, blockSchema, draftSchema } from './article';
import { claimSchema, commentSchema } from './claim';
import { houseRulesSchema } from './house-rules';
import { rejectionSchema } from './rejection';
import { signOffSchema } from './sign-off';
import { decisionSchema, mergeSchema, sendingSchema, stageSchema } from './review-schema';
import { sourceSchema } from './source';
import { tagSetSchema } from './tag-set';

/** Everything a library keeps is one of these flat records. */
export const recordSchema = z.discriminatedUnion('type', [
  articleSchema, draftSchema, blockSchema, claimSchema, commentSchema, rejectionSchema, adjudicationSchema, decisionSchema, stageSchema, sendingSchema, mergeSchema,
  sourceSchema, tagSetSchema,
  signOffSchema, houseRulesSchema,
]);
export type AnyRecord = z.infer<typeof recordSchema>;
export type RecordType = AnyRecord['type'];
export type RecordOf<T extends RecordType> = Extract<AnyRecord, { type: T }>;

import { z } from 'zod';
import { filledLine } from '../model/fields';
import { gateProfileSchema, gateSeveritySchema, gateThresholdSchema } from '../model/house-rules';
import { idSchema } from '../model/ids';
import { MAX_HOUSE_RULES, MAX_TAGS } from '../model/limits';
import { tagSchema } from '../model/tag-set';
import { TAG_SET_ID } from '../model/vocabulary';
import type { Result } from '../result';
import { fail } from '../result';
import { sourceChangesSchema, sourceInputSchema } from './command';
import { planHouseRules } from './plan-house-rules';
import { planSourceMerge } from './plan-merge';
import { planSourceCreate, planSourceUpdate } from './plan-source';
import { planTagMerge, planTags } from './plan-tags';
import type { Plan, PlanContext } from './planning';
import type { RecordsView } from './record-set';

/** What can be asked for on the whole library, whatever article is on the desk. */
export const libraryCommandSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('source.create'), source: sourceInputSchema }),
  z.strictObject({ do: z.literal('source.update'), id: idSchema, changes: sourceChangesSchema }),
  /** Two records of one source become one: all claims, in all articles, name `keepId` from then on. */
  z.strictObject({ do: z.literal('source.merge'), keepId: idSchema, otherId: idSchema }),
  /**
   * The tags of the library, in their order; what is left out is taken out of the set, claims keep its id. `from`: what
   * the set is called that they were taken over from.
   */
  z.strictObject({ do: z.literal('tags.set'), tags: z.array(tagSchema).max(MAX_TAGS), from: filledLine.optional() }),
  /** Two tags become one: all claims, in all articles, that have `otherId` have `keepId` from then on. */
  z.strictObject({ do: z.literal('tags.merge'), keepId: idSchema, otherId: idSchema }),
  /** The rules of the publish gate: another profile, or what of single rules is to be otherwise than there; null: as there. */
  z.strictObject({
    do: z.literal('rules.set'),
    profile: gateProfileSchema.optional(),
    rules: z.array(z.strictObject({
      rule: idSchema, severity: gateSeveritySchema.nullable().optional(), threshold: gateThresholdSchema.nullable().optional(),
    })).max(MAX_HOUSE_RULES).optional(),
  }),
]);
export type LibraryCommand = z.infer<typeof libraryCommandSchema>;

/**
 * What a command on the library would change: pure, like `plan`.
 * @param records the sources, the tag set, the house rules, and the records of every article that has claims of the source or tag named
 */
export function planLibrary(records: RecordsView, command: LibraryCommand, context: Omit<PlanContext, 'articleId'>): Result<Plan> {
  switch (command.do) {
    case 'source.create':
      return planSourceCreate(records, command.source, { ...context, articleId: '' });
    case 'source.update':
      return planSourceUpdate(records, command.id, command.changes);
    case 'source.merge':
      return planSourceMerge(records, command.keepId, command.otherId, context);
    case 'rules.set':
      return planHouseRules(records, command);
    case 'tags.set':
    case 'tags.merge': {
      const tagSet = records.get('tag-set', TAG_SET_ID);
      if (!tagSet) return fail('not-found', 'The library has no tag set.');
      return command.do === 'tags.set' ? planTags(tagSet, command.tags, command.from) : planTagMerge(records, tagSet, command.keepId, command.otherId, context);
    }
  }
}

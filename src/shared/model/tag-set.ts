import { z } from 'zod';
import { filledLine, prose } from './fields';
import { idSchema } from './ids';
import { MAX_FOREIGN_WORDS } from './limits';
import { TAG_SET_ID, tagColours, tagLanes, tagPatterns } from './vocabulary';

export const tagSchema = z.strictObject({
  /** A slug; permanent: it never changes meaning. */
  id: idSchema,
  label: filledLine,
  /** One key that sets the tag. */
  key: z.string().length(1).exactOptional(),
  group: idSchema,
  /** Two exclusive tags of one group never stand on one claim: the newer replaces the older. */
  exclusiveInGroup: z.boolean(),
  /** A colour of the theme's tag palette. */
  colour: z.enum(tagColours),
  pattern: z.enum(tagPatterns),
  lane: z.enum(tagLanes),
  description: prose,
  /** Fields that a claim with this tag should have, as paths of the claim record. */
  requires: z.array(z.string().max(100)),
  retired: z.boolean().exactOptional(),
});
export type Tag = z.infer<typeof tagSchema>;

export const tagSetSchema = z.strictObject({
  type: z.literal('tag-set'),
  id: z.literal(TAG_SET_ID),
  tags: z.array(tagSchema),
  /** What other tools call tags: a word of their files and the tag that it stands for here; null: it is left out. Each word is there once. */
  foreign: z.array(z.strictObject({ word: filledLine, tag: idSchema.nullable() })).max(MAX_FOREIGN_WORDS).exactOptional(),
});
export type TagSet = z.infer<typeof tagSetSchema>;

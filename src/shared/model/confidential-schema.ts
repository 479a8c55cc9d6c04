import { z } from 'zod';
import type { ConfidentialPart, KeptPart } from './confidential';
import { line, moment, prose } from './fields';

export const confidentialPartSchema = z.strictObject({
  name: line.exactOptional(),
  position: line.exactOptional(),
  contact: prose.exactOptional(),
  notes: prose.exactOptional(),
}) satisfies z.ZodType<ConfidentialPart>;

export const keptPartSchema = z.strictObject({ ...confidentialPartSchema.shape, by: line, at: moment }) satisfies z.ZodType<KeptPart>;

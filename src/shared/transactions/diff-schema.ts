import { z } from 'zod';
import { recordSchema } from '../model/records';
import type { Diff } from './diff';

/** See `Diff`. */
export const diffSchema = z.strictObject({
  added: z.array(recordSchema),
  updated: z.array(z.strictObject({ before: recordSchema, after: recordSchema })),
  removed: z.array(recordSchema),
}) satisfies z.ZodType<Diff>;

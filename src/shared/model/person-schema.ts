import { z } from 'zod';
import { filledLine, line } from './fields';
import { MAX_INITIALS, type Person } from './person';

/** See `Person`. Apart from it, so that screens need not carry a schema library. */
export const personSchema = z.strictObject({
  name: filledLine,
  initials: filledLine.max(MAX_INITIALS),
  role: line,
}) satisfies z.ZodType<Person>;

import { z } from 'zod';
import { moment } from '../model/fields';
import { errorNames, MOST_PLACES, troubleCounts, troublePatterns, troublePlaces, type TroubleReport } from './trouble-report';

const { version, platform, code, frame, part } = troublePatterns;
const count = z.int().min(0);

/** See `TroubleReport`: by this main takes no report from a screen that has anything else in it. */
export const troubleReportSchema = z.strictObject({
  format: z.literal('claimdesk-trouble'),
  version: z.string().regex(version),
  at: moment,
  desk: z.enum(['desktop', 'browser']),
  where: z.enum(troublePlaces),
  platform: z.string().regex(platform),
  error: z.strictObject({
    name: z.enum(errorNames), code: z.string().regex(code).nullable(), stack: z.array(z.string().regex(frame)).max(MOST_PLACES),
  }),
  parts: z.array(z.string().regex(part)).max(MOST_PLACES),
  counts: z.record(z.enum(troubleCounts), count).nullable(),
}) satisfies z.ZodType<TroubleReport>;

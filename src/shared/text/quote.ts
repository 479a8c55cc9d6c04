/**
 * Quotes: how a range is remembered by its words, and found again by them. Offsets are UTF-16 code units.
 */

import { fail, ok, type Result } from '@shared/result';
import { isGraphemeBoundary, nextGraphemeBoundary, previousGraphemeBoundary } from './graphemes';
import { type TextRange, validRange } from './ranges';

/** Units of context kept on each side of a quote: enough to tell repeated words apart, as other tools keep. */
export const QUOTE_CONTEXT = 32;

/** A range with its own words and some of those around it. */
export interface QuotedRange extends TextRange {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Words to look for. `occurrence` counts from 1 among the places that agree with the context given. */
export interface QuoteQuery {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly occurrence?: number | undefined;
}

/**
 * The quote of a range: its words and up to 32 units on both sides, never cutting a grapheme cluster.
 * Throws a RangeError when the range does not lie in the text: callers validate first.
 */
export function describeRange(text: string, { start, end }: TextRange): QuotedRange {
  if (!validRange({ start, end }, text.length)) {
    throw new RangeError(`No range [${start}, ${end}) in a text of ${text.length} units.`);
  }
  let before = Math.max(0, start - QUOTE_CONTEXT);
  if (!isGraphemeBoundary(text, before)) before = Math.min(nextGraphemeBoundary(text, before), start);
  let after = Math.min(text.length, end + QUOTE_CONTEXT);
  if (!isGraphemeBoundary(text, after)) after = Math.max(previousGraphemeBoundary(text, after), end);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(before, start),
    suffix: text.slice(end, after),
  };
}

/**
 * Finds the one place where the words stand: exactly as written, on grapheme boundaries, with the given words right
 * before and after. Errors: `not-found`; `ambiguous` when several places remain and no `occurrence` chooses
 * (details: `occurrences`); `bad-request` for an empty quote or an occurrence that is no whole number from 1.
 */
export function findQuote(text: string, query: QuoteQuery): Result<TextRange> {
  const { exact, prefix = '', suffix = '', occurrence } = query;
  if (exact === '') return fail('bad-request', 'The quote is empty: give the words to look for.');
  if (occurrence !== undefined && (!Number.isInteger(occurrence) || occurrence < 1)) {
    return fail('bad-request', 'The occurrence must be a whole number from 1.');
  }
  let found = 0;
  let place: TextRange | null = null;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    const agrees = text.startsWith(suffix, end) && text.endsWith(prefix, at) && at >= prefix.length;
    if (!agrees || !isGraphemeBoundary(text, at) || !isGraphemeBoundary(text, end)) continue;
    found += 1;
    if (found === (occurrence ?? 1)) place = { start: at, end };
  }
  if (occurrence === undefined && found > 1) {
    return fail(
      'ambiguous',
      `The words occur ${found} times: add words before or after them, or say which occurrence (1 to ${found}).`,
      { occurrences: found },
    );
  }
  if (place !== null) return ok(place);
  if (found > 0) {
    const places = found === 1 ? 'once' : `${found} times`;
    return fail('not-found', `The words occur ${places}; there is no occurrence ${occurrence ?? 1}.`, {
      occurrences: found,
    });
  }
  const withContext = prefix === '' && suffix === '' ? '' : ' with these words before and after them';
  return fail('not-found', `The words do not occur in the text${withContext}. Quote them exactly as printed.`, {
    occurrences: 0,
  });
}

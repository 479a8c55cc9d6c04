/** Which blocks of an article are prose in which something is attributed. */

import type { SuggestBlock } from './suggestion';

const PROSE = new Set<SuggestBlock['kind']>(['paragraph', 'list-item', 'quote', 'dek']);
const CREDIT = /\((?:Video|Photo|Image|Graphic|Audio)s?:|^(?:Photo|Video|Image|Graphic|Credit)s?(?: by)?:/iu;
const CONTRIBUTED = /\bcontributed (?:to this (?:report|story|article)|reporting)\b/iu;

/** "PORT ELVANE, Maine (Agency) — " */
const DATELINE = /^\p{Lu}[\p{Lu}.'’-]+(?:[ ,]+\p{Lu}[\p{L}.'’-]*){0,4}(?: \([\p{L} ]{2,30}\))? (?:—|–|--|-) (?=\S)/u;

/** The blocks to read, in order, without datelines at their beginning. Headlines, bylines, captions, links and the like yield nothing. */
export function proseOf(text: string, blocks: readonly SuggestBlock[]): SuggestBlock[] {
  return blocks.flatMap(({ start, end, kind }) => {
    if (!PROSE.has(kind)) return [];
    const words = text.slice(start, Math.min(end, start + 400));
    if (CREDIT.test(words) || CONTRIBUTED.test(words)) return [];
    return [{ kind, start: start + (DATELINE.exec(words)?.[0].length ?? 0), end }];
  });
}

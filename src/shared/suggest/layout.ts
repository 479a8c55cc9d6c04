/** Which blocks of an article are prose in which something is attributed. */

import type { SuggestBlock } from './suggestion';

const PROSE = new Set<SuggestBlock['kind']>(['paragraph', 'list-item', 'quote', 'dek']);
const CREDIT = /\((?:Video|Photo|Image|Graphic|Audio)s?:|^(?:Photo|Video|Image|Graphic|Credit)s?(?: by)?:/iu;
const CONTRIBUTED = /\bcontributed (?:to this (?:report|story|article)|reporting)\b/iu;

/** The blocks to read, in order. Headlines, bylines, captions, links and the like yield nothing. */
export function proseOf(text: string, blocks: readonly SuggestBlock[]): SuggestBlock[] {
  return blocks.filter(({ start, end, kind }) => {
    if (!PROSE.has(kind)) return false;
    const words = text.slice(start, Math.min(end, start + 400));
    return !CREDIT.test(words) && !CONTRIBUTED.test(words);
  });
}

/**
 * Grapheme clusters ("characters" as a reader sees them, Unicode UAX #29) by `Intl.Segmenter`, asked locally:
 * only the few units around an offset are segmented, never the whole text. Offsets are UTF-16 code units.
 */

import type { TextRange } from './ranges';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Units looked at first when a cluster is measured; doubled while the cluster reaches the end of them. */
const FIRST_LOOK = 32;

const FIRST_HANGUL_SYLLABLE = 0xac00;

/**
 * Stretches of the basic plane whose members never join a neighbour that is itself in one of them (UAX #29 class
 * "Other", Hangul syllables, controls). Sorted pairs [first, last]. Leaving a stretch out only costs speed.
 */
const PLAIN_STRETCHES: readonly (readonly [number, number])[] = [
  [0x0000, 0x02ff], // ASCII, Latin
  [0x0370, 0x0482], // Greek, Cyrillic
  [0x048a, 0x052f],
  [0x05d0, 0x05ea], // Hebrew letters
  [0x0620, 0x064a], // Arabic letters
  [0x1e00, 0x1fff], // Latin and Greek with marks
  [0x2010, 0x2027], // dashes, quotation marks, ellipsis
  [0x3001, 0x3029], // CJK punctuation
  [0x3041, 0x3096], // hiragana
  [0x30a1, 0x30fa], // katakana
  [0x3400, 0x9fff], // ideographs
  [FIRST_HANGUL_SYLLABLE, 0xd7a3],
];

/** Characters of the basic plane that join whatever follows them (Grapheme_Cluster_Break=Prepend). */
const PREPENDED = new Set([
  0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06dd, 0x070f, 0x0890, 0x0891, 0x08e2, 0x0d4e,
]);

const CR = 0x0d;
const LF = 0x0a;

/** True when `offset` is not inside a grapheme cluster; the ends of the text are boundaries. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length) return false;
  return isCertainBoundary(text, offset) || clusterAround(text, offset).start === offset;
}

/** The first boundary after `offset`; the length of the text when there is none. */
export function nextGraphemeBoundary(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  if (offset < 0) return 0;
  if (isCertainBoundary(text, offset + 1)) return offset + 1;
  return clusterAround(text, offset).end;
}

/** The last boundary before `offset`; 0 when there is none. */
export function previousGraphemeBoundary(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset > text.length) return text.length;
  if (isCertainBoundary(text, offset - 1)) return offset - 1;
  return clusterAround(text, offset - 1).start;
}

/** Widens a range until neither end cuts a grapheme cluster. Ends outside the text are brought inside. */
export function snapToGraphemes(text: string, range: TextRange): TextRange {
  const start = Math.min(Math.max(range.start, 0), text.length);
  const end = Math.min(Math.max(range.end, 0), text.length);
  return {
    start: isCertainBoundary(text, start) ? start : clusterAround(text, start).start,
    end: isGraphemeBoundary(text, end) ? end : clusterAround(text, end).end,
  };
}

/** True when neither end of the range cuts a grapheme cluster and the range lies in the text. */
export function isOnGraphemeBoundaries(text: string, range: TextRange): boolean {
  return isGraphemeBoundary(text, range.start) && isGraphemeBoundary(text, range.end);
}

/** End of the cluster that begins at `boundary`, which must be a grapheme boundary before the end of the text. */
export function endOfClusterAt(text: string, boundary: number): number {
  if (isCertainBoundary(text, boundary + 1)) return boundary + 1;
  // Whether a cluster ends somewhere depends on what is before and on the one code point after that place.
  // So an end found well before the cut of the look is final.
  for (let look = FIRST_LOOK; ; look *= 2) {
    const cut = Math.min(boundary + look, text.length);
    const cluster = segmenter.segment(text.slice(boundary, cut)).containing(0);
    const end = boundary + (cluster?.segment.length ?? 1);
    if (end < cut - 1 || cut === text.length) return end;
  }
}

/** The cluster that holds the unit at `offset`. */
function clusterAround(text: string, offset: number): TextRange {
  let start = offset;
  while (!isCertainBoundary(text, start)) start -= 1;
  let end = offset + 1;
  while (!isCertainBoundary(text, end)) end += 1;
  const cluster = segmenter.segment(text.slice(start, end)).containing(offset - start);
  if (cluster === undefined) return { start: offset, end: offset };
  return { start: start + cluster.index, end: start + cluster.index + cluster.segment.length };
}

/** True when the two units beside `offset` alone prove a boundary there. False means: ask the segmenter. */
function isCertainBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const after = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  if (after < 0x80 && before < 0x80) return !(after === LF && before === CR);
  if (!isPlain(after)) return before === LF;
  if (isPlain(before)) return true;
  // A plain character joins only a prepended one, or, where it is a pictograph (© ®), a joiner, or, where it is a
  // Hangul syllable, a leading jamo.
  if (after === 0xa9 || after === 0xae || after >= FIRST_HANGUL_SYLLABLE || PREPENDED.has(before)) return false;
  // Prepended characters outside the basic plane have these high surrogates.
  const beforeThat = text.charCodeAt(offset - 2);
  return !(before >= 0xdc00 && before <= 0xdfff && beforeThat >= 0xd804 && beforeThat <= 0xd807);
}

function isPlain(unit: number): boolean {
  if (unit < 0x300) return true;
  for (const [first, last] of PLAIN_STRETCHES) {
    if (unit < first) return false;
    if (unit <= last) return true;
  }
  return false;
}

import { canonicalise } from '../../text/canonical';
import type { TextChange } from '../../text/canonical';

/** A text made canonical, and where its places have gone. */
export interface CanonicalPlaces {
  readonly text: string;
  readonly changes: readonly TextChange[];
  /** Where a UTF-16 offset of the text as it was lies in the canonical one. */
  at(offset: number): number;
}

// What `canonicalise` takes away: the CR of a CRLF, control characters, byte order marks at the start.
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const REMOVED = /\r(?=\n)|[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/g;
// eslint-disable-next-line no-control-regex -- the same
const START = /^[\uFEFF\x00-\x08\x0B\x0C\x0E-\x1F\x7F]+/;

/** Makes a text canonical and remembers what went, so that offsets into the text as it was still lead to their words. */
export function canonicalPlaces(original: string): CanonicalPlaces {
  const { text, changes } = canonicalise(original);
  if (text.length === original.length) return { text, changes, at: (offset) => offset };
  const startLength = START.exec(original)?.[0].length ?? 0;
  const removed = Array.from({ length: startLength }, (_, index) => index);
  for (const { index } of original.slice(startLength).matchAll(REMOVED)) removed.push(startLength + index);
  return { text, changes, at: (offset) => offset - countBelow(removed, offset) };
}

/** How many of the ascending values are below a limit. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

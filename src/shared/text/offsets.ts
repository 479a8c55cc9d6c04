/**
 * Offsets in other units. Inside, Claimdesk counts UTF-16 code units; formats count code points, UTF-8 bytes or
 * grapheme clusters. A map answers in both directions, and says null where a place cannot be said in that unit:
 * half a character, the middle of a cluster, anything in UTF-8 when the text is not well formed.
 */

import { endOfClusterAt } from './graphemes';
import type { TextRange } from './ranges';

export const OFFSET_UNITS = ['utf-16', 'code-point', 'utf-8', 'grapheme'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** Answers for one text and one unit; made by `createOffsetMap`. */
export interface OffsetMap {
  readonly unit: OffsetUnit;
  /** Length of the whole text in the unit, null when it has none (see UTF-8). */
  readonly length: number | null;
  /** The place of a UTF-16 offset in the unit, or null. */
  toUnit(utf16: number): number | null;
  /** The UTF-16 offset of a place in the unit, or null. */
  fromUnit(place: number): number | null;
}

/** How a text is walked in a unit: from a place that the unit can say to the next one. */
interface Walker {
  readonly next: (text: string, at: number) => number;
  readonly size: (text: string, at: number, next: number) => number;
}

/** UTF-16 units between two remembered places: 5 million characters cost 160 kB, a look-up walks this far at most. */
const CHECKPOINT_DISTANCE = 256;

// eslint-disable-next-line no-control-regex -- all of ASCII is meant
const ASCII_WITHOUT_CR = /^[\x00-\x0C\x0E-\x7F]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

const byCodePoint: Walker = {
  next: (text, at) => (isPairAt(text, at) ? at + 2 : at + 1),
  size: () => 1,
};

const byUtf8: Walker = {
  next: byCodePoint.next,
  size: (text, at, next) => {
    if (next - at === 2) return 4;
    const unit = text.charCodeAt(at);
    return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  },
};

const byGrapheme: Walker = {
  next: endOfClusterAt,
  size: () => 1,
};

/**
 * Makes the map of a text for a unit. Walks the text once; plain ASCII (canonical, so without CR) needs no table.
 */
export function createOffsetMap(text: string, unit: OffsetUnit): OffsetMap {
  if (unit === 'utf-16' || ASCII_WITHOUT_CR.test(text)) return identityMap(text.length, unit);
  switch (unit) {
    case 'code-point':
      return checkpointMap(text, unit, byCodePoint);
    case 'utf-8':
      return LONE_SURROGATE.test(text) ? emptyMap(unit) : checkpointMap(text, unit, byUtf8);
    case 'grapheme':
      return checkpointMap(text, unit, byGrapheme);
  }
}

/** A UTF-16 range in the unit of the map, or null when either end cannot be said in it. */
export function rangeToUnit(map: OffsetMap, range: TextRange): TextRange | null {
  return bothEnds(map.toUnit(range.start), map.toUnit(range.end));
}

/** A range in the unit of the map as UTF-16 range, or null when either end is no place in the text. */
export function rangeFromUnit(map: OffsetMap, range: TextRange): TextRange | null {
  return bothEnds(map.fromUnit(range.start), map.fromUnit(range.end));
}

function bothEnds(start: number | null, end: number | null): TextRange | null {
  return start === null || end === null ? null : { start, end };
}

function identityMap(length: number, unit: OffsetUnit): OffsetMap {
  const same = (place: number): number | null => (isPlace(place, length) ? place : null);
  return { unit, length, toUnit: same, fromUnit: same };
}

function emptyMap(unit: OffsetUnit): OffsetMap {
  return { unit, length: null, toUnit: () => null, fromUnit: () => null };
}

function checkpointMap(text: string, unit: OffsetUnit, walker: Walker): OffsetMap {
  const capacity = Math.ceil(text.length / CHECKPOINT_DISTANCE) + 1;
  const offsets = new Uint32Array(capacity);
  const places = new Uint32Array(capacity);
  let used = 1; // the first checkpoint is the start of the text: 0, 0
  let place = 0;
  for (let at = 0; at < text.length; ) {
    const next = walker.next(text, at);
    place += walker.size(text, at, next);
    at = next;
    if (at - offsets[used - 1]! >= CHECKPOINT_DISTANCE) {
      offsets[used] = at;
      places[used] = place;
      used += 1;
    }
  }
  const length = place;

  return {
    unit,
    length,
    toUnit(utf16) {
      if (!isPlace(utf16, text.length)) return null;
      const checkpoint = lastAtMost(offsets, used, utf16);
      let at = offsets[checkpoint]!;
      let reached = places[checkpoint]!;
      while (at < utf16) {
        const next = walker.next(text, at);
        reached += walker.size(text, at, next);
        at = next;
      }
      return at === utf16 ? reached : null;
    },
    fromUnit(wanted) {
      if (!isPlace(wanted, length)) return null;
      const checkpoint = lastAtMost(places, used, wanted);
      let at = offsets[checkpoint]!;
      let reached = places[checkpoint]!;
      while (reached < wanted) {
        const next = walker.next(text, at);
        reached += walker.size(text, at, next);
        at = next;
      }
      return reached === wanted ? at : null;
    },
  };
}

function isPlace(place: number, length: number): boolean {
  return Number.isInteger(place) && place >= 0 && place <= length;
}

/** Index of the last of the first `used` ascending values that is at most `wanted`; the first value always is. */
function lastAtMost(values: Uint32Array, used: number, wanted: number): number {
  let low = 0;
  let high = used - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (values[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isPairAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(at + 1); // NaN at the end of the text
  return next >= 0xdc00 && next <= 0xdfff;
}

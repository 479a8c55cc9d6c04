import type { TextRange } from '@shared/model/fields';
import type { OffsetMap } from '@shared/text/offsets';

/** A range as the command line prints it: in UTF-16 code units and in code points. */
export interface PrintedPlace extends TextRange {
  readonly startCodePoint: number;
  readonly endCodePoint: number;
}

/** @param map of the text to code points; the range lies in it on whole characters */
export function placeOf({ start, end }: TextRange, map: OffsetMap): PrintedPlace {
  return { start, end, startCodePoint: map.toUnit(start) ?? start, endCodePoint: map.toUnit(end) ?? end };
}

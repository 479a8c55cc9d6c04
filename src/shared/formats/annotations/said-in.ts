import type { OffsetUnit } from '../../text/offsets';
import { createOffsetMap, rangeToUnit } from '../../text/offsets';
import type { TextRange } from '../../text/ranges';

/** Says ranges of a text in another unit; those of claims can be said in every unit. */
export function saidIn(text: string, unit: OffsetUnit): (range: TextRange) => TextRange {
  const map = createOffsetMap(text, unit);
  return (range) => {
    const said = rangeToUnit(map, range);
    if (!said) throw new Error(`The range ${range.start} to ${range.end} does not lie in its draft on whole characters.`);
    return said;
  };
}

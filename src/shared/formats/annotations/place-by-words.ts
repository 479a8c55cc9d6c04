import { describeRange } from '../../text/quote';
import type { Placement } from './place-annotations';
import { placeAnnotations } from './place-annotations';
import type { RawAnnotation } from './raw-annotation';

/**
 * Places annotations that have a place in one text in another one (a later version, a text with other line ends): by the same offsets
 * where the same words stand there, else by the words and those around them. What had no place keeps its reason.
 */
export function placeByWords({ text: own, annotations, ...said }: Placement, text: string): Placement {
  const quoted = annotations.map((placed): RawAnnotation => {
    if (placed.outcome === 'not-placed') return { ...placed.annotation, fault: placed.why };
    return { ...placed.annotation, parts: placed.ranges.map((range) => ({ range, quote: describeRange(own, range) })) };
  });
  const there = placeAnnotations(text, quoted, { unit: 'utf-16', usual: 'utf-16' });
  return { ...there, unit: said.unit, isUnitAssumed: said.isUnitAssumed };
}

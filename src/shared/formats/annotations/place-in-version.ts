import type { TextRange } from '../../text/ranges';
import { reanchor, type Anchored, type RangesToAnchor } from '../../text/anchor/reanchor';
import { canonicalise } from '../../text/canonical';
import type { PlacedAnnotation, Placement } from './place-annotations';
import type { Fault } from './raw-annotation';

/**
 * Places annotations that have a place in one text in another version of it, as the claims of a draft are carried over to the next: what has the
 * same words is placed or told as found elsewhere, what was reworded is placed in doubt; what is gone, or may be several places, is not placed.
 * What had no place keeps its reason.
 * @param language BCP 47, of both texts
 */
export function placeInVersion({ text: own, annotations, unit, isUnitAssumed }: Placement, text: string, language?: string): Placement {
  const found = new Map(reanchor(own, text, annotations.flatMap(withRanges), language).map((anchored) => [anchored.id, anchored]));
  const there = annotations.map((placed, index): PlacedAnnotation => (placed.outcome === 'not-placed' ? placed : carried(placed, found.get(String(index))!, own)));
  return { unit, isUnitAssumed, text, changes: canonicalise(text).changes, annotations: there };
}

/**
 * Looks once more for annotations whose words are not in the text: what is left of them there, between the words that the file quotes around
 * them. All that is found is in doubt.
 * @param language BCP 47, of the text
 */
export function lookForReworded(placement: Placement, language?: string): Placement {
  // The quotations with what stood around them are as much as there is of the text that they are of.
  const ranges: RangesToAnchor[] = [];
  let own = '';
  for (const [index, placed] of placement.annotations.entries()) {
    if (placed.outcome !== 'not-placed' || placed.why !== 'quote-absent') continue;
    const parts = placed.annotation.parts.map(({ quote }): TextRange | undefined => {
      const { exact, prefix = '', suffix = '' } = quote ?? { exact: '' };
      const start = own.length + prefix.length;
      own += `${prefix}${exact}${suffix}\n\n`;
      return exact.trim() === '' ? undefined : { start, end: start + exact.length };
    });
    const quoted = parts.filter((part) => part !== undefined);
    if (quoted.length === parts.length) ranges.push({ id: String(index), ranges: quoted });
  }
  if (ranges.length === 0) return placement;
  const found = new Map(reanchor(own, placement.text, ranges, language).map((anchored) => [anchored.id, anchored]));
  const annotations = placement.annotations.map((placed, index): PlacedAnnotation => {
    const anchored = found.get(String(index));
    if (!anchored || anchored.ranges.length === 0) return anchored?.state === 'ambiguous' ? notPlaced(placed, 'ambiguous') : placed;
    return { annotation: placed.annotation, outcome: 'doubtful', ranges: anchored.ranges, score: anchored.score, was: wordsOf(own, ranges.find(({ id }) => id === String(index))!.ranges) };
  });
  return { ...placement, annotations };
}

function withRanges(placed: PlacedAnnotation, index: number): RangesToAnchor[] {
  return placed.outcome === 'not-placed' ? [] : [{ id: String(index), ranges: placed.ranges }];
}

/** An annotation with a place in the one text, in the place that was found in the other. */
function carried(placed: Exclude<PlacedAnnotation, { outcome: 'not-placed' }>, { state, ranges, score }: Anchored, own: string): PlacedAnnotation {
  const { annotation } = placed;
  switch (state) {
    case 'exact':
      return { ...placed, ranges };
    case 'moved':
      return { annotation, outcome: 'repaired', ranges, how: 'by-quote' };
    case 'reworded':
      return { annotation, outcome: 'doubtful', ranges, score, was: wordsOf(own, placed.ranges) };
    case 'ambiguous':
      return notPlaced(placed, 'ambiguous');
    case 'orphaned':
      return notPlaced(placed, 'quote-absent');
  }
}

function notPlaced({ annotation }: PlacedAnnotation, why: Fault): PlacedAnnotation {
  return { annotation, outcome: 'not-placed', why };
}

function wordsOf(text: string, ranges: readonly TextRange[]): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

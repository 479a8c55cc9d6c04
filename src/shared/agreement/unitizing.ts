import type { TextRange } from '../model/fields';

/** What people differ in, and would by chance, as shares of what they could. Those of several labels add up. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * How far people differ in which stretches of a text they marked with one label: where stretches begin and end counts, and one that another person
 * left unmarked counts with its whole length, squared.
 *
 * K. Krippendorff, Measuring the reliability of qualitative text analysis data, Quality & Quantity 38 (2004), 787-800; the formulas also in his
 * Content Analysis, 2nd edition (2004), section 11.6. They begin in: On the reliability of unitizing continuous data, Sociological Methodology 25
 * (1995), 47-76.
 *
 * @param people of each person the stretches marked: in order, without overlap, inside the text; those that touch are several
 * @param length of the text, in the unit of the stretches
 */
export function unitizingDisagreement(people: readonly (readonly TextRange[])[], length: number): Disagreement {
  return { observed: observedDisagreement(people, length), expected: expectedDisagreement(people, length) };
}

/** Krippendorff's alpha for unitizing, αU, of one label or over several. Null: nobody marked anything. */
export function unitizingAlpha(parts: readonly Disagreement[]): number | null {
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  return expected <= 0 ? null : 1 - observed / expected;
}

function observedDisagreement(people: readonly (readonly TextRange[])[], length: number): number {
  let sum = 0;
  for (let one = 1; one < people.length; one++) {
    for (let other = 0; other < one; other++) {
      sum += differenceOfUnits(people[one]!, people[other]!) + unitsInGaps(people[one]!, people[other]!) + unitsInGaps(people[other]!, people[one]!);
    }
  }
  return (2 * sum) / (people.length * (people.length - 1) * length ** 2);
}

/** Of stretches that overlap: how far their beginnings and ends are apart, squared. */
function differenceOfUnits(ours: readonly TextRange[], theirs: readonly TextRange[]): number {
  let sum = 0;
  let first = 0;
  for (const unit of ours) {
    while (first < theirs.length && theirs[first]!.end <= unit.start) first++;
    for (let at = first; at < theirs.length && theirs[at]!.start < unit.end; at++) {
      sum += (unit.start - theirs[at]!.start) ** 2 + (unit.end - theirs[at]!.end) ** 2;
    }
  }
  return sum;
}

/** Of stretches of ours that overlap none of theirs: their length, squared. */
function unitsInGaps(ours: readonly TextRange[], theirs: readonly TextRange[]): number {
  let sum = 0;
  let next = 0;
  for (const { start, end } of ours) {
    while (next < theirs.length && theirs[next]!.end <= start) next++;
    if (next === theirs.length || theirs[next]!.start >= end) sum += (end - start) ** 2;
  }
  return sum;
}

function expectedDisagreement(people: readonly (readonly TextRange[])[], length: number): number {
  const lengths = descending(people.flatMap((units) => units.map(({ start, end }) => end - start)));
  const gaps = descending(people.flatMap((units) => gapsBetween(units, length)));
  let sum = 0;
  let pairs = people.length * length * (people.length * length - 1);
  let gap = 0;
  let room = 0; // the sum of gap + 1 over the gaps that are as long as the unit, at least
  for (const unit of lengths) {
    while (gap < gaps.length && gaps[gap]! >= unit) room += gaps[gap++]! + 1;
    sum += ((lengths.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit) + unit ** 2 * (room - gap * unit);
    pairs -= unit * (unit - 1);
  }
  return pairs <= 0 ? 0 : ((2 / length) * sum) / pairs;
}

/** Numbers by size; a typed array sorts them without asking anybody. */
function descending(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort().reverse();
}

/** The lengths of what lies before, between and after. */
function gapsBetween(units: readonly TextRange[], length: number): number[] {
  const gaps: number[] = [];
  let end = 0;
  for (const unit of units) {
    if (unit.start > end) gaps.push(unit.start - end);
    end = unit.end;
  }
  if (end < length) gaps.push(length - end);
  return gaps;
}

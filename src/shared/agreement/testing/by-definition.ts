import type { TextRange } from '../../model/fields';

// The figures once more, straight from their definitions and as slowly as these read, with nothing of the program's own in them: what a
// published example is tested against beside its number.

type Items = readonly (readonly number[])[];

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const labelsOf = (items: Items): number[] => [...new Set(items.flat())];
const corrected = (observed: number, expected: number): number => (observed - expected) / (1 - expected);

/** Agreement in the diagonal of the table of both people's labels, against that of its margins. */
export function cohenByDefinition(items: Items): number {
  const labels = labelsOf(items);
  const table = labels.map((one) => labels.map((other) => items.filter(([a, b]) => a === one && b === other).length / items.length));
  const observed = sum(labels.map((_, index) => table[index]![index]!));
  const expected = sum(labels.map((_, index) => sum(table[index]!) * sum(table.map((row) => row[index]!))));
  return corrected(observed, expected);
}

/** Agreeing pairs of people of all pairs, item by item, against two draws from all labels. */
export function fleissByDefinition(items: Items): number {
  const agreeing = items.map((given) => {
    const pairs = given.flatMap((one, a) => given.filter((_, b) => b !== a).map((other) => Number(one === other)));
    return sum(pairs) / pairs.length;
  });
  const all = items.flat();
  const expected = sum(labelsOf(items).map((label) => (all.filter((each) => each === label).length / all.length) ** 2));
  return corrected(sum(agreeing) / items.length, expected);
}

/** By the coincidence matrix: every ordered pair of values of an item, each item's pairs weighed by one less than its values. */
export function alphaByDefinition(items: Items): number {
  const labels = labelsOf(items);
  const matrix = labels.map(() => labels.map(() => 0));
  for (const given of items) {
    given.forEach((one, a) => given.forEach((other, b) => {
      if (a !== b) matrix[labels.indexOf(one)]![labels.indexOf(other)]! += 1 / (given.length - 1);
    }));
  }
  const margins = matrix.map(sum);
  const values = sum(margins);
  const offDiagonal = (cell: (row: number, column: number) => number): number => sum(labels.flatMap((_, row) => labels.map((__, column) => (row === column ? 0 : cell(row, column)))));
  return 1 - ((values - 1) * offDiagonal((row, column) => matrix[row]![column]!)) / offDiagonal((row, column) => margins[row]! * margins[column]!);
}

/** A stretch of a continuum that somebody marked, or that lies between those. */
interface Section extends TextRange {
  readonly isUnit: boolean;
}

function sectionsOf(units: readonly TextRange[], length: number): Section[] {
  const isMarked = (at: number): TextRange | undefined => units.find(({ start, end }) => start <= at && at < end);
  const sections: Section[] = [];
  for (let at = 0; at < length;) {
    const unit = isMarked(at);
    let end = at + 1;
    while (end < length && isMarked(end) === unit) end++;
    sections.push({ start: at, end, isUnit: unit !== undefined });
    at = end;
  }
  return sections;
}

/** Krippendorff's difference of two sections: of two units how far their edges are apart, of a unit inside a gap its length; squared. */
function difference(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit) return a.start < b.end && b.start < a.end ? (a.start - b.start) ** 2 + (a.end - b.end) ** 2 : 0;
  const [unit, gap] = a.isUnit ? [a, b] : [b, a];
  return unit.isUnit && gap.start <= unit.start && unit.end <= gap.end ? (unit.end - unit.start) ** 2 : 0;
}

/**
 * Differences of the sections of every two people where they lie; against those of every two sections of any people, one pushed along the other
 * letter by letter through all places where a difference is, by the number of ways in which two letters of all continua can meet (letters of
 * one unit never do).
 */
export function unitizingByDefinition(people: readonly (readonly TextRange[])[], length: number): { observed: number; expected: number } {
  const sections = people.map((units) => sectionsOf(units, length));
  const between = sections.flatMap((ours, a) => sections.flatMap((theirs, b) => (a === b ? [] : ours.flatMap((one) => theirs.map((other) => difference(one, other))))));
  const all = sections.flat();
  const pushed = all.flatMap((still, a) => all.flatMap((moving, b) => {
    if (a === b) return [];
    const size = moving.end - moving.start;
    return Array.from({ length: still.end - still.start + size + 1 }, (_, step) => difference(still, { ...moving, start: still.start - size + step, end: still.start + step }));
  }));
  const letters = people.length * length;
  const ways = letters * (letters - 1) - sum(all.map(({ isUnit, start, end }) => (isUnit ? (end - start) * (end - start - 1) : 0)));
  return { observed: sum(between) / (people.length * (people.length - 1) * length ** 2), expected: sum(pushed) / (length * ways) };
}

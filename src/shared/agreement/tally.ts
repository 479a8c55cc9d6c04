/**
 * How often each person gave each label, and how far they gave different ones: all that kappa and alpha need. Tallies of parts of a text add up to
 * the tally of the whole, so that the figures of any choice of parts cost no new look at the text.
 *
 * `[disagreement, label 0 of person 0, label 0 of person 1, …, label 1 of person 0, …]`. The disagreement of an item to which `n` of `m` people gave
 * a label is the sum of `n (m - n) / (m - 1)` over the labels: twice the observed disagreement of the item's pairs, times `m / 2`.
 */
export type Tally = Float64Array;

export function emptyTally(people: number, labels: number): Tally {
  return new Float64Array(1 + people * labels);
}

/**
 * Counts an item.
 * @param given the label of each person, as numbers from 0
 * @param weight how many items it stands for
 */
export function count(tally: Tally, given: ArrayLike<number>, weight = 1): void {
  const people = given.length;
  let differing = 0;
  for (let person = 0; person < people; person++) {
    const cell = 1 + given[person]! * people + person;
    tally[cell] = tally[cell]! + weight;
    for (let other = 0; other < person; other++) if (given[person] !== given[other]) differing += 2;
  }
  tally[0] = tally[0]! + (weight * differing) / (people - 1);
}

/** Adds `times` a tally to `sum`, in place. */
export function addTally(sum: Tally, part: Tally, times = 1): void {
  for (let cell = 0; cell < sum.length; cell++) sum[cell] = sum[cell]! + times * part[cell]!;
}

import type { Tally } from './tally';

// Every coefficient is 1 minus what people differ in by what they would differ in by chance. Null: by chance they could not differ at all (all gave
// one label), so that nothing can be said.

/**
 * Cohen's kappa of two people: chance gives each person's labels as often as that person gave them.
 * J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960), 37-46.
 */
export function cohensKappa(tally: Tally): number | null {
  const { items, labels } = totals(tally, 2);
  if (items === 0) return null;
  let expected = 0;
  for (let label = 0; label < labels; label++) expected += (tally[1 + 2 * label]! / items) * (tally[2 + 2 * label]! / items);
  return corrected(tally[0]! / (2 * items), 1 - expected);
}

/**
 * Fleiss' kappa of any number of people: chance gives everybody's labels as often as all people together gave them.
 * J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin 76 (1971), 378-382.
 */
export function fleissKappa(tally: Tally, people: number): number | null {
  const { items, same } = totals(tally, people);
  const values = items * people;
  return values === 0 ? null : corrected(tally[0]! / values, 1 - same / values ** 2);
}

/**
 * Krippendorff's alpha for nominal labels where everybody labelled everything: as Fleiss' kappa, but chance draws from the labels without putting back.
 * K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), section B.
 */
export function nominalAlpha(tally: Tally, people: number): number | null {
  const { items, same } = totals(tally, people);
  const values = items * people;
  return values < 2 ? null : corrected(tally[0]! / values, (values ** 2 - same) / (values * (values - 1)));
}

function corrected(observed: number, expected: number): number | null {
  return expected <= 0 ? null : 1 - observed / expected;
}

/** `same`: the sum over the labels of how often each was given, squared. */
function totals(tally: Tally, people: number): { items: number; labels: number; same: number } {
  const labels = (tally.length - 1) / people;
  let items = 0;
  let same = 0;
  for (let label = 0; label < labels; label++) {
    let given = 0;
    for (let person = 0; person < people; person++) given += tally[1 + label * people + person]!;
    items += tally[1 + label * people]!;
    same += given ** 2;
  }
  return { items, labels, same };
}

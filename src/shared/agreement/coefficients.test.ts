import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohensKappa, fleissKappa, nominalAlpha } from './coefficients';
import { addTally, count, emptyTally, type Tally } from './tally';
import { alphaByDefinition, cohenByDefinition, fleissByDefinition } from './testing/by-definition';

/** The tally of items, each with the label of every person. */
function tallyOf(items: readonly (readonly number[])[], labels = 1 + Math.max(...items.flat())): Tally {
  const tally = emptyTally(items[0]!.length, labels);
  for (const item of items) count(tally, item);
  return tally;
}

/** Checks a figure against the published number, to so many places, and against the definition, which is worked out anew. */
function expectBoth(items: readonly (readonly number[])[], [figure, definition]: Figure, published: number, places: number): void {
  expect(figure(tallyOf(items), items[0]!.length)).toBeCloseTo(published, places);
  expect(definition(items)).toBeCloseTo(published, places);
  expect(figure(tallyOf(items), items[0]!.length)).toBeCloseTo(definition(items), 12);
}
type Figure = readonly [(tally: Tally, people: number) => number | null, (items: readonly (readonly number[])[]) => number];
const cohen: Figure = [cohensKappa, cohenByDefinition];
const fleiss: Figure = [fleissKappa, fleissByDefinition];
const alpha: Figure = [nominalAlpha, alphaByDefinition];

/** Items as a table of both people's labels counts them. */
function fromTable(table: readonly (readonly number[])[]): number[][] {
  return table.flatMap((row, one) => row.flatMap((times, other) => Array.from({ length: times }, () => [one, other])));
}

/** Items of one string of labels a person. */
function fromRows(...rows: readonly string[]): number[][] {
  const labels = [...new Set(rows.join(''))].sort();
  return [...rows[0]!].map((_, item) => rows.map((row) => labels.indexOf(row[item]!)));
}

describe('AG-1: Cohen’s kappa of two people', () => {
  it('is that of Sim and Wright, The kappa statistic in reliability studies, Physical Therapy 85 (2005), table 1: .67', () => {
    expectBoth(fromTable([[22, 2], [4, 11]]), cohen, 0.67, 2);
  });

  it('is that of Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003), table 18.1: .68', () => {
    // The table gives shares of 100 subjects; the book rounds.
    expectBoth(fromTable([[75, 1, 4], [5, 4, 1], [0, 0, 10]]), cohen, 0.68, 2);
  });

  it('is that of Krippendorff, Sociological Methodology 25 (1995), page 57, pairs A to C as single places: .385, .385, .314', () => {
    const pairs = [
      ['001111111100001111110000', '000011110000000110000000'],
      ['111111111111111111000000', '111111111100000000000000'],
      ['001111110011001111001100', '110011110011110011001100'],
    ];
    [0.385, 0.385, 0.314].forEach((published, index) => expectBoth(fromRows(...pairs[index]!), cohen, published, 3));
  });
});

describe('AG-2: Fleiss’ kappa of several people', () => {
  // J. L. Fleiss, Psychological Bulletin 76 (1971), table 1: how many of six psychiatrists gave each of five diagnoses to each of thirty patients.
  const diagnoses = `00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031
    00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006`.trim().split(/\s+/);
  const patients = diagnoses.map((counts) => [...counts].flatMap((times, label) => Array<number>(Number(times)).fill(label)));

  it('is that of Fleiss (1971), table 1: .430', () => {
    expectBoth(patients, fleiss, 0.43, 3);
  });

  it('is for each diagnosis what the R package irr (kappam.fleiss, detail) prints for the same data: .245, .245, .520, .471, .566', () => {
    const published = [0.245, 0.245, 0.52, 0.471, 0.566];
    published.forEach((kappa, label) => expectBoth(patients.map((given) => given.map((each) => Number(each === label))), fleiss, kappa, 3));
  });
});

describe('AG-3: Krippendorff’s alpha of nominal labels', () => {
  it('is that of Krippendorff, Computing Krippendorff’s alpha-reliability (2011), example A: .095', () => {
    expectBoth(fromRows('0100000010', '1110010000'), alpha, 0.095, 3);
  });

  it('is that of Krippendorff (2011), example B: .692', () => {
    expectBoth(fromRows('aabbdcccedda', 'babbbccceddd'), alpha, 0.692, 3);
  });

  it('is that of Krippendorff (1995), page 57, pair A as single places: .329', () => {
    expectBoth(fromRows('001111111100001111110000', '000011110000000110000000'), alpha, 0.329, 3);
  });
});

describe('AG-1, AG-2, AG-3: whatever people say', () => {
  it('each coefficient is what its definition gives', () => {
    const anItems = fc.integer({ min: 2, max: 5 }).chain((people) => fc.array(fc.array(fc.nat({ max: 3 }), { minLength: people, maxLength: people }), { minLength: 1, maxLength: 20 }));
    fc.assert(fc.property(anItems, (items) => {
      const people = items[0]!.length;
      for (const [figure, definition] of people === 2 ? [cohen, fleiss, alpha] : [fleiss, alpha]) {
        const value = figure(tallyOf(items), people);
        if (value === null) expect(definition(items)).toBeNaN();
        else expect(value).toBeCloseTo(definition(items), 9);
      }
    }));
  });
});

describe('AG-5: a figure', () => {
  it('is 1 where all agree, and none where all gave one label', () => {
    expect([cohensKappa, fleissKappa, nominalAlpha].map((figure) => figure(tallyOf([[0, 0], [1, 1]]), 2))).toEqual([1, 1, 1]);
    expect([cohensKappa, fleissKappa, nominalAlpha].map((figure) => figure(tallyOf([[0, 0], [0, 0]], 2), 2))).toEqual([null, null, null]);
    expect([cohensKappa, fleissKappa, nominalAlpha].map((figure) => figure(emptyTally(2, 2), 2))).toEqual([null, null, null]);
  });

  it('of parts that are added up is that of the whole', () => {
    const items = fromRows('aabbdcccedda', 'babbbccceddd');
    const sum = tallyOf(items.slice(0, 5), 5);
    addTally(sum, tallyOf(items.slice(5), 5));
    expect(sum).toEqual(tallyOf(items, 5));
    const twice = emptyTally(2, 5);
    addTally(twice, tallyOf(items, 5), 2);
    expect(cohensKappa(twice)).toBeCloseTo(cohensKappa(sum)!, 12);
  });
});

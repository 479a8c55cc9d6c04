import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../model/fields';
import { unitizingByDefinition } from './testing/by-definition';
import { unitizingAlpha, unitizingDisagreement } from './unitizing';

/** Stretches as [begin, length]. */
const units = (...given: readonly (readonly [number, number])[]): TextRange[] => given.map(([start, length]) => ({ start, end: start + length }));

function expectByDefinition(people: readonly (readonly TextRange[])[], length: number): void {
  const [own, defined] = [unitizingDisagreement(people, length), unitizingByDefinition(people, length)];
  expect(own.observed).toBeCloseTo(defined.observed, 9);
  expect(own.expected).toBeCloseTo(defined.expected, 9);
}

describe('AG-4: Krippendorff’s alpha for unitizing', () => {
  // K. Krippendorff, Content Analysis, 2nd edition (2004), page 254: two observers, two categories, a continuum from 150 to 450.
  const from150 = (...given: readonly (readonly [number, number])[]): TextRange[] => units(...given.map(([start, length]) => [start - 150, length] as const));
  const c = [from150([225, 70], [370, 30]), from150([220, 80], [355, 20], [400, 20])];
  const k = [from150([180, 60], [300, 50]), from150([180, 60], [300, 50])];

  it('has the disagreements of Krippendorff (2004), page 254: .0144 of .0532, 0 of .0490', () => {
    const ofC = unitizingDisagreement(c, 300);
    const ofK = unitizingDisagreement(k, 300);
    expect(ofC.observed).toBeCloseTo(0.0144, 4);
    expect(ofC.expected).toBeCloseTo(0.0532, 4);
    expect(ofK.observed).toBe(0);
    expect(ofK.expected).toBeCloseTo(0.049, 4);
  });

  it('is that of Krippendorff (2004), page 254: .7286 and 1, together .8591', () => {
    const parts = [c, k].map((people) => unitizingDisagreement(people, 300));
    expect(unitizingAlpha([parts[0]!])).toBeCloseTo(0.7286, 3);
    expect(unitizingAlpha([parts[1]!])).toBe(1);
    // The book has .8591; it rounds the disagreements first. Unrounded they make .8587.
    expect(Math.abs(unitizingAlpha(parts)! - 0.8591)).toBeLessThan(0.0005);
  });

  // K. Krippendorff, Sociological Methodology 25 (1995), page 57: four pairs of observers of a continuum of 24, then divided ever finer.
  const stretched = (people: readonly (readonly TextRange[])[], by: number): TextRange[][] => people.map((own) => own.map(({ start, end }) => ({ start: start * by, end: end * by })));
  const pairs = {
    A: [units([2, 8], [14, 6]), units([4, 4], [15, 2])],
    B: [units([0, 18]), units([0, 2], [2, 1], [3, 1], [4, 1], [5, 1], [6, 3], [9, 1])],
    C: [units([2, 6], [10, 2], [14, 4], [20, 2]), units([0, 2], [4, 4], [10, 4], [16, 2], [20, 2])],
    D: [units([0, 2], [2, 8], [10, 4], [14, 6], [20, 4]), units([0, 4], [4, 4], [8, 7], [15, 2], [17, 7])],
  };

  it.each([['A', 0.03125], ['B', 2.26736], ['C', 0.02777], ['D', 0.38715]] as const)('observes in pair %s of Krippendorff (1995), page 57, a disagreement of %d', (pair, published) => {
    expect(unitizingDisagreement(pairs[pair], 24).observed).toBeCloseTo(published, 4);
  });

  it.each([['A', 0.553], ['D', 0.066]] as const)('comes for pair %s, divided finely, to the published %d', (pair, published) => {
    expect(unitizingAlpha([unitizingDisagreement(stretched(pairs[pair], 50_000), 24 * 50_000)])).toBeCloseTo(published, 3);
  });

  it('is for pair C on a continuum of 12 what is published: .05494 expected, .494', () => {
    const half = unitizingDisagreement(stretched(pairs.C, 0.5), 12);
    expect(half.expected).toBeCloseTo(0.05494, 5);
    expect(Math.abs(unitizingAlpha([half])! - 0.494)).toBeLessThan(0.001);
  });

  // What is published of B and C divided finely (1.17731 and .08642 expected, -.926 and .679) follows from no formula that we know: decision 16.
  it.each([['B', -0.928], ['C', 0.693]] as const)('comes for pair %s, divided finely, to %d, which is not what is published', (pair, limit) => {
    expect(unitizingAlpha([unitizingDisagreement(stretched(pairs[pair], 50_000), 24 * 50_000)])).toBeCloseTo(limit, 3);
  });

  it.each(['A', 'B', 'C', 'D'] as const)('is for pair %s what the definition gives, at every division', (pair) => {
    for (const by of [1, 2, 5]) expectByDefinition(stretched(pairs[pair], by), 24 * by);
  });

  it('is for the example of 2004 what the definition gives', () => {
    for (const people of [c, k]) expectByDefinition(people, 300);
  });

  it('is what the definition gives, whatever several people mark', () => {
    const anUnits = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 8 }).map((cuts) => {
      const sorted = cuts.toSorted((a, b) => a - b);
      return sorted.slice(1).flatMap((end, index) => (end % 3 === 0 ? [] : [{ start: sorted[index]!, end }]));
    });
    fc.assert(fc.property(fc.array(anUnits, { minLength: 2, maxLength: 4 }), (people) => expectByDefinition(people, 31)));
  });

  it('is 1 for the same stretches, less for every place that they begin or end apart, and none where nobody marked anything', () => {
    const one = units([3, 5], [12, 4]);
    const alphas = [0, 1, 2, 3].map((shift) => unitizingAlpha([unitizingDisagreement([one, units([3 + shift, 5], [12, 4])], 30)])!);
    expect(alphas[0]).toBe(1);
    for (const [index, alpha] of alphas.slice(1).entries()) expect(alpha).toBeLessThan(alphas[index]!);
    expect(unitizingAlpha([unitizingDisagreement([[], []], 30)])).toBeNull();
    expect(unitizingAlpha([])).toBeNull();
  });

  it('of several people counts every pair of them', () => {
    const [one, other] = pairs.A;
    const two = unitizingDisagreement([one!, other!], 24).observed;
    expect(unitizingDisagreement([one!, one!, other!], 24).observed).toBeCloseTo((2 / 3) * two, 10);
  });
});

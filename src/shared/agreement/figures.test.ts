import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementFigures, SubjectFigures } from './figures';
import { agreementFigures, figureNames, spanF1 } from './figures';
import type { Annotation } from './marked-article';
import { partsOf } from './marked-parts';
import { claimPairs } from './subjects';
import { aClaim, anAnnotations, LENGTH, tenByTen } from './testing/annotations';

const ada: Annotation = { name: 'Ada', claims: [aClaim('a1', '0-9', 'sourced'), aClaim('a2', '20-29', 'disputed'), aClaim('a3', '40-49', 'sourced'), aClaim('a4', '61-64', 'sourced')] };
const bo: Annotation = { name: 'Bo', claims: [aClaim('b1', '0-9', 'sourced'), aClaim('b2', '20-29', 'sourced'), aClaim('b3', '42-49', 'sourced'), aClaim('b4', '80-89', 'sourced')] };

const valuesOf = ({ figures }: SubjectFigures): (number | null)[] => figureNames.map((name) => figures[name].value);
const subject = ({ subjects }: AgreementFigures, of: string): SubjectFigures => subjects.find((each) => (each.subject.of === 'tag' ? each.subject.tag : each.subject.of) === of)!;

describe('AG-7: span F1', () => {
  it('is that of the README of seqeval, micro average: .50', () => {
    // Two sentences: MISC at 3-6 against 2-6, and PER at 7-9 in both.
    const pairs = claimPairs([[aClaim('1', '3-6', 'MISC'), aClaim('2', '7-9', 'PER')], [aClaim('3', '2-6', 'MISC'), aClaim('4', '7-9', 'PER')]], true);
    expect(spanF1(pairs)).toBe(0.5);
  });

  it('is 2a / (2a + b + c), as Hripcsak and Rothschild (2005) have it, and of several people over all pairs', () => {
    const [a, b] = [ada.claims, bo.claims];
    expect(claimPairs([a, b], false)).toEqual({ same: 2, claims: 8 });
    expect(claimPairs([a, b], true)).toEqual({ same: 1, claims: 8 });
    expect(spanF1(claimPairs([a, b, a], false))).toBeCloseTo((2 * (2 + 4 + 2)) / 24, 12);
    expect(spanF1(claimPairs([[], []], false))).toBeNull();
    const twice = [aClaim('1', '0-9'), aClaim('2', '0-9')];
    expect(claimPairs([twice, [aClaim('3', '0-9')]], false)).toEqual({ same: 1, claims: 3 });
  });
});

describe('AG-8: figures of a text', () => {
  it('are of all claims, of all tags, and of each tag', () => {
    const figures = agreementFigures(tenByTen, [ada, bo]);
    expect(figures.subjects.map((each) => (each.subject.of === 'tag' ? each.subject.tag : each.subject.of))).toEqual(['any', 'tags', 'disputed', 'sourced']);
    expect(figures).toMatchObject({ kappaOf: 'cohen', sentences: 12, parts: 12, samples: 1000 });
    expect(subject(figures, 'any').claims).toEqual([4, 4]);
    expect(subject(figures, 'disputed').claims).toEqual([1, 0]);
    // 12 sentences: both 3, none 7, each alone 1. Kappa = (10/12 - 80/144) / (64/144).
    expect(subject(figures, 'any').figures.kappa.value).toBeCloseTo(0.625, 12);
    expect(subject(figures, 'any').figures.f1.value).toBe(0.5);
    expect(subject(figures, 'tags').figures.f1.value).toBe(0.25);
    expect(subject(figures, 'disputed').figures.f1.value).toBe(0);
    expect(agreementFigures(tenByTen, [ada, bo, ada]).kappaOf).toBe('fleiss');
  });

  it('are the same each time, with the value inside its interval and both at most 1', () => {
    const figures = agreementFigures(tenByTen, [ada, bo]);
    expect(agreementFigures(tenByTen, [ada, bo])).toEqual(figures);
    for (const name of figureNames) {
      const { value, interval } = subject(figures, 'any').figures[name];
      expect(interval!.low).toBeLessThan(value!);
      expect(interval!.high).toBeGreaterThan(value!);
      expect(interval!.high).toBeLessThanOrEqual(1);
    }
  });

  it('have an interval that narrows with the text', () => {
    const repeated = (times: number): AgreementFigures => agreementFigures(
      { length: LENGTH * times, sentences: Array.from({ length: times }, (_, turn) => tenByTen.sentences.map(({ start, end }) => ({ start: start + turn * LENGTH, end: end + turn * LENGTH }))).flat() },
      [ada, bo].map(({ name, claims }) => ({ name, claims: Array.from({ length: times }, (_, turn) => claims.map((claim) => ({
        ...claim, id: `${claim.id}-${turn}`, ranges: claim.ranges.map(({ start, end }) => ({ start: start + turn * LENGTH, end: end + turn * LENGTH })),
      }))).flat() })),
    );
    const widths = [1, 4, 16].map((times) => {
      const { low, high } = subject(repeated(times), 'any').figures.kappa.interval!;
      return high - low;
    });
    expect(widths[1]).toBeLessThan(widths[0]! * 0.75);
    expect(widths[2]).toBeLessThan(widths[1]! * 0.75);
  });

  it('of people who marked the same are 1; where nobody marked anything nothing is said', () => {
    const same = agreementFigures(tenByTen, [ada, { ...ada, name: 'Bo' }]);
    for (const each of same.subjects) expect(valuesOf(each)).toEqual([1, 1, 1, 1]);
    const none = agreementFigures(tenByTen, [{ name: 'Ada', claims: [] }, { name: 'Bo', claims: [] }]);
    expect(none.subjects.map(valuesOf)).toEqual([[null, null, null, null], [null, null, null, null]]);
    expect(none.subjects.every(({ figures }) => figureNames.every((name) => figures[name].interval === null))).toBe(true);
  });

  it('do not depend on who comes first', () => {
    fc.assert(fc.property(anAnnotations(), (annotations) => {
      const [figures, reversed] = [annotations, annotations.toReversed()].map((each) => agreementFigures(tenByTen, each));
      figures!.subjects.forEach((each, index) => valuesOf(each).forEach((value, name) => {
        const other = valuesOf(reversed!.subjects[index]!)[name]!;
        if (value === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(value, 9);
      }));
    }), { numRuns: 20 });
  });
});

describe('AG-9: the parts that samples are drawn from', () => {
  it('begin with a sentence, and no claim reaches out of one', () => {
    const parts = partsOf(tenByTen, [{ name: 'Ada', claims: [aClaim('a', '5-12'), aClaim('a2', '30-34 55-58')] }, { name: 'Bo', claims: [aClaim('b', '10-19')] }]);
    expect(parts.map(({ start }) => start)).toEqual([0, 20, 30, 60, 70, 80, 90, 100, 110]);
    expect(parts[0]!.claims.map((own) => own.map(({ id }) => id))).toEqual([['a'], ['b']]);
    expect(parts[0]!.sentences.map(({ claims }) => claims.map((own) => own.length))).toEqual([[1, 0], [1, 1]]);
    expect(parts[0]!.stretches.map(({ weight, claims }) => [weight, ...claims.map((own) => own.length)])).toEqual([[5, 0, 0], [5, 1, 0], [2, 1, 1], [7, 0, 1], [1, 0, 0]]);
  });

  it('are together the whole text with every claim and sentence once, whatever was marked', () => {
    fc.assert(fc.property(anAnnotations(), (annotations) => {
      const parts = partsOf(tenByTen, annotations);
      expect(parts.map(({ start }) => start)).toEqual([0, ...parts.slice(0, -1).map(({ end }) => end)]);
      expect(parts.at(-1)!.end).toBe(LENGTH);
      expect(parts.flatMap(({ sentences }) => sentences)).toHaveLength(tenByTen.sentences.length);
      for (const { start, end, stretches } of parts) expect(stretches.reduce((sum, { weight }) => sum + weight, 0)).toBe(end - start);
      annotations.forEach(({ claims }, person) => {
        expect(parts.flatMap((part) => part.claims[person]!).map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
      });
    }));
  });
});

import type { TextRange } from '../model/fields';
import { seededChance } from '../seeded-chance';
import { cohensKappa, fleissKappa, nominalAlpha } from './coefficients';
import type { Annotation, MarkedText } from './marked-article';
import { partsOf } from './marked-parts';
import type { ClaimPairs, Subject, SubjectCounts } from './subjects';
import { countsOf, subjectsOf } from './subjects';
import { addTally } from './tally';
import { unitizingAlpha, unitizingDisagreement } from './unitizing';

/** The figures there are; of the two kappas Cohen's for two people and Fleiss' for more. */
export const figureNames = ['kappa', 'alpha', 'unitizing', 'f1'] as const;
export type FigureName = (typeof figureNames)[number];

/** A figure with its 95 % confidence interval. */
export interface Figure {
  /** At most 1, which is perfect; 0 is what chance would give, of F1 the worst. Null: nothing can be said. */
  readonly value: number | null;
  /** Null where too few of the samples have a value. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface SubjectFigures {
  readonly subject: Subject;
  /** How many claims each person has of it. */
  readonly claims: readonly number[];
  readonly figures: Readonly<Record<FigureName, Figure>>;
}

export interface AgreementFigures {
  readonly kappaOf: 'cohen' | 'fleiss';
  /** Sentences of the text. */
  readonly sentences: number;
  /** Parts of the text that the samples were drawn from, and how many samples there were. */
  readonly parts: number;
  readonly samples: number;
  readonly subjects: readonly SubjectFigures[];
}

/** Samples behind an interval; as usual for percentiles at 2.5 %. */
const MOST_SAMPLES = 1000;
const FEWEST_SAMPLES = 200;
/** Claims and parts that are gone through for all samples together, about: some seconds. */
const MOST_STEPS = 4_000_000;
/** Where chance begins: the same files always give the same figures. */
const SEED = 1960;
/** Of the samples, how many need a value for an interval. */
const ENOUGH = 0.9;

/**
 * How far people agree on the claims of one text, each figure with its confidence interval.
 *
 * The intervals are percentiles of a bootstrap (B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13): the text is drawn anew many
 * times, with putting back, from its sentences; sentences that one claim spans are drawn together, as they are not independent. Chance is seeded.
 * @param annotations of two people at least, of the same text
 */
export function agreementFigures(text: MarkedText, annotations: readonly Annotation[]): AgreementFigures {
  const parts = partsOf(text, annotations);
  const steps = parts.length + annotations.reduce((sum, { claims }) => sum + claims.length, 0);
  const samples = Math.min(MOST_SAMPLES, Math.max(FEWEST_SAMPLES, Math.floor(MOST_STEPS / steps)));
  const lengths = parts.map(({ start, end }) => end - start);
  const chance = seededChance(SEED);
  const draws = Array.from({ length: samples }, () => Array.from(parts, () => Math.floor(chance() * parts.length)));
  const subjects = subjectsOf(annotations).map((subject): SubjectFigures => {
    const counts = countsOf(subject, parts, annotations);
    const each = (drawn: readonly number[]): Record<FigureName, number | null> => valuesOf(drawn.map((part) => counts[part]!), drawn.map((part) => lengths[part]!), annotations.length);
    const values = each([...parts.keys()]);
    const drawn = draws.map(each);
    const figure = (name: FigureName): Figure => ({ value: values[name], interval: values[name] === null ? null : intervalOf(drawn.map((sample) => sample[name])) });
    return {
      subject,
      claims: annotations.map(({ claims }) => claims.filter(({ tags }) => subject.of !== 'tag' || tags.includes(subject.tag)).length),
      figures: { kappa: figure('kappa'), alpha: figure('alpha'), unitizing: figure('unitizing'), f1: figure('f1') },
    };
  });
  return { kappaOf: annotations.length === 2 ? 'cohen' : 'fleiss', sentences: text.sentences.length, parts: parts.length, samples, subjects };
}

/**
 * F1 of pairs of people: twice the claims that are the same, of all claims; which of two is taken for right makes no difference.
 * G. Hripcsak, A. S. Rothschild, Agreement, the F-measure, and reliability in information retrieval, JAMIA 12 (2005), 296-298.
 */
export function spanF1({ same, claims }: ClaimPairs): number | null {
  return claims === 0 ? null : (2 * same) / claims;
}

/** The figures of a text made of some parts, one after another. */
function valuesOf(parts: readonly SubjectCounts[], lengths: readonly number[], people: number): Record<FigureName, number | null> {
  const first = parts[0]!;
  const sentences = new Float64Array(first.sentences.length);
  const characters = new Float64Array(first.characters.length);
  const pairs = { same: 0, claims: 0 };
  for (const part of parts) {
    addTally(sentences, part.sentences);
    addTally(characters, part.characters);
    pairs.same += part.same;
    pairs.claims += part.claims;
  }
  const length = lengths.reduce((sum, each) => sum + each, 0);
  const units = first.units.map((people, tag) => unitizingDisagreement(people.map((_, person) => laidTogether(parts.map((part) => part.units[tag]![person]!), lengths)), length));
  return {
    kappa: people === 2 ? cohensKappa(sentences) : fleissKappa(sentences, people),
    alpha: nominalAlpha(characters, people),
    unitizing: unitizingAlpha(units),
    f1: spanF1(pairs),
  };
}

function laidTogether(parts: readonly (readonly TextRange[])[], lengths: readonly number[]): TextRange[] {
  const units: TextRange[] = [];
  let offset = 0;
  parts.forEach((part, index) => {
    for (const { start, end } of part) units.push({ start: start + offset, end: end + offset });
    offset += lengths[index]!;
  });
  return units;
}

function intervalOf(values: readonly (number | null)[]): Figure['interval'] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (sorted.length < values.length * ENOUGH) return null;
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  return { low: at(0.025), high: at(0.975) };
}

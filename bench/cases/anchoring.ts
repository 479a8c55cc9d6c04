import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { sentencesIn } from '@shared/text/sentences';
import { type Story, Wordsmith } from '@shared/text/anchor/testing/story';
import { edited } from '@shared/text/anchor/testing/edit-story';
import { anyRanges, Truths } from '@shared/text/anchor/testing/truth';
import type { Score } from '../anchoring/score';
import { nothing, scoreOf, sum } from '../anchoring/score';
import { ours, references, type Way } from '../anchoring/ways';
import { inProject } from '../../scripts/lib/project.mjs';
import { Random } from '../data/random';
import type { Bench, Figure } from '../figure';
import { median } from '../stats';

/** Texts of a kind, so many of them, with so many claims; the slow ways get some of the claims of some of the texts. */
interface Trial {
  readonly name: string;
  readonly storyOf: (smith: Wordsmith) => Story;
  readonly seeds: readonly number[];
  readonly claims: number;
  readonly slowSeeds: number;
  readonly slowClaims: number;
}

const shares = [0.01, 0.05, 0.2];

/** Claims carried over to an edited text of which the truth is known, beside other ways of doing it. */
export const anchor: Bench = {
  group: 'anchor',
  async run({ quick }, report) {
    const trials: Trial[] = [
      { name: '100,000 words', storyOf: (smith) => smith.story(100_000), seeds: seedsFrom(101, quick ? 1 : 4), claims: 10_000, slowSeeds: 1, slowClaims: quick ? 50 : 200 },
      { name: '5,000 words', storyOf: (smith) => smith.story(5_000), seeds: seedsFrom(1, quick ? 8 : 24), claims: 200, slowSeeds: quick ? 2 : 8, slowClaims: 200 },
    ];
    const articles = givenArticles();
    if (articles.length === 0) console.log('anchor: not measured on real articles, there are none beside the project');
    else trials.push({ name: 'real articles', storyOf: (smith) => smith.told(articles), seeds: seedsFrom(201, quick ? 4 : 12), claims: 400, slowSeeds: quick ? 1 : 4, slowClaims: 400 });
    for (const trial of trials) for (const share of shares) await measure(trial, share, report);
  },
};

async function measure(trial: Trial, share: number, report: (figure: Figure) => void): Promise<void> {
  const { name, storyOf, seeds, slowSeeds, slowClaims, claims } = trial;
  const scores = new Map<Way, Score>([ours, ...references].map((way) => [way, nothing]));
  /** Milliseconds a claim, a text each. */
  const times = new Map<Way, number[]>([ours, ...references].map((way) => [way, []]));
  for (const [index, seed] of seeds.entries()) {
    const random = new Random(seed);
    const chance = (): number => random.next();
    const smith = new Wordsmith(chance);
    const story = storyOf(smith);
    const truths = new Truths(story, edited(story, share, smith, chance));
    const ranges = anyRanges(story, claims, chance);
    for (const way of [ours, ...references]) {
      if (way !== ours && index >= slowSeeds) continue;
      const given = way.isSlow ? ranges.slice(0, slowClaims) : ranges;
      const began = performance.now();
      const answers = await way.anchor(truths.oldText, truths.freshText, given);
      const took = performance.now() - began;
      times.get(way)!.push(took / given.length);
      scores.set(way, sum(scores.get(way)!, scoreOf(truths, given, answers)));
    }
  }
  const title = `${name}, ${share * 100} %`;
  console.log(`\n${title} of sentences edited, seeds ${seeds[0]} to ${seeds.at(-1)}\n${tableHead}`);
  for (const [way, score] of scores) console.log(rowOf(way.name, score, median(times.get(way)!)));
  console.log('');
  const own = scores.get(ours)!;
  const figure = (name: string, value: number, unit: string, target: number): void => report({ group: 'anchor', name: `${title}: ${name}`, value, unit, target });
  figure('not right', percent(own.left - own.right, own.left), '%', 1);
  figure('silently wrong', percent(own.silentlyWrong, own.left), '%', 0.2);
  figure('gone, yet attached unflagged', percent(own.attachedUnflagged, own.gone), '%', 1);
  figure('flagged, to claims whose words changed', own.flagged / own.changed, '×', 1.5);
  // Laying the texts side by side costs the same however few the claims are and however little was edited.
  const isJudged = claims >= 10_000 || share === 0.2;
  const [each, slowEach] = [median(times.get(ours)!), median(times.get(references.find(({ isSlow }) => isSlow)!)!)];
  report({ group: 'anchor', name: `${title}: time a claim, to Hypothesis’ way`, value: each / slowEach, unit: '×', ...(isJudged && { target: 1 / 50 }), product: each, reference: slowEach, measuredIn: 'ms' });
  if (claims >= 10_000) figure(`${claims.toLocaleString('en')} claims`, each * claims, 'ms', 1000);
}

const tableHead = `${'way'.padEnd(44)}${['right', 'wrong', 'silently', 'orphaned', 'gone, yet attached', 'unflagged', 'flagged', 'changed', 'ms a claim'].map((word) => word.padStart(word.length > 11 ? 20 : 11)).join('')}`;

/** @param took milliseconds a claim */
function rowOf(name: string, score: Score, took: number): string {
  const { left, gone, all } = score;
  const cells = [
    percent(score.right, left), percent(score.wrong, left), percent(score.silentlyWrong, left), percent(score.lost, left),
    percent(score.attached, gone), percent(score.attachedUnflagged, gone), percent(score.flagged, all), percent(score.changed, all),
  ];
  return `${name.padEnd(44)}${cells.map((cell, index) => `${cell.toFixed(2)} %`.padStart(index === 4 ? 20 : 11)).join('')}${took.toFixed(3).padStart(11)}`;
}

/** The articles that lie beside the project, by paragraph and sentence; none where there are none. */
function givenArticles(): string[][] {
  const folder = inProject('..', 'shared', 'articles', 'wikinews');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')).sort() : [];
  const paragraphs = names.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split(/\n\s*\n/u));
  return paragraphs.map((text) => sentencesIn(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).filter(({ length }) => length > 0);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

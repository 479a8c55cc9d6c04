import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededChance } from '../../seeded-chance';
import { edited } from '../../text/anchor/testing/edit-story';
import { textOf, Wordsmith } from '../../text/anchor/testing/story';
import { anyRanges, Truths } from '../../text/anchor/testing/truth';
import { printedAlike } from '../../text/anchor/tokens';
import { isOnGraphemeBoundaries } from '../../text/graphemes';
import { describeRange } from '../../text/quote';
import { placeAnnotations } from './place-annotations';
import { lookForReworded, placeInVersion } from './place-in-version';
import type { RawAnnotation } from './raw-annotation';

const old = 'Harbour to close\n\nThe harbour closes on April 4, the mayor said. About 120 boats have to leave.\n\nThe council meets in March. A spokesman declined to comment.\n\nThe ferry goes on. A spokesman declined to comment.';
const fresh = 'Harbour to close soon\n\nThe harbour closes on April 9, the mayor said. About 120 boats have to leave.\n\nThe ferry goes on. A spokesman declined to comment.';

const on = (text: string, words: string, from = 0): RawAnnotation => {
  const start = text.indexOf(words, from);
  return { ref: words, tags: [], parts: [{ range: { start, end: start + words.length } }] };
};
const told = (text: string) => (placed: ReturnType<typeof placeInVersion>['annotations'][number]): unknown[] =>
  (placed.outcome === 'not-placed' ? [placed.outcome, placed.why] : [placed.outcome, ...placed.ranges.map(({ start, end }) => text.slice(start, end))]);

describe('AF-13: annotations of another version of the text', () => {
  it('of its whole text are carried over as claims are: placed, found elsewhere, in doubt, or not placed', () => {
    const words = ['Harbour to close', 'the mayor said', 'closes on April 4', 'About 120 boats', 'The council meets in March'];
    const placement = placeAnnotations(old, words.map((each) => on(old, each)), { usual: 'utf-16' });
    const there = placeInVersion(placement, fresh);
    expect(there.annotations.map(told(fresh))).toEqual([
      ['placed', 'Harbour to close'], ['repaired', 'the mayor said'], ['doubtful', 'closes on April 9'], ['repaired', 'About 120 boats'], ['not-placed', 'quote-absent'],
    ]);
    expect(there.annotations[2]).toMatchObject({ was: 'closes on April 4', score: expect.any(Number) });
  });

  it('that bring their words alone are looked for once more, and are in doubt wherever they are found', () => {
    const quoted = (words: string): RawAnnotation => ({ ref: words, tags: [], parts: [{ quote: describeRange(old, { start: old.indexOf(words), end: old.indexOf(words) + words.length }) }] });
    const placement = lookForReworded(placeAnnotations(fresh, [quoted('closes on April 4, the mayor said'), quoted('About 120 boats'), quoted('The council meets in March')], { usual: 'utf-16' }));
    expect(placement.annotations.map(told(fresh))).toEqual([['doubtful', 'closes on April 9, the mayor said'], ['placed', 'About 120 boats'], ['not-placed', 'quote-absent']]);
    expect(placement.annotations[0]).toMatchObject({ was: 'closes on April 4, the mayor said' });
  });

  it('are never placed wrong without a doubt, whatever the edit', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
      const chance = seededChance(seed);
      const smith = new Wordsmith(chance);
      const story = smith.story(1_500);
      const truths = new Truths(story, edited(story, 0.2, smith, chance));
      const ranges = anyRanges(story, 60, chance);
      const { text } = textOf(story);
      const annotations = ranges.map((range, index): RawAnnotation => ({ ref: String(index), tags: [], parts: [{ range: { start: range.start, end: range.end } }] }));
      const placed = placeInVersion(placeAnnotations(text, annotations, { usual: 'utf-16' }), truths.freshText).annotations;
      expect(placed.map(({ annotation }) => annotation)).toEqual(annotations);
      for (const each of placed) {
        if (each.outcome === 'not-placed') continue;
        for (const range of each.ranges) expect(isOnGraphemeBoundaries(truths.freshText, range)).toBe(true);
        if (each.outcome === 'doubtful') continue;
        const sides = [text.slice(each.annotation.parts[0]!.range!.start, each.annotation.parts[0]!.range!.end), truths.freshText.slice(each.ranges[0]!.start, each.ranges[0]!.end)];
        expect(printedAlike(sides[1]!)).toBe(printedAlike(sides[0]!));
      }
    }), { numRuns: 15 });
  });
});

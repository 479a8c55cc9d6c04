import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededChance } from '../../seeded-chance';
import { LIKE, likeness } from './likeness';
import { edited } from './testing/edit-story';
import { textOf, Wordsmith } from './testing/story';

const story = 'The clock stopped at nine. Nobody was hurt. The mayor spoke of 3 million. She will come back.';

describe('AN-11: how like a text is to another', () => {
  it.each<[string, string, number]>([
    ['all of it', story, 1],
    ['in another order', 'She will come back. Nobody was hurt. The clock stopped at nine. The mayor spoke of 3 million.', 1],
    ['in other capitals, with other white space', story.toUpperCase().replaceAll(' ', '\n'), 1],
    ['a figure that is another', story.replace('3', '4'), 0.75],
    ['the half of it', 'The clock stopped at nine. Nobody was hurt.', 2 / 3],
    ['one sentence of it, over and over', 'Nobody was hurt. '.repeat(4), 0.25],
    ['something else', 'It rained in the north.', 0],
    ['nothing', '', 0],
  ])('%s', (_, other, share) => {
    expect(likeness(story, other)).toBeCloseTo(share);
    expect(likeness(other, story)).toBeCloseTo(share);
  });

  it('an edited story is like what it was, and another story is not', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(0.05, 0.2, 0.4), (seed, share) => {
      const chance = seededChance(seed);
      const smith = new Wordsmith(chance);
      const before = smith.story(600);
      const { text } = textOf(before);
      expect(likeness(text, textOf(edited(before, share, smith, chance)).text)).toBeGreaterThanOrEqual(LIKE);
      expect(likeness(text, textOf(smith.story(600)).text)).toBeLessThan(LIKE);
    }), { numRuns: 40 });
  });
});

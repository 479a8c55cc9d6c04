import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededChance } from '../../seeded-chance';
import { isOnGraphemeBoundaries, snapToGraphemes } from '../graphemes';
import { validRange, type TextRange } from '../ranges';
import { FLOOR } from './place';
import { type Anchored, reanchor } from './reanchor';
import { edited } from './testing/edit-story';
import { Wordsmith } from './testing/story';
import { anyRanges, Truths } from './testing/truth';

const ranges = (...list: TextRange[]) => [{ id: 'clm', ranges: list }];

/** Where some words stand in a text. */
function at(text: string, words: string, from = 0): TextRange {
  const start = text.indexOf(words, from);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

/** What became of some words, and which words they are now. */
function fate(old: string, words: string, fresh: string): { state: string; now: string[] } {
  const [{ state, ranges: found }] = reanchor(old, fresh, ranges(at(old, words))) as [Anchored];
  return { state, now: found.map(({ start, end }) => fresh.slice(start, end)) };
}

const old = [
  'Harbour to close in spring', '',
  'The harbour will close on April 4, the mayor said on Tuesday. About 120 boats have to leave by then. “Nobody asked us,” said Ilse Brandt, who has fished here for 30 years.', '',
  'The town allegedly sold the quay to a builder last year. A spokesman declined to comment. The council meets again in March.', '',
  'The ferry goes on as before, the company said. A spokesman declined to comment.',
].join('\n');

const gone = (words: string): string => old.replace(words, '');

describe('re-anchoring', () => {
  it.each<[string, string, string, string, string[]]>([
    ['AN-5: the same words at the same place', 'the mayor said', old.replace('in March', 'in May'), 'exact', ['the mayor said']],
    ['AN-5: the same words, shifted', 'the mayor said', old.replace('Harbour to', 'The old harbour is to'), 'moved', ['the mayor said']],
    ['AN-5: a sentence that was moved to another paragraph', 'About 120 boats', `${gone(' About 120 boats have to leave by then.')} About 120 boats have to leave by then.`, 'moved', ['About 120 boats']],
    ['AN-5: beside words that changed', 'the quay to a builder', old.replace('allegedly sold', 'has sold'), 'moved', ['the quay to a builder']],
    ['AN-5: other quotation marks are the same words', '“Nobody asked us,” said Ilse Brandt', old.replace('“', '"').replace('”', '"'), 'moved', ['"Nobody asked us," said Ilse Brandt']],
    ['AN-5: other white space too', 'the mayor said', old.replace('Tuesday', 'Dienstag').replace('the mayor', 'the  mayor'), 'moved', ['the  mayor said']],
    ['AN-6: a word that is another now', 'About 120 boats', old.replace('120', '140'), 'reworded', ['About 140 boats']],
    ['AN-6: all the words in a frame that stayed', '120', old.replace('120', '140'), 'reworded', ['140']],
    ['AN-6: a word that went', 'The town allegedly sold the quay', gone('allegedly '), 'reworded', ['The town sold the quay']],
    ['AN-6: a word that came', 'The town allegedly sold the quay', old.replace('the quay', 'the old quay'), 'reworded', ['The town allegedly sold the old quay']],
    ['AN-6: a typing mistake', 'The council meets again', old.replace('council', 'cuoncil'), 'reworded', ['The cuoncil meets again']],
    ['AN-6: a sentence that was cut in two', 'the mayor said on Tuesday. About 120 boats', old.replace('April 4, the mayor', 'April 4. The mayor'), 'reworded', ['The mayor said on Tuesday. About 120 boats']],
    ['AN-6: in a sentence that was moved and changed', 'sold the quay to a builder', `${gone('The town allegedly sold the quay to a builder last year. ')} The town sold the quay to a builder last summer.`, 'reworded', ['sold the quay to a builder']],
    ['AN-3: words that are gone', 'About 120 boats', gone(' About 120 boats have to leave by then.'), 'orphaned', []],
    ['AN-3: gone, though they stand elsewhere as something else', 'said', gone(', the mayor said on Tuesday'), 'orphaned', []],
  ])('%s', (_, words, fresh, state, now) => {
    expect(fate(old, words, fresh)).toEqual({ state, now });
  });

  it('AN-7: several places that are as good are told, and none of them is picked', () => {
    const before = 'One thing. The minister said that the old bridge in Lund would be closed in May. Another thing.';
    const after = 'One thing. The minister said that the old bridge in Lund would be shut in May. Something else. '
      + 'The minister said that the old bridge in Lund would be barred in May. Another thing.';
    const [found] = reanchor(before, after, ranges(at(before, 'the old bridge')));
    expect(found).toMatchObject({ state: 'ambiguous', ranges: [] });
    expect(found!.candidates).toEqual([[at(after, 'the old bridge')], [at(after, 'the old bridge', 60)]]);
  });

  it('AN-8: a claim of several parts is as sure as the least sure of them', () => {
    const parts = [at(old, 'Nobody asked us'), at(old, 'fished here for 30 years')];
    expect(reanchor(old, old.replace('April', 'May'), ranges(...parts))[0]).toMatchObject({ state: 'moved', ranges: [{}, {}] });
    const [changed] = reanchor(old, old.replace('30 years', '40 years'), ranges(...parts));
    expect(changed).toMatchObject({ state: 'reworded', each: [{ state: 'exact' }, { state: 'reworded' }] });
    const [half] = reanchor(old, gone(', who has fished here for 30 years'), ranges(...parts));
    expect(half).toMatchObject({ state: 'reworded', ranges: [parts[0]], each: [{ state: 'exact' }, { state: 'orphaned' }] });
  });

  it('AN-4: ranges at the edges of the text, and over all of it, are carried over', () => {
    const fresh = `Breaking news. ${old} More soon.`;
    expect(fate(old, old, fresh)).toEqual({ state: 'moved', now: [old] });
    expect(fate(old, 'Harbour', fresh)).toMatchObject({ now: ['Harbour'] });
    expect(fate(old, 'comment.', `${old} More.`)).toMatchObject({ now: ['comment.'] });
  });

  it('refuses ranges that the old text does not have', () => {
    expect(() => reanchor('Some words.', 'Other words.', ranges({ start: 5, end: 99 }))).toThrow(RangeError);
    expect(() => reanchor('Some words.', 'Other words.', ranges({ start: 4, end: 5 }))).toThrow(RangeError);
  });
});

/** Texts out of few and odd characters, so that words repeat, and ranges of whole characters in them. */
const oddText = fc.array(fc.constantFrom('a', 'b', 'the', 'said. ', ' ', ', ', '\n\n', '“', '”', 'é', 'e\u0301', '👩‍👩‍👧', '🇺🇸', '中文', '12'), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join('')).filter((text) => text.trim() !== '');
const withRanges = (text: string): fc.Arbitrary<TextRange[]> => fc.array(
  fc.tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: 20 })).map(([start, length]) => snapToGraphemes(text, { start, end: Math.min(start + 1 + length, text.length) })),
  { minLength: 1, maxLength: 6 },
).map((list) => list.filter(({ start, end }) => text.slice(start, end).trim() !== ''));
const textWithRanges = oddText.chain((text) => fc.record({ text: fc.constant(text), list: withRanges(text) }));

describe('re-anchoring, whatever the texts', () => {
  it('AN-1: an unchanged text has every range exactly where it was', () => {
    fc.assert(fc.property(textWithRanges, ({ text, list }) => {
      for (const [index, { state, score, each }] of reanchor(text, text, list.map((range, id) => ({ id: String(id), ranges: [range] }))).entries()) {
        expect({ state, score, range: each[0]!.range }).toEqual({ state: 'exact', score: 1, range: list[index] });
      }
    }));
  });

  it('AN-1: also when it is compared, because something changed at its other end', () => {
    const chance = seededChance(7);
    const smith = new Wordsmith(chance);
    const story = smith.story(600);
    const { oldText } = new Truths(story, story);
    const fresh = `${oldText}\n\nOne more sentence.`;
    for (const { state, score } of reanchor(oldText, fresh, anyRanges(story, 60, chance).map(({ start, end }, id) => ({ id: String(id), ranges: [{ start, end }] })))) {
      expect({ state, score }).toMatchObject({ state: 'exact' });
    }
  });

  it('AN-2, AN-4: nothing is placed below the floor, beyond the text, or through a character', () => {
    fc.assert(fc.property(textWithRanges, oddText, ({ text, list }, fresh) => {
      for (const { state, score, ranges: found, candidates } of reanchor(text, fresh, list.map((range, id) => ({ id: String(id), ranges: [range] })))) {
        expect(state === 'orphaned' ? score === 0 : score >= FLOOR).toBe(true);
        expect(found.length === 0).toBe(state === 'orphaned' || state === 'ambiguous');
        expect(candidates.length > 1).toBe(state === 'ambiguous');
        for (const range of [...found, ...candidates.flat()]) {
          expect(validRange(range, fresh.length) && isOnGraphemeBoundaries(fresh, range)).toBe(true);
        }
      }
    }));
  });

  it('AN-9: what becomes of a claim does not depend on the others, nor on their order', () => {
    fc.assert(fc.property(textWithRanges, oddText, ({ text, list }, fresh) => {
      const claims = list.map((range, id) => ({ id: String(id), ranges: [range] }));
      const together = reanchor(text, fresh, claims);
      expect(reanchor(text, fresh, [...claims].reverse())).toEqual([...together].reverse());
      for (const [index, claim] of claims.entries()) expect(reanchor(text, fresh, [claim])).toEqual([together[index]]);
    }));
  });

  it('AN-3: sentences that are deleted leave orphans', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (seed, which) => {
      const chance = seededChance(seed);
      const story = new Wordsmith(chance).story(300);
      const [paragraph, at] = [1 + (which % (story.length - 1)), 0];
      const deleted = story[paragraph]![at]!;
      const fresh = story.map((sentences) => sentences.filter((sentence) => sentence !== deleted)).filter((sentences) => sentences.length > 0);
      const truths = new Truths(story, fresh);
      const all = anyRanges(story, 200, chance);
      // Two sentences of stock words are one and the same.
      const lost = all.filter((range) => truths.of(range).kind === 'gone' && truths.freshText.indexOf(truths.oldText.slice(range.start, range.end)) < 0);
      for (const { state } of reanchor(truths.oldText, truths.freshText, lost.map(({ start, end }, id) => ({ id: String(id), ranges: [{ start, end }] })))) {
        expect(state).toBe('orphaned');
      }
    }), { numRuns: 30 });
  });

  it('AN-10: over edits of known truth, hardly anything is wrong, and next to nothing silently', () => {
    const seeds = [11, 12, 13, 14, 15, 16];
    const counts = { left: 0, right: 0, silentlyWrong: 0, gone: 0, attachedUnflagged: 0, flagged: 0, changed: 0 };
    for (const seed of seeds) {
      const chance = seededChance(seed);
      const smith = new Wordsmith(chance);
      const story = smith.story(4_000);
      const truths = new Truths(story, edited(story, 0.2, smith, chance));
      const claims = anyRanges(story, 300, chance);
      const found = reanchor(truths.oldText, truths.freshText, claims.map(({ start, end }, id) => ({ id: String(id), ranges: [{ start, end }] })));
      for (const [index, claim] of claims.entries()) {
        const truth = truths.of(claim);
        const { state, ranges: [range] } = found[index]!;
        const isFlagged = state !== 'exact' && state !== 'moved';
        if (truth.kind === 'torn') continue;
        if (isFlagged) counts.flagged++;
        if (truth.kind !== 'intact') counts.changed++;
        if (truth.kind === 'gone') {
          counts.gone++;
          if (!isFlagged) counts.attachedUnflagged++;
          continue;
        }
        counts.left++;
        const isRight = range !== undefined && (truth.kind === 'intact' ? range.start === truth.range.start && range.end === truth.range.end : overlap(range, truth.range) >= 0.7);
        if (isRight) counts.right++;
        else if (range && !isFlagged) counts.silentlyWrong++;
      }
    }
    const told = `seeds ${seeds.join(', ')}: ${JSON.stringify(counts)}`;
    expect(counts.right / counts.left, told).toBeGreaterThanOrEqual(0.99);
    expect(counts.silentlyWrong / counts.left, told).toBeLessThanOrEqual(0.002);
    expect(counts.attachedUnflagged / counts.gone, told).toBeLessThanOrEqual(0.01);
    expect(counts.flagged / counts.changed, told).toBeLessThanOrEqual(1.5);
  });

  it('AN-10: two texts with nothing in common come to an end, with orphans', () => {
    const words = (sign: string): string => Array.from({ length: 20_000 }, (_, index) => `${sign}${index}${index % 15 === 0 ? '.' : ''}`).join(' ');
    const [before, after] = [words('a'), words('b')];
    expect(reanchor(before, after, ranges({ start: 100, end: 200 }))[0]).toMatchObject({ state: 'orphaned', score: 0 });
  });
});

function overlap(a: TextRange, b: TextRange): number {
  return Math.max(Math.min(a.end, b.end) - Math.max(a.start, b.start), 0) / Math.max(a.end - a.start, b.end - b.start);
}

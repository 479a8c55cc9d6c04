import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@shared/model/article';
import { isGraphemeBoundary } from '@shared/text/graphemes';
import { articleRecords, placeOf, TEXT } from '../testing/samples';
import {
  extend, moveEdge, neighbourBlock, neighbourSentence, selectRange, selectWord, step, type SelectableText, type Selection, type Unit,
} from './selection';

/** The words a selection (or range) stands for. */
function words(text: string, selected: Selection | { start: number; end: number } | number | null): string | number | null {
  if (selected === null || typeof selected === 'number') return selected;
  const ranges = 'ranges' in selected ? selected.ranges : [selected];
  return ranges.map(({ start, end }) => text.slice(start, end)).join(' | ');
}

/** What is selected after keys: `>` and `<` grow and shrink by a word, `)` and `(` by a letter. */
function press(text: string, from: number, keys: string): string | number | null {
  let at: Selection | number = from;
  for (const key of keys) at = extend(text, at, '>)'.includes(key) ? 1 : -1, '<>'.includes(key) ? 'word' : 'grapheme');
  return words(text, at);
}

const blocks = articleRecords('art_1').filter((record): record is Block => record.type === 'block');
const source: SelectableText = { text: TEXT, language: 'en', blocks };

describe('a selected stretch', () => {
  it.each([
    ['The U.S. Army', 4, 6, 'U.S.'],
    ['He said “officials view” twice', 10, 12, 'officials'],
    ['costs $1,200.50 now', 8, 9, '$1,200.50'],
    ['in al-Muhandis’s car', 5, 6, 'al-Muhandis’s'],
    ['one two three', 5, 9, 'two three'],
    ['one two three', 9, 5, 'two three'],
    ['  one  ', 0, 7, 'one'],
    ['it is don’t or not', 7, 8, 'don’t'],
    ['Cafe\u0301 owner', 1, 2, 'Cafe\u0301'],
    ['אבג דהו זחט', 5, 6, 'דהו'],
    ['قال مسؤول إن', 6, 7, 'مسؤول'],
  ])('snaps to whole words: %j from %i to %i', (text, anchor, focus, expected) => {
    expect(words(text, selectRange(text, anchor, focus, 'word'))).toBe(expected);
  });

  it.each([
    ['one two', 1, 5, 'ne t'],
    ['a 👩‍🔧 b', 3, 4, '👩‍🔧'],
    ['Cafe\u0301s', 3, 4, 'e\u0301'],
    ['🇺🇸🇮🇷', 1, 2, '🇺🇸'],
    ['  one  ', 0, 7, 'one'],
  ])('by the letter takes graphemes whole: %j from %i to %i', (text, anchor, focus, expected) => {
    expect(words(text, selectRange(text, anchor, focus, 'grapheme'))).toBe(expected);
  });

  it('of white space alone is none', () => {
    for (const unit of ['word', 'grapheme'] as const) {
      expect(selectRange('one \n\n two', 3, 7, unit)).toBeNull();
      expect(selectRange('one', 1, 1, unit)).toBeNull();
      expect(selectRange('', 0, 0, unit)).toBeNull();
    }
  });

  it('keeps where it was begun and where it ended, for the keys to go on from', () => {
    expect(selectRange('one two', 5, 1, 'word')).toEqual({ ranges: [{ start: 0, end: 7 }], anchor: 5, focus: 1 });
  });

  it('with a double click is the word', () => {
    expect(words(TEXT, selectWord(TEXT, placeOf('U.S.').start + 2))).toBe('U.S.');
    expect(selectWord('one  two', 4)).toBeNull();
  });
});

describe('growing and shrinking', () => {
  it.each([
    ['>', 'one'],
    ['>>', 'one two'],
    ['>><', 'one'],
    ['>>>', 'one two, '.trim()],
    [')', 'o'],
    ['))', 'on'],
    ['))(', 'o'],
    ['>)', 'one t'],
  ])('from the beginning: %s', (keys, expected) => {
    expect(press('one two, three', 0, keys)).toBe(expected);
  });

  it('shrunk to nothing leaves the caret', () => {
    expect(press('one two', 0, '><')).toBe(0);
    expect(press('one two', 0, ')(')).toBe(0);
  });

  it('goes on past where it began, to the other side', () => {
    expect(press('one two three', 4, '<')).toBe('one');
    expect(press('one two three', 4, '<>>')).toBe('two');
    expect(press('one two three', 6, '<<')).toBe('one two');
  });

  it('steps over white space, blank lines and dashes to the next words', () => {
    expect(press('one\n\ntwo — three', 0, '>>')).toBe('one\n\ntwo');
    expect(press('one\n\ntwo — three', 0, '>>>>')).toBe('one\n\ntwo — three');
  });

  it('stops at the ends of the text', () => {
    expect(press('one', 0, '>>>')).toBe('one');
    expect(press('one', 3, '<<<')).toBe('one');
    expect(press('', 0, '><)(')).toBe(0);
  });

  it('by the letter takes emoji and accents whole', () => {
    expect(press('e\u0301👩‍🔧x', 0, ')')).toBe('e\u0301');
    expect(press('e\u0301👩‍🔧x', 0, '))')).toBe('e\u0301👩‍🔧');
    expect(press('e\u0301👩‍🔧x', 0, '))(')).toBe('e\u0301');
  });

  it('goes on from the last of several ranges', () => {
    const two: Selection = { ranges: [{ start: 0, end: 3 }, { start: 8, end: 13 }], anchor: 8, focus: 13 };
    expect(words('one two three four', extend('one two three four', two, 1, 'word'))).toBe('three four');
  });
});

describe('sentences and paragraphs', () => {
  const sentence = (offset: number, direction: 1 | -1): string | number | null => words(TEXT, neighbourSentence(source, offset, direction));

  it('the next sentence begins at or after the caret, in this paragraph or a later one', () => {
    expect(sentence(0, 1)).toBe('Harbour bridge to stay shut until spring');
    expect(sentence(1, 1)).toBe('The bridge was closed on Monday, a city official said.');
    expect(sentence(placeOf('said.').end, 1)).toBe('“Two lanes will open in May,” the U.S. engineer Ana Ohlin added.');
    expect(sentence(placeOf('added.').end, 1)).toBe('Repairs cost 3 million.');
    expect(sentence(TEXT.length, 1)).toBeNull();
  });

  it('the sentence before ends at or before the caret', () => {
    expect(sentence(TEXT.length, -1)).toBe('Cafe\u0301 owner Lee 👩‍🔧 disputes the figure.');
    expect(sentence(placeOf('Repairs').start, -1)).toBe('“Two lanes will open in May,” the U.S. engineer Ana Ohlin added.');
    expect(sentence(placeOf('Repairs').start + 3, -1)).toBe('“Two lanes will open in May,” the U.S. engineer Ana Ohlin added.');
    expect(sentence(0, -1)).toBeNull();
  });

  it('going on from each sentence visits all of them once, there and back', () => {
    const there: string[] = [];
    for (let at = 0, next; (next = neighbourSentence(source, at, 1)); at = next.end) there.push(TEXT.slice(next.start, next.end));
    const back: string[] = [];
    for (let at = TEXT.length, next; (next = neighbourSentence(source, at, -1)); at = next.start) back.unshift(TEXT.slice(next.start, next.end));
    expect(there).toHaveLength(6);
    expect(back).toEqual(there);
  });

  it('the next paragraph, and back: first to the beginning of this one', () => {
    const [, second, third] = blocks;
    expect(neighbourBlock(blocks, -1, 1)).toBe(blocks[0]);
    expect(neighbourBlock(blocks, second!.start, 1)).toBe(third);
    expect(neighbourBlock(blocks, TEXT.length, 1)).toBeUndefined();
    expect(neighbourBlock(blocks, third!.start + 5, -1)).toBe(third);
    expect(neighbourBlock(blocks, third!.start, -1)).toBe(second);
    expect(neighbourBlock(blocks, 0, -1)).toBeUndefined();
  });
});

describe('moving an edge', () => {
  const text = 'one two, “three” four';
  const move = (start: number, end: number, edge: 'start' | 'end', direction: 1 | -1, unit: Unit = 'word'): string | null => {
    const moved = moveEdge(text, [{ start, end }], edge, direction, unit);
    return moved && moved.map((range) => text.slice(range.start, range.end)).join(' | ');
  };

  it.each([
    [4, 7, 'end', 1, 'two,'],
    [4, 8, 'end', 1, 'two, “'],
    [4, 8, 'end', -1, 'two'],
    [0, 7, 'end', -1, 'one'],
    [0, 7, 'start', 1, 'two'],
    [4, 7, 'start', -1, 'one two'],
    [5, 7, 'start', -1, 'two'],
    [4, 6, 'end', 1, 'two'],
  ] as const)('by a word: [%i, %i) %s %i', (start, end, edge, direction, expected) => {
    expect(move(start, end, edge, direction)).toBe(expected);
  });

  it('by a letter', () => {
    expect(move(4, 7, 'end', -1, 'grapheme')).toBe('tw');
    expect(move(4, 7, 'start', 1, 'grapheme')).toBe('wo');
    expect(move(4, 7, 'start', -1, 'grapheme')).toBe('one two'.slice(2));
    expect(move(4, 7, 'end', 1, 'grapheme')).toBe('two,');
  });

  it('never to nothing, nor out of the text', () => {
    expect(move(4, 7, 'end', -1)).toBeNull();
    expect(move(4, 7, 'start', 1)).toBeNull();
    expect(move(0, 3, 'start', -1)).toBeNull();
    expect(move(17, 21, 'end', 1)).toBeNull();
    expect(move(4, 5, 'end', -1, 'grapheme')).toBeNull();
    expect(moveEdge(text, [], 'end', 1, 'word')).toBeNull();
  });

  it('of several ranges moves the outer edges only', () => {
    const ranges = [{ start: 0, end: 3 }, { start: 17, end: 21 }];
    expect(moveEdge(text, ranges, 'end', -1, 'grapheme')).toEqual([ranges[0], { start: 17, end: 20 }]);
    expect(moveEdge(text, ranges, 'start', 1, 'grapheme')).toEqual([{ start: 1, end: 3 }, ranges[1]]);
    expect(ranges[0]).toEqual({ start: 0, end: 3 });
  });

  it('leaves the other edge where the editor put it', () => {
    expect(moveEdge(text, [{ start: 5, end: 7 }], 'end', 1, 'word')).toEqual([{ start: 5, end: 8 }]);
  });
});

describe('in any text', () => {
  const piece = fc.constantFrom(
    'word', 'U.S.', '’', '“', '”', ' ', '  ', '\n\n', '\u0301', ' \u0301', 'e\u0301', '👩‍🔧', '🇺🇸', '🏽', '\u200d', '\u200b', 'אב', 'ال', '漢字', 'ไทย', '각',
    'ᄀ', '—', ',', '3%', '\u00a0', '\ud83d', '\udd27', 'नि',
  );
  const text = fc.oneof(fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')), fc.string({ unit: 'grapheme', maxLength: 20 }));
  const unit = fc.constantFrom<Unit>('word', 'grapheme');
  const direction = fc.constantFrom<1 | -1>(1, -1);

  function expectWhole(given: string, ranges: readonly { start: number; end: number }[]): void {
    for (const { start, end } of ranges) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(given.length);
      expect(start).toBeLessThan(end);
      expect(given.slice(start, end).trim()).not.toBe('');
      expect(isGraphemeBoundary(given, start)).toBe(true);
      expect(isGraphemeBoundary(given, end)).toBe(true);
    }
  }

  it('a selection is never empty, never outside, never cuts a grapheme (UI-11)', () => {
    fc.assert(fc.property(text, fc.nat(40), fc.nat(40), unit, (given, a, b, by) => {
      const selection = selectRange(given, a % (given.length + 1), b % (given.length + 1), by);
      expectWhole(given, selection?.ranges ?? []);
    }), { numRuns: 1000 });
  });

  it('keys keep it so, and come to an end (UI-11)', () => {
    fc.assert(fc.property(text, fc.nat(40), fc.array(fc.tuple(direction, unit), { maxLength: 12 }), (given, from, keys) => {
      let at: Selection | number = step(given, from % (given.length + 1), -1, 'grapheme');
      for (const [way, by] of keys) {
        at = extend(given, at, way, by);
        if (typeof at !== 'number') expectWhole(given, at.ranges);
        const focus = typeof at === 'number' ? at : at.focus;
        expect(isGraphemeBoundary(given, focus)).toBe(true);
      }
    }), { numRuns: 1000 });
  });

  it('one step there and one back is where it was, between words (UI-12)', () => {
    const plain = fc.array(fc.constantFrom('word', 'U.S.', 'don’t', 'e\u0301té', '漢', 'אב', '3%'), { minLength: 2, maxLength: 8 });
    fc.assert(fc.property(plain, fc.nat(20), fc.integer({ min: 1, max: 5 }), (list, from, count) => {
      const given = list.join(' ');
      const starts = list.map((_, index) => list.slice(0, index).join(' ').length + (index ? 1 : 0));
      const first = from % list.length;
      const grown: (Selection | number)[] = [starts[first]!];
      for (let index = 0; index < Math.min(count, list.length - first); index++) grown.push(extend(given, grown.at(-1)!, 1, 'word'));
      let back = grown.at(-1)!;
      for (const expected of grown.slice(0, -1).reverse()) {
        back = extend(given, back, -1, 'word');
        expect(words(given, back)).toBe(words(given, expected));
      }
    }), { numRuns: 300 });
  });

  it('a moved edge is never empty, never outside, never cuts a grapheme, and moves the way it was told (UI-13)', () => {
    fc.assert(fc.property(text, fc.nat(40), fc.nat(40), fc.constantFrom('start' as const, 'end' as const), direction, unit, (given, a, b, edge, way, by) => {
      const selection = selectRange(given, a % (given.length + 1), b % (given.length + 1), 'grapheme');
      if (!selection) return;
      const [before] = selection.ranges;
      const moved = moveEdge(given, selection.ranges, edge, way, by);
      if (!moved) return;
      expectWhole(given, moved);
      expect(moved).toHaveLength(1);
      const other = edge === 'start' ? 'end' : 'start';
      expect(moved[0]![other]).toBe(before![other]);
      expect(Math.sign(moved[0]![edge] - before![edge])).toBe(way);
    }), { numRuns: 1000 });
  });
});

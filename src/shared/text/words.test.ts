import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnGraphemeBoundaries } from './graphemes';
import { nextWordBoundary, previousWordBoundary, snapToWords, wordAt, wordsIn } from './words';

/** The range of `words` in `text`, cut short by `left` and `right` units, as a careless drag would leave it. */
function selection(text: string, words: string, left = 0, right = 0) {
  const start = text.indexOf(words);
  expect(start, `"${words}" stands in the text`).toBeGreaterThanOrEqual(0);
  return { start: start + left, end: start + words.length - right };
}

function snapped(text: string, range: { start: number; end: number }): string | null {
  const result = snapToWords(text, range);
  return result && text.slice(result.start, result.end);
}

describe('words', () => {
  const wholeWords = [
    ['a contraction', 'They don’t know', 'don’t'],
    ['a contraction with a typewriter apostrophe', "They don't know", "don't"],
    ['a possessive', 'the mayor’s office', 'mayor’s'],
    ['a hyphenated word', 'a well-known firm', 'well-known'],
    ['a word with a no-break hyphen', 'the rules\u2011book here', 'rules\u2011book'],
    ['an initialism', 'the U.S. economy', 'U.S.'],
    ['an initialism with a hyphen', 'the U.S.-Norway pact', 'U.S.-Norway'],
    ['hours of the day', 'at 4 p.m. today', 'p.m.'],
    ['a number with separators', 'paid 1,200.50 in cash', '1,200.50'],
    ['a percentage', 'rose 3% in May', '3%'],
    ['an amount of money', 'cost €3.1 million', '€3.1'],
    ['a time', 'before 10:45 today', '10:45'],
    ['a date', 'since 3/11/2026 only', '3/11/2026'],
    ['a handle', 'wrote @harbour_watch today', '@harbour_watch'],
    ['a hashtag', 'under #bridge2026 now', '#bridge2026'],
    ['a company name', 'sued AT&T again', 'AT&T'],
    ['letters with combining accents', 'the cafe\u0301s closed', 'cafe\u0301s'],
    ['an Arabic word', 'قال الوزير أمس', 'الوزير'],
    ['a Devanagari word', 'यह हिन्दी है', 'हिन्दी'],
    ['a domain', 'on example.org today', 'example.org'],
  ] as const;

  it.each(wholeWords)('TX-30: %s is one word', (_, text, word) => {
    const { start, end } = selection(text, word);
    for (let offset = start; offset <= end; offset += 1) {
      expect(wordAt(text, offset), `at ${offset}`).toEqual({ start, end });
    }
  });

  it('TX-30: a script without spaces is cut into its words', () => {
    const text = '消防は十日、発表した。';
    expect(wordAt(text, 0)).toEqual({ start: 0, end: 2 });
  });

  it('TX-30: there is no word in white space or punctuation', () => {
    expect(wordAt('so —  it', 3)).toBeNull();
    expect(wordAt('so —  it', 5)).toBeNull();
    expect(wordAt('', 0)).toBeNull();
  });

  it('TX-31: a selection that cuts words takes them whole', () => {
    const text = 'The clerk said the calculator had been wrong.';
    expect(snapped(text, selection(text, 'clerk said the calculator', 2, 4))).toBe('clerk said the calculator');
  });

  it('TX-31: white space at the ends is left out', () => {
    const text = 'He said \n\n it was over. ';
    expect(snapped(text, selection(text, ' said \n\n '))).toBe('said');
  });

  it('TX-31: quotation marks and full stops stay as they were selected', () => {
    const text = 'He wrote: “We will stay.” Nobody did.';
    expect(snapped(text, selection(text, '“We will stay.”'))).toBe('“We will stay.”');
    expect(snapped(text, selection(text, '“We will stay.”', 1, 2))).toBe('We will stay');
    expect(snapped(text, selection(text, '“We will stay.”', 2, 3))).toBe('We will stay');
  });

  it('TX-31: a selection of nothing but white space means nothing', () => {
    expect(snapToWords('a \n b', { start: 1, end: 4 })).toBeNull();
    expect(snapToWords('ab', { start: 1, end: 1 })).toBeNull();
  });

  it('TX-32: Ctrl+Right stops at the ends of words and of runs of punctuation', () => {
    const text = 'He said: “Yes.”  Then left.';
    const stops: string[] = [];
    for (let at = 0; at < text.length; ) {
      const next = nextWordBoundary(text, at);
      stops.push(text.slice(at, next));
      at = next;
    }
    expect(stops).toEqual(['He', ' said', ':', ' “', 'Yes', '.”', '  Then', ' left', '.']);
  });

  it('TX-32: Ctrl+Left stops at the starts of words and of runs of punctuation', () => {
    const text = 'He said: “Yes.”  Then left.';
    const stops: string[] = [];
    for (let at = text.length; at > 0; ) {
      const previous = previousWordBoundary(text, at);
      stops.unshift(text.slice(previous, at));
      at = previous;
    }
    expect(stops).toEqual(['He ', 'said', ': ', '“', 'Yes', '.”  ', 'Then ', 'left', '.']);
  });

  it('TX-33: a step looks at the words around it only, whatever the length of the text', () => {
    const line = `${'one '.repeat(1_000_000)}end`;
    const unbroken = 'x'.repeat(1_000_000);
    // The words are the same wherever they stand; reading all 4 million characters each time would never come to an end here.
    for (let at = 0; at < 1000; at += 1) {
      expect(nextWordBoundary(line, 2_000_000 + at)).toBe(2_000_000 + nextWordBoundary('one '.repeat(300), at));
      previousWordBoundary(line, 2_000_000 + at);
    }
    expect(nextWordBoundary(unbroken, 500_000)).toBeGreaterThan(500_000);
  });

  const anyText = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '“', '’', '-', '.', '1', '%', '👩‍⚖️', '🇳🇴', 'e\u0301', '港', '\u0301') });

  it('TX-34: a snapped range holds the selection without its white space, on grapheme boundaries, and stays when snapped again', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        const range = snapToWords(text, { start, end });
        const wanted = text.slice(start, end).trim();
        if (range === null) {
          expect(wanted).toBe('');
          return;
        }
        const inside = start + text.slice(start, end).indexOf(wanted);
        expect(range.start).toBeLessThanOrEqual(inside);
        expect(range.end).toBeGreaterThanOrEqual(inside + wanted.length);
        expect(isOnGraphemeBoundaries(text, range)).toBe(true);
        expect(snapToWords(text, range)).toEqual(range);
      }),
      { numRuns: 500 },
    );
  });

  it('TX-34: steps always move on, up to the ends of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (let at = 0; at < text.length; ) {
          const next = nextWordBoundary(text, at);
          expect(next).toBeGreaterThan(at);
          expect(isOnGraphemeBoundaries(text, { start: at, end: next })).toBe(true);
          at = next;
        }
        for (let at = text.length; at > 0; ) {
          const previous = previousWordBoundary(text, at);
          expect(previous).toBeLessThan(at);
          at = previous;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('TX-30: all words of a stretch', () => {
  it('are those that a double click would take, in order', () => {
    const text = 'The U.S.-Iran “talks”, don’t they? 漢字 3% of 1,200.50';
    const words = [...wordsIn(text, 4, text.length)];
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['U.S.-Iran', 'talks', 'don’t', 'they', '漢字', '3%', 'of', '1,200.50']);
    for (const word of words) expect(wordAt(text, word.start)).toEqual(word);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalise, isCanonical } from './canonical';

/** Text in which everything that canonical text forbids is likely. */
const roughText = fc.string({
  unit: fc.constantFrom('a', ' ', '\r', '\n', '\r\n', '\t', '\0', '\x07', '\x7F', '\x85', '\uFEFF', '\uD83D', '\uDE00', '😀', 'e\u0301'),
  maxLength: 40,
});

describe('canonical text', () => {
  const cases = [
    ['CRLF, CR and LF', 'a\r\nb\rc\nd\r', 'a\nb\nc\nd\n', { 'line-ends': 3 }],
    ['empty CRLF lines', 'a\r\n\r\nb', 'a\n\nb', { 'line-ends': 2 }],
    ['control characters and DEL', 'a\0b\x07c\x0B\x0Cd\x1B\x7F', 'abcd', { 'control-characters': 6 }],
    ['a byte order mark at the start', '\uFEFFab', 'ab', { 'byte-order-mark': 1 }],
    ['a lone high surrogate', 'a\uD83D b', 'a\uFFFD b', { 'lone-surrogates': 1 }],
    ['swapped surrogates', '\uDE00\uD83D', '\uFFFD\uFFFD', { 'lone-surrogates': 2 }],
    ['surrogates parted by a control character', '\uD83D\0\uDE00', '\uFFFD\uFFFD', { 'lone-surrogates': 2, 'control-characters': 1 }],
    ['everything at once', '\uFEFF\r\n\0\uD83D', '\n\uFFFD', { 'lone-surrogates': 1, 'line-ends': 1, 'control-characters': 1, 'byte-order-mark': 1 }],
  ] as const;

  it.each(cases)('TX-1: %s', (_, rough, canonical, counts) => {
    const result = canonicalise(rough);
    expect(result.text).toBe(canonical);
    expect(Object.fromEntries(result.changes.map(({ kind, count }) => [kind, count]))).toEqual(counts);
  });

  it.each([
    ['TAB and LF', 'a\tb\n'],
    ['C1 controls', 'a\x85b\x9F'],
    ['format characters', 'soft\u00ADhyphen \u200Bspace \u200Fmark \u2067isolate\u2069'],
    ['a zero width no-break space inside', 'ab\uFEFFcd'],
    ['line and paragraph separators', 'a\u2028b\u2029c'],
    ['decomposed letters', 'cafe\u0301 \u212B \uFB01'],
    ['non-characters and private use', '\uFFFE\u{10FFFF}\u{F0000}'],
    ['a replacement character', '\uFFFD'],
  ])('TX-2: %s stay', (_, text) => {
    expect(canonicalise(text)).toEqual({ text, changes: [] });
  });

  it('TX-3: each change says what was done in words', () => {
    const { changes } = canonicalise('\uFEFFa\r\nb\r\nc\r\0');
    expect(changes.map(({ detail }) => detail)).toEqual([
      '3 line ends (2 CRLF, 1 CR) changed to LF.',
      '1 invisible control character removed.',
      '1 byte order mark at the start removed.',
    ]);
  });

  it('TX-4: canonical text is left as it is, and holds nothing it must not', () => {
    fc.assert(
      fc.property(roughText, (rough) => {
        const { text } = canonicalise(rough);
        expect(canonicalise(text)).toEqual({ text, changes: [] });
        expect(isCanonical(text)).toBe(true);
        // eslint-disable-next-line no-control-regex -- control characters are what this is about
        expect(text).not.toMatch(/[\x00-\x08\x0B-\x1F\x7F]|^\uFEFF|\p{Surrogate}/u);
      }),
      { numRuns: 2000 },
    );
  });
});

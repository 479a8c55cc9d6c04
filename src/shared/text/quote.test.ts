import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnGraphemeBoundaries, snapToGraphemes } from './graphemes';
import { describeRange, findQuote, QUOTE_CONTEXT } from './quote';

const TEXT = 'The clerk said no. The mayor said no. Nobody else said anything.';

describe('quotes', () => {
  it('TX-50: a range is described by its words and up to 32 units on both sides', () => {
    const start = TEXT.indexOf('mayor');
    expect(describeRange(TEXT, { start, end: start + 5 })).toEqual({
      start,
      end: start + 5,
      exact: 'mayor',
      prefix: 'The clerk said no. The ',
      suffix: ' said no. Nobody else said anyth',
    });
  });

  it('TX-50: context never cuts a grapheme cluster', () => {
    const family = '👨‍👩‍👧‍👦';
    const text = `${family}${'.'.repeat(QUOTE_CONTEXT - 3)}word${'.'.repeat(QUOTE_CONTEXT - 3)}${family}`;
    const start = text.indexOf('word');
    const { prefix, suffix } = describeRange(text, { start, end: start + 4 });
    expect(prefix).toBe('.'.repeat(QUOTE_CONTEXT - 3));
    expect(suffix).toBe('.'.repeat(QUOTE_CONTEXT - 3));
  });

  it('TX-50: a range outside the text is a mistake of the caller', () => {
    expect(() => describeRange(TEXT, { start: 0, end: 999 })).toThrow(RangeError);
    expect(() => describeRange(TEXT, { start: 3, end: 3 })).toThrow(RangeError);
  });

  it('TX-51: words that stand once are found', () => {
    expect(findQuote(TEXT, { exact: 'Nobody else' })).toEqual({ ok: true, value: { start: 38, end: 49 } });
  });

  it('TX-51: context or an occurrence tells repeated words apart', () => {
    const second = { ok: true, value: { start: 29, end: 36 } };
    expect(findQuote(TEXT, { exact: 'said no', prefix: 'mayor ' })).toEqual(second);
    expect(findQuote(TEXT, { exact: 'said no', suffix: '. Nobody' })).toEqual(second);
    expect(findQuote(TEXT, { exact: 'said no', occurrence: 2 })).toEqual(second);
    expect(findQuote(TEXT, { exact: 'said', suffix: ' no', occurrence: 2 })).toMatchObject({ value: { start: 29 } });
  });

  it('TX-52: repeated words without a choice are refused with their number', () => {
    expect(findQuote(TEXT, { exact: 'said' })).toMatchObject({
      ok: false,
      error: { code: 'ambiguous', message: expect.stringContaining('3 times'), details: { occurrences: 3 } },
    });
  });

  it.each([
    ['words that are not there', { exact: 'The major' }],
    ['other capitals', { exact: 'the clerk' }],
    ['wrong context', { exact: 'said no', prefix: 'clerk. ' }],
    ['an occurrence too many', { exact: 'said no', occurrence: 3 }],
    ['a prefix longer than the text before', { exact: 'The clerk', prefix: 'x' }],
  ])('TX-53: %s are not found', (_, query) => {
    expect(findQuote(TEXT, query)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('TX-53: a place inside a grapheme cluster is none', () => {
    expect(findQuote('a cafe\u0301', { exact: 'cafe' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(findQuote('👩‍⚖️', { exact: '👩' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('TX-54: an empty quote or a wrong occurrence is a bad request', () => {
    for (const query of [{ exact: '' }, { exact: 'said', occurrence: 0 }, { exact: 'said', occurrence: 1.5 }]) {
      expect(findQuote(TEXT, query)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    }
  });

  it('TX-55: every described range is on boundaries and is found again among its occurrences', () => {
    const piece = fc.constantFrom('a', 'b', ' ', '👩‍⚖️', 'e\u0301', '🇳🇴');
    const text = fc.array(piece, { minLength: 1, maxLength: 120 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (sample, a, b) => {
        const [x, y] = [a % sample.length, b % sample.length];
        const range = snapToGraphemes(sample, { start: Math.min(x, y), end: Math.max(x, y) + 1 });
        const { exact, prefix, suffix } = describeRange(sample, range);
        expect(sample.slice(range.start - prefix.length, range.end + suffix.length)).toBe(prefix + exact + suffix);
        expect(isOnGraphemeBoundaries(sample, { start: range.start - prefix.length, end: range.end + suffix.length })).toBe(true);
        const places = new Set<number>();
        for (let occurrence = 1; ; occurrence += 1) {
          const found = findQuote(sample, { exact, prefix, suffix, occurrence });
          if (!found.ok) break;
          places.add(found.value.start);
        }
        expect(places).toContain(range.start);
        const alone = findQuote(sample, { exact, prefix, suffix });
        expect(alone.ok).toBe(places.size === 1);
      }),
      { numRuns: 500 },
    );
  });
});

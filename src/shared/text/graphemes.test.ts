import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOfClusterAt,
  isGraphemeBoundary,
  isOnGraphemeBoundaries,
  nextGraphemeBoundary,
  previousGraphemeBoundary,
  snapToGraphemes,
} from './graphemes';

const whole = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** All boundaries, by segmenting the whole text: what the local answers must agree with. */
function boundaries(text: string): number[] {
  return [...Array.from(whole.segment(text), ({ index }) => index), ...(text === '' ? [0] : []), text.length].filter(
    (at, index, all) => all.indexOf(at) === index,
  );
}

/** Pieces that join their neighbours in every way the rules know, and those that never do. */
const piece = fc.constantFrom(
  ...['a', ' ', '\n', '\r', '\r\n', '.', '“', '©', '®', 'é', 'e\u0301', '\u0301', '\u0308\u0325', '\u200D', '\u200C', '\uFE0F', '\u20E3'],
  ...['😀', '👍🏽', '🏽', '👩‍⚖️', '👨‍👩‍👧‍👦', '🇳🇴', '🇳', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '☂', '\uD83D', '\uDE00'],
  ...['क्ष', 'त्रि', '\u094D', 'ன', 'ி', 'นำ้', '한', '\u1112', '\u1161', '\u11AB', 'か\u3099', '港', '葛󠄀', '𠮷'],
  ...['\u0600', '\u06DD', 'ل\u064E', 'שָׁ', '\u{110BD}', '\u{11A3A}', '\u00AD', '\u200B', '\u2028', 'я', '\u0483', 'Ω'],
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(text, fc.string({ unit: 'binary' }), fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }));

describe('graphemes', () => {
  it('TX-20: local answers agree with segmenting the whole text', () => {
    fc.assert(
      fc.property(anyText, (sample) => {
        const all = boundaries(sample);
        for (let at = 0; at <= sample.length; at += 1) {
          expect(isGraphemeBoundary(sample, at), `boundary at ${at}`).toBe(all.includes(at));
          expect(nextGraphemeBoundary(sample, at)).toBe(all.find((each) => each > at) ?? sample.length);
          expect(previousGraphemeBoundary(sample, at)).toBe(all.findLast((each) => each < at) ?? 0);
        }
        for (const at of all.slice(0, -1)) expect(endOfClusterAt(sample, at)).toBe(all[all.indexOf(at) + 1]);
      }),
      { numRuns: 1000 },
    );
  });

  it('TX-20: every pair of characters of the basic plane that is taken for a sure boundary is one', () => {
    // One text a pair would be 4 billion; each character beside a letter, a mark, an ideograph and itself is enough
    // to find a stretch of the table that holds a character which joins.
    const wrong: string[] = [];
    for (let unit = 1; unit < 0xffff; unit += 1) {
      if (unit >= 0xd800 && unit <= 0xdfff) continue;
      const character = String.fromCharCode(unit);
      for (const sample of [`a${character}`, `${character}a`, `“${character}`, `港${character}`, `${character}한`, `я${character}ل`, `${character}${character}`]) {
        for (let at = 1; at < sample.length; at += 1) {
          const isOne = whole.segment(sample).containing(at)?.index === at;
          if (isGraphemeBoundary(sample, at) !== isOne) wrong.push(unit.toString(16));
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('TX-21: a range is widened until it cuts no cluster, and no further', () => {
    const sample = 'So 👩‍⚖️ said: cafe\u0301.';
    const judge = sample.indexOf('👩‍⚖️');
    const cafe = sample.indexOf('cafe');
    expect(snapToGraphemes(sample, { start: judge + 2, end: judge + 3 })).toEqual({ start: judge, end: judge + 5 });
    expect(snapToGraphemes(sample, { start: cafe, end: cafe + 4 })).toEqual({ start: cafe, end: cafe + 5 });
    expect(snapToGraphemes(sample, { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
    expect(snapToGraphemes(sample, { start: -5, end: 999 })).toEqual({ start: 0, end: sample.length });
  });

  it('TX-21: a widened range is the smallest on boundaries that holds the given one', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), (sample, a, b) => {
        const start = Math.min(a, b, sample.length);
        const end = Math.min(Math.max(a, b), sample.length);
        const all = boundaries(sample);
        const range = snapToGraphemes(sample, { start, end });
        expect(range).toEqual({ start: all.findLast((at) => at <= start), end: all.find((at) => at >= end) });
        expect(isOnGraphemeBoundaries(sample, range)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('TX-22: places outside the text are no boundaries', () => {
    expect(isGraphemeBoundary('ab', -1)).toBe(false);
    expect(isGraphemeBoundary('ab', 3)).toBe(false);
    expect(isGraphemeBoundary('', 0)).toBe(true);
    expect(nextGraphemeBoundary('ab', -3)).toBe(0);
    expect(previousGraphemeBoundary('ab', 9)).toBe(2);
  });
});

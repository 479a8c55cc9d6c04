import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPattern, findWords, MAX_HITS, type FindOptions } from './find';
import { isOnGraphemeBoundaries } from './graphemes';

const loose: FindOptions = { matchCase: false, wholeWord: false };
const exact: FindOptions = { matchCase: true, wholeWord: false };
const whole: FindOptions = { matchCase: false, wholeWord: true };

const words = (text: string, query: string, options = loose): string[] =>
  findWords(text, query, options).ranges.map(({ start, end }) => text.slice(start, end));
const matches = (text: string, pattern: string, options = loose): string[] =>
  findPattern(text, pattern, options).ranges.map(({ start, end }) => text.slice(start, end));

describe('plain words', () => {
  it('are found in either case, or in theirs alone', () => {
    expect(words('The bridge, the Bridge, THE BRIDGE', 'the bridge')).toEqual(['The bridge', 'the Bridge', 'THE BRIDGE']);
    expect(words('The bridge, the Bridge, THE BRIDGE', 'the Bridge', exact)).toEqual(['the Bridge']);
  });

  it('have the places they have in the text, where lower case would have another length', () => {
    // İ in lower case is two code units, so a folded text would lie one further on.
    const text = 'İİİ İstanbul ß STRASSE Straße';
    expect(findWords(text, 'STANBUL', loose).ranges).toEqual([{ start: 5, end: 12 }]);
    expect(words(text, 'straße')).toEqual(['Straße']);
  });

  it('find every form of a letter: the final sigma, the long s, letters outside the basic plane', () => {
    expect(words('ΟΔΟΣ οδός οδος', 'οδοσ')).toEqual(['ΟΔΟΣ', 'οδος']);
    expect(words('\u{10400} \u{10428}', '\u{10428}')).toEqual(['\u{10400}', '\u{10428}']);
  });

  it('typed on a typewriter find what is printed; printed signs mean themselves', () => {
    expect(words('don’t, don\'t, donʼt', "don't")).toEqual(['don’t', "don't", 'donʼt']);
    expect(words('don’t, don\'t', 'don’t')).toEqual(['don’t']);
    expect(words('“Yes,” she said', '"yes,"')).toEqual(['“Yes,”']);
    expect(words('well\u2011known', 'well-known')).toEqual(['well\u2011known']);
    expect(words('3\u00a0million, 3  million, 3\nmillion', '3 million')).toEqual(['3\u00a0million', '3  million']);
  });

  it('find accents however they are written, and never half a character', () => {
    expect(words('Cafe\u0301 and Caf\u00e9', 'caf\u00e9')).toEqual(['Cafe\u0301', 'Caf\u00e9']);
    expect(words('Cafe\u0301', 'cafe')).toEqual([]);
    expect(words('👩‍🔧 and 👩', '👩')).toEqual(['👩']);
  });

  it('are no expression', () => {
    expect(words('a.c abc (x) [y] 1+1=2 \\ ^$', 'a.c')).toEqual(['a.c']);
    for (const sign of ['(x)', '[y]', '1+1=2', '\\', '^$']) expect(words('a.c abc (x) [y] 1+1=2 \\ ^$', sign)).toEqual([sign]);
    expect(words('anything', '')).toEqual([]);
  });

  it('as whole words pass over words that only hold them', () => {
    const text = 'The U.S. pact; U.S.-Norway pact; pacts, pact’s and “pact”. AT&T at T';
    expect(words(text, 'pact', whole)).toEqual(['pact', 'pact', 'pact']);
    expect(words(text, 'u.s.', whole)).toEqual(['U.S.']);
    expect(words(text, 't', whole)).toEqual(['T']);
    expect(words('said officials’', 'officials', whole)).toEqual(['officials']);
  });

  it('are found as often as anybody walks through them', () => {
    const hits = findWords('a '.repeat(MAX_HITS + 1), 'a', loose);
    expect([hits.ranges.length, hits.isCut]).toEqual([MAX_HITS, true]);
    expect(findWords('a '.repeat(MAX_HITS), 'a', loose).isCut).toBe(false);
  });

  it('are found by the same law as by reading the text sign by sign', () => {
    const unit = fc.constantFrom('a', 'A', 'b', ' ', '.', '1', 'ß', 'İ', 'Σ', 'σ', 'ς', 'e\u0301', '👩‍⚖️', '👩', '\u0301', '\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.string({ unit, minLength: 1, maxLength: 3 }), fc.boolean(), (text, query, matchCase) => {
        fc.pre(!/\s{2}/.test(text + query)); // a run of blanks is one: shown above
        const { ranges } = findWords(text, query, { matchCase, wholeWord: false });
        expect(ranges).toEqual(byReading(text, query, matchCase));
        for (const range of ranges) expect(isOnGraphemeBoundaries(text, range)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a regular expression', () => {
  it('is matched line by line, in either case or in its own', () => {
    expect(matches('One 12\nTwo 340', '\\d+$')).toEqual(['12', '340']);
    expect(matches('One one', '^one')).toEqual(['One']);
    expect(matches('One one', 'one', exact)).toEqual(['one']);
    expect(matches('$3.1 and €4', '\\p{Sc}\\d')).toEqual(['$3', '€4']);
    expect(matches('pact pacts', 'pac.', whole)).toEqual(['pact']);
  });

  it('that matches nothing comes to its end', () => {
    expect(matches('abc', 'x*')).toEqual([]);
    expect(matches('axxb', 'x*')).toEqual(['xx']);
  });

  it('cuts no character in two', () => {
    expect(matches('Cafe\u0301 x', '[a-z]+')).toEqual(['x']);
    expect(matches('👩‍🔧', '.')).toEqual([]);
  });

  it('with a mistake is refused', () => {
    expect(() => matches('abc', '(a')).toThrow(SyntaxError);
  });
});

/** Hits by trying every place in turn. */
function byReading(text: string, query: string, matchCase: boolean): { start: number; end: number }[] {
  const hits: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfMatch(text, start, query, matchCase);
    if (end !== undefined && isOnGraphemeBoundaries(text, { start, end })) {
      hits.push({ start, end });
      start = end;
    } else start += 1;
  }
  return hits;
}

function endOfMatch(text: string, start: number, query: string, matchCase: boolean): number | undefined {
  if (start > 0 && /[\uDC00-\uDFFF]/.test(text[start]!) && /[\uD800-\uDBFF]/.test(text[start - 1]!)) return undefined;
  const found = [...text.slice(start)];
  let end = start;
  for (const [index, sign] of [...query].entries()) {
    const other = found[index];
    if (other === undefined || !(sign === other || (!matchCase && isSameLetter(sign, other)))) return undefined;
    end += other.length;
  }
  return end;
}

/** The letters above that are one letter in two cases; ß and İ have no other of their length here. */
function isSameLetter(a: string, b: string): boolean {
  return ['aA', 'Σσς'].some((letters) => letters.includes(a) && letters.includes(b));
}

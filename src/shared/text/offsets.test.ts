import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalise } from './canonical';
import { isOnGraphemeBoundaries } from './graphemes';
import { createOffsetMap, OFFSET_UNITS, type OffsetUnit, rangeFromUnit, rangeToUnit } from './offsets';
import type { TextRange } from './ranges';
import { givenText } from './testing/given-files';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Length of a piece of text in a unit, the plain way. */
const measure: Record<OffsetUnit, (piece: string) => number> = {
  'utf-16': (piece) => piece.length,
  'code-point': (piece) => Array.from(piece).length,
  'utf-8': (piece) => new TextEncoder().encode(piece).length,
  grapheme: (piece) => Array.from(segmenter.segment(piece)).length,
};

interface Vector {
  name: string;
  before: string;
  needle: string;
  after: string;
  utf16: [number, number];
  codePoint: [number, number] | null;
  utf8: [number, number] | null;
  grapheme: [number, number] | null;
  invalid?: 'unpaired-surrogate' | 'cuts-surrogate-pair' | 'cuts-grapheme';
  canonical?: Omit<Vector, 'name'>;
}

function asRange(pair: [number, number] | null): TextRange | null {
  return pair && { start: pair[0], end: pair[1] };
}

function checkPlaces(vector: Omit<Vector, 'name'>, name: string): void {
  const text = vector.before + vector.needle + vector.after;
  const utf16 = asRange(vector.utf16)!;
  expect(text.slice(utf16.start, utf16.end), name).toBe(vector.needle);
  const places: [OffsetUnit, TextRange | null][] = [
    ['utf-16', utf16],
    ['code-point', asRange(vector.codePoint)],
    ['utf-8', asRange(vector.utf8)],
    ['grapheme', asRange(vector.grapheme)],
  ];
  for (const [unit, range] of places) {
    const map = createOffsetMap(text, unit);
    expect(rangeToUnit(map, utf16), `${name} to ${unit}`).toEqual(range);
    if (range !== null) expect(rangeFromUnit(map, range), `${name} from ${unit}`).toEqual(utf16);
  }
}

describe('offsets', () => {
  it.each([
    ['ASCII', 'The dock closed.', 'dock', { 'code-point': 4, 'utf-8': 4, grapheme: 4 }],
    ['curly quotation marks', '“Ja,” sa Lie', 'sa', { 'code-point': 6, 'utf-8': 10, grapheme: 6 }],
    ['an emoji', 'Ok 🚢 dock', 'dock', { 'code-point': 5, 'utf-8': 8, grapheme: 5 }],
    ['a joined emoji', '👩‍⚖️ ruled', 'ruled', { 'code-point': 5, 'utf-8': 14, grapheme: 2 }],
    ['a flag', '🇳🇴 voted', 'voted', { 'code-point': 3, 'utf-8': 9, grapheme: 2 }],
    ['combining accents', 'cafe\u0301 shut', 'shut', { 'code-point': 6, 'utf-8': 7, grapheme: 5 }],
    ['Devanagari', 'क्ष here', 'here', { 'code-point': 4, 'utf-8': 10, grapheme: 2 }],
  ] as const)('TX-23: %s', (_, text, word, places) => {
    const utf16 = text.indexOf(word);
    for (const unit of ['code-point', 'utf-8', 'grapheme'] as const) {
      const map = createOffsetMap(text, unit);
      expect(map.toUnit(utf16), unit).toBe(places[unit]);
      expect(map.fromUnit(places[unit]), unit).toBe(utf16);
      expect(map.length).toBe(measure[unit](text));
    }
  });

  it('TX-24: a place that the unit cannot say is null', () => {
    const text = 'a🚢e\u0301z';
    expect(createOffsetMap(text, 'code-point').toUnit(2)).toBeNull();
    expect(createOffsetMap(text, 'utf-8').toUnit(2)).toBeNull();
    expect(createOffsetMap(text, 'utf-8').fromUnit(3)).toBeNull();
    expect(createOffsetMap(text, 'grapheme').toUnit(4)).toBeNull();
    expect(createOffsetMap(text, 'code-point').toUnit(4)).toBe(3);
    for (const unit of OFFSET_UNITS) {
      const map = createOffsetMap(text, unit);
      for (const place of [-1, 0.5, NaN, 99]) {
        expect(map.toUnit(place)).toBeNull();
        expect(map.fromUnit(place)).toBeNull();
      }
    }
  });

  it('TX-25: a text with a lone surrogate has no places in UTF-8', () => {
    const map = createOffsetMap('so \uD83D x', 'utf-8');
    expect(map.length).toBeNull();
    expect(map.toUnit(0)).toBeNull();
    expect(map.fromUnit(0)).toBeNull();
  });

  const piece = fc.constantFrom('a', ' ', 'é', '“', '\n', '\r\n', '🚢', '👩‍⚖️', '🇳🇴', 'e\u0301', 'क्षि', '한', '\u0301', '\u200D');
  // Long enough for several checkpoints.
  const text = fc.array(piece, { maxLength: 900, size: 'max' }).map((pieces) => pieces.join(''));

  it.each(OFFSET_UNITS)('TX-26: each place in %s agrees with measuring the text before it, both ways', (unit) => {
    fc.assert(
      fc.property(text, (sample) => {
        const map = createOffsetMap(sample, unit);
        expect(map.length).toBe(measure[unit](sample));
        let place = 0;
        const parts = unit === 'grapheme' ? Array.from(segmenter.segment(sample), ({ segment }) => segment) : unit === 'utf-16' ? sample.split('') : Array.from(sample);
        let at = 0;
        for (const part of parts) {
          expect(map.toUnit(at)).toBe(place);
          expect(map.fromUnit(place)).toBe(at);
          for (let inside = at + 1; inside < at + part.length; inside += 1) expect(map.toUnit(inside)).toBeNull();
          const size = unit === 'grapheme' ? 1 : measure[unit](part);
          for (let inside = place + 1; inside < place + size; inside += 1) expect(map.fromUnit(inside)).toBeNull();
          at += part.length;
          place += size;
        }
        expect(map.toUnit(sample.length)).toBe(place);
      }),
      { numRuns: 15 },
    );
  });

  it('TX-27: the given vectors, every unit, both ways and both ends', (context) => {
    const file = givenText('conformance/offsets/offset-vectors.json');
    if (file === null) return context.skip('../shared is not beside the project');
    const { vectors } = JSON.parse(file) as { vectors: Vector[] };
    expect(vectors.length).toBeGreaterThan(80);
    for (const vector of vectors) {
      const text = vector.before + vector.needle + vector.after;
      checkPlaces(vector, vector.name);
      const canonical = canonicalise(text);
      if (vector.canonical) {
        expect(canonical.text, vector.name).toBe(vector.canonical.before + vector.canonical.needle + vector.canonical.after);
        checkPlaces(vector.canonical, `${vector.name}, canonical`);
      } else if (vector.invalid === 'unpaired-surrogate') {
        expect(canonical.changes.map(({ kind }) => kind), vector.name).toEqual(['lone-surrogates']);
      } else if (!vector.invalid) {
        expect(canonical, vector.name).toEqual({ text, changes: [] });
      }
      const cuts = vector.invalid === 'cuts-surrogate-pair' || vector.invalid === 'cuts-grapheme';
      expect(isOnGraphemeBoundaries(text, asRange(vector.utf16)!), vector.name).toBe(!cuts);
    }
  });
});

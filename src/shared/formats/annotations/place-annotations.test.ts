import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalise } from '../../text/canonical';
import { isOnGraphemeBoundaries, snapToGraphemes } from '../../text/graphemes';
import { createOffsetMap, OFFSET_UNITS, rangeToUnit } from '../../text/offsets';
import { anyText } from '../../transactions/testing/arbitrary-library';
import { canonicalPlaces } from './canonical-places';
import type { PlaceOptions } from './place-annotations';
import { placeAnnotations } from './place-annotations';
import type { RawAnnotation, RawPart } from './raw-annotation';

const annotation = (...parts: RawPart[]): RawAnnotation => ({ ref: 'a', tags: ['sourced'], parts });

function place(text: string, parts: RawPart[], options: Partial<PlaceOptions> = {}): unknown {
  const { annotations, text: canonical } = placeAnnotations(text, [annotation(...parts)], { usual: 'code-point', ...options });
  const [placed] = annotations;
  if (placed!.outcome === 'not-placed') return placed!.why;
  const words = placed!.ranges.map(({ start, end }) => canonical.slice(start, end)).join('|');
  if (placed!.outcome === 'doubtful') return `${words} (doubtful)`;
  return placed!.outcome === 'placed' ? words : `${words} (${placed!.how}${placed!.unit ? ` ${placed!.unit}` : ''})`;
}

const at = (start: number, end: number, exact?: string): RawPart => ({ range: { start, end }, ...(exact !== undefined && { quote: { exact } }) });

describe('AF-2: placing annotations', () => {
  const text = '👩‍🔬 It rained. It rained on “Monday”.';

  it.each<[string, RawPart[], string]>([
    ['the words stand where the offsets say', [at(4, 13, 'It rained')], 'It rained'],
    ['offsets of another unit', [at(6, 15, 'It rained')], 'It rained (other-unit utf-16)'],
    ['offsets of graphemes', [at(2, 11, 'It rained')], 'It rained (other-unit grapheme)'],
    ['the words are elsewhere, once', [at(4, 12, '“Monday”')], '“Monday” (by-quote)'],
    ['the words are elsewhere, twice', [at(7, 15, 'It rained')], 'ambiguous'],
    ['those around tell which', [{ range: { start: 0, end: 1 }, quote: { exact: 'It rained', prefix: 'rained. ', suffix: ' on' } }], 'It rained (by-quote)'],
    ['those around are wrong, and the words stand once', [{ quote: { exact: '“Monday”', prefix: 'x' } }], '“Monday”'],
    ['halves of characters around', [{ quote: { exact: 'It rained', prefix: '\udd2c ', suffix: '. It rained on \ud83d' } }], 'It rained'],
    ['no place and no words', [{}], 'no-place'],
    ['a blank for a line end', [{ quote: { exact: 'rained on   “Monday”' } }], 'rained on “Monday”'],
    ['words that are not there', [at(4, 13, 'It snowed')], 'quote-absent'],
    ['words with signs of all kinds', [{ quote: { exact: 'It snowed - (twice/day*' } }], 'quote-absent'],
    ['words that are not there, places neither', [at(4, 1300, 'It snowed')], 'out-of-range'],
    ['half an emoji', [at(0, 1)], 'cuts-character'],
    ['half an emoji that is quoted', [at(0, 1, '👩')], '👩‍🔬 (widened)'],
    ['nothing but blanks', [at(3, 4)], 'white-space'],
    ['a part that is not there', [at(4, 13), at(900, 901)], 'out-of-range'],
    ['two parts', [at(15, 24), at(4, 13)], 'It rained|It rained'],
    ['reversed', [at(5, 3)], 'reversed'], ['empty', [at(5, 5)], 'empty'], ['negative', [at(-1, 5)], 'negative'],
    ['no numbers', [at(NaN, 5)], 'not-a-number'], ['huge', [at(0, 1e300)], 'out-of-range'], ['endless', [at(0, Infinity)], 'not-a-number'],
  ])('%s', (_, parts, outcome) => {
    expect(place(text, parts, { unit: 'code-point' })).toBe(outcome);
  });

  it('joins the lines of one stretch where the format cuts at line ends', () => {
    const parts = [at(0, 3, 'one'), at(5, 8, 'two'), at(13, 17, 'four')];
    expect(place('one\n\ntwo and four', parts, { joinsLines: true })).toBe('one\n\ntwo|four');
    expect(place('one\n\ntwo and four', parts)).toBe('one|two|four');
  });

  it('counts line ends and marks of the file, and places in the canonical text', () => {
    expect(place('\uFEFFOne.\r\nTwo\u0007 three.', [at(7, 18)])).toBe('Two three.');
  });
});

describe('AF-4: the unit', () => {
  it('is the one asked for, else the one in which the quotes are right, else the usual one; and it is said', () => {
    const text = '🚒🚒 fire and 🌊 water';
    const quoted = [annotation(at(5, 9, 'fire')), annotation(at(17, 22, 'water'))];
    expect(placeAnnotations(text, quoted, { usual: 'code-point' })).toMatchObject({ unit: 'utf-16', isUnitAssumed: true });
    expect(placeAnnotations(text, [annotation(at(3, 7))], { usual: 'grapheme' })).toMatchObject({ unit: 'grapheme', isUnitAssumed: true });
    expect(placeAnnotations(text, quoted, { usual: 'grapheme', unit: 'utf-8' })).toMatchObject({ unit: 'utf-8', isUnitAssumed: false });
  });
});

describe('AF-3: whatever a file says', () => {
  const anyNumber = fc.oneof(fc.integer({ min: -3, max: 60 }), fc.double(), fc.constantFrom(2 ** 53, -0));
  const anyPart = fc.record({
    range: fc.record({ start: anyNumber, end: anyNumber }),
    quote: fc.record({ exact: fc.oneof(fc.string(), fc.string({ unit: 'binary' })), prefix: fc.string({ unit: 'binary' }) }, { requiredKeys: ['exact'] }),
  }, { requiredKeys: [] });

  it('nothing is lost, nothing cut, and what is placed lies in the canonical text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.array(anyPart, { maxLength: 3 })), fc.constantFrom(undefined, ...OFFSET_UNITS), (text, all, unit) => {
      const raws = all.map((parts) => annotation(...(parts as RawPart[])));
      const placement = placeAnnotations(text, raws, { unit, usual: 'utf-16' });
      expect(placement.text).toBe(canonicalise(text).text);
      expect(placement.annotations.map((placed) => placed.annotation)).toEqual(raws);
      for (const placed of placement.annotations) {
        if (placed.outcome === 'not-placed') continue;
        for (const range of placed.ranges) {
          expect(range.start).toBeLessThan(range.end);
          expect(isOnGraphemeBoundaries(placement.text, range)).toBe(true);
        }
      }
    }));
  });

  it('a place said right in any unit is found right, with and without its words', () => {
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), fc.constantFrom(...OFFSET_UNITS), fc.boolean(), (text, a, b, unit, isQuoted) => {
      const start = a % text.length;
      const wanted = snapToGraphemes(text, { start, end: start + 1 + (b % (text.length - start)) });
      fc.pre(text.slice(wanted.start, wanted.end).trim() !== '');
      const range = rangeToUnit(createOffsetMap(text, unit), wanted)!;
      const part = { range, ...(isQuoted && { quote: { exact: text.slice(wanted.start, wanted.end) } }) };
      const { annotations } = placeAnnotations(text, [annotation(part)], { unit, usual: unit });
      expect(annotations).toEqual([{ annotation: annotation(part), outcome: 'placed', ranges: [wanted] }]);
    }));
  });

  it('what canonicalising takes away moves every place as it moves the words', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\u0007', '\uFEFF', '🚒', '\ud83d') }), (original) => {
      const places = canonicalPlaces(original);
      expect(places.at(original.length)).toBe(places.text.length);
      for (let offset = 0; offset < original.length; offset++) {
        const kept = /[a🚒]/u.exec(original.slice(offset, offset + 1));
        if (kept) expect(places.text[places.at(offset)]).toBe('a');
      }
    }));
  });
});

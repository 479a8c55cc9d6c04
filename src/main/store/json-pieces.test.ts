import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf, jsonPieces, Pace, PIECE } from './json-pieces';

const whole = (value: unknown): string => [...jsonPieces(value)].join('');

test('ST-31 pieces put together are what JSON.stringify makes, for any value', () => {
  fc.assert(fc.property(fc.json().map((text) => JSON.parse(text) as unknown), (value) => {
    expect(whole(value)).toBe(JSON.stringify(value));
  }));
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 40 }), (text, shift) => {
    // Long enough to be cut, at a place that wanders over pairs of surrogates and lone ones.
    const long = { text: 'x'.repeat(shift) + text.repeat(Math.ceil((3 * PIECE) / text.length)), after: [text, undefined, null] };
    expect(whole(long)).toBe(JSON.stringify(long));
  }), { numRuns: 60 });
});

test('ST-31 members that JSON does not know are left out as JSON.stringify leaves them out', () => {
  const heavy = 'x'.repeat(PIECE + 1);
  expect(whole({ a: undefined, b: heavy, c: undefined })).toBe(JSON.stringify({ b: heavy }));
  expect(whole([undefined, heavy])).toBe(JSON.stringify([null, heavy]));
  expect(whole({ deep: { list: [{ heavy }], empty: {}, none: [] } })).toBe(JSON.stringify({ deep: { list: [{ heavy }], empty: {}, none: [] } }));
});

test('ST-31 no piece is much larger than a slice, however long a text is', () => {
  const text = 'word “quoted” \n'.repeat(400_000);
  const longest = Math.max(...[...jsonPieces({ records: [{ text }, { text: 'short' }] })].map((piece) => piece.length));
  expect(longest).toBeLessThan(3 * PIECE);
});

test('ST-31 small pieces are gathered into chunks', () => {
  expect([...chunksOf(['a', 'b', 'cc', 'd', 'e'], 2)]).toEqual(['ab', 'cc', 'de']);
  expect([...chunksOf(['a', 'b', 'c'], 2)]).toEqual(['ab', 'c']);
  expect([...chunksOf([], 2)]).toEqual([]);
});

test('ST-31 long work gives the event loop its turns', async () => {
  const pace = new Pace();
  expect(pace.due()).toBe(false);
  let turns = 0;
  const other = setInterval(() => turns++, 0);
  // Work without end that only ever rests when the pace says so: others must get their turns all the same.
  for (let rests = 0; turns < 5 && rests < 100_000; ) {
    if (!pace.due()) continue;
    await pace.rest();
    rests++;
  }
  clearInterval(other);
  expect(turns).toBe(5);
});

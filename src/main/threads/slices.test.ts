import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSlice, slicesOf } from './slices';

const anyValue = fc.json().map((text): unknown => JSON.parse(text));

describe('DO-13: what a thread has made comes over in slices', () => {
  it('which make up the same value, however small they are', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'é'), anyValue), fc.integer({ min: 1, max: 20 }), (value, most) => {
      const sent = JSON.parse(JSON.stringify(value)) as object;
      const whole = {};
      for (const slice of slicesOf(sent, most)) addSlice(whole, structuredClone(slice));
      expect(JSON.stringify(whole)).toBe(JSON.stringify(sent));
    }));
  });

  it('none of which is large', () => {
    const blocks = Array.from({ length: 50_000 }, (_, start) => ({ type: 'block', id: `blk_${start}`, start, end: start + 1, kind: 'paragraph' }));
    const slices = [...slicesOf({ ok: true, value: [{ bundle: { blocks, text: 'x'.repeat(100_000) } }] })];
    expect(slices.length).toBeGreaterThan(100);
    expect(Math.max(...slices.map(({ members }) => members.length))).toBeLessThan(500);
  });
});

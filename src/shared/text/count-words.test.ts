import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from './count-words';

it('counts what stands between blanks of any kind', () => {
  expect(countWords('  A U.S.\tofficial\u00a0said\u3000— “no”.\n')).toBe(6);
  expect(countWords(' \n')).toBe(0);
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '👩‍👧', '-', ' ', '\n', '\u0085', '\u00a0', '\u2028', '\ufeff') });
  fc.assert(fc.property(text, (any) => {
    expect(countWords(any)).toBe(any.split(/\s+/u).filter(Boolean).length);
  }));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOfWord, linesWith, parseQuery, placesOf } from './query';

describe('SR-2 what is typed', () => {
  it('is words all of which must be there; quotation marks keep some together', () => {
    expect(parseQuery('  Mayor  "City  Hall" mayor', false).words).toEqual(['mayor', 'city hall']);
    expect(parseQuery('“senior off', false).words).toEqual(['senior off']);
    expect(parseQuery(' "" ', false).words).toEqual([]);
  });

  it('as whole words cuts no word', () => {
    expect(indexOfWord('the other u.s.-iran deal', 'the', true)).toBe(0);
    expect(indexOfWord('other the', 'the', true)).toBe(6);
    expect(indexOfWord('u.s.-iran', 'iran', true)).toBe(-1);
    expect(indexOfWord('others', 'other', true)).toBe(-1);
  });

  it('is marked where it stands, places that touch as one', () => {
    expect(placesOf('abcabc', { words: ['ab', 'bc'], wholeWord: false })).toEqual([{ start: 0, end: 6 }]);
  });

  it('finds the lines that a look at every line finds, for any text', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'ab', ' ', '\n', '-', 'é'), { maxLength: 60 }).map((parts) => parts.join(''));
    const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'ab', 'ba', 'a b', '-', 'é'), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(letters, words, fc.boolean(), (text, wanted, wholeWord) => {
      const expected: number[] = [];
      let at = 0;
      for (const line of text.split('\n')) {
        if (wanted.every((word) => indexOfWord(line, word, wholeWord) >= 0)) expected.push(at);
        at += line.length + 1;
      }
      expect(linesWith(text, { words: wanted, wholeWord })).toEqual(expected);
    }));
  });
});

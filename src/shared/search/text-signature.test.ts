import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../transactions/testing/arbitrary-library';
import { fold } from './fold';
import { indexOfWord } from './query';
import { TextSignature } from './text-signature';

const mayHave = (text: string, word: string, wholeWord = false): boolean => new TextSignature(text).mayHave({ words: [word], wholeWord });

describe('SR-5 a text’s signature', () => {
  it('says of most words that they are not there', () => {
    const text = 'the clock of the old town hall stopped on monday';
    const passing = (words: readonly string[], wholeWord: boolean): string[] => words.filter((word) => mayHave(text, word, wholeWord));
    expect(passing(['harbour', 'ferry', 'granite', 'bridge', 'school', 'minister', 'xylophone', 'councillor'], false)).toHaveLength(0);
    expect(passing(['own', 'hal', 'ock', 'tow', 'mon', 'loc', 'stop', 'day'], true).length).toBeLessThan(4);
    expect(passing(['own', 'hal', 'ock', 'tow', 'mon', 'loc', 'stop', 'day'], false)).toHaveLength(8);
    expect(passing(['old', 'town', 'monday'], true)).toHaveLength(3);
  });

  it('never says so of words that are, for any text', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '7', ' ', '\n', '.', '-', '\'', '日', '本', 'ж', '👩'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(anyText.map(fold), letters), fc.nat(), fc.integer({ min: 1, max: 6 }), (text, from, length) => {
      const word = text.slice(from % (text.length + 1)).slice(0, length);
      if (word === '') return;
      expect(mayHave(text, word)).toBe(true);
      if (indexOfWord(text, word, true) >= 0) expect(mayHave(text, word, true)).toBe(true);
    }));
  });
});

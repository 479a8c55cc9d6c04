import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type WordChange } from './word-diff';

/** As one would write it by hand: −gone− +come+. */
function written(changes: readonly WordChange[]): string {
  const marks = { same: '', removed: '−', added: '+' };
  return changes.map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`).join('');
}

const side = (changes: readonly WordChange[], kind: WordChange['kind']): string =>
  changes.filter((change) => change.kind === 'same' || change.kind === kind).map(({ text }) => text).join('');

describe('diffWords', () => {
  const table: [string, string, string][] = [
    ['Half their trade was lost.', 'Half their trade was lost.', 'Half their trade was lost.'],
    ['They lost half their trade.', 'They lost nearly half their trade.', 'They lost +nearly +half their trade.'],
    ['They lost half their trade.', 'They lost 48 percent of their trade.', 'They lost −half −+48 percent of +their trade.'],
    ['a b c d', 'a c d e', 'a −b −c −d−+d e+'],
    ['', 'New words', '+New words+'],
    ['Old words', '', '−Old words−'],
    ['', '', ''],
  ];
  it.each(table)('TX-100: “%s” to “%s”', (before, after, expected) => {
    expect(written(diffWords(before, after))).toBe(expected);
  });

  it('TX-100: holds both texts whole, and says nothing twice', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'cé', '🇫🇷', ' ', '\n', '  '), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, text, (before, after) => {
      const changes = diffWords(before, after);
      expect(side(changes, 'removed')).toBe(before);
      expect(side(changes, 'added')).toBe(after);
      for (const [index, { kind, text: words }] of changes.entries()) {
        expect(words).not.toBe('');
        expect(changes[index + 1]?.kind).not.toBe(kind);
      }
    }));
  });

  it('takes two long texts with nothing in common for changed as a whole', () => {
    const words = (sign: string): string => Array.from({ length: 3_000 }, (_, index) => `${sign}${index} `).join('');
    expect(diffWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

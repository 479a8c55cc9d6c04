import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsLikeSentence, paragraphsIn } from './lines';

function paragraphs(text: string, options?: { markdown?: boolean }): string[] {
  return paragraphsIn(text, options).map(({ start, end }) => text.slice(start, end));
}

const WRAPPED = `The harbour board met on Monday to hear what the
new crane would cost. Nobody had brought figures,
the minutes say.
It meets again in May, when the auditors have read
the contract and the mayor is back.`;

describe('paragraphs', () => {
  it('TX-80: empty lines divide paragraphs', () => {
    expect(paragraphs('  One.\n\n \t\nTwo.  \n\n\n')).toEqual(['One.', 'Two.']);
    expect(paragraphs(' \n ')).toEqual([]);
  });

  it('TX-81: without empty lines each long line is a paragraph', () => {
    const long = 'The harbour board met on Monday to hear what the crane would cost. '.repeat(4).trim();
    expect(paragraphs(`A headline\n${long}\n${long}`)).toEqual(['A headline', long, long]);
  });

  it('TX-81: long lines under each other are paragraphs also where empty lines occur', () => {
    const long = 'The harbour board met on Monday to hear what the crane would cost. '.repeat(4).trim();
    expect(paragraphs(`A headline\nBy Ada Moe\n\n${long}\n${long}`)).toEqual(['A headline', 'By Ada Moe', long, long]);
  });

  it('TX-82: lines wrapped at a width are one paragraph; a line left short ends it', () => {
    const [first, second] = [WRAPPED.split('\n').slice(0, 3).join('\n'), WRAPPED.split('\n').slice(3).join('\n')];
    expect(paragraphs(WRAPPED)).toEqual([first, second]);
    expect(paragraphs(`${first}\n\n${second}`)).toEqual([first, second]);
  });

  it('TX-82: short lines and lines that end as sentences are not taken for wrapped', () => {
    expect(paragraphs('One\nTwo\nThree')).toEqual(['One', 'Two', 'Three']);
    const lines = ['The crane was bought in the spring of 2019.', 'It has stood still since the summer of 2020.', 'Nobody at the harbour office can say why so.'];
    expect(paragraphs(lines.join('\n'))).toEqual(lines);
  });

  it('TX-83: list items stand alone, rows of a table together', () => {
    expect(paragraphs('- one\n- two\n3. three')).toEqual(['- one', '- two', '3. three']);
    expect(paragraphs('Port\tShips\nElmstad\t41\nOrsa\t12\n\nEnd.')).toEqual(['Port\tShips\nElmstad\t41\nOrsa\t12', 'End.']);
  });

  it.each([
    ['It is over.', true],
    ['“Is it over?”', true],
    ['It is over (for now).)', true],
    ['He waited …', true],
    ['All agreed. 👩‍⚖️🇳🇴', true],
    ['All agreed.* [3]', true],
    ['消防が発表した。」', true],
    ['Crane stands idle', false],
    ['Crane stands idle 🚢', false],
    ['Version 1.2', false],
  ])('TX-87: "%s" ends like a sentence: %s', (text, ends) => {
    expect(endsLikeSentence(text)).toBe(ends);
  });

  it('TX-84: Markdown blocks end at marks and empty lines only', () => {
    const text = '# Title\nFirst line\ngoes on\n- item\n  goes on too\n- next\n> quoted\n> still\nplain\n\n| a | b |\n| 1 | 2 |\n---\nEnd';
    expect(paragraphs(text, { markdown: true })).toEqual([
      '# Title', 'First line\ngoes on', '- item\n  goes on too', '- next', '> quoted\n> still\nplain',
      '| a | b |\n| 1 | 2 |', '---', 'End',
    ]);
  });

  it('TX-85: paragraphs are in order, trimmed, and hold everything that is not white space', () => {
    const piece = fc.constantFrom('word ', 'A sentence. ', '\n', '\n\n', '- ', '# ', '> ', '|', '\t', ' ', '\u00A0', '\u2028', '港'.repeat(30), 'x'.repeat(60));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, markdown) => {
        const text = pieces.join('');
        let reached = 0;
        for (const { start, end } of paragraphsIn(text, { markdown })) {
          expect(text.slice(reached, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(text.slice(reached).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

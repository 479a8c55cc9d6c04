import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesIn } from './sentences';

function sentences(text: string, language?: string): string[] {
  return sentencesIn(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));
}

/** A text with its sentences divided by "|". */
const cases: readonly (readonly [string, string])[] = [
  ['plain sentences', 'The bridge was closed. | Who closed it? | Nobody knows!'],
  ['titles and ranks', 'Gen. Orla Dahl met Brig. Gen. Per Nilsen and Lt. Col. Ada Moe. | Mr. Moe left.'],
  ['initials', 'Secretary Anna T. Brandt spoke. | J. K. Vold did not.'],
  ['U.S. before a noun', 'A U.S. Navy ship left the U.S. Embassy dock. | It sank.'],
  ['U.S. at the end', 'They flew to the U.S. | The trip was long.'],
  ['U.S. before a quotation', 'They fled to the U.S. | “We had no choice,” one said.'],
  ['months before a day', 'It began on Jan. 3 and ended on Sept. 11, 2019. | All agree.'],
  ['hours', 'Doors open at 5 p.m. Monday and at 8 a.m. Sunday. | They shut at 6 p.m. | The rest is silence.'],
  ['companies', 'Varden Inc. Chairman Olaf Lie quit. | He had joined Norsund Co. | In May he left Lund & Sons Ltd. too.'],
  ['No. before a figure', 'It is No. 7 on the list. | No. | That is all.'],
  ['saints and mounts', 'She lives on St. Olav Street near Mt. Hallin. | Really.'],
  ['words that look like abbreviations', 'He felt ill. | Masses of art. | People go in. | Nobody loves art. | Everyone pays.'],
  ['numbers with points', 'Prices rose 1.2 percent to 3.50 crowns. | Wages did not.'],
  ['quotation then speaker', '“We saw it,” Vik said. | “It was blue.”'],
  ['closing marks belong to the sentence', 'She said, “It is over.” | Then she left (at noon). | He stayed.'],
  ['a quoted question and its speaker', '“Who was it?” she asked. | “Why now?” Mr. Ohlin asked. | “Me!” | The room fell silent.'],
  ['typewriter quotation marks', '"It is over." | "Is it?" he said. | "Yes."'],
  ['an ellipsis inside', 'He paused … and then went on. | She waited... | Nothing came.'],
  ['an ellipsis that stands alone', 'It ended there. ... | Or so they said.'],
  ['words left out', 'The air is clean [...] and cold. | It was not [...] | They knew.'],
  ['a sentence over a line end', 'The council\nmet twice. | It\nagreed.'],
  ['a web address and a file name', 'See example.org or notes.txt for more. | Thanks.'],
  ['and so on', 'Boats, nets, etc. were sold. | Ropes, etc. | The rest was kept.'],
  ['a digit first', 'Nine died. | 14 were hurt.'],
  ['a quotation mark after the stop of an abbreviation', 'He works “in the U.S.” but lives here. | Good.'],
];

describe('sentences', () => {
  it.each(cases)('TX-40: %s', (_, marked) => {
    const expected = marked.split(' | ');
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('TX-41: an empty line ends a sentence', () => {
    expect(sentences('A headline without a stop\n\nThe story begins.')).toEqual([
      'A headline without a stop',
      'The story begins.',
    ]);
  });

  it('TX-42: other languages are cut by their own rules', () => {
    expect(sentences('火災があった。けが人はいない。', 'ja')).toEqual(['火災があった。', 'けが人はいない。']);
    expect(sentences('Sie kam um 5 Uhr. Er ging.', 'de-AT')).toEqual(['Sie kam um 5 Uhr.', 'Er ging.']);
    expect(sentences('Un mot. Deux.', 'not a language')).toEqual(['Un mot.', 'Deux.']);
  });

  it('TX-43: the sentence at a place, also between two sentences, and none outside the block', () => {
    const text = 'Before. One two.  Three four. After.';
    const block = { start: 8, end: 29 };
    expect(sentenceAt(text, 10, block)).toEqual({ start: 8, end: 16 });
    expect(sentenceAt(text, 17, block)).toEqual({ start: 8, end: 16 });
    expect(sentenceAt(text, 18, block)).toEqual({ start: 18, end: 29 });
    expect(sentenceAt(text, 29, block)).toEqual({ start: 18, end: 29 });
    expect(sentenceAt(text, 3, block)).toBeNull();
    expect(sentenceAt(text, 30, block)).toBeNull();
  });

  it('TX-44: sentences are in order, apart from each other, and hold everything that is not white space', () => {
    const piece = fc.constantFrom('Mr.', ' ', '\n', '\n\n', 'U.S.', 'The', 'a', '.', '?”', '“', '…', '3', '👩‍⚖️', '。', ')');
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'fr', 'ja'), (sample, language) => {
        const ranges = sentencesIn(sample, 0, sample.length, language);
        let reached = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(sample.slice(reached, start).trim()).toBe('');
          reached = end;
        }
        expect(sample.slice(reached).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

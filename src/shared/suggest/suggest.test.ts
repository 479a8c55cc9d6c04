import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessBlocks } from '../text/blocks';
import { isGraphemeBoundary } from '../text/graphemes';
import { makeLexicon } from './lexicon';
import { readHouseLexicon } from './house-lexicon-schema';
import { suggest, type SuggestOptions } from './suggest';
import type { Suggestion } from './suggestion';
import { unwrap } from '../result';

/** Suggestions of paragraphs, divided by an empty line. */
function of(text: string, options: SuggestOptions = {}): Suggestion[] {
  let at = 0;
  const blocks = text.split('\n\n').map((paragraph) => {
    const block = { start: at, end: at + paragraph.length, kind: 'paragraph' as const };
    at = block.end + 2;
    return block;
  });
  return suggest(text, blocks, { threshold: 0, ...options });
}

const said = (text: string, options?: SuggestOptions): [string | undefined, readonly string[]][] => of(text, options).map(({ source, exact }) => [source?.label, exact]);

describe('SU-3: a quotation is one claim, however it is divided', () => {
  it('resumed in the next sentences of its paragraph', () => {
    expect(said('“The pumps failed,” Berg said. “Nobody came. We waited.” It rained all night.')).toEqual([['Berg', ['“The pumps failed,”', '“Nobody came. We waited.”']]]);
  });

  it('over paragraphs that each open and only the last of which closes', () => {
    expect(said('“The pumps failed,” Berg said. “Nobody came.\n\n“We waited all night.\n\n“Then the wall broke.”\n\nIt rained.')).toEqual([
      ['Berg', ['“The pumps failed,”', '“Nobody came.', '“We waited all night.', '“Then the wall broke.”']],
    ]);
  });

  it('announced with a colon at the end of the paragraph before', () => {
    expect(said('In a letter to the council, Berg wrote:\n\n“The pumps failed at four and nobody came.”')).toEqual([['Berg', ['“The pumps failed at four and nobody came.”']]]);
  });

  it('with its speaker in a sentence of its own behind it', () => {
    expect(said('“Who counted the votes? Was it you?” Lund asked.')).toEqual([['Lund', ['“Who counted the votes? Was it you?”']]]);
  });
});

describe('SU-4: marks of all kinds', () => {
  it.each([
    ['straight', '"We lost it," Berg said. "All of it."', ['"We lost it,"', '"All of it."']],
    ['doubled', "''We lost it,'' Berg said. ''All of it.''", ["''We lost it,''", "''All of it.''"]],
    ['curly', '“We lost it,” Berg said. “All of it.”', ['“We lost it,”', '“All of it.”']],
    ['wrong-way', '”We lost it,“ Berg said. ”All of it.“', ['”We lost it,“', '”All of it.“']],
    ['angled', '«We lost it,» Berg said. «All of it.»', ['«We lost it,»', '«All of it.»']],
    ['single', '‘We lost it,’ Berg said. ‘All of it.’', ['‘We lost it,’', '‘All of it.’']],
    ['single with an apostrophe inside', '‘It’s the workers’ money,’ Berg said.', ['‘It’s the workers’ money,’']],
    ['never closed', '“We lost it, Berg said.', ['“We lost it, Berg said.']],
  ])('%s', (name, text, exact) => {
    expect(of(text).map((one) => one.exact)).toEqual(name === 'never closed' ? [] : [exact]);
  });
});

describe('SU-5: what is no running text yields nothing', () => {
  it('headlines, bylines, captions, credits, contributors and links', () => {
    const text = 'Officials say the dam is safe\n\nBy Ada Moe\n\nThe dam at Vik stood through the night, and the valley below it stayed dry. Nobody was hurt.\n\nThe mayor said the wall would hold (Video: Per Lie)\n\nAda Moe, who said she was there, contributed to this report.';
    const { blocks } = guessBlocks(text);
    expect(suggest(text, blocks, { threshold: 0 }).map(({ exact }) => exact)).toEqual([]);
  });

  it('texts in other languages', () => {
    expect(said('Moe said it was over.', { language: 'de' })).toEqual([]);
    expect(said('Moe said it was over.', { language: 'en-GB' })).toHaveLength(1);
  });
});

describe('SU-6: who "he", "Lund" and "one official" are is offered as inferred', () => {
  it('a pronoun stands for the last speaker that fits', () => {
    const [, second] = of('Marta Lund, the chairwoman, said the count was late. She said it would end on Monday.');
    expect(second).toMatchObject({ source: { label: 'Marta Lund', identity: 'named' }, because: expect.arrayContaining([expect.objectContaining({ kind: 'inferred-speaker', from: 'She' })]) });
    expect(of('Marta Lund, the chairwoman, said the count was late. He said it would end on Monday.')[1]!.source).toMatchObject({ label: 'He', identity: 'unnamed' });
  });

  it('a last name stands for the full name before it, if only one person has it', () => {
    expect(of('Marta Lund chairs the board. Lund said the count was late.')[0]!.source).toMatchObject({ label: 'Marta Lund' });
    expect(of('Marta Lund and Per Lund chair the board. Lund said the count was late.')[0]!.source).toMatchObject({ label: 'Lund' });
  });

  it('one of several officials is as anonymous as they', () => {
    const [, second] = of('Three intelligence officials said the raid was off. One official said the weather was to blame.');
    expect(second).toMatchObject({ tags: ['anonymous-official'], because: expect.arrayContaining([expect.objectContaining({ kind: 'inferred-speaker' })]) });
  });
});

describe('SU-7: sources that are not named', () => {
  it('are anonymous officials, with the reason for it where the text gives one', () => {
    const [one] = of('“It is over,” a senior official said, speaking on the condition of anonymity because she was not authorized to discuss the talks.');
    expect(one).toMatchObject({ tags: ['anonymous-official'], source: { identity: 'anonymous', reasonText: 'because she was not authorized to discuss the talks' } });
  });

  it('are unnamed, not anonymous, where they are the public', () => {
    expect(of('Voters said the line was long.')[0]).toMatchObject({ tags: ['sourced'], source: { identity: 'unnamed', kind: 'group' } });
  });

  it('are none where an apposition names them, or where an institution speaks', () => {
    expect(of('A senior official, Marta Lund, said the talks were over.')[0]!.source).toMatchObject({ identity: 'named', kind: 'person' });
    expect(of('The Foreign Ministry said the talks were over.')[0]!.source).toMatchObject({ identity: 'named', kind: 'institution' });
    expect(of('The report said the talks were over.')[0]!.source).toMatchObject({ kind: 'document' });
  });
});

describe('SU-8: disputed are denials and contests, not criticism', () => {
  it.each([
    ['The bank denied that it hid the losses.', 'disputed'],
    ['The bank rejected the claim that it hid the losses.', 'disputed'],
    ['The bank allegedly hid the losses.', 'disputed'],
    ['The bank condemned the raid on its office.', 'sourced'],
    ['The bank called the raid a disgrace.', 'sourced'],
  ])('%s', (text, tag) => {
    expect(of(text)[0]!.tags[0]).toBe(tag);
  });
});

describe('SU-9: a suggestion can be recognised', () => {
  const text = 'Moe said the tunnel was safe. Moe said the tunnel was safe.';

  it('by an id made of its rule and its words, also in another draft; the second of the same words has its own', () => {
    const [first, second] = of(text);
    expect(of(`It rained.\n\n${text}`).map(({ id }) => id)).toEqual([first!.id, second!.id]);
    expect(second!.id).toBe(`${first!.id}-2`);
  });

  it('and does not come again when it was rejected or is marked', () => {
    const [first, second] = of(text);
    expect(of(text, { rejected: new Set([first!.id]) })).toEqual([second]);
    expect(of(text, { marked: [{ start: 0, end: 28 }] })).toEqual([second]);
    expect(of(text, { marked: [{ start: 0, end: 15 }] })).toHaveLength(2);
  });

  it('says by which words it was made and what lowered its confidence', () => {
    const [one] = of('The mayor left early and said the tunnel was safe.');
    expect(one!.because).toEqual([{ kind: 'cue', words: 'said', lexicon: 'built-in' }, { kind: 'lowered', by: 'shared-subject' }]);
    expect(of('The mayor said the tunnel was safe.')[0]!.confidence).toBeGreaterThan(one!.confidence);
  });

  it('below the threshold is left out', () => {
    expect(of('The ring allegedly belonged to a queen.')).toHaveLength(1);
    expect(of('The ring allegedly belonged to a queen.', { threshold: 0.7 })).toEqual([]);
  });
});

describe('SU-10: the words of a house', () => {
  const house = { format: 'claimdesk-house-words', version: 1, cues: [{ verbs: ['opinionate'], takes: ['that'] }], sources: { insiders: ['mole'], officials: ['mole'] } };

  it('are added to the built-in ones, and the reason says so', () => {
    const lexicon = makeLexicon(unwrap(readHouseLexicon(JSON.stringify(house))));
    const text = 'A mole opinionated that the tunnel was safe.';
    expect(of(text)).toEqual([]);
    expect(of(text, { lexicon })).toMatchObject([{ tags: ['anonymous-official'], because: [{ kind: 'cue', words: 'opinionated', lexicon: 'house' }] }]);
  });

  it.each([
    ['no JSON', '{', 'not-text', /not a whole JSON file/],
    ['another file', '{"format":"x","version":1}', 'bad-request', /At format/],
    ['an unknown frame', JSON.stringify({ ...house, cues: [{ verbs: ['opine'], takes: ['song'] }] }), 'bad-request', /At cues\.0\.takes\.0/],
    ['a word in capitals', JSON.stringify({ ...house, nouns: ['Claim'] }), 'bad-request', /At nouns\.0: a single word in lower case/],
    ['an unknown list', JSON.stringify({ ...house, sources: { gods: ['zeus'] } }), 'bad-request', /At sources/],
    ['an unknown field', JSON.stringify({ ...house, verbs: [] }), 'bad-request', /house words cannot be used/],
    ['a newer version', JSON.stringify({ ...house, version: 2 }), 'newer-version', /newer Claimdesk/],
  ])('are refused with the place: %s', (_, text, code, message) => {
    expect(readHouseLexicon(text)).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) } });
  });
});

const pieces = fc.constantFrom(
  'said', ' said ', ' that ', 'Moe', 'She ', 'the mayor', ', ', '. ', '“', '”', '"', "''", '‘', '’', "'", '—', ' - ', ': ', '; ', '(', ')', ' and ', ' who ', ' according to ',
  'allegedly ', ' told reporters ', ' denied ', ' called it ', '\n', '\n\n', 'e\u0301', '\u0301', '👩‍👩‍👧', '\uD83D', '🇳🇴', 'ﷺ', '漢字', ' ', '  ', 'is ', ' to ', ' not ', '?', '!', '…',
);
const anyText = fc.oneof(fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }));

describe('SU-11: any text', () => {
  it('gives suggestions whose ranges are sorted, apart, on grapheme borders, and have the words they say; the same each time', () => {
    fc.assert(fc.property(anyText, (text) => {
      const found = of(text);
      expect(of(text)).toEqual(found);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      for (const { ranges, exact, attribution, confidence } of found) {
        ranges.forEach((range, index) => {
          expect(range.start).toBeLessThan(range.end);
          expect(index === 0 || ranges[index - 1]!.end < range.start).toBe(true);
          expect(text.slice(range.start, range.end)).toBe(exact[index]);
        });
        for (const range of [...ranges, attribution.cue, attribution.sourceText]) {
          if (range) expect(isGraphemeBoundary(text, range.start) && isGraphemeBoundary(text, range.end)).toBe(true);
        }
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }), { numRuns: 400 });
  });
});

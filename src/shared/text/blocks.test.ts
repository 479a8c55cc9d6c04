import { bodyKinds } from '@shared/model/vocabulary';
import { MAX_BLOCKS_PER_ARTICLE } from '@shared/model/limits';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessBlocks } from './blocks';
import { decodeText } from './decode';
import { givenBytes, givenText } from './testing/given-files';

/** Blocks as "kind: words" lines. */
function kinds(text: string, options?: { markdown?: boolean }): string[] {
  return guessBlocks(text, options).blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
}

/** An article of lines "kind: words"; what is guessed must be these kinds again. */
function expectGuess(lines: readonly string[], options?: { markdown?: boolean }): void {
  const text = lines.map((line) => line.slice(line.indexOf(': ') + 2)).join('\n\n');
  expect(kinds(text, options)).toEqual(lines);
}

const LEAD = 'paragraph: The crane that the harbour bought in spring has never lifted a box, three dockers said on Monday.';
const MORE = 'paragraph: A spokesman for the harbour called the account “incomplete”. He declined to say what was missing.';

describe('blocks', () => {
  it('TX-90: headline, dek, byline and date above the story', () => {
    expectGuess(['headline: Crane stands idle a year after it was bought', LEAD, MORE]);
    expectGuess([
      'headline: Crane stands idle a year after it was bought',
      'dek: Harbour blames a missing part; dockers blame the harbour',
      'byline: By Ada Moe and Per Lie, transport reporters',
      'dateline: Updated March 9, 2026 at 5:40 p.m.',
      LEAD,
      MORE,
    ]);
    expectGuess([
      'headline: Crane stands idle',
      'dek: A part worth forty crowns is missing, the harbour says, and has been for a year and a day.',
      'byline: By Ada Moe',
      LEAD,
      MORE,
    ]);
    expectGuess(['headline: Crane stands idle', 'dateline: Monday, 9 March 2026', LEAD]);
  });

  it('TX-90: a story without a headline has none', () => {
    const guess = guessBlocks(LEAD.slice(11));
    expect(guess.headline).toBeUndefined();
    expectGuess([LEAD, MORE]);
    expectGuess(['paragraph: One single line']);
  });

  it('TX-91: the masthead and the section are set apart from the headline', () => {
    const lines = ['promo: The Norland CourierTruth by daylight', 'promo: World', 'headline: Crane stands idle a year after it was bought', LEAD, MORE];
    expectGuess(lines);
    expect(guessBlocks(lines.map((line) => line.replace(/^\w+: /, '')).join('\n\n'))).toMatchObject({
      publication: 'The Norland Courier',
      headline: 'Crane stands idle a year after it was bought',
    });
    // A headline about a paper is not a masthead when it is all there is.
    expectGuess(['headline: The Norland Courier', LEAD]);
  });

  it.each([
    'The crane in the rain last week. (Photo: Ada Moe)',
    'The crane in the rain. (Ada Moe/Reuters)',
    'The crane in the rain. Photograph: Courier',
    'The crane in the rain, before the U.S. part was lost. Image: Per Lie.',
    'A docker explains what is missing. (Video by Ada Moe for the Courier)',
  ])('TX-92: a caption ends with a credit: %s', (caption) => {
    expectGuess(['headline: Crane stands idle', LEAD, `caption: ${caption}`, MORE]);
  });

  it('TX-92: a credit alone is a credit, a sentence about pictures is not', () => {
    expectGuess(['headline: Crane stands idle', LEAD, 'credit: Photograph by Ada Moe', 'credit: (Ada Moe/Getty Images)', MORE]);
    expectGuess(['headline: Crane stands idle', LEAD, 'paragraph: The crane had rust by then. Images by Planet Labs show it bent in May.']);
    expectGuess(['headline: Crane stands idle', LEAD, 'paragraph: The part is listed as lost (photo above), the harbour said. No photo: nobody took one.']);
  });

  it.each([
    'Get the latest updates here.',
    'Sign up for our morning newsletter',
    'Read more: What the harbour paid for',
    'Follow our live coverage.',
    'Advertisement',
    '[The harbour that never was: a history]',
    'https://example.org/crane',
    '© 2026 Norland Courier. All rights reserved.',
    'How a missing part came to stop the largest crane on the coast',
    'The crane: What do we know so far?',
  ])('TX-93: furniture of the page and links to other stories are promo: %s', (line) => {
    expectGuess(['headline: Crane stands idle', LEAD, `promo: ${line}`, MORE, LEAD, MORE]);
  });

  it('TX-93: sentences that begin alike are story', () => {
    for (const line of [
      'Get out, the foreman told them, and they went.',
      'Support for the mayor fell to its lowest since May.',
      'But who had signed the contract?',
      'By Friday the board had agreed on a plan.',
      'Related charges against two clerks were dropped in June, the court said on Monday.',
    ]) {
      expectGuess(['headline: Crane stands idle', LEAD, `paragraph: ${line}`, MORE]);
    }
  });

  it('TX-94: short lines over paragraphs are subheads', () => {
    expectGuess(['headline: Crane stands idle', LEAD, 'subhead: What the minutes say', MORE, 'subhead: Who pays?', LEAD, MORE]);
  });

  it('TX-94: where most lines have no stop, the lack of one tells nothing', () => {
    expectGuess(['paragraph: call the harbour', 'paragraph: ask about the part', 'paragraph: find the invoice']);
  });

  it('TX-95: quotations, lists, tables, corrections, contributors', () => {
    expectGuess([
      'headline: Crane stands idle',
      LEAD,
      'quote: “We waited for the part all summer, and then we stopped waiting.”',
      'list-item: - The crane: 3.1 million crowns',
      'list-item: 2. The part: 40 crowns',
      'table: Year\tBoxes\n2024\t0\n2025\t0',
      MORE,
      'correction: Correction: An earlier version gave the price in euros.',
      'contributors: Moe reported from Elmstad. Lie reported from Orsa. Dana Holm contributed to this report.',
    ]);
    expectGuess(['headline: Crane stands idle', LEAD, 'paragraph: “We waited,” said Vik. “Then we stopped waiting.”']);
  });

  it('TX-95: a pull quote that repeats the story is not counted twice', () => {
    const words = 'We waited for the part all summer';
    expectGuess(['headline: Crane stands idle', LEAD, `caption: “${words}” — Orla Vik`, `paragraph: “${words}, all of us,” said Orla Vik, a docker.`]);
    expectGuess(['headline: Crane stands idle', LEAD, `quote: “${words}” — Orla Vik`, MORE]);
  });

  it('TX-96: Markdown marks kinds; the text stays', () => {
    const lines = [
      'headline: # Crane stands idle',
      LEAD,
      'subhead: ## What the minutes say',
      'quote: > We waited for the part.\n> All summer.',
      'list-item: - The crane',
      'list-item: 1. The part',
      'table: | Year | Boxes |\n| --- | --- |\n| 2025 | 0 |',
      'promo: ---',
      MORE,
    ];
    expectGuess(lines, { markdown: true });
    expect(guessBlocks('# Crane\n\nIt stands idle, and has stood idle for all of a long year.', { markdown: true }).headline).toBe('Crane');
  });

  it.each([
    ['ELMSTAD — The crane stands idle, and has stood idle for all of a long year.', 'ELMSTAD'],
    ['NEW ORSA, 9 March (Reuters) - The crane stands idle, and has stood idle for a year.', 'NEW ORSA, 9 March'],
    ['Orsa, Norland — The crane stands idle, and has stood idle for all of a long year.', 'Orsa, Norland'],
    ['NATO — which has no crane — said that it had no comment on the crane of Elmstad.', undefined],
    ['The crane — bought in spring — stands idle, and has for all of a long year.', undefined],
  ])('TX-97: the dateline of "%s"', (text, dateline) => {
    expect(guessBlocks(text).dateline).toBe(dateline);
  });

  it('TX-98: any text gives blocks in order that hold everything but white space, never too many', () => {
    const piece = fc.constantFrom('By Ada Moe', 'A headline', LEAD, '“', '”', '"', '(Photo: A)', '\n', '\n\n', '- ', '# ', '?', ' ', '. ', '\t', '👩‍⚖️', '港');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, markdown) => {
        const text = pieces.join('');
        const { blocks } = guessBlocks(text, { markdown });
        let reached = 0;
        for (const { start, end } of blocks) {
          expect(text.slice(reached, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(text.slice(reached).trim()).toBe('');
        expect(blocks.filter(({ kind }) => kind === 'headline').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
    const { blocks } = guessBlocks('x\n'.repeat(3 * MAX_BLOCKS_PER_ARTICLE));
    expect(blocks.length).toBeLessThanOrEqual(MAX_BLOCKS_PER_ARTICLE);
    expect(blocks.at(-1)?.end).toBe(6 * MAX_BLOCKS_PER_ARTICLE - 1);
  });

  it('TX-99: the given news article', (context) => {
    const text = givenText('articles/000_7507c6e2ecf09481.txt');
    if (text === null) return context.skip('../shared is not beside the project');
    const guess = guessBlocks(text);
    const indexes = (kind: string): number[] => guess.blocks.flatMap((block, at) => (block.kind === kind ? [at] : []));
    // By position, because its words must not be repeated here: see its licence.
    expect(guess.blocks.length).toBe(46);
    expect(indexes('headline')).toEqual([1]);
    expect(indexes('caption')).toEqual([2, 7]);
    expect(indexes('contributors')).toEqual([45]);
    expect(indexes('promo')[0]).toBe(0);
    expect(indexes('promo').length).toBe(6);
    expect(indexes('paragraph').length).toBe(36);
    expect(guess).toMatchObject({ publication: 'The Washington Post', dateline: 'BAGHDAD', language: 'en' });
    expect(text.slice(guess.blocks[3]!.start, guess.blocks[3]!.end)).toMatch(/^Get the latest/);
  });

  it('TX-99: the given articles whose blocks people marked', (context) => {
    const file = givenText('articles/wikinews/blocks.json');
    if (file === null) return context.skip('../shared is not beside the project');
    const { articles } = JSON.parse(file) as {
      articles: { file: string; blocks: { start: number; end: number; kind: string }[] }[];
    };
    let all = 0;
    let sameKind = 0;
    let sameSide = 0;
    const isBody = (kind: string | undefined): boolean => (bodyKinds as ReadonlySet<string | undefined>).has(kind);
    for (const article of articles) {
      const { blocks } = guessBlocks(givenText(`articles/wikinews/${article.file}`)!);
      for (const marked of article.blocks) {
        const guessed = blocks.find(({ start, end }) => start === marked.start && end === marked.end);
        all += 1;
        if (guessed?.kind === marked.kind) sameKind += 1;
        if (guessed !== undefined && isBody(guessed.kind) === isBody(marked.kind)) sameSide += 1;
      }
    }
    const percent = (count: number): string => `${((100 * count) / all).toFixed(1)} %`;
    console.log(`Blocks of ${articles.length} articles: ${percent(sameKind)} of ${all} by kind, body or not ${percent(sameSide)}.`);
    expect(sameKind / all).toBeGreaterThanOrEqual(0.95);
    expect(sameSide / all).toBeGreaterThanOrEqual(0.98);
  });

  it('TX-99: the given documents', (context) => {
    const file = givenText('conformance/documents/expected.json');
    if (file === null) return context.skip('../shared is not beside the project');
    const { benign } = JSON.parse(file) as {
      benign: { file: string; format: string; headline: string; byline?: string; bodyParagraphs: number; firstWords: string; lastWords: string }[];
    };
    for (const expected of benign.filter(({ format }) => format === 'text')) {
      const decoded = decodeText(givenBytes(`conformance/documents/${expected.file}`)!);
      const text = decoded.ok ? decoded.value.text : '';
      const guess = guessBlocks(text);
      const paragraphs = guess.blocks.filter(({ kind }) => kind === 'paragraph').map(({ start, end }) => text.slice(start, end));
      expect(guess.headline, expected.file).toBe(expected.headline);
      expect(guess.byline, expected.file).toBe(expected.byline);
      expect(paragraphs.length, expected.file).toBe(expected.bodyParagraphs);
      expect(paragraphs[0]!.startsWith(expected.firstWords), expected.file).toBe(true);
      expect(paragraphs.at(-1)!.endsWith(expected.lastWords), expected.file).toBe(true);
    }
  });
});

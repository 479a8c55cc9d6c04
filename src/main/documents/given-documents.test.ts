import { describe, expect, it } from 'vitest';
import { givenBytes, givenText } from '@shared/text/testing/given-files';
import type { ReadDocument } from './read-document';
import { readBadly, readWell, textsOf } from './testing/read';

interface Expected {
  readonly file: string;
  readonly format: string;
  readonly headline: string | null;
  readonly byline?: string;
  readonly dateline?: string;
  readonly published?: string;
  readonly publication?: string;
  readonly url?: string;
  readonly language?: string;
  readonly bodyParagraphs: number;
  readonly quotes?: number | string[];
  readonly listItems?: number | string[];
  readonly paragraphs?: string[];
  readonly subheads?: string[];
  readonly captions?: string[];
  readonly corrections?: string[];
  readonly footnotes?: string[];
  readonly tableCells?: string[];
  readonly firstWords?: string;
  readonly lastWords?: string;
  readonly namedSources?: string[];
  readonly notInBody?: string[];
  readonly hiddenText?: string[];
  readonly optional?: string[];
  readonly content?: string;
  readonly expect?: string;
}

const folder = 'conformance';
const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('\u2011', '-').trim();

function given(path: string): { benign?: Expected[]; samples?: Expected[] } | null {
  const text = givenText(`${folder}/${path}`);
  return text === null ? null : (JSON.parse(text) as { benign?: Expected[]; samples?: Expected[] });
}

/** Holds what came out of a file against all that is published about it. */
function compare(document: ReadDocument, expected: Expected): void {
  const at = expected.file;
  const all = document.blocks.map(({ text }) => collapsed(text)).join('\n');
  const body = document.blocks.filter(({ kind }) => ['paragraph', 'list-item', 'quote', 'table'].includes(kind)).map(({ text }) => collapsed(text)).join('\n');
  const paragraphs = textsOf(document, 'paragraph').map(collapsed);
  expect(document.headline ?? textsOf(document, 'headline')[0] ?? null, at).toBe(expected.headline);
  if (expected.byline) expect(document.byline ?? textsOf(document, 'byline')[0], at).toBe(expected.byline);
  for (const field of ['dateline', 'publication', 'url', 'language'] as const) if (expected[field]) expect(document[field], at).toBe(expected[field]);
  if (expected.published) expect(document.publishedAt, at).toBe(expected.published);
  // Plain text marks no quotations.
  const marked = expected.content?.startsWith('plain text') ? 0 : Number(expected.quotes ?? 0);
  expect(paragraphs.length, at).toBe(expected.bodyParagraphs + (Number.isInteger(expected.quotes) ? Number(expected.quotes) - marked : 0));
  if (expected.paragraphs) expect(paragraphs, at).toEqual(expected.paragraphs.map(collapsed));
  if (expected.firstWords) expect(paragraphs[0]!.startsWith(expected.firstWords), at).toBe(true);
  if (expected.lastWords) expect(paragraphs.at(-1)!.endsWith(expected.lastWords), at).toBe(true);
  const subheads = textsOf(document, 'subhead').filter((text) => !expected.optional?.includes(text));
  if (expected.subheads) expect(subheads, at).toEqual(expected.subheads);
  for (const caption of expected.captions ?? []) expect(textsOf(document, 'caption').some((text) => text.includes(caption)), at).toBe(true);
  if (expected.corrections) expect(textsOf(document, 'correction'), at).toEqual(expected.corrections);
  if (Array.isArray(expected.quotes)) expect(textsOf(document, 'quote'), at).toEqual(expected.quotes);
  if (typeof expected.listItems === 'number') expect(textsOf(document, 'list-item').length, at).toBe(expected.listItems);
  else for (const item of expected.listItems ?? []) expect(textsOf(document, 'list-item'), at).toContain(item);
  for (const cell of [...(expected.tableCells ?? []), ...(expected.footnotes ?? [])]) expect(all, at).toContain(cell);
  for (const words of [...(expected.notInBody ?? []), ...(expected.hiddenText ?? [])]) expect(body, at).not.toContain(words);
  if (expected.namedSources) expect(document.namedSources.map(({ name }) => name), at).toEqual(expected.namedSources);
}

describe('DO-9: the given documents come out as published', () => {
  it('Word, PDF, saved page', async (context) => {
    const expected = given('documents/expected.json')?.benign?.filter(({ format }) => format !== 'text');
    if (!expected) return context.skip('../shared is not beside the project');
    for (const each of expected) compare(await readWell(givenBytes(`${folder}/documents/${each.file}`)!, each.file), each);
  });

  it.for(['nitf', 'newsml-g2'])('%s', async (format, context) => {
    const expected = given(`${format}/expected.json`)?.samples;
    if (!expected) return context.skip('../shared is not beside the project');
    for (const each of expected) {
      const bytes = givenBytes(`${folder}/${format}/${each.file}`)!;
      if (each.bodyParagraphs === 0) expect(await readBadly(bytes, each.file)).toMatchObject({ code: 'empty' });
      else compare(await readWell(bytes, each.file), each);
    }
  });

  it('one story is the same from NITF, NewsML-G2 and ninjs', async (context) => {
    if (givenText(`${folder}/nitf/expected.json`) === null) return context.skip('../shared is not beside the project');
    for (const [xml, ninjs] of [['varden-ferry-inquiry', 'varden-ferry-inquiry-3.1'], ['haushalt-elmstadt', 'haushalt-elmstadt-2.2']] as const) {
      const [nitf, newsml, item] = await Promise.all(
        [`nitf/samples/own-${xml}.xml`, `newsml-g2/samples/own-${xml}.xml`, `ninjs/own/${ninjs}.json`].map((file) => readWell(givenBytes(`${folder}/${file}`)!, file)),
      );
      expect(newsml!.headline).toBe(nitf!.headline);
      expect(item!.headline).toBe(nitf!.headline);
      expect(textsOf(newsml!, 'paragraph')).toEqual(textsOf(nitf!, 'paragraph'));
      expect(textsOf(item!, 'paragraph')).toEqual(textsOf(nitf!, 'paragraph'));
    }
  });

  it('ninjs: headline, byline, sources, one of several bodies; what has no text is refused', async (context) => {
    const manifest = givenText(`${folder}/ninjs/manifest.json`);
    if (manifest === null) return context.skip('../shared is not beside the project');
    const { files } = JSON.parse(manifest) as {
      files: { file: string; type?: string; headline?: string; byline?: string; namedSources?: string[]; bodies?: { firstWords: string; lastWords: string }[] }[];
    };
    let read = 0;
    for (const each of files.filter(({ file, bodies }) => bodies && !file.startsWith('schema'))) {
      const document = await readWell(givenBytes(`${folder}/ninjs/${each.file}`)!, each.file);
      read += 1;
      if (each.headline) expect(document.headline, each.file).toBe(collapsed(each.headline));
      if (each.byline) expect(document.byline, each.file).toBe(each.byline);
      if (each.namedSources) expect(document.namedSources.map(({ name }) => name), each.file).toEqual(each.namedSources);
      const words = document.blocks.map(({ text }) => collapsed(text)).join(' ');
      expect(each.bodies!.some(({ lastWords }) => words.replace(/[^\p{L}\p{N}]/gu, '').includes(lastWords.replace(/[^\p{L}\p{N}]/gu, '').slice(-20))), each.file).toBe(true);
    }
    expect(read).toBeGreaterThan(5);
  });

  it('comments and tracked changes of the Word document', async (context) => {
    const bytes = givenBytes(`${folder}/documents/bridge-tender.docx`);
    if (bytes === null) return context.skip('../shared is not beside the project');
    const { blocks, comments } = await readWell(bytes, 'bridge-tender.docx');
    expect(comments.map(({ author, text }) => [author, text])).toEqual([
      ['Dana Cole', 'Source? Land register says 3.05.'],
      ['Ravi Menon', 'Two paragraphs: check both against the recording.\nAt 04:10.'],
      ['Ravi Menon', '− “mayor’s” + “council leader’s”'],
      ['Dana Cole', '+ “attended and ”'],
      ['Dana Cole', '− “, in tears”'],
    ]);
    const { from, to } = comments[0]!.on!;
    expect(blocks[from.block]!.text.slice(from.at, to.at)).toBe('€3.1 million contract');
  });
});

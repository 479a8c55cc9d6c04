import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import { open as openStore } from '../store/testing/library';
import { Bench } from './testing/run';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.new();
});

const TEXT = 'Flood 🌊 rises\n\nThe dam leaked, two workers said. The owner said it was “damp”.\n';
const place = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

async function write(name: string, content: unknown): Promise<string> {
  await writeFile(bench.file(name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const doccano = (more: object = {}): string => `${JSON.stringify({ text: TEXT, label: [[...place('The dam leaked'), 'Sourced'], [...place('it was “damp”'), 'Contested!'], [900, 950, 'x']], Comments: ['Call them.'], ...more })}\n`;

describe('AF-11: import takes annotations of other tools', () => {
  it('with the text that they bring, as a new article in one transaction', async () => {
    const { code, json } = await bench.run(['import', await write('all.jsonl', doccano()), '--json', '--by', 'Ada']);
    expect(code).toBe(0);
    expect(json).toMatchObject([{
      file: 'all.jsonl', outcome: 'added', format: 'doccano', claims: 2, placed: 2, repaired: 0, notPlaced: [{ ref: 'label[2]', why: 'out-of-range' }],
      offsetUnit: 'utf-16', isUnitAssumed: true, unknownTags: [{ from: 'Contested!', to: 'Contested', isKnown: false }, { from: 'x', to: 'x' }],
    }]);
    const { articleId } = json[0];
    const shown = (await bench.run(['show', articleId, '--json'])).json;
    expect(shown.claims.map((claim: { tags: string[]; origin: unknown; targets: { ranges: { exact: string }[] }[] }) => [claim.targets[0]!.ranges[0]!.exact, claim.tags, claim.origin])).toEqual([
      ['The dam leaked', ['sourced'], { kind: 'import', detail: 'all.jsonl · label[0]' }], ['it was “damp”', ['Contested'], { kind: 'import', detail: 'all.jsonl · label[1]' }],
    ]);
    expect(shown.comments).toMatchObject([{ text: 'Call them.', by: 'Ada' }]);
    expect((await bench.run(['history', articleId, '--json'])).json).toHaveLength(1);
    expect((await bench.run(['check'])).code).toBe(0);
    expect((await bench.run(['import', 'all.jsonl', '--json'])).json).toMatchObject([{ outcome: 'known', articleId, placed: 0 }]);
  });

  it('onto an article, as one change that one undo takes back', async () => {
    const [{ articleId }] = (await bench.run(['import', await write('flood.txt', TEXT), '--json'])).json;
    await write('flood.ann', `T1\tsourced 15 29\tThe dam leaked\nT2\tdisputed 0 3\tnot in there\n`);
    const { json } = await bench.run(['import', 'flood.ann', '--article', articleId, '--json']);
    expect(json).toMatchObject([{ outcome: 'added', articleId, format: 'brat', claims: 1, placed: 1, repaired: 0, notPlaced: [{ ref: 'T2', why: 'quote-absent', tags: ['disputed'] }] }]);
    const text = await bench.run(['import', 'flood.ann', '--article', articleId]);
    expect(text.out).toContain('0 placed, 0 repaired, 1 not placed, 1 there already');
    expect(text.out).toContain('not placed: T2 (quote-absent)');
    expect((await bench.run(['history', articleId, '--json'])).json).toHaveLength(2);
    expect((await bench.run(['undo', articleId, '--json'])).json.label).toBe('Took back: Took 1 claim from flood.ann');
    expect((await bench.run(['show', articleId, '--json'])).json.claims).toEqual([]);
  });

  it('with the text beside the file, once', async () => {
    await write('flood.txt', TEXT);
    await write('flood.jsonld', { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:a', type: 'Annotation', body: { type: 'TextualBody', purpose: 'tagging', value: 'sourced' }, target: { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'The dam leaked' } } });
    const { json } = await bench.run(['import', 'flood.txt', 'flood.jsonld', '--json']);
    expect(json).toMatchObject([{ file: 'flood.jsonld', outcome: 'added', claims: 1, placed: 1 }]);
  });

  it('not where the library has the text already, and says how to', async () => {
    const [{ articleId }] = (await bench.run(['import', await write('flood.txt', TEXT), '--json'])).json;
    const { out } = await bench.run(['import', await write('all.jsonl', doccano())]);
    expect(out).toContain(`--article ${articleId}`);
    expect((await bench.run(['show', articleId, '--json'])).json.claims).toEqual([]);
  });

  it('of Hypothesis with the text beside them', async () => {
    const row = { id: 'h1', uri: 'https://example.org', user: 'acct:a', text: '', tags: ['quote'], target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'The dam leaked' }] }] };
    const files = [await write('flood.txt', TEXT), await write('flood.json', { total: 1, rows: [row] })];
    expect((await bench.run(['import', ...files, '--format', 'hypothesis', '--json'])).json).toMatchObject([{ file: 'flood.json', outcome: 'added', claims: 1, placed: 1 }]);
  });

  it('onto another version of the text, by the words', async () => {
    const [{ articleId }] = (await bench.run(['import', await write('flood.txt', `New first line.\n\n${TEXT}`), '--json'])).json;
    const { json } = await bench.run(['import', await write('all.jsonl', doccano()), '--article', articleId, '--json']);
    expect(json).toMatchObject([{ placed: 0, repaired: 2, repairs: [{ ref: 'label[0]', how: 'by-quote' }, { ref: 'label[1]' }], notPlaced: [{ why: 'out-of-range' }] }]);
  });

  it('AF-13: onto a version with other words, in doubt, which the claim says', async () => {
    const [{ articleId }] = (await bench.run(['import', await write('flood.txt', TEXT.replace('leaked', 'broke')), '--json'])).json;
    const file = await write('all.jsonl', `${JSON.stringify({ text: TEXT, label: [[TEXT.indexOf('The dam leaked'), TEXT.indexOf('The dam leaked') + 14, 'sourced']] })}\n`);
    const { json } = await bench.run(['import', file, '--article', articleId, '--json']);
    expect(json).toMatchObject([{ placed: 0, repaired: 0, doubtful: 1, doubts: [{ ref: 'label[0]', claimId: expect.stringMatching(/^clm_/) }], notPlaced: [] }]);
    const [claim] = (await bench.run(['show', articleId, '--json'])).json.claims;
    expect(claim).toMatchObject({ note: 'words in the file: The dam leaked', targets: [{ state: 'reworded', ranges: [{ exact: 'The dam broke' }] }] });
    expect((await bench.run(['import', file, '--article', articleId, '--format', 'doccano', '--json'])).json).toMatchObject([{ already: 1, doubtful: 0 }]);
  });

  it('in the unit that was named, and of several texts each', async () => {
    const lines = `${JSON.stringify({ text: '🌊🌊 It rained.', label: [[3, 12, 'sourced']] })}\n${JSON.stringify({ text: 'Other.', label: [] })}\n`;
    const { json } = await bench.run(['import', await write('two.jsonl', lines), '--format', 'doccano', '--offset-unit', 'code-point', '--json']);
    expect(json).toMatchObject([{ document: 'line 1', placed: 1, offsetUnit: 'code-point', isUnitAssumed: false }, { document: 'line 2', placed: 0 }]);
    expect((await bench.run(['show', json[0].articleId, '--json'])).json.claims[0].targets[0].ranges[0].exact).toBe('It rained');
    expect((await bench.run(['import', 'two.jsonl', '--article', json[1].articleId, '--json'])).json).toMatchObject([{ document: 'line 2', articleId: json[1].articleId }]);
  });

  it.each<[string, string, string[], string]>([
    ['deep nesting', `{"rows":${'['.repeat(50_000)}`, ['--format', 'hypothesis'], 'not-text'],
    ['a wrong type', '{"text": 7}', ['--format', 'doccano'], 'not-text'],
    ['annotations without their text', '[{"type":"Annotation","target":{"selector":{"type":"TextQuoteSelector","exact":"x"}}}]', ['--format', 'w3c'], 'bad-request'],
    ['one bad line among good ones', '{"text":"Good.","label":[]}\n[]\n', ['--format', 'doccano'], 'not-text'],
    ['an empty text', '{"text":"Good.","label":[]}\n{"text":"  ","label":[]}\n', ['--format', 'doccano'], 'empty'],
  ])('refuses %s, and changes nothing', async (_, content, options, code) => {
    const { code: exit, json } = await bench.run(['import', await write('bad.json', content), ...options, '--json']);
    expect(exit).toBe(1);
    expect(json).toMatchObject([{ outcome: 'refused', error: { code } }]);
    expect((await bench.run(['list', '--json'])).json).toEqual([]);
  });

  it('refuses a wrong use, a file that is no UTF-8, and one that seems to be no annotations', async () => {
    for (const wrong of [['--format', 'csv'], ['--offset-unit', 'bytes'], ['--format', '__proto__']]) expect((await bench.run(['import', 'x', ...wrong])).code).toBe(2);
    await writeFile(bench.file('latin.ann'), Buffer.from([0x54, 0xe9]));
    expect((await bench.run(['import', 'latin.ann', '--json'])).json).toMatchObject([{ error: { code: 'not-text' } }]);
    const [{ articleId }] = (await bench.run(['import', await write('flood.txt', TEXT), '--json'])).json;
    for (const file of ['flood.txt', await write('other.json', '{}')]) {
      expect((await bench.run(['import', file, '--article', articleId, '--json'])).json).toMatchObject([{ error: { code: 'bad-request' } }]);
    }
  });

  it('a tag called __proto__ is a tag like any other', async () => {
    const [{ articleId }] = (await bench.run(['import', await write('all.jsonl', `${JSON.stringify({ text: 'A text.', label: [[0, 1, '__proto__']] })}\n`), '--json'])).json;
    const store = await openStore(bench.library);
    expect([...(await store.load(articleScope(articleId))).all('claim')].map(({ tags }) => tags)).toEqual([['proto__']]);
    await store.close();
  });
});

describe('AF-12: export for data teams', () => {
  const formats: [string, string, string | undefined][] = [
    ['w3c', 'jsonld', 'txt'], ['brat', 'ann', undefined], ['doccano', 'jsonl', undefined], ['labelstudio', 'json', undefined],
    ['webanno-tsv', 'tsv', undefined], ['uima-json', 'json', undefined], ['spacy-jsonl', 'jsonl', undefined],
  ];

  it.each(formats)('%s goes out and comes in again with its claims', async (format, ending, textNeeded) => {
    const [{ articleId }] = (await bench.run(['import', await write('all.jsonl', doccano()), '--json'])).json;
    const { json } = await bench.run(['export', articleId, '--format', format, '-o', `out.${ending}`, '--json']);
    expect(json).toMatchObject({ claims: 2, file: bench.file(`out.${ending}`), fidelity: expect.arrayContaining([expect.objectContaining({ count: expect.any(Number) })]) });
    if (format === 'brat') expect(json.companions).toEqual([bench.file('out.txt')]);
    if (textNeeded) await write(`out.${textNeeded}`, TEXT);
    const back = (await bench.run(['import', `out.${ending}`, '--library', bench.file('other'), '--json'])).json;
    expect(back).toMatchObject([{ format, claims: 2, placed: 2, repaired: 0, notPlaced: [], isUnitAssumed: false }]);
    if (format !== 'webanno-tsv') expect(back).toMatchObject([{ characters: TEXT.length }]);
  });

  it('brat names its second file, also with --all; on standard output it is refused', async () => {
    await bench.run(['import', await write('all.jsonl', doccano()), '--json']);
    const { json } = await bench.run(['export', '--all', '--format', 'brat', '-o', 'out', '--json']);
    expect(json[0].companions[0]).toMatch(/\.txt$/);
    expect(await readFile(json[0].companions[0], 'utf8')).toBe(TEXT);
    expect((await bench.run(['export', json[0].articleId, '--format', 'brat', '-o', '-'])).code).toBe(2);
  });

  it('says that the history is not in it', async () => {
    const [{ articleId }] = (await bench.run(['import', await write('all.jsonl', doccano()), '--json'])).json;
    expect((await bench.run(['export', articleId, '--format', 'uima-json', '--history', '--json'])).json.fidelity).toContainEqual({ what: 'changes of the history', count: 1 });
  });

  it('without the text only where the format can be without', async () => {
    const [{ articleId }] = (await bench.run(['import', await write('all.jsonl', doccano()), '--json'])).json;
    expect((await bench.run(['export', articleId, '--format', 'doccano', '--no-text', '--json'])).json).toMatchObject({ error: { code: 'bad-request' } });
    const bare = await bench.run(['export', articleId, '--format', 'w3c', '--no-text', '-o', '-']);
    expect(bare.out).not.toContain('The dam leaked');
  });
});

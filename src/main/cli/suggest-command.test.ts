import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Bench } from './testing/run';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.new();
});

const TEXT = '🌊 Flood at Vik\n\nThe dam at Vik held through the night, and the valley below stayed dry.\n\n“It was close,” said Ida Moe, the mayor. “Very close.”\n\nA senior official said the wall was cracked. The builder denied that it was. The ring allegedly belonged to a queen.\n';

describe('CL-22: suggest', () => {
  it('prints what files attribute, in both units, and changes nothing', async () => {
    await writeFile(bench.file('flood.txt'), TEXT);
    const { code, json } = await bench.run(['suggest', 'flood.txt', '--json']);
    expect(code).toBe(0);
    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({ file: 'flood.txt', headline: '🌊 Flood at Vik', characters: TEXT.length });
    const [quote, official, builder] = json[0].suggestions;
    expect(quote).toMatchObject({ rule: 'quotation', tags: ['sourced'], source: { label: 'Ida Moe', identity: 'named' }, attribution: { type: 'direct' } });
    expect(quote.ranges.map(({ exact }: { exact: string }) => exact)).toEqual(['“It was close,”', '“Very close.”']);
    const { start, end, startCodePoint, endCodePoint } = quote.ranges[0];
    expect(TEXT.slice(start, end)).toBe('“It was close,”');
    expect([...TEXT].slice(startCodePoint, endCodePoint).join('')).toBe('“It was close,”');
    expect([official.tags, builder.tags]).toEqual([['anonymous-official'], ['disputed', 'sourced']]);
    expect((await bench.run(['suggest', 'flood.txt', '--json'])).json).toEqual(json);
    expect(await readdir(bench.folder)).toEqual(['flood.txt']);
  });

  it('takes many files and articles, and a threshold', async () => {
    await writeFile(bench.file('flood.txt'), TEXT);
    const [{ articleId }] = (await bench.run(['import', 'flood.txt', '--json'])).json;
    const { json } = await bench.run(['suggest', 'flood.txt', articleId, 'Flood at', '--json', '--threshold', '0.95']);
    expect(json.map((one: { file?: string; articleId?: string }) => one.file ?? one.articleId)).toEqual(['flood.txt', articleId, articleId]);
    for (const { suggestions } of json) expect(suggestions).toHaveLength(1);
    expect(json[0].suggestions).toEqual(json[1].suggestions);
    expect((await bench.run(['suggest', 'flood.txt'])).out).toMatch(/^flood\.txt {2}🌊 Flood at Vik\n {2}0\.\d\d {2}sourced {2}Ida Moe {2}“/);
    for (const wrong of ['2', 'x', '-1', '']) expect((await bench.run(['suggest', 'flood.txt', `--threshold=${wrong}`])).code).toBe(2);
  });

  it('tells of each argument that is neither what is wrong, and goes on', async () => {
    await writeFile(bench.file('flood.txt'), TEXT);
    await writeFile(bench.file('empty.txt'), ' \n');
    await bench.run(['import', 'flood.txt']);
    const { code, json, err } = await bench.run(['suggest', 'empty.txt', 'nothing such', 'flood.txt', '--json']);
    expect(code).toBe(1);
    expect(json).toMatchObject([{ file: 'empty.txt', error: { code: 'empty' } }, { file: 'nothing such', error: { code: 'not-found' } }, { file: 'flood.txt' }]);
    expect(err).toContain('There is no file of that name either.');
    expect((await bench.run(['suggest'])).code).toBe(2);
  });
});

describe('SU-10: house-words.json in the library', () => {
  const words = { format: 'claimdesk-house-words', version: 1, cues: [{ verbs: ['opinionate'], takes: ['that'] }] };

  it('is used', async () => {
    await mkdir(bench.library);
    await writeFile(path.join(bench.library, 'house-words.json'), `\uFEFF${JSON.stringify(words)}`);
    await writeFile(bench.file('moe.txt'), 'Bridge news\n\nIda Moe, the mayor of the town, opinionated that the old bridge by the mill was safe.');
    expect((await bench.run(['suggest', 'moe.txt', '--json'])).json[0].suggestions).toMatchObject([{ because: [{ kind: 'cue', words: 'opinionated', lexicon: 'house' }] }]);
    expect((await bench.run(['import', 'moe.txt'])).code).toBe(0);
    expect((await bench.run(['check'])).code).toBe(0);
  });

  it('with a wrong entry is named with its place, and nothing is suggested', async () => {
    await mkdir(bench.library);
    await writeFile(path.join(bench.library, 'house-words.json'), JSON.stringify({ ...words, nouns: ['Claim'] }));
    await writeFile(bench.file('moe.txt'), TEXT);
    const { code, out, err } = await bench.run(['suggest', 'moe.txt']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/house-words\.json: .*At nouns\.0/);
  });
});

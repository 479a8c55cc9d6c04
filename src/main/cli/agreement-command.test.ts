import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { Bench, type Outcome } from './testing/run';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.new();
});

const TEXT = '🌊 Flood at Vik\n\nThe dam at Vik held through the night. The valley below stayed dry.\n\nA senior official said the wall was cracked. The builder denied that it was.\n';

/** What a person marks, by the words. */
type Marked = Readonly<Record<string, readonly string[]>>;
const ofAda: Marked = { 'held through the night': ['sourced'], 'stayed dry': ['sourced'], 'the wall was cracked': ['anonymous-official'] };
const ofBo: Marked = { 'held through the night': ['sourced'], 'stayed dry': ['disputed'], 'wall was cracked': ['anonymous-official'], 'denied that it was': ['disputed'] };

/** An export of the text as one person marked it, made in a library of their own. */
async function exportOf(by: string, marked: Marked, text = TEXT, format = 'json'): Promise<string> {
  const own = await Bench.new();
  await writeFile(own.file('story.txt'), text);
  const [{ articleId }] = (await own.run(['import', 'story.txt', '--by', by, '--json'])).json;
  for (const [exact, tags] of Object.entries(marked)) {
    expect((await own.run(['annotate', articleId, '--exact', exact, '--by', by, ...tags.flatMap((tag) => ['--tag', tag])])).code).toBe(0);
  }
  const name = `${by}.${format === 'json' ? 'json' : 'claimdesk'}`;
  await own.run(['export', articleId, '--format', format, '-o', own.file(name)]);
  await writeFile(bench.file(name), await readFile(own.file(name)));
  return name;
}

describe('CL-23: agreement', () => {
  it('tells figures, places and differences of exports and packages, and changes nothing', async () => {
    const files = [await exportOf('Ada', ofAda), await exportOf('Bo', ofBo, TEXT, 'package')];
    const { code, json, err } = await bench.run(['agreement', ...files, '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(json.people).toEqual([{ letter: 'A', name: 'Ada', file: 'Ada.json', claims: 3 }, { letter: 'B', name: 'Bo', file: 'Bo.claimdesk', claims: 4 }]);
    expect(json).toMatchObject({ kappaOf: 'cohen', samples: 1000, text: { characters: TEXT.length, sentences: 5 }, places: { agree: 1, tags: 1, overlap: 1, some: 1 } });
    // Of five sentences both marked three, neither one, Bo one alone: (4/5 - 14/25) / (11/25).
    expect(json.figures[0]).toMatchObject({ of: 'any', claims: [3, 4], f1: { value: 4 / 7 } });
    expect(json.figures[0].kappa.value).toBeCloseTo(0.5455, 4);
    expect(json.figures.map(({ of, tag }: { of: string; tag?: string }) => tag ?? of)).toEqual(['any', 'tags', 'anonymous-official', 'disputed', 'sourced']);
    expect(json.differences.map(({ kind }: { kind: string }) => kind)).toEqual(['tags', 'overlap', 'some']);
    const [{ start, startCodePoint, claims }] = json.differences;
    expect([TEXT.slice(start, start + 6), startCodePoint]).toEqual(['stayed', start - 1]);
    expect(claims).toMatchObject([{ letter: 'A', tags: ['sourced'], ranges: [{ exact: 'stayed dry' }] }, { letter: 'B', tags: ['disputed'] }]);
    expect((await bench.run(['agreement', ...files, '--json'])).json).toEqual(json);
  });

  it('says it in words, in English and in German', async () => {
    const files = [await exportOf('Ada', ofAda), await exportOf('Bo', ofBo)];
    const { out } = await bench.run(['agreement', ...files]);
    expect(out).toMatch(/^People\n {2}A {2}Ada {2}Ada\.json {2}3 claims\n {2}B {2}Bo {3}Bo\.json {3}4 claims\n/);
    expect(out).toMatch(/Figures \(5 sentences\)\n {2} +Cohen’s kappa +Krippendorff’s alpha +Krippendorff’s αU +Span F1\n {2}Any claim +0\.55 \[/);
    expect(out).toContain('Span F1: Of all claims of two people, the share');
    expect(out).toMatch(/ {2}\d+–\d+ {2}same words, other tags\n {4}A {2}“stayed dry” {2}\[sourced\]\n {4}B {2}“stayed dry” {2}\[disputed\]\n/);
    expect(out).toMatch(/ {2}\d+–\d+ {2}only B\n {4}B {2}“denied that it was” {2}\[disputed\]\n$/);
    const german = (await bench.run(['agreement', ...files, '--language', 'de'])).out;
    expect(german).toMatch(/^Personen\n[\s\S]*\nMaße \(5 Sätze\)\n[\s\S]*Cohens Kappa[\s\S]* {2}Irgendeine Aussage +0,55 \[[\s\S]*\nUnterschiede\n[\s\S]*gleiche Worte, andere Markierungen/);
  });

  it('takes articles of the library, and more people than there are letters', async () => {
    const [ada, bo] = [await exportOf('Ada', ofAda), await exportOf('Bo', ofBo)];
    const ids = [(await bench.run(['import', ada, '--json'])).json[0].articleId, (await bench.run(['import', bo, '--json'])).json[0].articleId];
    expect((await bench.run(['agreement', ids[0], bo, '--json'])).json).toMatchObject({ people: [{ letter: 'A', name: 'Ada', articleId: ids[0] }, { letter: 'B', file: bo }] });
    const many = await bench.run(['agreement', ...Array.from({ length: 28 }, (_, index) => (index % 2 ? ada : bo)), '--json']);
    expect(many.json).toMatchObject({ kappaOf: 'fleiss', people: { length: 28, 25: { letter: 'Z' }, 26: { letter: 'AA' }, 27: { letter: 'AB' } } });
  });

  it('refuses what it cannot compare, in words', async () => {
    const ada = await exportOf('Ada', ofAda);
    const other = await exportOf('Cy', {}, 'The dam broke.\n');
    await writeFile(bench.file('story.txt'), TEXT);
    expect(await bench.run(['agreement', ada, other])).toMatchObject({ code: 1, err: expect.stringContaining('“Cy.json” has another text than “Ada.json”') });
    expect(await bench.run(['agreement', ada, 'story.txt'])).toMatchObject({ code: 1, err: expect.stringContaining('story.txt is a text without claims') });
    expect(await bench.run(['agreement', ada, 'nothing'])).toMatchObject({ code: 1, err: expect.stringContaining('There is no file of that name either') });
    await writeFile(bench.file('broken.json'), (await readFile(bench.file(ada), 'utf8')).replace('dam', 'dim'));
    expect(await bench.run(['agreement', ada, 'broken.json'])).toMatchObject({ code: 1, err: expect.stringContaining('broken.json: ') });
    expect(await bench.run(['agreement', ada])).toMatchObject({ code: 2 });
    expect(await bench.run(['agreement', ada, ada, '--language', 'fr'])).toMatchObject({ code: 2 });
  });
});

describe('AG-15: two people in two libraries', () => {
  it('CL-25: mark one text blind, by a copy that goes out and comes back as a package, and are compared', async () => {
    const [ada, bo] = [await Bench.new(), await Bench.new()];
    const run = async (on: Bench, ...args: string[]): Promise<Outcome['json']> => {
      const { code, err, json } = await on.run([...args, '--json']);
      expect(code, err).toBe(0);
      return json;
    };
    const mark = async (on: Bench, by: string, articleId: string, marked: Marked): Promise<void> => {
      for (const [exact, tags] of Object.entries(marked)) await run(on, 'annotate', articleId, '--exact', exact, '--by', by, '--note', `${by} says so`, ...tags.flatMap((tag) => ['--tag', tag]));
    };
    await writeFile(ada.file('story.txt'), TEXT);
    const [{ articleId: original }] = await run(ada, 'import', 'story.txt', '--by', 'Ada');
    await mark(ada, 'Ada', original, ofAda);
    const { articleId: copy, ...more } = await run(ada, 'copy', original, '--for', 'Bo', '--by', 'Ada');
    expect(more).toEqual({ copyOf: original, for: 'Bo', headline: '🌊 Flood at Vik' });

    await run(ada, 'review', 'export', copy, '--by', 'Ada', '--to', 'Bo', '-o', bo.file('blind.claimdesk'));
    const parts = Object.values(unzipSync(await readFile(bo.file('blind.claimdesk')))).map((part) => strFromU8(part)).join('\n');
    expect(parts).toContain('stayed dry');
    expect(parts).not.toContain('Ada says so');
    expect(await run(bo, 'review', 'import', 'blind.claimdesk', '--by', 'Bo')).toMatchObject({ articleId: copy, claims: 0 });
    await mark(bo, 'Bo', copy, ofBo);
    await run(bo, 'review', 'export', copy, '--by', 'Bo', '-o', ada.file('back.claimdesk'));
    // Compared before anything is taken in, and after.
    const before = await run(ada, 'agreement', original, 'back.claimdesk');
    expect((await run(ada, 'review', 'merge', 'back.claimdesk', '--by', 'Ada')).conflicts).toEqual([]);
    expect((await run(ada, 'show', copy)).claims.map(({ createdBy }: { createdBy: string }) => createdBy)).toEqual(['Bo', 'Bo', 'Bo', 'Bo']);
    const after = await run(ada, 'agreement', original, copy);
    expect(after).toMatchObject({ people: [{ name: 'Ada', claims: 3 }, { name: 'Bo', claims: 4 }], kappaOf: 'cohen', places: { agree: 1, tags: 1, overlap: 1, some: 1 } });
    expect(after.figures).toEqual(before.figures);
  });

  it('CL-25: a copy needs somebody to be for, and an article', async () => {
    await writeFile(bench.file('story.txt'), TEXT);
    await bench.run(['import', 'story.txt']);
    expect(await bench.run(['copy', 'Flood'])).toMatchObject({ code: 2 });
    expect(await bench.run(['copy', 'Flood', '--for', ' '])).toMatchObject({ code: 2, err: expect.stringContaining('--for takes a name') });
    expect(await bench.run(['copy', 'Storm', '--for', 'Bo'])).toMatchObject({ code: 1, err: expect.stringContaining('There is no article “Storm”') });
    expect((await bench.run(['list', '--json'])).json).toHaveLength(1);
  });
});

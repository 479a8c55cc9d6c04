import { open as openFile, readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportFormatIds } from '@shared/formats/format-ids';
import { articleExportJsonSchema } from '@shared/formats/claimdesk-article-schema';
import { STORY, rangeOf } from '../services/testing/desk';
import { open as openStore } from '../store/testing/library';
import { commandsOf } from './run-cli';
import { Bench, program } from './testing/run';

const isExport = addFormats(new Ajv2020({ strict: false })).compile(articleExportJsonSchema());

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.new();
});

/** The story, taken in. @returns the article's id */
async function withStory(): Promise<string> {
  await writeFile(bench.file('clock.txt'), STORY);
  const { json } = await bench.run(['import', 'clock.txt', '--json']);
  return json[0].articleId;
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('CL-1: wrong use', () => {
  const wrong: [string, string[], RegExp][] = [
    ['no command', [], /COMMAND/],
    ['an unknown command', ['frobnicate'], /there is no command frobnicate/],
    ['an unknown option', ['list', '--colour'], /unknown option --colour/],
    ['an option nearly right', ['import', '--librry', 'x', 'f'], /did you mean --library\?/],
    ['an option without its value', ['list', '--library'], /library/],
    ['a missing argument', ['show'], /ARTICLE is missing/],
    ['an argument too many', ['list', 'x'], /unexpected argument x/],
    ['a missing option', ['annotate', 'x'], /--exact is missing/],
    ['a number that is none', ['annotate', 'x', '--exact', 'y', '--occurrence', '0'], /whole number/],
    ['an unknown format', ['export', 'x', '--format', 'rtf'], /there is no format rtf/],
    ['a language that is none', ['export', 'x', '--format', 'csv', '--language', 'tlh'], /there are no words in tlh/],
    ['an option that only Object.prototype has', ['export', 'x', '--format', 'constructor'], /there is no format/],
    ['an identity that is none', ['annotate', 'x', '--exact', 'y', '--source', 's', '--identity', 'secret'], /--identity takes/],
    ['a name of blanks', ['undo', 'x', '--by', '  '], /--by takes a name/],
  ];
  it.each(wrong)('%s: exit code 2, with a hint', async (_, args, message) => {
    const { code, out, err } = await bench.run(args);
    expect(code).toBe(2);
    expect(args.length ? err : out).toMatch(message);
    if (args.length) expect(err).toMatch(/^claimdesk: .*--help\)\n$/);
    expect(await readdir(bench.folder)).toEqual([]);
  });

  it('with --json is one JSON value as well', async () => {
    expect((await bench.run(['list', '--nope', '--json'])).json).toMatchObject({ error: { code: 'bad-request' } });
  });
});

describe('CL-2: help', () => {
  it('for the program and for each command, and the version', async () => {
    expect((await bench.run(['--version'])).out).toBe('1.2.3\n');
    const overview = await bench.run(['--help']);
    expect(overview.code).toBe(0);
    for (const { name, options, summary } of commandsOf(program)) {
      expect(overview.out).toContain(summary);
      const help = await bench.run([name, '--help']);
      expect(help.code).toBe(0);
      for (const option of Object.keys(options)) expect(help.out).toContain(`--${option}`);
      expect((await bench.run(['help', name])).out).toBe(help.out);
    }
  });
});

describe('CL-3: import', () => {
  it('takes several files in, tells of each, and goes on after a bad one', async () => {
    await writeFile(bench.file('a.txt'), STORY);
    await writeFile(bench.file('b.txt'), 'Another story.\r\n');
    await writeFile(bench.file('bad.bin'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]));
    const { code, json, err } = await bench.run(['import', 'a.txt', 'bad.bin', 'b.txt', 'gone.txt', '--json']);
    expect(code).toBe(1);
    expect(json).toMatchObject([
      { file: 'a.txt', outcome: 'added', headline: 'A town lost its clock', characters: STORY.length, claims: 0, placed: 0, repaired: 0, notPlaced: [], changes: [] },
      { file: 'bad.bin', outcome: 'refused', error: { code: 'not-text' } },
      { file: 'b.txt', outcome: 'added', changes: [{ kind: 'line-ends', count: 1 }] },
      { file: 'gone.txt', outcome: 'refused', error: { code: 'not-found' } },
    ]);
    expect(err).toContain('bad.bin');
    expect((await bench.run(['list', '--json'])).json).toHaveLength(2);
  });

  it('knows a text that is there; --again takes it again', async () => {
    const articleId = await withStory();
    const known = await bench.run(['import', 'clock.txt', '--json']);
    expect(known).toMatchObject({ code: 0, json: [{ outcome: 'known', articleId }] });
    expect((await bench.run(['import', 'clock.txt', '--again', '--json'])).json[0]).toMatchObject({ outcome: 'added' });
  });

  it('takes an export in with its claims', async () => {
    const articleId = await withStory();
    await bench.run(['annotate', articleId, '--exact', 'nobody knows why', '--tag', 'unattributed']);
    await bench.run(['export', articleId, '--format', 'json', '-o', 'x.json']);
    const { json } = await bench.run(['import', 'x.json', '--library', bench.file('other'), '--json']);
    expect(json[0]).toMatchObject({ outcome: 'added', articleId, claims: 1, placed: 1 });
  });

  it('refuses a file of 200 MB', async () => {
    const file = await openFile(bench.file('huge.txt'), 'w');
    await file.truncate(200 * 1024 * 1024);
    await file.close();
    expect((await bench.run(['import', 'huge.txt', '--json'])).json).toMatchObject([{ error: { code: 'too-large' } }]);
  });

  const bad: [string, Buffer, string][] = [
    ['empty', Buffer.alloc(0), 'empty'],
    ['full of NULs', Buffer.alloc(4096), 'not-text'],
    ['5,000,001 characters on one line', Buffer.alloc(5_000_001, 'a'), 'too-long'],
  ];
  it.each(bad)('refuses a file that is %s', async (_, bytes, code) => {
    await writeFile(bench.file('bad.txt'), bytes);
    expect(await bench.run(['import', 'bad.txt', '--json'])).toMatchObject({ code: 1, json: [{ error: { code } }] });
  });

  it('takes 5 million characters on one line, and undecodable bytes as what they can be', async () => {
    await writeFile(bench.file('long.txt'), Buffer.alloc(5_000_000, 'a'));
    await writeFile(bench.file('odd.txt'), Buffer.concat([Buffer.from('Größe und Länge, Höhe und Breite: zwölf Stück, schön. '), Buffer.from([0xff]), Buffer.from(' Ende')]));
    const { code, json } = await bench.run(['import', 'long.txt', 'odd.txt', '--json']);
    expect(code).toBe(0);
    expect(json[0]).toMatchObject({ characters: 5_000_000 });
    expect(json[1].changes).toMatchObject([{ kind: 'undecodable-bytes', count: 1 }]);
  });

  it('takes the files of a folder and those in it, and names the ones of other kinds', async () => {
    await mkdir(bench.file('in/june'), { recursive: true });
    await writeFile(bench.file('in/a.txt'), STORY);
    await writeFile(bench.file('in/june/bad.docx'), 'PK\x03\x04\0\0');
    await writeFile(bench.file('in/june/photo.jpg'), 'x');
    await writeFile(bench.file('in/.hidden.txt'), STORY);
    const { code, json, err } = await bench.run(['import', 'in', '--json']);
    expect(code).toBe(1);
    expect(json).toMatchObject([
      { file: path.join('in', 'a.txt'), outcome: 'added' }, { file: path.join('in', 'june', 'bad.docx'), outcome: 'refused' }, { file: path.join('in', 'june', 'photo.jpg'), outcome: 'left-out' },
    ]);
    expect(json).toHaveLength(3);
    expect(err).toContain('photo.jpg');
  });

  it('refuses a library that is something else', async () => {
    await mkdir(bench.file('folder'));
    await writeFile(path.join(bench.file('folder'), 'diary.doc'), 'private');
    await writeFile(bench.file('a.txt'), STORY);
    const { code, err } = await bench.run(['import', 'a.txt', '--library', 'folder']);
    expect([code, err]).toEqual([1, expect.stringMatching(/not a Claimdesk library/)]);
    expect(await readdir(bench.file('folder'))).toEqual(['diary.doc']);
  });

  it('shows a progress bar on a terminal', async () => {
    await writeFile(bench.file('a.txt'), STORY);
    expect((await bench.run(['import', 'a.txt'], { isTTY: true })).err).toContain('0/1 files');
    expect((await bench.run(['import', 'a.txt'])).err).toBe('');
  });
});

describe('CL-4: a library that is not there', () => {
  it.each([
    ['list'], ['show', 'x'], ['annotate', 'x', '--exact', 'y'], ['export', 'x', '--format', 'json'], ['undo', 'x'],
    ['redo', 'x'], ['history', 'x'], ['check'],
  ])('%s fails and makes none', async (...args) => {
    const { code, err } = await bench.run(args);
    expect([code, err]).toEqual([1, expect.stringMatching(/no library/i)]);
    expect(await readdir(bench.folder)).toEqual([]);
  });

  it('apply fails and makes none', async () => {
    expect(await bench.run(['apply', 'x', '-'])).toMatchObject({ code: 1, json: { error: { code: 'not-found' } } });
    expect(await readdir(bench.folder)).toEqual([]);
  });
});

describe('CL-5: ARTICLE', () => {
  it('is an id, or a part of the headline that no other has', async () => {
    const articleId = await withStory();
    await writeFile(bench.file('b.txt'), 'A town found its bell\n\nIt was in the river, the mayor said on Friday.\n');
    await bench.run(['import', 'b.txt']);
    for (const argument of [articleId, 'lost its', '  A TOWN   LOST ITS CLOCK ']) {
      expect((await bench.run(['show', argument, '--json'])).json.article.id).toBe(articleId);
    }
    expect(await bench.run(['show', 'town', '--json'])).toMatchObject({ code: 1, json: { error: { code: 'ambiguous', details: { articleIds: expect.arrayContaining([articleId]) } } } });
    for (const argument of ['nothing like it', '', '__proto__']) {
      expect(await bench.run(['show', argument, '--json'])).toMatchObject({ code: 1, json: { error: { code: 'not-found' } } });
    }
  });

  it('in the trash is found by its id only, and listed with --trash', async () => {
    const articleId = await withStory();
    await bench.run(['apply', articleId, '-'], { stdin: [line({ do: 'article.trash' })] });
    expect((await bench.run(['list', '--json'])).json).toEqual([]);
    expect((await bench.run(['list', '--trash', '--json'])).json).toMatchObject([{ articleId, trashedAt: expect.any(String) }]);
    expect((await bench.run(['show', 'clock'])).code).toBe(1);
    expect((await bench.run(['show', articleId])).code).toBe(0);
  });
});

describe('CL-6: list and show', () => {
  it('give counts; show gives the export with --json and a readable page without', async () => {
    const articleId = await withStory();
    await bench.run(['annotate', articleId, '--exact', 'nobody knows why', '--tag', 'unattributed', '--note', 'Really?']);
    expect((await bench.run(['list', '--json'])).json).toMatchObject([
      { articleId, headline: 'A town lost its clock', drafts: 1, claims: 1, byTag: { unattributed: 1 }, byStatus: { todo: 1 } },
    ]);
    expect((await bench.run(['list'])).out).toMatch(/A town lost its clock {2}1 claim \(1 unattributed\)/);
    const { json } = await bench.run(['show', articleId, '--json']);
    expect(isExport(json)).toBe(true);
    expect((await bench.run(['show', articleId])).out).toMatch(/1\. “nobody knows why”\n {3}clm_\w+ · \d+–\d+ · unattributed · todo\n {3}note: Really\?/);
  });
});

describe('CL-7: annotate', () => {
  it('marks a claim by its words, and says where in both units', async () => {
    const articleId = await withStory();
    const { code, json } = await bench.run([
      'annotate', articleId, '--exact', 'four faces', '--tag', 'number', '--tag', 'sourced', '--source', 'the mayor', '--note', 'Count them', '--by', 'Ada', '--json',
    ]);
    const { start, end } = rangeOf('four faces');
    expect(code).toBe(0);
    // One character before it lies outside the basic plane.
    expect(json).toMatchObject({ articleId, revision: 2, ranges: [{ start, end, startCodePoint: start - 1, endCodePoint: end - 1 }] });
    const { claims, sources } = (await bench.run(['show', articleId, '--json'])).json;
    expect(claims).toMatchObject([{ id: json.claimId, tags: ['number', 'sourced'], note: 'Count them', createdBy: 'Ada' }]);
    expect(sources).toMatchObject([{ label: 'the mayor', identity: 'named' }]);
  });

  it('refuses words that are not there, or there more than once, and says how often', async () => {
    const articleId = await withStory();
    const clocks = STORY.split('clock').length - 1;
    const ambiguous = await bench.run(['annotate', articleId, '--exact', 'clock', '--json']);
    expect(ambiguous).toMatchObject({ code: 1, json: { error: { code: 'ambiguous', details: { occurrences: clocks } } } });
    expect(await bench.run(['annotate', articleId, '--exact', 'bell', '--json'])).toMatchObject({ json: { error: { code: 'not-found' } } });
    const chosen = await bench.run(['annotate', articleId, '--exact', 'clock', '--occurrence', '2', '--json']);
    expect(chosen.json.ranges[0].start).toBe(STORY.indexOf('clock', STORY.indexOf('clock') + 1));
    const prefixed = await bench.run(['annotate', articleId, '--exact', 'clock', '--prefix', 'lost its ', '--suffix', '\n', '--json']);
    expect(prefixed.json.ranges[0].start).toBe(STORY.indexOf('clock'));
  });

  it('refuses an unknown tag, tags that exclude each other, and changes nothing', async () => {
    const articleId = await withStory();
    expect(await bench.run(['annotate', articleId, '--exact', 'four faces', '--tag', 'rumour', '--json'])).toMatchObject({ code: 1, json: { error: { code: 'refused' } } });
    expect((await bench.run(['annotate', articleId, '--exact', 'four faces', '--tag', 'anonymous-official', '--tag', 'unattributed'])).code).toBe(1);
    expect((await bench.run(['list', '--json'])).json[0].claims).toBe(0);
  });
});

describe('CL-8: apply', () => {
  const create = (words: string, more = {}): object => ({ do: 'claim.create', claim: { ranges: [rangeOf(words)], ...more } });

  it('acknowledges each line in order, refuses bad ones with their number, and goes on', async () => {
    const articleId = await withStory();
    const flag = STORY.indexOf('🕰️');
    const stdin = [
      line(create('four faces', { id: 'clm_1', source: { id: 'src_1', label: 'the mayor' } })),
      'no json\n',
      '\n',
      line({ do: 'claim.frobnicate' }),
      line({ do: 'claim.create', claim: { ranges: [{ start: 0, end: STORY.length + 1 }] } }),
      line({ do: 'claim.create', claim: { ranges: [{ start: flag, end: flag + 1 }] } }),
      line(create('four faces', { tags: ['rumour'] })),
      '{"do": "claim.create", "claim": {"ranges": [{"start": 0, "end": 5}], "__proto__": {"tags": ["x"]}}}\n',
      '{"do": "article.trash", "__proto__": {}}\n',
      line({ do: 'claim.update', id: 'clm_1', changes: {} }),
      line({ do: 'claim.update', id: 'clm_1', changes: { note: 'kept' } }),
      line({ do: 'batch', label: 'Two', commands: [create('blamed the budget', { id: 'clm_2' }), { do: 'claim.remove', id: 'clm_1' }] }).trimEnd(),
    ];
    const { code, lines, err } = await bench.run(['apply', articleId, '-'], { stdin });
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { line: 1, ok: true, revision: 2, created: ['src_1', 'clm_1'] },
      { line: 2, ok: false, revision: 2, error: { code: 'bad-request' } },
      { line: 4, ok: false, error: { code: 'bad-request' } },
      { line: 5, ok: false, error: { code: 'bad-range' } },
      { line: 6, ok: false, error: { code: 'bad-range' } },
      { line: 7, ok: false, error: { code: 'refused' } },
      { line: 8, ok: false, error: { code: 'bad-request' } },
      { line: 9, ok: false, revision: 2, error: { code: 'bad-request' } },
      { line: 10, ok: true, revision: 2 },
      { line: 11, ok: true, revision: 3 },
      { line: 12, ok: true, revision: 4, created: ['clm_2'] },
    ]);
    expect(err).toContain('line 6: ');
    expect((await bench.run(['show', articleId, '--json'])).json.claims.map(({ id }: { id: string }) => id)).toEqual(['clm_2']);
  });

  it('reads a file; 3,000 lines, a character cut by a piece of the stream, CRLF', async () => {
    const articleId = await withStory();
    const commands = Array.from({ length: 3_000 }, (_, index) => `${JSON.stringify(create('four faces', { note: `№ ${index}` }))}\r\n`).join('');
    await writeFile(bench.file('commands.jsonl'), commands);
    const { code, lines } = await bench.run(['apply', articleId, 'commands.jsonl', '--by', 'Robot']);
    expect(code).toBe(0);
    expect(lines.map(({ line: number }) => number)).toEqual(Array.from({ length: 3_000 }, (_, index) => index + 1));
    const bytes = Buffer.from(line(create('four faces', { id: 'clm_cut', note: 'é €' })));
    const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
    expect((await bench.run(['apply', articleId, '-'], { stdin: pieces })).lines).toMatchObject([{ ok: true, revision: 3_002 }]);
    const { claims } = (await bench.run(['show', articleId, '--json'])).json;
    expect(claims.find(({ id }: { id: string }) => id === 'clm_cut').note).toBe('é €');
  });

  it('acknowledges a line while the next one is still awaited', async () => {
    const articleId = await withStory();
    let acknowledged = (): void => undefined;
    const first = new Promise<void>((resolve) => (acknowledged = resolve));
    async function* stdin(): AsyncGenerator<string> {
      yield line(create('four faces'));
      await first; // would wait for ever if the answer came only at the end of the input
      yield line(create('blamed the budget'));
    }
    const { Readable } = await import('node:stream');
    const { runCli } = await import('./run-cli');
    let out = '';
    const stdout = { write: (text: string) => { out += text; acknowledged(); return true; }, on: () => undefined, off: () => undefined };
    const stderr = { ...stdout, write: () => true };
    const io = { stdin: Readable.from(stdin()), stdout, stderr, env: bench.env, cwd: bench.folder };
    expect(await runCli(['apply', articleId, '-'], io, program)).toBe(0);
    expect(out.split('\n').filter(Boolean)).toHaveLength(2);
  });

  it('refuses a line that is longer than any command', async () => {
    const articleId = await withStory();
    const long = Buffer.alloc(33 * 1024 * 1024, 'x');
    const { lines } = await bench.run(['apply', articleId, '-'], { stdin: [long, '\n', line(create('four faces'))] });
    expect(lines).toMatchObject([{ line: 1, ok: false, error: { code: 'bad-request' } }, { line: 2, ok: true }]);
  });

  it('fails on a file that is not there, or is a folder', async () => {
    const articleId = await withStory();
    for (const file of ['gone.jsonl', '.']) expect((await bench.run(['apply', articleId, file])).code).toBe(1);
  });
});

describe('CL-9: undo, redo, history', () => {
  it('work on what any desk did', async () => {
    const articleId = await withStory();
    await bench.run(['annotate', articleId, '--exact', 'four faces', '--tag', 'number', '--by', 'Ada']);
    const undone = await bench.run(['undo', articleId, '--by', 'Bo', '--json']);
    expect(undone.json).toMatchObject({ articleId, revision: 3, label: expect.stringMatching(/^Took back/), next: { redo: expect.stringContaining('Tagged Number') } });
    expect(await bench.run(['undo', articleId, '--json'])).toMatchObject({ code: 1, json: { error: { code: 'nothing-to-do' } } });
    expect((await bench.run(['redo', articleId])).out).toMatch(/^Did again: Tagged Number/);
    const { json } = await bench.run(['history', articleId, '--json']);
    expect(json.map(({ origin, by }: { origin: string; by: string }) => [origin, by === 'Ada' || by === 'Bo' ? by : '-'])).toEqual([['redo', '-'], ['undo', 'Bo'], ['user', 'Ada'], ['import', '-']]);
    expect((await bench.run(['history', articleId, '--limit', '1', '--before', '3', '--json'])).json).toMatchObject([{ revision: 2, isUndone: false }]);
    expect((await bench.run(['history', articleId])).out.split('\n')).toHaveLength(5);
  });
});

describe('CL-10: export', () => {
  it('writes a valid file, named after the headline unless told otherwise', async () => {
    const articleId = await withStory();
    const { json } = await bench.run(['export', articleId, '--format', 'json', '--history', '--json']);
    const file = bench.file('a-town-lost-its-clock.json');
    const text = await readFile(file, 'utf8');
    expect(json).toEqual({ articleId, file, bytes: Buffer.byteLength(text), claims: 0, fidelity: [] });
    expect(isExport(JSON.parse(text))).toBe(true);
    expect(JSON.parse(text).history).toHaveLength(1);
    const piped = await bench.run(['export', articleId, '--format', 'json', '-o', '-', '--no-text']);
    expect(piped.json.drafts[0].text).toBeUndefined();
    expect((await bench.run(['export', articleId, '--format', 'json', '-o', '-', '--json'])).code).toBe(2);
  });

  it('writes every format, to a file and to standard output', async () => {
    const articleId = await withStory();
    for (const format of exportFormatIds) {
      const { code, json } = await bench.run(['export', articleId, '--format', format, '-o', `out.${format}`, '--json']);
      expect({ code, json }).toMatchObject({ code: 0, json: { file: bench.file(`out.${format}`), claims: 0 } });
      expect((await readFile(bench.file(`out.${format}`))).length).toBe(json.bytes);
    }
    expect((await bench.run(['export', articleId, '--format', 'docx', '-o', '-'])).out).toMatch(/^PK/);
    expect((await bench.run(['export', articleId, '--format', 'csv', '-o', '-', '--language', 'de'])).out).toContain('Markierungen');
  });

  it('writes all articles into a folder, two of one headline beside each other', async () => {
    await withStory();
    await bench.run(['import', 'clock.txt', '--again']);
    const { json } = await bench.run(['export', '--all', '--format', 'json', '-o', 'out/all', '--json']);
    expect(json).toHaveLength(2);
    expect(await readdir(bench.file('out/all'))).toHaveLength(2);
  });

  it('fails where nothing can be written, and leaves nothing behind', async () => {
    const articleId = await withStory();
    expect(await bench.run(['export', articleId, '--format', 'json', '-o', 'no/such/folder/x.json', '--json'])).toMatchObject({ code: 1, json: { error: { code: 'disk' } } });
  });
});

describe('CL-11: a library that another process writes to', () => {
  it('is read; who would write ends with 3 and is told who holds it', async () => {
    const articleId = await withStory();
    await openStore(bench.library, { owner: { desk: 'desktop' } });
    for (const args of [['list'], ['show', articleId], ['history', articleId], ['export', articleId, '--format', 'json'], ['check']]) {
      expect([args[0], (await bench.run(args)).code]).toEqual([args[0], 0]);
    }
    await writeFile(bench.file('b.txt'), 'Another story.');
    for (const args of [['import', 'b.txt'], ['annotate', articleId, '--exact', 'four faces'], ['apply', articleId, '-'], ['undo', articleId], ['redo', articleId], ['check', '--repair']]) {
      const { code, err, out } = await bench.run([...args, '--json']);
      if (args[0] === 'check') continue; // with nothing to repair it needs no lock
      expect([args[0], code]).toEqual([args[0], 3]);
      expect(err).toMatch(/desktop desk/);
      expect(JSON.parse(out)).toMatchObject({ error: { code: 'locked' } });
    }
  });
});

describe('CL-12: check', () => {
  it('finds nothing in a sound library, and ends with 4 when a file is damaged', async () => {
    const articleId = await withStory();
    expect(await bench.run(['check', '--json'])).toMatchObject({ code: 0, json: { ok: true, problems: [] } });
    const file = path.join(bench.library, 'articles', `${articleId}.json`);
    await writeFile(file, Buffer.alloc(500));
    const damaged = await bench.run(['check', '--json']);
    expect(damaged).toMatchObject({ code: 4, json: { ok: false, problems: [{ file: `articles/${articleId}.json` }] } });
    expect((await bench.run(['check'])).out).toMatch(/1 problem found/);
    expect(await bench.run(['check', '--repair', '--json'])).toMatchObject({ code: 0, json: { ok: true } });
    expect((await bench.run(['show', articleId])).code).toBe(0);
  });
});

describe('CL-13: docs/commands.md', () => {
  it('is true: every example is a command, every command has one, every option is there', async () => {
    const { commandSchema } = await import('@shared/transactions/command');
    const text = await readFile(path.join(program.folder, 'docs', 'commands.md'), 'utf8');
    const examples = [...text.matchAll(/```jsonl\n(.*?)```/gs)].flatMap(([, block]) => block!.trim().split('\n'));
    for (const example of examples) expect(commandSchema.safeParse(JSON.parse(example)).error?.issues).toBeUndefined();
    const shown = new Set(examples.map((example) => JSON.parse(example).do));
    expect([...shown].sort()).toEqual(commandSchema.options.map((option) => option.shape.do.value).sort());
    for (const { name, options } of commandsOf(program)) {
      expect(text).toMatch(new RegExp(`\`(?:[a-z ]+ ARTICLE\`, \`)?${name}\\b`));
      for (const option of Object.keys(options)) expect(text).toContain(`--${option}`);
    }
  });
});

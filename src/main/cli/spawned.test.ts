import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORY } from '../services/testing/desk';
import { buildEntry } from '../threads/testing/build-worker';
import { runCli } from './run-cli';
import type { Outcome } from './testing/run';
import { Bench, memorySink, outcome } from './testing/run';
import { Readable } from 'node:stream';

/** The command line as a process of its own, on plain Node: built as for a release. */
let installation: string;
const script = (): string => path.join(installation, 'out', 'main', 'cli.js');

beforeAll(async () => {
  installation = await mkdtemp(path.join(tmpdir(), 'claimdesk-cli-'));
  await writeFile(path.join(installation, 'package.json'), '{"type": "module", "version": "4.5.6"}');
  await buildEntry('cli.ts', script());
});

afterAll(() => rm(installation, { recursive: true, force: true }));

function start(bench: Bench, args: readonly string[]) {
  return spawn(process.execPath, [script(), ...args], { cwd: bench.folder, env: { PATH: process.env['PATH'], ...bench.env } });
}

async function run(bench: Bench, args: readonly string[], stdin = ''): Promise<Outcome> {
  const child = start(bench, args);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.end(stdin);
  const [code] = (await once(child, 'close')) as [number];
  return outcome(code, out, err);
}

const create = (id: string): string => `${JSON.stringify({ do: 'claim.create', claim: { id, ranges: [{ start: 0, end: 6 }], tags: ['sourced'] } })}\n`;

describe('CL-20: as a process', () => {
  it('does its work, and says by its exit code how it went', async () => {
    const bench = await Bench.new();
    await writeFile(bench.file('clock.txt'), STORY);
    expect(await run(bench, ['--version'])).toMatchObject({ code: 0, out: '4.5.6\n' });
    const imported = await run(bench, ['import', 'clock.txt', '--json']);
    expect(imported).toMatchObject({ code: 0, err: '', json: [{ outcome: 'added' }] });
    const applied = await run(bench, ['apply', 'clock', '-'], `${create('clm_1')}oops\n${create('clm_2')}`);
    expect(applied).toMatchObject({ code: 1, lines: [{ ok: true }, { ok: false, line: 2 }, { ok: true, revision: 3 }] });
    expect((await run(bench, ['list', '--json'])).json).toMatchObject([{ claims: 2 }]);
    expect((await run(bench, ['nonsense'])).code).toBe(2);
    expect((await run(bench, ['check'])).code).toBe(0);
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const bench = await Bench.new();
    await writeFile(bench.file('clock.txt'), STORY);
    await run(bench, ['import', 'clock.txt']);
    const child = start(bench, ['apply', 'clock', '-']);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.destroy();
    child.stdin.on('error', () => undefined); // it may be gone before it has read everything
    child.stdin.end(Array.from({ length: 2_000 }, (_, index) => create(`clm_${index}`)).join(''));
    const [code] = (await once(child, 'close')) as [number];
    expect([code, err]).toEqual([0, '']);
    expect((await run(bench, ['check'])).code).toBe(0);
  });

  it('killed at any moment has kept every line that it acknowledged', async () => {
    const bench = await Bench.new();
    await writeFile(bench.file('clock.txt'), STORY);
    await run(bench, ['import', 'clock.txt']);
    const acknowledged: string[] = [];
    for (let round = 0; round < 8; round++) {
      const child = start(bench, ['apply', 'clock', '-']);
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stdin.on('error', () => undefined);
      child.stdin.write(Array.from({ length: 5_000 }, (_, index) => create(`clm_${round}_${index}`)).join(''));
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
      await setTimeout(round * 15);
      child.kill('SIGKILL');
      await once(child, 'close');
      const whole = out.slice(0, out.lastIndexOf('\n') + 1);
      acknowledged.push(...outcome(0, whole, '').lines.flatMap(({ created }) => created as string[]));
    }
    expect(acknowledged.length).toBeGreaterThan(8);
    const { claims } = (await run(bench, ['show', 'clock', '--json'])).json;
    const there = new Set(claims.map(({ id }: { id: string }) => id));
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    expect(await run(bench, ['check', '--json'])).toMatchObject({ code: 0, json: { problems: [] } });
  });
});

describe('CL-21: open', () => {
  /** An installation whose desk writes down how it was started, and ends with a code. */
  async function installationWith(desk: string, code = 0): Promise<{ folder: string; started: () => Promise<{ args: string[]; library: string }> }> {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-open-'));
    const note = path.join(folder, 'note.json');
    await mkdir(path.dirname(path.join(folder, desk)), { recursive: true });
    await writeFile(path.join(folder, 'package.json'), '{"type": "module"}');
    await writeFile(path.join(folder, desk), `
      import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(note)}, JSON.stringify({ args: process.argv.slice(2), library: process.env.CLAIMDESK_LIBRARY }));
      process.exit(${code});`);
    return { folder, started: async () => JSON.parse(await readFile(note, 'utf8')) };
  }

  const openWith = (bench: Bench, folder: string, args: string[]): Promise<number> => {
    const io = { stdin: Readable.from([]), stdout: memorySink(), stderr: memorySink(), env: { ...process.env, ...bench.env }, cwd: bench.folder };
    return runCli(['open', ...args], io, { version: '1', folder });
  };

  it('starts what a checkout starts, with the library and the articles named', async () => {
    const bench = await Bench.new();
    await writeFile(bench.file('-odd name.txt'), STORY);
    const { folder, started } = await installationWith('scripts/start.mjs');
    expect(await openWith(bench, folder, ['--browser', '--library', 'mine', '--', '-odd name.txt'])).toBe(0);
    expect(await started()).toEqual({ args: ['--browser', '--', bench.file('-odd name.txt')], library: bench.file('mine') });
  });

  it('starts the browser desk where there is no checkout, and fails as it fails', async () => {
    const bench = await Bench.new();
    const { folder, started } = await installationWith('out/main/browser.js', 3);
    expect(await openWith(bench, folder, [])).toBe(1);
    expect(await started()).toEqual({ args: ['--'], library: bench.library });
  });

  it('fails on a file that is not there before it starts anything', async () => {
    const bench = await Bench.new();
    expect(await openWith(bench, bench.folder, ['gone.txt'])).toBe(1);
  });
});

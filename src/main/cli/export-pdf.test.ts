import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPdf } from '../documents/pdf';
import { STORY } from '../services/testing/desk';
import { findPrintingBrowser } from './printing-browser';
import { Bench } from './testing/run';

let bench: Bench;

/** A browser that does as `work` says, `args` being what it was called with. */
async function browserThat(work: string): Promise<string> {
  const file = bench.file('browser');
  await writeFile(file, `#!${process.execPath}\nconst fs = require('node:fs');\nconst args = process.argv.slice(2);\nconst named = (name) => args.find((arg) => arg.startsWith(name)).slice(name.length);\n${work}\n`);
  await chmod(file, 0o755);
  return file;
}

const foldersLeft = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith('claimdesk-print-'));

beforeEach(async () => {
  bench = await Bench.new();
  await writeFile(bench.file('clock.txt'), STORY);
  await bench.run(['import', 'clock.txt']);
  await bench.run(['annotate', 'clock', '--exact', 'stopped on Monday', '--tag', 'sourced']);
});

describe('CL-31: export --format pdf', () => {
  it('has a browser without network print the page that `html` is, and leaves nothing else behind', async () => {
    const browser = await browserThat(`
      fs.writeFileSync(named('--print-to-pdf='), '%PDF ' + JSON.stringify(args));
      fs.copyFileSync(require('node:url').fileURLToPath(args.at(-1)), ${JSON.stringify(bench.file('seen.html'))});
      fs.mkdirSync(named('--user-data-dir='));`);
    const before = await foldersLeft();
    const { code, json } = await bench.run(['export', 'clock', '--format', 'pdf', '--browser', browser, '--json']);
    expect([code, path.basename(json.file), json.claims]).toEqual([0, 'a-town-lost-its-clock.pdf', 1]);
    const pdf = await readFile(json.file, 'utf8');
    expect(pdf).toMatch(/^%PDF \["--headless".*"--host-resolver-rules=MAP \* ~NOTFOUND"/);
    expect(json.bytes).toBe(pdf.length);
    const page = await readFile(bench.file('seen.html'), 'utf8');
    expect(page).toContain('stopped on Monday');
    expect(page.replace(/\d{4}-\d\d-\d\d[^<]*|\d\d:\d\d/g, '')).toBe((await bench.run(['export', 'clock', '--format', 'html', '-o', '-'])).out.replace(/\d{4}-\d\d-\d\d[^<]*|\d\d:\d\d/g, ''));
    expect(await foldersLeft()).toEqual(before);
  });

  it('says so when the browser does not, and writes no file', async () => {
    const browser = await browserThat('process.exit(3);');
    const { code, err } = await bench.run(['export', 'clock', '--format', 'pdf', '--browser', browser, '-o', 'sheet.pdf']);
    expect([code, err]).toEqual([1, expect.stringContaining('did not print the page')]);
    expect(await readdir(bench.folder)).not.toContain('sheet.pdf');
  });

  it('finds Chrome, Chromium or Edge, or says what to do', async () => {
    const browser = await browserThat('');
    await expect(findPrintingBrowser({ PATH: bench.folder }, 'linux')).rejects.toMatchObject({ failure: { code: 'not-available', message: expect.stringContaining('--browser') } });
    await writeFile(bench.file('microsoft-edge'), await readFile(browser), { mode: 0o755 });
    expect(await findPrintingBrowser({ PATH: `/nowhere:${bench.folder}` }, 'linux')).toBe(bench.file('microsoft-edge'));
    expect((await bench.run(['export', 'clock', '--format', 'csv', '--browser', browser])).code).toBe(2);
  });

  it('makes a PDF that can be read', async (context) => {
    const browser = await findPrintingBrowser(process.env).catch(() => undefined);
    if (browser === undefined) {
      console.log('No PDF is printed: there is no Chrome, Chromium or Edge here.');
      return context.skip();
    }
    const { code, err } = await bench.run(['export', '--all', '--format', 'pdf', '-o', 'out', '--browser', browser]);
    expect(code, err).toBe(0);
    const file = 'a-town-lost-its-clock.pdf';
    const { blocks } = await readPdf({ name: file, bytes: await readFile(bench.file(`out/${file}`)), pasted: false });
    expect(blocks.map(({ text }) => text)).toContain('A town lost its clock');
  });
});

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { startBrowserDesk } from '../../e2e/desks/browser-desk';
import type { DeskRun, DeskStart } from '../../e2e/desks/desk';
import { startDesktopDesk } from '../../e2e/desks/desktop-desk';
import { Arrivals } from '../../e2e/pages/arrivals';
import { DeskScreen } from '../../e2e/pages/desk-screen';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { findElectron } from '../../scripts/lib/electron-runtime.mjs';
import { chromiumSwitches } from '../../scripts/lib/machine.mjs';
import { obtainDisplay } from '../../scripts/lib/obtain.mjs';
import { inProject } from '../../scripts/lib/project.mjs';
import { docxOf } from '../../src/main/documents/testing/zip-of';
import type { Bench } from '../figure';

const SENTENCE = 'The wheel of the tide mill turned on Monday, its keeper said, and nobody of the council was there to see it. ';
/** About three thousand characters: a page as Word prints it. */
const PAGE = SENTENCE.repeat(7).trim();
const PARAGRAPHS_OF_A_PAGE = 4;
/** Longest time, in ms, that the screen may be held up by what comes in. */
const LONGEST = 50;

declare global {
  var stalls: { readonly stop: () => Promise<{ frame: number; task: number }> } | undefined;
  var turns: { readonly stop: () => number } | undefined;
}

interface OpenDesk {
  readonly run: DeskRun;
  readonly close: () => Promise<void>;
}

/** Large files that come in while an editor has an article open: how long it is held up at most, from dialog to the text on the desk. */
export const importing: Bench = {
  group: 'import',
  obstacle: () => (existsSync(inProject('out', 'main', 'browser.js')) ? undefined : 'the desk is not built (npm run build)'),
  async run({ quick }, report) {
    const desks: [string, (start: DeskStart) => Promise<OpenDesk>][] = [['browser desk', startInBrowser]];
    if (findElectron()) desks.push(['desktop desk', startOnDesktop]);
    else console.log('import: the desktop desk is left out, there is no Electron runtime (npx install-electron)');
    const files: [string, string, Buffer][] = [
      ['DOCX of 300 pages', 'large.docx', docx('DOCX of 300 pages', quick ? 60 : 300)],
      ['HTML of 5 MB', 'large.html', Buffer.from(html('HTML of 5 MB', quick ? 1_000_000 : 5_000_000))],
    ];
    for (const [desk, start] of desks) {
      const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-bench-'));
      let open: OpenDesk | undefined;
      try {
        await mkdir(path.join(folder, 'user'));
        open = await start({ libraryDir: path.join(folder, 'library'), userDataDir: path.join(folder, 'user'), articles: [inProject('resources', 'samples', 'museum-coins.txt')] });
        const { page } = open.run;
        await new DeskScreen(() => page).ready();
        await page.locator('.article-text .t').first().waitFor();
        await page.keyboard.press('Escape'); // the tour of a first start
        for (const [what, name, bytes] of files) {
          const file = path.join(folder, name);
          await writeFile(file, bytes);
          await bringIn(open.run, file, what, (step, { seconds, ...held }) => {
            for (const [of, value] of Object.entries(held)) report({ group: 'import', name: `${desk}, ${what}, ${step}: ${of} held up at most`, value, unit: 'ms', target: LONGEST });
            report({ group: 'import', name: `${desk}, ${what}, ${step}`, value: seconds, unit: 's' });
          });
        }
      } finally {
        await open?.close();
        await rm(folder, { recursive: true, force: true });
      }
    }
  },
};

/** `headline`: of the article in the file. */
async function bringIn(run: DeskRun, file: string, headline: string, tell: (step: string, held: Held) => void): Promise<void> {
  const { page } = run;
  const arrivals = new Arrivals(() => page);
  await run.chooseFiles([file]);
  tell('until it can be kept', await whileWatched(run, async () => {
    await page.keyboard.press('Control+o');
    await arrivals.blocks.first().waitFor({ timeout: 60_000 });
  }));
  tell('from there until its text is on the desk', await whileWatched(run, async () => {
    await arrivals.keep.click();
    await page.locator('.article-text h1', { hasText: headline }).waitFor({ timeout: 60_000 });
  }));
}

async function startInBrowser(start: DeskStart): Promise<OpenDesk> {
  const browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumSwitches });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const run = await startBrowserDesk(start, context);
  return {
    run,
    async close() {
      await run.close();
      await browser.close();
    },
  };
}

async function startOnDesktop(start: DeskStart): Promise<OpenDesk> {
  const display = await obtainDisplay();
  if ('reason' in display) throw new Error(display.reason);
  Object.assign(process.env, display.env);
  const run = await startDesktopDesk(start);
  return {
    run,
    async close() {
      await run.close();
      display.close();
    },
  };
}

/** How long, in ms, what was held up at most while something was done that took so many seconds. */
interface Held {
  readonly seconds: number;
  /** From one frame to the next. */
  readonly screen: number;
  /** Its longest task. */
  readonly page: number;
  /** Of the desktop desk: it hands the window its input. */
  readonly main?: number;
}

async function whileWatched({ page, electron }: DeskRun, act: () => Promise<void>): Promise<Held> {
  await electron?.evaluate(watchTurns);
  await page.evaluate(watchStalls);
  const begun = performance.now();
  await act();
  const seconds = (performance.now() - begun) / 1000;
  const { frame, task } = await page.evaluate(() => globalThis.stalls!.stop());
  const main = await electron?.evaluate(() => globalThis.turns!.stop());
  return { seconds, screen: frame, page: task, ...(main !== undefined && { main }) };
}

/** Runs in Electron's main process: notes the longest time from one turn to the next, of turns that are to come every 2 ms. */
function watchTurns(): void {
  const EVERY = 2;
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - EVERY);
    last = now;
  }, EVERY);
  globalThis.turns = {
    stop: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

/** Runs in the page: notes the longest time from frame to frame and the longest task. */
function watchStalls(): void {
  let [frame, task, last, isOver] = [0, 0, performance.now(), false];
  const take = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) task = Math.max(task, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ entryTypes: ['longtask'] });
  const look = (now: number): void => {
    frame = Math.max(frame, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.stalls = {
    stop: async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))); // the frame that shows it, and what it took
      isOver = true;
      take(observer.takeRecords());
      observer.disconnect();
      return { frame, task };
    },
  };
}

function html(headline: string, bytes: number): string {
  const paragraph = `<p>${SENTENCE.repeat(5)}</p>\n`;
  return `<!doctype html><html><head><title>x</title></head><body><article><h1>${headline}</h1>${paragraph.repeat(Math.ceil(bytes / paragraph.length))}</article></body></html>`;
}

function docx(headline: string, pages: number): Buffer {
  const paragraph = `<w:p><w:r><w:t xml:space="preserve">${PAGE}</w:t></w:r></w:p>`;
  return docxOf(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>${headline}</w:t></w:r></w:p>${paragraph.repeat(pages * PARAGRAPHS_OF_A_PAGE)}`);
}

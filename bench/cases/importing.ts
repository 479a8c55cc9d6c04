import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** What can be measured of a desk while a file comes in: what holds its window up, and what its process. */
interface Watched {
  readonly run: DeskRun;
  /** Watches the desk's process. @returns ends that, and gives the longest time that it was held up, in ms */
  readonly watchProcess: () => Promise<() => Promise<number>>;
  readonly close: () => Promise<void>;
}

/** Large files that come in while an editor looks at the screen: how long it is held up at most, from dialog to the text on the desk. */
export const importing: Bench = {
  group: 'import',
  obstacle: () => (existsSync(inProject('out', 'main', 'browser.js')) ? undefined : 'the desk is not built (npm run build)'),
  async run({ quick }, report) {
    for (const [desk, start] of [['browser desk', startInBrowser], ...(findElectron() ? [['desktop desk', startOnDesktop] as const] : [])] as const) {
      const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-bench-'));
      let watched: Watched | undefined;
      try {
        await mkdir(path.join(folder, 'user'));
        watched = await start({ libraryDir: path.join(folder, 'library'), userDataDir: path.join(folder, 'user'), articles: [] });
        const { run } = watched;
        const { page } = run;
        const arrivals = new Arrivals(() => page);
        await new DeskScreen(() => page).ready();
        await page.keyboard.press('Escape'); // the tour of a first start
        const files = [['HTML of 5 MB', 'large.html', Buffer.from(html('HTML of 5 MB', quick ? 1_000_000 : 5_000_000))], ['DOCX of 300 pages', 'large.docx', docx('DOCX of 300 pages', quick ? 60 : 300)]] as const;
        for (const [what, name, bytes] of files) {
          const file = path.join(folder, name);
          await writeFile(file, bytes);
          const tell = (until: string, { frame, task, seconds, process }: Held): void => {
            const figures = { 'the screen is held up at most': frame, 'longest task of the page': task, 'the desk’s process is held up at most': process };
            for (const [name, value] of Object.entries(figures)) report({ group: 'import', name: `${desk}, ${what}, ${until}: ${name}`, value, unit: 'ms', target: LONGEST });
            report({ group: 'import', name: `${desk}, ${what}, ${until}`, value: seconds, unit: 's' });
          };
          await run.chooseFiles([file]);
          tell('until it can be kept', await whileWatched(watched, async () => {
            await page.keyboard.press('Control+o');
            await arrivals.blocks.first().waitFor({ timeout: 60_000 });
          }));
          tell('from there until its text is on the desk', await whileWatched(watched, async () => {
            await arrivals.keep.click();
            await page.locator('.article-text h1', { hasText: what }).waitFor({ timeout: 60_000 });
          }));
        }
      } finally {
        await watched?.close();
        await rm(folder, { recursive: true, force: true });
      }
    }
  },
};

async function startInBrowser(start: DeskStart): Promise<Watched> {
  const browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumSwitches });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const run = await startBrowserDesk(start, context);
  return {
    run,
    watchProcess: () => Promise.resolve(keepAsking(new URL('/', run.page.url()))),
    async close() {
      await run.close();
      await browser.close();
    },
  };
}

async function startOnDesktop(start: DeskStart): Promise<Watched> {
  const display = await obtainDisplay();
  if ('reason' in display) throw new Error(display.reason);
  Object.assign(process.env, display.env);
  const run = await startDesktopDesk(start);
  return {
    run,
    async watchProcess() {
      await run.electron!.evaluate(watchTurns);
      return () => run.electron!.evaluate(() => globalThis.turns!.stop());
    },
    async close() {
      await run.close();
      display.close();
    },
  };
}

/** What was held up while something was done, in ms, and how long it took, in s. */
interface Held {
  readonly frame: number;
  readonly task: number;
  readonly process: number;
  readonly seconds: number;
}

async function whileWatched({ run: { page }, watchProcess }: Watched, act: () => Promise<void>): Promise<Held> {
  const stopWatching = await watchProcess();
  await page.evaluate(watchStalls);
  const begun = performance.now();
  await act();
  const seconds = (performance.now() - begun) / 1000;
  const stalls = await page.evaluate(() => globalThis.stalls!.stop());
  return { ...stalls, process: await stopWatching(), seconds };
}

/** Asks the desk for something small, again and again. @returns ends that, and gives the longest time that an answer took, in ms */
function keepAsking(address: URL): () => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let isOver = false;
  const asking = (async () => {
    let longest = 0;
    while (!isOver) {
      const begun = performance.now();
      const [response] = (await once(get(address, { agent, method: 'HEAD' }), 'response')) as [IncomingMessage];
      await once(response.resume(), 'end');
      longest = Math.max(longest, performance.now() - begun);
      await setTimeout(2);
    }
    agent.destroy();
    return longest;
  })();
  return () => {
    isOver = true;
    return asking;
  };
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

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { startBrowserDesk } from '../../e2e/desks/browser-desk';
import type { DeskRun } from '../../e2e/desks/desk';
import { Arrivals } from '../../e2e/pages/arrivals';
import { DeskScreen } from '../../e2e/pages/desk-screen';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { chromiumSwitches } from '../../scripts/lib/machine.mjs';
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
  interface Window {
    stalls: { readonly stop: () => { frame: number; task: number } };
  }
}

/** Large files that come in while an editor looks at the screen: how long it is held up at most, from dialog to the text on the desk. */
export const importing: Bench = {
  group: 'import',
  obstacle: () => (existsSync(inProject('out', 'main', 'browser.js')) ? undefined : 'the desk is not built (npm run build)'),
  async run({ quick }, report) {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-bench-'));
    const browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumSwitches });
    let run: DeskRun | undefined;
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      run = await startBrowserDesk({ libraryDir: path.join(folder, 'library'), userDataDir: path.join(folder, 'user'), articles: [] }, context);
      const { page } = run;
      await new DeskScreen(() => page).ready();
      await page.keyboard.press('Escape'); // the tour of a first start
      const files = [['HTML of 5 MB', 'large.html', Buffer.from(html(quick ? 1_000_000 : 5_000_000))], ['DOCX of 300 pages', 'large.docx', docx(quick ? 60 : 300)]] as const;
      for (const [what, name, bytes] of files) {
        const file = path.join(folder, name);
        await writeFile(file, bytes);
        const { frame, task, seconds } = await bringIn(run, page, file);
        report({ group: 'import', name: `${what}, the screen is held up at most`, value: frame, unit: 'ms', target: LONGEST });
        report({ group: 'import', name: `${what}, longest task of the page`, value: task, unit: 'ms', target: LONGEST });
        report({ group: 'import', name: `${what}, until it can be kept`, value: seconds, unit: 's' });
      }
    } finally {
      await run?.close();
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function bringIn(run: DeskRun, page: Page, file: string): Promise<{ frame: number; task: number; seconds: number }> {
  const arrivals = new Arrivals(() => page);
  await page.evaluate(watchStalls);
  const begun = performance.now();
  await run.chooseFiles([file]);
  await page.keyboard.press('Control+o');
  await arrivals.blocks.first().waitFor({ timeout: 60_000 });
  const seconds = (performance.now() - begun) / 1000;
  const stalls = await page.evaluate(() => window.stalls.stop());
  await page.keyboard.press('Escape');
  await arrivals.dialog.waitFor({ state: 'detached' });
  return { ...stalls, seconds };
}

/** Runs in the page: notes the longest time from frame to frame and the longest task. */
function watchStalls(): void {
  let [frame, task, last, isOver] = [0, 0, performance.now(), false];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) task = Math.max(task, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const look = (now: number): void => {
    frame = Math.max(frame, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.stalls = {
    stop: () => {
      isOver = true;
      observer.disconnect();
      return { frame, task };
    },
  };
}

function html(bytes: number): string {
  const paragraph = `<p>${SENTENCE.repeat(5)}</p>\n`;
  return `<!doctype html><html><head><title>x</title></head><body><article><h1>Mill wheel turns again</h1>${paragraph.repeat(Math.ceil(bytes / paragraph.length))}</article></body></html>`;
}

function docx(pages: number): Buffer {
  const paragraph = `<w:p><w:r><w:t xml:space="preserve">${PAGE}</w:t></w:r></w:p>`;
  return docxOf(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Mill wheel turns again</w:t></w:r></w:p>${paragraph.repeat(pages * PARAGRAPHS_OF_A_PAGE)}`);
}

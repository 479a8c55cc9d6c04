import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import type { DeskRun } from '../../e2e/desks/desk';
import { startBrowserDesk } from '../../e2e/desks/browser-desk';
import { DeskScreen } from '../../e2e/pages/desk-screen';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { chromiumSwitches } from '../../scripts/lib/machine.mjs';
import { inProject } from '../../scripts/lib/project.mjs';
import { fillLibrary, importLarge, MARKED, openBenchStore } from '../data/library';
import type { Bench, BenchOptions, Figure } from '../figure';
import type { Watch } from '../page/settling';
import { scrollByFrames, showCopyAtKey, watchSettling } from '../page/settling';
import { median, quantile } from '../stats';

declare global {
  interface Window {
    watch: Watch;
  }
}

/** What is measured on: a running desk with the large article on its screen. */
interface Scene {
  readonly ui: DeskScreen;
  readonly options: BenchOptions;
  readonly report: (name: string, figure: Omit<Figure, 'group' | 'name'>) => void;
}

/** The whole desk under an editor's hands: 10,000 claims in the article, 2,000 articles in the library. */
export const desk: Bench = {
  group: 'desk',
  obstacle: () => (existsSync(inProject('out', 'main', 'browser.js')) ? undefined : 'the desk is not built (npm run build)'),
  async run(options, report) {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-bench-'));
    let browser: Browser | undefined;
    let run: DeskRun | undefined;
    try {
      const libraryDir = path.join(folder, 'library');
      const store = await openBenchStore(libraryDir);
      await fillLibrary(store, options.quick ? 400 : 2_000);
      const { article } = await importLarge(store);
      await store.close();
      browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumSwitches });
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      run = await startBrowserDesk({ libraryDir, userDataDir: path.join(folder, 'user'), articles: [] }, context);
      const { page } = run;
      const ui = new DeskScreen(() => page);
      await ui.ready();
      await ui.page.keyboard.press('Escape'); // the tour of a first start
      await ui.library.filter.fill(article.headline);
      await ui.library.open(article.headline);
      await ui.text.heading(article.headline).waitFor();
      await ui.library.filter.fill('');
      const scene: Scene = { ui, options, report: (name, figure) => report({ group: 'desk', name, ...figure }) };
      for (const part of [typing, scrolling, panels, bulk]) await part(scene);
    } finally {
      await run?.close();
      await browser?.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** From a press or click until the last frame in which what answers it (a selector) changed, in ms. @param but what may come later */
async function timeUntilSettled(page: Page, answers: string, act: () => Promise<unknown>, but?: string): Promise<number> {
  await page.evaluate(watchSettling, { answers, but });
  await act();
  let seen = -1;
  for (let look = 0; look < 100; look += 1) {
    await page.waitForTimeout(200);
    const { begun, settled } = await page.evaluate(() => window.watch);
    if (settled > 0 && settled === seen) return settled - begun;
    seen = settled;
  }
  throw new Error(seen > 0 ? 'The screen does not come to rest.' : 'What was done shows nowhere on the screen.');
}

/** Keystrokes in each field that looks for something, until what was found is on the screen. */
async function typing({ ui, options, report }: Scene): Promise<void> {
  const fields: readonly (readonly [string, Locator, string, string?])[] = [
    ['filter of 10,000 claims', ui.inspector.filter.words, '.claims'],
    ['filter of the articles', ui.library.filter, '.library'],
    ['find in 100,000 words', ui.find.field, '[role=search]', 'Control+f'],
    ['search of the library', ui.dialog('Search the library').getByRole('combobox'), 'dialog', 'Control+Shift+f'],
  ];
  const plain = await keystrokesInPlainField(ui.page, options);
  for (const [name, field, answers, key] of fields) {
    if (key) await ui.press(key);
    await field.fill('a');
    await ui.page.waitForFunction(isRead);
    await field.fill('');
    const times = await keystrokes(ui.page, field, answers, options);
    if (key) await ui.press('Escape');
    report(`keystroke, ${name}, median`, { value: median(times), unit: 'ms', target: 30 });
    report(`keystroke, ${name}, p95`, { value: quantile(times, 0.95), unit: 'ms', target: 60 });
    report(`keystroke, ${name}, against a bare field over a bare list`, {
      value: median(times) / median(plain), unit: '×', product: median(times), reference: median(plain), measuredIn: 'ms',
    });
  }
}

/** In the page: whether the library, if it is what is searched, has been read to its end and something was found in it. */
function isRead(): boolean {
  const state = document.querySelector('.search-state');
  return !state || (document.querySelector('.search-row') !== null && state.textContent?.startsWith('Reading') === false);
}

async function keystrokes(page: Page, field: Locator, answers: string, { quick }: BenchOptions): Promise<number[]> {
  const times: number[] = [];
  for (const word of quick ? ['stra'] : ['stra', 'bre', 'glan', 'pros', 'ten']) {
    for (const letter of word) times.push(await timeUntilSettled(page, answers, () => page.keyboard.press(letter)));
    await field.fill('');
    await page.waitForTimeout(100);
  }
  return times.slice(1);
}

/** The bare field: a page of the browser's own controls, whose every key draws the thirty first lines that have the words. */
async function keystrokesInPlainField(page: Page, options: BenchOptions): Promise<number[]> {
  const other = await page.context().newPage();
  try {
    await other.setContent('<input type="search"><ul></ul>');
    await other.evaluate(() => {
      const [field, list] = [document.querySelector('input')!, document.querySelector('ul')!];
      const lines = Array.from({ length: 10_000 }, (_, index) => `${index.toString(36)} bre stra glan pros ten ${index}`);
      field.addEventListener('input', () => {
        list.replaceChildren(...lines.filter((line) => line.includes(field.value)).slice(0, 30).map((line) => {
          const row = document.createElement('li');
          row.textContent = line;
          return row;
        }));
      });
    });
    await other.locator('input').focus();
    return await keystrokes(other, other.locator('input'), 'ul', options);
  } finally {
    await other.close();
  }
}

/** The long lists and the text, scrolled a step each frame, beside a page of plain rows. */
async function scrolling({ ui, report }: Scene): Promise<void> {
  const plain = await framesOfPlainRows(ui.page);
  const boxes: readonly (readonly [string, Locator])[] = [
    ['the list of 10,000 claims', ui.inspector.claimsList],
    ['the list of articles', ui.library.region.locator('.articles')],
    ['the text of 100,000 words', ui.text.region],
  ];
  for (const [name, box] of boxes) {
    await box.evaluate(scrollByFrames);
    const intervals = await box.evaluate(scrollByFrames);
    report(`scrolling ${name}, p95 from frame to frame`, { value: quantile(intervals, 0.95), unit: 'ms', target: 20 });
    report(`scrolling ${name}, against plain rows`, {
      value: quantile(intervals, 0.95) / quantile(plain, 0.95), unit: '×', product: quantile(intervals, 0.95), reference: quantile(plain, 0.95), measuredIn: 'ms',
    });
    report(`scrolling ${name}, frames dropped of ${intervals.length}`, { value: dropped(intervals), unit: 'frames', target: 0 });
  }
}

/** How many frames of a screen of 60 a second were not there in time. */
function dropped(intervals: readonly number[]): number {
  const FRAME = 1000 / 60;
  return intervals.reduce((sum, interval) => sum + Math.max(Math.round(interval / FRAME) - 1, 0), 0);
}

async function framesOfPlainRows(page: Page): Promise<number[]> {
  const other = await page.context().newPage();
  try {
    await other.setContent('<div style="height: 400px; width: 320px; overflow: auto"></div>');
    const box = other.locator('div').first();
    await box.evaluate((element) => element.append(...Array.from({ length: 2_000 }, (_, index) => {
      const row = document.createElement('p');
      row.textContent = `Row ${index}`;
      return row;
    })));
    return await box.evaluate(scrollByFrames);
  } finally {
    await other.close();
  }
}

/** What opening a panel may take, and one that works out a report of all claims, in ms. */
const PANEL = 50;
const REPORT = 100;

/** Every panel: from the key or the click until it is painted, beside a plain copy of all that it shows. */
async function panels({ ui, options, report }: Scene): Promise<void> {
  const foot = (name: string) => (): Promise<void> => ui.library.region.getByRole('navigation').getByRole('button', { name }).press('Enter');
  const key = (chord: string) => (): Promise<void> => ui.press(chord);
  const all: readonly (readonly [name: string, open: () => Promise<void>, more?: { target?: number; but?: string }])[] = [
    ['palette', key('Control+k')], ['search', key('Control+Shift+f')], ['settings', key('Control+,')], ['keys', key('Shift+?')],
    ['export', key('Control+e'), { but: '.export-fidelity' }], ['export, until it says what is left out', key('Control+e'), { target: REPORT }], ['details', key('F2')],
    ['sourcing profile of 10,000 claims', key('Shift+r'), { target: REPORT }], ['sources', foot('Sources')], ['tags', foot('Tags')], ['recent', foot('Recent')],
    ['report of the library', foot('Library report'), { target: REPORT }], ['trash', foot('Trash')],
  ];
  for (const [name, open, { target = PANEL, but } = {}] of all) {
    const [times, copies]: [number[], number[]] = [[], []];
    for (let round = 0; round < (options.quick ? 3 : 6); round += 1) {
      times.push(await timeUntilSettled(ui.page, 'dialog', open, but));
      const dialog = ui.page.locator('dialog[open]');
      await dialog.evaluate(showCopyAtKey);
      await ui.page.locator('dialog[open]').evaluate((element: HTMLDialogElement) => element.close());
      await dialog.waitFor({ state: 'detached' });
      copies.push(await timeUntilSettled(ui.page, 'dialog', () => ui.page.keyboard.press('x')));
      await ui.page.locator('[data-copy]').evaluate((element) => element.remove());
    }
    report(`opening ${name}`, { value: median(times), unit: 'ms', target });
    report(`opening ${name}, against a plain copy of it`, {
      value: median(times) / median(copies), unit: '×', product: median(times), reference: median(copies), measuredIn: 'ms',
    });
  }
}

/** One claim tagged and 1,000 at once, from the key until it is painted. */
async function bulk({ ui, options, report }: Scene): Promise<void> {
  const rounds = options.quick ? 3 : 8;
  const times = { one: [] as number[], many: [] as number[] };
  await ui.inspector.filter.words.fill(MARKED);
  await ui.inspector.claims.first().waitFor();
  for (const [who, choose] of [['one', 'Home'], ['many', 'Control+a']] as const) {
    await ui.inspector.claimsList.focus();
    await ui.press(choose);
    for (let round = 0; round < rounds; round += 1) {
      times[who].push(await timeUntilSettled(ui.page, '.claims', () => ui.press('7')));
      await ui.expectSaved();
    }
  }
  report('change of 1,000 claims until it is painted, against one', {
    value: median(times.many) / median(times.one), unit: '×', target: 10, product: median(times.many), reference: median(times.one), measuredIn: 'ms',
  });
}

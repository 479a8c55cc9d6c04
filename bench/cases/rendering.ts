import type { Size } from '../browser';
import { BenchBrowser, heapOf, timeActs } from '../browser';
import type { Bench, BenchOptions, Figure } from '../figure';
import type { SceneName, Who } from '../page/main';
import { median, quantile } from '../stats';

type Report = (figure: Figure) => void;
type Part = (browser: BenchBrowser, options: BenchOptions, report: Report) => Promise<void>;

const usual: Size = { words: 10_000, claims: 1_000 };
const large: Size = { words: 100_000, claims: 10_000 };

/** Makes a bench that runs on Chromium. */
function rendering(group: string, run: Part): Bench {
  return {
    group,
    async run(options, report) {
      const browser = await BenchBrowser.start();
      try {
        await run(browser, options, report);
      } finally {
        await browser.close();
      }
    },
  };
}

export const draw = rendering('draw', async (browser, options, report) => {
  for (const size of [usual, large]) {
    await compare(browser, options, report, size, {
      group: 'draw', name: `first frame with text and highlights, ${named(size)}`, target: 1.5,
      scene: 'draw',
    });
    await compare(browser, options, report, size, {
      group: 'draw', name: `first frame of the highlights alone, ${named(size)}`, target: 1.5,
      scene: 'highlights',
    });
  }
  const bytes: number[] = [];
  for (let round = 0; round < rounds(options, 3); round += 1) {
    const [text, claims] = [await heap(browser, large, 'text', round), await heap(browser, large, 'claims', round)];
    bytes.push(claims - text);
  }
  report({
    group: 'draw', name: `heap of highlights and ruler above the records, ${named(large)}`, value: median(bytes) / 2 ** 20,
    unit: 'MiB', target: 1,
  });
});

export const mark = rendering('mark', async (browser, options, report) => {
  const times = options.quick ? 6 : 16;
  for (const size of [usual, large]) {
    await compare(browser, options, report, size, {
      group: 'mark', name: `change to painted highlight, ${named(size)}`, target: 1.5,
      scene: 'mark', times,
    });
    await keyToPaint(browser, options, report, size);
  }
  await growth(browser, options, report, times);
  await hits(browser, options, report);
  await unrelated(browser, options, report);
});

/** Real key presses, by the browser's own event timing (in steps of 8 ms). */
const keyToPaint = async (browser: BenchBrowser, options: BenchOptions, report: Report, size: Size): Promise<void> => {
  const presses = options.quick ? 6 : 20;
  const times = await browser.measure(size, 1, async (page) => {
    await page.evaluate(() => window.bench.listenForKeys());
    for (let press = 0; press < presses; press += 1) {
      await page.keyboard.press('1');
      await page.waitForTimeout(120);
    }
    return page.evaluate(() => window.bench.keyTimes);
  });
  // A press that took less than 16 ms is not told of by the browser.
  const all = [...times, ...Array.from({ length: Math.max(presses - times.length, 0) }, () => 8)];
  report({ group: 'mark', name: `key press to paint, ${named(size)}`, value: median(all), unit: 'ms', target: 2 * 16.7 });
};

async function growth(browser: BenchBrowser, options: BenchOptions, report: Report, times: number): Promise<void> {
  const ratios: number[] = [];
  const [few, many]: [number[], number[]] = [[], []];
  const time = (claims: number, round: number): Promise<number> =>
    timeScene(browser, { words: 100_000, claims }, round, 'mark', 'product', times);
  for (let round = 0; round < rounds(options); round += 1) {
    const [a, b] = await inTurns(round, () => time(50_000, round), () => time(100, round));
    many.push(a);
    few.push(b);
    ratios.push(a / b);
  }
  report({
    group: 'mark', name: 'the same with 50,000 claims against 100, 100,000 words', value: median(ratios), unit: '×', target: 3,
    product: median(many), reference: median(few), measuredIn: 'ms',
  });
}

async function hits(browser: BenchBrowser, options: BenchOptions, report: Report): Promise<void> {
  for (const size of [usual, large]) {
    const results: { caret: number; claims: number }[] = [];
    for (let round = 0; round < rounds(options); round += 1) {
      results.push(await browser.measure(size, round, (page) => page.evaluate((n) => window.bench.hitTest(n), options.quick ? 20 : 80)));
    }
    report({
      group: 'mark', name: `claims under a click against the caret look-up alone, ${named(size)}`, unit: '×', target: 1.1,
      value: median(results.map(({ caret, claims }) => claims / caret)),
      product: median(results.map(({ claims }) => claims)), reference: median(results.map(({ caret }) => caret)), measuredIn: 'µs',
    });
  }
}

/** What each row of an unrelated change costs, as the study measures it ("per node"), and what the whole frame costs: a frame paints the claims in view again. */
async function unrelated(browser: BenchBrowser, options: BenchOptions, report: Report): Promise<void> {
  const ROWS_MORE = 2_000;
  const times = async (claims: number, round: number): Promise<{ frame: number; row: number }> => {
    const time = (scene: SceneName): Promise<number> =>
      timeScene(browser, { words: 100_000, claims }, round, scene, 'product', options.quick ? 4 : 12);
    const frame = await time('panel');
    return { frame, row: ((await time('largePanel')) - frame) / ROWS_MORE };
  };
  const pairs: [Record<'frame' | 'row', number>, Record<'frame' | 'row', number>][] = [];
  for (let round = 0; round < rounds(options); round += 1) {
    pairs.push(await inTurns(round, () => times(10_000, round), () => times(0, round)));
  }
  const tell = (of: 'frame' | 'row', rest: Pick<Figure, 'name' | 'measuredIn' | 'target'>, unit = 1): void => report({
    group: 'mark', unit: '×', value: median(pairs.map(([a, b]) => a[of] / b[of])),
    product: median(pairs.map(([a]) => a[of])) * unit, reference: median(pairs.map(([, b]) => b[of])) * unit, ...rest,
  });
  tell('row', { name: 'unrelated change of the screen, 10,000 claims against none, each row', target: 1.1, measuredIn: 'µs' }, 1000);
  tell('frame', { name: 'the same, the whole frame of 400 rows with the claims in view', measuredIn: 'ms' });
}

export const open = rendering('open', async (browser, options, report) => {
  for (const [size, target] of [[{ words: 2_000, claims: 100 }, 1.5], [large, 0.6]] as const) {
    await compare(browser, options, report, size, {
      group: 'open', name: `text on screen against plain paragraphs, ${named(size)}`, target,
      scene: 'open',
    });
  }
  await scrolling(browser, options, report);
  await memory(browser, options, report);
});

async function scrolling(browser: BenchBrowser, options: BenchOptions, report: Report): Promise<void> {
  const p95: number[] = [];
  const busy: number[] = [];
  for (let round = 0; round < rounds(options, 5); round += 1) {
    const result = await browser.measure(large, round, (page) => page.evaluate(() => window.bench.scroll('product')));
    p95.push(quantile(result.intervals, 0.95));
    busy.push(median(result.busy));
  }
  report({ group: 'open', name: `scrolling, p95 from frame to frame, ${named(large)}`, value: median(p95), unit: 'ms', target: 20 });
  report({ group: 'open', name: `scrolling, main thread a frame, ${named(large)}`, value: median(busy), unit: 'ms' });
}

async function memory(browser: BenchBrowser, options: BenchOptions, report: Report): Promise<void> {
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds(options, 3); round += 1) {
    pairs.push([await heap(browser, large, 'claims', round), await heap(browser, large, 'plain', round)]);
  }
  report({
    group: 'open', name: `memory against the bare page with the same records, ${named(large)}`, unit: '×', target: 2,
    value: median(pairs.map(([a, b]) => a / b)), product: median(pairs.map(([a]) => a)) / 2 ** 20,
    reference: median(pairs.map(([, b]) => b)) / 2 ** 20, measuredIn: 'MiB',
  });
}

async function heap(browser: BenchBrowser, size: Size, what: 'plain' | 'text' | 'claims', round: number): Promise<number> {
  return browser.measure(size, round, async (page, cdp) => {
    await page.evaluate((held) => window.bench.hold(held), what);
    return heapOf(cdp);
  });
}

interface Comparison {
  readonly group: string;
  readonly name: string;
  readonly target: number;
  readonly scene: SceneName;
  /** How often it is done in one page; 1 when it can be done once only. */
  readonly times?: number;
}

/** Measures product and reference in turns on the same texts; the figure is the median of the ratios. */
async function compare(browser: BenchBrowser, options: BenchOptions, report: Report, size: Size, comparison: Comparison): Promise<void> {
  const { group, name, target, scene, times = 1 } = comparison;
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds(options); round += 1) {
    const time = (who: Who): Promise<number> => timeScene(browser, size, round, scene, who, times);
    pairs.push(await inTurns(round, () => time('product'), () => time('reference')));
  }
  report({
    group, name, target, unit: '×', value: median(pairs.map(([a, b]) => a / b)),
    product: median(pairs.map(([a]) => a)), reference: median(pairs.map(([, b]) => b)), measuredIn: 'ms',
  });
}

/** Main-thread time of a scene in a fresh page; done several times, the first one warms up and the median counts. */
async function timeScene(browser: BenchBrowser, size: Size, seed: number, scene: SceneName, who: Who, times: number): Promise<number> {
  return browser.measure(size, seed, async (page, cdp) => {
    await page.evaluate(([name, side]) => window.bench.arrange(name, side), [scene, who] as const);
    const acts = await timeActs(page, cdp, times);
    return median(times > 1 ? acts.slice(1) : acts);
  });
}

/** Does both, in the other order in every second round: what comes first is not always the same. */
async function inTurns<T>(round: number, a: () => Promise<T>, b: () => Promise<T>): Promise<[T, T]> {
  if (round % 2 === 0) return [await a(), await b()];
  const second = await b();
  return [await a(), second];
}

function rounds(options: BenchOptions, full = 9): number {
  return options.quick ? 3 : full;
}

function named({ words, claims }: Size): string {
  return `${words.toLocaleString('en')} words, ${claims.toLocaleString('en')} claims`;
}

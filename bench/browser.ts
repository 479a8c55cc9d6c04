import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { chromiumSwitches } from '../scripts/lib/machine.mjs';
import { inProject } from '../scripts/lib/project.mjs';
import type { PageBench } from './page/main';
import { median } from './stats';

declare global {
  interface Window {
    bench: PageBench;
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2',
};

/** A text to measure on. */
export interface Size {
  readonly words: number;
  readonly claims: number;
}

/** Chromium with the bench's page; every measurement gets a fresh page. */
export class BenchBrowser {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #address: string;

  private constructor(browser: Browser, server: Server) {
    this.#browser = browser;
    this.#server = server;
    this.#address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  static async start(): Promise<BenchBrowser> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('There is no Chromium.');
    const server = createServer((request, response) => {
      const name = new URL(request.url ?? '/', 'http://x').pathname;
      const file = inProject('out', 'bench-page', name === '/' ? 'index.html' : name.slice(1));
      readFile(file).then(
        (body) => response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream').end(body),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new BenchBrowser(await chromium.launch({ executablePath, args: chromiumSwitches }), server);
  }

  /** Opens a fresh page with a text, measures, closes it. */
  async measure<T>({ words, claims }: Size, seed: number, work: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      const page = await context.newPage();
      const failures: Error[] = [];
      page.on('pageerror', (error) => failures.push(error));
      await page.goto(this.#address);
      await page.waitForFunction(() => 'bench' in window);
      await page.evaluate(([w, c, s]) => window.bench.prepare(w, c, s), [words, claims, seed] as const);
      const result = await work(page, await context.newCDPSession(page));
      if (failures[0]) throw failures[0];
      return result;
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}

/** Milliseconds of CPU time that the page's main thread has spent so far. Other programs do not disturb it. */
async function mainThread(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/**
 * What the main thread spends on one act of the arranged scene, until the frame that shows it is produced, in ms of CPU
 * time; what it spends when nothing is done is taken off.
 */
export async function timeActs(page: Page, cdp: CDPSession, times: number): Promise<number[]> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const before = await mainThread(cdp);
    await work();
    return (await mainThread(cdp)) - before;
  };
  const idle: number[] = [];
  for (let round = 0; round < 5; round += 1) idle.push(await timed(() => page.evaluate(() => window.bench.actNothing())));
  const acts: number[] = [];
  for (let index = 0; index < times; index += 1) {
    acts.push((await timed(() => page.evaluate((at) => window.bench.actOnce(at), index))) - median(idle));
    await page.evaluate(() => window.bench.settle(2));
  }
  return acts;
}

/** Memory after garbage collection, in bytes: JavaScript, DOM objects and typed arrays. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  const usage = await cdp.send('Runtime.getHeapUsage') as { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number };
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

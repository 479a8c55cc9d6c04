import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { by, deskWith, type Desk } from '../data/desk';
import type { Bench } from '../figure';
import { median, quantile } from '../stats';

/** One change as an editor makes it, acknowledged when it is durable. @returns milliseconds */
async function saveOne(desk: Desk, number: number): Promise<number> {
  const claim = desk.claims[number % desk.claims.length]!;
  const began = performance.now();
  await desk.articles.apply(
    desk.articleId,
    { do: 'claim.update', id: claim.id, changes: { note: `Note ${number}` } },
    { by, at: new Date().toISOString() },
  );
  return performance.now() - began;
}

/** The bare act: so many bytes at the end of a file, and a sync. @returns milliseconds */
async function appendOne(file: Awaited<ReturnType<typeof open>>, bytes: Buffer): Promise<number> {
  const began = performance.now();
  await file.write(bytes);
  await file.datasync();
  return performance.now() - began;
}

/** Acknowledged durable changes beside a bare append and fdatasync of the same bytes, in turns. */
export const save: Bench = {
  group: 'save',
  async run({ quick }, report) {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-bench-'));
    const rounds = quick ? 200 : 1000;
    try {
      const small = await deskWith(path.join(folder, 'small'), 1_000);
      const large = await deskWith(path.join(folder, 'large'), quick ? 20_000 : 100_000);
      const bare = await open(path.join(folder, 'bare'), 'a');
      await saveOne(small, 0);
      const [example] = await small.store.history(`article:${small.articleId}`, { limit: 1 });
      const bytes = Buffer.from(`${JSON.stringify(example)}\n`);
      const times = { small: [] as number[], large: [] as number[], bare: [] as number[] };
      for (let round = -20; round < rounds; round++) {
        const bareTime = await appendOne(bare, bytes);
        const smallTime = await saveOne(small, Math.abs(round));
        const largeTime = await saveOne(large, Math.abs(round));
        if (round < 0) continue;
        times.bare.push(bareTime);
        times.small.push(smallTime);
        times.large.push(largeTime);
      }
      const figure = (name: string, product: number, reference: number, target: number): void =>
        report({ group: 'save', name, value: product / reference, unit: '×', target, product, reference, measuredIn: 'ms' });
      figure('durable change, median, 1,000 claims', median(times.small), median(times.bare), 1.5);
      figure('durable change, 99th of 100, 1,000 claims', quantile(times.small, 0.99), quantile(times.bare, 0.99), 2.5);
      figure(`durable change, ${large.claims.length.toLocaleString('en')} claims against 1,000`, median(times.large), median(times.small), 1.3);

      const together = 100;
      const began = performance.now();
      await Promise.all(Array.from({ length: together }, (_, number) => saveOne(small, number)));
      const each = (performance.now() - began) / together;
      report({
        group: 'save', name: `${together} changes that wait together, each`, value: each / median(times.bare), unit: '×', target: 1,
        product: each, reference: median(times.bare), measuredIn: 'ms',
      });

      const blocked = await blockedPerSave(large, rounds);
      report({ group: 'save', name: 'event loop busy for a change, median', value: blocked, unit: 'ms', target: 0.5 });
      await bare.close();
      await Promise.all([small.store.close(), large.store.close()]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** How long a call holds the event loop before it first waits for the disk: planning, applying, encoding. Milliseconds. */
async function blockedPerSave(desk: Desk, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = performance.eventLoopUtilization();
    await saveOne(desk, round);
    times.push(performance.eventLoopUtilization(before).active);
  }
  return median(times);
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ExportFormatId } from '@shared/formats/format-ids';
import { ExportService } from '../../src/main/services/export-service';
import { nodeDisk } from '../../src/main/store/disk';
import { writeDurably } from '../../src/main/store/durable-file';
import { deskWith } from '../data/desk';
import type { Bench } from '../figure';
import { median } from '../stats';

const CLAIMS = 10_000;

const formats: readonly ExportFormatId[] = ['json', 'w3c', 'csv'];

/** @returns milliseconds */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * An export, from the records in memory to the file on disk, beside `JSON.stringify` of the article as it is exported and one durable write of
 * the same bytes, in turns.
 */
export const handOn: Bench = {
  group: 'export',
  async run({ quick }, report) {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-bench-'));
    const rounds = quick ? 5 : 15;
    try {
      const { store, articles, articleId } = await deskWith(path.join(folder, 'library'), CLAIMS);
      const exports = new ExportService({ store, articles, now: () => '2026-01-31T12:00:00.000Z', version: 'bench' });
      const whole = await exports.bytes(await exports.prepare({ articleId, format: 'json', includeText: true, includeHistory: false }));
      const value: unknown = JSON.parse(whole.bytes.toString('utf8'));
      for (const format of formats) {
        const file = path.join(folder, `out.${format}`);
        const wish = { articleId, format, includeText: true, includeHistory: false };
        const write = async (): Promise<unknown> => exports.writeFile(await exports.prepare(wish), file);
        await write();
        const bytes = await readFile(file);
        const times = { product: [] as number[], reference: [] as number[] };
        for (let round = -2; round < rounds; round++) {
          const reference = await timed(async () => {
            JSON.stringify(value);
            await writeDurably(nodeDisk, `${file}.bare`, [bytes]);
          });
          const product = await timed(write);
          if (round < 0) continue;
          times.reference.push(reference);
          times.product.push(product);
        }
        const [product, reference] = [median(times.product), median(times.reference)];
        report({
          group: 'export', name: `${CLAIMS.toLocaleString('en')} claims to ${format} (${(bytes.length / 1e6).toFixed(1)} MB)`, value: product / reference, unit: '×',
          target: 3, product, reference, measuredIn: 'ms',
        });
      }
      await store.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

import { describe, expect, it } from 'vitest';
import { ClaimdeskError } from '@shared/result';
import { AnnotationImportService } from '../services/annotation-import-service';
import { ArticlesService } from '../services/articles-service';
import { ImportService } from '../services/import-service';
import { newId } from '../services/new-id';
import { AT } from '../services/testing/desk';
import { emptyFolder, open } from '../store/testing/library';
import { readingInThreads } from './reading-thread';
import { buildWorker } from '../threads/testing/build-worker';
import { mutant, type Mutant } from './testing/mutations';

/** A usual run judges every change by the same files. `npm run fuzz` sets a time and a seed of its own. */
const seconds = Number(process.env['CLAIMDESK_FUZZ_SECONDS'] ?? 0);
const wanted = process.env['CLAIMDESK_FUZZ_SEED'] ?? '20261123';
const seed = wanted === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wanted);
const CASES = 72;

/** What must never be the end of a file: a thread that died, one that was not there, and one that had to be stopped. */
const isAccident = ({ code, message }: ClaimdeskError['failure']): boolean => ['internal', 'not-available'].includes(code) || message.startsWith('Reading this file took');

describe('DO-11: whatever bytes a reader is given, it ends with a document or a refusal', () => {
  it(`${seconds > 0 ? `for ${seconds} seconds` : `${CASES} files`}, seed ${seed}`, { timeout: (seconds + 120) * 1000 }, async () => {
    expect(Number.isInteger(seed), 'CLAIMDESK_FUZZ_SEED is a whole number, or random').toBe(true);
    const store = await open(await emptyFolder());
    const reading = readingInThreads(await buildWorker('reading/worker.ts'), newId, { milliseconds: 10_000, megabytes: 512 });
    const imports = new ImportService({ store, newId, reading });
    const annotations = new AnnotationImportService({ store, newId, reading, articles: new ArticlesService({ store, newId }) });
    const change = { by: 'Ada', at: AT };
    /** Tags that a file of annotations brings stay in the library, which has room for so many: most are only looked at. */
    const take = async ({ annotations: beside, ...file }: Mutant, isKept: boolean): Promise<number> => {
      if (!beside) return (await imports.takeAll({ ...file, from: 'file', evenIfKnown: true }, change)).length;
      const wish = { file, ...beside, evenIfKnown: true };
      return isKept ? (await annotations.take(wish, change)).length : (await annotations.preview(wish, change)).length * 0;
    };
    const until = performance.now() + seconds * 1000;
    let [taken, tried, refused] = [0, 0, 0];
    for (; seconds > 0 ? performance.now() < until : tried < CASES; tried += 1) {
      const file = mutant(seed + tried);
      try {
        taken += await take(file, tried % 100 < 40);
      } catch (error) {
        if (!(error instanceof ClaimdeskError) || isAccident(error.failure)) {
          expect.fail(`Seed ${seed + tried}, ${file.name}: ${error instanceof Error ? error.stack : String(error)}\n${file.bytes.toString('base64')}`);
        }
        refused += 1;
      }
      expect(store.summaries().size, `articles after seed ${seed + tried}, ${file.name}`).toBe(taken);
    }
    console.log(`Seed ${seed}: ${tried} broken files, ${refused} of them refused; ${taken} articles came of the others.`);
    expect(refused).toBeGreaterThan(0);
    expect(taken).toBeGreaterThan(0);
    await store.close();
  });
});

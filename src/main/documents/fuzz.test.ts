import { describe, expect, it } from 'vitest';
import { ClaimdeskError } from '@shared/result';
import { ImportService } from '../services/import-service';
import { newId } from '../services/open-library';
import { AT } from '../services/testing/desk';
import { emptyFolder, open } from '../store/testing/library';
import { inThreads } from './document-thread';
import { buildWorker } from '../threads/testing/build-worker';
import { mutant, numbersFrom } from './testing/mutations';

/** `npm run fuzz` sets both; a usual run is short. */
const seconds = Number(process.env['CLAIMDESK_FUZZ_SECONDS'] ?? 8);
const seed = Number(process.env['CLAIMDESK_FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** What must never be the end of a file: a thread that died, one that was not there, and one that had to be stopped. */
const isAccident = ({ code, message }: ClaimdeskError['failure']): boolean => ['internal', 'not-available'].includes(code) || message.startsWith('Reading this file took');

describe('DO-11: whatever bytes a reader is given, it ends with a document or a refusal', () => {
  it(`for ${seconds} seconds, seed ${seed}`, { timeout: (seconds + 60) * 1000 }, async () => {
    const store = await open(await emptyFolder());
    const imports = new ImportService({ store, newId, readDocument: inThreads(await buildWorker('documents/worker.ts'), { milliseconds: 10_000, megabytes: 512 }) });
    const until = performance.now() + seconds * 1000;
    let taken = 0;
    let tried = 0;
    for (; performance.now() < until; tried += 1) {
      const file = mutant(numbersFrom(seed + tried));
      try {
        await imports.take({ ...file, from: 'file', evenIfKnown: true }, { by: 'Ada', at: AT });
        taken += 1;
      } catch (error) {
        if (!(error instanceof ClaimdeskError) || isAccident(error.failure)) {
          expect.fail(`Seed ${seed + tried}, ${file.name}: ${error instanceof Error ? error.stack : String(error)}\n${file.bytes.toString('base64')}`);
        }
      }
      expect(store.summaries().size).toBe(taken);
    }
    console.log(`Seed ${seed}: ${tried} broken files, ${taken} of them opened, ${tried - taken} refused.`);
    expect(tried).toBeGreaterThan(0);
    await store.close();
  });
});

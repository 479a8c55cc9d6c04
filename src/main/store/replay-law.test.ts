import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLibrary } from './check';
import { openLibraryStore } from './library-store';
import type { LibraryStore } from './store-types';
import { MemoryDisk } from './testing/memory-disk';
import { asIfKilled, emptyFolder, open } from './testing/library';
import { aChange } from './testing/samples';
import { contentsOf, someChange } from './testing/workload';
import { seededChance } from '@shared/seeded-chance';

/** What one step of a sitting does. */
type Step = 'commit' | 'commit together' | 'checkpoint' | 'reopen';
const steps = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant<Step>('commit') },
    { weight: 4, arbitrary: fc.constant<Step>('commit together') },
    { weight: 2, arbitrary: fc.constant<Step>('checkpoint') },
    { weight: 2, arbitrary: fc.constant<Step>('reopen') },
  ),
  { minLength: 1, maxLength: 60 },
);

test('ST-7 a library opened again has the records and numbers that were lived, whatever was done and however it ended', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer(), fc.boolean(), async (plan, seed, ends) => {
      const chance = seededChance(seed);
      let number = 0;
      const newId = (what: string): string => `${what}-${number++}`;
      const disk = new MemoryDisk();
      const openIt = (): Promise<LibraryStore> =>
        openLibraryStore({ folder: '/library', mode: 'write', owner: { desk: 'cli' }, clock: () => new Date(), newId, disk, checkpointDelayMs: 3_600_000 });
      let store = await openIt();
      for (const step of plan) {
        if (step === 'checkpoint') await store.checkpoint();
        else if (step === 'reopen') {
          await store.close();
          store = await openIt();
        } else {
          const commits = [];
          for (let n = step === 'commit' ? 1 : 4; n > 0; n--) commits.push(store.commit(aChange(await someChange(store, chance, newId))));
          await Promise.all(commits);
        }
      }
      const lived = await contentsOf(store);
      const listed = new Map(store.summaries());
      if (ends) await store.close();
      else await disk.unlink('/library/lock'); // its process is no more
      const again = await openIt();
      expect(await contentsOf(again)).toEqual(lived);
      expect(again.summaries()).toEqual(listed);
      for (const scope of lived.revisions.keys()) {
        const numbers = (await again.history(scope)).map(({ revisions }) => revisions[scope]);
        expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index));
        expect(numbers[0] ?? 0).toBe(lived.revisions.get(scope));
      }
      await again.close();
      expect(await checkLibrary('/library', { disk })).toEqual({ ok: true, problems: [], repaired: [] });
    }),
    { numRuns: 60 },
  );
});

test('ST-7 likewise on a real disk', async () => {
  const folder = path.join(await emptyFolder(), 'library');
  const chance = seededChance(7);
  let number = 0;
  const newId = (what: string): string => `${what}-${number++}`;
  const store = await open(folder, { newId, checkpointDelayMs: 3 });
  for (let step = 0; step < 150; step++) await store.commit(aChange(await someChange(store, chance, newId)));
  const lived = await contentsOf(store);
  expect(await contentsOf(await open(await asIfKilled(folder)))).toEqual(lived);
  await store.close();
  expect(await contentsOf(await open(folder))).toEqual(lived);
});

import { expect, test } from 'vitest';
import type { Transaction } from '@shared/transactions/transaction';
import { seededChance } from '@shared/seeded-chance';
import { checkLibrary } from './check';
import { openLibraryStore } from './library-store';
import type { LibraryStore } from './store-types';
import { MemoryDisk } from './testing/memory-disk';
import { aChange } from './testing/samples';
import { contentsOf, someChange } from './testing/workload';

const FOLDER = '/desk/library';

function openOn(disk: MemoryDisk, newId: (what: string) => string): Promise<LibraryStore> {
  const clock = (): Date => new Date();
  return openLibraryStore({ folder: FOLDER, mode: 'write', owner: { desk: 'cli' }, clock, newId, disk, checkpointDelayMs: 3_600_000 });
}

/** Works until the power fails. @returns what was acknowledged, in order */
async function workUntilCut(disk: MemoryDisk, chance: () => number, newId: (what: string) => string): Promise<Transaction[]> {
  const acknowledged: Transaction[] = [];
  try {
    const store = await openOn(disk, newId);
    while (!disk.isDead) {
      const together = 1 + Math.floor(chance() * 3);
      const commits: Promise<unknown>[] = [];
      for (let n = 0; n < together; n++) {
        const change = aChange(await someChange(store, chance, newId));
        commits.push(store.commit(change).then((transaction) => acknowledged.push(transaction)));
      }
      const checkpoint = chance() < 0.3 ? store.checkpoint() : undefined;
      await Promise.all([...commits, checkpoint]);
    }
  } catch (error) {
    if (!disk.isDead) throw error;
  }
  return acknowledged;
}

test('ST-6 after a power cut at any moment every acknowledged change is there, and check finds nothing', { timeout: 300_000 }, async () => {
  let cuts = 0;
  let changes = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const chance = seededChance(seed);
    let number = 0;
    const newId = (what: string): string => `${what}-${seed}-${number++}`;
    let disk = new MemoryDisk();
    const made = new Map<string, Transaction>();
    // The lock of a process that lost its power is stale only for another process: the test clears it by hand.
    for (let round = 0; round < 8; round++, cuts++) {
      disk.cutAfter(Math.floor(chance() * 120));
      for (const transaction of await workUntilCut(disk, chance, newId)) made.set(transaction.id, transaction);
      disk = disk.afterPowerCut(chance);
      await disk.unlink(`${FOLDER}/lock`).catch(() => undefined);
    }
    changes += made.size;

    const store = await openOn(disk, newId);
    const ids = new Set<string>();
    for (const scope of (await contentsOf(store)).revisions.keys()) {
      for (const { id } of await store.history(scope)) ids.add(id);
    }
    const missing = [...made.keys()].filter((id) => !ids.has(id));
    expect({ seed, missing }).toEqual({ seed, missing: [] });
    expect(store.notices.filter(({ level }) => level === 'loss')).toEqual([]);
    await store.close();
    expect({ seed, ...(await checkLibrary(FOLDER, { disk })) }).toEqual({ seed, ok: true, problems: [], repaired: [] });
  }
  console.log(`power cut: ${cuts} cuts, ${changes} acknowledged changes, none lost`);
});

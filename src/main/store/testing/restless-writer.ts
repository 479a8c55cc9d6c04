// A process that works on a library until somebody kills it. Started by the kill test as plain Node:
//   node restless-writer.mjs <library folder> <seed>
// It prints one line for each change that was acknowledged as durable: {"id":…,"revisions":{…}}.
import { writeSync } from 'node:fs';
import { openLibraryStore } from '../library-store';
import { aChange } from './samples';
import { someChange } from './workload';
import { seededChance } from '@shared/seeded-chance';

const [folder = '', seed = ''] = process.argv.slice(2);
const chance = seededChance(Number(seed));
let number = 0;
const newId = (what: string): string => `${what}-${seed}-${number++}`;

const store = await openLibraryStore({
  folder, mode: 'write', owner: { desk: 'cli' }, clock: () => new Date(), newId,
  checkpointDelayMs: 2, // so that kills hit checkpoints as often as commits
});
store.on((event) => {
  if (event.is !== 'committed') return;
  const { id, revisions } = event.transaction;
  writeSync(1, `${JSON.stringify({ id, revisions })}\n`);
});
for (;;) {
  const together = 1 + Math.floor(chance() * 4);
  const commits = [];
  for (let n = 0; n < together; n++) commits.push(store.commit(aChange(await someChange(store, chance, newId))));
  await Promise.all(commits);
  if (chance() < 0.2) await store.checkpoint();
}

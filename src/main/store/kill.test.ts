import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '@shared/model/scopes';
import { articleScope } from '@shared/model/scopes';
import type { Transaction } from '@shared/transactions/transaction';
import { seededChance } from '@shared/seeded-chance';
import { buildEntry } from '../threads/testing/build-worker';
import { checkLibrary } from './check';
import type { LibraryStore } from './store-types';
import { emptyFolder, open } from './testing/library';

const ROUNDS = 200;
/** A fresh library every so often: making one is a moment to be killed in as well. */
const ROUNDS_A_LIBRARY = 20;
/** Libraries worked on at the same time: the test mostly waits for processes to start. */
const LANES = 4;

let built: string;
const script = (): string => path.join(built, 'restless-writer.mjs');

beforeAll(async () => {
  built = await mkdtemp(path.join(tmpdir(), 'claimdesk-kill-'));
  await buildEntry('store/testing/restless-writer.ts', script());
});

afterAll(() => rm(built, { recursive: true, force: true }));

type Acknowledged = Pick<Transaction, 'id' | 'revisions'>;

/** Lets a process work on the library and kills it. @returns what it had acknowledged */
async function workAndKill(library: string, seed: number, chance: () => number): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [script(), library, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  if (chance() < 0.75) {
    // In the middle of work, at any moment of it …
    await Promise.race([once(child.stdout, 'data'), closed]);
    await setTimeout(chance() * 60);
  } else {
    // … or while it starts, opens the library, repairs what the last one left.
    await setTimeout(chance() * 250);
  }
  const wasRunning = child.exitCode === null;
  child.kill('SIGKILL');
  await closed;
  expect(wasRunning, 'the process ended by itself').toBe(true);
  const lines = output.split('\n');
  lines.pop(); // what follows the last line feed was not said to the end
  return lines.map((line) => JSON.parse(line) as Acknowledged);
}

interface Tally {
  acknowledged: number;
  replayed: number;
  cutCheckpoints: number;
}

/** One library, worked on and killed again and again. */
async function lane(first: number, rounds: number, tally: Tally): Promise<void> {
  const library = path.join(await emptyFolder(), 'library');
  const chance = seededChance(first);
  for (let round = first; round < first + rounds; round++) {
    const made = await workAndKill(library, round, chance);
    tally.acknowledged += made.length;
    if ((await segmentsIn(library)) > 1) tally.cutCheckpoints++;

    const store = await open(library);
    for (const articleId of store.summaries().keys()) await store.load(articleScope(articleId));
    expect(store.notices.filter(({ level }) => level !== 'info'), `round ${round}`).toEqual([]);
    tally.replayed += store.notices.reduce((sum, notice) => sum + (notice.replayed ?? 0), 0);
    expect(await missing(made, store), `round ${round}`).toEqual([]);
    await store.close();
    const { problems } = await checkLibrary(library);
    expect(problems, `round ${round}`).toEqual([]);
  }
}

test(
  `ST-5 killed at ${ROUNDS} random moments: the library opens, every acknowledged change is there, check finds nothing`,
  { timeout: 900_000 },
  async () => {
    const tally: Tally = { acknowledged: 0, replayed: 0, cutCheckpoints: 0 };
    const starts = Array.from({ length: ROUNDS / ROUNDS_A_LIBRARY }, (_, index) => index * ROUNDS_A_LIBRARY);
    const work = async (): Promise<void> => {
      for (let start = starts.shift(); start !== undefined; start = starts.shift()) await lane(start, ROUNDS_A_LIBRARY, tally);
    };
    await Promise.all(Array.from({ length: LANES }, work));
    console.log(
      `kill test: ${ROUNDS} kills, ${tally.acknowledged} acknowledged changes, none lost; ` +
        `${tally.replayed} came from the journal, ${tally.cutCheckpoints} checkpoints were cut in two`,
    );
    expect(tally.acknowledged).toBeGreaterThan(ROUNDS);
    expect(tally.cutCheckpoints).toBeGreaterThan(0);
  },
);

/** The acknowledged changes that the history of one of their scopes does not have. */
async function missing(made: readonly Acknowledged[], store: LibraryStore): Promise<string[]> {
  const known = new Map<Scope, Set<string>>();
  const lost: string[] = [];
  for (const { id, revisions } of made) {
    for (const scope of Object.keys(revisions) as Scope[]) {
      if (!known.has(scope)) known.set(scope, new Set((await store.history(scope)).map((transaction) => transaction.id)));
      if (!known.get(scope)!.has(id)) lost.push(id);
    }
  }
  return lost;
}

async function segmentsIn(library: string): Promise<number> {
  return (await readdir(path.join(library, 'journal')).catch(() => [])).length;
}

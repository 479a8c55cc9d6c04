import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Transaction } from '@shared/transactions/transaction';
import { nodeDisk } from './disk';
import { HistoryFile } from './history-file';
import { LibraryFiles } from './library-files';
import { emptyFolder } from './testing/library';
import { aClaim, adding } from './testing/samples';
import { noSpace, watchedDisk } from './testing/watched-disk';

function some(from: number, to: number, note = ''): Transaction[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const revision = from + index;
    return {
      id: `t${revision}`, at: '2026-01-31T12:00:00.000Z', by: 'Ada', origin: 'user' as const, label: 'Say ","diff":{ here',
      revisions: { sources: revision }, diff: adding(aClaim('a1', `c${revision}`, { note })),
    };
  });
}

async function aHistory(disk = nodeDisk): Promise<{ history: HistoryFile; file: string }> {
  const files = new LibraryFiles(await emptyFolder());
  return { history: new HistoryFile(disk, files, 'sources'), file: files.history('sources') };
}

async function backwards(history: HistoryFile, before = Infinity, limit = Infinity): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of history.backwards(before)) {
    ids.push(id);
    if (ids.length >= limit) break;
  }
  return ids;
}

const names = (from: number, to: number): string[] => some(from, to).map(({ id }) => id);

test('ST-32 what was added is read back, oldest or newest first', async () => {
  const { history } = await aHistory();
  expect(await backwards(history)).toEqual([]);
  await history.append(some(1, 3));
  await history.append(some(4, 5));
  expect((await history.readAll()).transactions).toEqual(some(1, 5));
  expect(await backwards(history)).toEqual(names(1, 5).reverse());
  expect(await backwards(history, 4)).toEqual(['t3', 't2', 't1']);
});

test('ST-32 only the end is read when only the end is asked for, also of lines longer than a chunk', async () => {
  let bytes = 0;
  const disk = {
    ...nodeDisk,
    open: async (path: string, flags: string | number, mode?: number) => {
      const file = await nodeDisk.open(path, flags, mode);
      const read = file.read.bind(file);
      file.read = async (...args: Parameters<typeof read>) => {
        bytes += args[2];
        return read(...args);
      };
      return file;
    },
  };
  const { history, file } = await aHistory(disk);
  await history.append(some(1, 400, 'x'.repeat(3_000)));
  bytes = 0;
  expect(await backwards(history, Infinity, 3)).toEqual(['t400', 't399', 't398']);
  expect(bytes).toBeLessThan((await readFile(file)).length / 4);

  const long = await aHistory();
  await long.history.append([...some(1, 1, 'ä'.repeat(200_000)), ...some(2, 2), ...some(3, 3, '€'.repeat(100_000))]);
  expect(await backwards(long.history)).toEqual(['t3', 't2', 't1']);
  await long.history.append(some(4, 4));
  expect((await long.history.readAll()).transactions).toHaveLength(4);
});

test('ST-43 after an interrupted checkpoint nothing is there twice', async () => {
  const { history } = await aHistory();
  await history.append(some(1, 5));
  await history.append(some(3, 8)); // 3 to 5 were still in the journal
  expect(await backwards(history)).toEqual(names(1, 8).reverse());
  await history.append(some(1, 9));
  expect(await backwards(history)).toEqual(names(1, 9).reverse());
});

test('ST-43 a line that was torn while it was written is replaced, wherever it was torn', async () => {
  const { history, file } = await aHistory();
  await history.append(some(1, 2));
  const whole = (await readFile(file)).length;
  await history.append(some(3, 3));
  const all = await readFile(file);
  for (const size of [whole, whole + 1, all.length - 10, all.length - 1]) {
    await writeFile(file, all.subarray(0, size));
    await history.append(some(3, 4));
    expect(await backwards(history), `cut at ${size}`).toEqual(['t4', 't3', 't2', 't1']);
    expect((await history.readAll()).badLines).toBe(0);
    await truncate(file, whole);
  }
});

test('ST-43 what a power cut made of the last lines goes, as long as the numbers show that nothing is missing', async () => {
  const { history, file } = await aHistory();
  await history.append(some(1, 2));
  await appendFile(file, `${'\0'.repeat(50)}\nrubbish\n`);
  await history.append(some(3, 3));
  expect(await history.readAll()).toEqual({ transactions: some(1, 3), badLines: 0, newerLines: 0 });
});

test('ST-43 but a damaged line that is the only trace of a change stays', async () => {
  const { history, file } = await aHistory();
  await history.append(some(1, 3));
  const lines = (await readFile(file, 'utf8')).split('\n');
  lines[2] = lines[2]!.replace('Ada', 'Eve');
  await writeFile(file, lines.join('\n'));
  await history.append(some(4, 4));
  const { transactions, badLines } = await history.readAll();
  expect([transactions.map(({ id }) => id), badLines]).toEqual([['t1', 't2', 't4'], 1]);
});

test('ST-27 when the disk is full, the file is as it was', async () => {
  let full = false;
  const { history, file } = await aHistory(watchedDisk(nodeDisk, ({ does }) => (full && does === 'write' ? noSpace() : undefined)));
  await history.append(some(1, 2));
  const before = await readFile(file);
  full = true;
  await expect(history.append(some(3, 4))).rejects.toThrow('ENOSPC');
  expect(await readFile(file)).toEqual(before);
});

import { appendFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Scope } from '@shared/model/scopes';
import type { Transaction } from '@shared/transactions/transaction';
import type { Disk } from './disk';
import { nodeDisk } from './disk';
import { Journal } from './journal';
import type { JournalContents } from './journal-reader';
import { readJournal } from './journal-reader';
import { LibraryFiles } from './library-files';
import { emptyFolder } from './testing/library';
import { aClaim, adding } from './testing/samples';
import type { DiskCall } from './testing/watched-disk';
import { noSpace, systemError, watchedDisk } from './testing/watched-disk';

interface Bench {
  files: LibraryFiles;
  journal: Journal;
  durable: string[];
  refused: string[][];
  read: () => Promise<JournalContents>;
}

async function aJournal(disk: Disk = nodeDisk): Promise<Bench> {
  const files = new LibraryFiles(await emptyFolder());
  await mkdir(files.journal);
  const durable: string[] = [];
  const refused: string[][] = [];
  const journal = new Journal({
    disk, files, libraryId: 'lib_1', firstSegment: 1,
    onDurable: (transactions) => durable.push(...transactions.map(({ id }) => id)),
    onFailed: (transactions) => refused.push(transactions.map(({ id }) => id)),
  });
  return { files, journal, durable, refused, read: () => readJournal(nodeDisk, files) };
}

function aTransaction(revision: number, scope: Scope = 'article:a1', note = ''): Transaction {
  return {
    id: `t${revision}`, at: '2026-01-31T12:00:00.000Z', by: 'Ada', origin: 'user', label: 'Mark a claim',
    revisions: { [scope]: revision }, diff: adding(aClaim('a1', `c${revision}`, { note })),
  };
}

const ids = ({ transactions }: JournalContents): string[] => transactions.map(({ id }) => id);

test('ST-2 what was appended is read again, in order, as it was', async () => {
  const { journal, read, durable } = await aJournal();
  const first = aTransaction(1, 'article:a1', 'Ümläut \u2028 "quoted"\n');
  await journal.append(first);
  await journal.append(aTransaction(2));
  const contents = await read();
  expect(contents.transactions).toEqual([first, aTransaction(2)]);
  expect(contents).toMatchObject({ bad: [], newer: false, libraryId: 'lib_1' });
  expect(durable).toEqual(['t1', 't2']);
  await journal.close();
});

test('ST-2 a line is on the disk, synced, before its promise resolves', async () => {
  const calls: string[] = [];
  const disk = watchedDisk(nodeDisk, ({ does, path }: DiskCall) => {
    if (path.endsWith('.journal')) calls.push(does);
    return undefined;
  });
  const { journal, files } = await aJournal(disk);
  await journal.append(aTransaction(1)).then(() => calls.push('acknowledged'));
  const synced = process.platform === 'linux' ? [] : ['datasync']; // on Linux the file is opened so that writes sync
  expect(calls).toEqual(['open', 'write', ...synced, 'acknowledged']);
  expect(await readFile(files.segment(1), 'utf8')).toContain('"id":"t1"');
  await journal.close();
});

test.runIf(process.platform === 'linux')('ST-2 on Linux segments are opened with O_DSYNC', async () => {
  const { constants } = await import('node:fs');
  let flags = 0;
  const { journal } = await aJournal(watchedDisk(nodeDisk, (call) => void (call.does === 'open' && typeof call.flags === 'number' && (flags = call.flags))));
  await journal.append(aTransaction(1));
  expect(flags & constants.O_DSYNC).toBe(constants.O_DSYNC);
  await journal.close();
});

test('ST-3 changes that wait are written together, in their order', async () => {
  let writes = 0;
  const { journal, read } = await aJournal(watchedDisk(nodeDisk, ({ does }) => void (does === 'write' && writes++)));
  const first = journal.append(aTransaction(1));
  await Promise.resolve().then(() => undefined);
  const others = Array.from({ length: 50 }, (_, index) => journal.append(aTransaction(index + 2)));
  await Promise.all([first, ...others]);
  expect(writes).toBeLessThanOrEqual(2);
  expect(ids(await read())).toEqual(Array.from({ length: 51 }, (_, index) => `t${index + 1}`));
  await journal.close();
});

test('ST-4 when the disk refuses, everything waiting is refused in one go, and later changes go through', async () => {
  let full = false;
  const { journal, read, refused, durable } = await aJournal(watchedDisk(nodeDisk, ({ does }) => (full && does === 'write' ? noSpace() : undefined)));
  await journal.append(aTransaction(1));
  full = true;
  const failed = [journal.append(aTransaction(2)), journal.append(aTransaction(3))];
  await Promise.resolve().then(() => undefined);
  failed.push(journal.append(aTransaction(4)));
  const outcomes = await Promise.allSettled(failed);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(refused).toEqual([['t2', 't3', 't4']]);
  full = false;
  await journal.append(aTransaction(2));
  expect(durable).toEqual(['t1', 't2']);
  expect(await read()).toMatchObject({ bad: [] });
  expect(ids(await read())).toEqual(['t1', 't2']);
  await journal.close();
});

test('ST-4 lines that were refused never come back, even where they could not be cut off', async () => {
  let broken = false;
  const { journal, read, files } = await aJournal(watchedDisk(nodeDisk, async ({ does, path }) => {
    if (!broken || !path.endsWith('000001.journal')) return undefined;
    // The bytes arrive, the disk says no, and refuses to be cut back.
    if (does === 'write') await appendFile(path, (await readFile(path, 'utf8')).split('\n').at(-2)!.replaceAll('t1', 't2') + '\n');
    return does === 'write' || does === 'truncate' ? systemError('EIO') : undefined;
  }));
  await journal.append(aTransaction(1));
  broken = true;
  await expect(journal.append(aTransaction(2))).rejects.toMatchObject({ code: 'EIO' });
  const left = (await readFile(files.segment(1), 'utf8')).split('\n').length;
  expect(left).toBe(4); // header, t1, the refused line, and nothing after the last line feed
  await journal.append({ ...aTransaction(2), id: 't2-again' });
  expect(ids(await read())).toEqual(['t1', 't2-again']);
  await journal.close();
});

test('ST-4 a disk that stays full leaves no trail of empty segments', async () => {
  const { journal, files } = await aJournal(watchedDisk(nodeDisk, ({ does }) => (does === 'write' ? noSpace() : undefined)));
  for (let revision = 1; revision <= 5; revision++) await journal.append(aTransaction(revision)).catch(() => undefined);
  expect(await readdir(files.journal)).toEqual([]);
  await journal.close();
});

test('ST-42 turning the page: earlier changes end in the segments so far, later ones stand in the next', async () => {
  const { journal, files, read } = await aJournal();
  const first = journal.append(aTransaction(1));
  const turned = journal.turnPage();
  const second = journal.append(aTransaction(2));
  expect(await turned).toEqual([1]);
  await Promise.all([first, second]);
  expect((await readFile(files.segment(1), 'utf8')).split('\n')).toHaveLength(3);
  expect(await readFile(files.segment(2), 'utf8')).toContain('"t2"');
  expect(ids(await read())).toEqual(['t1', 't2']);
  expect(await journal.turnPage()).toEqual([1, 2]);
  journal.forget([1]);
  expect(await journal.turnPage()).toEqual([2]);
  await journal.close();
});

test('ST-42 the page is not turned over changes that were refused', async () => {
  const { journal } = await aJournal(watchedDisk(nodeDisk, ({ does }) => (does === 'write' ? noSpace() : undefined)));
  const lost = journal.append(aTransaction(1));
  const turned = journal.turnPage();
  await expect(lost).rejects.toThrow('ENOSPC');
  await expect(turned).rejects.toThrow('ENOSPC');
  await journal.close();
});

test('ST-42 a prepared segment is used, and removed when nothing came', async () => {
  const { journal, files } = await aJournal();
  await journal.prepare();
  await journal.prepare();
  expect(await readdir(files.journal)).toEqual(['000001.journal']);
  await journal.append(aTransaction(1));
  await journal.prepare();
  await journal.turnPage();
  expect(await readdir(files.journal)).toEqual(['000001.journal', '000002.journal']);
  await journal.close();
  expect(await readdir(files.journal)).toEqual(['000001.journal']);
});

test('ST-3 an import as long as a book goes through, and the event loop is not held', async () => {
  const { journal, read } = await aJournal();
  const long: Transaction = { ...aTransaction(1), diff: adding(...Array.from({ length: 20_000 }, (_, index) => aClaim('a1', `c${index}`))) };
  await journal.append(long);
  await journal.append(aTransaction(2));
  expect((await read()).transactions[0]).toEqual(long);
  await journal.close();
});

async function written(count: number): Promise<Bench> {
  const bench = await aJournal();
  for (let revision = 1; revision <= count; revision++) await bench.journal.append(aTransaction(revision));
  await bench.journal.close();
  return bench;
}

test('ST-12 a torn tail: all before it is read, wherever it was torn', async () => {
  const { files, read } = await written(3);
  const bytes = await readFile(files.segment(1));
  const ends = [...bytes.keys()].filter((at) => bytes[at] === 0x0a).map((at) => at + 1);
  for (let size = bytes.length - 1; size > ends[0]!; size--) {
    await truncate(files.segment(1), size);
    const contents = await read();
    const whole = ends.filter((end) => end <= size).length - 1;
    expect(ids(contents)).toEqual(['t1', 't2', 't3'].slice(0, whole));
    expect(contents.bad).toEqual(ends.includes(size) ? [] : [{ segment: 1, start: ends[whole], end: size, is: 'torn', lines: 1 }]);
    expect(contents.segments[0]?.goodBytes).toBe(ends[whole]);
  }
});

test('ST-12 a tail of NUL bytes is torn as well', async () => {
  const { files, read } = await written(2);
  const size = (await readFile(files.segment(1))).length;
  await appendFile(files.segment(1), Buffer.alloc(100));
  expect(await read()).toMatchObject({ bad: [{ start: size, end: size + 100, is: 'torn' }] });
  expect(ids(await read())).toEqual(['t1', 't2']);
});

test('ST-13 a damaged line in the middle: those around it are read', async () => {
  const { files, read } = await written(4);
  const lines = (await readFile(files.segment(1), 'utf8')).split('\n');
  lines[2] = lines[2]!.replace('Ada', 'Eve');
  await writeFile(files.segment(1), lines.join('\n'));
  const contents = await read();
  expect(ids(contents)).toEqual(['t1', 't3', 't4']);
  expect(contents.bad).toMatchObject([{ segment: 1, is: 'damaged', lines: 1 }]);
});

test('ST-13 a segment whose first line is damaged still gives its transactions', async () => {
  const { files, read } = await written(2);
  const lines = (await readFile(files.segment(1), 'utf8')).split('\n');
  lines[0] = 'x'.repeat(lines[0]!.length);
  await writeFile(files.segment(1), lines.join('\n'));
  expect(ids(await read())).toEqual(['t1', 't2']);
});

test('ST-14 a journal of a newer version is known as such', async () => {
  const { files, read } = await written(1);
  const { encodeLine } = await import('./line');
  const { Pace } = await import('./json-pieces');
  const newer = { format: 'claimdesk-journal', schemaVersion: 2, libraryId: 'lib_1', segment: 2 };
  await writeFile(files.segment(2), Buffer.concat(await encodeLine(newer, new Pace())));
  expect((await read()).newer).toBe(true);
  await writeFile(files.segment(2), Buffer.concat(await encodeLine({ v: 2, ...aTransaction(2) }, new Pace())));
  expect((await read()).newer).toBe(true);
  expect(ids(await read())).toEqual(['t1']);
});

test('ST-15 segments that a writer folds away while they are read are read anew', async () => {
  const { files } = await written(1);
  let gone = false;
  const disk = watchedDisk(nodeDisk, async ({ does, path }) => {
    if (does !== 'readFile' || gone) return undefined;
    gone = true;
    const { unlink } = await import('node:fs/promises');
    await unlink(path);
    await writeFile(files.segment(2), '');
    return undefined;
  });
  const contents = await readJournal(disk, files);
  expect(contents.segments.map(({ number }) => number)).toEqual([2]);
});

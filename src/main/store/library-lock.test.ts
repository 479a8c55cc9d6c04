import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { nodeDisk } from './disk';
import { LibraryFiles } from './library-files';
import type { Holder } from './library-lock';
import { LibraryLock, readHolder } from './library-lock';
import { emptyFolder } from './testing/library';
import { systemError, watchedDisk } from './testing/watched-disk';

const NOW = new Date('2026-01-31T12:00:00.000Z');

async function aFolder(): Promise<LibraryFiles> {
  return new LibraryFiles(await emptyFolder());
}

const acquire = (files: LibraryFiles, disk = nodeDisk): Promise<LibraryLock> => LibraryLock.acquire(disk, files, 'desktop', NOW);

/** A process that lives until the test is over. */
async function otherProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  return child.pid!;
}

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid!;
}

async function heldBy(files: LibraryFiles, holder: Partial<Holder>): Promise<void> {
  const lock: Holder = {
    id: 'another', desk: 'browser', pid: await otherProcess(), processStart: null, host: hostname(),
    since: '2020-01-01T00:00:00.000Z', ...holder,
  };
  await writeFile(files.lock, JSON.stringify(lock));
}

test('ST-16 the lock says who holds it, and is gone when it is released', async () => {
  const files = await aFolder();
  const lock = await acquire(files);
  expect(JSON.parse(await readFile(files.lock, 'utf8'))).toEqual({
    id: lock.holder.id, desk: 'desktop', pid: process.pid, processStart: lock.holder.processStart, host: hostname(),
    since: NOW.toISOString(),
  });
  expect(await lock.isOurs()).toBe(true);
  expect(await readdir(files.folder)).toEqual(['lock']);
  await lock.release();
  expect(await readdir(files.folder)).toEqual([]);
});

test('ST-16 a second one is told which desk holds it, which process, and since when', async () => {
  const files = await aFolder();
  await heldBy(files, { pid: process.pid, since: '2026-01-31T09:30:00.000Z' });
  const refused = acquire(files);
  await expect(refused).rejects.toMatchObject({
    failure: { code: 'locked', details: { desk: 'browser', pid: process.pid, since: '2026-01-31T09:30:00.000Z' } },
  });
  await expect(refused).rejects.toThrow(`the browser desk (process ${process.pid}, since 2026-01-31T09:30:00.000Z)`);
  expect(await readdir(files.folder)).toEqual(['lock']);
});

test('ST-17 a lock whose process is dead is taken over', async () => {
  const files = await aFolder();
  await heldBy(files, { pid: await deadProcess() });
  const lock = await acquire(files);
  expect(await lock.isOurs()).toBe(true);
  expect(await readdir(files.folder)).toEqual(['lock']);
});

test.runIf(process.platform === 'linux')('ST-17 so is one whose process number now belongs to another process', async () => {
  const files = await aFolder();
  await heldBy(files, { processStart: 'an earlier start of the machine:4711' });
  expect(await (await acquire(files)).isOurs()).toBe(true);
});

test('ST-17 a lock is never stale by its age', async () => {
  const files = await aFolder();
  await heldBy(files, { since: '1999-01-01T00:00:00.000Z' });
  await expect(acquire(files)).rejects.toMatchObject({ failure: { code: 'locked' } });
});

test('ST-17 a lock of another computer is never taken over', async () => {
  const files = await aFolder();
  await heldBy(files, { host: 'newsroom-7', pid: await deadProcess() });
  await expect(acquire(files)).rejects.toThrow('on newsroom-7');
});

test.each([['empty', ''], ['full of NUL bytes', '\0'.repeat(300)], ['half a JSON', '{"id":"x","des']])(
  'ST-17 a lock file that is %s names nobody and is taken over',
  async (_, text) => {
    const files = await aFolder();
    await writeFile(files.lock, text);
    expect(await (await acquire(files)).isOurs()).toBe(true);
  },
);

test('ST-16 of many that come at once exactly one gets it, also when all find a stale lock', async () => {
  for (const stale of [false, true]) {
    const files = await aFolder();
    if (stale) await heldBy(files, { pid: await deadProcess() });
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => acquire(files)));
    const got = outcomes.filter((outcome) => outcome.status === 'fulfilled').map(({ value }) => value);
    expect(got).toHaveLength(1);
    expect(await got[0]!.isOurs()).toBe(true);
    const reasons = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => (reason as { failure: { code: string } }).failure.code);
    expect(new Set(reasons)).toEqual(new Set(['locked']));
    expect(await readdir(files.folder)).toEqual(['lock']);
  }
});

test('ST-17 one that slept anywhere on its way to a stale lock takes nothing from another that took it meanwhile', async () => {
  for (let at = 0, slept = true; slept; at++) {
    const files = await aFolder();
    await heldBy(files, { pid: await deadProcess() });
    let calls = 0;
    let quick: LibraryLock | undefined;
    let wasGone = false;
    const sleepy = watchedDisk(nodeDisk, async () => {
      if (calls++ === at) quick = await acquire(files).catch(() => undefined);
      else if (quick && !(await quick.isOurs())) wasGone = true;
      return undefined;
    });
    const late = await acquire(files, sleepy).catch(() => undefined);
    slept = calls > at;
    const got = [quick, late].filter((lock) => lock !== undefined);
    expect(got, `asleep before call ${at}`).toHaveLength(1);
    expect(await got[0]!.isOurs()).toBe(true);
    expect(wasGone).toBe(false);
    expect(await readdir(files.folder)).toEqual(['lock']);
  }
});

test('ST-17 the right to clear a lock away does not die with a process that held it', async () => {
  const files = await aFolder();
  const dead = await deadProcess();
  await heldBy(files, { pid: dead });
  await writeFile(`${files.lock}.clearing`, await readFile(files.lock));
  expect(await (await acquire(files)).isOurs()).toBe(true);
  expect(await readdir(files.folder)).toEqual(['lock']);
});

test('ST-16 a file system without hard links serves as well', async () => {
  const files = await aFolder();
  const disk = watchedDisk(nodeDisk, ({ does }) => (does === 'link' ? systemError('EPERM') : undefined));
  const lock = await acquire(files, disk);
  expect(await lock.isOurs()).toBe(true);
  await expect(acquire(files, disk)).rejects.toMatchObject({ failure: { code: 'locked' } });
});

test('ST-18 a lock that was taken over or removed is not ours any more, and stays where it is', async () => {
  const files = await aFolder();
  const lock = await acquire(files);
  await heldBy(files, {});
  expect(await lock.isOurs()).toBe(false);
  await lock.release();
  expect(await readHolder(nodeDisk, files.lock)).toMatchObject({ id: 'another' });
});

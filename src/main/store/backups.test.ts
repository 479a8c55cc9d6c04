import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Generation } from './backups';
import { Backups, expired, generationsOf } from './backups';
import { nodeDisk } from './disk';
import { LibraryFiles } from './library-files';
import { emptyFolder } from './testing/library';
import { systemError, watchedDisk } from './testing/watched-disk';

const HOUR = 3_600_000;

async function aLibrary(disk = nodeDisk): Promise<{ files: LibraryFiles; backups: (now: Date) => Backups; at: { now: Date } }> {
  const files = new LibraryFiles(await emptyFolder());
  const at = { now: new Date('2026-01-31T12:00:00.000Z') };
  return { files, at, backups: () => new Backups(disk, files, () => at.now) };
}

const contents = async (generations: Generation[]): Promise<string[]> =>
  Promise.all(generations.map(({ file }) => readFile(file, 'utf8')));

test('ST-28 the file that is about to be replaced is kept: first when the library was opened, then every hour', async () => {
  const { files, at, backups } = await aLibrary();
  let keeper = backups(at.now);
  const replace = async (text: string, minutes: number): Promise<void> => {
    at.now = new Date(at.now.getTime() + minutes * 60_000);
    await keeper.beforeReplacing('sources');
    await writeFile(`${files.snapshot('sources')}.new`, text);
    const { rename } = await import('node:fs/promises');
    await rename(`${files.snapshot('sources')}.new`, files.snapshot('sources'));
  };
  await replace('one', 0); // nothing there to keep
  await replace('two', 1);
  await replace('three', 1);
  await replace('four', 57);
  await replace('five', 2);
  expect(await contents(await generationsOf(nodeDisk, files, 'sources'))).toEqual(['four', 'one']);
  keeper = backups(at.now); // opened again just after
  await replace('six', 5);
  expect(await generationsOf(nodeDisk, files, 'sources')).toHaveLength(2);
  keeper = backups(at.now);
  await replace('seven', 6);
  expect(await contents(await generationsOf(nodeDisk, files, 'sources'))).toEqual(['six', 'four', 'one']);
});

test('ST-28 a clock that went back does not keep generations from being made', async () => {
  const { files, at, backups } = await aLibrary();
  await writeFile(files.snapshot('sources'), 'one');
  await backups(at.now).beforeReplacing('sources');
  at.now = new Date(at.now.getTime() - 48 * HOUR);
  await backups(at.now).beforeReplacing('sources');
  expect(await generationsOf(nodeDisk, files, 'sources')).toHaveLength(2);
});

test('ST-28 a generation is a second name of the old file, or a copy where that is not to be had', async () => {
  const { files, at, backups } = await aLibrary();
  await writeFile(files.snapshot('sources'), 'one');
  await backups(at.now).beforeReplacing('sources');
  const [linked] = await generationsOf(nodeDisk, files, 'sources');
  expect((await stat(linked!.file)).ino).toBe((await stat(files.snapshot('sources'))).ino);

  const other = await aLibrary(watchedDisk(nodeDisk, ({ does }) => (does === 'link' ? systemError('ENOTSUP') : undefined)));
  await writeFile(other.files.snapshot('sources'), 'one');
  await other.backups(other.at.now).beforeReplacing('sources');
  const [copied] = await generationsOf(nodeDisk, other.files, 'sources');
  expect(await readFile(copied!.file, 'utf8')).toBe('one');
  expect((await stat(copied!.file)).ino).not.toBe((await stat(other.files.snapshot('sources'))).ino);
});

test('ST-28 the last 10, one an hour for a day and one a day for two weeks stay', () => {
  const now = Date.parse('2026-01-31T12:00:00.000Z');
  const every = (step: number, count: number): Generation[] =>
    Array.from({ length: count }, (_, index) => ({ file: `${now - index * step}`, at: now - index * step, beforeMigration: false }));
  const left = (all: Generation[]): number => all.length - expired(all, now).length;
  expect(left(every(60_000, 8))).toBe(8);
  expect(left(every(60_000, 60))).toBe(10);
  expect(left(every(60_000, 130))).toBe(10 + 2); // and the newest of the two hours before
  expect(left(every(HOUR, 100))).toBe(24 + 3);
  expect(left(every(24 * HOUR, 100))).toBe(14);
  expect(left(every(7 * 24 * HOUR, 100))).toBe(10);
  const hourly = every(HOUR, 24 * 60);
  const kept = new Set(hourly.filter((generation) => !expired(hourly, now).includes(generation)));
  expect(kept.size).toBe(24 + 12); // the newest of today and of yesterday are among the 24
  expect(kept.has(hourly[0]!)).toBe(true);
});

test('ST-29 the last file of an old version is kept whatever the time, and for ever', async () => {
  const { files, at, backups } = await aLibrary();
  await writeFile(files.snapshot('article:a1').replace('articles/', ''), '');
  const { mkdir } = await import('node:fs/promises');
  await mkdir(files.articles);
  await writeFile(files.snapshot('article:a1'), 'of version 1');
  const keeper = backups(at.now);
  await keeper.beforeReplacing('article:a1');
  await keeper.beforeReplacing('article:a1', 1);
  const generations = await generationsOf(nodeDisk, files, 'article:a1');
  expect(generations.map(({ beforeMigration }) => beforeMigration)).toContain(true);
  const old = generations.filter(({ beforeMigration }) => beforeMigration);
  expect(expired(generations, at.now.getTime() + 1000 * 24 * HOUR)).not.toContain(old[0]);
  expect(await contents(old)).toEqual(['of version 1']);
});

test('ST-28 other files in the folder are none of its business', async () => {
  const { files, at, backups } = await aLibrary();
  await writeFile(files.snapshot('sources'), 'one');
  await backups(at.now).beforeReplacing('sources');
  await copyFile(files.snapshot('sources'), `${files.backupsOf('sources')}/my own copy.json`);
  expect(await generationsOf(nodeDisk, files, 'sources')).toHaveLength(1);
  expect(await readdir(files.backupsOf('sources'))).toHaveLength(2);
});

import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from './disk';
import { isTemporary, sweepTemporaries, temporaryName, writeDurably } from './durable-file';
import { emptyFolder } from './testing/library';
import type { DiskCall } from './testing/watched-disk';
import { noSpace, systemError, watchedDisk } from './testing/watched-disk';

async function folderWithFile(): Promise<{ folder: string; file: string }> {
  const folder = await emptyFolder();
  const file = path.join(folder, 'library.json');
  await writeFile(file, 'the old contents');
  return { folder, file };
}

test('ST-23 the steps come in the order that makes a file last: write, size, sync, close, rename, sync of the folder', async () => {
  const { folder, file } = await folderWithFile();
  const calls: DiskCall[] = [];
  const disk = watchedDisk(nodeDisk, (call) => void calls.push(call));
  const size = await writeDurably(disk, file, ['the ', 'new ', 'contents: ü']);
  expect(size).toBe(Buffer.byteLength('the new contents: ü'));
  expect(await readFile(file, 'utf8')).toBe('the new contents: ü');

  const temporary = calls.find(({ does }) => does === 'open')!.path;
  expect(path.dirname(temporary)).toBe(folder);
  expect(isTemporary(path.basename(temporary))).toBe(true);
  expect(calls.filter(({ does }) => does !== 'realpath')).toEqual([
    { does: 'open', path: temporary, flags: 'wx' },
    { does: 'write', path: temporary },
    { does: 'write', path: temporary },
    { does: 'write', path: temporary },
    { does: 'stat', path: temporary },
    { does: 'sync', path: temporary },
    { does: 'close', path: temporary },
    { does: 'rename', path: temporary, to: file },
    { does: 'open', path: folder, flags: 'r' },
    { does: 'sync', path: folder },
    { does: 'close', path: folder },
  ]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('ST-24 a disk that takes less than it is asked to is asked again, until all bytes are there', async () => {
  const { file } = await folderWithFile();
  const text = 'Zwölf Boxkämpfer '.repeat(100);
  await writeDurably(watchedDisk(nodeDisk, ({ does }) => (does === 'write' ? 7 : undefined)), file, [text]);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('ST-24 a disk that says it took the bytes and has not: the old file stays', async () => {
  const { folder, file } = await folderWithFile();
  const disk = {
    ...nodeDisk,
    open: async (target: string, flags: string | number, mode?: number) => {
      const opened = await nodeDisk.open(target, flags, mode);
      return {
        write: async (_bytes: Uint8Array, _offset: number, length: number) => ({ bytesWritten: length }), // swallowed
        read: opened.read.bind(opened), stat: () => opened.stat(), truncate: (length: number) => opened.truncate(length),
        sync: () => opened.sync(), datasync: () => opened.datasync(), close: () => opened.close(),
      };
    },
  };
  await expect(writeDurably(disk, file, ['the new contents'])).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await readFile(file, 'utf8')).toBe('the old contents');
  expect(await readdir(folder)).toEqual(['library.json']);
});

test.each(['open', 'write', 'stat', 'sync', 'close', 'rename'] as const)(
  'ST-23 when "%s" fails, the old file is untouched and nothing is left behind',
  async (step) => {
    const { folder, file } = await folderWithFile();
    const disk = watchedDisk(nodeDisk, ({ does, path: where }) => (does === step && isTemporary(where) ? noSpace() : undefined));
    await expect(writeDurably(disk, file, ['the ', 'new contents'])).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readFile(file, 'utf8')).toBe('the old contents');
    expect(await readdir(folder)).toEqual(['library.json']);
  },
);

test('ST-23 when the text cannot be made, the old file is untouched', async () => {
  const { folder, file } = await folderWithFile();
  const chunks = function* (): Generator<string> {
    yield 'the new ';
    throw new Error('no more');
  };
  await expect(writeDurably(nodeDisk, file, chunks())).rejects.toThrow('no more');
  expect(await readFile(file, 'utf8')).toBe('the old contents');
  expect(await readdir(folder)).toEqual(['library.json']);
});

test.each(['EPERM', 'EACCES', 'EBUSY'])('ST-25 a rename refused with %s is tried again, as virus scanners ask for', async (code) => {
  const { file } = await folderWithFile();
  let refusals = 3;
  const disk = watchedDisk(nodeDisk, ({ does }) => (does === 'rename' && refusals-- > 0 ? systemError(code) : undefined));
  await writeDurably(disk, file, ['the new contents']);
  expect(await readFile(file, 'utf8')).toBe('the new contents');
});

test('ST-25 not for ever', async () => {
  const { folder, file } = await folderWithFile();
  let tries = 0;
  const disk = watchedDisk(nodeDisk, ({ does }) => (does === 'rename' ? (tries++, systemError('EPERM')) : undefined));
  await expect(writeDurably(disk, file, ['the new contents'])).rejects.toMatchObject({ code: 'EPERM' });
  expect(tries).toBeGreaterThan(3);
  expect(await readdir(folder)).toEqual(['library.json']);
});

test('ST-22 a symbolic link stays a link: what it points to is replaced', async () => {
  const { folder, file } = await folderWithFile();
  const link = path.join(await emptyFolder(), 'link.json');
  await symlink(file, link);
  await writeDurably(nodeDisk, link, ['the new contents']);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(file, 'utf8')).toBe('the new contents');
  expect(await readdir(folder)).toEqual(['library.json']);
});

test.each(['EINVAL', 'EPERM', 'EISDIR'])('ST-23 a system that cannot sync folders (%s) is no reason to fail', async (code) => {
  const { folder, file } = await folderWithFile();
  const disk = watchedDisk(nodeDisk, ({ does, path: where }) => (does === 'sync' && where === folder ? systemError(code) : undefined));
  await writeDurably(disk, file, ['the new contents']);
  expect(await readFile(file, 'utf8')).toBe('the new contents');
});

test('ST-23 but a folder whose sync fails is', async () => {
  const { folder, file } = await folderWithFile();
  const disk = watchedDisk(nodeDisk, ({ does, path: where }) => (does === 'sync' && where === folder ? systemError('EIO') : undefined));
  await expect(writeDurably(disk, file, ['the new contents'])).rejects.toMatchObject({ code: 'EIO' });
});

test('ST-26 half-written files are swept, and nothing else', async () => {
  const { folder } = await folderWithFile();
  await writeFile(temporaryName(path.join(folder, 'library.json')), 'half');
  await writeFile(path.join(folder, 'notes.tmp'), 'somebody’s own');
  expect(await sweepTemporaries(nodeDisk, folder)).toHaveLength(1);
  expect((await readdir(folder)).sort()).toEqual(['library.json', 'notes.tmp']);
  expect(await sweepTemporaries(nodeDisk, path.join(folder, 'not-there'))).toEqual([]);
});

test('ST-23 the mode of the old file does not matter', async () => {
  const { file } = await folderWithFile();
  await chmod(file, 0o444);
  await writeDurably(nodeDisk, file, ['the new contents']);
  expect(await readFile(file, 'utf8')).toBe('the new contents');
});

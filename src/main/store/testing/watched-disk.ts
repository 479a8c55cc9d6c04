import type { Disk, DiskFile } from '../disk';

/** One call to the disk, as it is about to happen. */
export interface DiskCall {
  readonly does:
    | 'open' | 'write' | 'read' | 'stat' | 'truncate' | 'sync' | 'datasync' | 'close'
    | 'readFile' | 'readdir' | 'realpath' | 'mkdir' | 'rename' | 'link' | 'unlink';
  readonly path: string;
  /** The second path of rename and link. */
  readonly to?: string;
  readonly flags?: string | number;
}

/**
 * What a test does about a call: nothing; an error to throw in its place; or, for a write, how many bytes the disk is
 * to take (a short write). Waiting is possible.
 */
export type Watcher = (call: DiskCall) => undefined | Error | number | Promise<undefined | Error | number>;

/** The error a full disk gives. */
export function noSpace(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
}

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A disk whose every call a test sees, and may refuse or cut short. */
export function watchedDisk(disk: Disk, watch: Watcher): Disk {
  const ask = async (call: DiskCall): Promise<number | undefined> => {
    const verdict = await watch(call);
    if (verdict instanceof Error) throw verdict;
    return verdict;
  };
  const watched = (file: DiskFile, path: string): DiskFile => ({
    write: async (bytes, offset, length, position) => {
      const most = await ask({ does: 'write', path });
      return file.write(bytes, offset, Math.min(length, most ?? length), position);
    },
    read: async (bytes, offset, length, position) => {
      await ask({ does: 'read', path });
      return file.read(bytes, offset, length, position);
    },
    stat: async () => {
      await ask({ does: 'stat', path });
      return file.stat();
    },
    truncate: async (length) => {
      await ask({ does: 'truncate', path });
      return file.truncate(length);
    },
    sync: async () => {
      await ask({ does: 'sync', path });
      return file.sync();
    },
    datasync: async () => {
      await ask({ does: 'datasync', path });
      return file.datasync();
    },
    close: async () => {
      await file.close();
      await ask({ does: 'close', path });
    },
  });
  return {
    open: async (path, flags, mode) => {
      await ask({ does: 'open', path, flags });
      return watched(await disk.open(path, flags, mode), path);
    },
    readFile: async (path) => {
      await ask({ does: 'readFile', path });
      return disk.readFile(path);
    },
    readdir: async (path) => {
      await ask({ does: 'readdir', path });
      return disk.readdir(path);
    },
    stat: async (path) => {
      await ask({ does: 'stat', path });
      return disk.stat(path);
    },
    realpath: async (path) => {
      await ask({ does: 'realpath', path });
      return disk.realpath(path);
    },
    mkdir: async (path, mode) => {
      await ask({ does: 'mkdir', path });
      return disk.mkdir(path, mode);
    },
    rename: async (path, to) => {
      await ask({ does: 'rename', path, to });
      return disk.rename(path, to);
    },
    link: async (path, to) => {
      await ask({ does: 'link', path, to });
      return disk.link(path, to);
    },
    unlink: async (path) => {
      await ask({ does: 'unlink', path });
      return disk.unlink(path);
    },
  };
}

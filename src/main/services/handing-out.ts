import type { HandedOut } from '@shared/contract/values';
import type { Host } from '../host/host';
import { nodeDisk } from '../store/disk';
import { readPieces } from '../store/read-pieces';
import type { FilesService } from './files-service';
import { saveWhereAsked } from './save-where-asked';

/** A file on disk that is handed out as it is, without being in memory as a whole. */
export interface FileOnDisk {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** Hands a file out under a suggested name. Fails with `disk`; nothing is left half written then. */
export type HandOut = (name: string, content: Buffer | FileOnDisk) => Promise<HandedOut>;

/** How a desk hands files out: where it has dialogs one asks where to, else the screen gets the file to keep. */
export function handingOut(host: Host, files: FilesService): HandOut {
  return async (name, content) => {
    const isInMemory = Buffer.isBuffer(content);
    if (host.capabilities.dialogs) {
      return saveWhereAsked(name, isInMemory ? [content] : readPieces(nodeDisk, content.path), (suggested) => host.chooseSavePath(suggested));
    }
    return isInMemory
      ? { outcome: 'made', fileId: files.make(name, content), name, size: content.length }
      : { outcome: 'made', fileId: files.lend(name, content.path), name, size: content.size };
  };
}

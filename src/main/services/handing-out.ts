import path from 'node:path';
import type { HandedOut } from '@shared/contract/values';
import type { Host } from '../host/host';
import { nodeDisk } from '../store/disk';
import { diskError } from '../store/disk-error';
import type { Chunks } from '../store/durable-file';
import { writeDurably } from '../store/durable-file';
import { readPieces } from '../store/read-pieces';
import { HANDED_ON } from './export-service';
import type { FilesService } from './files-service';

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

/**
 * Writes a file where a person says.
 * @param chunks what it is to hold
 * @param choosePath asks where to; undefined when the person thinks better of it
 * @param mode of the file; by default whoever the system lets may read it, as it is made to be handed on
 * @throws ClaimdeskError `disk`; nothing is left half written then
 */
export async function saveWhereAsked(
  name: string, chunks: Chunks, choosePath: (suggestedName: string) => Promise<string | undefined>, mode = HANDED_ON,
): Promise<Exclude<HandedOut, { outcome: 'made' }>> {
  const target = await choosePath(name);
  if (target === undefined) return { outcome: 'cancelled' };
  try {
    await writeDurably(nodeDisk, target, chunks, mode);
  } catch (error) {
    throw diskError('The file was not written', error);
  }
  return { outcome: 'saved', name: path.basename(target) };
}

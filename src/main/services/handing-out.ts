import path from 'node:path';
import type { HandedOut } from '@shared/contract/values';
import type { Host } from '../host/host';
import { nodeDisk } from '../store/disk';
import { diskError } from '../store/disk-error';
import { writeDurably } from '../store/durable-file';
import { HANDED_ON } from './export-service';
import type { FilesService } from './files-service';

/** Hands a small file out under a suggested name. Fails with `disk`; nothing is left half written then. */
export type HandOut = (name: string, bytes: Buffer) => Promise<HandedOut>;

/** How a desk hands files out: where it has dialogs one asks where to, else the screen gets the file to keep. */
export function handingOut(host: Host, files: FilesService): HandOut {
  return async (name, bytes) =>
    host.capabilities.dialogs
      ? saveWhereAsked(name, bytes, (suggested) => host.chooseSavePath(suggested))
      : { outcome: 'made', fileId: files.make(name, bytes), name, size: bytes.length };
}

/**
 * Writes a file where a person says.
 * @param choosePath asks where to; undefined when the person thinks better of it
 * @param mode of the file; by default whoever the system lets may read it, as it is made to be handed on
 * @throws ClaimdeskError `disk`; nothing is left half written then
 */
export async function saveWhereAsked(
  name: string, bytes: Uint8Array, choosePath: (suggestedName: string) => Promise<string | undefined>, mode = HANDED_ON,
): Promise<Exclude<HandedOut, { outcome: 'made' }>> {
  const target = await choosePath(name);
  if (target === undefined) return { outcome: 'cancelled' };
  try {
    await writeDurably(nodeDisk, target, [bytes], mode);
  } catch (error) {
    throw diskError('The file was not written', error);
  }
  return { outcome: 'saved', name: path.basename(target) };
}

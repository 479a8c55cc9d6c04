import path from 'node:path';
import type { HandedOut } from '@shared/contract/values';
import { nodeDisk } from '../store/disk';
import { diskError } from '../store/disk-error';
import type { Chunks } from '../store/durable-file';
import { HANDED_ON, writeDurably } from '../store/durable-file';

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

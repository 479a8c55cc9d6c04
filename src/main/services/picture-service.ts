import path from 'node:path';
import type { ParamsOf, ResultOf } from '@shared/contract/methods';
import type { PictureKind } from '@shared/contract/reports';
import { ClaimdeskError } from '@shared/result';
import type { Host } from '../host/host';
import { nodeDisk } from '../store/disk';
import { diskError } from '../store/disk-error';
import { writeDurably } from '../store/durable-file';
import { fileNameFor } from './export-service';
import type { FilesService } from './files-service';

/** A picture is made to be handed on. */
const HANDED_ON = 0o666;
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Saves a picture that a screen has sent over where the person says. Main names the file's kind and looks that the bytes are
 * of it. Fails with `not-available`, `bad-request`, `not-found`, `disk`.
 */
export async function savePicture(host: Host, files: FilesService, { fileId, title, kind }: ParamsOf<'exports.picture'>): Promise<ResultOf<'exports.picture'>> {
  if (!host.capabilities.dialogs) throw new ClaimdeskError('not-available', 'This desk has no dialogs: the browser keeps the file.');
  const { bytes } = await files.bytes(fileId);
  if (!isOfKind(bytes, kind)) throw new ClaimdeskError('bad-request', `These bytes are no ${kind.toUpperCase()} picture.`, { fileId });
  const target = await host.chooseSavePath(`${fileNameFor(title)}.${kind}`);
  files.discard(fileId);
  if (target === undefined) return { outcome: 'cancelled' };
  try {
    await writeDurably(nodeDisk, target, [bytes], HANDED_ON);
  } catch (error) {
    throw diskError('The picture was not written', error);
  }
  return { outcome: 'saved', name: path.basename(target) };
}

function isOfKind(bytes: Uint8Array, kind: PictureKind): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PNG_SIGNATURE.length));
  return kind === 'png' ? start.equals(PNG_SIGNATURE) : start.toString('latin1').startsWith('<svg ');
}

import type { ParamsOf, ResultOf } from '@shared/contract/methods';
import type { PictureKind } from '@shared/contract/reports';
import { ClaimdeskError } from '@shared/result';
import type { Host, HostWindows } from '../host/host';
import { fileNameFor } from './file-names';
import type { FilesService } from './files-service';
import { saveWhereAsked } from './save-where-asked';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Saves a picture that a screen has sent over where the person says. Main names the file's kind and looks that the bytes are
 * of it. Fails with `not-available`, `bad-request`, `not-found`, `disk`.
 */
export async function savePicture(host: Host, files: FilesService, { fileId, title, kind }: ParamsOf<'exports.picture'>): Promise<ResultOf<'exports.picture'>> {
  if (!host.capabilities.dialogs) throw new ClaimdeskError('not-available', 'This desk has no dialogs: the browser keeps the file.');
  const { bytes } = await files.bytes(fileId);
  if (!isOfKind(bytes, kind)) throw new ClaimdeskError('bad-request', `These bytes are no ${kind.toUpperCase()} picture.`, { fileId });
  files.discard(fileId);
  return saveWhereAsked(`${fileNameFor(title)}.${kind}`, [bytes], (name) => host.chooseSavePath(name));
}

/** Saves the sheet that a window would print as a PDF, where the person says. Fails with `not-available`, `disk`. */
export async function saveSheet(host: Host, windows: HostWindows, clientId: string, title: string): Promise<ResultOf<'exports.sheet'>> {
  const pdf = await windows.pdf(clientId);
  return saveWhereAsked(`${fileNameFor(title)}.pdf`, [pdf], (name) => host.chooseSavePath(name));
}

function isOfKind(bytes: Uint8Array, kind: PictureKind): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PNG_SIGNATURE.length));
  return kind === 'png' ? start.equals(PNG_SIGNATURE) : start.toString('latin1').startsWith('<svg ');
}

import type { Bridge } from '@shared/contract/bridge';
import { FILE_PIECE_BYTES } from '@shared/contract/file-pieces';
import type { FilePurpose } from '@shared/contract/values';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';

export interface UploadOptions {
  /** Told how far the file is, from 0 to 1, after each piece. */
  readonly onProgress?: (done: number) => void;
  /** Ends the transfer: the answer is 'cancelled', and main forgets what it has of the file. */
  readonly signal?: AbortSignal;
  /** What the file is to be; an article when absent. Attachments may be larger than anything else. */
  readonly purpose?: FilePurpose;
}

const cancelled = fail('cancelled', 'The transfer was stopped.');

/**
 * Brings a file that the screen holds to main, piece by piece: dropped or chosen files, or pasted text (sent as UTF-8).
 * @param name what the file is called, for messages and headlines; no path
 * @returns the id by which the contract names the file; 'not-available' when it can no longer be read (it was moved or changed)
 */
export async function uploadFile(
  bridge: Bridge,
  content: Blob | string,
  name: string,
  { onProgress, signal, purpose = 'articles' }: UploadOptions = {},
): Promise<Result<string>> {
  const blob = typeof content === 'string' ? new Blob([content]) : content;
  if (signal?.aborted) return cancelled;
  const begun = await bridge.invoke('files.begin', { name, size: blob.size, purpose });
  if (!begun.ok) return begun;
  const { fileId } = begun.value;

  for (let start = 0; start < blob.size; start += FILE_PIECE_BYTES) {
    const sent = signal?.aborted ? cancelled : await sendPiece(bridge, fileId, blob.slice(start, start + FILE_PIECE_BYTES));
    if (!sent.ok) {
      await bridge.invoke('files.discard', { fileId });
      return sent;
    }
    onProgress?.(Math.min((start + FILE_PIECE_BYTES) / blob.size, 1));
  }
  return ok(fileId);
}

async function sendPiece(bridge: Bridge, fileId: string, piece: Blob): Promise<Result<unknown>> {
  const base64 = await toBase64(piece);
  if (base64 === undefined) return fail('not-available', 'The file can no longer be read. Was it moved or changed?');
  return bridge.invoke('files.append', { fileId, base64 });
}

/** Fetches a file that main made for the screen, and lets main forget it. */
export async function downloadFile(bridge: Bridge, fileId: string): Promise<Result<Blob>> {
  const pieces: Blob[] = []; // which the browser may keep on disk, however many they are
  let offset = 0;
  try {
    for (;;) {
      const read = await bridge.invoke('files.read', { fileId, offset });
      if (!read.ok) return read;
      const piece = fromBase64(read.value.base64);
      pieces.push(new Blob([piece]));
      offset += piece.length;
      if (read.value.end) return ok(new Blob(pieces, { type: 'application/octet-stream' }));
      if (piece.length === 0) return fail('internal', 'The file came to an end too early.');
    }
  } finally {
    await bridge.invoke('files.discard', { fileId });
  }
}

/** By the browser's own reader: several times as fast as letter by letter. undefined when the file cannot be read. */
function toBase64(piece: Blob): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = reader.result as string;
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => resolve(undefined);
    reader.readAsDataURL(piece);
  });
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

import { createHash } from 'node:crypto';
import type { Disk } from './disk';
import { readFully } from './disk';

/** Bytes of a file in memory at once, while it is hashed or copied: whatever its size. */
const PIECE_BYTES = 1024 * 1024;

/** The bytes of a file, piece by piece; the next is read when it is asked for. Throws the file system's own errors. */
export async function* readPieces(disk: Disk, path: string, pieceBytes = PIECE_BYTES): AsyncGenerator<Buffer> {
  const file = await disk.open(path, 'r');
  try {
    for (let position = 0; ; ) {
      const piece = await readFully(file, position, pieceBytes);
      if (piece.length > 0) yield piece;
      if (piece.length < pieceBytes) return;
      position += piece.length;
    }
  } finally {
    await file.close();
  }
}

/** SHA-256 of pieces, 64 hexadecimal digits, and how many bytes they were. */
export async function hashOf(pieces: AsyncIterable<Uint8Array>): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    size += piece.length;
  }
  return { sha256: hash.digest('hex'), size };
}

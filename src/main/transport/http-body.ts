import type { IncomingMessage } from 'node:http';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';

/**
 * The most bytes of one call: a batch of 10,000 commands with their sources, many times a piece of a file
 * (`FILE_PIECE_BYTES` in base64).
 */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;

/**
 * Reads the body of a call as JSON.
 * @returns 'too-large' beyond `limit` bytes, 'bad-request' for what is not JSON in UTF-8 or ended early
 */
export async function readJson(request: IncomingMessage, limit = MAX_BODY_BYTES): Promise<Result<unknown>> {
  const bytes = Number(request.headers['content-length'] ?? 0) > limit ? 'too-large' : await readBytes(request, limit);
  if (bytes === 'too-large') {
    // Let the rest run off unread: a connection cut in the middle would lose our answer too.
    request.resume();
    return fail('too-large', `A call has at most ${limit / 1024 / 1024} MB.`, { limit });
  }
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return fail('bad-request', 'The call is not JSON in UTF-8.');
  }
}

/** The bytes of a body; what came when it ended early. */
function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | 'too-large'> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const finish = (bytes: Buffer | 'too-large'): void => {
      request.removeAllListeners('data');
      resolve(bytes);
    };
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > limit) return finish('too-large');
      pieces.push(piece);
    });
    // 'close' comes last and always, also when the page went away in the middle.
    request.on('end', () => finish(Buffer.concat(pieces)));
    request.on('close', () => finish(Buffer.concat(pieces)));
    request.on('error', () => undefined);
  });
}

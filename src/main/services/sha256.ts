import { createHash } from 'node:crypto';
import { Pace } from '../store/json-pieces';

/** SHA-256 of bytes, or of a text in UTF-8: 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Bytes that are hashed before others have their turn again. */
const STEP = 1024 * 1024;

/** The same of bytes that may be many; others have their turn meanwhile. */
export async function sha256OfBytes(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  const pace = new Pace();
  for (let at = 0; at < bytes.length; at += STEP) {
    hash.update(bytes.subarray(at, at + STEP));
    if (pace.due()) await pace.rest();
  }
  return hash.digest('hex');
}

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHARED = new URL('../../../../../shared/', import.meta.url);

/**
 * Bytes of a file in the folder `shared` beside the project, which holds given texts and conformance samples and is
 * not part of it. Null, with the reason printed, where the folder is absent.
 */
export function givenBytes(path: string): Uint8Array | null {
  const file = fileURLToPath(new URL(path, SHARED));
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  console.warn(`Skipped: ../shared/${path} is not beside the project.`);
  return null;
}

/** The same as UTF-8 text. */
export function givenText(path: string): string | null {
  const bytes = givenBytes(path);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

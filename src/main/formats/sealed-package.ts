import { ClaimdeskError } from '@shared/result';
import { forget, makeKey, readSealed, seal, unlockKey, unsealBytes } from '../store/sealed-file';

const FORMAT = 'claimdesk-sealed-package';
const BEGINNING = /^\s*\{\s*"format"\s*:\s*"claimdesk-sealed-package"/;
const SPACE = 0x20;

/** Whether bytes seem to be a package under a passphrase. */
export function isSealedPackage(bytes: Uint8Array): boolean {
  return BEGINNING.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1'));
}

/** A package under a passphrase. @param cost what a guess costs, see `makeKey` */
export async function sealPackage(bytes: Uint8Array, passphrase: string, cost?: number): Promise<Buffer> {
  const key = await makeKey(passphrase, cost, FORMAT);
  try {
    return Buffer.from(seal(key, bytes));
  } finally {
    forget(key);
  }
}

/** The package under a passphrase. Fails with `refused` without the passphrase or with another one, with `damaged`, with `newer-version`. */
export async function openSealedPackage(bytes: Uint8Array, passphrase: string | undefined): Promise<Buffer> {
  const file = readSealed(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), FORMAT);
  if (passphrase === undefined) throw new ClaimdeskError('refused', 'This package is sealed. Give the passphrase that its sender has told you.');
  const key = await unlockKey(file, passphrase);
  try {
    const padded = unsealBytes(key, file);
    let end = padded.length;
    while (end > 0 && padded[end - 1] === SPACE) end--; // a ZIP file ends with the length of its comment, none
    return padded.subarray(0, end);
  } finally {
    forget(key);
  }
}

import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { ClaimdeskError } from '@shared/result';
import { z } from 'zod';

/**
 * The format of `confidential.json`, and of a review package with a passphrase: something encrypted by a random key (AES-256-GCM), and that key, encrypted by a
 * passphrase (scrypt, then AES-256-GCM). A new passphrase brings a new key. Everything that is not secret is
 * authenticated with what is: a file put together from two does not open.
 */
export type SealedFormat = 'claimdesk-confidential' | 'claimdesk-sealed-package';
const VERSION = 1;

const base64 = z.base64();
const sealedSchema = z.strictObject({ nonce: base64, sealed: base64 });
const headerSchema = z.strictObject({
  format: z.enum(['claimdesk-confidential', 'claimdesk-sealed-package']),
  formatVersion: z.literal(VERSION),
  /** Bounds: a forged file must not make the desk take all memory. */
  kdf: z.strictObject({
    name: z.literal('scrypt'), salt: base64, N: z.int().min(2 ** 14).max(2 ** 20), r: z.int().min(1).max(16), p: z.int().min(1).max(4),
  }),
  key: sealedSchema,
});
const sealedFileSchema = z.strictObject({
  ...headerSchema.shape,
  content: sealedSchema,
  /** Tells a damaged file from a wrong passphrase. SHA-256 over the rest. */
  sha256: z.string(),
});
export type SealedFile = z.infer<typeof sealedFileSchema>;
type Header = z.infer<typeof headerSchema>;
type Sealed = z.infer<typeof sealedSchema>;

/** What opens a file, and the head that all files of this key have. `forget` it when it is not needed any more. */
export interface VaultKey {
  readonly header: Header;
  readonly secret: Buffer;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The length of what is kept shows only in steps of this many bytes. */
const STEP = 4096;
const SPACE = 0x20;
/** OWASP's figure for scrypt: 128 MiB and about half a second a guess. */
export const USUAL_COST = 2 ** 17;

const words: Readonly<Record<SealedFormat, Readonly<Record<'damaged' | 'newer' | 'twoInOne', { readonly message: string }>>>> = {
  'claimdesk-confidential': {
    damaged: { message: 'The file of the confidential parts is damaged.' },
    newer: { message: 'The confidential parts were written by a newer Claimdesk. Open them with that one.' },
    twoInOne: { message: 'The confidential parts do not belong to their key: the file was put together from two.' },
  },
  'claimdesk-sealed-package': {
    damaged: { message: 'This sealed package is not whole, or not as it was made. Ask for it again.' },
    newer: { message: 'This sealed package was made by a newer Claimdesk. Update Claimdesk to read it.' },
    twoInOne: { message: 'This sealed package was put together from two, so it is not read. Ask for it again.' },
  },
};

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

/** A new key under a passphrase. `cost` is scrypt's N. */
export async function makeKey(passphrase: string, cost = USUAL_COST, format: SealedFormat = 'claimdesk-confidential'): Promise<VaultKey> {
  const kdf = { name: 'scrypt' as const, salt: randomBytes(16).toString('base64'), N: cost, r: 8, p: 1 };
  const secret = randomBytes(KEY_BYTES);
  const about = { format, formatVersion: VERSION, kdf } as const;
  const wrapping = await keyOf(passphrase, kdf);
  const key = encrypt(wrapping, secret, about);
  wrapping.fill(0);
  return { header: { ...about, key }, secret };
}

/**
 * The key of a file, by its passphrase. Fails with `refused` when it is not the one, which `damaged` (see `readSealed`)
 * has been ruled out for.
 */
export async function unlockKey(file: SealedFile, passphrase: string): Promise<VaultKey> {
  const { format, formatVersion, kdf, key } = file;
  const wrapping = await keyOf(passphrase, kdf);
  try {
    return { header: { format, formatVersion, kdf, key }, secret: decrypt(wrapping, key, { format, formatVersion, kdf }) };
  } catch {
    throw new ClaimdeskError('refused', 'This is not the passphrase. Nothing was opened.');
  } finally {
    wrapping.fill(0);
  }
}

export function forget({ secret }: VaultKey): void {
  secret.fill(0);
}

/** A text, or bytes that do not end with a space, under a key: the contents of a file. */
export function seal({ header, secret }: VaultKey, content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content); // a copy, which is wiped below
  const padded = Buffer.concat([bytes, Buffer.alloc(STEP - (bytes.length % STEP), SPACE)]);
  bytes.fill(0);
  const file = { ...header, content: encrypt(secret, padded, header) };
  padded.fill(0);
  return `${JSON.stringify({ ...file, sha256: hashOf(file) }, null, 2)}\n`;
}

/** The text of a file; spaces may follow it. Fails with `damaged` when it does not belong to the key. */
export function unseal(key: VaultKey, file: SealedFile): string {
  return unsealBytes(key, file).toString('utf8');
}

/** The bytes of a file; spaces may follow them. Fails as `unseal` does. */
export function unsealBytes({ header, secret }: VaultKey, file: SealedFile): Buffer {
  try {
    return decrypt(secret, file.content, header);
  } catch {
    throw new ClaimdeskError('damaged', words[file.format].twoInOne.message);
  }
}

/** Reads a file without opening it. Fails with `damaged`, or with `newer-version`. */
export function readSealed(bytes: Buffer, format: SealedFormat = 'claimdesk-confidential'): SealedFile {
  const damaged = new ClaimdeskError('damaged', words[format].damaged.message);
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw damaged;
  }
  const version = z.looseObject({ format: z.literal(format), formatVersion: z.int() }).safeParse(value);
  if (version.success && version.data.formatVersion > VERSION) {
    throw new ClaimdeskError('newer-version', words[format].newer.message);
  }
  const file = sealedFileSchema.safeParse(value);
  if (!file.success || file.data.format !== format) throw damaged;
  const { sha256, ...rest } = file.data;
  if (hashOf(rest) !== sha256) throw damaged;
  return file.data;
}

/** The same passphrase however a keyboard composes its letters. */
function keyOf(passphrase: string, { salt, N, r, p }: Header['kdf']): Promise<Buffer> {
  return derive(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), KEY_BYTES, { N, r, p, maxmem: 256 * N * r });
}

function encrypt(key: Buffer, plain: Buffer, about: object): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(JSON.stringify(about)));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

function decrypt(key: Buffer, { nonce, sealed }: Sealed, about: object): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64'), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(JSON.stringify(about))).setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
}

function hashOf({ format, formatVersion, kdf, key, content }: Omit<SealedFile, 'sha256'>): string {
  return createHash('sha256').update(JSON.stringify([format, formatVersion, kdf, key, content])).digest('hex');
}

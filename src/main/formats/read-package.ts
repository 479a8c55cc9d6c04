import { z } from 'zod';
import { idSchema } from '@shared/model/ids';
import { isArticleExport } from '@shared/formats/claimdesk-article-import';
import { ClaimdeskError, ok, type Result } from '@shared/result';
import { ZipFile } from '../documents/zip';
import { sha256 } from '../services/sha256';
import { ARTICLE, BASE, MANIFEST, PACKAGE_FORMAT, PACKAGE_VERSION } from './package-parts';

const manifestSchema = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.int(),
  review: z.object({ sendingId: idSchema, base: z.object({ sendingId: idSchema }).exactOptional() }).exactOptional(),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })).max(100),
});

/** Bytes of all parts together, unpacked: an article of 100,000 claims with its history and its page has half of it. */
const MOST_UNPACKED = 400 * 1024 * 1024;

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Whether bytes seem to be a review package: a ZIP file that names its parts. */
export function isPackage(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.subarray(0, ZIP.length).equals(ZIP) && [MANIFEST, ARTICLE].every((name) => file.includes(name));
}

/** What a package holds, as parsed JSON. */
export interface PackageContents {
  /** The exported article. */
  readonly article: unknown;
  /** Of a package that was sent for review, or after one. */
  readonly review?: { readonly sendingId: string; readonly base?: { readonly sendingId: string; readonly article: unknown } };
}

/**
 * What a review package holds. Whatever its manifest lists has to be there, with the hash it was packed with.
 * @returns `damaged`, `newer-version`; `too-large` and `refused` as `ZipFile` has them
 */
export function readPackage(bytes: Uint8Array): Result<PackageContents> {
  try {
    const zip = new ZipFile(bytes, MOST_UNPACKED);
    const manifest = manifestSchema.safeParse(jsonOf(zip.part(MANIFEST), MANIFEST));
    if (!manifest.success) throw notWhole(MANIFEST);
    const { version, files, review } = manifest.data;
    if (version > PACKAGE_VERSION) {
      throw new ClaimdeskError('newer-version', `The package was made by a newer Claimdesk (version ${version} of the format). Update Claimdesk to read it.`);
    }
    const articles = new Map<string, unknown>();
    for (const { path, sha256: packed } of files) {
      const part = zip.part(path);
      if (!part || sha256(part) !== packed) throw notWhole(path);
      if (path === ARTICLE || path === BASE) articles.set(path, jsonOf(part, path));
    }
    const [article, base] = [articles.get(ARTICLE), articles.get(BASE)];
    if (!isArticleExport(article)) throw notWhole(ARTICLE);
    if (review?.base && !isArticleExport(base)) throw notWhole(BASE);
    return ok({ article, ...(review && { review: { sendingId: review.sendingId, ...(review.base && { base: { ...review.base, article: base } }) } }) });
  } catch (error) {
    if (error instanceof ClaimdeskError) return { ok: false, error: error.failure };
    throw error;
  }
}

function jsonOf(part: Buffer | undefined, path: string): unknown {
  try {
    return JSON.parse(part?.toString('utf8') ?? '');
  } catch {
    throw notWhole(path);
  }
}

function notWhole(path: string): ClaimdeskError {
  return new ClaimdeskError('damaged', `This Claimdesk package is not whole: its ${path} is missing, or is not what was packed. Ask for the package again.`);
}

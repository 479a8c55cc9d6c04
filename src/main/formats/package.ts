import type { ExportOptions, ExportWriter } from '@shared/formats/export-format';
import type { ArticleRecords } from '@shared/formats/article-records';
import { articleExportJson } from '@shared/formats/claimdesk-article-export';
import { writeHtml } from '@shared/formats/people/html';
import { sha256 } from '../services/sha256';
import { ARTICLE, BASE, MANIFEST, PACKAGE_FORMAT, PACKAGE_VERSION, PAGE } from './package-parts';

/**
 * A review package (zip): the article with claims, sources and history in the export format, a page to read it without Claimdesk, and a
 * manifest with the hash of each; of a review also what its sender began with. Sources are in it as in the export: without confidential parts, anonymous ones without a name.
 */
export const writePackage: ExportWriter = (records, options) => ({ pieces: bytesOf(records, options), fidelity: [] });

async function* bytesOf(records: ArticleRecords, { review, ...given }: ExportOptions): AsyncGenerator<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const options = { ...given, includeText: true };
  const page = writeHtml(records, options).pieces as Iterable<string>;
  const contents = {
    [ARTICLE]: strToU8([...articleExportJson(records, options)].join('')),
    [PAGE]: strToU8([...page].join('')),
    ...(review?.base && { [BASE]: strToU8([...articleExportJson(review.base.records, { exportedAt: options.exportedAt, version: options.version, includeText: true })].join('')) }),
  };
  const manifest = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    exportedAt: options.exportedAt,
    generator: { name: 'Claimdesk', version: options.version },
    article: { id: records.article.id, headline: records.article.headline },
    ...(review && { review: { sendingId: review.sendingId, ...(review.base && { base: { sendingId: review.base.sendingId } }) } }),
    files: Object.entries(contents).map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  yield zipSync({ [MANIFEST]: strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...contents }, { mtime: options.exportedAt });
}

import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleExportJson } from '@shared/formats/claimdesk-article-export';
import { sampleArticle, sampleOptions } from '@shared/formats/testing/told-sample';
import { newDesk, STORY } from '../services/testing/desk';
import { writePackage } from './package';

async function filesOf(pieces: Iterable<string> | AsyncIterable<Uint8Array>): Promise<Record<string, Uint8Array>> {
  const bytes: Uint8Array[] = [];
  for await (const piece of pieces) bytes.push(piece as Uint8Array);
  return unzipSync(Buffer.concat(bytes));
}

describe('OP-12: a review package', () => {
  it('holds the export, a page to read, and a manifest with the hash of each', async () => {
    const { 'manifest.json': manifest, ...files } = await filesOf(writePackage(sampleArticle(), sampleOptions).pieces);
    const { format, version, files: listed } = JSON.parse(strFromU8(manifest!));
    expect({ format, version }).toEqual({ format: 'claimdesk-package', version: 1 });
    expect(listed).toEqual(Object.entries(files).map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })));
    expect(strFromU8(files['article.json']!)).toBe([...articleExportJson(sampleArticle(), sampleOptions)].join(''));
    expect(strFromU8(files['article.html']!)).toMatch(/^<!doctype html>/);
    for (const bytes of Object.values(files)) expect(strFromU8(bytes)).not.toContain('Deep Throat');
  });

  it('always has the history, and its article can be opened on another desk', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    const made = await desk.call('exports.write', { articleId, format: 'package', includeText: false, includeHistory: false });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    const { 'article.json': article } = unzipSync(await desk.download(made.fileId));
    expect(JSON.parse(strFromU8(article!)).history).toHaveLength(1);
    const other = await newDesk();
    const fileId = await other.upload('article.json', Buffer.from(article!));
    expect(await other.call('articles.import', { fileId, from: 'file', evenIfKnown: false })).toMatchObject({ articleId });
  });
});

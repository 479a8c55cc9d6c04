import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleExportJson } from '@shared/formats/claimdesk-article-export';
import { sampleArticle, sampleOptions } from '@shared/formats/testing/told-sample';
import { AT, newDesk, rangeOf, STORY, type TestDesk } from '../services/testing/desk';
import { writePackage } from './package';
import { readPackage } from './read-package';

type Parts = Record<string, Uint8Array>;

async function filesOf(pieces: Iterable<string> | AsyncIterable<Uint8Array>): Promise<Parts> {
  const bytes: Uint8Array[] = [];
  for await (const piece of pieces) bytes.push(piece as Uint8Array);
  return unzipSync(Buffer.concat(bytes));
}

/** A package of an article with a claim, made on a desk. */
async function madePackage(): Promise<{ desk: TestDesk; articleId: string; bytes: Buffer }> {
  const desk = await newDesk();
  const articleId = await desk.addText(STORY);
  await desk.call('articles.apply', {
    articleId, baseRevision: 1, at: AT,
    command: { do: 'claim.create', claim: { ranges: [rangeOf('blamed the budget'), rangeOf('four faces')], tags: ['number'], source: { label: 'A city official', identity: 'anonymous' } } },
  });
  const made = await desk.call('exports.write', { articleIds: [articleId], format: 'package', includeText: true, includeHistory: false });
  if (made.outcome !== 'made') throw new Error(made.outcome);
  return { desk, articleId, bytes: await desk.download(made.fileId) };
}

/** An article as its desk exports it, but for when. */
async function exported(desk: TestDesk, articleId: string): Promise<object> {
  const made = await desk.call('exports.write', { articleIds: [articleId], format: 'json', includeText: true, includeHistory: false });
  if (made.outcome !== 'made') throw new Error(made.outcome);
  return { ...JSON.parse((await desk.download(made.fileId)).toString()), exportedAt: '' };
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

  it('OP-13: always has the history, and opened on another desk gives an equal article', async () => {
    const { articleId, desk, bytes } = await madePackage();
    expect(JSON.parse(strFromU8(unzipSync(bytes)['article.json']!)).history).toHaveLength(2);
    const other = await newDesk();
    expect(await other.take(await other.upload('whatever it is called', bytes))).toMatchObject({ outcome: 'added', articleId });
    expect(await exported(other, articleId)).toEqual(await exported(desk, articleId));
  });
});

describe('OP-13: a package that is not whole is refused, and nothing is changed', () => {
  const asManifest = (change: (manifest: Record<string, unknown>) => object) => (parts: Parts): Parts =>
    ({ ...parts, 'manifest.json': strToU8(JSON.stringify(change(JSON.parse(strFromU8(parts['manifest.json']!)))) ) });
  const bad: [string, (parts: Parts) => Parts, string][] = [
    ['an article that was changed', (parts) => ({ ...parts, 'article.json': strToU8(strFromU8(parts['article.json']!).replace('clock', 'block')) }), 'damaged'],
    ['a page that is missing', ({ 'article.html': _, ...parts }) => parts, 'damaged'],
    ['a manifest that is none', (parts) => ({ ...parts, 'manifest.json': strToU8('{"format": "claimdesk-package"') }), 'damaged'],
    ['a list without the article', asManifest((manifest) => ({ ...manifest, files: [] })), 'damaged'],
    ['a newer version', asManifest((manifest) => ({ ...manifest, version: 2 })), 'newer-version'],
    ['far too much in it', (parts) => ({ ...parts, 'article.json': new Uint8Array(40_000_000) }), 'too-large'],
  ];
  it.each(bad)('%s', async (_, spoil, code) => {
    const { bytes } = await madePackage();
    const other = await newDesk();
    const before = await other.call('library.list', {});
    const fileId = await other.upload('spoilt.claimdesk', Buffer.from(zipSync(spoil(unzipSync(bytes)))));
    expect(await other.try('arrivals.read', { fileId, from: 'file' })).toMatchObject({ ok: false, error: { code } });
    expect(await other.call('library.list', {})).toEqual(before);
  });

  it('whatever bytes of it are wrong', async () => {
    const { bytes } = await madePackage();
    const whole = readPackage(bytes);
    if (!whole.ok) throw new Error(whole.error.message);
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }), (wrong) => {
      const spoilt = Buffer.from(bytes);
      for (const [at, by] of wrong) spoilt[at]! ^= by;
      const read = readPackage(spoilt);
      if (read.ok) expect(read.value).toEqual(whole.value);
    }));
  });
});

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../store/check';
import { emptyFolder } from '../store/testing/library';
import { sha256 } from './sha256';
import { AT, fileWith, rangeOf, STORY, TestDesk } from './testing/desk';

const MINUTES = Buffer.from('Minutes of the council: the clock has stopped.\n');
const HASH = sha256(MINUTES);

/** A desk with a claim, whose evidence a file is to be attached to. */
async function deskWithClaim(): Promise<{ desk: TestDesk; folder: string; articleId: string; evidence: (fields: object) => Promise<unknown> }> {
  const folder = await emptyFolder();
  const desk = await TestDesk.open(folder);
  const articleId = await desk.addText(STORY);
  await desk.call('articles.apply', { articleId, baseRevision: 1, at: AT, command: { do: 'claim.create', claim: { id: 'clm_1', ranges: [rangeOf('nobody knows why')] } } });
  const evidence = (fields: object): Promise<unknown> => desk.call('articles.apply', {
    articleId, baseRevision: 2, at: AT,
    command: { do: 'claim.update', id: 'clm_1', changes: { evidence: [{ id: 'evd_1', type: 'document', title: 'Minutes', stance: 'supports', primary: true, addedBy: 'Ada', ...fields }] } },
  });
  return { desk, folder: path.join(folder, 'library'), articleId, evidence };
}
const copies = (folder: string): Promise<string[]> => readdir(path.join(folder, 'attachments')).catch(() => []);

describe('SV-26: files attached to evidence', () => {
  it('are hashed, and copied into the library only on request, under their hash', async () => {
    const { desk, folder } = await deskWithClaim();
    const taken = await desk.call('attachments.take', { fileId: await desk.upload('minutes.txt', MINUTES), keep: false });
    expect(taken).toEqual({ sha256: HASH, name: 'minutes.txt', size: MINUTES.length });
    expect(await copies(folder)).toEqual([]);
    for (let twice = 0; twice < 2; twice++) await desk.call('attachments.take', { fileId: await desk.upload('minutes.txt', MINUTES), keep: true });
    expect(await copies(folder)).toEqual([HASH]);
    expect(await readFile(path.join(folder, 'attachments', HASH))).toEqual(MINUTES);
  });

  it('come out again as they went in, under their name', async () => {
    const { desk } = await deskWithClaim();
    await desk.call('attachments.take', { fileId: await desk.upload('minutes.txt', MINUTES), keep: true });
    const made = await desk.call('attachments.save', { sha256: HASH, name: '../../minutes.txt' });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    expect(made.name).toBe('-..-minutes.txt');
    expect(await desk.download(made.fileId)).toEqual(MINUTES);
  });

  it('chosen on this machine are saved where its dialog asks', async () => {
    const { desk } = await deskWithClaim();
    const file = await fileWith('minutes.txt', MINUTES);
    desk.host.capabilities = { dialogs: true, reveal: false, windows: false };
    desk.host.chosen = [{ path: file, name: 'minutes.txt', size: MINUTES.length }];
    const [chosen] = await desk.call('files.choose', { purpose: 'evidence' });
    await desk.call('attachments.take', { fileId: chosen!.fileId, keep: true });
    desk.host.savePath = path.join(await emptyFolder(), 'out.txt');
    expect(await desk.call('attachments.save', { sha256: HASH, name: 'minutes.txt' })).toEqual({ outcome: 'saved', name: 'out.txt' });
    expect(await readFile(desk.host.savePath)).toEqual(MINUTES);
  });

  it('another file than the one expected is refused, and not copied', async () => {
    const { desk, folder } = await deskWithClaim();
    const fileId = await desk.upload('minutes.txt', Buffer.from('something else'));
    expect(await desk.try('attachments.take', { fileId, keep: true, expected: HASH })).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringContaining('its hash differs') } });
    expect(await copies(folder)).toEqual([]);
  });

  it('a damaged copy is not handed out as if it were whole, and is mended by attaching the file again', async () => {
    const { desk, folder } = await deskWithClaim();
    expect(await desk.try('attachments.save', { sha256: HASH, name: 'minutes.txt' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await mkdir(path.join(folder, 'attachments'));
    await writeFile(path.join(folder, 'attachments', HASH), 'damaged');
    expect(await desk.try('attachments.save', { sha256: HASH, name: 'minutes.txt' })).toMatchObject({ ok: false, error: { code: 'damaged' } });
    await desk.call('attachments.take', { fileId: await desk.upload('minutes.txt', MINUTES), keep: true, expected: HASH });
    expect(await desk.call('attachments.save', { sha256: HASH, name: 'minutes.txt' })).toMatchObject({ outcome: 'made', size: MINUTES.length });
  });

  it('that the library keeps them does not go out with the article; hash, name and size do', async () => {
    const { desk, articleId, evidence } = await deskWithClaim();
    await evidence({ fileHash: HASH, fileName: 'minutes.txt', fileSize: MINUTES.length, fileKept: true, retrievedAt: AT });
    const made = await desk.call('exports.write', { articleIds: [articleId], format: 'json', includeText: true, includeHistory: false });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    const { claims } = JSON.parse((await desk.download(made.fileId)).toString('utf8')) as { claims: { evidence: object[] }[] };
    expect(claims[0]!.evidence[0]).toMatchObject({ fileHash: HASH, fileName: 'minutes.txt', fileSize: MINUTES.length, retrievedAt: AT });
    expect(claims[0]!.evidence[0]).not.toHaveProperty('fileKept');
  });
});

describe('ST-46: a check of the copies', () => {
  it('finds one that is damaged and one that is missing, by name, and nothing where all is well', async () => {
    const { desk, folder, evidence } = await deskWithClaim();
    await desk.call('attachments.take', { fileId: await desk.upload('minutes.txt', MINUTES), keep: true });
    await evidence({ fileHash: HASH, fileName: 'minutes.txt', fileSize: MINUTES.length, fileKept: true });
    await desk.app.close();
    expect(await checkLibrary(folder)).toMatchObject({ ok: true });
    const file = path.join(folder, 'attachments', HASH);
    await writeFile(file, 'damaged');
    expect((await checkLibrary(folder)).problems).toMatchObject([{ file: `attachments/${HASH}`, code: 'attachment-damaged' }]);
    await rm(file);
    expect((await checkLibrary(folder)).problems).toMatchObject([{ file: `attachments/${HASH}`, code: 'attachment-missing', message: expect.stringContaining('clm_1') }]);
  });

  it('a file that only had its hash taken is not missed', async () => {
    const { desk, folder, evidence } = await deskWithClaim();
    await evidence({ fileHash: HASH, fileName: 'minutes.txt', fileSize: MINUTES.length });
    await desk.app.close();
    expect(await checkLibrary(folder)).toMatchObject({ ok: true });
  });
});

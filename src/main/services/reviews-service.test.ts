import { describe, expect, it } from 'vitest';
import { AT, fileWith, newDesk, rangeOf, STORY, type TestDesk } from './testing/desk';

async function sent(desk: TestDesk, articleId: string, more: { passphrase?: string } = {}): Promise<Buffer> {
  const made = await desk.call('reviews.send', { articleId, note: 'Look at the day.', to: 'Bo', ...more });
  if (made.outcome !== 'made') throw new Error(made.outcome);
  return desk.download(made.fileId);
}

async function newStory(): Promise<{ desk: TestDesk; articleId: string }> {
  const desk = await newDesk();
  const articleId = await desk.addText(STORY);
  const claim = { id: 'clm_1', ranges: [rangeOf('four faces')], source: { label: 'A clerk', identity: 'anonymous' as const } };
  await desk.call('articles.apply', { articleId, baseRevision: 1, at: AT, command: { do: 'claim.create', claim } });
  return { desk, articleId };
}

const apply = (desk: TestDesk, articleId: string, note: string) =>
  desk.call('articles.apply', { articleId, baseRevision: 1, at: AT, command: { do: 'claim.update', id: 'clm_1', changes: { note } } });

const noteOn = async (desk: TestDesk, articleId: string): Promise<string> => {
  const { records } = await desk.call('articles.open', { articleId });
  const claim = records.find((record) => record.type === 'claim');
  return claim?.note ?? '';
};

describe('RV-10: a desk', () => {
  it('sends a package, tells whose one is before anything comes of it, takes it in, and merges what comes back', async () => {
    const { desk: ada, articleId } = await newStory();
    const bo = await newDesk();
    const came = await bo.call('reviews.read', { fileId: await bo.upload('clock.claimdesk', await sent(ada, articleId)) });
    expect(came).toMatchObject({ articleId, sending: { kind: 'request', to: 'Bo', note: 'Look at the day.' }, claims: 1, decisions: 0, here: null });
    expect(await bo.try('reviews.preview', { packageId: came.packageId, choices: {} })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await bo.call('reviews.take', { packageId: came.packageId })).toEqual({ articleId });
    expect(await bo.try('reviews.take', { packageId: came.packageId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await apply(bo, articleId, 'His.');
    await apply(ada, articleId, 'Hers.');

    const { packageId, here } = await ada.call('reviews.read', { fileId: await ada.upload('clock.claimdesk', await sent(bo, articleId)) });
    expect(here).toMatchObject({ fits: true, isCurrent: true, isMerged: false });
    const { base, conflicts } = await ada.call('reviews.preview', { packageId, choices: {} });
    expect([base, conflicts]).toEqual(['history', [expect.objectContaining({ id: 'claim/clm_1/note', base: '', mine: 'Hers.', theirs: 'His.' })]]);
    expect(await ada.try('reviews.merge', { packageId, choices: {}, at: AT })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await noteOn(ada, articleId)).toBe('Hers.');
    const choices = { 'claim/clm_1/note': 'theirs' as const };
    expect((await ada.call('reviews.preview', { packageId, choices })).diff.updated).toMatchObject([{ after: { note: 'His.' } }]);
    expect(await ada.call('reviews.merge', { packageId, choices, at: AT })).toMatchObject({ articleId, revision: expect.any(Number) });
    expect(ada.events.filter(({ event }) => event.event === 'article.changed').at(-1)).toMatchObject({ event: { payload: { origin: 'merge' } }, except: undefined });
    expect(await noteOn(ada, articleId)).toBe('His.');
    await ada.call('articles.undo', { articleId });
    expect(await noteOn(ada, articleId)).toBe('Hers.');
  });

  it('RV-10: notes no sending that nobody got: cancelled, refused, or not written', async () => {
    const { desk, articleId } = await newStory();
    const sendings = async (): Promise<number> => (await desk.call('articles.open', { articleId })).records.filter(({ type }) => type === 'sending').length;
    desk.host.capabilities = { ...desk.host.capabilities, dialogs: true };
    expect(await desk.call('reviews.send', { articleId, note: '' })).toEqual({ outcome: 'cancelled' });
    desk.host.savePath = '/no/such/folder/clock.claimdesk';
    expect(await desk.try('reviews.send', { articleId, note: '' })).toMatchObject({ ok: false, error: { code: 'disk' } });
    expect(await desk.try('reviews.send', { articleId, note: '', passphrase: 'short' })).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await desk.try('reviews.send', { articleId, note: '', claimIds: ['clm_none'] })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await sendings()).toBe(0);
  });

  it('RV-8: opens a sealed package with its passphrase, and lets one go', async () => {
    const { desk: ada, articleId } = await newStory();
    const bo = await newDesk();
    const bytes = await sent(ada, articleId, { passphrase: 'tar on the school roof' });
    const fileId = await bo.upload('clock.claimdesk', bytes);
    expect(await bo.try('reviews.read', { fileId })).toMatchObject({ ok: false, error: { code: 'refused' } });
    const { packageId } = await bo.call('reviews.read', { fileId, passphrase: 'tar on the school roof' });
    await bo.call('reviews.discard', { packageId });
    expect(await bo.try('reviews.take', { packageId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('RV-12: tells a review package from an article, sealed or not, and holds it; what is not whole is refused', async () => {
    const { desk: ada, articleId } = await newStory();
    const bo = await newDesk();
    const fileId = await bo.upload('clock.claimdesk', await sent(ada, articleId));
    expect(await bo.call('arrivals.read', { fileId, from: 'file' })).toEqual([{ is: 'review', isSealed: false }]);
    expect(await bo.call('reviews.read', { fileId })).toMatchObject({ articleId, here: null });
    const sealed = await bo.upload('clock.claimdesk', await sent(ada, articleId, { passphrase: 'tar on the school roof' }));
    expect(await bo.call('arrivals.read', { fileId: sealed, from: 'file' })).toEqual([{ is: 'review', isSealed: true }]);
    const bytes = await sent(ada, articleId);
    const spoilt = await bo.upload('clock.claimdesk', bytes.subarray(0, bytes.length - 40));
    expect(await bo.try('arrivals.read', { fileId: spoilt, from: 'file' })).toMatchObject({ ok: false });
    expect((await bo.call('library.list', {})).map((one) => one.articleId)).not.toContain(articleId);
  });

  it('RV-12: does not take in unseen what it is started with', async () => {
    const { desk: ada, articleId } = await newStory();
    const bo = await newDesk();
    await bo.app.openPath(await fileWith('clock.claimdesk', await sent(ada, articleId)));
    expect(bo.events.at(-1)).toMatchObject({ event: { event: 'file.offered', payload: { name: 'clock.claimdesk' } } });
    expect((await bo.call('library.list', {})).map((one) => one.articleId)).not.toContain(articleId);
  });
});

import { describe, expect, it } from 'vitest';
import { articleScope } from '@shared/model/scopes';
import { contentsOf } from '@shared/transactions/testing/arbitrary-library';
import { anchorClaims } from '../anchoring/anchor-claims';
import { docxOf } from '../documents/testing/zip-of';
import { emptyFolder, open } from '../store/testing/library';
import { ArticlesService } from './articles-service';
import { DraftsService, type DraftsServiceOptions } from './drafts-service';
import { ExportService } from './export-service';
import { ImportService } from './import-service';
import { newId } from './open-library';
import { AT, newDesk, rangeOf, STORY } from './testing/desk';

const change = { by: 'Ada', at: AT };
const given = (text: string | Uint8Array, name = 'clock-2.txt') => ({ bytes: Buffer.from(text), name, from: 'file' as const });
const EDITED = STORY.replace('stopped on Monday', 'stopped on Sunday').replace('The clock was built', 'It was built');

/** A library with the story, a claim on each of some words, and the service that takes drafts in. */
async function withStory(words: readonly string[], more: Partial<DraftsServiceOptions> = {}) {
  const store = await open(await emptyFolder());
  const articles = new ArticlesService({ store, newId });
  const imports = new ImportService({ store, newId });
  const { articleId } = await imports.take({ ...given(STORY, 'clock.txt'), evenIfKnown: false }, change);
  for (const [index, quote] of words.entries()) {
    await articles.apply(articleId, { do: 'claim.create', claim: { id: `clm_${index}`, ranges: [rangeOf(quote)], tags: ['sourced'] } }, change);
  }
  return { store, articles, articleId, drafts: new DraftsService({ articles, newId, ...more }), exports: new ExportService({ store, articles, now: () => AT, version: '1' }) };
}

describe('DR: drafts of the desk', () => {
  it('DR-1: a file becomes the newest draft; undo takes it back, after which the library is what it was', async () => {
    const { store, articles, articleId, drafts } = await withStory(['stopped on Monday', 'four faces', 'The clock was built']);
    const records = await store.load(articleScope(articleId));
    const before = contentsOf(records);
    const { report, change: made } = await drafts.add({ articleId, story: await drafts.read(given(EDITED), change) }, change);
    expect(made).toMatchObject({ origin: 'reanchor', label: 'Added the draft “Draft 2”', undo: { undo: 'Added the draft “Draft 2”' } });
    expect(report).toMatchObject({
      label: 'Draft 2', text: EDITED.trim() === EDITED ? EDITED : report.text,
      claims: [{ claimId: 'clm_0', state: 'reworded' }, { claimId: 'clm_2', state: 'reworded' }, { claimId: 'clm_1', state: 'moved' }],
    });
    expect(records.get('draft', report.draftId)).toMatchObject({ label: 'Draft 2', importedBy: 'Ada', importedFrom: { from: 'file', fileName: 'clock-2.txt' } });
    expect(store.summaries().get(articleId)).toMatchObject({ drafts: 2, currentDraftId: report.draftId });
    await articles.undo(articleId, change);
    expect(contentsOf(records)).toEqual(before);
  });

  it('DR-11: the preview tells the same and changes nothing', async () => {
    const { store, articleId, drafts } = await withStory(['stopped on Monday', 'four faces']);
    const before = contentsOf(await store.load(articleScope(articleId)));
    const preview = await drafts.preview({ articleId, story: await drafts.read(given(EDITED), change), label: 'Second edition' }, change);
    expect(contentsOf(await store.load(articleScope(articleId)))).toEqual(before);
    const { report } = await drafts.add({ articleId, story: await drafts.read(given(EDITED), change), label: 'Second edition' }, change);
    expect({ ...report, draftId: '' }).toEqual({ ...preview, draftId: '' });
  });

  it('DR-12: a claim that was changed while the texts were compared is found anew', async () => {
    let times = 0;
    const anchor: DraftsServiceOptions['anchor'] = async (task) => {
      const found = await anchorClaims(task);
      if (times++ === 0) await setup.articles.apply(setup.articleId, { do: 'claim.update', id: 'clm_0', changes: { ranges: [rangeOf('four faces')] } }, change);
      return found;
    };
    const setup = await withStory(['stopped on Monday'], { anchor });
    const { report } = await setup.drafts.add({ articleId: setup.articleId, story: await setup.drafts.read(given(EDITED), change) }, change);
    expect(times).toBe(2);
    expect(report.claims).toMatchObject([{ claimId: 'clm_0', state: 'moved', from: [rangeOf('four faces')] }]);
  });

  it('DR-12: claims that never stand still are told as a conflict, and a thread that fails as what it says', async () => {
    let times = 0;
    const restless = await withStory(['stopped on Monday'], {
      anchor: async (task) => {
        await restless.articles.apply(restless.articleId, { do: 'claim.update', id: 'clm_0', changes: { ranges: [rangeOf(times++ % 2 ? 'four' : 'faces')] } }, change);
        return anchorClaims(task);
      },
    });
    await expect(restless.drafts.add({ articleId: restless.articleId, story: await restless.drafts.read(given(EDITED), change) }, change)).rejects.toMatchObject({ failure: { code: 'conflict' } });
    expect((await restless.store.load(articleScope(restless.articleId))).count('draft')).toBe(1);
    const broken = await withStory([], { anchor: () => Promise.resolve({ ok: false, error: { code: 'too-large', message: 'Too much.' } }) });
    await expect(broken.drafts.add({ articleId: broken.articleId, story: await broken.drafts.read(given(EDITED), change) }, change)).rejects.toMatchObject({ failure: { code: 'too-large' } });
  });

  it('DR-20: what is noted on a claim while the texts are compared is kept, and nothing is compared anew', async () => {
    let times = 0;
    const setup = await withStory(['stopped on Monday', 'four faces'], {
      anchor: async (task) => {
        times++;
        await setup.articles.apply(setup.articleId, { do: 'claim.update', id: 'clm_0', changes: { note: 'Ask the mayor' } }, change);
        return anchorClaims(task);
      },
    });
    const { report } = await setup.drafts.add({ articleId: setup.articleId, story: await setup.drafts.read(given(EDITED), change) }, change);
    expect(times).toBe(1);
    const records = await setup.store.load(articleScope(setup.articleId));
    expect(records.get('claim', 'clm_0')).toMatchObject({ note: 'Ask the mayor', targets: [{}, { draftId: report.draftId, state: 'reworded' }] });
  });

  it('DR-6: a text that is there already and an article that Claimdesk exported are refused', async () => {
    const { articleId, drafts, exports } = await withStory(['four faces']);
    await expect(drafts.add({ articleId, story: await drafts.read(given(STORY), change) }, change)).rejects.toMatchObject({ failure: { code: 'already-there' } });
    const { bytes } = await exports.bytes(await exports.prepare({ articleId, format: 'json', includeText: true, includeHistory: false }));
    await expect(drafts.add({ articleId, story: await drafts.read(given(bytes, 'clock.json'), change) }, change)).rejects.toMatchObject({ failure: { code: 'bad-request' } });
    await expect(drafts.add({ articleId: 'art_none', story: await drafts.read(given(EDITED), change) }, change)).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });

  it('DR-13: a claim that a draft did not have is found again in a later one, from where it last stood', async () => {
    const { articleId, drafts } = await withStory(['four faces']);
    const without = STORY.replace(/The clock was built.*\n/u, 'That is all.\n');
    expect((await drafts.add({ articleId, story: await drafts.read(given(without), change) }, change)).report.claims).toMatchObject([{ state: 'orphaned', to: [] }]);
    const { report } = await drafts.add({ articleId, story: await drafts.read(given(EDITED), change) }, change);
    expect(report.claims).toMatchObject([{ state: 'moved', from: [rangeOf('four faces')] }]);
  });

  it('DR-16: tells what came between two drafts, paragraph by paragraph and to the claims; a draft that is not there is not found', async () => {
    const { articles, articleId, drafts } = await withStory(['four faces']);
    const { report: { draftId } } = await drafts.add({ articleId, story: await drafts.read(given(EDITED), change) }, change);
    const [first] = [...(await articles.records(articleId)).all('draft')];
    const { rows, edits } = await drafts.compare(articleId, first!.id, draftId);
    expect(rows.map(({ kind }) => kind)).toContain('changed');
    const [row] = rows.filter(({ kind }) => kind === 'changed');
    expect(STORY.slice(row!.old!.start, row!.old!.end)).toContain('stopped on Monday');
    expect(edits).toEqual([]); // a day is no figure, and the claim stayed
    await expect(drafts.compare(articleId, first!.id, 'drf_none')).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });

  it('DE-7: an export tells what the edit did, of an article whose current draft is not its first', async () => {
    const { store, articles, articleId, drafts } = await withStory(['four faces']);
    const exports = new ExportService({ store, articles, now: () => AT, version: '1', compareDrafts: (...drafted) => drafts.compare(...drafted) });
    const exported = async (): Promise<unknown> => JSON.parse((await exports.bytes(await exports.prepare({ articleId, format: 'json', includeText: true, includeHistory: false }))).bytes.toString());
    expect(await exported()).not.toHaveProperty('draftEdits');
    const later = { ...change, at: '2026-12-01T08:00:00.000Z' };
    await drafts.add({ articleId, story: await drafts.read(given(STORY.replace('four faces', 'five faces')), later) }, later);
    expect(await exported()).toMatchObject({ draftEdits: { edits: [{ kind: 'number', from: { words: 'four' }, to: { words: 'five' } }] } });
  });

  it('DR-14: comments that a document brings stay with the words they stand on', async () => {
    const { store, articleId, drafts } = await withStory([]);
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const document = docxOf(
      `<w:p>${run('The clock of the old town hall ')}<w:commentRangeStart w:id="7"/>${run('stopped on Sunday')}<w:commentRangeEnd w:id="7"/>${run('.')}</w:p>`,
      { 'word/comments.xml': '<w:comments><w:comment w:id="7" w:author="Bo"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment></w:comments>' },
    );
    const { report } = await drafts.add({ articleId, story: await drafts.read(given(document, 'clock.docx'), change) }, change);
    expect(report.comments).toBe(1);
    const records = await store.load(articleScope(articleId));
    const [claim] = [...records.all('claim')];
    expect(claim).toMatchObject({ articleId, targets: [{ draftId: report.draftId, ranges: [{ exact: 'stopped on Sunday' }] }] });
    expect([...records.all('comment')]).toMatchObject([{ articleId, claimId: claim!.id, text: 'Sure?' }]);
  });

  it('DR-15: the contract: a file that the screen sent over, counted; every screen is told', async () => {
    const desk = await newDesk();
    const articleId = await desk.addText(STORY);
    await desk.call('articles.apply', { articleId, baseRevision: 1, command: { do: 'claim.create', claim: { ranges: [rangeOf('four faces')] } }, at: AT });
    const fileId = await desk.upload('clock-2.txt', Buffer.from(EDITED));
    const [arrived] = await desk.call('arrivals.read', { fileId, from: 'file' });
    const arrivalId = arrived?.is === 'story' ? arrived.arrivalId : '';
    const added = await desk.call('drafts.add', { articleId, arrivalId });
    expect(added).toMatchObject({ label: 'Draft 2', claims: { exact: 0, moved: 1, reworded: 0, ambiguous: 0, orphaned: 0, confirmed: 0 } });
    // The claims stay away from what the screens are told: they read the article anew.
    const told = desk.eventsOf('article.changed').at(-1)!;
    expect(told).toMatchObject({ origin: 'reanchor', diff: { added: [{ type: 'draft' }, ...Array.from({ length: 5 }, () => ({ type: 'block' }))], updated: [{ before: { type: 'article' } }] } });
    const undone = await desk.call('articles.undo', { articleId });
    expect(undone.diff.updated.map(({ before }) => before.type)).toEqual(['article']);
    expect((await desk.call('articles.redo', { articleId })).diff.updated).toHaveLength(1);
    expect(await desk.call('articles.text', { articleId })).toMatchObject({ text: EDITED.trim() === EDITED ? EDITED : expect.stringContaining('on Sunday') });
    // What was taken as a draft is held no more.
    expect(await desk.try('drafts.add', { articleId, arrivalId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

import { createHash } from 'node:crypto';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '@shared/model/article';
import type { Source } from '@shared/model/source';
import { unwrap } from '@shared/result';
import type { ArticleBundle } from '../transactions/command';
import { plan } from '../transactions/plan';
import { type CarriedClaim, planDraftAdd } from '../transactions/plan-draft';
import { RecordSet } from '../transactions/record-set';
import {
  anyIntents, anyText, ARTICLE_ID, AT, countingContext, DRAFT_ID, libraryOf, tagSet, type Intent,
} from '../transactions/testing/arbitrary-library';
import { live } from '../transactions/testing/live';
import { gatherArticle } from './article-records';
import type { ArticleExportOptions } from './claimdesk-article-export';
import { articleExportJson } from './claimdesk-article-export';
import { readArticleExport, withFreeIds } from './claimdesk-article-import';
import type { ArticleExport } from './claimdesk-article-schema';
import { articleExportJsonSchema } from './claimdesk-article-schema';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const options: ArticleExportOptions = { exportedAt: AT, version: '1.2.3', includeText: true };

const ajv = addFormats(new Ajv2020({ strict: true, strictTypes: false, allErrors: true }));
const isValid = ajv.compile(articleExportJsonSchema());

/** An article with whatever the intents make of it, its draft's hash in place. */
function articleWith(text: string, intents: readonly Intent[]): RecordSet {
  const records = libraryOf(text);
  const draft = records.get('draft', DRAFT_ID)!;
  records.apply({ added: [], removed: [], updated: [{ before: draft, after: { ...draft, sha256: sha256(text) } }] });
  live(records, intents);
  return records;
}

function exportOf(records: RecordSet, articleId = ARTICLE_ID, extra: Partial<ArticleExportOptions> = {}): ArticleExport {
  return JSON.parse(jsonOf(records, articleId, extra));
}

function jsonOf(records: RecordSet, articleId = ARTICLE_ID, extra: Partial<ArticleExportOptions> = {}): string {
  return [...articleExportJson(gatherArticle(records, articleId)!, { ...options, ...extra })].join('');
}

function libraryWith(bundle: ArticleBundle): RecordSet {
  const { article, drafts, blocks, claims, comments, rejections = [], adjudications = [], signOffs = [], review = [], sources } = bundle;
  return new RecordSet([tagSet, article, ...drafts, ...blocks, ...claims, ...comments, ...rejections, ...adjudications, ...signOffs, ...review, ...sources]);
}

const anyArticle = fc.tuple(anyText, anyIntents).map(([text, intents]) => articleWith(text, intents));

/** A small article with one of everything, to break piece by piece. */
function sample(): ArticleExport {
  const text = 'Flags 🇺🇸 matter, “he” said. He did.';
  const records = articleWith(text, []);
  const commands = [
    { do: 'source.create', source: { id: 'src_1', label: 'an official', identity: 'anonymous', groundRules: 'background' } },
    {
      do: 'claim.create',
      claim: {
        id: 'clm_1', ranges: [{ start: 0, end: 10 }, { start: 11, end: 17 }], tags: ['sourced'], sourceIds: ['src_1'],
        attribution: { type: 'direct', cue: { start: 24, end: 28 } },
        evidence: [{ id: 'evd_1', type: 'notes', title: 'Notebook', stance: 'supports', primary: true, addedBy: 'Ada' }],
        disputes: [{ id: 'dsp_1', by: 'src_1', kind: 'denial', where: 'in-article', handling: 'in-text' }],
      },
    },
  ] as const;
  for (const command of commands) {
    const copy = JSON.parse(JSON.stringify(command));
    records.apply(unwrap(plan(records, copy, countingContext())).diff);
  }
  const comment = { type: 'comment', id: 'cmt_1', articleId: ARTICLE_ID, claimId: 'clm_1', by: 'Ada', at: AT, text: 'Sure?', resolved: false } as const;
  records.apply({ added: [comment], updated: [], removed: [] });
  return JSON.parse(jsonOf(records));
}

describe('EX: the export format claimdesk-article', () => {
  it('EX-1: the published schema is the one the program goes by', async () => {
    await expect(`${JSON.stringify(articleExportJsonSchema(), null, 2)}\n`)
      .toMatchFileSnapshot('../../../resources/schema/claimdesk-article.schema.json');
  });

  it('EX-2: every export is valid under the published schema', () => {
    fc.assert(fc.property(anyArticle, fc.boolean(), (records, includeText) => {
      expect(isValid(exportOf(records, ARTICLE_ID, { includeText })), ajv.errorsText(isValid.errors)).toBe(true);
    }));
  });

  it('EX-3: export, import, export gives the same, and so do the records', () => {
    fc.assert(fc.property(anyArticle, (records) => {
      const first = jsonOf(records);
      const bundle = unwrap(readArticleExport(JSON.parse(first), sha256));
      const again = libraryWith(bundle);
      expect(jsonOf(again)).toBe(first);
      const { trashedAt: _, ...article } = records.get('article', ARTICLE_ID)!;
      expect(again.get('article', ARTICLE_ID)).toEqual(article);
      for (const claim of records.all('claim')) expect(again.get('claim', claim.id)).toEqual(claim);
      for (const comment of records.all('comment')) expect(again.get('comment', comment.id)).toEqual(comment);
      for (const rejection of records.all('rejection')) expect(again.get('rejection', rejection.id)).toEqual(rejection);
      for (const adjudication of records.all('adjudication')) expect(again.get('adjudication', adjudication.id)).toEqual(adjudication);
      for (const block of records.all('block')) expect(again.get('block', block.id)).toEqual(block);
    }), { numRuns: 200 });
  });

  it('EX-3: also of an article of several drafts, with claims whose place is in doubt', () => {
    const first = 'The mayor said the old bridge would be closed in May. Nobody was hurt.';
    const records = articleWith(first, []);
    for (const [index, words] of ['the old bridge', 'Nobody was hurt', 'in May'].entries()) {
      const start = first.indexOf(words);
      const claim = { id: `clm_${index}`, ranges: [{ start, end: start + words.length }], attribution: { type: 'indirect' as const, cue: { start: 10, end: 14 } } };
      records.apply(unwrap(plan(records, { do: 'claim.create', claim }, countingContext())).diff);
    }
    const text = 'It was 🕰️ late. The mayor said the old bridge would be shut in June.';
    const draft: Draft = { ...records.get('draft', DRAFT_ID)!, id: 'drf_2', label: 'Draft 2', text, sha256: sha256(text) };
    const placeIn = (where: string, words: string) => ({ start: where.indexOf(words), end: where.indexOf(words) + words.length });
    const place = (words: string) => placeIn(text, words);
    const none = { ranges: [], candidates: [], score: 0 };
    const carried = new Map<string, CarriedClaim>([
      ['clm_0', { place: { ...none, state: 'ambiguous', candidates: [[place('the old bridge')], [place('The mayor')]], score: 0.8 }, attribution: { cue: place('said') } }],
      ['clm_1', { place: { ...none, state: 'orphaned' }, attribution: {} }],
      ['clm_2', { place: { ...none, state: 'reworded', ranges: [place('in June')], score: 0.7 }, attribution: {} }],
    ]);
    records.apply(unwrap(planDraftAdd(records, { draft, blocks: [], carried, added: [] }, countingContext())).diff);
    const json = jsonOf(records);
    expect(isValid(JSON.parse(json)), ajv.errorsText(isValid.errors)).toBe(true);
    const again = libraryWith(unwrap(readArticleExport(JSON.parse(json), sha256)));
    for (const claim of records.all('claim')) expect(again.get('claim', claim.id)).toEqual(claim);
    expect(jsonOf(again)).toBe(json);

    // DE-7: what the edit did goes out as well, in both kinds of offsets, and is left out when it comes in.
    const since = records.get('draft', DRAFT_ID)!;
    const edits = [{ kind: 'number', claimIds: ['clm_2'], from: { ...placeIn(first, 'May'), words: 'May' }, to: { ...place('June'), words: 'June' } }] as const;
    const told = exportOf(records, ARTICLE_ID, { draftEdits: { since, edits } });
    expect(isValid(told), ajv.errorsText(isValid.errors)).toBe(true);
    expect(told).toMatchObject({
      draftEdits: { fromDraftId: DRAFT_ID, toDraftId: 'drf_2', edits: [{ ...edits[0], to: { start: text.indexOf('June'), startCodePoint: text.indexOf('June') - 1 } }] },
    });
    expect(jsonOf(libraryWith(unwrap(readArticleExport(told, sha256))))).toBe(json);
    expect(exportOf(records, ARTICLE_ID, { draftEdits: { since, edits }, includeText: false })).not.toHaveProperty('draftEdits');

    const placeless = JSON.parse(json) as ArticleExport;
    placeless.claims.find(({ id }) => id === 'clm_1')!.targets.at(-1)!.state = 'moved';
    expect(readArticleExport(placeless, sha256)).toMatchObject({ ok: false, error: { message: expect.stringContaining('a target that is moved has at least one range') } });
  });

  it('EX-4: where the article is there already it gets new ids throughout, and is otherwise the same', () => {
    fc.assert(fc.property(anyArticle, (records) => {
      const original = exportOf(records);
      const bundle = unwrap(readArticleExport(JSON.parse(JSON.stringify(original)), sha256));
      let count = 0;
      const names = new Map<string, string>();
      const taken = { hasArticle: () => true, source: (id: string) => records.get('source', id) };
      const copy = withFreeIds(bundle, taken, (prefix) => `${prefix}_copy${++count}`);
      const exported = exportOf(libraryWith(copy), copy.article.id);
      const pair = (before: { id: string }[], after: { id: string }[]): void => {
        expect(after).toHaveLength(before.length);
        const sorted = [...after].sort((a, b) => Number(a.id.replace(/\D/g, '')) - Number(b.id.replace(/\D/g, '')));
        const inFile = before;
        inFile.forEach(({ id }, index) => names.set(sorted[index]!.id, id));
      };
      pair([original.article], [exported.article]);
      pair(original.drafts, exported.drafts);
      pair(original.drafts.flatMap(({ blocks }) => blocks), exported.drafts.flatMap(({ blocks }) => blocks));
      pair(original.claims, exported.claims);
      pair(original.comments, exported.comments);
      pair(original.rejections ?? [], exported.rejections ?? []);
      pair(original.adjudications ?? [], exported.adjudications ?? []);
      pair(original.signOffs ?? [], exported.signOffs ?? []);
      for (const list of ['decisions', 'stages', 'sendings', 'merges'] as const) pair(original.review?.[list] ?? [], exported.review?.[list] ?? []);
      const renamed = JSON.stringify(exported).replace(/"([a-z]{3}_copy\d+)"/g, (_, id: string) => JSON.stringify(names.get(id) ?? id));
      const byId = <T extends { id: string }>(all: readonly T[]): T[] => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
      const sameOrder = (value: ArticleExport): unknown => ({ ...value, claims: byId(value.claims), comments: byId(value.comments), ...(value.rejections && { rejections: byId(value.rejections) }), ...(value.adjudications && { adjudications: byId(value.adjudications) }),
        ...(value.review && { review: { ...value.review, decisions: byId(value.review.decisions), stages: byId(value.review.stages) } }) });
      expect(sameOrder(JSON.parse(renamed))).toEqual(sameOrder(JSON.parse(JSON.stringify(original))));
    }));
  });

  it('EX-5: code points stand beside every position', () => {
    const { claims, drafts } = sample();
    expect(claims[0]!.targets[0]!.ranges[0]).toMatchObject({ start: 0, end: 10, startCodePoint: 0, endCodePoint: 8 });
    expect(claims[0]!.attribution.cue).toEqual({ start: 24, end: 28, startCodePoint: 22, endCodePoint: 26 });
    expect(drafts[0]).toMatchObject({ characters: 37, codePoints: 35 });
  });

  it('EX-6: the name of an anonymous source never goes out, whatever a record holds', () => {
    const records = articleWith('Some words here.', []);
    const source: Source = {
      type: 'source', id: 'src_1', label: 'an official', kind: 'person', name: 'Ada Moe', roleStatus: 'current', identity: 'anonymous',
      groundRules: 'background', reasonStated: false, knowledge: 'unknown', approvals: [],
    };
    records.apply({ added: [source], updated: [], removed: [] });
    records.apply(unwrap(plan(records, { do: 'claim.create', claim: { ranges: [{ start: 0, end: 4 }], sourceIds: ['src_1'] } }, countingContext())).diff);
    const text = jsonOf(records);
    expect(text).toContain('an official');
    expect(text).not.toContain('Ada Moe');
  });

  it('EX-7: only sources that claims name go out, disputers among them', () => {
    const records = articleWith('Some words here.', []);
    for (const id of ['src_named', 'src_disputes', 'src_other']) {
      records.apply(unwrap(plan(records, { do: 'source.create', source: { id, label: id } }, countingContext())).diff);
    }
    const disputes = [{ id: 'dsp_1', by: 'src_disputes', kind: 'denial', where: 'outside', handling: 'open' } as const];
    const command = { do: 'claim.create' as const, claim: { ranges: [{ start: 0, end: 4 }], sourceIds: ['src_named'], disputes } };
    records.apply(unwrap(plan(records, command, countingContext())).diff);
    expect(exportOf(records).sources.map(({ id }) => id)).toEqual(['src_named', 'src_disputes']);
  });

  it('EX-8: an unknown tag survives export and import', () => {
    const value = sample();
    value.claims[0]!.tags.push('house-tag');
    const bundle = unwrap(readArticleExport(value, sha256));
    expect(exportOf(libraryWith(bundle)).claims[0]!.tags).toEqual(['sourced', 'house-tag']);
  });

  it('EX-9: without its text an article cannot be read back, and the refusal says so', () => {
    const value = sample();
    delete value.drafts[0]!.text;
    expect(isValid(value)).toBe(true);
    expect(readArticleExport(value, sha256)).toMatchObject({ ok: false, error: { code: 'refused', details: { where: 'drafts.0.text' } } });
  });

  it('EX-10: a file of a newer version is told apart from a broken one', () => {
    expect(readArticleExport({ ...sample(), version: 2 }, sha256)).toMatchObject({ ok: false, error: { code: 'newer-version' } });
  });
});

describe('EX-11: what does not fit is refused, with the place where', () => {
  type Break = (value: ArticleExport) => void;
  const breaks: [string, string, Break][] = [
    ['a text that is not the one of the hash', 'drafts.0.sha256', (value) => (value.drafts[0]!.text = value.drafts[0]!.text!.replace('He', 'It'))],
    ['a text that is not canonical', 'drafts.0.text', (value) => (value.drafts[0]!.text += '\r\n')],
    ['a length that is not the text’s', 'drafts.0', (value) => (value.drafts[0]!.codePoints += 1)],
    ['a current draft that is not there', 'article.currentDraftId', (value) => (value.article.currentDraftId = 'drf_none')],
    ['a range past the end', 'claims.0.targets.0.ranges.1', (value) => (value.claims[0]!.targets[0]!.ranges[1]!.end = 99)],
    ['a range that cuts a flag', 'claims.0.targets.0.ranges.0', (value) => (value.claims[0]!.targets[0]!.ranges[0]!.end = 8)],
    ['code points of another place', 'claims.0.targets.0.ranges.0', (value) => (value.claims[0]!.targets[0]!.ranges[0]!.endCodePoint = 10)],
    ['words that stand elsewhere', 'claims.0.targets.0.ranges.0', (value) => (value.claims[0]!.targets[0]!.ranges[0]!.exact = 'Flags')],
    ['words around that are not there', 'claims.0.targets.0.ranges.1', (value) => (value.claims[0]!.targets[0]!.ranges[1]!.prefix = 'x')],
    ['ranges out of order', 'claims.0.targets.0.ranges.1', (value) => value.claims[0]!.targets[0]!.ranges.reverse()],
    ['a target in a draft that is not there', 'claims.0.targets.0', (value) => (value.claims[0]!.targets[0]!.draftId = 'drf_none')],
    ['two targets in one draft', 'claims.0.targets.1', (value) => value.claims[0]!.targets.push(structuredClone(value.claims[0]!.targets[0]!))],
    ['a source that is not in the file', 'claims.0', (value) => (value.sources = [])],
    ['a cue past the end', 'claims.0.attribution.cue', (value) => (value.claims[0]!.attribution.cue!.end = 99)],
    ['blocks that overlap', 'drafts.0.blocks.1', (value) => value.drafts[0]!.blocks.push({ ...value.drafts[0]!.blocks[0]!, id: 'blk_9' })],
    ['a claim twice', 'claims', (value) => value.claims.push(structuredClone(value.claims[0]!))],
    ['a comment on a claim that is not there', 'comments.0', (value) => (value.comments[0]!.claimId = 'clm_none')],
    ['an answer to a comment that is not there', 'comments.0', (value) => (value.comments[0]!.parentId = 'cmt_none')],
    ['the name of an anonymous source', 'sources.0', (value) => (value.sources[0]!.name = 'Ada Moe')],
  ];
  it.each(breaks)('%s', (_, where, breakIt) => {
    const value = sample();
    expect(readArticleExport(value, sha256).ok).toBe(true);
    breakIt(value);
    expect(readArticleExport(value, sha256)).toMatchObject({ ok: false, error: { code: 'refused', details: { where } } });
  });

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- broken on purpose, against every type
  const misshapen: [string, string, (value: any) => void][] = [
    ['another format', 'format', (value) => (value.format = 'other')],
    ['a missing field', 'article.headline', (value) => delete value.article.headline],
    ['an empty headline', 'article.headline', (value) => (value.article.headline = '  ')],
    ['an unknown field', 'claims.0', (value) => (value.claims[0].extra = 1)],
    ['a number as text', 'claims.0.targets.0.ranges.0.start', (value) => (value.claims[0].targets[0].ranges[0].start = '0')],
    ['half an offset', 'drafts.0.blocks.0.start', (value) => (value.drafts[0].blocks[0].start = 0.5)],
    ['an unknown status', 'claims.0.status', (value) => (value.claims[0].status = 'done')],
    ['a moment without a zone', 'exportedAt', (value) => (value.exportedAt = '2026-01-02T03:04:05')],
    ['an id that is a path', 'article.id', (value) => (value.article.id = '../etc')],
    ['another offset unit', 'offsetUnit', (value) => (value.offsetUnit = 'utf-8')],
    ['no claims list', 'claims', (value) => (value.claims = {})],
  ];
  it.each(misshapen)('%s (also under the published schema)', (_, where, breakIt) => {
    const value = sample();
    breakIt(value);
    expect(readArticleExport(value, sha256)).toMatchObject({ ok: false, error: { code: 'bad-request', details: { where } } });
    expect(isValid(value)).toBe(false);
  });

  it('keys that reach for the prototype', () => {
    const text = JSON.stringify(sample());
    for (const place of ['{', '"article":{', '"claims":[{']) {
      const hostile = JSON.parse(text.replace(place, `${place}"__proto__":{"polluted":true},`));
      expect(readArticleExport(hostile, sha256)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('any JSON value at all', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(readArticleExport(value, sha256).ok).toBe(false);
    }));
  });
});

describe('EX-12: sources of an import', () => {
  const bundle = (): ArticleBundle => unwrap(readArticleExport(sample(), sha256));
  const known = (label: string): Source => ({ ...bundle().sources[0]!, label });

  it('are those of the library when id, label and identity agree', () => {
    const free = withFreeIds(bundle(), { hasArticle: () => false, source: () => ({ ...known('an official'), role: 'minister' }) }, (prefix) => `${prefix}_new`);
    expect(free.claims[0]!.sourceIds).toEqual(['src_1']);
  });

  it('get a new id when the library means somebody else by the id', () => {
    const free = withFreeIds(bundle(), { hasArticle: () => false, source: () => known('a neighbour') }, (prefix) => `${prefix}_new`);
    expect(free.sources[0]!.id).toBe('src_new');
    expect(free.claims[0]!.sourceIds).toEqual(['src_new']);
    expect(free.claims[0]!.disputes[0]!.by).toBe('src_new');
    expect(free.article.id).toBe(ARTICLE_ID);
  });
});

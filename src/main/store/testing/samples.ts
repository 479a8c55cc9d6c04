import type { Article, Block, Draft } from '@shared/model/article';
import type { Claim } from '@shared/model/claim';
import type { AnyRecord } from '@shared/model/records';
import type { Source } from '@shared/model/source';
import type { Diff } from '@shared/transactions/diff';
import { emptyDiff } from '@shared/transactions/diff';
import { createHash } from 'node:crypto';
import type { Change } from '../store-types';

const AT = '2026-01-31T12:00:00.000Z';
const TEXT = 'The bridge was closed on Monday, a city official said. Two lanes will open in May.';

export function anArticle(id: string, changes: Partial<Article> = {}): Article {
  return {
    type: 'article', id, headline: `Headline of ${id}`, language: 'en', currentDraftId: `${id}-draft`, status: 'open',
    checks: [], createdAt: AT, createdBy: 'Ada', ...changes,
  };
}

export function aDraft(articleId: string, text = TEXT): Draft {
  return {
    type: 'draft', id: `${articleId}-draft`, articleId, label: 'Draft 1', text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'), importedAt: AT, importedBy: 'Ada',
    importedFrom: { from: 'paste', changes: [] },
  };
}

export function aBlock(articleId: string, text = TEXT): Block {
  return {
    type: 'block', id: `${articleId}-block`, articleId, draftId: `${articleId}-draft`, start: 0, end: text.length,
    kind: 'paragraph',
  };
}

export function aClaim(articleId: string, id: string, changes: Partial<Claim> = {}, start = 0, end = 10): Claim {
  const range = {
    start, end, exact: TEXT.slice(start, end), prefix: TEXT.slice(Math.max(0, start - 32), start),
    suffix: TEXT.slice(end, end + 32),
  };
  return {
    type: 'claim', id, articleId, targets: [{ draftId: `${articleId}-draft`, ranges: [range], state: 'exact', score: 1 }],
    tags: ['sourced'], attribution: { type: 'indirect' }, sourceIds: [], evidence: [], disputes: [],
    response: { state: 'not-needed' }, importance: 'supporting', status: 'todo', note: '', createdBy: 'Ada',
    createdAt: AT, modifiedBy: 'Ada', modifiedAt: AT, origin: { kind: 'hand' }, ...changes,
  };
}

export function aSource(id: string, label = 'a city official'): Source {
  return {
    type: 'source', id, label, kind: 'person', roleStatus: 'current', identity: 'anonymous', groundRules: 'not-stated',
    reasonStated: false, knowledge: 'unknown', approvals: [],
  };
}

/** The records of an article without claims. */
export function articleRecords(id: string, text = TEXT): AnyRecord[] {
  return [anArticle(id), aDraft(id, text), aBlock(id, text)];
}

export const adding = (...records: AnyRecord[]): Diff => ({ ...emptyDiff, added: records });
export const removing = (...records: AnyRecord[]): Diff => ({ ...emptyDiff, removed: records });
export const updating = (before: AnyRecord, after: AnyRecord): Diff => ({ ...emptyDiff, updated: [{ before, after }] });

export function aChange(diff: Diff, label = 'Change'): Change {
  return { diff, label, by: 'Ada', origin: 'user' };
}

import type { AnyRecord } from '@shared/model/records';
import { articleScope, scopeOf } from '@shared/model/scopes';
import type { Diff } from '@shared/transactions/diff';
import type { RecordSet } from '@shared/transactions/record-set';

/**
 * A diff that an article's screen is told, without what its records hold already: changes of shared records are told twice, with
 * the article's and by themselves.
 */
export function newsIn(diff: Diff, records: RecordSet, articleId: string): Diff {
  const scope = articleScope(articleId);
  const has = ({ type, id }: AnyRecord): boolean => records.get(type, id) !== undefined;
  return {
    added: diff.added.filter((record) => scopeOf(record) === scope || !has(record)),
    updated: diff.updated.filter(({ before }) => scopeOf(before) === scope || has(before)),
    removed: diff.removed.filter((record) => scopeOf(record) === scope || has(record)),
  };
}

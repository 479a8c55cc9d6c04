import { z } from 'zod';
import { line, moment } from '../model/fields';
import { idSchema } from '../model/ids';
import type { Scope } from '../model/scopes';
import { scopeOf } from '../model/scopes';
import type { Diff } from './diff';
import { changesOf, filterDiff } from './diff';
import { diffSchema } from './diff-schema';

/**
 * `library`: a change of what all articles share, which may reach into articles, and what takes such a change back.
 * `restore`: an article put back as it was, by going back in its history or from a backup.
 */
export const transactionOriginSchema = z.enum(['user', 'import', 'merge', 'reanchor', 'suggestion', 'library', 'restore', 'undo', 'redo']);
export type TransactionOrigin = z.infer<typeof transactionOriginSchema>;

/** One undoable change: the unit of saving, undo, history and merge. It holds whole or not at all, over all scopes. */
export const transactionSchema = z.strictObject({
  id: idSchema,
  at: moment,
  by: line,
  origin: transactionOriginSchema,
  /** What was done, in words an editor uses. */
  label: line,
  /** The revision it makes in each scope it touches. Revisions of a scope rise by exactly one. */
  revisions: z.record(z.string(), z.int().min(1)),
  /** The transaction that an undo takes back, or that a redo does again. */
  reverts: idSchema.exactOptional(),
  diff: diffSchema,
});
export interface Transaction {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly origin: TransactionOrigin;
  readonly label: string;
  readonly revisions: Readonly<Partial<Record<Scope, number>>>;
  readonly reverts?: string;
  readonly diff: Diff;
}

/** The scopes a diff touches. */
export function scopesOf(diff: Diff): Set<Scope> {
  const scopes = new Set<Scope>();
  for (const [before, after] of changesOf(diff)) scopes.add(scopeOf((after ?? before)!));
  return scopes;
}

/** The part of a diff that lies in one scope. */
export function partOf(diff: Diff, scope: Scope): Diff {
  return filterDiff(diff, (record) => scopeOf(record) === scope);
}

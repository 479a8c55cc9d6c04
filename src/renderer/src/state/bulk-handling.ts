import type { Claim, Comment } from '@shared/model/claim';
import { missingConditions, type StatusAnswer, type StatusConditionCode } from '@shared/model/claim-status';
import type { Source } from '@shared/model/source';
import type { ClaimStatus } from '@shared/model/vocabulary';
import type { SimpleCommand, SourceInput } from '@shared/transactions/command';
import { t } from '../i18n';
import type { ArticleSession } from './article-session';
import { applyTogether } from './bulk';
import { offerUndo } from './changes';
import { guessIdentity } from './claims';
import { desk } from './desk-store';
import { newId } from './runtime';

/** Which of some claims can have a status, and what the others lack. */
export interface StatusOutlook {
  readonly able: readonly Claim[];
  /** Have it already. */
  readonly there: readonly Claim[];
  readonly refused: readonly Claim[];
  /** What is missing, each with the claims that lack it; a claim may lack several things. The most frequent first. */
  readonly reasons: readonly { readonly code: StatusConditionCode; readonly claims: readonly Claim[] }[];
}

/** Looks at a status for several claims; nothing is changed. */
export function statusOutlook(article: ArticleSession, claims: readonly Claim[], status: ClaimStatus, answer: StatusAnswer): StatusOutlook {
  const comments = new Map<string | undefined, Comment[]>();
  for (const comment of article.records.all('comment')) addTo(comments, comment.claimId, comment);
  const able: Claim[] = [];
  const there: Claim[] = [];
  const refused: Claim[] = [];
  const lacking = new Map<StatusConditionCode, Claim[]>();
  for (const claim of claims) {
    if (claim.status === status) {
      there.push(claim);
      continue;
    }
    const sources = claim.sourceIds.flatMap((id) => article.records.get('source', id) ?? []);
    const missing = missingConditions({ claim, sources, comments: comments.get(claim.id) ?? [], status, answer });
    if (missing.length === 0) able.push(claim);
    else refused.push(claim);
    for (const code of new Set(missing.map((each) => each.code))) addTo(lacking, code, claim);
  }
  const reasons = [...lacking].map(([code, lackingIt]) => ({ code, claims: lackingIt })).sort((a, b) => b.claims.length - a.claims.length);
  return { able, there, refused, reasons };
}

/**
 * Gives a status to those of the claims that can have it, as one change, and says how many cannot.
 * @returns whether it was done
 */
export function setStatusOf(claims: readonly Claim[], status: ClaimStatus, answer: StatusAnswer): boolean {
  const { article } = desk.get();
  if (!article) return false;
  const { able, refused } = statusOutlook(article, claims, status, answer);
  if (able.length === 0) return false;
  const { reason = '', approver = '' } = answer;
  const commands = able.map(({ id }): SimpleCommand => ({ do: 'claim.status', id, status, ...(reason && { reason }), ...(approver && { approver }) }));
  const done = t.bulkHandling.set(able.length, t.statuses[status]);
  if (!applyTogether(commands, done)) return false;
  offerUndo([done, refused.length > 0 && t.bulkHandling.others(refused.length)].filter(Boolean).join(' '));
  return true;
}

/** Attributes claims to a source of the source book too, as one change; those that have it stay as they are. */
export function addSourceTo(claims: readonly Claim[], { id, label }: Source): void {
  attribute(claims.filter(({ sourceIds }) => !sourceIds.includes(id)), { id, label }, []);
}

/** Attributes claims to a new source, as one change. It is anonymous when the tags of all of them say so. */
export function addNewSourceTo(claims: readonly Claim[], label: string): void {
  const identity = claims.every((claim) => guessIdentity(claim) === 'anonymous') ? 'anonymous' : 'named';
  const source: SourceInput & { id: string } = { id: newId('src'), label, identity, ...(identity === 'named' && { name: label }) };
  attribute(claims, source, [{ do: 'source.create', source }]);
}

function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function attribute(claims: readonly Claim[], { id, label }: { id: string; label: string }, first: SimpleCommand[]): void {
  const updates = claims.map((claim): SimpleCommand => ({ do: 'claim.update', id: claim.id, changes: { sourceIds: [...claim.sourceIds, id] } }));
  const done = t.bulkHandling.attributed(claims.length, label);
  if (updates.length === 0 || !applyTogether([...first, ...updates], done)) return;
  offerUndo(done);
}

import type { Claim } from '@shared/model/claim';
import type { TextRange } from '@shared/model/fields';
import { tagOf, toggleTag } from '@shared/model/tags';
import type { Importance } from '@shared/model/vocabulary';
import type { ClaimChanges, SimpleCommand } from '@shared/transactions/command';
import { quoted } from '@shared/transactions/planning';
import { t } from '../i18n';
import type { ArticleSession } from './article-session';
import { applyCommand, offerUndo, rangesOf, selectClaim } from './changes';
import { desk } from './desk-store';
import { announce, newId, toast } from './runtime';
import { rangeInHand } from './selection';

/** Changes that one step may make, as the contract has it. */
export const MAX_AT_ONCE = 10_000;

/**
 * Makes each of some places a claim of its own, as one change. A place that has a claim with exactly that range and all
 * of the tags is passed over.
 */
export function createClaims(ranges: readonly TextRange[], tags: string[]): void {
  const { article, selection } = desk.get();
  if (!article) return;
  const taken = rangesTagged(article, tags);
  const free = ranges.filter((range) => !taken.has(keyOf(range)));
  const what = tags.map((tag) => tagOf(article.tagSet, tag).label).join(', ') || t.list.untagged;
  if (free.length === 0) return announce(t.bulk.allThere(ranges.length, what));
  const ids = free.map(() => newId('clm'));
  const commands = free.map(({ start, end }, index): SimpleCommand => ({
    do: 'claim.create', claim: { id: ids[index]!, ranges: [{ start, end }], tags },
  }));
  const first = free[0]!;
  const words = quoted(article.draft.text.slice(first.start, first.end));
  if (!applyTogether(commands, t.bulk.markedAll(words, what, free.length))) return;
  const here = selection && rangeInHand(selection);
  const inHand = Math.max(free.findIndex((range) => range === here), 0);
  desk.set({ caret: free[inHand]!.end });
  selectClaim(ids[inHand]!);
  offerUndo(t.bulk.marked(free.length, what, ranges.length - free.length));
}

/** Gives claims a tag, as one change; takes it away when all of them have it. */
export function toggleTagOf(claims: readonly Claim[], tagId: string): void {
  const { article } = desk.get();
  if (!article) return;
  const isOn = claims.every(({ tags }) => tags.includes(tagId));
  const changed = claims.filter(({ tags }) => tags.includes(tagId) === isOn);
  const { label } = tagOf(article.tagSet, tagId);
  const done = isOn ? t.bulk.untagged(changed.length, label) : t.bulk.marked(changed.length, label, 0);
  if (update(changed, ({ tags }) => ({ tags: toggleTag(article.tagSet, tags, tagId) }), done)) desk.set({ lastTagId: tagId });
}

/** Takes all tags of claims away, as one change. */
export function clearTagsOf(claims: readonly Claim[]): void {
  const changed = claims.filter(({ tags }) => tags.length > 0);
  if (changed.length > 0) update(changed, () => ({ tags: [] }), t.bulk.cleared(changed.length));
}

export function setImportance(claims: readonly Claim[], importance: Importance): void {
  const changed = claims.filter((claim) => claim.importance !== importance);
  if (changed.length > 0) update(changed, () => ({ importance }), t.bulk.weighed(changed.length, t.importances[importance]));
}

/** Deletes claims, as one change. */
export function removeClaims(claims: readonly Claim[]): void {
  const { article } = desk.get();
  const first = claims[0];
  if (!article || !first) return;
  const caret = rangesOf(article, first)[0]?.start ?? null;
  const done = t.bulk.removed(claims.length);
  if (!applyTogether(claims.map(({ id }) => ({ do: 'claim.remove', id })), done)) return;
  desk.set({ selectedClaimId: null, lastClaimId: null, chosen: null, caret });
  offerUndo(done);
}

/** `done`: what was done, for the history and the person. */
function update(claims: readonly Claim[], changesOf: (claim: Claim) => ClaimChanges, done: string): boolean {
  const commands = claims.map((claim): SimpleCommand => ({ do: 'claim.update', id: claim.id, changes: changesOf(claim) }));
  if (!applyTogether(commands, done)) return false;
  offerUndo(done);
  return true;
}

/** Carries commands out as one change. @returns whether it was made */
export function applyTogether(commands: SimpleCommand[], label: string): boolean {
  if (commands.length <= MAX_AT_ONCE) return applyCommand({ do: 'batch', label, commands });
  toast(t.bulk.tooMany(MAX_AT_ONCE), { tone: 'bad' });
  return false;
}

/** The ranges of the claims that have one range and all of the tags. */
function rangesTagged(article: ArticleSession, tags: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const claim of article.records.all('claim')) {
    const [range, ...others] = rangesOf(article, claim);
    if (range && others.length === 0 && tags.every((tag) => claim.tags.includes(tag))) keys.add(keyOf(range));
  }
  return keys;
}

function keyOf({ start, end }: TextRange): string {
  return `${start}-${end}`;
}

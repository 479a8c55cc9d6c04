import type { TextRange } from '@shared/model/fields';
import { tagOf } from '@shared/model/tags';
import type { SimpleCommand } from '@shared/transactions/command';
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

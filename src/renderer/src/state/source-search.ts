import { useMemo } from 'react';
import type { Source } from '@shared/model/source';
import { useDesk } from './desk-store';

/** How many claims of the library name each source, by source id. */
export function useSourceUses(): ReadonlyMap<string, number> {
  const summaries = useDesk((state) => state.summaries);
  return useMemo(() => {
    const uses = new Map<string, number>();
    for (const { bySource } of summaries.values()) {
      for (const [id, count] of Object.entries(bySource)) uses.set(id, (uses.get(id) ?? 0) + count);
    }
    return uses;
  }, [summaries]);
}

/** How well a source answers to the words; 0: one of them is not in it. The beginnings of words count most. */
function scoreOf(source: Source, words: readonly string[]): number {
  const text = [source.label, source.name, source.role, source.organisation].filter(Boolean).join(' ').toLowerCase();
  let score = 1;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return 0;
    score += at === 0 ? 3 : /\W/.test(text[at - 1]!) ? 2 : 0;
  }
  return score;
}

/** The sources that answer to the words: best first, then the most used, then by label. */
export function findSources(sources: Iterable<Source>, query: string, uses: ReadonlyMap<string, number>): Source[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return [...sources]
    .map((source) => ({ source, score: scoreOf(source, words), count: uses.get(source.id) ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.count - a.count || a.source.label.localeCompare(b.source.label))
    .map(({ source }) => source);
}

/** Words that say nothing about who somebody is. */
const common = new Set(['the', 'a', 'an', 'of', 'and', 'for', 'in', 'mr', 'mrs', 'ms', 'dr', 'sir']);

/**
 * Other records that may be the same source, the likeliest first: they share a word of the label or the name, and are
 * kept under the same promise of anonymity, without which two records are never merged.
 */
export function lookalikes(source: Source, sources: Iterable<Source>): Source[] {
  const named = (each: Source): Set<string> =>
    new Set(`${each.label} ${each.name ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && !common.has(word)));
  const own = named(source);
  const found: { other: Source; shared: number }[] = [];
  for (const other of sources) {
    if (other.id === source.id || !canMerge(source, other)) continue;
    const words = named(other);
    const shared = [...words].filter((word) => own.has(word)).length / Math.max(Math.min(words.size, own.size), 1);
    if (shared > 0) found.push({ other, shared });
  }
  return found.sort((a, b) => b.shared - a.shared).map(({ other }) => other);
}

/** Whether two records may become one; main refuses the others. */
export function canMerge(one: Source, other: Source): boolean {
  return (one.identity === 'anonymous') === (other.identity === 'anonymous');
}

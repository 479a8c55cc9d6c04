/** Which tag an attribution proposes: how it is sourced, and whether it is contested. */

import type { Attribution } from './frames/frame';
import type { Lexicon } from './lexicon';
import type { SourceReading } from './source';

export interface ProposedTags {
  readonly tags: readonly string[];
  /** The words that contest the claim. */
  readonly contested: string | null;
}

/** Denial, or doubt cast on a claim, makes it disputed; criticism alone does not: it is a statement of a named source. */
export function tagsFor(text: string, attribution: Attribution, reading: SourceReading | null, inferred: SourceReading | null, lexicon: Lexicon): ProposedTags {
  const said = inferred ?? reading;
  const contested = contestOf(text, attribution, lexicon);
  const sourcing = said?.isAnonymousOfficial ? 'anonymous-official' : said === null || attribution.rule === 'hedge' ? 'unattributed' : 'sourced';
  return contested === null ? { tags: [sourcing], contested } : { tags: sourcing === 'unattributed' ? ['disputed'] : ['disputed', sourcing], contested };
}

function contestOf(text: string, { kind, rule, cue, content, source }: Attribution, lexicon: Lexicon): string | null {
  const words = cue ? text.slice(cue.start, cue.end) : '';
  if (kind === 'denial' || rule === 'hedge') return words;
  const first = content[0];
  if (!first) return null;
  const begins = text.slice(first.start, Math.min(first.end, first.start + 80)).toLowerCase().replaceAll('’', "'");
  if (kind === 'contest' && begins.split(/[^\p{L}-]+/u).slice(0, 5).some((word) => lexicon.settings.contested.has(word))) return words;
  const before = text.slice(Math.max(0, (source?.start ?? first.start) - 10), first.start + 90).toLowerCase();
  for (const doubt of lexicon.settings.doubts) if (before.includes(doubt)) return doubt;
  for (const doubt of lexicon.settings.claimedTo) if (words !== '' && doubt.startsWith(words.toLowerCase()) && begins.startsWith('to ')) return doubt;
  return null;
}

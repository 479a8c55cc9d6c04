import type { Block } from '../model/article';
import type { Claim } from '../model/claim';
import type { TextRange } from '../model/fields';
import type { Source } from '../model/source';
import type { ClaimStatus, Importance } from '../model/vocabulary';
import { targetIn } from '../model/claim-target';
import { bodyKinds } from '../model/vocabulary';
import { countWords } from '../text/count-words';
import { normaliseRanges } from '../text/ranges';

/** How much of the body text some claims cover. */
export interface Coverage {
  readonly claims: number;
  /** UTF-16 code units of body text under them; what several cover counts once. */
  readonly length: number;
  /** The same as a part of the body text, 0 to 1. */
  readonly share: number;
}

export interface TagCoverage extends Coverage {
  readonly tagId: string;
  /** Where, along the body text laid end to end: 0 its beginning, 1 its end. */
  readonly stretches: readonly TextRange[];
}

export interface SourceCoverage extends Coverage {
  readonly source: Source;
  readonly words: number;
}

/** What an article rests on, in figures. */
export interface SourcingProfile {
  /** UTF-16 code units of body text: paragraphs, list items, quotes, tables; not headlines, captions, promos. */
  readonly bodyLength: number;
  readonly claims: number;
  /** Every tag that a claim has, also those that the tag set lacks. */
  readonly tags: readonly TagCoverage[];
  /** Claims that rest on somebody whom the reader cannot name: a source that is anonymous or unnamed, or a tag that says so. */
  readonly unnamed: Coverage;
  /** Anonymous sources whose reason the article does not state. */
  readonly withoutReason: number;
  /** Claims with one of the tags `disputed` and `allegation`, or with a dispute. */
  readonly contested: Coverage;
  readonly unmarked: number;
  /** By share of body text, the most first. */
  readonly sources: readonly SourceCoverage[];
  /** Number of claims by status and importance. */
  readonly checking: ReadonlyMap<ClaimStatus, Readonly<Record<Importance, number>>>;
}

const anonymousTags: ReadonlySet<string> = new Set(['anonymous-official', 'anonymous-other']);
const contestedTags: ReadonlySet<string> = new Set(['disputed', 'allegation']);

/**
 * Works the profile of a draft out.
 * @param blocks of the draft
 * @param claims of the article; ranges that stand in another draft do not count
 */
export function sourcingProfile(draftId: string, blocks: Iterable<Block>, claims: Iterable<Claim>, sources: ReadonlyMap<string, Source>): SourcingProfile {
  const body = new Body([...blocks].filter((block) => block.draftId === draftId && bodyKinds.has(block.kind)));
  // In the order of the text: what is then sorted again and again, some of it by itself, is in order already.
  const placed = [...claims].map((claim) => ({ claim, ranges: body.clip(rangesIn(claim, draftId)) })).sort((a, b) => startOf(a) - startOf(b));
  const cover = (chosen: readonly Placed[]): Coverage => body.coverage(chosen.length, merged(chosen));

  const byTag = new Map<string, Placed[]>();
  const bySource = new Map<string, Placed[]>();
  const checking = new Map<ClaimStatus, Record<Importance, number>>();
  for (const each of placed) {
    for (const tag of each.claim.tags) append(byTag, tag, each);
    for (const id of each.claim.sourceIds) append(bySource, id, each);
    const row = checking.get(each.claim.status) ?? { central: 0, supporting: 0, background: 0 };
    row[each.claim.importance]++;
    checking.set(each.claim.status, row);
  }
  const isNamed = (id: string): boolean => (sources.get(id)?.identity ?? 'named') === 'named';
  return {
    bodyLength: body.length,
    claims: placed.length,
    tags: [...byTag].map(([tagId, chosen]) => {
      const ranges = merged(chosen);
      return { tagId, ...body.coverage(chosen.length, ranges), stretches: body.stretches(ranges) };
    }),
    unnamed: cover(placed.filter(({ claim }) => claim.tags.some((tag) => anonymousTags.has(tag)) || claim.sourceIds.some((id) => !isNamed(id)))),
    withoutReason: [...bySource.keys()].filter((id) => sources.get(id)?.identity === 'anonymous' && !sources.get(id)!.reasonStated).length,
    contested: cover(placed.filter(({ claim }) => claim.disputes.length > 0 || claim.tags.some((tag) => contestedTags.has(tag)))),
    unmarked: body.length === 0 ? 0 : 1 - cover(placed).share,
    sources: [...bySource]
      .flatMap(([id, chosen]) => {
        const source = sources.get(id);
        return source ? [{ source, ...cover(chosen), words: wordsOf(chosen, draftId) }] : [];
      })
      .sort((a, b) => b.length - a.length || b.claims - a.claims),
    checking,
  };
}

interface Placed {
  readonly claim: Claim;
  /** In units of the body text laid end to end. */
  readonly ranges: readonly TextRange[];
}

/** The body blocks of a draft, laid end to end. */
class Body {
  readonly length: number;
  readonly #parts: readonly (TextRange & { readonly before: number })[];

  constructor(blocks: readonly Block[]) {
    let before = 0;
    this.#parts = [...blocks].sort((a, b) => a.start - b.start).map(({ start, end }) => {
      const part = { start, end, before };
      before += end - start;
      return part;
    });
    this.length = before;
  }

  /** The parts of some ranges that lie in the body, in its own units. */
  clip(ranges: readonly TextRange[]): TextRange[] {
    return ranges.flatMap(({ start, end }) => {
      const found: TextRange[] = [];
      for (let at = this.#firstEndingAfter(start); at < this.#parts.length && this.#parts[at]!.start < end; at++) {
        const part = this.#parts[at]!;
        found.push({
          start: part.before + Math.max(start, part.start) - part.start,
          end: part.before + Math.min(end, part.end) - part.start,
        });
      }
      return found;
    });
  }

  /** How much of the body the disjoint ranges of so many claims are. */
  coverage(claims: number, ranges: readonly TextRange[]): Coverage {
    const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    return { claims, length, share: this.length === 0 ? 0 : length / this.length };
  }

  stretches(ranges: readonly TextRange[]): TextRange[] {
    return ranges.map(({ start, end }) => ({ start: start / this.length, end: end / this.length }));
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#parts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#parts[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function startOf({ ranges }: Placed): number {
  return ranges[0]?.start ?? 0;
}

/** Where some claims stand in the body, what several cover but once. */
function merged(placed: readonly Placed[]): TextRange[] {
  return normaliseRanges(placed.flatMap(({ ranges }) => ranges));
}

function rangesIn(claim: Claim, draftId: string): Claim['targets'][number]['ranges'] {
  return targetIn(claim, draftId)?.ranges ?? [];
}

function wordsOf(placed: readonly Placed[], draftId: string): number {
  return placed.reduce((sum, { claim }) => sum + rangesIn(claim, draftId).reduce((words, { exact }) => words + countWords(exact), 0), 0);
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

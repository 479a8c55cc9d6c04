import type { Claim } from '@shared/model/claim';
import { targetIn } from '@shared/model/claim-target';
import type { TextRange } from '@shared/model/fields';
import type { Interval } from '@shared/text/interval-index';
import { IntervalIndex } from '@shared/text/interval-index';
import { validRange } from '@shared/text/ranges';

/** Where a claim stands in a draft; empty when it is not placed there, or its words are gone from it. */
export function placedRanges(claim: Claim, draftId: string): readonly TextRange[] {
  return targetIn(claim, draftId)?.ranges ?? [];
}

/**
 * The claims of the shown draft by place. Answers which claims lie over an offset or a stretch; a change costs a
 * binary search and a memory move, whatever else is held. Offsets are UTF-16 code units of the draft.
 */
export class ClaimRegister {
  readonly #draftId: string;
  readonly #length: number;
  readonly #index = new IntervalIndex();
  /** By claim id; made when it is first needed, or when `prepare` is called: not while an article is being opened. */
  #handleOf: Map<string, number> | undefined;
  /** By handle; undefined: free. */
  readonly #claims: (Claim | undefined)[] = [];
  readonly #free: number[] = [];

  /** `length`: of the draft's text. Ranges that do not lie in it are left out. */
  constructor(draftId: string, length: number, claims: Iterable<Claim>) {
    this.#draftId = draftId;
    this.#length = length;
    const intervals: Interval[] = [];
    for (const claim of claims) {
      const handle = this.#claims.push(claim) - 1;
      for (const { start, end } of this.rangesOf(claim)) intervals.push({ start, end, handle });
    }
    this.#index.build(intervals);
  }

  get(id: string): Claim | undefined {
    const handle = this.#handles.get(id);
    return handle === undefined ? undefined : this.#claims[handle];
  }

  /** Does at leisure what the first change would have to wait for. */
  prepare(): void {
    void this.#handles;
  }

  all(): Iterable<Claim> {
    return this.#claims.filter((claim) => claim !== undefined);
  }

  /** The ranges of a claim that are drawn. */
  rangesOf(claim: Claim): readonly TextRange[] {
    const ranges = placedRanges(claim, this.#draftId);
    for (const range of ranges) {
      if (!validRange(range, this.#length)) return ranges.filter((each) => validRange(each, this.#length));
    }
    return ranges;
  }

  /** Takes a claim in, or puts it in the place of the one with its id. */
  set(claim: Claim): void {
    this.delete(claim.id);
    const handle = this.#free.pop() ?? this.#claims.length;
    this.#claims[handle] = claim;
    this.#handles.set(claim.id, handle);
    for (const { start, end } of this.rangesOf(claim)) this.#index.insert({ start, end, handle });
  }

  delete(id: string): void {
    const handle = this.#handles.get(id);
    const claim = handle === undefined ? undefined : this.#claims[handle];
    if (handle === undefined || !claim) return;
    for (const { start, end } of this.rangesOf(claim)) this.#index.remove({ start, end, handle });
    this.#claims[handle] = undefined;
    this.#handles.delete(id);
    this.#free.push(handle);
  }

  /** Calls `visit` for every range that shares text with `[start, end)`, by start, the longer first. */
  visit(start: number, end: number, visit: (claim: Claim, start: number, end: number) => void): void {
    this.#index.visitOverlapping(start, end, (handle, from, to) => visit(this.#claims[handle]!, from, to));
  }

  /** Number of claims that share text with `[start, end)`. */
  countIn(start: number, end: number): number {
    const found = new Set<number>();
    this.#index.visitOverlapping(start, end, (handle) => found.add(handle));
    return found.size;
  }

  /** The claims over the character at `offset`, innermost (shortest range) first. */
  at(offset: number): Claim[] {
    return this.#innermostFirst(this.#index.overlapping(offset, offset + 1));
  }

  /**
   * The claims over the character before a caret at `offset` and over the one after it, innermost first; one and the
   * same list where they are the same.
   */
  around(offset: number): { before: Claim[]; after: Claim[] } {
    const found: Interval[] = [];
    let isEdge = false;
    this.#index.visitOverlapping(Math.max(offset - 1, 0), offset + 1, (handle, start, end) => {
      if (start >= offset || end <= offset) isEdge = true;
      found.push({ handle, start, end });
    });
    if (!isEdge) {
      const claims = this.#innermostFirst(found);
      return { before: claims, after: claims };
    }
    return {
      before: this.#innermostFirst(found.filter(({ start }) => start < offset)),
      after: this.#innermostFirst(found.filter(({ end }) => end > offset)),
    };
  }

  #innermostFirst(intervals: Interval[]): Claim[] {
    if (intervals.length > 1) intervals.sort((a, b) => a.end - a.start - (b.end - b.start));
    const claims: Claim[] = [];
    for (const { handle } of intervals) claims.push(this.#claims[handle]!);
    return claims;
  }

  get #handles(): Map<string, number> {
    if (!this.#handleOf) {
      this.#handleOf = new Map();
      for (const [handle, claim] of this.#claims.entries()) if (claim) this.#handleOf.set(claim.id, handle);
    }
    return this.#handleOf;
  }
}

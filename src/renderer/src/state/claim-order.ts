import type { Claim } from '@shared/model/claim';
import type { Diff } from '@shared/transactions/diff';
import { changesOf } from '@shared/transactions/diff';

interface Entry {
  id: string;
  start: number;
  end: number;
}

/**
 * The claims of a draft in reading order: by where they begin, the longer before the shorter it encloses. A change
 * costs a binary search and a shift of the array, not a sort.
 */
export class ClaimOrder {
  readonly #draftId: string;
  #entries: Entry[];

  constructor(claims: Iterable<Claim>, draftId: string) {
    this.#draftId = draftId;
    this.#entries = [...claims].flatMap((claim) => this.#entryOf(claim) ?? []).sort(compare);
  }

  get length(): number {
    return this.#entries.length;
  }

  /** The id of the claim at a place in the order, counted from 0. */
  at(index: number): string | undefined {
    return this.#entries[index]?.id;
  }

  /** Where a claim stands in the order, counted from 0; -1 for one that is not placed in this draft. */
  indexOf(claim: Claim): number {
    const entry = this.#entryOf(claim);
    if (!entry) return -1;
    const index = this.#lowerBound(entry);
    return this.#entries[index]?.id === claim.id ? index : -1;
  }

  /** The first claim that begins at or after an offset, as its place in the order. */
  firstFrom(offset: number): number {
    return this.#lowerBound({ id: '', start: offset, end: Number.MAX_SAFE_INTEGER });
  }

  apply(diff: Diff): void {
    for (const [before, after] of changesOf(diff)) {
      if (before?.type === 'claim') this.#remove(before);
      if (after?.type === 'claim') this.#insert(after);
    }
  }

  #insert(claim: Claim): void {
    const entry = this.#entryOf(claim);
    if (entry) this.#entries.splice(this.#lowerBound(entry), 0, entry);
  }

  #remove(claim: Claim): void {
    const index = this.indexOf(claim);
    if (index >= 0) this.#entries.splice(index, 1);
  }

  #entryOf(claim: Claim): Entry | undefined {
    const ranges = claim.targets.find(({ draftId }) => draftId === this.#draftId)?.ranges;
    return ranges?.length ? { id: claim.id, start: ranges[0]!.start, end: ranges.at(-1)!.end } : undefined;
  }

  #lowerBound(entry: Entry): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(this.#entries[middle]!, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compare(a: Entry, b: Entry): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

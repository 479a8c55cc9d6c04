/**
 * The index behind highlights: which intervals lie over an offset, or over what is near the viewport.
 *
 * Sorted parallel typed arrays, with a bound on the greatest end of each block of entries. A query finds the first block
 * that can matter by halving and skips the others by their bound; an insert moves memory; at 50,000 intervals both stay
 * in microseconds (see the benches). Handles are numbers that the caller gives meaning to; one handle may have several
 * intervals. Offsets are UTF-16 code units.
 */

/** An interval `[start, end)` and whose it is. */
export interface Interval {
  readonly start: number;
  readonly end: number;
  /** A whole number from 0 to 2^32 - 1. */
  readonly handle: number;
}

type Visit = (handle: number, start: number, end: number) => void;

/** Entries a block maximum stands for: a query looks at few of them, an insert of 50,000 entries at 3,125 maxima. */
const BLOCK_SHIFT = 4;
const BLOCK_SIZE = 1 << BLOCK_SHIFT;
const FIRST_CAPACITY = 256;
const SPARE = 1.25;

export class IntervalIndex {
  private starts = new Uint32Array();
  private ends = new Uint32Array();
  private handles = new Uint32Array();
  private maxima = new Uint32Array();
  /** The greatest maximum up to and with each block: no block before the first that exceeds an offset reaches it. */
  private reach = new Uint32Array();
  private count = 0;
  /** Inserts and removals since the maxima were last measured. */
  private changes = 0;

  /** An index of the given intervals, in any order. Throws a RangeError for one that is empty or out of range. */
  static build(intervals: Iterable<Interval>): IntervalIndex {
    const index = new IntervalIndex();
    index.build(intervals);
    return index;
  }

  /** Number of intervals. */
  get size(): number {
    return this.count;
  }

  /** Replaces everything by the given intervals. */
  build(intervals: Iterable<Interval>): void {
    const sorted = inOrder(Array.from(intervals));
    this.count = 0;
    this.reserve(sorted.length);
    this.count = sorted.length;
    sorted.forEach((interval, at) => this.write(at, interval));
    this.measureAll();
  }

  /** Adds an interval. */
  insert(interval: Interval): void {
    assertInterval(interval);
    this.reserve(this.count + 1);
    const at = this.placeOf(interval);
    this.move(at, at + 1);
    this.count += 1;
    this.write(at, interval);
    // Each block behind the place took in one entry at its front and lost its last one to the next block.
    this.raiseFrom(at, 0);
  }

  /** Takes an interval out; false when it is not there. */
  remove(interval: Interval): boolean {
    const at = this.placeOf(interval);
    if (at === this.count || !this.isAt(at, interval)) return false;
    this.move(at + 1, at);
    this.count -= 1;
    // Each block behind the place lost its first entry to the block before and took in one at its end.
    this.raiseFrom(at, BLOCK_SIZE - 1);
    return true;
  }

  /** Puts `after` in the place of `before`; false, and nothing changed, when `before` is not there. */
  replace(before: Interval, after: Interval): boolean {
    assertInterval(after);
    if (!this.remove(before)) return false;
    this.insert(after);
    return true;
  }

  /** Calls `visit` for each interval that shares a unit with `[start, end)`, in document order. */
  visitOverlapping(start: number, end: number, visit: Visit): void {
    if (start >= end) return;
    const { starts, ends, handles, maxima } = this;
    const limit = this.firstFrom(end);
    for (let block = this.firstReaching(start); block << BLOCK_SHIFT < limit; block += 1) {
      if (maxima[block]! <= start) continue;
      const last = Math.min((block + 1) << BLOCK_SHIFT, limit);
      for (let at = block << BLOCK_SHIFT; at < last; at += 1) {
        if (ends[at]! > start) visit(handles[at]!, starts[at]!, ends[at]!);
      }
    }
  }

  /** The intervals that share a unit with `[start, end)`, in document order. */
  overlapping(start: number, end: number): Interval[] {
    const found: Interval[] = [];
    this.visitOverlapping(start, end, (handle, from, to) => found.push({ start: from, end: to, handle }));
    return found;
  }

  /** Handles of the intervals that cover the unit at `offset`, in document order: outer before inner. */
  at(offset: number): number[] {
    const found: number[] = [];
    this.visitOverlapping(offset, offset + 1, (handle) => found.push(handle));
    return found;
  }

  /** All intervals in document order: by start, then the longer first, then by handle. */
  *[Symbol.iterator](): IterableIterator<Interval> {
    for (let at = 0; at < this.count; at += 1) {
      yield { start: this.starts[at]!, end: this.ends[at]!, handle: this.handles[at]! };
    }
  }

  private write(at: number, { start, end, handle }: Interval): void {
    this.starts[at] = start;
    this.ends[at] = end;
    this.handles[at] = handle;
  }

  /** Moves everything from entry `from` on so that it begins at `to`. */
  private move(from: number, to: number): void {
    this.starts.copyWithin(to, from, this.count);
    this.ends.copyWithin(to, from, this.count);
    this.handles.copyWithin(to, from, this.count);
  }

  /** Room for `wanted` entries and a quarter to spare: 50,000 intervals take 0.75 MB. */
  private reserve(wanted: number): void {
    if (wanted <= this.starts.length) return;
    const capacity = Math.max(Math.ceil((wanted * SPARE) / BLOCK_SIZE) * BLOCK_SIZE, FIRST_CAPACITY);
    this.starts = grown(this.starts, capacity);
    this.ends = grown(this.ends, capacity);
    this.handles = grown(this.handles, capacity);
    this.maxima = grown(this.maxima, capacity >> BLOCK_SHIFT);
    this.reach = grown(this.reach, capacity >> BLOCK_SHIFT);
  }

  /** Works out the maximum of a block from its entries. */
  private measure(block: number): void {
    const last = Math.min((block + 1) << BLOCK_SHIFT, this.count);
    let greatest = 0;
    for (let at = block << BLOCK_SHIFT; at < last; at += 1) {
      if (this.ends[at]! > greatest) greatest = this.ends[at]!;
    }
    this.maxima[block] = greatest;
  }

  /**
   * Brings the maxima up to date after entries from `at` on moved by one. Each full block behind took in the entry at
   * `came` from its front. What a block lost is not looked for: a maximum that is too great costs a query a look and
   * never an answer, and after as many changes as a block has entries all are measured anew.
   */
  private raiseFrom(at: number, came: number): void {
    this.changes += 1;
    if (this.changes >= BLOCK_SIZE) {
      this.measureAll();
      return;
    }
    const first = at >> BLOCK_SHIFT;
    const last = (this.count - 1) >> BLOCK_SHIFT;
    if (first <= last) this.measure(first);
    for (let block = first + 1; block < last; block += 1) {
      const end = this.ends[(block << BLOCK_SHIFT) + came]!;
      if (end > this.maxima[block]!) this.maxima[block] = end;
    }
    if (first < last) this.measure(last);
    this.addUp(first);
  }

  private measureAll(): void {
    for (let block = 0; block << BLOCK_SHIFT < this.count; block += 1) this.measure(block);
    this.addUp(0);
    this.changes = 0;
  }

  /** Brings the reach up to date from a block on. */
  private addUp(from: number): void {
    let greatest = from > 0 ? this.reach[from - 1]! : 0;
    for (let block = from; block << BLOCK_SHIFT < this.count; block += 1) {
      if (this.maxima[block]! > greatest) greatest = this.maxima[block]!;
      this.reach[block] = greatest;
    }
  }

  /** The first block with an interval that ends behind `offset`. */
  private firstReaching(offset: number): number {
    let low = 0;
    let high = Math.ceil(this.count / BLOCK_SIZE);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.reach[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Number of entries that start before `offset`. */
  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where the interval stands, or would stand. */
  private placeOf(interval: Interval): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.precedes(middle, interval)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private precedes(at: number, { start, end, handle }: Interval): boolean {
    if (this.starts[at] !== start) return this.starts[at]! < start;
    if (this.ends[at] !== end) return this.ends[at]! > end;
    return this.handles[at]! < handle;
  }

  private isAt(at: number, { start, end, handle }: Interval): boolean {
    return this.starts[at] === start && this.ends[at] === end && this.handles[at] === handle;
  }
}

/** Times any start it is a number that a double holds exactly, with a place added. */
const PLACES = 2 ** 21;

/**
 * Sorted by starts as plain numbers first, which is many times faster than by comparing; `compare` then finds nearly
 * all in order.
 */
function inOrder(intervals: readonly Interval[]): Interval[] {
  intervals.forEach(assertInterval);
  if (intervals.length > PLACES) return intervals.toSorted(compare);
  const keys = Float64Array.from(intervals, ({ start }, at) => start * PLACES + at).sort();
  return Array.from(keys, (key) => intervals[key % PLACES]!).sort(compare);
}

function compare(a: Interval, b: Interval): number {
  return a.start - b.start || b.end - a.end || a.handle - b.handle;
}

function grown(values: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(values);
  return larger;
}

function assertInterval({ start, end, handle }: Interval): void {
  // `>>> 0` keeps exactly the whole numbers that the typed arrays can hold.
  if (start >>> 0 !== start || end >>> 0 !== end || handle >>> 0 !== handle || start >= end) {
    throw new RangeError(`Not an interval: [${start}, ${end}) of ${handle}.`);
  }
}

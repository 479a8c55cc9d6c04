/** A part of a large value on its way to another thread. */
export interface Slice {
  /** Keys that lead from the whole to the list or object that the members belong to; that came earlier. */
  readonly path: readonly string[];
  readonly members: readonly (readonly [key: string, value: unknown])[];
}

/** What one slice weighs at most: taken over in a millisecond or two. */
const MOST = 2_000;
/** Characters that weigh as much as an object or a number: a long text is copied in one go. */
const CHARACTERS = 2_000;

/** What is left of `budget` after the weight of a value: one for everything in it, strings by their length. Stops counting below nought. */
function weigh(value: unknown, budget: number): number {
  if (typeof value === 'string') return budget - 1 - value.length / CHARACTERS;
  let left = budget - 1;
  if (typeof value !== 'object' || value === null) return left;
  for (const key in value) {
    left = weigh((value as Record<string, unknown>)[key], left);
    if (left < 0) break;
  }
  return left;
}

/**
 * A value of lists and plain objects in slices, each of which the other thread takes over without holding anybody up. A message is read as a whole,
 * so a large value in one would stop the reader for as long as it takes.
 * @param most see `MOST`; another one in tests
 */
export function* slicesOf(value: object, most = MOST, path: readonly string[] = []): Generator<Slice> {
  let members: (readonly [string, unknown])[] = [];
  let left = most;
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    const rest = weigh(member, left);
    if (rest >= 0) {
      members.push([key, member]);
      left = rest;
      continue;
    }
    const isTooLarge = typeof member === 'object' && weigh(member, most) < 0;
    if (isTooLarge) members.push([key, Array.isArray(member) ? [] : {}]);
    yield { path, members };
    if (isTooLarge) yield* slicesOf(member as object, most, [...path, key]);
    members = isTooLarge ? [] : [[key, member]];
    left = isTooLarge ? most : weigh(member, most);
  }
  yield { path, members };
}

/** Puts a slice where it belongs in the whole, which is empty at the beginning. */
export function addSlice(whole: object, { path, members }: Slice): void {
  const place = path.reduce((at, key) => (at as Record<string, object>)[key]!, whole) as Record<string, unknown>;
  for (const [key, value] of members) {
    // Set the usual way, it would become the prototype.
    if (key === '__proto__') Object.defineProperty(place, key, { value, writable: true, enumerable: true, configurable: true });
    else place[key] = value;
  }
}

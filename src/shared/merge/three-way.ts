/** Versions of one value: what both sides began with, and what each has made of it. `undefined` is a value that is not there. */
export interface Versions<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/** Decides what both sides have changed, each otherwise. @param part which element of a list it is about; undefined: all of the value */
export type Decide = (part: string | undefined, versions: Versions<unknown>) => 'mine' | 'theirs';

/** A value as text that does not depend on the order of its fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

export function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** Whoever changed it has it; what both changed otherwise is decided. */
export function mergeWhole<T>(versions: Versions<T>, decide: Decide, part?: string): T {
  const { base, mine, theirs } = versions;
  if (isSameValue(theirs, base) || isSameValue(mine, theirs)) return mine;
  if (isSameValue(mine, base)) return theirs;
  return decide(part, versions) === 'mine' ? mine : theirs;
}

/**
 * Values without an order, each there once: what either side added is there, what either took away is not. There is nothing to decide.
 * What was there before keeps its order, what came stands sorted behind it, so that the order of merging does not matter.
 */
export function mergeSet<T>({ base = [], mine = [], theirs = [] }: Versions<readonly T[] | undefined>): readonly T[] {
  const keysOf = (values: readonly T[]): Map<string, T> => new Map(values.map((value) => [canonical(value), value]));
  const [old, ours, others] = [keysOf(base), keysOf(mine), keysOf(theirs)];
  const isSameSet = (a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean => a.size === b.size && [...a.keys()].every((key) => b.has(key));
  if (isSameSet(others, old) || isSameSet(ours, others)) return mine;
  if (isSameSet(ours, old)) return theirs;
  const kept = base.filter((value) => ours.has(canonical(value)) && others.has(canonical(value)));
  const came = [...new Map([...ours, ...others])].filter(([key]) => !old.has(key));
  return [...kept, ...inOrder(came)];
}

/** A list of things with a key: each is merged by itself; the order is that of `mergeSet`. */
export function mergeList<T extends object>(
  { base = [], mine = [], theirs = [] }: Versions<readonly T[] | undefined>, keyOf: (item: T) => string, decide: Decide,
): readonly T[] {
  if (isSameValue(theirs, base) || isSameValue(mine, theirs)) return mine;
  if (isSameValue(mine, base)) return theirs;
  const byKey = (items: readonly T[]): Map<string, T> => new Map(items.map((item) => [keyOf(item), item]));
  const [old, ours, others] = [byKey(base), byKey(mine), byKey(theirs)];
  const merged = (key: string): T | undefined => mergeWhole({ base: old.get(key), mine: ours.get(key), theirs: others.get(key) }, decide, key);
  const kept = [...old.keys()].flatMap((key) => merged(key) ?? []);
  const came = [...new Set([...ours.keys(), ...others.keys()])].filter((key) => !old.has(key));
  return [...kept, ...inOrder(came.map((key) => [key, merged(key)] as const)).flatMap((item) => item ?? [])];
}

function inOrder<T>(items: readonly (readonly [key: string, value: T])[]): T[] {
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

/**
 * Whether `__proto__` stands as a key anywhere in a value that came from outside. Nothing of the contract has such a
 * key, and one that got through could change what a later `Object.assign` makes. Never throws, also on cycles, which
 * Electron's structured clone lets through.
 */
export function hasForbiddenKey(value: unknown): boolean {
  const seen = new Set<object>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    if (Object.hasOwn(next, '__proto__')) return true;
    for (const inner of Object.values(next)) {
      if (typeof inner === 'object' && inner !== null) waiting.push(inner);
    }
  }
  return false;
}

import fc from 'fast-check';

/**
 * Holds an asynchronous property to many random cases. The seed is printed, so that a failure can be had again:
 * `PROPERTY_SEED=<seed>`; `PROPERTY_RUNS` sets how many cases there are.
 */
export async function checkAsync<T>(name: string, property: fc.IAsyncProperty<T>, runs: number): Promise<void> {
  await fc.assert(property, parameters(name, runs));
}

/** The same for a property that holds at once. */
export function check<T>(name: string, property: fc.IProperty<T>, runs: number): void {
  fc.assert(property, parameters(name, runs));
}

function parameters(name: string, runs: number): { seed: number; numRuns: number } {
  const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
  process.stdout.write(`${name}: seed ${seed}\n`);
  return { seed, numRuns: Number(process.env.PROPERTY_RUNS ?? runs) };
}

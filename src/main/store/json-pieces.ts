import { setImmediate } from 'node:timers/promises';

/**
 * Serialising in slices. `JSON.stringify` of a large article holds the event loop for half a second; in pieces of this
 * size, with a turn of the loop between them, nobody waits longer than a fraction of a millisecond.
 * UTF-16 code units.
 */
export const PIECE = 32 * 1024;

/** What is left of `budget` after the size of a value, in code units of its JSON, roughly; stops counting below nought. */
function weigh(value: unknown, budget: number): number {
  if (typeof value === 'string') return budget - value.length - 2;
  if (typeof value !== 'object' || value === null) return budget - 8;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && budget >= 0; index++) budget = weigh(value[index], budget - 1);
    return budget;
  }
  for (const key in value) {
    budget = weigh((value as Record<string, unknown>)[key], budget - key.length - 4);
    if (budget < 0) break;
  }
  return budget;
}

/** Where a string can be cut next, so that no surrogate pair falls apart. */
function cut(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at + 1 : at;
}

function* stringPieces(text: string): Generator<string> {
  yield '"';
  for (let start = 0, end: number; start < text.length; start = end) {
    end = cut(text, start + PIECE);
    yield JSON.stringify(text.slice(start, end)).slice(1, -1);
  }
  yield '"';
}

/** The JSON of a value, exactly as `JSON.stringify` makes it, in pieces of about `PIECE` or less. */
export function* jsonPieces(value: unknown): Generator<string> {
  if (weigh(value, PIECE) >= 0) yield JSON.stringify(value) ?? 'null';
  else if (typeof value === 'string') yield* stringPieces(value);
  else if (Array.isArray(value)) {
    let separator = '[';
    for (const member of value) {
      yield separator;
      yield* jsonPieces(member);
      separator = ',';
    }
    yield ']';
  } else {
    let separator = '{';
    for (const [key, member] of Object.entries(value as object)) {
      if (member === undefined) continue;
      yield `${separator}${JSON.stringify(key)}:`;
      yield* jsonPieces(member);
      separator = ',';
    }
    yield '}';
  }
}

/** Gathers small pieces into chunks of at least `size` code units, the last one excepted. */
export function* chunksOf(pieces: Iterable<string>, size = PIECE): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length >= size) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/** Longest stretch of work between two turns of the event loop, in milliseconds. */
const TURN = 0.3;

/** Lets others have their turn during long work: `if (pace.due()) await pace.rest()`. */
export class Pace {
  #since = performance.now();

  due(): boolean {
    return performance.now() - this.#since > TURN;
  }

  async rest(): Promise<void> {
    await setImmediate();
    this.#since = performance.now();
  }
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPattern, noHits, type FindOptions } from '@shared/text/find';
import { PATTERN_LIMIT, PatternSearch, type FindRequest, type FindThread } from './pattern-search';

const loose: FindOptions = { matchCase: false, wholeWord: false };

/** A thread that answers when it is told to. */
class FakeThread implements FindThread {
  onmessage: FindThread['onmessage'] = null;
  onerror: FindThread['onerror'] = null;
  readonly asked: FindRequest[] = [];
  isEnded = false;
  postMessage(request: FindRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(data: unknown): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }
}

let threads: FakeThread[];
let search: PatternSearch;

beforeEach(() => {
  vi.useFakeTimers();
  threads = [];
  search = new PatternSearch(() => {
    threads.push(new FakeThread());
    return threads.at(-1)!;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a search with a regular expression', () => {
  it('is answered by the thread, which gets a text once', async () => {
    const first = search.search('abc', 'b', loose);
    threads[0]!.answer({ hits: findPattern('abc', 'b', loose) });
    expect(await first).toEqual({ hits: { ranges: [{ start: 1, end: 2 }], isCut: false } });
    const second = search.search('abc', 'x', loose);
    threads[0]!.answer({ hits: noHits });
    await second;
    const third = search.search('other', 'x', loose);
    threads[0]!.answer({ mistake: 'no' });
    expect(await third).toEqual({ mistake: 'no' });
    expect(threads.map(({ asked }) => asked.map(({ text }) => text))).toEqual([['abc', undefined, 'other']]);
  });

  it('that runs away is ended with its thread, and the next one has a new one', async () => {
    const runaway = search.search('aaaa!', '(a+)+$', loose);
    vi.advanceTimersByTime(PATTERN_LIMIT);
    expect(await runaway).toEqual({ hasRunAway: true });
    expect(threads[0]!.isEnded).toBe(true);
    const next = search.search('aaaa!', 'a', loose);
    threads[1]!.answer({ hits: noHits });
    expect(await next).toEqual({ hits: noHits });
    expect(threads[1]!.asked[0]!.text).toBe('aaaa!');
    vi.advanceTimersByTime(10 * PATTERN_LIMIT);
    expect(threads[1]!.isEnded).toBe(false);
  });

  it('that is overtaken by the next key press gives way to it', async () => {
    const first = search.search('abc', 'a', loose);
    const second = search.search('abc', 'ab', loose);
    expect(await first).toEqual({ isOvertaken: true });
    expect(threads[0]!.isEnded).toBe(true);
    threads[1]!.answer({ hits: noHits });
    expect(await second).toEqual({ hits: noHits });
  });

  it('whose thread fails says so', async () => {
    const failing = search.search('abc', 'a', loose);
    threads[0]!.onerror?.call(threads[0] as unknown as Worker, { message: 'not loaded' } as ErrorEvent);
    expect(await failing).toEqual({ mistake: 'not loaded' });
    expect(threads[0]!.isEnded).toBe(true);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { Suggester, type SuggestRequest, type SuggestThread, type SuggestWish } from './suggester';

/** A thread that answers when it is told to. */
class FakeThread implements SuggestThread {
  onmessage: SuggestThread['onmessage'] = null;
  onerror: SuggestThread['onerror'] = null;
  readonly asked: SuggestRequest[] = [];
  isEnded = false;
  postMessage(request: SuggestRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(at: number, data: object): void {
    this.onmessage?.call(this as unknown as Worker, { data: { number: this.asked[at]!.number, ...data } } as MessageEvent);
  }
}

const wish = (text: string): SuggestWish => ({ text, blocks: [], language: 'en', house: null });
let threads: FakeThread[];
let suggester: Suggester;

beforeEach(() => {
  threads = [];
  suggester = new Suggester(() => {
    threads.push(new FakeThread());
    return threads.at(-1)!;
  });
});

describe('SU-18: a text is looked through in a thread', () => {
  it('that is made when it is first needed, and kept', async () => {
    expect(threads).toEqual([]);
    for (const at of [0, 1]) {
      const asked = suggester.ask(wish('abc'));
      threads[0]!.answer(at, { suggestions: [] });
      expect(await asked).toEqual({ suggestions: [] });
    }
    expect(threads).toHaveLength(1);
  });

  it('and the answer to an earlier wish is dropped', async () => {
    const first = suggester.ask(wish('old'));
    const second = suggester.ask(wish('new'));
    expect(await first).toEqual({ isOvertaken: true });
    threads[0]!.answer(0, { suggestions: ['of the old text'] });
    threads[0]!.answer(1, { suggestions: [] });
    expect(await second).toEqual({ suggestions: [] });
  });

  it('and what is put away ends the thread', async () => {
    const asked = suggester.ask(wish('abc'));
    suggester.close();
    expect(await asked).toEqual({ isOvertaken: true });
    expect(threads[0]!.isEnded).toBe(true);
    void suggester.ask(wish('abc'));
    expect(threads).toHaveLength(2);
  });

  it('and what goes wrong there is told', async () => {
    const asked = suggester.ask(wish('abc'));
    threads[0]!.answer(0, { mistake: 'no' });
    expect(await asked).toEqual({ mistake: 'no' });
    const failing = suggester.ask(wish('abc'));
    threads[0]!.onerror?.call(threads[0] as unknown as Worker, { message: 'not loaded' } as ErrorEvent);
    expect(await failing).toEqual({ mistake: 'not loaded' });
    expect(threads[0]!.isEnded).toBe(true);
  });
});

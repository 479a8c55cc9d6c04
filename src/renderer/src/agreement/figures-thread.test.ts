import { describe, expect, it } from 'vitest';
import type { AgreementFigures } from '@shared/agreement/figures';
import { figuresIn, type FiguresThread } from './figures-thread';

/** A thread that notes what it is asked and whether it was ended. */
class FakeThread implements FiguresThread {
  readonly asked: unknown[] = [];
  isEnded = false;
  onmessage: FiguresThread['onmessage'] = null;
  onerror: FiguresThread['onerror'] = null;
  postMessage = (message: unknown): void => void this.asked.push(message);
  terminate = (): void => void (this.isEnded = true);
}

const request = { text: { length: 3, sentences: [] }, annotations: [] };
const figures: AgreementFigures = { kappaOf: 'cohen', sentences: 0, parts: 1, samples: 1000, subjects: [] };

describe('AG-14: figures in a thread', () => {
  it('are handed over when they are done, and the thread ends', () => {
    const thread = new FakeThread();
    const given: unknown[] = [];
    figuresIn(thread, request, (done) => given.push(done));
    expect([thread.asked, given, thread.isEnded]).toEqual([[request], [], false]);
    thread.onmessage!.call(thread as unknown as Worker, { data: figures } as MessageEvent<AgreementFigures>);
    expect([given, thread.isEnded]).toEqual([[figures], true]);
  });

  it('are none where the thread fails, and it ends too when nobody wants them any more', () => {
    const [failing, dropped] = [new FakeThread(), new FakeThread()];
    const given: unknown[] = [];
    figuresIn(failing, request, (done) => given.push(done));
    failing.onerror!.call(failing as unknown as Worker, {} as ErrorEvent);
    expect([given, failing.isEnded]).toEqual([[null], true]);
    figuresIn(dropped, request, (done) => given.push(done))();
    expect([given, dropped.isEnded]).toEqual([[null], true]);
  });
});

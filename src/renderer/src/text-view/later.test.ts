import { afterEach, expect, it, vi } from 'vitest';
import { whenIdle } from './later';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** How long, in ms, work is told that it may go on, when the browser says so much, each look at the clock taking one. */
function turnOf(remaining: number): number {
  let now = 0;
  let told = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) => {
    run({ didTimeout: remaining === 0, timeRemaining: () => remaining - now });
    return 1;
  });
  whenIdle((timeLeft) => {
    for (; timeLeft() > 0; now += 1) told += 1;
  }, 100).request();
  return told;
}

it('work that waited for an idle screen takes what time there is, but keeps nobody waiting', () => {
  expect(turnOf(8)).toBe(8);
  expect(turnOf(49)).toBe(12);
});

it('work that has waited too long is given a little time', () => {
  expect(turnOf(0)).toBe(4);
});

/** Work put off and done once, however often it was asked for. */
export interface Later {
  request(): void;
  cancel(): void;
}

/** What work is given at least when it has waited too long, in ms. */
const LEAST_TURN = 4;
/** What work is given at most, in ms: who does something in the meantime waits no longer than that. */
const LONGEST_TURN = 12;

/** Does the work at the start of the next frame. */
export function nextFrame(work: () => void): Later {
  let handle = 0;
  return {
    request: () => {
      handle ||= requestAnimationFrame(() => {
        handle = 0;
        work();
      });
    },
    cancel: () => {
      cancelAnimationFrame(handle);
      handle = 0;
    },
  };
}

/** Does the work when nobody has asked for it for so many ms. */
export function afterPause(work: () => void, pause: number): Later {
  let handle: ReturnType<typeof setTimeout> | undefined;
  return {
    request: () => {
      clearTimeout(handle);
      handle = setTimeout(work, pause);
    },
    cancel: () => clearTimeout(handle),
  };
}

/**
 * Does the work when the screen has nothing better to do, at most `timeout` ms later. The work is given a clock to ask
 * how many ms are left, so that long work can stop and ask for another turn.
 */
export function whenIdle(work: (timeLeft: () => number) => void, timeout: number): Later {
  let handle = 0;
  return {
    request: () => {
      handle ||= requestIdleCallback(
        (deadline) => {
          handle = 0;
          // Called because time was up, not because there was some: then a little work is done all the same.
          const begun = performance.now();
          work(() => {
            const taken = performance.now() - begun;
            return Math.min(Math.max(deadline.timeRemaining(), LEAST_TURN - taken), LONGEST_TURN - taken);
          });
        },
        { timeout },
      );
    },
    cancel: () => {
      cancelIdleCallback(handle);
      handle = 0;
    },
  };
}

/** Work put off and done once, however often it was asked for. */
export interface Later {
  request(): void;
  cancel(): void;
}

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

/** Does the work when the screen has nothing better to do, at most `timeout` ms later. */
export function whenIdle(work: () => void, timeout: number): Later {
  let handle = 0;
  return {
    request: () => {
      handle ||= requestIdleCallback(
        () => {
          handle = 0;
          work();
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

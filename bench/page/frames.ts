/** Measures of frames. All times in ms. */

/** Waits for the start of a frame. */
export function frameStart(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Waits until the frame that was just begun is produced: style, layout and paint are done. */
export function frameEnd(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}

/** Lets the screen come to rest. */
export async function settle(frames = 6): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) await frameStart();
  doPutOff();
  await new Promise((resolve) => setTimeout(resolve, 60));
  await frameStart();
  await frameEnd();
}

/** Does some work between two frames, as an answer to a key does, and waits until the frame that shows it is produced. */
export async function actBetweenFrames(work: () => void): Promise<void> {
  await frameStart();
  await frameEnd();
  work();
  await frameStart();
  await frameEnd();
}

/**
 * Holds back what is put off until the screen is idle, while something is measured; `settle` lets it go. Otherwise it
 * would fall now into the measured time, now out of it.
 */
const putOff: IdleRequestCallback[] = [];
window.requestIdleCallback = (callback) => putOff.push(callback);
window.cancelIdleCallback = (handle) => (putOff[handle - 1] = nothing);

function doPutOff(): void {
  while (putOff.some((callback) => callback !== nothing)) {
    const due = [...putOff];
    due.forEach((callback, index) => {
      putOff[index] = nothing;
      callback({ didTimeout: false, timeRemaining: () => 1000 });
    });
  }
}

function nothing(): void {
  // Cancelled, or done.
}

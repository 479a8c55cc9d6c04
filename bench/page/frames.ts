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
  await new Promise((resolve) => setTimeout(resolve, 60));
  await frameStart();
  await frameEnd();
}

/**
 * Does some work between two frames, as an answer to a key does. @returns how long the main thread took for the work and
 * for the frame that shows it, without the wait in between.
 */
export async function timeFrame(work: () => void): Promise<number> {
  await frameStart();
  await frameEnd();
  // Asked for before the work asks for its own frame: so it runs first and sees where the frame begins.
  const begin = new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  const start = performance.now();
  work();
  const worked = performance.now() - start;
  const frame = await begin;
  await frameEnd();
  return worked + performance.now() - frame;
}

import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { Result } from '@shared/result';
import { slicesOf } from './slices';

/** Hands the result of a thread's task to `inThread`: each slice is sent when the one before has been taken over. */
export async function answerFromThread(result: Result<unknown>): Promise<void> {
  for (const slice of slicesOf(result)) {
    parentPort!.postMessage(slice);
    await once(parentPort!, 'message');
  }
  parentPort!.postMessage('whole');
}

import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { ClaimdeskError, fail, ok, type Result } from '@shared/result';
import { newId } from '../services/new-id';
import { readingHere } from './read-here';
import type { ReadingTask } from './reading';
import { slicesOf } from './slices';

// The thread that one file is read in. It talks to whoever started it and to nobody else.
Reflect.deleteProperty(globalThis, 'fetch');
Reflect.deleteProperty(globalThis, 'WebSocket');

async function resultOf({ is, wish }: ReadingTask): Promise<Result<unknown>> {
  try {
    return ok(await readingHere(newId)[is](wish as never));
  } catch (error) {
    if (error instanceof ClaimdeskError) return { ok: false, error: error.failure };
    return fail('internal', 'Something went wrong inside Claimdesk while this file was read; nothing was changed. Copy the text in the program that shows it, and paste it.', { reason: String(error) });
  }
}

// Each slice is sent when the one before has been taken over.
for (const slice of slicesOf(await resultOf(workerData as ReadingTask))) {
  parentPort!.postMessage(slice);
  await once(parentPort!, 'message');
}
parentPort!.postMessage('whole');

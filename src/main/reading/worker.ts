import { workerData } from 'node:worker_threads';
import { ClaimdeskError, fail, ok, type Result } from '@shared/result';
import { newId } from '../services/new-id';
import { answerFromThread } from '../threads/answer-from-thread';
import { readingHere } from './read-here';
import type { ReadingTask } from './reading';

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

await answerFromThread(await resultOf(workerData as ReadingTask));

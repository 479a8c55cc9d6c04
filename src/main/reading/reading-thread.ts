import type { NewId } from '@shared/model/new-id';
import { fail, unwrap } from '@shared/result';
import { inThread, type ThreadFailures, type ThreadLimits } from '../threads/in-thread';
import { readingHere } from './read-here';
import { isShortText } from './read-stories';
import type { Reading, ReadingTask } from './reading';

export const READING_LIMITS: ThreadLimits = { milliseconds: 30_000, megabytes: 768 };

/**
 * Reads each file in a thread of its own. A short text is read here: that is done sooner than a thread begins.
 * @param workerFile the built `document-worker.js`
 */
export function readingInThreads(workerFile: string, newId: NewId, limits = READING_LIMITS): Reading {
  const here = readingHere(newId);
  const failures: ThreadFailures = {
    tooLong: fail('too-large', `Reading this file took longer than ${limits.milliseconds / 1000} seconds, so it was given up; nothing was changed. Copy the text in the program that shows it, and paste it.`),
    tooLarge: fail('too-large', `Reading this file took more than ${limits.megabytes} MB of memory, so it was given up; nothing was changed. Copy the text in the program that shows it, and paste it.`),
    notStarted: (reason) => fail('not-available', `The part of Claimdesk that reads such files could not be started: ${reason}. Copy the text in the program that shows it, and paste it.`),
    noResult: fail('internal', 'Reading this file came to an end without a result; nothing was changed. Copy the text in the program that shows it, and paste it.'),
    stopped: fail('cancelled', 'Reading was stopped; nothing was changed.'),
  };
  const read = async <Value>(task: ReadingTask, signal: AbortSignal | undefined): Promise<Value> =>
    unwrap(await inThread<ReadingTask, Value>(workerFile, task, limits, failures, signal));
  return {
    stories: (wish, signal) => (isShortText(wish.file) ? here.stories(wish) : read({ is: 'stories', wish }, signal)),
    annotations: (wish, signal) => read({ is: 'annotations', wish }, signal),
  };
}

/** In threads where there is a worker file; else in this one. */
export function readingBy(workerFile: string | undefined, newId: NewId): Reading {
  return workerFile === undefined ? readingHere(newId) : readingInThreads(workerFile, newId);
}

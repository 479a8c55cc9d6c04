import { fail, type Result } from '@shared/result';
import { inThread, type ThreadLimits } from '../threads/in-thread';
import type { DocumentTask } from './attempt';
import type { ReadDocument } from './read-document';

export const READING_LIMITS: ThreadLimits = { milliseconds: 30_000, megabytes: 768 };

/** Reads the stories of documents, wherever that is done. `signal` stops it with `cancelled`. */
export type ReadDocuments = (task: DocumentTask, signal?: AbortSignal) => Promise<Result<readonly ReadDocument[]>>;

export const readingStopped = fail('cancelled', 'Reading was stopped; nothing was changed.');

/**
 * Reads each document in a thread of its own.
 * @param workerFile the built `document-worker.js`
 */
export function inThreads(workerFile: string, limits = READING_LIMITS): ReadDocuments {
  return (task, signal) => inThread(workerFile, task, limits, {
    tooLong: fail('too-large', `Reading this file took longer than ${limits.milliseconds / 1000} seconds, so it was given up; nothing was changed. Copy the text in the program that shows it, and paste it.`),
    tooLarge: fail('too-large', `Reading this file took more than ${limits.megabytes} MB of memory, so it was given up; nothing was changed. Copy the text in the program that shows it, and paste it.`),
    notStarted: (reason) => fail('not-available', `The part of Claimdesk that reads such files could not be started: ${reason}. Copy the text in the program that shows it, and paste it.`),
    noResult: fail('internal', 'Reading this file came to an end without a result; nothing was changed. Copy the text in the program that shows it, and paste it.'),
    stopped: readingStopped,
  }, signal);
}

/** The option of the import service for a worker file, where there is one. */
export function readingIn(workerFile: string | undefined): { readDocument?: ReadDocuments } {
  return workerFile === undefined ? {} : { readDocument: inThreads(workerFile) };
}

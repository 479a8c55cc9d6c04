import { Worker } from 'node:worker_threads';
import { fail, type Result } from '@shared/result';
import type { DocumentTask } from './attempt';
import type { ReadDocument } from './read-document';

/** How much a document may cost before its reading is given up. */
export interface ReadingLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const READING_LIMITS: ReadingLimits = { milliseconds: 30_000, megabytes: 768 };

/** Reads the stories of documents, wherever that is done. `signal` stops it with `cancelled`. */
export type ReadDocuments = (task: DocumentTask, signal?: AbortSignal) => Promise<Result<readonly ReadDocument[]>>;

export const readingStopped = fail('cancelled', 'Reading was stopped; nothing was changed.');

/**
 * Reads each document in a thread of its own, which is ended when it takes too long or too much memory: the desk goes on
 * meanwhile, and nothing of the attempt is left.
 * @param workerFile the built `document-worker.js`
 */
export function inThreads(workerFile: string, limits = READING_LIMITS): ReadDocuments {
  return (task, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve(readingStopped);
      const worker = new Worker(workerFile, {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
        // Libraries write warnings there; a command's output is its own.
        stdout: true, stderr: true, env: {}, execArgv: [],
      });
      const end = (result: Result<readonly ReadDocument[]>): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        resolve(result);
        void worker.terminate();
      };
      const stop = (): void => end(readingStopped);
      signal?.addEventListener('abort', stop);
      const timer = setTimeout(() => {
        end(fail('too-large', `Reading this file took longer than ${limits.milliseconds / 1000} seconds, so it was given up; nothing was changed. Copy the text in the program that shows it, and paste it.`));
      }, limits.milliseconds);
      worker.once('message', end);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
          end(fail('too-large', `Reading this file took more than ${limits.megabytes} MB of memory, so it was given up; nothing was changed. Copy the text in the program that shows it, and paste it.`));
        } else end(fail('not-available', `The part of Claimdesk that reads such files could not be started: ${error.message}. Copy the text in the program that shows it, and paste it.`));
      });
      worker.once('exit', () => end(fail('internal', 'Reading this file came to an end without a result; nothing was changed. Copy the text in the program that shows it, and paste it.')));
    });
}

/** The option of the import service for a worker file, where there is one. */
export function readingIn(workerFile: string | undefined): { readDocument?: ReadDocuments } {
  return workerFile === undefined ? {} : { readDocument: inThreads(workerFile) };
}

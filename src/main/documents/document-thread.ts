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

/** Reads documents, wherever that is done. */
export type ReadDocuments = (task: DocumentTask) => Promise<Result<ReadDocument>>;

/**
 * Reads each document in a thread of its own, which is ended when it takes too long or too much memory: the desk goes on
 * meanwhile, and nothing of the attempt is left.
 * @param workerFile the built `document-worker.js`
 */
export function inThreads(workerFile: string, limits = READING_LIMITS): ReadDocuments {
  return (task) =>
    new Promise((resolve) => {
      const worker = new Worker(workerFile, {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
        // Libraries write warnings there; a command's output is its own.
        stdout: true, stderr: true, env: {}, execArgv: [],
      });
      const end = (result: Result<ReadDocument>): void => {
        clearTimeout(timer);
        resolve(result);
        void worker.terminate();
      };
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
